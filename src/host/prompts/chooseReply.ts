import * as vscode from 'vscode';
import { saidWords } from '../../domain/labels/labels';
import { askedBy, sayable, type Said } from '../../domain/records/asked';
import type { EntryItem } from '../../domain/overview/overview';
import { readersLabels } from '../texts';
import { choose } from './choose';

/** What a reply says of what was asked. Not asked for where there is nothing to choose. */
export async function chooseReply(
  entry: Pick<EntryItem, 'kind' | 'type' | 'mine' | 'turn'>,
): Promise<Said | undefined> {
  const labels = readersLabels();
  const asked = askedBy(entry);
  const side = entry.mine ? 'author' : 'other';
  const choices = sayable(entry, side, entry.turn);
  const [first] = choices;
  if (choices.length === 1) return first;
  return choose(
    entry.kind === 'question' ? vscode.l10n.t('Is it answered?') : vscode.l10n.t('What became of it?'),
    choices.map(value => ({
      label: saidWords(labels, asked, side, value),
      ...(value === 'words' ? {} : { description: labels.states[value] }),
      value,
    })),
  );
}
