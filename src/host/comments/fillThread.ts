import * as vscode from 'vscode';
import { isWaiting } from '../../domain/overview/waiting';
import type { TextMatch } from '../../domain/anchor/findInText';
import { entryTitle, readersLabels, standingOfEntry } from '../texts';
import type { Anchored } from './anchored';
import { NoteComment, type CommentRecord } from './noteComment';

/**
 * Show an entry and its replies in a thread. A comment that is being edited stays as it is. What is as before is not
 * set again: VS Code would draw it anew under somebody's pointer and take away a menu that is open.
 */
export function fillThread(
  thread: vscode.CommentThread,
  item: Anchored,
  found: TextMatch['status'],
  isUnfolded: boolean,
): void {
  const { entry } = item;
  const isUnsettled = isWaiting(entry);
  change(
    thread,
    'label',
    [
      entryTitle(entry),
      item.help && readersLabels().helpLevels[item.help],
      entry.goal?.outcome,
      standingOfEntry(entry, item.place.overview),
      whereabouts(found),
    ]
      .filter(Boolean)
      .join(' · '),
  );
  change(
    thread,
    'contextValue',
    [
      entry.kind,
      isUnsettled ? 'open' : 'settled',
      entry.mine ? 'mine' : 'theirs',
      ...(found === 'detached' ? ['detached'] : []),
      ...(item.anchor.commit ? ['commit'] : []),
      ...(entry.state === 'open' ? ['unread'] : []),
    ].join(' '),
  );
  change(thread, 'canReply', item.place.overview.phase !== 'closed');
  change(thread, 'state', isUnsettled ? vscode.CommentThreadState.Unresolved : vscode.CommentThreadState.Resolved);
  const before = new Map(thread.comments.flatMap(old => (old instanceof NoteComment ? [[old.record.id, old]] : [])));
  const comments = records(item, found).map((record, index) => {
    const isFolded = index === 0 && isFoldable(item) && !isUnfolded && !record.mine;
    const old = before.get(record.id);
    return old && (old.isEdited || old.isOf(record, isFolded)) ? old : new NoteComment(thread, item, record, isFolded);
  });
  if (
    comments.length !== thread.comments.length ||
    comments.some((comment, index) => comment !== thread.comments[index])
  ) {
    thread.comments = comments;
  }
}

function change<Key extends 'label' | 'contextValue' | 'canReply' | 'state'>(
  thread: vscode.CommentThread,
  key: Key,
  value: vscode.CommentThread[Key],
): void {
  if (thread[key] !== value) thread[key] = value;
}

/** Whether the entry shows how it is done, which its reader may want to find out alone. */
function isFoldable({ help }: Anchored): boolean {
  return help === 'example';
}

function records({ entry, anchor, place }: Anchored, found: TextMatch['status']): CommentRecord[] {
  const me = place.folder.overview().me?.id;
  const gone = found === 'detached' ? { shown: `${entry.text}\n\n${fenced(anchor.quote)}` } : {};
  return [
    {
      id: entry.id,
      path: entry.path,
      author: entry.author.name,
      mine: entry.mine,
      created: entry.created,
      text: entry.text,
      ...gone,
    },
    ...entry.replies.map(reply => ({
      id: reply.id,
      path: reply.path,
      author: reply.author.name,
      mine: reply.author.id === me,
      created: reply.created,
      text: reply.text,
      label: reply.outcome && readersLabels().states[reply.outcome],
    })),
  ];
}

function whereabouts(found: TextMatch['status']): string | undefined {
  switch (found) {
    case 'exact':
    case 'moved':
      return undefined;
    case 'edited':
      return vscode.l10n.t('the code has changed since');
    case 'detached':
      return vscode.l10n.t('these lines are gone');
  }
}

function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(run => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}
