import * as vscode from 'vscode';
import type { Folders } from '../workspace/folders';
import { anchoredByPath } from './anchored';

/** How many measurements are kept. */
const KEPT = 50;

interface Time {
  readonly path: string;
  readonly threads: number;
  readonly ms: number;
}

/** How long threads took to be there after their editor was, as measured while the user worked. */
export class ThreadTimes {
  private readonly times: Time[] = [];

  note(path: string, threads: number, ms: number): void {
    if (threads === 0) return;
    this.times.push({ path, threads, ms });
    if (this.times.length > KEPT) this.times.shift();
  }

  /** `Developer: Show How Fast Mentorship Threads Appear`: a page with the numbers, to be read or sent with a report. */
  async show(folders: Folders): Promise<void> {
    const notes = folders.all().map(anchoredByPath);
    const format = new Intl.NumberFormat(vscode.env.language, { maximumFractionDigits: 1 });
    const slowest = Math.max(0, ...this.times.map(({ ms }) => ms));
    const content = [
      `# ${vscode.l10n.t('How fast threads appear')}`,
      '',
      vscode.l10n.t(
        '{0} notes in {1} files. From the editor’s opening to its threads, at most {2} ms.',
        notes.reduce((sum, byPath) => sum + [...byPath.values()].flat().length, 0),
        notes.reduce((sum, byPath) => sum + byPath.size, 0),
        format.format(slowest),
      ),
      '',
      `| ${[vscode.l10n.t('file'), vscode.l10n.t('threads'), 'ms'].join(' | ')} |`,
      '| --- | ---: | ---: |',
      ...[...this.times].reverse().map(({ path, threads, ms }) => `| ${path} | ${threads} | ${format.format(ms)} |`),
      '',
    ].join('\n');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }), {
      preview: true,
    });
  }
}
