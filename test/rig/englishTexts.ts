// Finds English that a French reader would see: texts of ours whose French says something else.
import type { Frame, Locator } from 'playwright-core';
import { readJson } from '../support/sources';
import { escape } from './quickInput';

/** Everything that is to be seen or heard below an element, one piece of text an item. */
export async function textsIn(place: Locator): Promise<string[]> {
  const found = await place.evaluateAll(elements =>
    elements.flatMap(element => {
      const texts: string[] = [];
      const isShown = (of: Element) =>
        of.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        // VS Code's own words: its times, and what a progress bar is called.
        !of.closest('.timestamp, .monaco-progress-container');
      const all = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node: Node | null = element; node; node = all.nextNode()) {
        if (node instanceof Element) {
          if (!isShown(node)) continue;
          for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
            texts.push(node.getAttribute(name) ?? '');
        } else if (node.parentElement && !node.parentElement.closest('script, style') && isShown(node.parentElement)) {
          texts.push(node.textContent ?? '');
        }
      }
      return texts;
    }),
  );
  return [
    ...new Set(
      found
        .flatMap(text => text.split('\n'))
        .map(plain)
        .filter(Boolean),
    ),
  ];
}

/** VS Code's own spaces come and go; so do those of French. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function pageTexts(frame: Frame): Promise<string[]> {
  return textsIn(frame.locator('html'));
}

/** What stands in a place of a text: a name, a number, a day, a few words; no sentences. */
const FILLED_IN = '(?:(?!\\. ).){1,60}';

/** English texts whose French differs, as what they look like once their places are filled in. */
function englishTexts(): readonly { readonly english: string; readonly pattern: RegExp }[] {
  const bundle = Object.entries(readJson<Record<string, string>>('l10n/bundle.l10n.fr.json'))
    // A comment for translators follows the message in its key.
    .map(([key, french]): [string, string] => [key.replace(/\/[A-Z][\w ]*$/, ''), french]);
  const french = readJson<Record<string, string>>('package.nls.fr.json');
  const manifest = Object.entries(readJson<Record<string, string>>('package.nls.json')).flatMap(([key, english]) =>
    english
      .split('\n')
      .map((line, index): [string, string] => [
        line.replace(/^\[(.*)\]\(command:.*\)$/, '$1'),
        french[key]?.split('\n')[index] ?? '',
      ]),
  );
  const spoken = new Set([...bundle, ...manifest].map(([, text]) => plain(text)));
  return (
    [...bundle, ...manifest]
      // A text of places and marks alone has no language.
      .filter(([english]) => !spoken.has(plain(english)) && /\p{L}{2}/u.test(english.replace(/\{\d+\}/g, '')))
      .map(([english]) => ({
        english,
        pattern: new RegExp(
          `^${english
            .split(/\{\d+\}/)
            .map(part => escape(part))
            .join(FILLED_IN)}$`,
        ),
      }))
  );
}

/**
 * The texts, or parts of them between marks, that stand there in English although they have a French.
 * @param written what people wrote and so keeps its language
 */
export function stillEnglish(texts: readonly string[], written: string): string[] {
  const english = englishTexts();
  const data = plain(written);
  const parts = texts.flatMap(text => [text, ...text.split(/ · |, /)].map(part => part.trim()));
  return [...new Set(parts)]
    .filter(part => part !== '' && !data.includes(part))
    .flatMap(part =>
      english.filter(({ pattern }) => pattern.test(part)).map(({ english: key }) => `${part}   (${key})`),
    );
}
