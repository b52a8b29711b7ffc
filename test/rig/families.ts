// Commands that the palette holds behind an entry for several.
import { readFileSync } from 'node:fs';
import { FAMILIES } from '../../src/domain/overview/offers';

export interface Way {
  /** As the palette shows the entry, with its category. */
  readonly entry: string;
  /** The row that it then offers. */
  readonly row: string;
}

const WAYS = new Map<string, Way>();
for (const file of ['package.nls.json', 'package.nls.fr.json']) {
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const title = (command: string) => texts[`command.${command}`] ?? command;
  for (const [family, members] of Object.entries(FAMILIES))
    for (const member of members) {
      const category = `${texts['category'] ?? ''}: `;
      WAYS.set(category + title(member), { entry: category + title(family), row: title(member) });
    }
}

/** How a command is reached that has no entry of its own. @param title as in the palette, "Category: Title" */
export const wayTo = (title: string): Way | undefined => WAYS.get(title);
