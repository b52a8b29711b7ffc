import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { french } from './browser';

/** Every `l10n.t('…')` of the page. */
function texts(): string[] {
  const files = (fs.readdirSync('src/dashboard', { recursive: true }) as string[]).filter(file => /\.tsx?$/.test(file));
  return files.flatMap(file => [...fs.readFileSync(`src/dashboard/${file}`, 'utf8').matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)]
    .map(match => (match[1] ?? '').replace(/\\'/g, `'`)));
}

describe('the French of the page', () => {
  const bundle = french();
  it('has every text', () => {
    assert.deepEqual(texts().filter(text => !(text in bundle)), []);
  });
  it('fills in the same things', () => {
    const holes = (text: string) => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();
    for (const [english, words] of Object.entries(bundle)) assert.deepEqual(holes(words), holes(english), english);
  });
  it('is set as French is set', () => {
    for (const words of Object.values(bundle)) assert.doesNotMatch(words, /(^|[^\u00a0]):( |$)|[^\u202f][;!?»]|«[^\u202f]|'|\.\.\./u, words);
  });
});
