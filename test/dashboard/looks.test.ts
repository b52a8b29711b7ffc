import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TYPE_LOOKS } from '../../src/domain/labels/looks';

describe('the look of feedback', () => {
  const style = readFileSync('media/dashboard.css', 'utf8');

  for (const [type, { color = '' }] of Object.entries(TYPE_LOOKS))
    it(`is the same colour of the theme on the page as in the panel: ${type}`, () => {
      const rule = new RegExp(`\\.icon\\.${type}\\b[^{}]*\\{ color: var\\(--vscode-([\\w-]+)\\); \\}`).exec(style);
      assert.equal(rule?.[1], color.replaceAll('.', '-'));
    });
});
