import * as l10n from '@vscode/l10n';
import { oneLine } from '../text/plainText';
import { commitLink } from '../page/commitLink';
import { PageWriter, type Page } from '../page/page';
import { withoutCommits } from '../records/commitLine';
import { goalLabel, goalTexts } from '../records/goalFields';
import type { Outcome } from '../records/entryValues';
import { allEntries } from '../overview/allEntries';
import { goalEvidence } from './goalPage';
import type { EntryItem, PlanOverview } from '../overview/overview';
import type { Evidence } from './planPage';

/** The steps done and the notes written for a goal, oldest first: what it was built on. */
export function goalStory(plan: PlanOverview, goal: string): readonly Evidence[] {
  const found = plan.goals.find(({ id }) => id === goal);
  return found ? goalEvidence(found, entriesOf(plan, goal)).reverse() : [];
}

const entriesOf = (plan: PlanOverview, goal: string): EntryItem[] =>
  allEntries(plan).filter(entry => entry.goal?.id === goal);

/** How the reader's language calls what a story tells of. */
export interface StoryWords {
  readonly day: (day: string) => string;
  readonly kind: (kind: EntryItem['kind']) => string;
  readonly outcome: (outcome: Outcome) => string;
}

/** The story of one goal for reading; undefined where there is no such goal. */
export function goalStoryPage(plan: PlanOverview, goal: string, words: StoryWords): Page | undefined {
  const found = plan.goals.find(({ id }) => id === goal);
  if (!found) return undefined;
  const page = new PageWriter()
    .line('# ', { label: oneLine(found.outcome), goes: { kind: 'record', path: found.path } })
    .line();
  if (found.status === 'reached') {
    page
      .line(found.since === undefined ? l10n.t('Reached.') : l10n.t('Reached on {0}.', words.day(found.since)))
      .line();
  }
  for (const { name, text } of goalTexts(found, 'story'))
    page.line(l10n.t('{0}: {1}', `**${goalLabel(name)}**`, oneLine(text))).line();
  const story = goalStory(plan, goal);
  const entries = new Map(entriesOf(plan, goal).map(one => [one.id, one]));
  page.line(`## ${l10n.t('What it was built on')}`).line();
  if (story.length === 0) page.line(l10n.t('Nothing is noted yet: no step is done, and no note names this goal.'));
  for (const evidence of story) {
    writeEvidence(page, evidence, words);
    for (const reply of entries.get(evidence.entry ?? '')?.replies ?? []) writeReply(page, reply, words);
  }
  return page.page();
}

function writeEvidence(page: PageWriter, { kind, date, text, path, entry, code }: Evidence, words: StoryWords): void {
  const what = kind === 'step' ? l10n.t('Step done') : words.kind(kind);
  page.line(l10n.t('{0}: {1}', `- ${words.day(date)}, ${what}`, ''), {
    label: oneLine(text),
    goes: { kind: 'record', path },
  });
  if (code && entry)
    page.line('  - ', {
      label: `${oneLine(code.path)}:${code.start}-${code.end}`,
      goes: { kind: 'command', command: 'mentorship.openCode', entry },
    });
}

/** What became of advice is what the goal was built on. */
function writeReply(page: PageWriter, reply: EntryItem['replies'][number], words: StoryWords): void {
  if (reply.outcome === undefined || reply.outcome === 'acknowledged') return;
  const outcome = words.outcome(reply.outcome);
  const said = oneLine(withoutCommits(reply.text));
  page.line(said === '' ? '  - ' : l10n.t('{0}: {1}', `  - ${outcome}`, ''), {
    label: said === '' ? outcome : said,
    goes: { kind: 'record', path: reply.path },
  });
  const commit = commitLink(reply);
  if (commit) page.line('  - ', commit);
}
