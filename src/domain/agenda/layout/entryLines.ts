import type { AgendaLine } from '../facts/agendaLine';
import type { AdviceFact, AgendaFacts, AskedFact, CodePlace, NewsFact, ReplyFact } from '../facts/factTypes';
import type { FactKind } from '../shape/sections';
import { cut, escaped, titleOf, linkTarget } from '../../text/plainText';
import type { AgendaWords } from '../words/agendaWords';
import { line, shortPath } from './factLine';

type EntryKinds = Extract<
  FactKind,
  'questions' | 'code-questions' | 'feedback' | 'code-feedback' | 'decisions' | 'advice' | 'kept-advice'
>;

/** Entries of the journal as lines: those that are of a kind of their own, and the other news. */
export function entryLines(
  facts: AgendaFacts,
  words: AgendaWords,
): { readonly kinds: Readonly<Record<EntryKinds, readonly AgendaLine[]>>; readonly news: readonly AgendaLine[] } {
  const readOn = facts.date;
  const entry =
    <Kind extends AskedFact | NewsFact>(
      kindOf: (fact: Kind) => keyof AgendaWords['untitled'],
      say: (fact: Kind, author: string) => string,
    ) =>
    (fact: Kind) =>
      line(
        fact.origin,
        titleOf(fact.text) ?? words.untitled[kindOf(fact)],
        [say(fact, escaped(fact.author)), ...codeLink(fact.code, facts, words), ...aboutLink(fact, words)].join(', ') +
          replied(fact.reply, words),
      );
  const asked = (kind: 'question' | 'feedback' | 'decision', say: (fact: AskedFact, author: string) => string) =>
    entry<AskedFact>(() => kind, say);
  const question = asked('question', (fact, author) => words.question(author, fact.day, fact.isRead, readOn));
  const feedback = asked('feedback', (fact, author) =>
    words.feedback(fact.type, author, fact.day, fact.isRead, readOn),
  );
  const decision = asked('decision', (fact, author) => words.decision(author, fact.day, readOn));
  const news = entry<NewsFact>(
    fact => fact.kind,
    (fact, author) => words.entry(fact.kind, fact.type, author, fact.day, readOn),
  );
  const advice = (fact: AdviceFact) =>
    line(
      fact.origin,
      titleOf(fact.text) ?? words.untitled.feedback,
      words.advice(fact.outcome, escaped(fact.author), quoted(fact.why)),
    );
  const aboutCode = (fact: AskedFact) => fact.code !== undefined;
  const aboutElse = (fact: AskedFact) => fact.code === undefined;
  return {
    kinds: {
      decisions: facts.decisions.map(decision),
      advice: facts.advice.map(advice),
      'kept-advice': facts.keptAdvice.map(advice),
      questions: facts.questions.filter(aboutElse).map(question),
      'code-questions': facts.questions.filter(aboutCode).map(question),
      feedback: facts.feedback.filter(aboutElse).map(feedback),
      'code-feedback': facts.feedback.filter(aboutCode).map(feedback),
    },
    news: facts.news.map(news),
  };
}

/** What it is about, where that is no code. */
function aboutLink({ about }: AskedFact | NewsFact, words: AgendaWords): string[] {
  if (!about) return [];
  const text = escaped(cut(about.words));
  return [words.about(about.link === undefined ? text : `[${text}](${linkTarget(about.link)})`)];
}

/** The newest words below an entry. */
const replied = (reply: ReplyFact | undefined, words: AgendaWords): string =>
  reply === undefined ? '' : `; ${words.reply(escaped(reply.author), reply.outcome, quoted(reply.text))}`;

/** Somebody's own words; undefined where there are none. */
function quoted(text: string): string | undefined {
  const title = titleOf(text);
  return title === undefined ? undefined : escaped(title);
}

/** Where in the code an entry belongs, in words, and as a link where the repository is known. */
function codeLink(code: CodePlace | undefined, { codeRoot }: AgendaFacts, words: AgendaWords): string[] {
  if (!code) return [];
  const text = escaped(words.code(shortPath(code.path), code.start, code.end));
  if (codeRoot === undefined) return [text];
  const lines = code.start === code.end ? `#L${code.start}` : `#L${code.start}-L${code.end}`;
  return [`[${text}](${codeRoot}/${linkTarget(code.path)}${lines})`];
}
