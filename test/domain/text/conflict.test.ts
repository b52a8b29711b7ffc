import * as assert from 'node:assert/strict';
import { findConflict } from '../../../src/domain/text/conflict';

const CONFLICT = 'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> feature/x (take two)\nc: 3\n';

describe('merge conflicts', () => {
  it('name both sides and their place', () => {
    assert.deepEqual(findConflict(CONFLICT), {
      ours: 'HEAD',
      theirs: 'feature/x (take two)',
      range: { start: 5, end: CONFLICT.length - 5 },
    });
    assert.equal(findConflict(CONFLICT.replaceAll('\n', '\r\n'))?.theirs, 'feature/x (take two)');
  });
  it('are seen with the base between the sides', () => {
    assert.ok(findConflict('<<<<<<< ours\na\n||||||| base\nb\n=======\nc\n>>>>>>> theirs'));
  });
  it('are not seen in headings, quotes and halves', () => {
    assert.equal(findConflict('Title\n=======\n'), undefined);
    assert.equal(findConflict('a: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> x\n'), undefined);
    assert.equal(findConflict('>>>>>>> x\n=======\n<<<<<<< HEAD\n'), undefined);
    assert.equal(findConflict('<<<<<<<<\n=======\n>>>>>>>>\n'), undefined);
  });
  it('may be shown in a fenced block of prose', () => {
    const shown = `---\nkind: question\n---\n\`\`\`\n${CONFLICT}\`\`\`\n`;
    assert.equal(findConflict(shown, 23), undefined);
    assert.ok(findConflict(`${shown}${CONFLICT}`, 23));
    assert.ok(findConflict(shown), 'in YAML there are no fences');
  });
});
