// Symbolic links in a mentorship folder, which could lead out of it: named, and neither read nor written through. On Node only.
import * as vscode from 'vscode';
import { MentorshipFolder } from '../../src/host/workspace/mentorshipFolder';
import { WorkspaceFiles } from '../../src/host/ports/workspaceFiles';
import { needsNode } from '../rig/inside/needs';
import { edit } from '../contract/files';
import { equal, ok } from '../support/check';
import { freshFolder, freshFolderOutside, putAt, textAt, workspaceFolder } from './places';

const SECRET = 'outcome: Not to be read\n';

describe('links in a mentorship folder', () => {
  let root: vscode.Uri;
  let outside: vscode.Uri;
  let files: WorkspaceFiles;

  before(function () {
    needsNode(this);
  });

  beforeEach(async () => {
    const { symlink } = await import('node:fs/promises');
    root = await freshFolder();
    outside = await freshFolderOutside();
    files = new WorkspaceFiles(root);
    await putAt(files.uri('plans/p/goals/good.yaml'), 'outcome: Good\n');
    await putAt(vscode.Uri.joinPath(outside, 'goals/secret.yaml'), SECRET);
    const link = (path: string, to: vscode.Uri) => symlink(to.fsPath, files.uri(path).fsPath);
    await link('plans/p/goals/link.yaml', vscode.Uri.joinPath(outside, 'goals/secret.yaml'));
    await link('plans/p/goals/nowhere.yaml', vscode.Uri.joinPath(outside, 'nobody.yaml'));
    await link('plans/p/goals/folder.yaml', outside);
    await link('plans/p/journal', vscode.Uri.joinPath(outside, 'goals'));
  });

  it('are one clear problem each, and the rest is read', async () => {
    const folder = new MentorshipFolder(vscode.workspace.workspaceFolders![0]!, root, {});
    try {
      await folder.load();
      const { plans, problems } = folder.library.snapshot;
      equal(
        [...(plans.get('p')?.goals.values() ?? [])].map(({ outcome }) => outcome),
        ['Good'],
      );
      equal([...problems].map(([path, found]) => `${path} ${found.map(({ code }) => code).join()}`).sort(), [
        'plans/p/goals/folder.yaml unreadable',
        'plans/p/goals/link.yaml unreadable',
        'plans/p/goals/nowhere.yaml unreadable',
        'plans/p/journal unreadable',
      ]);
      for (const [path, [problem]] of problems) ok(/link/.test(problem?.message ?? ''), `${path}: ${problem?.message}`);
      // A link that is gone, with a file in its place, is read.
      await vscode.workspace.fs.delete(files.uri('plans/p/journal'));
      await vscode.workspace.fs.delete(files.uri('plans/p/goals/link.yaml'));
      await putAt(files.uri('plans/p/goals/link.yaml'), 'outcome: A file now\n');
      await folder.library.refreshBelow(['plans/p']);
      equal([...folder.library.snapshot.problems.keys()].sort(), [
        'plans/p/goals/folder.yaml',
        'plans/p/goals/nowhere.yaml',
      ]);
      equal(folder.library.snapshot.plans.get('p')?.goals.get('link')?.outcome, 'A file now');
    } finally {
      folder.dispose();
    }
    equal(await textAt(vscode.Uri.joinPath(outside, 'goals/secret.yaml')), SECRET);
    ok(workspaceFolder(), 'the workspace is there');
  });

  it('are not written through, neither to a file nor into a folder', async () => {
    const isRefused = async (change: Parameters<typeof files.apply>[0][number]) => {
      const result = await files.apply([change]);
      ok(result.kind === 'failed' && /link/.test(result.reason), JSON.stringify(result));
    };
    await isRefused(edit('plans/p/goals/link.yaml', SECRET, 'Not', 'Now'));
    await isRefused({ kind: 'create', path: 'plans/p/journal/new.md', text: 'new' });
    await isRefused({ kind: 'create', path: 'plans/p/goals/nowhere.yaml', text: 'new' });
    await isRefused({ kind: 'delete', path: 'plans/p/goals/link.yaml', base: SECRET });
    equal(await textAt(vscode.Uri.joinPath(outside, 'goals/secret.yaml')), SECRET);
    equal((await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(outside, 'goals'))).length, 1);
    equal((await files.read('plans/p/journal/secret.yaml')).kind, 'unreadable');
  });
});
