// Long runs of one kind of character: where they may stand in a text, and all that is done with such a text.
import { fillAgenda, isBareNote } from '../../../src/domain/agenda/layout/fill';
import { ASKS } from '../../../src/domain/agenda/shape/keys';
import { mergeAgenda } from '../../../src/domain/agenda/merge/mergeAgenda';
import { renderAgenda } from '../../../src/domain/agenda/layout/render';
import { titleOf } from '../../../src/domain/text/plainText';
import { readTeamQuestions } from '../../../src/domain/agenda/words/teamQuestions';
import { parseTemplate, placeholdersOf } from '../../../src/domain/agenda/shape/template';
import { compareExpectations } from '../../../src/domain/agreement/compare';
import { PROMPTS } from '../../../src/domain/records/agreementPrompts';
import { editCard } from '../../../src/domain/card/card';
import { upgradeEdits } from '../../../src/domain/format/upgrade';
import { completionsAt } from '../../../src/domain/language/complete';
import { fixesOf } from '../../../src/domain/language/fixes';
import { hoverAt } from '../../../src/domain/language/hover';
import { linksIn } from '../../../src/domain/language/links';
import { outlineOf } from '../../../src/domain/language/outline';
import { renameId } from '../../../src/domain/language/rename';
import { appendAction, appendOutcome, setMeetingKeys } from '../../../src/domain/meetings/noteEdit';
import { hashOfText, hashOfWords } from '../../../src/domain/records/agreement';
import { setEntryGoal, setEntryText } from '../../../src/domain/records/entryEdit';
import { readExpectations } from '../../../src/domain/records/expectations';
import { setStepDone } from '../../../src/domain/records/goal';
import { changedMeanwhile, editGoalText } from '../../../src/domain/records/goalEdit';
import { readRecord } from '../../../src/domain/records/read';
import { newEntry } from '../../../src/domain/records/write';
import { headings } from '../../../src/domain/text/markdown';
import { richText } from '../../../src/domain/text/richText';
import { applyEdits } from '../../../src/domain/text/textEdit';
import { removeKey, setValue } from '../../../src/domain/yaml/edit';
import { linesOf } from '../../../src/domain/yaml/scalar';
import { hintsOn } from '../../../src/domain/wording/hints';
import { CASES } from '../agenda/cases';
import { placeOf, TEXTS } from '../language/world';

/** What a run is made of. */
export const UNITS: readonly string[] = [' ', '\t', '\u00a0', '\r', '\n', '-', ' #', '#', '`', '[', '*', '.'];

const GOAL = 'plans/p/goals/long.yaml';
const NOTE = 'plans/p/meetings/2026-11-24.md';
const ENTRY = 'plans/p/journal/2026-11-01-feedback-long-b7w2m4zd.md';
const AGREEMENT = 'plans/p/agreement/agreement.md';

const note = (offered: string, prose: string) =>
  `---\ndate: 2026-11-24\nstatus: planned\noffered: ${offered}\n---\n\n${prose}\n`;
const entry = (prose: string, own = '') =>
  `---\nkind: feedback\nauthor: nadia\ncreated: 2026-11-01T10:00:00+01:00\n${own}---\n\n${prose}\n`;

/** Where a long run stands, in each kind of file. */
const PLACES: readonly (readonly [file: string, text: (run: string) => string])[] = [
  [GOAL, run => `outcome: A\nwhy: s${run}e\n`],
  [GOAL, run => `outcome: "s${run}e"\nsteps:\n  - id: a\n    text: A\n`],
  [GOAL, run => `outcome: A\nwhy: |\n  s${run}e\n`],
  [GOAL, run => `outcome: A\nwhy: >-\n  s${run}e\nsteps: []\n`],
  [GOAL, run => `outcome: A\n#${run}e\nsteps:\n  - id: a\n    text: A${run}#e\n`],
  [GOAL, run => `outcome: A\n${run}`],
  [GOAL, run => `outcome${run}: A\n`],
  [GOAL, run => `outcome: A\nsteps: [${run}{id: a, text: A}${run}]\n`],
  [NOTE, run => note('""', `s${run}e`)],
  [NOTE, run => note('""', `# s${run}e`)],
  [NOTE, run => note('""', `s${run}e\n---`)],
  [NOTE, run => note('""', `## Actions\n\n- [ ] s${run}e`)],
  [NOTE, run => note('""', `- s${run}e [a](b)`)],
  [NOTE, run => note('""', run)],
  [NOTE, run => note(`s${run}e`, 'A')],
  [NOTE, run => note(`\n  s${run}: abcdefgh`, 'A')],
  [NOTE, run => note('""', '').replace('\n---', `\n---${run}e`)],
  [ENTRY, run => entry(`s${run}e`)],
  [ENTRY, run => entry(run, `goal: s${run}e\n`)],
  [ENTRY, run => entry('A', `code:\n  path: a.ts\n  start: 1\n  end: 1\n  quote: |\n    s${run}e\n`)],
  [AGREEMENT, run => `---\nsignatures: {}\n---\ns${run}e`],
  ['plans/p/agreement/mentor.md', run => `# What I bring\n\ns${run}e\n\n## s${run}e\n`],
  ['people/long.yaml', run => `name: s${run}e\nemails: [a@b.c]\nmentor:\n  motives: ${run}\n`],
  ['mentorship.yaml', run => `format: 0\nlanguage: en\nnote: s${run}e\n`],
];

