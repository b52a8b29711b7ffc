import { richText, type Block, type Inline } from '../text/richText';
import type { Report } from './report';
import { documentOf, type ReportItem } from './reportText';

/** A report as one file without script, picture, font or link: it opens anywhere, prints well and loads nothing. */
export function reportHtml(report: Report): string {
  const shown = documentOf(report);
  const list = (lines: readonly string[]) => `<ul>${lines.map(line => `<li>${text(line)}</li>`).join('')}</ul>`;
  const parts = shown.parts.map(
    part => `<section>
<h2>${text(part.title)}</h2>
<p class="note">${text(part.note)}</p>
${part.items.length === 0 ? `<p>${text(part.empty)}</p>` : part.items.map(htmlOfItem).join('\n')}
</section>`,
  );
  return `<!DOCTYPE html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(shown.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${text(shown.title)}</h1>
${shown.lines.map(line => `<p class="note">${text(line)}</p>`).join('\n')}
<aside>
<h2>${text(shown.privacy.title)}</h2>
${list(shown.privacy.lines)}
</aside>
${parts.join('\n')}
</main>
</body>
</html>
`;
}

function htmlOfItem(item: ReportItem): string {
  const facts = item.facts.map(text).join(' · ');
  const boxes = item.boxes.map(
    box =>
      `<li class="${box.done ? 'done' : 'open'}"><span aria-hidden="true">${box.done ? '☑' : '☐'}</span> <bdi>${text(box.text)}</bdi>${item.title === '' && facts ? ` <span class="note">${facts}</span>` : ''}</li>`,
  );
  return `<article>
${item.title === '' ? '' : `<h3 dir="auto">${text(item.title)}</h3>\n${facts ? `<p class="note">${facts}</p>` : ''}`}
${boxes.length > 0 ? `<ul class="boxes">${boxes.join('')}</ul>` : ''}
${item.said.map(({ by, text: words }) => `<div class="said"><p class="by">${text(by)}</p>${richText(words).map(htmlOfBlock).join('')}</div>`).join('\n')}
</article>`;
}

function htmlOfBlock(block: Block): string {
  if (block.kind === 'code') return `<pre><code>${text(block.text)}</code></pre>`;
  const lines = block.lines.map(line => line.map(htmlOfInline).join(''));
  switch (block.kind) {
    case 'list':
      return `<${block.ordered ? 'ol' : 'ul'}>${lines.map(line => `<li dir="auto">${line}</li>`).join('')}</${block.ordered ? 'ol' : 'ul'}>`;
    case 'quote':
      return `<blockquote dir="auto">${lines.join('<br>')}</blockquote>`;
    case 'heading':
      return `<p dir="auto"><strong>${lines.join(' ')}</strong></p>`;
    case 'paragraph':
      return `<p dir="auto">${lines.join('<br>')}</p>`;
  }
}

const TAGS = { strong: 'strong', emphasis: 'em', code: 'code' } as const;

function htmlOfInline(part: Inline): string {
  if (typeof part === 'string') return text(part);
  return `<${TAGS[part.kind]}>${part.inside.map(htmlOfInline).join('')}</${TAGS[part.kind]}>`;
}

function text(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const STYLE = `
:root { color-scheme: light; }
body { margin: 0; color: #1f1f1f; background: #fff; font: 15px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
main { max-width: 44em; margin: 0 auto; padding: 2.5em 1.5em 4em; }
h1 { margin: 0 0 .3em; font-size: 1.9em; font-weight: 400; line-height: 1.2; }
h2 { margin: 2.2em 0 .2em; padding-bottom: .3em; border-bottom: 1px solid #d4d4d4; font-size: 1.25em; font-weight: 600; }
h3 { margin: 1.4em 0 .1em; font-size: 1.05em; font-weight: 600; }
p { margin: .2em 0 .5em; }
.note { color: #5a5a5a; font-size: .93em; }
aside { margin-top: 1.6em; padding: .9em 1.2em; border: 1px solid #d4d4d4; border-radius: 6px; }
aside h2 { margin: 0; padding: 0; border: 0; font-size: 1em; }
aside ul { margin: .3em 0 0; padding-inline-start: 1.2em; }
.boxes { margin: .3em 0; padding: 0; list-style: none; }
.done { color: #5a5a5a; }
.said { margin: .6em 0; padding-inline-start: .9em; border-inline-start: 3px solid #d4d4d4; }
.by { margin: 0; color: #5a5a5a; font-size: .93em; }
code, pre { font-family: ui-monospace, Consolas, monospace; font-size: .92em; }
code { padding: 0 .25em; border-radius: 3px; background: #f0f0f0; }
pre { padding: .6em .8em; border-radius: 4px; background: #f5f5f5; white-space: pre-wrap; }
pre code { padding: 0; background: none; }
blockquote { margin: .4em 0; padding-inline-start: .8em; color: #5a5a5a; border-inline-start: 2px solid #d4d4d4; }
article { break-inside: avoid; }
@media print { body { font-size: 11pt; } main { max-width: none; padding: 0; } h2, h3 { break-after: avoid; } @page { margin: 18mm 16mm; } }
`;
