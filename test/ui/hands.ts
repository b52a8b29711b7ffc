// The same thing done by mouse and by keyboard alone, on the dashboard.
import type { Frame } from 'playwright-core';
import type { Workbench } from '../rig/workbench';

/** How the same thing is done in two ways. */
export interface Hand {
  press(name: RegExp): Promise<void>;
  write(label: string, text: string): Promise<void>;
  choose(label: string, value: string): Promise<void>;
  /** Goes to a control and does nothing with it. */
  focus(name: RegExp): Promise<void>;
}

export function mouse(frame: () => Promise<Frame>): Hand {
  return {
    press: async name => {
      const page = await frame();
      await page
        .getByRole('button', { name })
        .or(page.getByRole('tab', { name }))
        .or(page.locator('summary', { hasText: name }))
        .first()
        .click();
    },
    write: async (label, text) => (await frame()).getByLabel(label, { exact: true }).fill(text),
    choose: async (label, value) => {
      await (await frame()).getByLabel(label, { exact: true }).selectOption(value);
    },
    focus: async name => (await frame()).getByLabel(name).first().focus(),
  };
}

/** Tab until the control is reached, and then only keys. */
export function keyboard(frame: () => Promise<Frame>, workbench: Workbench): Hand {
  const keys = workbench.page.keyboard;
  const nameOfFocus = async () =>
    (await frame()).evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return '';
      const label = element.id
        ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`)?.textContent
        : undefined;
      return (
        element.getAttribute('aria-label') ??
        label ??
        element.closest('label')?.textContent ??
        element.textContent ??
        ''
      ).trim();
    });
  const reach = async (name: RegExp) => {
    for (let tries = 0; tries < 160; tries++) {
      if (name.test(await nameOfFocus())) return;
      await keys.press('Tab');
    }
    throw new Error(`The Tab key never came to ${String(name)}`);
  };
  const exactly = (label: string) => new RegExp(`^${label.replace(/[.?*+()]/g, '\\$&')}$`);
  return {
    focus: reach,
    press: async name => {
      await reach(name);
      await keys.press('Enter');
    },
    write: async (label, text) => {
      await reach(exactly(label));
      // VS Code takes Ctrl+A in a webview for itself and selects a moment later, in the middle of what is typed.
      await keys.press('Home');
      await keys.press('Shift+End');
      await keys.type(text);
    },
    choose: async (label, value) => {
      const stepsTo = async () => {
        await reach(exactly(label));
        return (await frame()).evaluate(wanted => {
          const select = document.activeElement;
          if (!(select instanceof HTMLSelectElement)) return undefined;
          return [...select.options].findIndex(option => option.value === wanted) - select.selectedIndex;
        }, value);
      };
      // The page may be drawn anew between reaching a box and looking at it.
      const steps = (await stepsTo()) ?? (await stepsTo()) ?? 0;
      for (let step = 0; step < Math.abs(steps); step++) await keys.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    },
  };
}
