import { fullDayInWords } from '../../time/dateWords';
import type { AgendaWords } from '../words/agendaWords';
import { builtInTemplate } from './builtIn';
import type { AgendaFacts } from '../facts/factTypes';
import { factLines, MORE } from './factLines';
import type { AgendaLine } from '../facts/agendaLine';
import { languageIn } from '../../text/language';
import { escaped } from '../../text/plainText';
import { chooseQuestion } from './questions';
import { scaled, type FactKind } from '../shape/sections';
import type { AgendaTemplate, TemplateSection } from '../shape/template';
import { everyHeading, wordsOf } from '../words/words';

export type { AgendaLine } from '../facts/agendaLine';

export interface AgendaSection {
  /** Of a built-in section. */
  readonly key: TemplateSection['key'];
  readonly heading: string;
  /** How the heading may read in a note, in small letters: in any language for a built-in one. */
  readonly titles: ReadonlySet<string>;
  readonly minutes: number | undefined;
  /** Generated lines, and those of the template as they stand. */
  readonly body: readonly (AgendaLine | string)[];
  readonly lines: readonly AgendaLine[];
}

/** The shape that an agenda has: the team's own, or the built-in one of its occasion. */
export const templateOf = (facts: AgendaFacts): AgendaTemplate =>
  facts.template ?? builtInTemplate(facts.occasion, wordsOf(facts.voice));

/** What the agenda says, section by section. A new note and one brought up to date are both made from this. */
export function agendaSections(facts: AgendaFacts): AgendaSection[] {
  const words = wordsOf(facts.voice);
  const lines = factLines(facts, words);
  const { sections } = templateOf(facts);
  const minutes = scaled(
    sections.map(section => section.minutes ?? 0),
    facts.minutes,
  );
  // What has been said once is not said again, in another section or for a placeholder that stands twice.
  const said = new Set<string>();
  const unsaid = (each: readonly AgendaLine[]) => each.filter(({ key }) => !said.has(key) && said.add(key));
  return sections.map((section, index) => {
    const time = section.minutes === undefined ? undefined : (minutes[index] ?? section.minutes);
    const given = new Set(said);
    const groups = section.items.flatMap(item =>
      item.kind === 'facts'
        ? [
            {
              kind: item.facts,
              most: item.most,
              lines: lines[item.facts].filter(({ key }) => !given.has(key) && given.add(key)),
            },
          ]
        : [],
    );
    const shown = fitting(groups, room(time ?? facts.minutes), words, facts.codeRoot);
    const isEmpty = [...shown.values()].every(each => each.length === 0);
    const body = section.items.flatMap((item): (AgendaLine | string)[] => {
      if (item.kind === 'text') return [item.text];
      if (item.kind === 'facts') return unsaid(shown.get(item.facts) ?? []);
      const question = item.always || isEmpty ? chooseQuestion(item.ask, facts, words) : undefined;
      return question === undefined ? [] : unsaid([{ key: `#${item.ask}`, text: question }]);
    });
    const own = body.filter(each => typeof each !== 'string');
    const { key, heading } = section;
    const names = [heading, ...(key === undefined ? [] : everyHeading(key))];
    return { key, heading, titles: new Set(names.map(name => name.toLowerCase())), minutes: time, body, lines: own };
  });
}

/** A line of a template with its placeholders filled in; people are named in full before the first section. */
export function filled(line: string, facts: AgendaFacts, example: string, names: 'name' | 'short'): string {
  const [mentor, mentee] = [escaped(facts.mentor[names]), escaped(facts.mentee[names])];
  const values: Record<string, string> = {
    mentor,
    mentee,
    date: fullDayInWords(facts.date, languageIn(facts.voice)),
    minutes: String(facts.minutes),
    example,
  };
  return line.replace(/\{\{\s*([a-z]+)\s*\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A minute for each line is as fast as two people can go; a short section still shows a few. */
const room = (minutes: number) => Math.max(3, minutes);

interface Group {
  readonly kind: FactKind;
  readonly most: number | undefined;
  readonly lines: readonly AgendaLine[];
}

/**
 * Where there are more lines than time, each kind keeps its first ones, those kinds with little to say all of them, and
 * one line says how many more there are and where.
 */
function fitting(
  groups: readonly Group[],
  limit: number,
  words: AgendaWords,
  codeRoot: string | undefined,
): ReadonlyMap<FactKind, AgendaLine[]> {
  const share = new Map<FactKind, number>();
  let left = limit;
  const wish = ({ lines, most }: Group) => Math.min(lines.length, most ?? Infinity);
  let waiting = groups.filter(group => group.lines.length > 0).sort((a, b) => wish(a) - wish(b));
  while (waiting.length > 0) {
    const [smallest, ...others] = waiting;
    if (!smallest) break;
    const given = Math.min(wish(smallest), Math.max(1, Math.floor(left / waiting.length)));
    share.set(smallest.kind, given);
    left -= given;
    waiting = others;
  }
  return new Map(
    groups.map(({ kind, lines }): [FactKind, AgendaLine[]] => {
      const given = share.get(kind) ?? 0;
      if (lines.length <= given) return [kind, [...lines]];
      const shown = Math.max(1, given - 1);
      const { more } = MORE[kind];
      const target = kind === 'changes' && codeRoot !== undefined ? `${codeRoot}/#changes` : MORE[kind].target;
      const rest = words.more[more](lines.length - shown);
      return [kind, [...lines.slice(0, shown), { key: target, text: `- [${rest}](${target})` }]];
    }),
  );
}
