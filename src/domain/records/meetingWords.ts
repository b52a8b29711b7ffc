import type { Language } from '../text/language';

/** What the extension writes about meetings into files that both read, in the plan's language. */
export interface MeetingWords {
  outcome(words: string): string;
  /** A note for oneself. */
  heard(words: string): string;
  /** The reply that closes a question which has become an action. */
  becameAction(action: string): string;
  calendarTitle(mentee: string, mentor: string): string;
  /** @param folder relative to the mentorship folder */
  calendarNotes(folder: string): string;
  /** The heading that small goals stand under. */
  readonly untilNextTime: string;
}

const WORDS: Readonly<Record<Language, MeetingWords>> = {
  en: {
    outcome: words => `**What came of it:** ${words}`,
    heard: words => `Did I feel heard? ${words}`,
    becameAction: action => `This has become an action: ${action}`,
    calendarTitle: (mentee, mentor) => `Mentorship: ${mentee} with ${mentor}`,
    calendarNotes: folder => `Agenda and notes: in ${folder}, a file for each day.`,
    untilNextTime: 'Until next time',
  },
  fr: {
    outcome: words => `**Ce qui en est sorti\u00a0:** ${words}`,
    heard: words => `Ma parole a-t-elle été entendue\u202f? ${words}`,
    becameAction: action => `C’est devenu une action\u00a0: ${action}`,
    calendarTitle: (mentee, mentor) => `Mentorat\u00a0: ${mentee} avec ${mentor}`,
    calendarNotes: folder => `Ordre du jour et notes\u00a0: dans ${folder}, un fichier par jour.`,
    untilNextTime: 'D’ici la prochaine fois',
  },
};

export const meetingWordsOf = (language: Language): MeetingWords => WORDS[language];

export const everyMeetingLanguage = (): readonly MeetingWords[] => Object.values(WORDS);
