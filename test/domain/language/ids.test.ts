import assert from 'node:assert/strict';
import { definitionOf, filesToSearch, findIds } from '../../../src/domain/language/findIds';
import { hoverAt } from '../../../src/domain/language/hover';
import { idAt, type Target } from '../../../src/domain/language/ids';
import { linksIn } from '../../../src/domain/language/links';
import { renameId } from '../../../src/domain/language/rename';
import { readRecord } from '../../../src/domain/records/read';
import { at, behind, edited, FILES, placeOf, SNAPSHOT, snapshotOf, TEXTS } from './world';

const MEETING = 'plans/p/meetings/2026-11-10.md';
const FEEDBACK = '2026-11-01-feedback-limit-b7w2m4zd';
const targetAt = ({ place, offset }: ReturnType<typeof at>) => idAt(place, offset)?.target;
const placesOf = (target: Target) =>
  findIds(TEXTS, target).map(({ file, region }) => `${file}:${FILES[file]!.slice(0, region.start).split('\n').length}`);

describe('ids in files', () => {
  it('are found in YAML, in front matter, in actions and in links', () => {
    assert.deepEqual(targetAt(behind('plans/p/plan.yaml', 'mentor: na')), { kind: 'person', id: 'nadia' });
    assert.deepEqual(targetAt(behind('plans/p/plan.yaml', 'goalOrder: [te')), { kind: 'goal', plan: 'p', id: 'tests' });
    assert.deepEqual(targetAt(behind(`plans/p/journal/${FEEDBACK}.md`, 'goal: ')), {
      kind: 'goal',
      plan: 'p',
      id: 'tests',
    });
    assert.deepEqual(targetAt(behind(MEETING, '@jo')), { kind: 'person', id: 'jonas' });
    assert.deepEqual(targetAt(behind(MEETING, '#te')), { kind: 'goal', plan: 'p', id: 'tests' });
    assert.deepEqual(targetAt(behind(MEETING, '(../goals/te')), { kind: 'goal', plan: 'p', id: 'tests' });
    assert.deepEqual(targetAt(behind(MEETING, '(../goals/tests.yaml#own')), {
      kind: 'step',
      plan: 'p',
      goal: 'tests',
      id: 'own-clock',
    });
    assert.deepEqual(targetAt(behind(MEETING, '(../journal/2026')), { kind: 'entry', plan: 'p', id: FEEDBACK });
    const inNote = (words: string) => targetAt(at(MEETING, `---\ndate: 2026-11-10\n---\n${words}\n`));
    assert.deepEqual(inNote('[t]: ../goals/te‸sts.yaml'), { kind: 'goal', plan: 'p', id: 'tests' });
    assert.deepEqual(inNote('[t]: <../goals/tests.yaml#own‸-clock>'), {
      kind: 'step',
      plan: 'p',
      goal: 'tests',
      id: 'own-clock',
    });
    assert.deepEqual(inNote('[x]( ../goals/te‸sts.yaml)'), { kind: 'goal', plan: 'p', id: 'tests' });
    assert.deepEqual(targetAt(at('plans/p/plan.yaml', 'mentor: "na‸dia"')), { kind: 'person', id: 'nadia' });
    assert.equal(targetAt(behind('plans/p/plan.yaml', '# h')), undefined);
    assert.equal(targetAt(at(MEETING, '---\ndate: 2026-11-10\n---\n[x](../../../../etc/pass‸wd.yaml)')), undefined);
  });

  it('have a definition if their record is there', () => {
    const step: Target = { kind: 'step', plan: 'p', goal: 'tests', id: 'own-clock' };
    const found = definitionOf(step, FILES['plans/p/goals/tests.yaml']);
    assert.equal(FILES['plans/p/goals/tests.yaml']!.slice(found?.region.start, found?.region.end), 'own-clock');
    assert.equal(definitionOf({ kind: 'person', id: 'nadia' }, FILES['people/nadia.yaml'])?.file, 'people/nadia.yaml');
    assert.equal(definitionOf({ kind: 'person', id: 'nobody' }, undefined), undefined);
  });

  it('are found everywhere they are used', () => {
    assert.deepEqual(placesOf({ kind: 'person', id: 'nadia' }), [
      'plans/p/plan.yaml:1',
      `${MEETING}:15`,
      `plans/p/journal/${FEEDBACK}.md:4`,
    ]);
    assert.deepEqual(placesOf({ kind: 'goal', plan: 'p', id: 'tests' }), [
      'plans/p/plan.yaml:9',
      `${MEETING}:5`,
      `${MEETING}:10`,
      `${MEETING}:14`,
      `plans/p/journal/${FEEDBACK}.md:6`,
    ]);
    assert.deepEqual(placesOf({ kind: 'goal', plan: 'other', id: 'tests' }), []);
    assert.deepEqual(
      new Set(
        filesToSearch(SNAPSHOT, { kind: 'person', id: 'nadia' }, [
          'plans/p/closing.md',
          'plans/closing.md',
          'README.md',
        ]),
      ),
      new Set([...Object.keys(FILES), 'plans/p/closing.md']),
    );
    const others = snapshotOf({
      ...FILES,
      'plans/q/goals/own.yaml': 'outcome: A\n',
      'plans/q/meetings/2026-11-10.md': '---\ndate: 2026-11-10\n---\n',
    });
    const files = filesToSearch(others, { kind: 'goal', plan: 'p', id: 'tests' }, [
      'plans/q/closing.md',
      'plans/q/goals/own.yaml',
    ]);
    assert.deepEqual(
      files.filter(file => !file.startsWith('plans/p/')),
      ['plans/q/closing.md', 'plans/q/meetings/2026-11-10.md'],
      'links from other plans',
    );
  });
});

