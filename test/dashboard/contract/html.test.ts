import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { dashboardHtml } from '../../../src/dashboard/contract/html';

const page = {
  cspSource: 'https://file.example',
  nonce: 'abc123',
  scriptUri: 'https://file.example/a.js?x=1&y=2',
  styleUri: 'https://file.example/a.css',
  language: 'fr',
  l10nContents: undefined,
};

const block = (html: string) =>
  /<script type="application\/json" id="l10n" nonce="[^"]*">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';

describe('the page before its script', () => {
  it('allows its own style and its own script, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(dashboardHtml(page))?.[1];
    assert.deepEqual(policy?.split('; '), [
      `default-src 'none'`,
      'style-src https://file.example',
      `script-src 'nonce-abc123'`,
      `font-src 'none'`,
      `base-uri 'none'`,
      `form-action 'none'`,
    ]);
  });
  it('gives every script the nonce, and has no inline code, style or handler', () => {
    const html = dashboardHtml(page);
    assert.deepEqual(
      html.match(/<script[^>]*>/g)?.map(tag => tag.includes('nonce="abc123"')),
      [true, true],
    );
    assert.doesNotMatch(html, /\sstyle=|<style|\son\w+=|unsafe/);
  });
  it('says its language and escapes what stands in attributes', () => {
    const html = dashboardHtml({ ...page, language: '"><script>' });
    assert.match(dashboardHtml(page), /<html lang="fr">/);
    assert.match(html, /<html lang="&quot;&gt;&lt;script&gt;">/);
    assert.match(html, /a\.js\?x=1&amp;y=2/);
  });
  it('carries any texts in the data block without ending it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.constantFrom('</script>', '<!--', ']]>', '\u2028'))),
        texts => {
          const contents = block(dashboardHtml({ ...page, l10nContents: texts }));
          assert.doesNotMatch(contents, /[<>]/);
          assert.deepEqual(JSON.parse(contents), JSON.parse(JSON.stringify(texts)));
        },
      ),
    );
  });
});
