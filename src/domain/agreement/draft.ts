import { dayInWords } from '../time/dateWords';
import type { Expectations, Role } from '../records/expectations';
import type { Plan } from '../records/plan';
import { languageIn, type Language, type Voice } from '../text/language';
import { yamlText } from '../yaml/write';
import { compareExpectations, type Comparison } from './compare';
import { agreementWords, PROMPTS, type AgreementWords } from '../records/agreementPrompts';

/** The file that one side answers in. */
export function expectationsTemplate(name: string, voice: Voice): string {
  const words = agreementWords(voice);
  const prompts = PROMPTS.map(prompt => `## ${words.prompts[prompt]}\n`).join('\n\n');
  return `# ${words.expectationsTitle(name)}\n\n${words.expectationsIntro}\n\n${prompts}`;
}

export interface DraftFacts {
  readonly plan: Plan;
  readonly names: Readonly<Record<Role, string>>;
  readonly mentor: Expectations | undefined;
  readonly mentee: Expectations | undefined;
  readonly voice: Voice;
}

/**
 * The first text of an agreement: what both mean alike stands as agreed, what differs is quoted from both for them to
 * settle, what one wrote is quoted as that, what nobody answered is left out.
 */
export function draftAgreement({ plan, names, mentor, mentee, voice }: DraftFacts): string {
  const words = agreementWords(voice);
  const sections = compareExpectations(mentor, mentee)
    .filter(({ prompt, match }) => match !== 'none' || prompt === 'rhythm')
    .map(comparison => {
      const frame = comparison.prompt === 'rhythm' ? [frameOf(plan, words, languageIn(voice))] : [];
      const parts = [...frame, ...agreed(comparison, names, words)];
      return `## ${words.agreed[comparison.prompt] ?? words.prompts[comparison.prompt]}\n\n${parts.join('\n\n')}\n`;
    });
  const places = yamlText({ signatures: { mentor: { person: plan.mentor }, mentee: { person: plan.mentee } } });
  return `---\n${places}---\n\n# ${words.agreementTitle(names.mentee, names.mentor)}\n\n${words.agreementIntro}\n\n${sections.join('\n')}`;
}

function frameOf(plan: Plan, words: AgreementWords, language: Language): string {
  return words.frame({
    start: dayInWords(plan.start, language, ''),
    end: dayInWords(plan.end, language, ''),
    weeks: plan.rhythm.everyWeeks,
    minutes: plan.meetingMinutes,
  });
}

function agreed(comparison: Comparison, names: Readonly<Record<Role, string>>, words: AgreementWords): string[] {
  if (comparison.match === 'none') return [];
  if (comparison.match === 'same') return [comparison.mentee];
  const quotes = (['mentee', 'mentor'] as const)
    .filter(role => comparison[role] !== '')
    .map(role => quotation(words.quoted(names[role]), comparison[role]));
  const lead = { different: words.toSettle, one: words.byOne, more: words.withMore, complementary: undefined }[
    comparison.match
  ];
  return lead === undefined ? quotes : [lead, ...quotes];
}

/** A list, a quotation or a table begins on a line of its own: behind a name it would only be text. */
function quotation(whose: string, answer: string): string {
  const isBlock = /^(?:[-*+>#|]|\d{1,9}[.)]|```|~~~)/.test(answer);
  return `${whose}${isBlock ? '\n\n' : ' '}${answer}`
    .split('\n')
    .map(line => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