describe('renaming an id', () => {
  const rename = (target: Target, to: string) => {
    const renaming = renameId(TEXTS, target, to);
    assert.ok(!('problem' in renaming));
    const after: Record<string, string> = { ...FILES };
    for (const { file, edits } of renaming.edits) after[file] = edited(FILES[file]!, edits);
    if (renaming.move) {
      after[renaming.move.to] = after[renaming.move.from]!;
      delete after[renaming.move.from];
    }
    return after;
  };

  for (const target of [
    { kind: 'person', id: 'nadia' },
    { kind: 'goal', plan: 'p', id: 'tests' },
    { kind: 'entry', plan: 'p', id: FEEDBACK },
    { kind: 'step', plan: 'p', goal: 'tests', id: 'own-clock' },
  ] as const) {
    it(`of a ${target.kind} changes every place and the file, and nothing else`, () => {
      const after = rename(target, 'new-name');
      assert.deepEqual(
        findIds(
          Object.entries(after).map(([file, text]) => ({ file, text })),
          target,
        ),
        [],
      );
      const snapshot = Object.entries(after).map(([file, text]) => readRecord(file, text));
      assert.ok(snapshot.every(read => read?.problems.length === 0));
      const back = (text: string) => text.replaceAll('new-name', target.id);
      assert.deepEqual(
        Object.fromEntries(Object.entries(after).map(([file, text]) => [back(file), back(text)])),
        FILES,
      );
    });
  }

  it('reaches links on lines of their own, the closing page and the notes of other plans', () => {
    const texts = [
      ...TEXTS,
      { file: 'plans/p/closing.md', text: '[t]\n\n[t]: goals/tests.yaml\n' },
      {
        file: 'plans/q/meetings/2026-11-10.md',
        text: '---\ndate: 2026-11-10\n---\n[a]( ../../p/goals/tests.yaml#own-clock )\n',
      },
    ];
    const renaming = renameId(texts, { kind: 'goal', plan: 'p', id: 'tests' }, 'checks');
    assert.ok(!('problem' in renaming));
    const after = (file: string) =>
      edited(texts.find(one => one.file === file)!.text, renaming.edits.find(one => one.file === file)?.edits ?? []);
    assert.equal(after('plans/p/closing.md'), '[t]\n\n[t]: goals/checks.yaml\n');
    assert.match(after('plans/q/meetings/2026-11-10.md'), /\.\.\/p\/goals\/checks\.yaml#own-clock/);
  });

  it('is refused, naming the file, where a place may be missed', () => {
    const problem = (file: string, text: string) => {
      const renaming = renameId(
        [...TEXTS.filter(other => other.file !== file), { file, text }],
        { kind: 'person', id: 'nadia' },
        'nora',
      );
      return 'problem' in renaming ? renaming.problem : '';
    };
    const entry = 'plans/p/journal/new.md';
    const keys = (own: string) => `---\nkind: thanks\n${own}\ncreated: 2026-11-03T10:00:00+01:00\n---\n`;
    assert.ok(problem(entry, keys('<<<<<<< a\nauthor: nadia\n=======\nauthor: jonas\n>>>>>>> b')).includes(entry));
    assert.ok(problem(entry, keys('advised: @all\nauthor: nadia')).includes(entry));
    assert.ok(problem(entry, `\n${keys('author: nadia')}`).includes(entry));
    assert.ok(problem(entry, keys('author: "nad\\u0069a"')).includes(entry));
    assert.equal(problem(entry, keys('advised: @all\nauthor: jonas')), '');
    assert.equal(problem(entry, keys('author: nadia\nauthor: jonas')), '');
    assert.equal(
      problem(entry, `${keys('author: nadia')}<<<<<<< a\n[n](../../../people/nadia.yaml)\n=======\n>>>>>>> b\n`),
      '',
    );
  });

  it('follows in private notes: who they are about, the meeting, their links', () => {
    const file = 'private/notes/2026-11-10-before-abcd1234.md';
    const text =
      '---\ncreated: 2026-11-10T09:30:00+01:00\nplan: p\nmeeting: 2026-11-10\nabout: nadia\n---\n\nAsk [nadia](../../people/nadia.yaml), not nadia.\n';
    const renamed = (target: Target, to: string) => {
      const paths = filesToSearch(SNAPSHOT, target, [file, 'private/.gitignore']);
      assert.ok(paths.includes(file) && !paths.includes('private/.gitignore'));
      const renaming = renameId([...TEXTS, { file, text }], target, to);
      assert.ok(!('problem' in renaming));
      return edited(text, renaming.edits.find(one => one.file === file)?.edits ?? []);
    };
    assert.equal(
      renamed({ kind: 'person', id: 'nadia' }, 'nb'),
      text.replace('about: nadia', 'about: nb').replace('people/nadia', 'people/nb'),
    );
    assert.equal(
      renamed({ kind: 'meeting', plan: 'p', id: '2026-11-10' }, '2026-11-11'),
      text.replace('meeting: 2026-11-10', 'meeting: 2026-11-11'),
    );
    assert.equal(renamed({ kind: 'meeting', plan: 'q', id: '2026-11-10' }, '2026-11-11'), text, 'of another plan');
    assert.deepEqual(idAt({ file, text }, text.indexOf('nadia'))?.target, { kind: 'person', id: 'nadia' });
  });

  it('is refused for what can’t be an id, and for one that is taken', () => {
    const problem = (target: Target, to: string) => 'problem' in renameId(TEXTS, target, to);
    assert.ok(problem({ kind: 'person', id: 'nadia' }, 'Nadia B'));
    assert.ok(problem({ kind: 'person', id: 'nadia' }, '../nadia'));
    assert.ok(problem({ kind: 'person', id: 'nadia' }, 'jonas'));
    assert.ok(problem({ kind: 'person', id: 'nadia' }, 'con'));
    assert.ok(problem({ kind: 'person', id: 'nadia' }, 'a'.repeat(300)));
    assert.ok(problem({ kind: 'step', plan: 'p', goal: 'tests', id: 'own-clock' }, 'no-order'));
  });
});

describe('hover', () => {
  it('tells what a key means, what it takes and what holds without it', () => {
    const { place, offset } = behind('plans/p/plan.yaml', 'everyW');
    const hover = hoverAt(place, offset);
    assert.deepEqual(
      [hover?.heading, ...(hover?.lines ?? [])],
      ['rhythm.everyWeeks', 'From one meeting to the next.', 'whole number, 1 to 8, in weeks', 'needed'],
    );
  });

  it('tells what a value means', () => {
    const { place, offset } = behind(MEETING, 'status: he');
    assert.deepEqual(hoverAt(place, offset)?.lines, ['It took place.']);
  });

  it('tells of the record that an id names', () => {
    const heading = ({ place, offset }: ReturnType<typeof at>) => hoverAt(place, offset)?.heading;
    assert.equal(heading(behind(MEETING, '@jo')), 'Jonas Lindström');
    assert.equal(heading(behind(MEETING, '#tes')), 'Write tests that fail for one reason');
    assert.equal(heading(behind(MEETING, 'tests.yaml#own')), 'Give the tests a clock');
    assert.equal(
      heading(behind('plans/p/journal/2026-11-03-reply-done-q7n3c8vx.md', 're: 2026')),
      'Name the retry limit',
    );
    assert.equal(heading(behind(MEETING, 'due:2026')), 'due:2026-12-01');
    assert.equal(heading(behind(MEETING, '# Mee')), undefined);
  });
});

describe('links', () => {
  it('lead from ids to files and from an entry to its code', () => {
    const links = linksIn(
      placeOf(`plans/p/journal/${FEEDBACK}.md`, FILES[`plans/p/journal/${FEEDBACK}.md`]!),
      SNAPSHOT,
    );
    assert.deepEqual(
      links.map(link => (link.kind === 'record' ? link.file : `${link.path}:${link.line}`)),
      ['people/nadia.yaml', 'plans/p/goals/tests.yaml', 'src/retry.ts:12'],
    );
  });

  it('lead from an agenda’s words to the code of the entry that they are about, and from nowhere else', () => {
    const text = [
      '---',
      'date: 2026-11-10',
      '---',
      '',
      '[src/other.ts](../../../../src/other.ts#L3)',
      `- [Name it](../journal/${FEEDBACK}.md) – from Nadia, [src/retry.ts, lines 12–14](../../../../src/retry.ts#L12-L14)`,
      `- [Unknown](../journal/2026-11-02-feedback-none-b7w2m4zz.md), [src/a.ts](../../../../src/a.ts#L1)`,
      '',
    ].join('\n');
    const code = linksIn(placeOf(MEETING, text), SNAPSHOT).flatMap(link => (link.kind === 'code' ? [link] : []));
    assert.deepEqual(
      code.map(({ region, ...link }) => [text.slice(region.start, region.end), link]),
      [
        [
          'src/retry.ts, lines 12–14',
          { kind: 'code', path: 'src/retry.ts', line: 12, entry: { plan: 'p', id: FEEDBACK } },
        ],
      ],
    );
    const [own] = linksIn(
      placeOf(`plans/p/journal/${FEEDBACK}.md`, FILES[`plans/p/journal/${FEEDBACK}.md`]!),
      SNAPSHOT,
    ).slice(-1);
    assert.deepEqual(own?.kind === 'code' && own.entry, { plan: 'p', id: FEEDBACK });
  });

  it('leave links of the prose to VS Code', () => {
    const links = linksIn(placeOf(MEETING, FILES[MEETING]!), SNAPSHOT);
    assert.deepEqual(
      links.map(link => FILES[MEETING]!.slice(link.region.start, link.region.end)),
      ['tests', 'own-clock', 'jonas', 'tests', 'nadia'],
    );
  });
});
