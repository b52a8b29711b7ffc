import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { orderAfterMove } from '../../../src/domain/overview/goalOrder';
import { held } from '../../support/held';

const goals = (ids: string) => [...ids].map(id => ({ id }));

describe('the order of goals after a move', () => {
  it('moves one among those of its row', () => {
    assert.equal(orderAfterMove(goals('aXbYc'), goals('abc'), 0, 2).join(''), 'bXcYa');
    assert.equal(orderAfterMove(goals('aXbYc'), goals('abc'), 2, 0).join(''), 'cXaYb');
  });

  it('keeps every goal, and those of other rows in their places', () => {
    held(fc.property(fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 12 }), fc.nat(11), fc.nat(11), (ids, from, to) => {
      const all = ids.map(id => ({ id: String(id) }));
      const row = all.filter((_, index) => index % 2 === 0);
      const [start, end] = [from % row.length, to % row.length];
      const order = orderAfterMove(all, row, start, end);
      assert.deepEqual([...order].sort(), all.map(({ id }) => id).sort());
      all.forEach(({ id }, index) => { if (index % 2 === 1) assert.equal(order[index], id); });
      assert.equal(order.filter(id => row.some(goal => goal.id === id))[end], row[start]!.id);
    }));
  });
});
