/**
 * Numbers, lengths, frequencies, times and days of the week as tokens that are the same however they are written. Texts
 * are lower case, without accents, with blanks for apostrophes and for hyphens between letters.
 */

const UNITS_EN =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const UNITS_FR = 'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize';
const TENS: Readonly<Record<string, number>> = {
  ...{ twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  ...{
    vingt: 20,
    vingts: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    septante: 70,
    huitante: 80,
    nonante: 90,
  },
};
const VALUES = new Map<string, number>([
  ...UNITS_EN.split(' ').map((word, value) => [word, value] as const),
  ...UNITS_FR.split(' ').map((word, value) => [word, value] as const),
  ['une', 1],
  ...Object.entries(TENS),
]);
/** Also articles, so they are numbers only before something that is counted. */
const ARTICLES = /^(?:a|an|one|un|une)$/;
const COUNTED =
  /^(?:min|minutes?|mins|mn|h|hours?|hrs?|heures?|days?|jours?|jour|working|business|weeks?|semaines?|fortnights?|months?|mois|quarters?|trimestres?|quarts?|years?|ans?|annees?|times?|fois|half|quarter|demi)$/;

/** Number words as digits. */
export function withDigits(text: string): string {
  const words = text.split(/(\s+|[^\p{L}\p{N}]+)/u);
  const out: string[] = [];
  const at = (index: number) => words[index] ?? '';
  for (let index = 0; index < words.length; index++) {
    const value = VALUES.get(at(index));
    const next = at(index + 2);
    if (value === undefined && !ARTICLES.test(at(index))) out.push(at(index));
    else if (ARTICLES.test(at(index)) && !COUNTED.test(next)) out.push(at(index));
    else {
      const { total, last } = numberFrom(words, index);
      out.push(String(total));
      index = last;
    }
  }
  return out.join('');
}

/** The number that begins at a word, and the word that it ends with. */
function numberFrom(words: readonly string[], first: number): { readonly total: number; readonly last: number } {
  const valueAt = (index: number) => (words[index - 1]?.trim() === '' ? VALUES.get(words[index] ?? '') : undefined);
  let total = VALUES.get(words[first] ?? '') ?? 1;
  let last = first;
  for (;;) {
    const isJoined = words[last + 2] === 'et' && /^(?:un|une|onze)$/.test(words[last + 4] ?? '') && total % 10 === 0;
    const index = isJoined && total >= 20 ? last + 4 : last + 2;
    const value = valueAt(index);
    if (value === undefined) return { total, last };
    const adds = total >= 20 && total % 10 === 0 && value > 0 && value < (total === 60 || total === 80 ? 20 : 10);
    // dix-sept, soixante-dix-sept
    const addsToTen = total % 20 === 10 && (total === 10 || total === 70 || total === 90) && value >= 7 && value < 10;
    if (total === 4 && value === 20) total = 80;
    else if (adds || addsToTen) total += value;
    else return { total, last };
    last = index;
  }
}

const N = String.raw`(\d{1,4}(?:[.,]\d{1,2})?)`;
const MIN = String.raw`(?:minutes?|mins?|mn)\b`;
const HOUR = String.raw`(?:hours?|hrs?|heures?|h)\b`;
const WORKING = String.raw`(?:(?:working|business|work|week) ?days?|workdays?|weekdays?|jours? (?:ouvres?|ouvrables?|travailles?|de travail))\b`;
const PERIOD = String.raw`(days?|jours?|weeks?|semaines?|sem|fortnights?|quinzaines?|months?|mois|quarters?|trimestres?|semesters?|semestres?|years?|ans?|annees?)\b`;
const EACH = String.raw`(?:every|each|chaque|(?:all|tous|toutes) (?:the|les)|once (?:every|in|per|each)|1 fois (?:tous|toutes) les|1 time every)`;
const A = String.raw`(?:a|an|1|per|each|every|in a|par|la|le|l|the|in 1)`;

const DAYS = [
  'monday lundi',
  'tuesday mardi',
  'wednesday mercredi',
  'thursday jeudi',
  'friday vendredi',
  'saturday samedi',
  'sunday dimanche',
];
const DAY_OF = new Map(
  DAYS.flatMap(line =>
    line.split(' ').flatMap(
      day =>
        [
          [day, line.slice(0, 3)],
          [`${day}s`, line.slice(0, 3)],
        ] as const,
    ),
  ),
);
const DAY = `(${[...DAY_OF.keys()].join('|')})\\b`;

type Rule = readonly [RegExp, (...groups: (string | undefined)[]) => string];
const rule = (pattern: string, token: (...groups: (string | undefined)[]) => string): Rule => [
  new RegExp(`(?<![\\w:/.-])(?:${pattern})`, 'g'),
  token,
];
const number = (digits: string | undefined) => Number((digits ?? '1').replace(',', '.'));
const minutes = (count: number) => {
  // Of 48 hours people speak as of two days.
  return count >= 1440 && count % 1440 === 0 ? ` dur:${count / 1440}d ` : ` dur:${count}min `;
};
const often = (count: number, period: string | undefined): string => {
  const [size, unit] = periodOf(period, count);
  return ` freq:${size}${unit} `;
};
const timesIn = (times: number, period: string | undefined): string => {
  if (times === 1) return often(1, period);
  const [size, unit] = periodOf(period, 1);
  return ` freq:${times}/${size}${unit} `;
};

/** A number of periods in weeks, where they are whole ones, else in days or months. */
function periodOf(period = '', count: number): readonly [number, string] {
  if (/^(?:week|sem(?:aines?)?$)/.test(period)) return [count, 'w'];
  if (/^(?:fortnight|quinzaine)/.test(period)) return [2 * count, 'w'];
  if (/^mo/.test(period)) return [count, 'm'];
  if (/^(?:quarter|trimestre)/.test(period)) return [3 * count, 'm'];
  if (/^semest/.test(period)) return [6 * count, 'm'];
  if (/^(?:year|an)/.test(period)) return [12 * count, 'm'];
  // A French fortnight has fifteen days, and a week eight.
  if (period.startsWith('jour') && (count === 15 || count === 8)) return [count === 15 ? 2 : 1, 'w'];
  return count % 7 === 0 ? [count / 7, 'w'] : [count, 'd'];
}

const LENGTHS: readonly Rule[] = [
  rule(`${N} ?${HOUR} (?:and (?:a|1) half|et 1?/?demie?)\\b`, n => minutes(number(n) * 60 + 30)),
  rule(`${N} and (?:a|1) half ${HOUR}`, n => minutes(number(n) * 60 + 30)),
  rule(`(?:1 |a )?half (?:of )?(?:an? |1 )?hour\\b|(?:1 |une )?demi heures?\\b`, () => minutes(30)),
  rule(`(?:3|trois) (?:quarters? (?:of )?(?:an? |1 )?hours?|quarts? d heure)\\b`, () => minutes(45)),
  rule(`(?:1 |a )?(?:quarter (?:of )?(?:an? |1 )hour|quart d heure)\\b`, () => minutes(15)),
  rule(`${N} ?(?:h|hours?|heures?) ?(?:and |et )?(\\d{1,2})(?: ?${MIN})?(?![\\d:])`, (h, m) =>
    minutes(number(h) * 60 + number(m)),
  ),
  rule(`${N} ?(?:to|a|and|et|-|–|or) ?${N} ?(?:${MIN})`, (from, to) => ` dur:${number(from)}-${number(to)}min `),
  rule(
    `${N} ?(?:to|a|and|et|-|–|or) ?${N} ?(?:${HOUR})`,
    (from, to) => ` dur:${number(from) * 60}-${number(to) * 60}min `,
  ),
  rule(`${N} ?${MIN}|(\\d{1,3}) ?['’′]`, (n, marked) => minutes(number(n ?? marked))),
  rule(`${N} ?${HOUR}`, n => minutes(number(n) * 60)),
];

const FREQUENCIES: readonly Rule[] = [
  rule(`${EACH} (?:other|2nd|second|deuxieme|2e) ${PERIOD}|1 ${PERIOD} (?:out of|in|sur|on) 2\\b`, (a, b) =>
    often(2, a ?? b),
  ),
  rule(
    `${EACH} (?:other|2nd|second) ${DAY}|1 ${DAY} (?:sur|out of) 2\\b|un ${DAY} sur 2\\b`,
    (a, b, c) => ` freq:2w ${a ?? b ?? c} `,
  ),
  rule(`${EACH} ${N} ?${PERIOD}|tous les ${N} ${PERIOD}`, (n, period, m, second) =>
    often(number(n ?? m), period ?? second),
  ),
  rule(`(?:bi ?weekly|fortnightly)\\b`, () => ' freq:2w '),
  rule(`(?:bi ?hebdomadaires?)\\b`, () => ' freq:2/1w '),
  rule(`(?:bimensuel(?:le)?s?)\\b`, () => ' freq:2/1m '),
  rule(`(?:twice) ${A} ${PERIOD}`, period => timesIn(2, period)),
  rule(`(?:once|1 fois) ${A} ${PERIOD}`, period => often(1, period)),
  rule(`${N} (?:times?|fois|x) ${A} ${PERIOD}`, (n, period) => timesIn(number(n), period)),
  rule(`${EACH} ${PERIOD}`, period => often(1, period)),
  rule(`(?:daily|quotidien(?:ne)?s?|quotidiennement)\\b`, () => often(1, 'day')),
  rule(`(?:weekly|hebdo(?:madaires?)?)\\b`, () => often(1, 'week')),
  rule(`(?:monthly|mensuel(?:le)?s?|mensuellement)\\b`, () => often(1, 'month')),
  rule(`(?:quarterly|trimestriel(?:le)?s?)\\b`, () => often(1, 'quarter')),
  rule(`(?:yearly|annually|annual|annuel(?:le)?s?)\\b`, () => often(1, 'year')),
  rule(`(?:per|par) ${PERIOD}`, period => often(1, period)),
  rule(`${EACH} ${DAY}`, day => ` ${day} `),
];

const SPANS: readonly Rule[] = [
  rule(
    `(?:the )?(?:next|following) ${WORKING}|(?:le )?(?:prochain )?jour ouvr(?:e|able) (?:suivant|d apres)\\b`,
    () => ' dur:1wd ',
  ),
  rule(`(?:the )?(?:next|following) day\\b|(?:le )?lendemain\\b|(?:le )?jour (?:suivant|d apres)\\b`, () => ' dur:1d '),
  rule(`(?:the |on the )?same day\\b|(?:le )?jour meme\\b`, () => ' dur:0d '),
  rule(`${N} ?(?:to|a|and|et|-|–|or) ?${N} ?${WORKING}`, (from, to) => ` dur:${number(from)}-${number(to)}wd `),
  rule(`${N} ?${WORKING}`, n => ` dur:${number(n)}wd `),
  rule(`${N} ?(?:to|a|and|et|-|–|or) ?${N} ?${PERIOD}`, (from, to, period) => span(period, from, to)),
  rule(`${N} ?${PERIOD}`, (n, period) => span(period, n)),
];

function span(period: string | undefined, ...counts: (string | undefined)[]): string {
  const ends = counts.map(count => periodOf(period, number(count)));
  const unit = ends[0]?.[1] ?? '';
  const inDays = ends.map(([size, own]) => (own === 'w' ? size * 7 : size));
  return ` dur:${inDays.join('-')}${unit === 'w' ? 'd' : unit} `;
}

const TIMES: readonly Rule[] = [
  rule(`(?:at |vers |@)?(\\d{1,2}):(\\d{2})(?: ?h)?(?: ?(am|pm))?\\b`, (h, m, half) => ` at:${clock(h, m, half)} `),
  rule(`(?:at )?(\\d{1,2}) ?(am|pm)\\b`, (h, half) => ` at:${clock(h, '0', half)} `),
  rule(
    `(?:at|vers|@) ?(\\d{1,2}) ?(?:h|heures?|o clock)(?: ?(\\d{2}))?\\b`,
    (h, m) => ` at:${clock(h, m ?? '0', '')} `,
  ),
];

const clock = (hours: string | undefined, past: string | undefined, half: string | undefined): number => {
  const hour = Number(hours);
  const shift = half === 'pm' && hour < 12 ? 12 : 0;
  return ((half === 'am' && hour === 12 ? 0 : hour) + shift) * 60 + Number(past ?? '0');
};

/** Forty minutes a week. */
const LENGTH_IN: Rule = rule(
  `(dur:\\d+min) +(?:a|1|an|la|le) ${PERIOD}(?! (?:sur|out|in|on) )`,
  (length, period) => ` ${length ?? ''} ${often(1, period)}`,
);
/** From one day of the week to another is not the same as these two. */
const FROM_DAY: Rule = rule(
  `${DAY} ?(?:to|through|until|till|-|au|a) ?${DAY}`,
  (from, to) => ` day:${DAY_OF.get(from ?? '') ?? ''}-${DAY_OF.get(to ?? '') ?? ''} `,
);
const ON_DAY: Rule = rule(DAY, day => ` day:${DAY_OF.get(day ?? '') ?? ''} `);

/** Every quantity in the text as a token, such as `freq:2w`, `dur:45min`, `dur:2wd`, `at:600` or `day:mon`. */
export function withQuantities(text: string): string {
  let now = withDigits(text)
    .replace(/\b(?:a |1 )?couple of\b/g, '2')
    .replace(/\bthrice\b/g, '3 times')
    .replace(/½/g, '.5');
  for (const [pattern, token] of [...TIMES, ...LENGTHS, LENGTH_IN, ...FREQUENCIES, ...SPANS, FROM_DAY, ON_DAY]) {
    now = now.replace(pattern, (_whole: string, ...groups: unknown[]) =>
      token(...groups.slice(0, -2).map(group => group as string | undefined)),
    );
  }
  return now;
}
