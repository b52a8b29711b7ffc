import type { AgendaWords, Questions } from '../words/agendaWords';
import { formsOf } from '../words/words';
import type { AgendaFacts } from '../facts/factTypes';
import type { AskKey } from '../shape/keys';
import { textFingerprint, writtenFingerprint } from '../../records/offered';
import { escaped, oneLine } from '../../text/plainText';

type Question = Questions[AskKey][number];

/**
 * The question of a bank that an agenda asks, as its line; undefined if the team wants none of them. The banks are gone
 * through in turn, and what one of the last agendas asked is passed over: their front matter remembers it, so that a
 * question that a team adds or bans in between makes none come back early. A question is the same one in each form of
 * address: banned or asked in one, it is so in the other.
 */
export function chooseQuestion(ask: AskKey, facts: AgendaFacts, words: AgendaWords): string | undefined {
  const names = { mentor: escaped(facts.mentor.short), mentee: escaped(facts.mentee.short) };
  const placeholders = { mentor: '{{mentor}}', mentee: '{{mentee}}' };
  const banned = new Set((facts.team?.ban ?? []).map(plain));
  const unwritten = hasBothSides(ask, facts) ? undefined : words.unwritten[ask];
  if (unwritten !== undefined) return `- ${unwritten}`;
  const forms = formsOf(facts.voice).map(({ prompts }) => prompts[ask]);
  const isBanned = (question: Question) =>
    banned.has(plain(question(names))) || banned.has(plain(question(placeholders)));
  const own = words.prompts[ask].map((question, index) => ({ question, inForms: forms.map(bank => bank[index]!) }));
  const questions = [
    ...own
      .filter(({ inForms }) => !inForms.some(isBanned))
      .map(({ question, inForms }) => ({
        line: `- ${question(names)}`,
        inForms: inForms.map(form => `- ${form(names)}`),
      })),
    ...(facts.team?.add[ask] ?? []).map(question => {
      const line = `- ${oneLine(question).replaceAll('{{mentor}}', names.mentor).replaceAll('{{mentee}}', names.mentee)}`;
      return { line, inForms: [line] };
    }),
  ];
  if (questions.length === 0) return undefined;
  const start = facts.meetingsBefore % questions.length;
  const inTurn = [...questions.slice(start), ...questions.slice(0, start)];
  const isAsked = (line: string) => facts.asked.has(textFingerprint(line)) || facts.asked.has(writtenFingerprint(line));
  return (inTurn.find(({ inForms }) => !inForms.some(isAsked)) ?? inTurn[0])?.line;
}

/** Whether what a question is about has been written: what both expect, or their agreement. */
function hasBothSides(ask: AskKey, { agreement }: AgendaFacts): boolean {
  return ask === 'expectations' ? agreement.unwritten.length === 0 : agreement.exists;
}

/** Without what a person who copies a question may lose: the kind of spaces, of apostrophes, and capitals. */
function plain(question: string): string {
  return question.normalize('NFKC').replace(/\s+/g, ' ').replaceAll('’', "'").trim().toLowerCase();
}
