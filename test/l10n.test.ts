import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { getL10nJson } from '@vscode/l10n-dev';
import { readJson, sourceFiles } from './support/sources';

/** Every text of the sources that a person reads, as the official exporter finds it. */
async function texts(): Promise<string[]> {
  const found = await getL10nJson(
    sourceFiles('src').map(file => ({
      extension: file.endsWith('x') ? ('.tsx' as const) : ('.ts' as const),
      contents: readFileSync(file, 'utf8'),
    })),
  );
  return Object.keys(found).sort();
}

const BUNDLE = 'l10n/bundle.l10n.fr.json';
const french = readJson<Record<string, string>>(BUNDLE);
const placeholders = (text: string) => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();

const TO_MEND =
  `To mend it: write the French of each into ${BUNDLE} beside the English, keys sorted, in the words that its other texts use. ` +
  'No-break space (U+00A0) before a colon, narrow one (U+202F) before ; ! ? and inside « », apostrophe ’. ' +
  'An English word that French says in two ways gets a comment: l10n.t({ message, comment }) has the key “message/comment”.';

/** What a French reader would stumble over. */
const MISTAKES: Readonly<Record<string, RegExp>> = {
  'no narrow no-break space before ; ! ? or »': /[^\u202f][;!?»]/,
  'no narrow no-break space after «': /«[^\u202f]/,
  // But for a key of YAML inside quotation marks, which stands as it does in a file.
  'no no-break space before a colon': /(?<!\u00a0|«\u202f[a-z{][\w}-]*):(?=\s|$)/,
  'a straight apostrophe': /'/,
  'English quotation marks': /[“”]/,
  'two spaces': /\s\s/,
};

describe('texts', () => {
  let english: string[];
  before(async function () {
    this.timeout(600_000); // The exporter parses every source.
    english = await texts();
  });

  it('are all there in French, and none is left over', () => {
    assert.ok(english.length > 100);
    assert.deepEqual(
      english.filter(text => !french[text]),
      [],
      `English texts without French. ${TO_MEND}`,
    );
    assert.deepEqual(
      Object.keys(french).filter(text => !english.includes(text)),
      [],
      `French texts of English ones that the sources no longer have. To mend it: take them out of ${BUNDLE}.`,
    );
  });

  it('stand in the order of their keys, one a line, so that two people can add some', () => {
    const sorted = Object.fromEntries(Object.entries(french).sort(([a], [b]) => (a < b ? -1 : 1)));
    assert.ok(
      readFileSync(BUNDLE, 'utf8') === `${JSON.stringify(sorted, undefined, 2)}\n`,
      `${BUNDLE} is not sorted, not indented by two spaces, or has a key twice. To mend it: npm run update`,
    );
  });

  it('have the same placeholders in both languages', () => {
    for (const [key, text] of Object.entries(french)) assert.deepEqual(placeholders(text), placeholders(key), key);
  });

  it('follow French typography', () => {
    const all = { ...french, ...readJson<Record<string, string>>('package.nls.fr.json') };
    const wrong = Object.values(all).flatMap(text =>
      Object.entries(MISTAKES)
        .filter(([, pattern]) => pattern.test(text))
        .map(([mistake]) => `${mistake}: ${text}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('go through localisation: no message is shown as a bare text', () => {
    const bare = sourceFiles('src/host').flatMap(file => {
      const code = readFileSync(file, 'utf8');
      return [
        ...code.matchAll(
          /(?:show(?:Information|Warning|Error)Message|placeHolder:|prompt: \(\) =>|title:)\s*\(?\s*['"`][A-Z]/g,
        ),
      ].map(match => `${file}: ${match[0]}`);
    });
    assert.deepEqual(bare, []);
  });
});
