import type { AgendaWords, MoreKind, SectionKey } from './agendaWords';
import type { AgendaFacts, EntryFact } from './facts';
import { cut, escaped, linkTarget, oneLine, plainLine, titleOf } from './plainText';
import { sectionsOf, type FactKind } from './sections';
import { wordsOf } from './words';

/** One generated line. `key` is the target of its link; a prompt has no link: it is `#` and the key of its section. */
export interface AgendaLine {
  readonly key: string;
  readonly text: string;
}

export interface AgendaSection {
  readonly key: SectionKey;
  readonly minutes: number;
  readonly lines: readonly AgendaLine[];
}

/** What the agenda says, section by section. A new note and one brought up to date are both made from this. */
export function agendaSections(facts: AgendaFacts): AgendaSection[] {
  const words = wordsOf(facts.language);
  const lines = factLines(facts, words);
  const pair = escapedPair(facts);
  return sectionsOf(facts).map(({ key, minutes, facts: kinds, alwaysAsks }) => {
    const shown = fitting(kinds.map(kind => ({ kind, lines: lines[kind] })), room(minutes), words);
    const prompts = words.prompts[key];
    const prompt = prompts[facts.meetingsBefore % prompts.length];
    const asks = prompt && (alwaysAsks || shown.length === 0) ? [{ key: `#${key}`, text: `- ${prompt(pair)}` }] : [];
    return { key, minutes, lines: [...asks, ...shown] };
  });
}

export const escapedPair = ({ mentor, mentee }: Pick<AgendaFacts, 'mentor' | 'mentee'>) =>
  ({ mentor: escaped(mentor.name), mentee: escaped(mentee.name) });

/** Two lines in three minutes is as fast as two people can go; a short section still shows a few. */
const room = (minutes: number) => Math.max(3, Math.floor(minutes * 1.5));

interface Group {
  readonly kind: FactKind;
  readonly lines: readonly AgendaLine[];
}

/**
 * Where there are more lines than time, each kind keeps its first ones, those kinds with little to say all of them, and
 * one line says how many more there are and where.
 */
function fitting(groups: readonly Group[], limit: number, words: AgendaWords): AgendaLine[] {
  const share = new Map<FactKind, number>();
  let left = limit;
  let waiting = groups.filter(group => group.lines.length > 0).sort((a, b) => a.lines.length - b.lines.length);
  while (waiting.length > 0) {
    const [smallest, ...others] = waiting;
    if (!smallest) break;
    const given = Math.min(smallest.lines.length, Math.max(1, Math.floor(left / waiting.length)));
    share.set(smallest.kind, given);
    left -= given;
    waiting = others;
  }
  return groups.flatMap(({ kind, lines }) => {
    const given = share.get(kind) ?? 0;
    if (lines.length <= given) return lines;
    const shown = Math.max(1, given - 1);
    const { target, more } = MORE[kind];
    const rest = words.more[more](lines.length - shown);
    return [...lines.slice(0, shown), { key: target, text: `- [${rest}](${target})` }];
  });
}

/** Where to find what did not fit: the folder. The part after `#` keeps the lines apart. */
const MORE: Readonly<Record<FactKind, { readonly target: string; readonly more: MoreKind }>> = {
  review: { target: '../', more: 'news' },
  news: { target: '../journal/#news', more: 'news' },
  actions: { target: './', more: 'actions' },
  questions: { target: '../journal/#questions', more: 'questions' },
  codeQuestions: { target: '../journal/#code-questions', more: 'questions' },
  feedback: { target: '../journal/#feedback', more: 'feedback' },
  codeFeedback: { target: '../journal/#code-feedback', more: 'feedback' },
  goals: { target: '../goals/', more: 'goals' },
};

function factLines(facts: AgendaFacts, words: AgendaWords): Readonly<Record<FactKind, readonly AgendaLine[]>> {
  const readOn = facts.date;
  const entry = (kind: 'progress' | 'question' | 'feedback', say: (fact: EntryFact, author: string) => string) =>
    (fact: EntryFact) => line(fact.origin, titleOf(fact.text) ?? words.untitled[kind],
      [say(fact, escaped(fact.author)), ...codeLink(fact, facts, words)].join(', '));
  const question = entry('question', (fact, author) => words.question(author, fact.ageDays));
  const feedback = entry('feedback', (fact, author) => words.feedback(fact.type, author, fact.ageDays));
  const aboutCode = (fact: EntryFact) => fact.code !== undefined;
  const aboutElse = (fact: EntryFact) => fact.code === undefined;
  return {
    review: facts.review === undefined ? [] : [reviewLine(facts.review, readOn, words)],
    news: [
      ...facts.steps.map(fact =>
        line(fact.origin, cut(oneLine(fact.text)), words.step(fact.done, escaped(cut(oneLine(fact.goal))), readOn))),
      ...facts.progress.map(entry('progress', (fact, author) => words.progress(author, fact.ageDays))),
    ],
    actions: facts.actions.map(fact => line(fact.origin, cut(plainLine(fact.text)),
      words.action({ ...fact, owner: fact.owner === undefined ? undefined : escaped(fact.owner) }, readOn))),
    questions: facts.questions.filter(aboutElse).map(question),
    codeQuestions: facts.questions.filter(aboutCode).map(question),
    feedback: facts.feedback.filter(aboutElse).map(feedback),
    codeFeedback: facts.feedback.filter(aboutCode).map(feedback),
    goals: facts.quietGoals.map(fact =>
      line(fact.origin, cut(oneLine(fact.outcome)), words.quietGoal(fact, facts.meetingsBefore === 0, readOn))),
  };
}

function line(origin: string, title: string, rest: string): AgendaLine {
  return { key: origin, text: `- [${escaped(title) || '…'}](${origin})${rest === '' ? '' : ` – ${rest}`}` };
}

function reviewLine(date: string, readOn: string, words: AgendaWords): AgendaLine {
  const { link, rest } = words.review(date, readOn);
  return line('../agreement/agreement.md', link, rest);
}

/** Where in the code an entry belongs, in words, and as a link where the repository is known. */
function codeLink({ code }: EntryFact, { codeRoot }: AgendaFacts, words: AgendaWords): string[] {
  if (!code) return [];
  const text = escaped(words.code(code.path, code.start, code.end));
  if (codeRoot === undefined) return [text];
  const lines = code.start === code.end ? `#L${code.start}` : `#L${code.start}-L${code.end}`;
  return [`[${text}](${codeRoot}/${linkTarget(code.path)}${lines})`];
}
