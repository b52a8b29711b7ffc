import * as l10n from '@vscode/l10n';
import type { EntryItem, ReplyItem } from '../../domain/overview/overview';
import { Button, OpenFile } from '../controls';
import { Words } from '../fold';
import { Icon, type IconName } from '../icons';
import { usePage } from '../page';
import { outcomeWord, stateWord, typeWord } from '../words';

const TYPE_ICONS: Readonly<Record<NonNullable<EntryItem['type']>, IconName>> = {
  praise: 'praise', question: 'question', suggestion: 'suggestion', 'must-fix': 'warning',
};

/** One piece of feedback with its code, its replies and what can be done with it. */
export function Feedback({ entry, waits }: { entry: EntryItem; waits: boolean }) {
  const page = usePage();
  const author = entry.mine ? l10n.t('You') : entry.author.name;
  const canReply = !page.readOnly && (!entry.mine || entry.replies.length > 0);
  return (
    <li class="row entry" key={entry.id}>
      <Icon name={entry.type ? TYPE_ICONS[entry.type] : 'reply'} tone={`lead ${entry.type ?? 'plain'}`} />
      <div class="row-body">
        <div class="row-head">
          <strong>{typeWord(entry.type)}</strong>
          <bdi class="who">{author}</bdi>
          <Day iso={entry.created} />
          {!waits && <span class={entry.state === 'open' ? 'state open' : 'state'}>{stateWord(entry.state)}</span>}
        </div>
        <Words id={`text:${entry.id}`} text={entry.text} />
        <About entry={entry} />
        {entry.replies.length > 0 && (
          <ul class="replies" aria-label={l10n.t('Replies')}>
            {entry.replies.map(reply => <Reply reply={reply} key={reply.id} />)}
          </ul>
        )}
        {canReply && (
          <div class="row-actions">
            <Button label={l10n.t('Reply')} icon="reply" look={waits ? undefined : 'quiet'}
              focusKey={`reply:${entry.id}`} name={l10n.t('Reply to {0}: {1}', author, opening(entry.text))}
              onPress={() => page.ask({ type: 'reply', folder: page.folder, plan: page.plan, entry: entry.id })} />
          </div>
        )}
      </div>
      <OpenFile path={entry.path} of={opening(entry.text)} />
    </li>
  );
}

/** What an entry is about: its lines of code, its goal. */
export function About({ entry }: { entry: EntryItem }) {
  const page = usePage();
  const { code, goal } = entry;
  if (!code && !goal) return null;
  const place = code && `${code.path}:${code.start}${code.end > code.start ? `–${code.end}` : ''}`;
  return (
    <div class="about">
      {code && (
        <button type="button" class="link code" aria-label={l10n.t('Open code: {0}', place ?? '')}
          onClick={() => page.ask({ type: 'openCode', folder: page.folder, plan: page.plan, entry: entry.id })}>
          <Icon name="code" /><span dir="ltr">{place}</span>
        </button>
      )}
      {goal && <GoalMark outcome={goal.outcome} />}
    </div>
  );
}

export function GoalMark({ outcome }: { outcome: string }) {
  return (
    <span class="goal-mark">
      <Icon name="flag" /><span class="sr-only">{l10n.t('Goal:')} </span><span dir="auto">{outcome}</span>
    </span>
  );
}

function Reply({ reply }: { reply: ReplyItem }) {
  return (
    <li class="reply">
      <div class="row-head">
        <bdi class="who">{reply.author.name}</bdi>
        <Day iso={reply.created} />
        {reply.outcome && <span class="state">{outcomeWord(reply.outcome)}</span>}
      </div>
      <Words id={`text:${reply.id}`} text={reply.text} />
    </li>
  );
}

export function Day({ iso }: { iso: string }) {
  const { dates } = usePage();
  return <time class="quiet" dateTime={iso} title={dates.long(iso)}>{dates.near(iso)}</time>;
}

/** The first words of a text, to name a control by. */
export function opening(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  if (line.length <= 60) return line;
  const signs = Array.from(new Intl.Segmenter().segment(line.slice(0, 240)), part => part.segment);
  return signs.length > 60 ? `${signs.slice(0, 60).join('').trimEnd()}…` : line;
}
