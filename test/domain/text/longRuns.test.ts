import assert from 'node:assert/strict';
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
import { hashOfText } from '../../../src/domain/records/agreement';
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
import { literalBlock } from '../../../src/domain/yaml/scalar';
import { hintsOn } from '../../../src/domain/wording/hints';
import { cpuMs } from '../../support/cpu';
import { CASES } from '../agenda/cases';
import { placeOf, TEXTS } from '../language/world';

/** A run of so many characters. */
const LENGTH = Number(process.env['RUN'] ?? 40_000);
/** CPU time in which one reading or one edit of one file may do what it likes. */
const FREE_MS = 500;
/** What takes longer must not take more than so many times what a quarter of the run takes: four is in proportion, sixteen is the square. */
const GROWTH = 8;

const UNITS = [' ', '\t', '\u00a0', '\r', '\n', '-', ' #', '#', '`', '[', '*', '.'];

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
  'hash it': [/agreement\.md/, text => hashOfText(text)],
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
    literalBlock(`${words}\nx`, 2),
    newEntry({ kind: 'progress', author: 'a', created: '2026-11-01T10:00:00+01:00', advised: words, text: words }),
  ],
  'read an agenda in it': words => renderAgenda({ ...facts, template: parseTemplate(`## ${words}\n- ${words}`, ASKS) }),
};

function edited(text: string, edits: Parameters<typeof applyEdits>[1] | undefined): string | undefined {
  return edits && applyEdits(text, edits);
}

describe('a long run of one kind of character', function () {
  this.timeout(600_000);

  const took = (work: (run: string) => unknown, run: string) => {
    const start = cpuMs();
    work(run);
    return cpuMs() - start;
  };
  const slow: string[] = [];
  const check = (what: string, unit: string, work: (run: string) => unknown) => {
    const run = unit.repeat(LENGTH / unit.length);
    const first = took(work, run);
    if (first < FREE_MS) return;
    // What is cleared away meanwhile counts too: the shorter of two times is the work's own.
    const [whole, quarter] = [Math.min(first, took(work, run)), took(work, run.slice(0, LENGTH / 4))];
    if (whole > FREE_MS && whole > GROWTH * quarter)
      slow.push(
        `${what} ${JSON.stringify(unit)}: ${Math.round(quarter)} ms for a quarter, ${Math.round(whole)} ms for all`,
      );
  };
  const assertNone = () => assert.deepEqual(slow.splice(0), []);

  for (const [name, [files, work]] of Object.entries(WORK)) {
    it(`takes time in proportion to ${name}`, () => {
      for (const unit of UNITS) {
        for (const [file, text] of PLACES) if (files.test(file)) check(file, unit, run => work(text(run), file));
      }
      assertNone();
    });
  }
  for (const [name, work] of Object.entries(WORDS)) {
    it(`takes time in proportion to ${name}`, () => {
      for (const unit of UNITS) {
        for (const words of [(run: string) => run, (run: string) => `s${run}e`, (run: string) => `${run}\u2028e`])
          check('words', unit, run => work(words(run)));
      }
      assertNone();
    });
  }

  it('takes time in proportion in many headings, too', () => {
    const text = note('""', `# a${' '.repeat(990)}e\n`.repeat(20));
    assert.ok(took(() => [appendAction(text, { text: 'A' }, 'en'), mergeAgenda(text, facts)], '') < FREE_MS);
  });
});
