// Work whose time should grow in proportion to what it is given, apart from long runs of one character.
import { mergeAgenda } from '../../src/domain/agenda/merge/mergeAgenda';
import { renderAgenda } from '../../src/domain/agenda/layout/render';
import { overviewOf } from '../../src/domain/overview/overviewOf';
import { readRecord } from '../../src/domain/records/read';
import { newEntry } from '../../src/domain/records/write';
import { EMPTY_SNAPSHOT, withRecord, withRecords } from '../../src/domain/store/snapshot';
import { taskItems } from '../../src/domain/text/markdown';
import { richText } from '../../src/domain/text/richText';
import { applyEdits } from '../../src/domain/text/textEdit';
import { hintsOn } from '../../src/domain/wording/hints';
import { parseYaml } from '../../src/domain/yaml/document';
import { setItems } from '../../src/domain/yaml/items';
import { CASES } from '../domain/agenda/cases';
import { inManyHeadings } from '../domain/text/longRuns';
import { largePlan } from '../support/largePlan';
import { AGENDA_RUNS, AGENDA_STARTS, oddBodies, oddNotes, refusedYaml } from '../support/longTexts';

export interface Growth {
  readonly name: string;
  /** What the first measure is given: entries, characters, lines. The second is given twice as many. */
  readonly size: number;
  /** Makes the input, whose time is not measured, and gives what is. */
  prepare(size: number): () => unknown;
}

const FILES = [
  'mentorship.yaml',
  'people/a.yaml',
  'plans/p/plan.yaml',
  'plans/p/goals/g.yaml',
  'plans/p/meetings/2026-06-01.md',
  'plans/p/journal/e.md',
];

const each = (
  what: string,
  size: number,
  texts: (size: number) => Readonly<Record<string, string>>,
  work: (text: string) => unknown,
): Growth[] =>
  Object.keys(texts(8)).map(name => ({
    name: `${what}: ${name}`,
    size,
    prepare: longer => {
      const text = texts(longer)[name] ?? '';
      return () => work(text);
    },
  }));

const journal = (count: number) =>
  Array.from({ length: count }, (_, n) => {
    const text = `Done ${n}.`;
    const file = newEntry({ kind: 'progress', author: 'sam', created: '2026-06-01T09:00:00Z', text });
    return readRecord(`plans/p/journal/e-${n}.md`, file);
  }).filter(read => read !== undefined);

export const GROWTHS: readonly Growth[] = [
  {
    name: 'overview: entries of a plan',
    size: 10_000,
    prepare: size => {
      const { snapshot } = largePlan(size);
      // Another map of people each time, so that nothing is remembered; written out, so that everything is derived.
      const fresh = () => ({ ...snapshot, people: new Map(snapshot.people) });
      return () => JSON.stringify(overviewOf(fresh(), { today: '2026-11-23', email: 'jonas@example.org' }).plans);
    },
  },
  {
    name: 'snapshot: files put together',
    size: 10_000,
    prepare: size => {
      const reads = journal(size);
      return () => withRecords(EMPTY_SNAPSHOT, reads);
    },
  },
  {
    name: 'snapshot: one of many files changed, twenty times',
    size: 10_000,
    prepare: size => {
      const reads = journal(size);
      const snapshot = withRecords(EMPTY_SNAPSHOT, reads);
      return () => reads.slice(0, 20).reduce(withRecord, snapshot);
    },
  },
  {
    name: 'yaml: many keys, one of them twice',
    size: 7_500,
    prepare: size => {
      const text = Array.from({ length: size }, (_, n) => `key${n}: 1\n`).join('');
      return () => parseYaml(`${text}key0: 2\n`);
    },
  },
  {
    name: 'yaml: items put in another order',
    size: 5_000,
    prepare: size => {
      const ids = Array.from({ length: size }, (_, n) => `goal-${n}`);
      const text = `goalOrder:\n${ids.map(id => `  - ${id}\n`).join('')}`;
      const wanted = [...ids.slice(size / 2), ...ids.map(id => `new-${id}`), ...ids.slice(0, size / 2 - 500)];
      return () => applyEdits(text, setItems(text, ['goalOrder'], wanted) ?? []);
    },
  },
  {
    name: 'hints: many words',
    size: 5_000,
    prepare: size => () => hintsOn('You never `'.repeat(size), 0, { kind: 'feedback', language: 'en' }),
  },
  { name: 'meetings: headings with a run of blanks', size: 20, prepare: size => () => inManyHeadings(size) },
  ...each('yaml', 500_000, refusedYaml, parseYaml),
  ...each('tasks', 65_000, oddNotes, taskItems),
  ...['*', '`', '_', '**a', '> - '].map(sign => ({
    name: `rich text: ${sign}`,
    size: 2_000,
    prepare: (size: number) => () => richText(sign.repeat(size)),
  })),
  ...oddBodies(500_000).map((body, index) => ({
    name: `records: ${JSON.stringify(body.slice(0, 10))}`,
    size: 500_000,
    prepare: (size: number) => {
      const text = oddBodies(size)[index] ?? '';
      return () => FILES.map(file => [readRecord(file, text), readRecord(file, `---\na: ${text}\n---\n- [ ] x`)]);
    },
  })),
  ...AGENDA_RUNS.map(part => ({
    name: `agenda: ${JSON.stringify(part)}`,
    size: 50_000,
    prepare: (size: number) => {
      const facts = CASES['normal']!();
      const texts = AGENDA_STARTS.map(before => {
        const long = before + part.repeat(size);
        return `${renderAgenda(facts).replace('\noccasion:', `\n${long}\noccasion:`)}\n${long}\n`;
      });
      return () => texts.map(text => mergeAgenda(text, facts));
    },
  })),
];
