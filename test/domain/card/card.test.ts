import assert from 'node:assert/strict';
import { editCard } from '../../../src/domain/card/card';
import { applyEdits } from '../../../src/domain/text/textEdit';

describe('a card', () => {
  it('is changed answer by answer, and its lists keep what people wrote beside their items', () => {
    const text =
      'name: Nadia\nmentor:\n  style: Because # true\n  offers:\n    # best\n    - "queues"\n    - talks # on stage\n  capacity: 2\n';
    const edits = editCard(text, 'mentor', { offers: ['code review', 'queues'], capacity: undefined });
    assert.ok(edits?.length === 1);
    assert.equal(
      applyEdits(text, edits),
      'name: Nadia\nmentor:\n  style: Because # true\n  offers:\n    - code review\n    # best\n    - "queues"\n',
    );
    assert.equal(editCard('name: [', 'mentor', { offers: ['A'] }), undefined);
  });
});
