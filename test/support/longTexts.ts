// Long texts that nobody writes by hand, each of about `size` characters: what reads them must give up or come to its end.

export const MEGABYTE = 1024 * 1024;

/** YAML that is refused: too deep, too large, never ended. */
export function refusedYaml(size: number): Readonly<Record<string, string>> {
  const aliases = Math.round(size / 200);
  return {
    'a chain of aliases': `a0: &a0 [x]\n${Array.from({ length: aliases }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}]\n`).join('')}`,
    brackets: '['.repeat(size),
    braces: '{a: '.repeat(size / 4),
    dashes: '- '.repeat(size / 2),
    'question marks': '? '.repeat(size / 2),
    colons: ': '.repeat(size / 2),
    'lines of question marks': '? [\n'.repeat(size / 4),
    commas: `a: [${','.repeat(size / 2)}`,
    items: `a: [${'b, '.repeat(size / 4)}]`,
    'closing braces': '} '.repeat(size / 4),
  };
}

/** Notes with at least one task in them, and much of something else. */
export function oddNotes(size: number): Readonly<Record<string, string>> {
  return {
    'one long line': `- [ ] ${'x y '.repeat(size / 4)}`,
    brackets: `- [ ] ${'['.repeat(size)}`,
    stars: `- [ ] ${'*a '.repeat(size / 3)}`,
    quotes: `- [ ] a\n${'> '.repeat(size / 2)}`,
    lists: `- [ ] a\n${'- '.repeat(size / 2)}`,
    tasks: '- [ ] a\n'.repeat(size / 8),
    tables: `- [ ] a\n\n${'|a'.repeat(size / 4)}\n${'|-'.repeat(size / 4)}`,
    addresses: `- [ ] ${'a@b.'.repeat(size / 4)}`,
    'twenty lists on each line': `${'- '.repeat(20)}[ ] a\n`.repeat(size / 43),
    'quotes and lists in turn': `${'1. > - '.repeat(6)}[ ] a\n`.repeat(size / 43),
  };
}

/** Bodies of record files. */
export function oddBodies(size: number): readonly string[] {
  return [
    '['.repeat(size),
    '- '.repeat(size / 2),
    '- [ ] a\n'.repeat(size / 8),
    'a: 1\n'.repeat(size / 52),
    '<<<<<<< a\n'.repeat(size / 10),
    '---\n'.repeat(size / 4),
    '\n'.repeat(size),
    '# '.repeat(size / 2),
  ];
}

/** What may stand again and again in an agenda, and what before it. */
export const AGENDA_RUNS: readonly string[] = [' ', '# ', '](', '- [', '**', '_a', '\\', '{'];
export const AGENDA_STARTS: readonly string[] = ['', '# ', 'offered:', '  "', '- [Alpha]('];
