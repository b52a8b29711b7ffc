// VS Code's quick input: the command palette, picks and prompts.
import type { Locator, Page } from 'playwright-core';
import { PATIENCE } from '../support/patience';

export class QuickInput {
  constructor(private readonly page: Page) {}

  get widget(): Locator {
    return this.page.locator('.quick-input-widget:visible');
  }

  get box(): Locator {
    return this.widget.locator('.quick-input-filter input, .quick-input-box input').first();
  }

  /** Waits for a quick input with this in its title, its prompt or its placeholder. */
  async waitFor(text: string): Promise<void> {
    const placeholder = this.widget.locator(`input[placeholder*=${JSON.stringify(text)}]`);
    await placeholder.or(this.widget.getByText(text)).first().waitFor();
  }

  async type(text: string): Promise<void> {
    await put(this.box, text);
  }

  /** A row by its label alone, without its description. */
  row(label: string | RegExp): Locator {
    const exact = typeof label === 'string' ? new RegExp(`^\\s*${escape(label)}\\s*$`) : label;
    return this.widget
      .locator('.quick-input-list .monaco-list-row')
      .filter({
        has: this.page
          .locator('.quick-input-list-row > .quick-input-list-label .label-name, .quick-input-list-label .label-name')
          .filter({ hasText: exact }),
      })
      .first();
  }

  async labels(): Promise<string[]> {
    return this.widget
      .locator('.quick-input-list .monaco-list-row .quick-input-list-label .label-name')
      .allInnerTexts();
  }

  async pick(label: string | RegExp): Promise<void> {
    await this.row(label).click();
  }

  /** Marks or clears rows of a pick of many, by label; `accept()` ends it. */
  async check(...labels: string[]): Promise<void> {
    for (const label of labels) await this.row(label).locator('.monaco-checkbox, input[type=checkbox]').first().click();
  }

  async accept(): Promise<void> {
    await this.box.press('Enter');
  }

  /** To the question before. */
  async back(): Promise<void> {
    await this.widget.getByRole('button', { name: 'Back' }).click();
  }

  async cancel(): Promise<void> {
    if (await this.widget.isVisible()) await this.page.keyboard.press('Escape');
    await this.widget.waitFor({ state: 'hidden' });
  }

  /** The message under the box: the prompt, or what is wrong with what was typed. */
  async message(): Promise<string> {
    return this.widget.locator('.quick-input-message').innerText();
  }

  /**
   * Opens the quick input with this text: `>` and a command, or a file's name. By F1, which works from inside a webview
   * too, but from a page that is still loading. What ran before may take the focus and so close it again. Then it is
   * opened again, with twice the time to come.
   */
  async openWith(text: string): Promise<void> {
    const patience = Date.now() + PATIENCE;
    for (let timeout = 500; ; timeout *= 2) {
      await this.page.keyboard.press('F1');
      try {
        await put(this.box, text, timeout);
        return;
      } catch (error) {
        if (Date.now() > patience) throw error;
      }
    }
  }

  /**
   * A command is in the palette only once its extension is known, so the palette is opened again until it is there.
   */
  async runCommand(title: string): Promise<void> {
    const patience = Date.now() + PATIENCE;
    for (;;) {
      await this.openWith(`>${title}`);
      const row = this.row(title);
      const none = this.widget.getByText(/No matching (commands|results)|Aucun(e)? (commande|résultat)/);
      const listed = await row
        .or(none)
        .first()
        .waitFor({ timeout: 5000 })
        .then(
          () => row.isVisible(),
          () => false,
        );
      // What ran before may still open an editor, which closes the palette: then it is opened again.
      if (
        listed &&
        (await row.click({ timeout: 3000 }).then(
          () => true,
          () => false,
        ))
      )
        return;
      const offered = await this.labels();
      await this.cancel();
      if (Date.now() > patience)
        throw new Error(`No command "${title}" in the palette; offered: ${offered.join(' | ')}`);
    }
  }
}

/**
 * Writes into an input in one step: Playwright's `fill` takes the focus first and types then, into an editor if one has
 * opened in between.
 */
export async function put(box: Locator, text: string, timeout?: number): Promise<void> {
  await box.evaluate(
    (input, value) => {
      (input as HTMLInputElement).focus();
      (input as HTMLInputElement).value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
    timeout === undefined ? {} : { timeout },
  );
}

export function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
