import * as l10n from '@vscode/l10n';
import type * as z from 'zod/mini';
import { isTimeZone } from '../time/zoned';
import type { YamlPath } from '../yaml/document';
import type { Entry } from './entry';
import type { Meeting } from './meeting';
import type { planSchema } from './plan';
import type { Problem, ProblemCode } from './problem';

/** Values of one record that are each as the format says, but can't all be true. */
export interface Contradiction {
  readonly code: ProblemCode;
  readonly message: string;
  /** Of the value to look at. */
  readonly path: YamlPath;
  /** A warning where it is left out. */
  readonly severity?: Problem['severity'];
}

export function planContradictions({
  mentor,
  mentee,
  start,
  end,
  rhythm,
  reviewDates,
  keepInTouchDates,
}: z.infer<typeof planSchema>): Contradiction[] {
  const { timeZone, pauses = [] } = rhythm;
  return [
    ...(mentor === mentee
      ? [
          wrong(
            ['mentee'],
            l10n.t('Mentor and mentee are the same person. Write the id of the other one in one of the two.'),
          ),
        ]
      : []),
    ...order(['end'], 'start', start, end),
    ...(timeZone !== undefined && !isTimeZone(timeZone)
      ? [
          wrong(
            ['rhythm', 'timeZone'],
            l10n.t(
              'No time zone is called “{0}”, so times are taken for the reader’s own. Write a name such as Europe/Paris.',
              timeZone,
            ),
          ),
        ]
      : []),
    ...pauses.flatMap(({ from, to }, index) => order(['rhythm', 'pauses', index, 'to'], 'from', from, to)),
    ...unsorted(['reviewDates'], reviewDates),
    ...unsorted(['keepInTouchDates'], keepInTouchDates),
    ...unsorted(
      ['rhythm', 'pauses'],
      pauses.map(({ from }) => from),
    ),
  ];
}

export function entryContradictions({ code }: Pick<Entry, 'code'>): Contradiction[] {
  return code ? order(['code', 'end'], 'start', code.start, code.end) : [];
}

/** A note is named after its day; the agenda and the calendar go by the day that is written in it. */
export function meetingContradictions({ date, id }: Pick<Meeting, 'date' | 'id'>): Contradiction[] {
  const named = /^\d{4}-\d{2}-\d{2}(?=-|$)/.exec(id)?.[0];
  if (named === undefined || named === date) return [];
  return [
    {
      code: 'wrong-place',
      path: ['date'],
      message: l10n.t(
        'The file is named after {0}, but the meeting is on {1}. Write the day of the file’s name, or rename the file.',
        named,
        date,
      ),
    },
  ];
}

function order<Value extends string | number>(
  path: YamlPath,
  beginning: string,
  first: Value,
  last: Value,
): Contradiction[] {
  if (last >= first) return [];
  const end = String(path.at(-1));
  return [
    {
      code: 'wrong-order',
      path,
      message: l10n.t('“{0}” comes before “{1}”. Swap the two, or correct one of them.', end, beginning),
    },
  ];
}

/** A list of days of which one comes before the one above it: a hint, since nothing goes by their order. */
function unsorted(path: YamlPath, days: readonly string[]): Contradiction[] {
  for (const [index, day] of days.entries()) {
    const above = index > 0 ? days[index - 1] : undefined;
    if (above === undefined || day >= above) continue;
    const message = l10n.t('“{0}” is not in order: {1} stands below {2}.', String(path.at(-1)), day, above);
    return [{ code: 'unsorted', path: [...path, index], severity: 'information', message }];
  }
  return [];
}

function wrong(path: YamlPath, message: string): Contradiction {
  return { code: 'wrong-value', path, message };
}
