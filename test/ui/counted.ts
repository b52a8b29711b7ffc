// A person at their own computer whose every act is counted, with the questions that they are asked and the dead ends they meet.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { wayTo } from '../rig/families';
import type { Workbench } from '../rig/workbench';
import { eventually } from '../support/eventually';

/** What was counted up to a place on the way. */
export interface Count {
  readonly interactions: number;
  readonly questions: number;
  readonly deadEnds: number;
}

export const addCounts = (...counts: readonly Count[]): Count => ({
  interactions: counts.reduce((sum, { interactions }) => sum + interactions, 0),
  questions: counts.reduce((sum, { questions }) => sum + questions, 0),
  deadEnds: counts.reduce((sum, { deadEnds }) => sum + deadEnds, 0),
});

export const countText = ({ interactions, questions, deadEnds }: Count): string =>
  `${interactions} interactions, ${questions} questions, ${deadEnds} dead ends`;

/** A message that says a way led nowhere: a warning, an error, or that there is nothing to do. */
const DEAD_END = /^(Nothing|There (is|are)|This |No )/;

/** A click, an answer that is typed or taken as it stands, a command typed elsewhere: one each. A command by the palette: three. */
export class CountedPerson {
  private interactions = 0;
  private questions = 0;
  private readonly deadEnds = new Set<string>();

  constructor(
    readonly workbench: Workbench,
    readonly clone: string,
  ) {}

  get page() {
    return this.workbench.page;
  }

  private get quick() {
    return this.workbench.quickInput;
  }

  get count(): Count {
    return { interactions: this.interactions, questions: this.questions, deadEnds: this.deadEnds.size };
  }

  /** What led nowhere, in the words that were shown. */
  get ledNowhere(): readonly string[] {
    return [...this.deadEnds];
  }

  read = (file: string) => readFileSync(path.join(this.clone, '.mentorship', file), 'utf8');

  files = (folder: string) => readdirSync(path.join(this.clone, '.mentorship', folder));

  /** Something done outside of VS Code, such as a line in a terminal. */
  elsewhere(): void {
    this.interactions++;
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.clone, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  }

  async click(target: Locator): Promise<void> {
    this.interactions++;
    await target.first().click();
    await this.look();
  }

  /** A button on the dashboard. */
  async presses(name: string | RegExp): Promise<void> {
    await this.click((await this.workbench.webview()).getByRole('button', { name }));
  }

  async types(question: string, answer: string): Promise<void> {
    await this.quick.waitFor(question);
    await this.quick.type(answer);
    await this.accepts(question);
  }

  async accepts(question: string): Promise<void> {
    this.interactions++;
    this.questions++;
    await this.quick.waitFor(question);
    await this.quick.accept();
    await this.look();
  }

  async picks(question: string, label: string | RegExp): Promise<void> {
    this.interactions++;
    this.questions++;
    await this.quick.waitFor(question);
    await this.quick.pick(label);
    await this.look();
  }

  /** By the palette: its key, some letters, the row; one more where the entry holds several. */
  async runs(title: string): Promise<void> {
    this.interactions += wayTo(title) ? 4 : 3;
    await this.workbench.runCommand(title);
    await this.look();
  }

  /** The button of a message that VS Code shows of its own accord. */
  async answersMessage(text: string | RegExp, button: string): Promise<void> {
    const message = this.page.locator('.notifications-toasts .notification-toast', { hasText: text }).first();
    await message.waitFor();
    await this.click(message.getByRole('button', { name: button }));
  }

  /** Types into the editor that has the focus. */
  async writes(text: string): Promise<void> {
    this.interactions++;
    await this.page.keyboard.insertText(text);
  }

  async pressesKey(key: string): Promise<void> {
    this.interactions++;
    await this.page.keyboard.press(key);
  }

  /** Notes what is on show that says that a way led nowhere. */
  async look(): Promise<void> {
    const toasts = this.page.locator('.notifications-toasts .notification-list-item');
    for (const toast of await toasts.all()) {
      const text = await toast
        .locator('.notification-list-item-message')
        .innerText({ timeout: 1000 })
        .catch(() => '');
      const isTrouble = await toast
        .locator('.codicon-warning, .codicon-error')
        .count()
        .catch(() => 0);
      if (text !== '' && (isTrouble > 0 || DEAD_END.test(text))) this.deadEnds.add(text);
    }
  }

  /** All of the mentorship is committed and pushed. */
  async isShared(): Promise<void> {
    await eventually(() => {
      const left = this.git('status', '--porcelain', '--branch', '--', '.mentorship');
      if (!/^## main\.\.\.origin\/main$/.test(left)) throw new Error(left);
    });
  }
}