const facts = CASES['normal']!();

/** All that is done with a text when its file is read, shown, edited or written in. */
const WORK: Readonly<Record<string, readonly [files: RegExp, (text: string, file: string) => unknown]>> = {
  'read it': [/./, (text, file) => readRecord(file, text)],
  'hash it': [/agreement\.md/, text => [hashOfText(text), hashOfWords(text)]],
  'tick a step': [/goals/, text => setStepDone(text, 'a', '2026-11-23')],
  'set a key': [/yaml/, text => edited(text, setValue(text, ['why'], 'Because'))],
  'remove a key': [/goals/, text => edited(text, removeKey(text, ['outcome']))],
  'edit a goal': [
    /goals/,
    text => {
      const edit = {
        kind: 'fields',
        before: { outcome: 'A', horizon: 'short' },
        fields: { outcome: 'B', why: 'C', horizon: 'long' },
      } as const;
      return [
        changedMeanwhile(text, edit),
        editGoalText(text, edit, '2026-11-23'),
        editGoalText(text, { kind: 'addStep', text: 'S' }, '2026-11-23'),
      ];
    },
  ],
  'remove a step': [/goals/, text => editGoalText(text, { kind: 'removeStep', step: 'a' }, '2026-11-23')],
  'edit a card': [/people/, text => editCard(text, 'mentor', { why: 'A', offers: ['B'] })],
  'upgrade it': [/mentorship\.yaml/, (text, file) => upgradeEdits(file, text)],
  'add an action': [/meetings/, text => [appendAction(text, { text: 'A' }, 'en'), appendOutcome(text, 'A', 'fr')]],
  'call a meeting off': [/meetings/, text => setMeetingKeys(text, { status: 'cancelled', reason: 'A' })],
  'bring an agenda up to date': [
    /meetings/,
    text => [isBareNote(text), mergeAgenda(text, facts), fillAgenda(text, facts)],
  ],
  'write an entry anew': [/journal/, text => [setEntryText(text, 'A'), setEntryGoal(text, 'tests')]],
  'help with it in the editor': [
    /./,
    (text, file) => {
      const place = placeOf(file, text);
      const middle = Math.round(text.length / 2);
      return [
        completionsAt(place, middle),
        hoverAt(place, middle),
        linksIn(place, place.snapshot),
        outlineOf(place),
        place.snapshot.problems.get(file)?.map(problem => fixesOf(place, problem)),
        renameId([...TEXTS, place], { kind: 'person', id: 'nadia' }, 'nora'),
      ];
    },
  ],
  'take it for a template': [
    /meetings/,
    text => [parseTemplate(text, ASKS), placeholdersOf(text, ASKS), readTeamQuestions(text)],
  ],
  'take it for expectations': [/mentor\.md/, text => readExpectations('mentor', text)],
};

/** What is done with the words alone. */
const WORDS: Readonly<Record<string, (words: string) => unknown>> = {
  'show it': words => [richText(words), richText(`# ${words}`), richText(`- ${words}`)],
  'shorten it': words => titleOf(words),
  'hint on it': words => hintsOn(words, 0, { kind: 'feedback', language: 'en' }),
  'find headings': words => [headings(words, 0), headings(`# ${words}`, 0)],
  'compare it': words => {
    const answers = (text: string) =>
      Object.fromEntries(PROMPTS.map(prompt => [prompt, prompt === 'offer' ? text : ''])) as Record<
        (typeof PROMPTS)[number],
        string
      >;
    return compareExpectations(
      { id: 'mentor', answers: answers(words) },
      { id: 'mentee', answers: answers(`${words}.`) },
    );
  },
  'write it': words => [
    linesOf(`${words}\nx`, 2),
    newEntry({ kind: 'progress', author: 'a', created: '2026-11-01T10:00:00+01:00', advised: words, text: words }),
  ],
  'read an agenda in it': words => renderAgenda({ ...facts, template: parseTemplate(`## ${words}\n- ${words}`, ASKS) }),
};

function edited(text: string, edits: Parameters<typeof applyEdits>[1] | undefined): string | undefined {
  return edits && applyEdits(text, edits);
}

/** One thing that is done with one text in which a run stands. */
export interface RunCase {
  readonly unit: string;
  work(run: string): unknown;
}

/** All that is done with texts that have a long run of one kind of character in them, by what is done. */
export const RUN_CASES: Readonly<Record<string, readonly RunCase[]>> = Object.fromEntries([
  ...Object.entries(WORK).map(([name, [files, work]]) => [
    name,
    UNITS.flatMap(unit =>
      PLACES.filter(([file]) => files.test(file)).map(([file, text]): RunCase => ({
        unit,
        work: run => work(text(run), file),
      })),
    ),
  ]),
  ...Object.entries(WORDS).map(([name, work]) => [
    name,
    UNITS.flatMap(unit =>
      [(run: string) => run, (run: string) => `s${run}e`, (run: string) => `${run}\u2028e`].map((words): RunCase => ({
        unit,
        work: run => work(words(run)),
      })),
    ),
  ]),
]);

/** A note of many headings, each with a run of blanks in it, that gets an action and is brought up to date. */
export function inManyHeadings(headings: number): unknown {
  const text = note('""', `# a${' '.repeat(990)}e\n`.repeat(headings));
  return [appendAction(text, { text: 'A' }, 'en'), mergeAgenda(text, facts)];
}
