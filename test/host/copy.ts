// A copy of the sample's files, and what has changed in it.
import * as vscode from 'vscode';
import { readRecord } from '../../src/domain/records/read';
import type { Meeting } from '../../src/domain/records/meeting';
import { equal, ok } from '../support/check';
import { freshFolderOutside, textAt, workspaceFolder } from './places';

export class Copy {
  private constructor(readonly root: vscode.Uri) {}

  /** Code and mentorship files of the sample, without its repository, beside the workspace. */
  static async make(): Promise<Copy> {
    const root = await freshFolderOutside();
    for (const part of ['.mentorship', 'src']) {
      await vscode.workspace.fs.copy(vscode.Uri.joinPath(workspaceFolder(), part), vscode.Uri.joinPath(root, part), {
        overwrite: true,
      });
    }
    return new Copy(root);
  }

  get folder(): vscode.Uri {
    return vscode.Uri.joinPath(this.root, '.mentorship');
  }

  at(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, path);
  }

  async read(path: string): Promise<string> {
    const text = await textAt(this.at(path));
    ok(text !== undefined, `${path} is there`);
    return text;
  }

  async meeting(path: string): Promise<Meeting> {
    const read = readRecord(path, await this.read(path));
    equal(read?.problems ?? [], [], path);
    ok(read?.record?.kind === 'meeting', path);
    return read.record.value;
  }

  async texts(): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>();
    const walk = async (path: string): Promise<void> => {
      for (const [name, type] of await vscode.workspace.fs.readDirectory(this.at(path))) {
        const inside = path === '' ? name : `${path}/${name}`;
        if (type === vscode.FileType.Directory) await walk(inside);
        else texts.set(inside, await this.read(inside));
      }
    };
    await walk('');
    return texts;
  }

  /** Runs something; what files it has written, with the lines that are new in each and those that are gone. */
  async changesOf(run: () => PromiseLike<unknown>): Promise<Readonly<Record<string, Change>>> {
    const before = await this.texts();
    await run();
    const after = await this.texts();
    const changes: Record<string, Change> = {};
    for (const path of new Set([...before.keys(), ...after.keys()])) {
      const [was, is] = [before.get(path), after.get(path)];
      if (was !== is) changes[path] = { added: without(is, was), removed: without(was, is) };
    }
    return changes;
  }
}

export interface Change {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Lines of one text that the other has not, each as often as it has it more. */
function without(text = '', other = ''): string[] {
  const left = other.split('\n');
  return text.split('\n').filter(line => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
