import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { dropOnto, orderAfterMove } from '../../../src/domain/overview/goalOrder';
import { held } from '../../support/held';

const goals = (ids: string) => [...ids].map(id => ({ id }));

describe('the order of goals after a move', () => {
  it('moves one among those of its row', () => {
    assert.equal(orderAfterMove(goals('aXbYc'), goals('abc'), 0, 2).join(''), 'bXcYa');
    assert.equal(orderAfterMove(goals('aXbYc'), goals('abc'), 2, 0).join(''), 'cXaYb');
  });

  it('keeps every goal, and those of other rows in their places', () => {
    held(
      fc.property(
        fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 12 }),
        fc.nat(11),
        fc.nat(11),
        (ids, from, to) => {
          const all = ids.map(id => ({ id: String(id) }));
          const row = all.filter((_, index) => index % 2 === 0);
          const [start, end] = [from % row.length, to % row.length];
          const order = orderAfterMove(all, row, start, end);
          assert.deepEqual([...order].sort(), all.map(({ id }) => id).sort());
          all.forEach(({ id }, index) => {
            if (index % 2 === 1) assert.equal(order[index], id);
          });
          assert.equal(order.filter(id => row.some(goal => goal.id === id))[end], row[start]!.id);
        },
      ),
    );
  });
});

describe('a row of goals dropped onto another one', () => {
  const steps = (ids: string) => [...ids].map(id => ({ id }));
  const tree = [
    { id: 'aim', parent: undefined, steps: steps('xyz') },
    { id: 'first', parent: 'aim', steps: steps('xyz') },
    { id: 'lost', parent: 'gone', steps: [] },
    { id: 'second', parent: 'aim', steps: [] },
  ];

  it('takes its place among the goals that stand beside it', () => {
    assert.deepEqual(dropOnto(tree, { goal: 'second' }, { goal: 'first' }), {
      kind: 'goals',
      order: ['aim', 'second', 'lost', 'first'],
    });
    assert.deepEqual(dropOnto(tree, { goal: 'aim' }, { goal: 'lost' }), {
      kind: 'goals',
      order: ['lost', 'first', 'aim', 'second'],
    });
  });

  it('takes its place among the steps of its goal', () => {
    assert.deepEqual(dropOnto(tree, { goal: 'aim', step: 'x' }, { goal: 'aim', step: 'z' }), {
      kind: 'step',
      goal: 'aim',
      step: 'x',
      by: 2,
    });
    assert.deepEqual(dropOnto(tree, { goal: 'aim', step: 'z' }, { goal: 'aim', step: 'y' }), {
      kind: 'step',
      goal: 'aim',
      step: 'z',
      by: -1,
    });
  });

  it('changes nothing anywhere else', () => {
    for (const [dragged, onto] of [
      [{ goal: 'aim' }, { goal: 'aim' }],
      [{ goal: 'aim' }, { goal: 'first' }],
      [{ goal: 'first' }, { goal: 'aim', step: 'x' }],
      [
        { goal: 'aim', step: 'x' },
        { goal: 'first', step: 'x' },
      ],
      [{ goal: 'aim', step: 'x' }, { goal: 'aim' }],
      [
        { goal: 'aim', step: 'x' },
        { goal: 'aim', step: 'x' },
      ],
      [{ goal: 'nobody' }, { goal: 'aim' }],
      [{ goal: 'aim' }, { goal: 'nobody' }],
    ])
      assert.equal(dropOnto(tree, dragged!, onto!), undefined);
  });
});
