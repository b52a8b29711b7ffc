/** A day or a local time as iCalendar writes it: `20261124T100000`. */
export const compact = (text: string): string => text.replace(/[-:]/g, '');
