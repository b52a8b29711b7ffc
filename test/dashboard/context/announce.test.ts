import * as assert from 'node:assert/strict';
import { whatChanged, type Moved } from '../../../src/dashboard/context/announce';
import { readView, type View } from '../../../src/dashboard/context/view';
import { FIRST_QUERY } from '../../../src/domain/overview/viewQuery';
import { action, entry, goal, meeting, plan, state } from '../states';

const steps = (done: string | undefined) => [goal('g', { steps: [{ id: 's', text: 'Write it', done }] })];

describe('saying what an update changed', () => {
  it('says nothing at first, and nothing where nothing changed', () => {
    assert.equal(whatChanged(undefined, state([plan()])), '');
    assert.equal(whatChanged(state([plan()]), state([plan()])), '');
  });
  it('names a step done, and one opened again', () => {
    const [open, done] = [state([plan({ goals: steps(undefined) })]), state([plan({ goals: steps('2026-11-23') })])];
    assert.equal(whatChanged(open, done), 'Step done: Write it');
    assert.equal(whatChanged(done, open), 'Step open again: Write it');
  });
  it('names an action that left the open ones', () => {
    const meetings = [meeting('2026-11-12')];
    assert.equal(
      whatChanged(
        state([plan({ meetings, actions: [action(1)] })]),
        state([plan({ meetings, actions: [action(1, { done: true })] })]),
      ),
      'Action no longer open: Write the retry test first',
    );
    assert.equal(
      whatChanged(state([plan({ meetings, actions: [action(1)] })]), state([plan({ meetings })])),
      'Action no longer open: Write the retry test first',
    );
  });
  it('tells of what came in from elsewhere', () => {
    const reply = {
      id: 'r',
      path: 'r.md',
      author: { id: 'j', name: 'J' },
      created: '2026-11-23',
      outcome: undefined,
      text: '',
    };
    assert.equal(
      whatChanged(
        state([plan({ feedback: [entry('a')] })]),
        state([plan({ feedback: [entry('a', { replies: [reply], state: 'kept' })] })]),
      ),
      'Reply added',
    );
    assert.equal(whatChanged(state([plan()]), state([plan({ goals: [goal('g')] })])), 'Goal added');
  });
  it('names the new place of what was asked to move, as often as it moves', () => {
    const inOrder = (...ids: string[]) => {
      const list = ids.map(id => ({ id, text: id.toUpperCase(), done: undefined }));
      return state([plan({ goals: [goal('g', { steps: list })] })]);
    };
    const moved: Moved = { id: 'a', name: 'A', rowIn: ({ goals }) => goals[0]!.steps };
    const [first, second, third] = [inOrder('a', 'b', 'c'), inOrder('b', 'a', 'c'), inOrder('b', 'c', 'a')];
    assert.equal(whatChanged(first, second, moved), 'A is now number 2 of 3');
    assert.equal(whatChanged(second, third, moved), 'A is now number 3 of 3');
    // Somebody else moved another one.
    assert.equal(whatChanged(third, inOrder('c', 'b', 'a'), moved), 'The order has changed');
    assert.equal(whatChanged(first, second), 'The order has changed');
  });
  it('keeps to one sentence where much changed', () => {
    const after = state([plan({ goals: [goal('g')], feedback: [entry('a')], progress: [entry('p')] })]);
    assert.equal(whatChanged(state([plan()]), after), 'The plan has been updated');
  });
  it('names the people when another plan is shown', () => {
    assert.equal(whatChanged(state([plan()]), state([plan({ id: 'other' })])), 'Showing Amina Diallo and Jonas Weber');
  });
});

describe('where the reader was looking', () => {
  it('is read back, and begins anew where it is of another shape', () => {
    const kept: View = {
      open: { a: true },
      shown: { b: 20 },
      scroll: 80,
      look: { ...FIRST_QUERY, tab: 'goals', search: 'x' },
      plan: { folder: 'f', plan: 'p' },
      drafts: { d: { id: 'd#1', values: { text: 'Half a sen' }, began: { text: '' } } },
    };
    const anew: View = { open: {}, shown: {}, drafts: {}, look: FIRST_QUERY, plan: undefined, scroll: 0 };
    assert.deepEqual(readView(JSON.parse(JSON.stringify(kept))), {
      ...kept,
      look: JSON.parse(JSON.stringify(kept.look)),
    });
    assert.deepEqual(
      readView({
        open: { a: 1 },
        shown: [],
        scroll: -1,
        drafts: { d: 1 },
        look: { ...FIRST_QUERY, tab: 'x' },
        plan: 'p',
      }),
      anew,
    );
    assert.deepEqual(readView(undefined), anew);
  });
});
