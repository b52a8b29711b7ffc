import * as assert from 'node:assert/strict';
import { ENTRY_KINDS } from '../../../../src/domain/records/entryValues';
import { GOAL_STATUSES } from '../../../../src/domain/records/goal';
import * as fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { AgendaWords } from '../../../../src/domain/agenda/words/agendaWords';
import { ASK_KEYS } from '../../../../src/domain/agenda/shape/keys';
import { english } from '../../../../src/domain/agenda/words/english';
import { wordsOf } from '../../../../src/domain/agenda/words/words';
import { agendaSections } from '../../../../src/domain/agenda/layout/layout';
import { cut, escaped, linkTarget, oneLine, titleOf } from '../../../../src/domain/text/plainText';
import { keyFingerprint, readFingerprints } from '../../../../src/domain/records/offered';
import { renderAgenda } from '../../../../src/domain/agenda/layout/render';
import { scaled, SHAPES } from '../../../../src/domain/agenda/shape/sections';
import { OCCASIONS } from '../../../../src/domain/records/meeting';
import { readRecord } from '../../../../src/domain/records/read';
import { aGoal, aMeeting, anAction, anEntry, aPlan, someCode } from '../../../support/builders';
import { CASES, factsOf } from '../cases';
import { runs } from '../../../support/held';

type Node = ReturnType<typeof parse>['children'][number];
const DAY = '2026-11-24';
const parse = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown);
/** All text of a markdown tree, with the kinds of nodes that it has. */
function read(node: { type: string; value?: string; children?: readonly unknown[] }, kinds: Set<string>): string {
  kinds.add(node.type);
  return (node.value ?? '') + (node.children ?? []).map(child => read(child as Node, kinds)).join('');
}

const timesOf = (minutes: number, occasion: (typeof OCCASIONS)[number]) =>
  scaled(
    SHAPES[occasion].map(section => section.minutes),
    minutes,
  );

describe('the time of an agenda', () => {
  it('adds up to the length of the meeting exactly, with time for every section', () => {
    for (const occasion of OCCASIONS) {
      for (let minutes = 10; minutes <= 180; minutes++) {
        const given = timesOf(minutes, occasion);
        assert.equal(
          given.reduce((a, b) => a + b),
          minutes,
        );
        assert.ok(
          given.every(part => part >= 1),
          `${occasion} ${minutes}: ${given.join(' ')}`,
        );
      }
    }
  });
  it('is the agreed one for 45 minutes', () => {
    assert.deepEqual(timesOf(45, 'regular'), [4, 8, 15, 10, 4, 4]);
    for (const occasion of OCCASIONS)
      assert.equal(
        SHAPES[occasion].reduce((sum, { minutes }) => sum + minutes, 0),
        45,
        occasion,
      );
  });
  it('leaves out what does not fit and says how much that is, keeping some of each kind', () => {
    const actions = Array.from({ length: 60 }, (_, index) => anAction({ text: `Action ${index}` }));
    const entries = Array.from({ length: 30 }, (_, index) => anEntry({ id: `p${index}`, kind: 'progress' }));
    const since = (parts: Parameters<typeof factsOf>[0]) =>
      agendaSections(factsOf(parts))
        .find(section => section.key === 'since')
        ?.lines.map(line => line.text) ?? [];
    const both = since({ meetings: [aMeeting({ actions })], entries });
    assert.equal(both.length, 8);
    assert.match(both[3] ?? '', /and 27 more things done or noted/);
    assert.match(both[7] ?? '', /and 57 more open actions/);
    const few = since({ meetings: [aMeeting({ actions })], entries: entries.slice(0, 2) });
    assert.equal(few.filter(text => text.includes('progress by')).length, 2);
    assert.match(few[7] ?? '', /and 55 more open actions/);
  });
});

