import { addDays } from '../../time/days';
import type { AgendaFacts } from '../facts/factTypes';
import { agendaSections, filled, templateOf } from './layout';
import { fingerprintsOf } from '../facts/fingerprints';
import { offeredComment } from '../../records/offered';
import { wordsOf } from '../words/words';
import { yamlText } from '../../yaml/write';

/** When the action in the example is due. */
const EXAMPLE_DAYS = 7;

/** The note of a meeting to come: its agenda, and room for notes and actions. The same facts give the same text. */
export function renderAgenda(facts: AgendaFacts): string {
  const keys = yamlText({ date: facts.date, status: 'planned', ...generatedKeys(facts) });
  return `---\n${keys}---\n\n${renderBody(facts)}`;
}

/** The keys of the front matter that the agenda itself brings. */
export function generatedKeys(facts: AgendaFacts) {
  return {
    minutes: facts.minutes,
    occasion: facts.occasion,
  };
}

export function renderBody(facts: AgendaFacts): string {
  const words = wordsOf(facts.voice);
  const goal = facts.exampleGoal === undefined ? '' : ` #${facts.exampleGoal}`;
  const example = `- [ ] ${words.actionExample} @${facts.mentee.id} due:${addDays(facts.date, EXAMPLE_DAYS)}${goal}`;
  const fill = (line: string) => filled(line, facts, example, 'short');
  const sections = agendaSections(facts);
  return [
    ...templateOf(facts).preamble.map(line => filled(line, facts, example, 'name')),
    ...sections.flatMap(({ heading, minutes, body }) => [
      `## ${fill(heading)}${minutes === undefined ? '' : ` (${words.minutes(minutes)})`}`,
      '',
      ...body.map(each => (typeof each === 'string' ? fill(each) : each.text)),
      '',
    ]),
    offeredComment(fingerprintsOf(sections.flatMap(section => section.lines))),
    '',
  ].join('\n');
}
