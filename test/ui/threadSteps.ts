// What a reader does with comment threads in the workbench.
import type { Locator } from 'playwright-core';
import { pickFromMenu } from '../rig/menu';
import type { Workbench } from '../rig/workbench';

export class ThreadSteps {
  constructor(private readonly workbench: Workbench) {}

  /** The editor that threads are looked for in: of a diff, the right or the left side. */
  editor(side: 'modified' | 'original' | 'only' = 'only'): Locator {
    const group = this.workbench.page.locator('.editor-group-container.active');
    return side === 'only'
      ? group.locator('.editor-instance .monaco-editor[role=code]').first()
      : group.locator(`.monaco-diff-editor .editor.${side} .monaco-editor[role=code]`).first();
  }

  /** The lines, counted from 1, that a thread's mark stands at: the last one that it is about. */
  async lines(side: 'modified' | 'original' | 'only' = 'only'): Promise<number[]> {
    return this.editor(side).evaluate(element =>
      [...element.querySelectorAll('.margin-view-overlays > div')]
        .filter(row =>
          row.querySelector('.comment-range-glyph.comment-thread, .comment-range-glyph.comment-thread-unresolved'),
        )
        .map(row => Number(row.querySelector('.line-numbers')?.textContent))
        .sort((a, b) => a - b),
    );
  }

  /** Opens the thread whose mark stands at a line. A click that a change of the text above takes away is made again. */
  async open(line: number, side: 'modified' | 'original' | 'only' = 'only'): Promise<Locator> {
    const widget = this.widget(side);
    const mark = this.editor(side)
      .locator('.margin-view-overlays > div')
      .filter({ has: this.workbench.page.locator('.line-numbers', { hasText: new RegExp(`^${line}$`) }) })
      .locator('.comment-range-glyph.comment-thread, .comment-range-glyph.comment-thread-unresolved')
      .first();
    const patience = Date.now() + 40_000;
    for (;;) {
      const count = await widget.count();
      await mark.click();
      if (
        await widget
          .nth(count)
          .waitFor({ timeout: 8000 })
          .then(
            () => true,
            () => false,
          )
      )
        return widget.last();
      if (Date.now() > patience) throw new Error(`The thread at line ${line} does not open`);
    }
  }

  /** Folds all threads, so that they hide no line. */
  async closeAll(): Promise<void> {
    await this.workbench.runCommand('Comments: Collapse All Comments');
  }

  widget(side: 'modified' | 'original' | 'only' = 'only'): Locator {
    return this.editor(side).locator('.review-widget');
  }

  /** Begins a note at the selected lines, as the “+” in the gutter does. */
  async begin(text: string, side: 'modified' | 'original' | 'only' = 'only'): Promise<Locator> {
    await this.workbench.runCommand('Comments: Add Comment on Current Selection');
    const widget = this.widget(side).last();
    await widget.locator('.comment-form .monaco-editor').first().waitFor();
    await this.write(widget, text);
    return widget;
  }

  /** Begins a note at one line by the “+” in the gutter. */
  async beginAt(line: number, text: string, side: 'modified' | 'original' | 'only' = 'only'): Promise<Locator> {
    const row = this.editor(side)
      .locator('.margin-view-overlays > div')
      .filter({ has: this.workbench.page.locator('.line-numbers', { hasText: new RegExp(`^${line}$`) }) });
    const mark = row.locator('.comment-range-glyph').first();
    await mark.hover();
    await mark.click();
    const widget = this.widget(side).last();
    await widget.locator('.comment-form .monaco-editor').first().waitFor();
    await this.write(widget, text);
    return widget;
  }

  /** Takes an item from one of the menus in the title of a thread, which is opened at its line again if it is folded meanwhile. */
  async pick(widget: Locator, menu: 'More' | 'What Became of It', item: string, line?: number): Promise<void> {
    await pickFromMenu(
      this.workbench.page,
      async () => {
        if (line !== undefined && !(await widget.isVisible())) await this.open(line);
        await widget.locator('.review-title').hover({ timeout: 5000 });
        await widget.getByRole('button', { name: menu }).first().click({ timeout: 5000 });
      },
      item,
    );
  }

  /** Types into the input of a thread. */
  async write(widget: Locator, text: string): Promise<void> {
    const reply = widget.locator('.review-thread-reply-button');
    if (await reply.isVisible()) await reply.click();
    const input = widget.locator('.comment-form .monaco-editor').first();
    await input.click();
    await this.workbench.page.keyboard.insertText(text);
  }
}
