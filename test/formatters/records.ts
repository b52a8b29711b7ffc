import { mergeAgenda } from '../../src/domain/agenda/merge/mergeAgenda';
import { renderAgenda } from '../../src/domain/agenda/layout/render';
import { readFingerprints } from '../../src/domain/records/offered';
import { ASKS } from '../../src/domain/agenda/shape/keys';
import { parseTemplate, templateText } from '../../src/domain/agenda/shape/template';
import { builtInTemplate } from '../../src/domain/agenda/layout/builtIn';
import { wordsOf } from '../../src/domain/agenda/words/words';
import { draftAgreement, expectationsTemplate } from '../../src/domain/agreement/draft';
import { appendAction, appendOutcome, appendSmallGoal } from '../../src/domain/meetings/noteEdit';
import { hashOfText, hashOfWords, signedBy } from '../../src/domain/records/agreement';
import { agreementWords, PROMPTS } from '../../src/domain/records/agreementPrompts';
import type { AnyRecord } from '../../src/domain/records/anyRecord';
import { readExpectations } from '../../src/domain/records/expectations';
import { readRecord } from '../../src/domain/records/read';
import { newEntry, newGoal, newMeeting, newPerson, newPlan, newSettings } from '../../src/domain/records/write';
import { frontYaml } from '../../src/domain/text/frontMatter';
import { markdownWords } from '../../src/domain/text/markdownWords';
import { applyEdits, type TextEdit } from '../../src/domain/text/textEdit';
import { instantOf } from '../../src/domain/time/moments';
import { setKeys, type KeyChange } from '../../src/domain/yaml/setKeys';
import { CASES } from '../domain/agenda/cases';
import { aPlan } from '../support/builders';

/**
 * Files of every kind as the extension writes them, and what is read from them, for programs that change them to be
 * tried on (see `run.mjs`).
 */
export interface Written {
  /** The column of the table. */
  readonly kind: string;
  /** In the mentorship folder. */
  readonly path: string;
  readonly text: string;
  /** What is read from a text of this file, without what may differ between two layouts. */
  read(text: string): unknown;
}

/** Texts that are easily broken: code that is indented, blanks at either end, what looks like YAML or markdown. */
const QUOTES = [
  '    if (attempt > 3) {\n        throw error;\n    }',
  '\tconst a = 1;\n\n\treturn a;\n',
  'x = 1;  \n\n\n   y = `__init__`;\n',
  '        deep\n    shallow\n',
  '# not a comment: really\n- no list\n',
  '\n\nfirst\n\nlast\n\n',
  '  "both" \'kinds\' of \\quotes\\ \\\n  end \\n',
  `    const ${'long'.repeat(8)} = await call(${'argument, '.repeat(12)}last);\n`,
  '    one line',
  '---\nfront: matter\n---\n',
];
/** Not `1e3`: what is a number to YAML 1.2 alone loses its quotes in libraries of 1.1, whoever writes it. */
const LINES = ['53_0:5', '2026-13-45', 'yes', '12', ' a: b #c', '* star', '“quoted” — and so on', 'x'.repeat(120)];
const PROSE = `# What I saw

A paragraph with *emphasis*, __bold__, \`__init__\` and a [link](https://example.org/a_b), long enough that it is wrapped at eighty
columns.

* one
* two
    * deeper

1) first
2) second

> a quotation
that goes on

| a | b |
|---|---|
| 1 | 2 |

<https://example.org> and 5 \\* 3.
`;

const edited = (text: string, ...edits: ((text: string) => readonly TextEdit[] | undefined)[]) =>
  edits.reduce((now, edit) => applyEdits(now, edit(now) ?? []), text);

function people(): Written[] {
  const card = {
    why: QUOTES[0]!,
    hopesToLearn: LINES[4]!,
    offers: LINES,
    capacity: 2,
    replyTime: 'a day',
    doesNot: [QUOTES[2]!],
  };
  return [
    record('person', 'people/nadia.yaml', newPerson({ name: 'Nadia', emails: ['nadia@example.org'], mentor: card })),
    record(
      'person',
      'people/jonas.yaml',
      newPerson({
        name: '42',
        emails: [],
        mentee: { vision: `${'So many words. '.repeat(20)}\n\nAnd more.\n`, seeks: LINES },
      }),
    ),
  ];
}

const goals = (): Written[] =>
  [...QUOTES, PROSE].map((why, index) =>
    record(
      'goal',
      `plans/p/goals/g${index}.yaml`,
      newGoal({
        outcome: LINES[index % LINES.length]!,
        why,
        finishLine: QUOTES[(index + 1) % QUOTES.length]!,
        horizon: 'short',
        due: '2026-12-01',
        status: 'active',
        steps: LINES.map((text, at) => ({ id: `s${at}`, text, ...(at % 2 ? { done: '2026-11-02' } : {}) })),
        ifThen: { if: LINES[2]!, then: QUOTES[3]! },
      }),
    ),
  );

function plans(): Written[] {
  const plan = {
    mentor: 'nadia',
    mentee: 'jonas',
    phase: 'active',
    start: '2026-09-28',
    end: '2027-03-29',
    rhythm: { everyWeeks: 2, first: '2026-09-28', time: '18:00', timeZone: 'Europe/Paris' },
    meetingMinutes: 45,
    channels: LINES,
    reviewDates: ['2026-11-28', '2027-01-28'],
    keepInTouchDates: ['2027-04-29'],
    goalOrder: ['g0', 'g1'],
  } as const;
  return [record('plan', 'plans/p/plan.yaml', newPlan(plan)), record('settings', 'mentorship.yaml', newSettings('fr'))];
}

