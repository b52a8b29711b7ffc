// Two people who live a mentorship in VS Code, each with a clone of their own and the same moved clock.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readRecord } from '../../src/domain/records/read';
import type { MovedClock } from '../rig/clock';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { eventually } from '../support/eventually';
import { joinInGit, twoClones } from '../support/twoClones';

export const PLAN = 'plans/jonas-with-nadia';

/** One person at their own computer, in the French interface. */
export class Person {
  workbench!: Workbench;

  constructor(
    readonly id: string,
    readonly name: string,
    readonly clone: string,
    readonly clock: MovedClock,
  ) {}

  async opens(): Promise<void> {
    this.workbench = await openWorkbench({
      folder: this.clone,
      locale: 'fr',
      clock: this.clock,
      theme: this.id === 'nadia' ? 'light' : 'dark',
    });
  }

  get quick() {
    return this.workbench.quickInput;
  }

  at = (file: string) => path.join(this.clone, '.mentorship', file);
  read = (file: string) => readFileSync(this.at(file), 'utf8');
  /** The notes in a folder; git keeps none that is empty. */
  below = (folder: string) =>
    existsSync(this.at(folder))
      ? readdirSync(this.at(folder))
          .filter(file => file.endsWith('.md'))
          .sort()
      : [];
  journal = (kind: string) => this.below(`${PLAN}/journal`).filter(file => file.includes(`-${kind}-`));

  /** By hand, in the editor or beside it. */
  edits(file: string, change: (text: string) => string): void {
    const text = this.read(file);
    assert.notEqual(change(text), text, file);
    writeFileSync(this.at(file), change(text));
  }

  /** Git in a terminal; VS Code's own may just hold the lock of the index. */
  git(...args: readonly string[]): string {
    for (let attempt = 1; ; attempt++) {
      try {
        return execFileSync('git', args, { cwd: this.clone, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
      } catch (error) {
        const { stderr } = error as { readonly stderr?: string };
        if (attempt === 20 || !/index\.lock/.test(stderr ?? '')) throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
      }
    }
  }

  run = (title: string) => this.workbench.runCommand(`Mentorat: ${title}`);

  /** Answers questions in order: text to type (empty: Enter alone), or a row to pick. */
  async answers(...answers: readonly (readonly [question: string, answer: string | RegExp])[]): Promise<void> {
    for (const [question, answer] of answers) {
      await this.quick.waitFor(question);
      if (answer instanceof RegExp) await this.quick.pick(answer);
      else {
        if (answer !== '') await this.quick.type(answer);
        await this.quick.accept();
      }
    }
  }

  /** Jonas by the command, Nadia in a terminal: to the files it is the same. */
  async commits(): Promise<void> {
    if (this.id === 'nadia') {
      this.git('add', '--', '.mentorship');
      this.git('commit', '-q', '-m', 'Mentorat', '--', '.mentorship');
    } else await this.run('Valider les fichiers du mentorat');
    await eventually(() => assert.equal(this.git('status', '--porcelain', '--', '.mentorship'), ''));
  }

  /** Each of these texts is to be seen on the dashboard. */
  async seesOnDashboard(...texts: readonly (string | RegExp)[]): Promise<void> {
    await this.run('Ouvrir le tableau de bord');
    const page = await this.workbench.webview();
    for (const text of texts) await page.getByText(text).first().waitFor();
  }

  /** A note that a command has just written into the journal. */
  async wrote(kind: string, command: () => Promise<unknown>): Promise<string> {
    const before = this.journal(kind);
    await command();
    let file: string | undefined;
    await eventually(() =>
      assert.ok((file = this.journal(kind).find(each => !before.includes(each))), `a new ${kind}`),
    );
    return `${PLAN}/journal/${file!}`;
  }
}

/** Both with a clone of one repository in `root` that has a little code in it. */
export function twoPeople(root: string, clock: MovedClock): readonly [jonas: Person, nadia: Person] {
  const [jonas, nadia] = twoClones(root, id => path.join(root, id, 'file'), { 'src/queue.ts': CODE });
  return [new Person('jonas', 'Jonas', jonas, clock), new Person('nadia', 'Nadia', nadia, clock)];
}

export const CODE = `/** Tries a job again until it is done. */
export async function retry(job: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await job()) return;
  }
  throw new Error('given up');
}
`;

/** What both have committed is joined by git without help, and reads without a problem in both clones. */
export function meetInGit(jonas: Person, nadia: Person): void {
  joinInGit(jonas, nadia);
  const files = (one: Person) =>
    one
      .git('ls-files', '.mentorship')
      .trim()
      .split('\n')
      .map(file => file.slice('.mentorship/'.length));
  assert.deepEqual(files(jonas), files(nadia));
  for (const file of files(jonas)) {
    assert.equal(jonas.read(file), nadia.read(file), file);
    assert.deepEqual(readRecord(file, jonas.read(file))?.problems ?? [], [], file);
  }
}
