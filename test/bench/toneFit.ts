// Fits what words weigh in the tone of a remark to the cases in test/fixtures/wording, by logistic regression, and writes
// the weights into src/domain/wording: npm run fit:tone
import * as fs from 'node:fs';
import * as path from 'node:path';
import { ENGLISH } from '../../src/domain/wording/english';
import { FRENCH } from '../../src/domain/wording/french';
import { remarksAbout, remarkWords, wordsOf, type Tone } from '../../src/domain/wording/tone';
import type { Language } from '../../src/domain/text/language';
import { readCases } from '../support/wordingCases';

const ROOT = path.join(__dirname, '../..');
const TONES: Readonly<Record<Language, readonly [string, Tone]>> = {
  en: ['englishTone', ENGLISH.tone],
  fr: ['frenchTone', FRENCH.tone],
};

/** Words that fewer cases hold say nothing. */
const MIN_CASES = 2;
/** How strongly weights are drawn to nothing. */
const DECAY = 1;
/** The share of harmless cases that may weigh too much, when each is judged by what was fitted without it. */
const MAX_WRONG = 0.006;
const FOLDS = 8;
const ROUNDS = 400;
const STEP = 0.25;

interface Case {
  readonly text: string;
  readonly hurtful: boolean;
}

interface Model {
  readonly isKnown: (word: string) => boolean;
  readonly weights: ReadonlyMap<string, number>;
}

const [BASE, UNKNOWN, LENGTH] = [' base', ' unknown', ' length'];

/** What a case has of each feature: words once, and numbers. */
function features(text: string, isKnown: Model['isKnown']): [string, number][] {
  const { words, unknown, length } = remarkWords(text, isKnown);
  return [[BASE, 1], [UNKNOWN, unknown], [LENGTH, length / 10], ...words.map((word): [string, number] => [word, 1])];
}

function fit(cases: readonly Case[]): Model {
  const counts = new Map<string, number>();
  for (const { text } of cases) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const isKnown = (word: string) => (counts.get(word) ?? 0) >= MIN_CASES;
  const rows = cases.map(({ text, hurtful }) => ({ row: features(text, isKnown), hurtful }));
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = new Map<string, number>();
    for (const { row, hurtful } of rows) {
      const wrong = 1 / (1 + Math.exp(-sumOf(row, weights))) - (hurtful ? 1 : 0);
      for (const [name, value] of row) slopes.set(name, (slopes.get(name) ?? 0) + wrong * value);
    }
    for (const [name, slope] of slopes) {
      const weight = weights.get(name) ?? 0;
      const whole = slope + (name.startsWith(' ') ? 0 : DECAY * weight);
      const square = (squares.get(name) ?? 1e-8) + whole * whole;
      squares.set(name, square);
      weights.set(name, weight - (0.5 * whole) / Math.sqrt(square));
    }
  }
  return { isKnown, weights };
}

const sumOf = (row: readonly (readonly [string, number])[], weights: ReadonlyMap<string, number>) =>
  row.reduce((sum, [name, value]) => sum + value * (weights.get(name) ?? 0), 0);

/** What is to be taken off, so that few harmless ones weigh more than nothing. */
function threshold(cases: readonly Case[], harmless: number): number {
  const sums = cases.map((one, at) => ({ one, fold: at % FOLDS }));
  const wrong = Array.from({ length: FOLDS }, (_, fold) => {
    const { isKnown, weights } = fit(sums.filter(other => other.fold !== fold).map(({ one }) => one));
    return sums
      .filter(other => other.fold === fold && !other.one.hurtful)
      .map(({ one }) => sumOf(features(one.text, isKnown), weights));
  }).flat();
  return wrong.sort((a, b) => b - a)[Math.floor(MAX_WRONG * harmless)] ?? 0;
}

const fixtures = path.join(ROOT, 'test/fixtures/wording');
for (const [language, [name, tone]] of Object.entries(TONES) as [Language, readonly [string, Tone]][]) {
  const all = readCases(fs.readFileSync(path.join(fixtures, `${language}.json`), 'utf8'));
  const concerns = remarksAbout(tone);
  // Those that turns of phrase find by themselves teach what their words weigh as well.
  const cases = all.filter(({ text }) => concerns(text));
  const { weights } = fit(cases);
  const over = threshold(cases, all.filter(({ hurtful }) => !hurtful).length);
  const groups = new Map<number, string[]>();
  for (const [word, weight] of [...weights].filter(([key]) => !key.startsWith(' '))) {
    const rounded = Math.round(weight / STEP) * STEP;
    groups.set(rounded, [...(groups.get(rounded) ?? []), word]);
  }
  const number = (value: number) => String(Math.round(value * 100) / 100);
  const lines = [...groups]
    .sort(([a], [b]) => b - a)
    .map(([weight, words]) => `    [${weight}, '${words.sort((a, b) => a.localeCompare(b, 'en')).join(' ')}'],`);
  const file = path.join(ROOT, `src/domain/wording/${name}.ts`);
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(
    file,
    [
      text.slice(0, text.indexOf('  base:')).trimEnd(),
      `  base: ${number((weights.get(BASE) ?? 0) - over)},`,
      `  unknown: ${number(weights.get(UNKNOWN) ?? 0)},`,
      `  word: ${number((weights.get(LENGTH) ?? 0) / 10)},`,
      '  weights: [',
      ...lines,
      '  ],',
      '};',
      '',
    ].join('\n'),
  );
  console.log(
    `${name}: ${cases.length} of ${all.length} cases, ${weights.size - 3} words, ${over.toFixed(2)} taken off`,
  );
}
