/**
 * The value of a text that stands on one line, by the rules of YAML's core schema: plain, in quotes, or a short list in
 * brackets. Undefined for everything that is left to the library.
 */
export function inlineValue(text: string, start: number, end: number): unknown {
  switch (text.charCodeAt(start)) {
    case DOUBLE_QUOTE:
      return doubleQuoted(text.slice(start, end));
    case SINGLE_QUOTE:
      return singleQuoted(text.slice(start, end));
    case BRACKET:
      return flowList(text.slice(start, end));
    case BRACE:
      return end - start === 2 && text.charCodeAt(start + 1) === BRACE_END ? {} : undefined;
    default:
      return plain(text.slice(start, end));
  }
}

/** True for a character that can't simply begin a plain text. */
export function isIndicator(code: number): boolean {
  return code < 128 && INDICATORS[code] === 1;
}

const INDICATORS = new Uint8Array(128);
for (const character of '-?:,[]{}#&*!|>\'"%@`=<\t') INDICATORS[character.charCodeAt(0)] = 1;

function plain(words: string): unknown {
  const first = words.charCodeAt(0);
  if (isIndicator(first) || hasColonCommentOrTab(words)) return undefined;
  return resolve(words, first);
}

/** As `/: | #|\t|:$/`, in a fifth of the time. */
function hasColonCommentOrTab(words: string): boolean {
  return words.includes(': ') || words.includes(' #') || words.includes('\t') || words.endsWith(':');
}

/** What YAML's core schema takes a plain text for. */
function resolve(words: string, first: number): unknown {
  if (first >= ZERO && first <= NINE) {
    if (/^(?:0|[1-9]\d{0,14})$/.test(words)) return Number(words);
    // Neither a number of another form nor anything like it: a day, a time, or words that begin with a digit.
    return /^\d{4}-\d\d-\d\d|[^\d.a-fA-FxXoO+-]/.test(words) ? words : undefined;
  }
  if (first === PLUS || first === DOT) return undefined;
  if (words.length <= 5 && /^(?:~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE)$/.test(words)) {
    return words === '~' || /^n/i.test(words) ? null : /^t/i.test(words);
  }
  return words;
}

function doubleQuoted(words: string): string | undefined {
  const close = words.indexOf('"', 1);
  const inner = words.length - 1;
  if (close < 0 || words.includes('\t')) return undefined;
  if (!words.includes('\\')) return close === inner ? words.slice(1, close) : undefined;
  try {
    // The escapes of JSON mean the same in YAML; those that only YAML has, JSON refuses.
    return String(JSON.parse(words));
  } catch {
    return undefined;
  }
}

function singleQuoted(words: string): string | undefined {
  if (words.length < 2 || !words.endsWith("'") || words.includes('\t')) return undefined;
  const inner = words.slice(1, -1);
  if (!inner.includes("'")) return inner;
  return /^(?:[^']|'')*$/.test(inner) ? inner.replaceAll("''", "'") : undefined;
}

function flowList(words: string): unknown[] | undefined {
  if (words === '[]') return [];
  if (!words.endsWith(']') || /[{}"'#&*!|>%@`\\:\t]|\[.*\[|\].*\]/.test(words)) return undefined;
  const items = words
    .slice(1, -1)
    .split(',')
    .map(item => item.trim());
  const values = items.map(item => (item === '' ? undefined : plain(item)));
  return values.includes(undefined) ? undefined : values;
}

const [DOUBLE_QUOTE, SINGLE_QUOTE, PLUS, DOT, ZERO, NINE, BRACKET, BRACE, BRACE_END] = [
  34, 39, 43, 46, 48, 57, 91, 123, 125,
];
