import { labelsOf, standingWords, type Labels } from '../labels/labels';
import { capital } from '../text/capital';
import { dayOf } from '../time/moments';
import { dayInWords } from '../time/dateWords';
import type { EntryItem } from '../overview/overview';
import { goalTexts } from '../records/goalFields';
import type { Report, ReportPart } from './report';
import { reportWords } from './reportWords';

/** A report as parts of plain words, before it is made markdown or HTML: both say the same. */
export interface ReportDocument {
  readonly title: string;
  readonly lines: readonly string[];
  readonly privacy: { readonly title: string; readonly lines: readonly string[] };
  readonly parts: readonly {
    readonly title: string;
    readonly note: string;
    readonly items: readonly ReportItem[];
    readonly empty: string;
  }[];
}

export interface ReportItem {
  readonly title: string;
  readonly facts: readonly string[];
  /** Lines with a box, ticked or not. */
  readonly boxes: readonly { readonly done: boolean; readonly text: string }[];
  /** What somebody wrote: markdown. */
  readonly said: readonly { readonly by: string; readonly text: string }[];
}

export function documentOf(report: Report): ReportDocument {
  const words = reportWords[report.language];
  const labels = labelsOf(report.language);
  const day = (iso: string) => dayInWords(iso, report.language, '');
  const items: Readonly<Record<ReportPart, () => ReportItem[]>> = {
    goals: () =>
      report.goals.map(goal => ({
        title: goal.outcome,
        facts: [
          labels.goals[goal.status],
          ...(goal.due ? [words.due(day(goal.due))] : []),
          ...(goal.steps.length > 0
            ? [words.steps(goal.steps.filter(step => step.done !== undefined).length, goal.steps.length)]
            : []),
          ...(goal.entryCount > 0 ? [words.entries(goal.entryCount)] : []),
        ],
        boxes: goal.steps.map(step => ({
          done: step.done !== undefined,
          text: step.done ? `${step.text} (${day(step.done)})` : step.text,
        })),
        said: goalTexts(goal, 'report').map(({ name, text }) => ({ by: words.goalTexts[name], text })),
      })),
    meetings: () =>
      report.meetings.map(meeting => {
        const all = meeting.openActions + meeting.doneActions;
        return {
          title: day(meeting.date),
          facts: [labels.meetings[meeting.status], ...(all > 0 ? [words.actionsDone(meeting.doneActions, all)] : [])],
          boxes: [],
          said: [],
        };
      }),
    feedback: () => report.feedback.map(entry => entryItem(entry, report, standingFacts(labels, entry))),
    journal: () => report.journal.map(entry => entryItem(entry, report, [])),
    actions: () =>
      report.actions.map(action => ({
        title: '',
        said: [],
        boxes: [{ done: false, text: action.text }],
        facts: [...(action.owner ? [action.owner.name] : []), ...(action.due ? [words.due(day(action.due))] : [])],
      })),
  };
  return {
    title: words.title(report.mentor, report.mentee),
    lines: [words.period(day(report.from), day(report.to)), words.made(day(report.made))],
    privacy: {
      title: words.privacy,
      lines: [...report.parts.map(part => `${words[part]}${colon(report)} ${words.shared}`), words.copy],
    },
    parts: report.parts.map(part => ({
      title: words[part],
      note: words.shared,
      items: items[part](),
      empty: words.nothing,
    })),
  };
}

const colon = (report: Report) => (report.language === 'fr' ? '\u00a0:' : ':');

function standingFacts(labels: Labels, entry: EntryItem): readonly string[] {
  const words = standingWords(labels, entry);
  return words === undefined ? [] : [words];
}

function entryItem(entry: EntryItem, { language }: Report, facts: readonly string[]): ReportItem {
  const { code } = entry;
  const labels = labelsOf(language);
  return {
    title: `${capital(labels.kinds[entry.kind])}, ${dayInWords(dayOf(entry.created), language, '')}`,
    facts: [
      ...facts,
      ...(entry.goal ? [entry.goal.outcome] : []),
      ...(entry.about ? [reportWords[language].about(entry.about)] : []),
      ...(code ? [reportWords[language].about(`${code.path}:${code.start}`)] : []),
    ],
    boxes: [],
    said: [
      { by: entry.author.name, text: entry.text },
      ...entry.replies.map(reply => ({
        by: reply.outcome ? `${reply.author.name} (${labels.states[reply.outcome]})` : reply.author.name,
        text: reply.text,
      })),
    ],
  };
}
