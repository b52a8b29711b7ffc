import type { Language } from '../text/language';
import { dayOfWeek } from './days';

/**
 * Days in words. Own tables instead of `Intl`: what is written into files must be the same on every machine, whatever
 * language data its runtime has.
 */
const NAMES: Record<Language, { readonly months: readonly string[]; readonly weekdays: readonly string[] }> = {
  en: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  },
  fr: {
    months: [
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ],
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  },
};

/** `24 November`, or `15 January 2027` when the year is not the one of `readOn`. */
export function dayInWords(date: string, language: Language, readOn: string): string {
  const year = date.slice(0, 4);
  return year === readOn.slice(0, 4) ? dayAndMonth(date, language) : `${dayAndMonth(date, language)} ${year}`;
}

/** `Tuesday 24 November 2026` */
export function fullDayInWords(date: string, language: Language): string {
  const weekday = NAMES[language].weekdays[dayOfWeek(date) - 1];
  return `${weekday} ${dayAndMonth(date, language)} ${date.slice(0, 4)}`;
}

function dayAndMonth(date: string, language: Language): string {
  const day = Number(date.slice(8, 10));
  const month = NAMES[language].months[Number(date.slice(5, 7)) - 1];
  return `${language === 'fr' && day === 1 ? '1er' : day} ${month}`;
}
