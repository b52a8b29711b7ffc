import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { getL10nJson } from '@vscode/l10n-dev';
import { readJson, sourceFiles } from './support/sources';

/** Every text of the sources that a person reads, as the official exporter finds it. */
async function texts(): Promise<string[]> {
  const found = await getL10nJson(sourceFiles('src').map(file => ({
    extension: file.endsWith('x') ? '.tsx' as const : '.ts' as const,
    contents: readFileSync(file, 'utf8'),
  })));
  return Object.keys(found).sort();
}

const french = readJson<Record<string, string>>('l10n/bundle.l10n.fr.json');
const placeholders = (text: string) => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();

describe('texts', () => {
  let english: string[];
  before(async () => { english = await texts(); });

  it('are all there in French, and none is left over', () => {
    assert.ok(english.length > 100);
    assert.deepEqual(english.filter(text => french[text] === undefined), [], 'missing in l10n/bundle.l10n.fr.json');
    assert.deepEqual(Object.keys(french).filter(text => !english.includes(text)), [], 'no longer used');
  });

  it('have the same placeholders in both languages', () => {
    for (const [key, text] of Object.entries(french)) assert.deepEqual(placeholders(text), placeholders(key), key);
  });

  it('follow French typography', () => {
    const all = { ...french, ...readJson<Record<string, string>>('package.nls.fr.json') };
    const wrong = Object.values(all).filter(text =>
      /[^\u202f\s][;!?](\s|$)/.test(text.replace(/https?:\S+/g, '')) || / [;!?:»]/.test(text) || /« /.test(text)
      || /[a-zà-ÿ]'[a-zà-ÿ]/i.test(text) || /[^\u00a0\s\d(]:(\s|$)/.test(text));
    assert.deepEqual(wrong, []);
  });

  it('go through localisation: no message is shown as a bare text', () => {
    const bare = sourceFiles('src/host').flatMap(file => {
      const code = readFileSync(file, 'utf8');
      return [...code.matchAll(/(?:show(?:Information|Warning|Error)Message|placeHolder:|prompt: \(\) =>|title:)\s*\(?\s*['"`][A-Z]/g)].map(match => `${file}: ${match[0]}`);
    });
    assert.deepEqual(bare, []);
  });
});
