import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { appendAction, appendSmallGoal } from '../../../src/domain/meetings/noteEdit';
import { smallGoalsOf } from '../../../src/domain/records/smallGoals';
import { overviewOf } from '../../../src/domain/overview/overviewOf';
import { meetingForSmallGoals, smallGoals } from '../../../src/domain/overview/smallGoals';
import { parseActions } from '../../../src/domain/records/action';
import type { Meeting } from '../../../src/domain/records/meeting';
import { applyEdits } from '../../../src/domain/text/textEdit';
import { aMeeting, anAction, aPlanRecords, aSnapshot } from '../../support/builders';

const small = (text: string) => smallGoalsOf(parseActions(text)).map(action => action.text);
const act = (text: string, words: string, language: 'en' | 'fr' = 'en') =>
  applyEdits(
    text,
    appendSmallGoal(text, { text: words, owner: 'jonas', due: '2026-12-08' }, language) ?? assert.fail('no edit'),
  );

describe('small goals in a note', () => {
  it('are the actions under their heading, in either language, up to the next heading', () => {
    assert.deepEqual(
      small(
        '# A\n\n- [ ] no\n\n## Until next time\n\n- [x] one @jonas\n\n### Much smaller\n- [ ] two\n\n## Actions\n\n- [ ] no\n',
      ),
      ['one', 'two'],
    );
    assert.deepEqual(small('## D’ici la prochaine fois\n- [ ] un'), ['un']);
    assert.deepEqual(small("## d'ici la prochaine fois (5 min)\n- [ ] un"), ['un']);
  });
  it('are none where the words are no heading', () => {
    assert.deepEqual(small('Until next time\n\n- [ ] no'), []);
    assert.deepEqual(small('```\n## Until next time\n```\n- [ ] no'), []);
    assert.deepEqual(small('## Until next time, perhaps\n- [ ] no'), []);
  });
  it('are written with owner and day, below those that are there', () => {
    const one = act('---\ndate: 2026-11-24\n---\n\n# A\n', 'Read\n it', 'fr');
    assert.equal(
      one,
      '---\ndate: 2026-11-24\n---\n\n# A\n\n## D’ici la prochaine fois\n\n- [ ] Read it @jonas due:2026-12-08\n',
    );
    assert.equal(act(one, 'And this'), `${one}- [ ] And this @jonas due:2026-12-08\n`);
  });
  it('and actions keep apart, whichever is written first', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 8 }), order => {
        const text = order.reduce(
          (now, isSmall, index) =>
            isSmall
              ? act(now, `small ${index}`)
              : applyEdits(now, appendAction(now, { text: `task ${index}` }, 'en') ?? []),
          '---\ndate: 2026-11-24\n---\n',
        );
        const { actions } = parseActions(text);
        assert.equal(actions.length, order.length);
        for (const action of actions) assert.equal(action.smallGoal === true, action.text.startsWith('small'), text);
      }),
    );
  });
});

describe('the small goals that count now', () => {
  const [first, second] = [
    anAction({ text: 'first', smallGoal: true, line: 8 }),
    anAction({ text: 'second', smallGoal: true, line: 7, done: true }),
  ];
  const all = (today: string, ...meetings: readonly Partial<Meeting>[]) => {
    const snapshot = aSnapshot({ plans: [aPlanRecords({ meetings: meetings.map(each => aMeeting(each)) })] });
    const overview = overviewOf(snapshot, { today, email: undefined }).plans[0]!;
    return { goals: smallGoals(overview).map(({ text }) => text), at: meetingForSmallGoals(overview)?.date };
  };
  const held = { date: '2026-11-10', actions: [first, second, anAction()] };
  const coming = { date: '2026-11-24', status: 'planned' as const };
  it('are those of the last meeting, in their order, done or not', () => {
    assert.deepEqual(all('2026-11-20', held, coming), { goals: ['second', 'first'], at: '2026-11-10' });
  });
  it('stay on the day of the next meeting, until it sets new ones', () => {
    assert.deepEqual(all('2026-11-24', held, coming), { goals: ['second', 'first'], at: '2026-11-24' });
    assert.deepEqual(
      all('2026-11-24', held, { ...coming, actions: [anAction({ text: 'new', smallGoal: true })] }).goals,
      ['new'],
    );
    assert.deepEqual(all('2026-11-24', held, { ...coming, status: 'held' }).goals, []);
  });
  it('are over with the next meeting, also where nobody said that it was held', () => {
    assert.deepEqual(all('2026-11-25', held, coming), { goals: [], at: '2026-11-24' });
  });
  it('are none before there was a meeting', () => {
    assert.deepEqual(all('2026-11-20', coming), { goals: [], at: undefined });
  });
});
