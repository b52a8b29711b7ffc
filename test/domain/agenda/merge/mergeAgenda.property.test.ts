import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { AgendaFacts } from '../../../../src/domain/agenda/facts/facts';
import { agendaSections } from '../../../../src/domain/agenda/layout/layout';
import { mergeAgenda } from '../../../../src/domain/agenda/merge/mergeAgenda';
import { firstTarget } from '../../../../src/domain/text/noteLines';
import { hashOf } from '../../../../src/domain/text/letterHash';
import { renderAgenda } from '../../../../src/domain/agenda/layout/render';
import { applyEdits } from '../../../../src/domain/text/textEdit';
import { aGoal, aMeeting, anAction, anEntry, aPlan, aStep, someCode } from '../../../support/builders';
import { factsOf } from '../cases';
import { runs } from '../../../support/held';

const RUNS = runs(1000);

/** Which of a few things are so: enough to let facts come, go and change their words. */
const world = fc.record({
  done: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  reworded: fc.boolean(),
  dueMoved: fc.boolean(),
  entries: fc.subarray([0, 1, 2, 3, 4]),
  answered: fc.boolean(),
  quiet: fc.boolean(),
  held: fc.boolean(),
  french: fc.boolean(),
  minutes: fc.constantFrom(10, 30, 45),
  review: fc.boolean(),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

const KINDS = ['progress', 'feedback', 'question', 'feedback', 'question'] as const;

function factsIn(world: World): AgendaFacts {
  const entries = world.entries.map(index =>
    anEntry({
      id: `2026-11-1${index}-entry-${index}`,
      kind: KINDS[index] ?? 'progress',
      author: index % 2 ? 'maria' : 'jonas',
      created: `2026-11-1${index}T12:00:00+01:00`,
      text: `Entry ${index} [of] ${world.reworded ? 'new' : 'old'} *words*`,
      code: index > 2 ? someCode() : undefined,
    }),
  );
  return factsOf({
    plan: aPlan({
      meetingMinutes: world.minutes,
      language: world.french ? 'fr' : 'en',
      reviewDates: world.review ? ['2026-11-20'] : [],
    }),
    goals: [aGoal({ steps: [aStep({ done: world.quiet ? undefined : '2026-11-20' })] })],
    meetings: [
      aMeeting({ date: '2026-10-27', status: world.held ? 'held' : 'cancelled' }),
      aMeeting({
        status: world.held ? 'held' : 'postponed',
        actions: world.done.map((done, index) =>
          anAction({
            text: `Action ${index}`,
            done,
            due: world.dueMoved ? '2026-11-30' : '2026-11-20',
          }),
        ),
      }),
    ],
    entries: world.answered
      ? [
          ...entries,
          ...entries.map(entry =>
            anEntry({
              id: `${entry.id}-reply`,
              kind: 'reply',
              re: entry.id,
              author: 'nobody',
              created: '2026-11-20T00:00:00Z',
            }),
          ),
        ]
      : entries,
  });
}

/** What people type into a note, among it what looks like ours. */
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }).map(text => text.replace(/[\r\n]/g, ' ')),
  fc.constantFrom(
    '',
    '  ',
    '- my own point',
    '  - a note below',
    'a line that goes on',
    '- [ ] Do it @jonas due:2026-12-01',
    '```',
    '~~~',
    '---',
    '## My own section',
    '# Notes',
    '## Since last time',
    '## Depuis la dernière fois (8 min)',
    '- [Action 1](2026-11-10.md#action-1) and my thoughts',
    'offered:',
    '  "2026-11-10.md#action-2": zzzzzzzz',
    '> quote',
    '- [mine](./)',
    '  # a comment',
    '1. one',
    '\t- deep',
    '- [x] [Action 0](2026-11-10.md#action-0)',
  ),
);

type Edit =
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'delete'; readonly at: number }
  | { readonly kind: 'alter'; readonly at: number; readonly by: string }
  | { readonly kind: 'move'; readonly at: number; readonly to: number }
  | { readonly kind: 'copy'; readonly at: number; readonly to: number };

/** A place in a text, whose length is only known when the edits before are made: taken modulo that. */
const at = fc.nat(9_999);
const handEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at, text: typed }),
  fc.record({ kind: fc.constant('delete' as const), at }),
  fc.record({ kind: fc.constant('alter' as const), at, by: typed }),
  fc.record({ kind: fc.constant('move' as const), at, to: at }),
  fc.record({ kind: fc.constant('copy' as const), at, to: at }),
);

function applyHandEdit(lines: readonly string[], edit: Edit): string[] {
  const index = edit.at % Math.max(1, lines.length);
  const line = lines[index] ?? '';
  if (edit.kind === 'insert') return [...lines.slice(0, index), edit.text, ...lines.slice(index)];
  if (edit.kind === 'alter') return lines.map((old, place) => (place === index ? `${old}${edit.by}` : old));
  const without = lines.filter((_, place) => place !== index);
  if (edit.kind === 'delete') return without;
  const to = edit.to % (without.length + 1);
  const base = edit.kind === 'copy' ? lines : without;
  return [...base.slice(0, to), line, ...base.slice(to)];
}

interface Note {
  readonly edits: readonly Edit[];
  readonly lineBreak: string;
  readonly ended: boolean;
  /** Whether the edits reach the front matter too, which soon makes it unreadable. */
  readonly everywhere: boolean;
  /** What was offered stands as it did before it was short. */
  readonly asBefore: boolean;
}

