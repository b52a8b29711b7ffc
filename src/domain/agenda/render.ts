import { addDays } from '../calendar/days';
import type { AgendaFacts } from './facts';
import { agendaSections, escapedPair } from './layout';
import { offeredLine } from './offered';
import { hashOf } from './origin';
import { wordsOf } from './words';

/** When the action in the example is due. */
const EXAMPLE_DAYS = 7;

/** The note of a meeting to come: its agenda, and room for notes and actions. The same facts give the same text. */
export function renderAgenda(facts: AgendaFacts): string {
  const words = wordsOf(facts.language);
  const sections = agendaSections(facts);
  const pair = escapedPair(facts);
  const goal = facts.exampleGoal === undefined ? '' : ` #${facts.exampleGoal}`;
  const example = `- [ ] ${words.actionExample} @${facts.mentee.id} due:${addDays(facts.date, EXAMPLE_DAYS)}${goal}`;
  return [
    '---',
    `date: ${facts.date}`,
    'status: planned',
    `minutes: ${facts.minutes}`,
    'offered:',
    ...sections.flatMap(section => section.lines.map(({ key, text }) => offeredLine(key, hashOf(text)))),
    '---',
    '',
    `# ${words.title(facts.date)}`,
    '',
    words.who({ ...pair, minutes: facts.minutes }),
    '',
    ...sections.flatMap(({ key, minutes, lines }) => [
      `## ${words.headings[key]} (${words.minutes(minutes)})`,
      '',
      ...lines.map(({ text }) => text),
      '',
    ]),
    `## ${words.notes}`,
    '',
    `*${words.notesHint(pair)}*`,
    '',
    `## ${words.actions}`,
    '',
    // A comment, so that the example is not an action itself.
    `<!-- ${words.actionsHint(example)} -->`,
    '',
  ].join('\n');
}
