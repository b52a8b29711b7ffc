import assert from 'node:assert/strict';
import { firstEmptyPrompt } from '../../../src/domain/agreement/firstEmptyPrompt';

describe('where one goes on to write what one expects', () => {
  it('is below the first prompt without an answer', () => {
    assert.equal(firstEmptyPrompt('# Mine\n\nIn short.\n\n## What I expect\n\n\n## What I bring\n\n'), 5);
    assert.equal(firstEmptyPrompt('## What I expect\r\n\r\nCandour\r\n\r\n## What I bring\r\n\r\n## The end\r\n'), 5);
    assert.equal(firstEmptyPrompt('## What I expect\n\nCandour\n\n## What I bring\n'), 5);
  });

  it('is nowhere where all have one, or no line is left', () => {
    assert.equal(firstEmptyPrompt('## What I expect\n\n### In detail\n\nCandour\n'), undefined);
    assert.equal(firstEmptyPrompt('## What I expect\n\nCandour\n'), undefined);
    assert.equal(firstEmptyPrompt('## What I expect'), undefined);
    assert.equal(firstEmptyPrompt(''), undefined);
  });
});
