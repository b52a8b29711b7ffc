import assert from 'node:assert/strict';
import { outlineOf, type Symbol } from '../../../src/domain/language/outline';
import { FILES } from './world';

const drawn = (symbols: readonly Symbol[], indent = ''): string[] =>
  symbols.flatMap(({ label, detail, children }) => [
    `${indent}${label}${detail && ` (${detail})`}`,
    ...drawn(children, `${indent}  `),
  ]);
const of = (file: string) => drawn(outlineOf({ file, text: FILES[file]! }));

describe('the outline', () => {
  it('has the keys of a record, and a step by its text', () => {
    assert.deepEqual(of('plans/p/goals/tests.yaml').slice(0, 8), [
      'outcome (Write tests that fail for one reason)',
      'parent (service)',
      'due (2026-12-15)',
      'steps',
      '  Give the tests a clock (own-clock)',
      '    id (own-clock)',
      '    text (Give the tests a clock)',
      '  No test needs another (no-order)',
    ]);
  });

  it('has the keys and the actions of a note; VS Code adds the headings', () => {
    assert.deepEqual(of('plans/p/meetings/2026-11-10.md'), [
      'date (2026-11-10)',
      'status (held)',
      'offered',
      '  ../goals/tests.yaml#own-clock (bcdfghjk)',
      '☐ Write the retry test (@jonas)',
      '☑ Read (@nadia)',
    ]);
  });
});