function entries(): Written[] {
  const kinds = ['feedback', 'progress', 'question', 'decision', 'thanks', 'reply'] as const;
  return QUOTES.flatMap((quote, index) => {
    const kind = kinds[index % kinds.length]!;
    const code = {
      path: 'src/a b.ts',
      start: 3,
      end: 9,
      quote,
      before: QUOTES[(index + 3) % 10]!,
      after: QUOTES[(index + 5) % 10]!,
    };
    const own = {
      ...(kind === 'feedback' ? { type: 'question' as const } : {}),
      ...(kind === 'reply' ? { re: 'e0', outcome: 'kept' as const } : {}),
      ...(kind === 'decision' ? { advised: quote, askAgain: '2026-12-24' } : {}),
    };
    const text = newEntry({ kind, author: 'nadia', created: '2026-10-09T09:40:00+02:00', code, ...own, text: PROSE });
    return record('entry', `plans/p/journal/e${index}.md`, text);
  });
}

function notes(): Written[] {
  const action = {
    text: 'Write a test that shows how the retry behaves when the network is slow and the log is read',
    owner: 'jonas',
  };
  const note = edited(
    newMeeting({ date: '2026-11-24', status: 'held', minutes: 30, reason: 'so: that', offered: '' }, '# Meeting'),
    text => appendAction(text, { ...action, due: '2026-12-01', goal: 'steady-tests' }, 'en'),
    text => appendAction(text, { ...action, text: 'Read a_b and `c`' }, 'en'),
    text => appendSmallGoal(text, { text: 'A bit', owner: 'jonas', due: '2026-12-08' }, 'en'),
    text => appendOutcome(text, 'We agreed.', 'en'),
  );
  return [
    record('note', 'plans/p/meetings/2026-11-24.md', note),
    ...Object.entries(CASES).map(([name, factsOfCase], index) => {
      const facts = factsOfCase();
      const day = `${2000 + index}-11-24`;
      return {
        ...record('agenda', `plans/p/meetings/${day}.md`, renderAgenda(facts)),
        kind: 'agenda',
        read: (text: string) => ({
          name,
          record: valueOf('plans/p/meetings/x.md', text),
          // Made again from the same facts, nothing of it is new, other or somebody's.
          again: mergeAgenda(text, facts),
        }),
      };
    }),
  ];
}

function agreements(): Written[] {
  const answers = (name: string, answer: string) =>
    PROMPTS.reduce(
      (text, prompt) =>
        text.replace(`## ${agreementWords('en').prompts[prompt]}\n`, heading => `${heading}\n${answer}\n`),
      expectationsTemplate(name, 'en'),
    );
  const [one, other] = [answers('Nadia', PROSE.replace(/^# .*\n/, '').trim()), answers('Jonas', '* ask\n* be honest')];
  const draft = draftAgreement({
    plan: aPlan(),
    names: { mentor: 'Nadia', mentee: 'Jonas' },
    mentor: readExpectations('mentor', one),
    mentee: readExpectations('mentee', other),
    voice: 'en',
  });
  const keys = { person: 'nadia', date: '2026-10-27', hash: hashOfText(draft), words: hashOfWords(draft) };
  const signed = edited(draft, text =>
    setKeys(
      text,
      ['mentor', 'mentee'].flatMap(role =>
        Object.entries(keys).map(([key, value]): KeyChange => [['signatures', role, key], value]),
      ),
      frontYaml,
    ),
  );
  return [
    record('agreement', 'plans/p/agreement/agreement.md', signed),
    record('expectations', 'plans/p/agreement/mentor.md', one),
    record('expectations', 'plans/p/agreement/mentee.md', other),
  ];
}

function templates(): Written[] {
  return (['en', 'fr'] as const).map(language => ({
    kind: 'template',
    path: `templates/agenda${language === 'en' ? '' : '-last'}.md`,
    text: templateText(builtInTemplate(language === 'en' ? 'regular' : 'last', wordsOf(language))),
    read: (text: string) => {
      const { preamble, sections } = parseTemplate(text, ASKS);
      return [
        preamble.filter(line => line !== ''),
        sections.map(({ items, ...section }) => ({
          ...section,
          items: items
            .map(item => (item.kind === 'text' ? markdownWords(item.text) : item))
            .filter(item => item !== ''),
        })),
      ];
    },
  }));
}

export const written = (): Written[] => [
  ...plans(),
  ...people(),
  ...goals(),
  ...entries(),
  ...notes(),
  ...agreements(),
  ...templates(),
];

const record = (kind: string, path: string, text: string): Written => ({
  kind,
  path,
  text,
  read: now => valueOf(path, now),
});

/** The record, without the places of its parts and the layout of its prose; its errors where it can't be read. */
function valueOf(path: string, text: string): unknown {
  const read = readRecord(path, text);
  return read?.record ? comparable(read.record) : (read?.problems.map(({ message }) => message) ?? 'no record');
}

function comparable(read: AnyRecord): unknown {
  switch (read.kind) {
    case 'meeting': {
      const { offered, actions, written: _, ...value } = read.value;
      const marks = [...readFingerprints(offered)].sort();
      return { ...value, marks, actions: actions.map(action => ({ ...action, line: 0 })) };
    }
    case 'entry':
      return { ...read.value, text: markdownWords(read.value.text), created: instantOf(read.value.created) };
    case 'expectations':
      return Object.entries(read.value.answers).map(([prompt, answer]) => [prompt, markdownWords(answer)]);
    case 'agreement': {
      const isSigned = (role: 'mentor' | 'mentee') => ['text', 'words'].includes(signedBy(read.value, role));
      return { mentor: isSigned('mentor'), mentee: isSigned('mentee'), dates: read.value.signatures.mentor?.date };
    }
    default:
      return read.value;
  }
}
