import * as l10n from '@vscode/l10n';
import { peopleCalled, plainDay, plainName } from '../records/plainMarks';
import { recordPathOf } from '../records/recordPath';
import type { Region } from '../text/frontMatter';
import { daysMeant } from '../time/daysMeant';
import type { Fix } from './fix';
import type { RecordText } from './recordText';

/** `@jonas` in the place of what plainly names an owner. */
export function plainPersonFixes({ text, snapshot }: RecordText, region: Region): Fix[] {
  const words = text.slice(region.start, region.end);
  const name = plainName(words)?.written;
  const people = name === undefined ? [] : peopleCalled(name, snapshot.people.values());
  // What followed the name at the beginning of the words still parts it from them.
  const tail = /^[^([{].*(?::[*_]*|\s[-–—→])$/u.test(words) ? ':' : '';
  return people.map(id => writeFix(region, `@${id}${tail}`, `@${id}`));
}

/** `due:2026-11-20` in the place of what plainly names a day. */
export function plainDayFixes({ file, text, snapshot, today }: RecordText, region: Region): Fix[] {
  const path = recordPathOf(file);
  const meeting = path?.kind === 'meeting' ? snapshot.plans.get(path.plan)?.meetings.get(path.id) : undefined;
  const from = meeting?.date ?? today;
  const written = plainDay(text.slice(region.start, region.end), from)?.written;
  const days = written === undefined ? [] : daysMeant(written, from);
  const stop = written === undefined ? '' : (/[.,;:!?]+$/.exec(written)?.[0] ?? '');
  return days.map(day => writeFix(region, `due:${day}${stop}`, `due:${day}`));
}

/** A box in the place of a sign that is none. */
export function boxFixes({ text }: RecordText, region: Region): Fix[] {
  const isDone = /[xX✓✔]/.test(text.slice(region.start, region.end));
  const box = isDone ? '[x]' : '[ ]';
  return [writeFix(region, box, box)];
}

function writeFix(region: Region, text: string, shown: string): Fix {
  return { title: l10n.t('Write “{0}”', shown), edits: [{ ...region, text }] };
}
