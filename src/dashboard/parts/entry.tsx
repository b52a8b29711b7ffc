import * as l10n from '@vscode/l10n';
import { capital } from '../../domain/text/capital';
import type { ComponentChildren } from 'preact';
import type { EntryItem, ReplyItem } from '../../domain/overview/overview';
import type { PageEntry } from '../../domain/planPage/planPage';
import { entryLabel, standingWords } from '../../domain/labels/labels';
import { OpenFile } from '../controls/buttons';
import { Words } from '../controls/fold';
import { Icon, type IconName } from '../controls/icons';
import { usePage } from '../context/page';
import { useLabels } from '../context/words';
import { answerOf, ReplyButton, ReplyForm } from './answer';
import { aboutOf } from '../../domain/records/about';
import { opening } from './opening';

export const TYPE_ICONS: Readonly<Record<NonNullable<EntryItem['type']>, IconName>> = {
  praise: 'praise',
  question: 'question',
  suggestion: 'suggestion',
  'must-fix': 'warning',
};

export const KIND_ICONS: Readonly<Record<EntryItem['kind'], IconName>> = {
  feedback: 'reply',
  progress: 'route',
  question: 'question',
  decision: 'decision',
  thanks: 'praise',
  reply: 'reply',
};

/** One piece of feedback with its code, its replies and what can be done with it. */
export function Feedback({ entry, waits }: { entry: PageEntry; waits: boolean }) {
  const labels = useLabels();
  const standing = standingWords(labels, entry);
  return (
    <Entry
      entry={entry}
      icon={entry.type ? TYPE_ICONS[entry.type] : 'reply'}
      tone={entry.type ?? 'plain'}
      name={capital(entryLabel(labels, entry))}
      waits={waits}
      state={
        standing !== undefined &&
        (!waits || entry.state !== 'open') && <span class={`state ${entry.state}`}>{capital(standing)}</span>
      }
    />
  );
}

/** Progress, a question, a decision or thanks. */
export function JournalEntry({ entry, waits = false }: { entry: PageEntry; waits?: boolean }) {
  const labels = useLabels();
  const { kinds } = labels;
  if (entry.kind === 'feedback') return <Feedback entry={entry} waits={waits} />;
  const standing = entry.asksHowItWent ? l10n.t('how did it go?') : standingWords(labels, entry);
  const says = entry.asksHowItWent || (entry.kind === 'question' && (!waits || entry.state !== 'open'));
  return (
    <Entry
      entry={entry}
      icon={KIND_ICONS[entry.kind]}
      tone={entry.kind === 'thanks' ? 'praise' : 'plain'}
      name={capital(kinds[entry.kind])}
      waits={waits}
      state={says && standing !== undefined && <span class={`state ${entry.state}`}>{capital(standing)}</span>}
    />
  );
}

function Entry({
  entry,
  icon,
  tone,
  name,
  waits,
  state,
}: {
  entry: PageEntry;
  icon: IconName;
  tone: string;
  name: string;
  /** It waits for the reader: shorter, and the answer is what stands out. */
  waits: boolean;
  state?: ComponentChildren;
}) {
  const page = usePage();
  const hasReplies = entry.replies.length > 0;
  const canReply = !page.readOnly && (!entry.mine || hasReplies || entry.turn !== undefined);
  const isAnswering = canReply && page.drafts.get(answerOf(entry)) !== undefined;
  const reply = canReply && !isAnswering && <ReplyButton entry={entry} waits={waits} />;
  return (
    <li class={waits ? 'row entry waits' : 'row entry'} key={entry.id}>
      <Icon name={icon} tone={`lead ${tone}`} />
      <div class="row-body">
        <div class="row-head">
          <strong>{name}</strong>
          <bdi class="who">{entry.mine ? l10n.t('You') : entry.author.name}</bdi>
          <Day iso={entry.created} />
          {state}
        </div>
        <Words id={`text:${entry.id}`} text={entry.text}>
          {entry.cut && <span class="quiet">{l10n.t('The text goes on in its file.')}</span>}
          {entry.about && <AboutLink about={entry.about} />}
          {entry.code && <CodeLink entry={entry.id} code={entry.code} />}
          {entry.goal && !waits && <GoalMark outcome={entry.goal.outcome} />}
          {!hasReplies && reply}
        </Words>
        {entry.advised && (
          <p class="reason" dir="auto">
            {l10n.t('Advised: {0}', entry.advised)}
          </p>
        )}
        {hasReplies && (
          <ul class="replies" aria-label={l10n.t('Replies')}>
            {entry.earlierReplies !== undefined && (
              <li class="quiet">{l10n.t('{0} earlier replies are in the journal’s files.', entry.earlierReplies)}</li>
            )}
            {entry.replies.map(one => (
              <Reply reply={one} key={one.id} />
            ))}
          </ul>
        )}
        {hasReplies && reply && <div class="about">{reply}</div>}
        {isAnswering && <ReplyForm entry={entry} />}
      </div>
      <OpenFile path={entry.path} of={opening(entry.text)} />
    </li>
  );
}

/** Names the file alone: the lines that were written down may have moved, and a wrong number is worse than none. */
export function CodeLink({ entry, code }: { entry: string; code: NonNullable<EntryItem['code']> }) {
  const page = usePage();
  return (
    <button
      type="button"
      class="link code"
      aria-label={l10n.t('Open code: {0}', code.path)}
      onClick={() => page.ask({ type: 'openCode', folder: page.folder, plan: page.plan, entry })}
    >
      <Icon name="code" />
      <span dir="ltr">{code.path}</span>
    </button>
  );
}

/** What it is about where that is no code; the address leads out of the editor. */
function AboutLink({ about }: { about: string }) {
  const { words, link } = aboutOf(about);
  return (
    <span class="goal-mark" dir="auto">
      {link === undefined ? l10n.t('About: {0}', words) : <a href={link}>{l10n.t('About: {0}', words)}</a>}
    </span>
  );
}

export function GoalMark({ outcome }: { outcome: string }) {
  return (
    <span class="goal-mark">
      <Icon name="flag" />
      <span class="sr-only">{l10n.t('Goal:')} </span>
      <span dir="auto">{outcome}</span>
    </span>
  );
}

function Reply({ reply }: { reply: ReplyItem }) {
  const { states } = useLabels();
  return (
    <li class="reply">
      <div class="row-head">
        <bdi class="who">{reply.author.name}</bdi>
        <Day iso={reply.created} />
        {reply.outcome && <span class={`state ${reply.outcome}`}>{capital(states[reply.outcome])}</span>}
      </div>
      <Words id={`text:${reply.id}`} text={reply.text} />
    </li>
  );
}

export function Day({ iso }: { iso: string }) {
  const { dates } = usePage();
  return (
    <time class="quiet" dateTime={iso} title={dates.long(iso)}>
      {dates.near(iso)}
    </time>
  );
}