describe('the words of an agenda', () => {
  const everything = (words: AgendaWords): string[] => [
    words.title('2026-12-01'),
    words.notes,
    words.actions,
    words.actionExample,
    words.notesHint(PAIR),
    words.who({ ...PAIR, minutes: '45' }),
    words.actionsHint('x'),
    ...Object.values(words.headings),
    ...Object.values(words.prompts).flatMap(prompts => prompts.map(prompt => prompt(PAIR))),
    ...Object.values(words.untitled),
    ...Object.values(words.more).flatMap(more => [more(1), more(2)]),
    ...Object.values(words.review('2026-12-01', '2026-11-24')),
    words.action({ owner: undefined, due: '2026-12-01', overdue: true, since: '2026-11-23', round: 3 }, '2026-11-24'),
    words.point('2026-12-01', '2026-11-24'),
    ...Object.values(words.unwritten),
    ...[[], ['x'], ['x', 'y']].flatMap(unwritten => Object.values(words.noAgreement(unwritten))),
    words.step('2026-12-01', 'x', '2026-11-24'),
    ...ENTRY_KINDS.flatMap(kind => [
      words.entry(kind, undefined, 'x', DAY, DAY),
      words.entry(kind, 'praise', 'x', DAY, DAY),
    ]),
    words.reply('x', undefined, undefined),
    words.reply('x', 'answered', 'y'),
    ...GOAL_STATUSES.flatMap(status => words.changedGoal(status, '2026-12-01', 'y', '2026-11-24')),
    ...[false, true].flatMap(isRead => [
      words.question('x', DAY, isRead, DAY),
      words.feedback('praise', 'x', DAY, isRead, DAY),
      words.feedback('question', 'x', DAY, isRead, DAY),
      words.feedback(undefined, 'x', DAY, isRead, DAY),
    ]),
    words.code('x', 1, 2),
    words.about('x'),
    words.quietGoal({ due: '2026-12-01', overdue: true, lastMovement: undefined }, false, '2026-11-24'),
    words.stalledGoal(GOAL, 'x', '2026-11-24'),
    words.goalSoFar(GOAL, '2026-11-24'),
    words.advice('kept', 'x', 'y'),
    words.changed(1, 'x', ['y']),
    words.changed(3, 'x', ['y']),
    words.topFolder,
    ...Object.values(
      words.nextMeeting(
        'x',
        { date: '2026-12-08', time: '10:00', timeZone: undefined, pause: { from: '2026-12-01', to: '2026-12-05' } },
        '2026-11-24',
      ),
    ),
  ];
  const GOAL = {
    origin: 'x',
    outcome: 'x',
    reached: false,
    due: '2026-12-01',
    overdue: true,
    lastMovement: undefined,
    steps: 2,
    stepsDone: 1,
    nextStep: 'x',
  };
  const french = wordsOf('fr');
  const PAIR = { mentor: 'Maria', mentee: 'Jonas' };

  it('are set in French with no-break spaces', () => {
    for (const text of [...everything(french), ...everything(wordsOf('fr-formal'))]) {
      assert.doesNotMatch(text, /[^\u202f«][;!?»]|(?<!\d)[^\u00a0]:(?=\s|$)|«[^\u202f]/u, text);
      assert.doesNotMatch(text, /'/, text);
    }
  });
  it('have no French in English and the other way round', () => {
    for (const text of everything(english)) assert.doesNotMatch(text, /[éèàçêôî«»\u202f\u00a0]/u, text);
  });
  it('ask as many questions in both languages, no two alike', () => {
    for (const key of ASK_KEYS) {
      assert.equal(english.prompts[key].length, french.prompts[key].length, key);
      assert.ok(english.prompts[key].length > 0, key);
    }
    for (const words of [english, french]) {
      const headings = Object.values(words.headings);
      assert.equal(new Set(headings).size, headings.length);
    }
  });
  it('do not ask the same twice in succession', () => {
    const facts = factsOf({ meetings: [aMeeting()] });
    const arrival = (before: number) =>
      agendaSections({ ...facts, meetingsBefore: before }).find(section => section.key === 'arrival')?.lines[0]?.text;
    for (let before = 1; before < 20; before++) assert.notEqual(arrival(before), arrival(before + 1));
  });
});

describe('what people wrote, in an agenda', () => {
  it('reads as they wrote it, never as markup', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(fc.constantFrom(...'\\`*_[]<>~$&!#()|a b1.-+"\'='), { maxLength: 25 }).map(parts => parts.join('')),
          fc.constantFrom('&amp;', '<b>x</b>', '![x](y)', '[x]', '__init__ and snake_case', '~~no~~', '<!-- x', 'a\\'),
        ),
        text => {
          fc.pre(oneLine(text) !== '');
          const kinds = new Set<string>();
          const tree = parse(`- [${escaped(text)}](x.md) – ${escaped(`by ${text} then`)}`);
          assert.equal(read(tree, kinds), `${oneLine(text)} – ${oneLine(`by ${text} then`)}`);
          assert.deepEqual([...kinds].sort(), ['link', 'list', 'listItem', 'paragraph', 'root', 'text']);
        },
      ),
      { numRuns: runs(500) },
    );
  });
  it('is words where it was markdown, and never nothing to click on', () => {
    const actions = ['Read [the *log*](x.md) of `main`', '', 'Ask\\_her'].map(text => anAction({ text }));
    const text = renderAgenda(factsOf({ meetings: [aMeeting({ actions })], goals: [aGoal({ outcome: ' ' })] }));
    for (const part of ['- [Read the log of main](', '- […](2026-11-10.md#', '- [Ask_her](', '- […](../goals/']) {
      assert.ok(text.includes(part), part);
    }
  });
  it('reads as a record without a problem and without an action', () => {
    for (const [name, facts] of Object.entries(CASES)) {
      const text = renderAgenda(facts());
      const read = readRecord(`plans/jonas/meetings/${facts().date}.md`, text);
      assert.deepEqual(read?.problems, [], name);
      assert.ok(read?.record?.kind === 'meeting');
      assert.deepEqual(read.record.value.actions, []);
      const keys = agendaSections(facts()).flatMap(section => section.lines.map(line => line.key));
      assert.deepEqual([...readFingerprints(read.record.value.offered).keys()].sort(), keys.map(keyFingerprint).sort());
    }
  });
  it('is never a task of this meeting', () => {
    const facts = factsOf({
      goals: [aGoal({ outcome: '[ ] x' })],
      meetings: [aMeeting({ actions: ['x', ' ', '[x] done', '- [ ] y'].map(text => anAction({ text })) })],
      entries: [anEntry({ text: '- [ ] a task' }), anEntry({ text: '', kind: 'progress' })],
    });
    for (const text of [renderAgenda(facts), ...Object.values(CASES).map(each => renderAgenda(each()))]) {
      const tasks: unknown[] = [];
      const walk = (node: { type: string; children?: readonly unknown[] }): void => {
        if ('checked' in node && typeof node.checked === 'boolean') tasks.push(node);
        for (const child of node.children ?? []) walk(child as Node);
      };
      walk(parse(text));
      assert.deepEqual(tasks, []);
    }
  });
  it('gives an entry its first words as title', () => {
    assert.equal(titleOf('## What I saw\n\n> quoted\n\n- The **limit** is a bare `5`.\n'), 'The limit is a bare 5');
    assert.equal(titleOf('```ts\ncode();\n```\nSee [the log](x.md), *now*'), 'See the log, now');
    assert.equal(titleOf('Wait...'), 'Wait...');
    assert.equal(titleOf('a_b_c 2*3*4'), 'a_b_c 2*3*4');
    assert.equal(titleOf('\n# Only a heading\n'), undefined);
    assert.equal(titleOf(''), undefined);
  });
  it('is cut at a word, never inside a character', () => {
    assert.equal(cut('word '.repeat(40)), `${'word '.repeat(15)}word…`);
    for (let pad = 70; pad < 82; pad++) assert.doesNotMatch(cut(`${'x'.repeat(pad)}${'😀'.repeat(10)}`), /\p{Cs}/u);
  });
  it('links code at its lines, whatever its path', () => {
    const line = (path: string, codeRoot?: string | null) =>
      agendaSections(
        factsOf(
          {
            meetings: [aMeeting()],
            entries: [anEntry({ id: 'f', text: 'Hm.', code: someCode({ path }) })],
          },
          codeRoot === undefined ? {} : { codeRoot },
        ),
      ).find(section => section.key === 'code')?.lines[0]?.text ?? '';
    assert.ok(line('src/queue.ts').endsWith('[src/queue.ts, lines 12–18](../../../../src/queue.ts#L12-L18)'));
    assert.match(line('a b/(x)#1?.ts'), /\(\.\.\/\.\.\/\.\.\/\.\.\/a%20b\/%28x%29%231%3F\.ts#L12-L18\)$/);
    const long = line('packages/app/src/features/navigation/navigation-provider.ts');
    assert.ok(
      long.endsWith(
        '[…/navigation/navigation-provider.ts, lines 12–18](../../../../packages/app/src/features/navigation/navigation-provider.ts#L12-L18)',
      ),
      long,
    );
    assert.match(line('src/queue.ts', null), /, src\/queue\.ts, lines 12–18$/);
    assert.equal(linkTarget('\ud800'), '%EF%BF%BD');
  });
  it('leaves no bracket open for the link behind it', () => {
    const facts = factsOf({ plan: aPlan(), meetings: [aMeeting({ actions: [anAction({ text: 'a](b) \\' })] })] });
    assert.ok(renderAgenda(facts).includes('- [a\\](b) \\\\](2026-11-10.md#a-b)'));
  });
});
