import { escaped } from '../text/plainText';
import { documentOf } from './reportText';
import type { Report } from './report';

/**
 * A report as markdown. What people wrote stands in quotes, with its marks, but without anything that could be HTML.
 */
export function reportMarkdown(report: Report): string {
  const shown = documentOf(report);
  const lines: string[] = [`# ${escaped(shown.title)}`, '', ...shown.lines.flatMap(line => [escaped(line), ''])];
  lines.push(`## ${escaped(shown.privacy.title)}`, '', ...shown.privacy.lines.map(line => `- ${escaped(line)}`), '');
  for (const part of shown.parts) {
    lines.push(`## ${escaped(part.title)}`, '', `_${escaped(part.note)}_`, '');
    if (part.items.length === 0) lines.push(escaped(part.empty), '');
    for (const item of part.items) {
      const facts = item.facts.map(escaped).join(' · ');
      if (item.title) lines.push(`### ${escaped(item.title)}`, '', ...(facts ? [facts, ''] : []));
      for (const box of item.boxes)
        lines.push(`- [${box.done ? 'x' : ' '}] ${escaped(box.text)}${item.title || !facts ? '' : ` (${facts})`}`);
      if (item.boxes.length > 0 && item.title) lines.push('');
      for (const { by, text } of item.said) lines.push(`**${escaped(by)}**`, '', quoted(text), '');
    }
    if (lines.at(-1) !== '') lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function quoted(text: string): string {
  return text
    .trim()
    .split(/\r\n|\r|\n/)
    .map(line => `> ${line.replace(/</g, '&lt;')}`.trimEnd())
    .join('\n');
}
