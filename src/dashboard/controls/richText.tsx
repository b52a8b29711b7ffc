import type { ComponentChildren } from 'preact';
import { richText, type Block, type Inline } from '../../domain/text/richText';

/**
 * Somebody's markdown, drawn as elements of words and nothing else. Each paragraph takes its direction from its
 * letters.
 */
export function RichText({ text }: { text: string }) {
  return <>{richText(text).map(drawBlock)}</>;
}

function drawBlock(block: Block, key: number): ComponentChildren {
  switch (block.kind) {
    case 'code':
      return (
        <pre key={key} dir="ltr">
          <code>{block.text}</code>
        </pre>
      );
    case 'list': {
      const items = block.lines.map((line, index) => (
        <li key={index} dir="auto">
          {line.map(drawInline)}
        </li>
      ));
      return block.ordered ? (
        <ol key={key}>{items}</ol>
      ) : (
        <ul key={key} class="bullets">
          {items}
        </ul>
      );
    }
    case 'quote':
      return (
        <blockquote key={key} dir="auto">
          {drawLines(block.lines)}
        </blockquote>
      );
    case 'heading':
      return (
        <p key={key} dir="auto">
          <strong>{drawLines(block.lines)}</strong>
        </p>
      );
    case 'paragraph':
      return (
        <p key={key} dir="auto">
          {drawLines(block.lines)}
        </p>
      );
  }
}

function drawLines(lines: readonly (readonly Inline[])[]): ComponentChildren {
  return lines.map((line, index) => [index > 0 && '\n', line.map(drawInline)]);
}

function drawInline(part: Inline, key: number): ComponentChildren {
  if (typeof part === 'string') return part;
  const inside = part.inside.map(drawInline);
  switch (part.kind) {
    case 'code':
      return <code key={key}>{inside}</code>;
    case 'strong':
      return <strong key={key}>{inside}</strong>;
    case 'emphasis':
      return <em key={key}>{inside}</em>;
  }
}