const hand: fc.Arbitrary<Note> = fc.record({
  edits: fc.array(handEdit, { maxLength: 25 }),
  lineBreak: fc.constantFrom('\n', '\r\n'),
  ended: fc.boolean(),
  asBefore: fc.boolean(),
  everywhere: fc.oneof({ weight: 1, arbitrary: fc.constant(true) }, { weight: 3, arbitrary: fc.constant(false) }),
});

/** The lines of `offered` in older notes; blanks at their end are nobody's words. */
const ENTRY = /^ {2}"[^"]+": [a-z]{8}[ \t]*$/;

const COMMENT = /<!-- mentorship-offered:[^<>]*>/;
const withoutComment = (text: string) => text.replace(new RegExp(`${COMMENT.source}\n`), '');

function writtenBefore(facts: AgendaFacts): string {
  const entries = agendaSections(facts).flatMap(section =>
    section.lines.map(({ key, text }) => `  "${key}": ${hashOf(text)}`),
  );
  return withoutComment(renderAgenda(facts)).replace(/\n---\n/, () => ['\noffered:', ...entries, '---\n'].join('\n'));
}

function note(facts: AgendaFacts, { edits, lineBreak, ended, everywhere, asBefore }: Note): string {
  const lines = (asBefore ? writtenBefore(facts) : renderAgenda(facts)).split('\n');
  const from = everywhere ? 0 : lines.indexOf('---', 1) + 1;
  const text = [...lines.slice(0, from), ...edits.reduce(applyHandEdit, lines.slice(from))].join(lineBreak);
  return ended ? text : text.trimEnd();
}

const refreshed = (text: string, facts: AgendaFacts) => applyEdits(text, mergeAgenda(text, facts) ?? []);
const linesOf = (text: string) => text.split(/\r\n|\n|\r/);
/** What stands behind our words is somebody's, wherever it goes with them. */
const hashAside = (line: string) =>
  line
    .replace(/^(?:offered:.*?| {2}"[^"]+": [a-z]{8})[ \t]+(?=#)/, '')
    .replace(COMMENT, '')
    .trim();

/** Lines that the rendering of these facts wrote; all others are a person's. */
const generated = (facts: AgendaFacts): ReadonlySet<string> => {
  const lines = renderAgenda(facts).split('\n');
  return new Set(lines.filter(line => line.startsWith('- ')));
};

/** Whether `part` is what is left of `whole` when some lines are left out. */
function standsIn(part: readonly string[], whole: readonly string[]): string | undefined {
  let next = 0;
  for (const line of part) {
    while (next < whole.length && whole[next] !== line) next++;
    if (next === whole.length) return line;
    next++;
  }
  return undefined;
}

describe('an agenda brought up to date after any edits by hand', () => {
  it('keeps every line that a person wrote, in order', () => {
    fc.assert(
      fc.property(world, world, hand, (before, after, typed) => {
        const text = note(factsIn(before), typed);
        const ours = generated(factsIn(before));
        const theirs = linesOf(text).filter(
          line => !ours.has(line) && !/^offered:/.test(line) && !(typed.asBefore && ENTRY.test(line)),
        );
        const lost = standsIn(theirs.map(hashAside), linesOf(refreshed(text, factsIn(after))).map(hashAside));
        assert.equal(lost, undefined, `lost: ${lost}`);
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same after the second time', () => {
    fc.assert(
      fc.property(world, world, hand, (before, after, typed) => {
        const once = refreshed(note(factsIn(before), typed), factsIn(after));
        assert.equal(refreshed(once, factsIn(after)), once);
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps to one kind of line break', () => {
    fc.assert(
      fc.property(world, world, hand, (before, after, typed) => {
        const text = refreshed(note(factsIn(before), { ...typed, lineBreak: '\r\n' }), factsIn(after));
        assert.doesNotMatch(text, /(?<!\r)\n/);
      }),
      { numRuns: RUNS / 2 },
    );
  });

  it('brings back no line that was deleted', () => {
    fc.assert(
      fc.property(world, world, fc.array(at, { maxLength: 10 }), (before, after, places) => {
        const lines = renderAgenda(factsIn(before)).split('\n');
        const bullets = lines.flatMap((line, index) => (firstTarget(line) === undefined ? [] : [index]));
        const deleted = new Set(places.map(place => bullets[place % Math.max(1, bullets.length)]));
        const text = lines.filter((_, index) => !deleted.has(index)).join('\n');
        const targets = new Set(refreshed(text, factsIn(after)).split('\n').map(firstTarget));
        for (const index of deleted) {
          if (index !== undefined) assert.ok(!targets.has(firstTarget(lines[index] ?? '')), lines[index]);
        }
      }),
      { numRuns: RUNS / 2 },
    );
  });

  it('says of an untouched note what a new one would say', () => {
    fc.assert(
      fc.property(world, world, (before, after) => {
        // The order in a section is the person's; length, language and occasion shape the headings, which stay.
        const now = {
          ...after,
          french: before.french,
          held: before.held,
          minutes: before.minutes,
          review: before.review,
        };
        const sorted = (text: string) => linesOf(text).sort().join('\n');
        assert.equal(
          sorted(refreshed(renderAgenda(factsIn(before)), factsIn(now))),
          sorted(renderAgenda(factsIn(now))),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('changes nothing without new facts', () => {
    fc.assert(
      fc.property(world, facts => {
        assert.deepEqual(mergeAgenda(renderAgenda(factsIn(facts)), factsIn(facts)), []);
      }),
      { numRuns: RUNS / 2 },
    );
  });
});
