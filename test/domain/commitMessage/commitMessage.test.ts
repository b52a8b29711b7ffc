import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { commitMessageOf, type Change } from '../../../src/domain/commitMessage/commitMessage';
import { aGoal, aMeeting, anEntry, aPlanRecords, aSnapshot } from '../../support/builders';

const plan = aPlanRecords({
  goals: [
    aGoal({ id: 'reviews' }),
    aGoal({ id: 'long', outcome: 'Understand how our queues lose messages under load' }),
  ],
  meetings: [aMeeting({ date: '2026-11-24', status: 'planned' }), aMeeting({ date: '2026-11-10' })],
  entries: [
    anEntry({ id: 'a', text: 'secret' }),
    anEntry({ id: 'b', text: 'secret' }),
    anEntry({ id: 'p', kind: 'progress', text: 'secret' }),
    anEntry({ id: 'r', kind: 'reply', text: 'secret' }),
  ],
});
const message = (changes: readonly Change[], language: 'en' | 'fr' = 'en') =>
  commitMessageOf(changes, aSnapshot({ plans: [plan], settings: { language } }));
const added = (path: string): Change => ({ path: `plans/jonas/${path}`, status: 'added' });
const modified = (path: string): Change => ({ path: `plans/jonas/${path}`, status: 'modified' });
const deleted = (path: string): Change => ({ path: `plans/jonas/${path}`, status: 'deleted' });

describe('a commit message', () => {
  it('says what changed on one line', () => {
    assert.equal(
      message([added('meetings/2026-11-24.md'), added('journal/a.md'), added('journal/b.md')]),
      'Mentorship: agenda of 24 November, 2 feedback entries',
    );
    assert.equal(
      message([modified('goals/reviews.yaml'), added('journal/p.md')]),
      'Mentorship: 1 progress entry, goal “Lead a design review” updated',
    );
    assert.equal(
      message([modified('meetings/2026-11-10.md'), added('journal/r.md')]),
      'Mentorship: meeting notes of 10 November, 1 reply',
    );
  });
  it('says the rest in a body', () => {
    assert.equal(
      message([
        added('meetings/2026-11-24.md'),
        added('journal/a.md'),
        added('journal/b.md'),
        modified('goals/long.yaml'),
        { path: 'people/jonas.yaml', status: 'modified' },
      ]),
      [
        'Mentorship: agenda of 24 November, 2 feedback entries, 1 goal and 1 more',
        '',
        '- agenda of 24 November',
        '- 2 feedback entries',
        '- goal “Understand how our queues lose messages…” updated',
        '- one person’s details',
        '',
      ].join('\n'),
    );
  });
  it('is in the language of the folder', () => {
    const changes = [added('meetings/2026-11-24.md'), added('journal/a.md'), modified('goals/reviews.yaml')];
    assert.equal(
      message(changes, 'fr'),
      [
        'Mentorat\u00a0: ordre du jour du 24 novembre, 1 retour, 1 objectif',
        '',
        '- ordre du jour du 24 novembre',
        '- 1 retour',
        '- objectif «\u202fLead a design review\u202f» mis à jour',
        '',
      ].join('\n'),
    );
  });
  it('counts steps that were done, and names the goal only where more of it has changed', () => {
    const steps = [
      { id: 'a', text: 'A', done: '2026-11-20' },
      { id: 'b', text: 'B' },
    ];
    const told = (before: string) =>
      commitMessageOf(
        [{ path: 'plans/jonas/goals/g.yaml', status: 'modified', before }],
        aSnapshot({ plans: [aPlanRecords({ goals: [aGoal({ id: 'g', outcome: 'Lead', steps })] })] }),
      );
    const was = (own: string, a: string, b: string) =>
      `${own}steps:\n  - id: a\n    text: A\n${a}  - id: b\n    text: B\n${b}`;
    const { id: _, ...goal } = aGoal({ id: 'g', outcome: 'Lead', steps: [] });
    const same = Object.entries(goal)
      .flatMap(([key, value]) => (typeof value === 'string' ? `${key}: ${value}\n` : []))
      .join('');
    const done = '    done: 2026-11-20\n';
    assert.equal(told(was(same, '', '')), 'Mentorship: 1 step done');
    assert.equal(told(was(same, '', done)), 'Mentorship: 1 step done, 1 step open again');
    assert.equal(told(was(same, done, done)), 'Mentorship: 1 step open again');
    assert.equal(told(was(`${same}note: mine\n`, '', '')), 'Mentorship: 1 step done, goal “Lead” updated');
    assert.equal(told(was(same, done, '')), 'Mentorship: goal “Lead” updated');
    assert.equal(told('{'), 'Mentorship: goal “Lead” updated');
  });
  it('knows what is no longer there', () => {
    assert.equal(
      message([deleted('meetings/2026-10-27.md'), deleted('journal/2026-11-18-feedback-x-12345678.md')]),
      'Mentorship: note of 27 October removed, 1 entry removed',
    );
    assert.equal(message([deleted('goals/old.yaml')]), 'Mentorship: goal “old” removed');
  });
  it('names a new plan, an agreement, settings and what it does not know', () => {
    const settings: Change = { path: 'mentorship.yaml', status: 'added' };
    assert.equal(
      message([added('plan.yaml'), added('agreement/mentor.md'), settings]),
      'Mentorship: plan of Jonas with Maria started, agreement, settings',
    );
    assert.equal(message([added('notes.txt')]), 'Mentorship: 1 other file');
    assert.equal(message([]), 'Mentorship: nothing changed');
  });
  it('never quotes an entry, and keeps its first line to 72 characters', () => {
    const paths = [
      'meetings/2026-11-24.md',
      'meetings/2026-11-10.md',
      'journal/a.md',
      'journal/b.md',
      'journal/p.md',
      'journal/r.md',
      'journal/2026-01-01-novelty-x.md',
      'goals/reviews.yaml',
      'goals/long.yaml',
      'goals/third.yaml',
      'plan.yaml',
      'agreement/mentor.md',
      'else.txt',
    ];
    const status = fc.constantFrom('added', 'modified', 'deleted', 'renamed');
    fc.assert(
      fc.property(fc.subarray(paths), status, fc.constantFrom('en', 'fr'), (chosen, how, language) => {
        const text = message(
          chosen.map(path => ({ path: `plans/jonas/${path}`, status: how })),
          language,
        );
        const [first = '', second = ''] = text.split('\n');
        assert.ok(first.length <= 72, first);
        assert.equal(second, '');
        assert.doesNotMatch(text, /secret/);
      }),
    );
  });
  it('stays short whatever the goals are called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), outcome => {
        const snapshot = aSnapshot({ plans: [aPlanRecords({ goals: [aGoal({ outcome })] })] });
        const [first = ''] = commitMessageOf([modified('goals/reviews.yaml')], snapshot).split('\n');
        assert.ok(first.length <= 72, first);
      }),
    );
  });
});
