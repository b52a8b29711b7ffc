import * as vscode from 'vscode';
import { isWaiting, waitsForReader } from '../../domain/overview/waiting';
import type { EntryItem } from '../../domain/overview/overview';
import { KIND_LOOKS, TYPE_LOOKS } from '../../domain/labels/looks';
import { commitIn } from '../../domain/records/commitLine';
import type { PlanInFolder } from '../workspace/folders';
import { dayText, entryTitle, firstLine, standingOfEntry } from '../texts';
import type { TreeNode } from './node';

/** What waits for an answer first, then everything else from the newest. Praise waits for none, and is no answer. */
export function journalNodes({ folder, overview }: PlanInFolder): readonly TreeNode[] {
  const node = (entry: EntryItem) => entryNode({ folder, overview }, entry);
  const group = (id: string, label: string, entries: readonly EntryItem[], expanded: boolean): TreeNode[] =>
    entries.length === 0
      ? []
      : [
          {
            id: `${folder.id}#${overview.id}/journal-${id}`,
            label,
            description: String(entries.length),
            context: 'group',
            target: { folder: folder.id, plan: overview.id },
            children: entries.map(node),
            expanded,
          },
        ];
  const waiting = [...overview.otherEntries.filter(({ kind }) => kind === 'question'), ...overview.feedback]
    .concat(overview.otherEntries.filter(({ kind }) => kind === 'decision'))
    .filter(isWaiting);
  const isReader = overview.role === 'reader';
  const forMe = waiting.filter(entry => !isReader && waitsForReader(entry));
  const forOther = waiting.filter(entry => !forMe.includes(entry));
  const other = overview.role === 'mentor' ? overview.mentee.name : overview.mentor.name;
  const others = overview.otherEntries.filter(entry => !isWaiting(entry));
  const settled = overview.feedback.filter(entry => !isWaiting(entry));
  const isPraise = ({ type }: EntryItem) => type === 'praise';
  return [
    ...group('waiting', vscode.l10n.t('Waiting for you'), forMe, true),
    ...group(
      'other',
      isReader ? vscode.l10n.t('Waiting for a reply') : vscode.l10n.t('Waiting for {0}', other),
      forOther,
      true,
    ),
    ...group('progress', vscode.l10n.t('Progress'), overview.progress, true),
    ...group('praise', vscode.l10n.t('Praise'), settled.filter(isPraise), true),
    ...group('others', vscode.l10n.t('Questions, decisions and thanks'), others, false),
    ...group(
      'answered',
      vscode.l10n.t('Answered feedback'),
      settled.filter(entry => !isPraise(entry)),
      false,
    ),
  ];
}

function entryNode({ folder, overview }: PlanInFolder, entry: EntryItem): TreeNode {
  const look = entry.type ? TYPE_LOOKS[entry.type] : KIND_LOOKS[entry.kind];
  return {
    id: `${folder.id}#${overview.id}/journal/${entry.id}`,
    label: firstLine(entry.text) || entryTitle(entry),
    description: [
      entry.author.name,
      standingOfEntry(entry, overview) ?? dayText(entry.created.slice(0, 10)),
      ...(entry.asksHowItWent ? [vscode.l10n.t('how did it go?')] : []),
    ].join(' · '),
    tooltip: tooltip(entry),
    icon: { id: look.icon, ...(look.color === undefined ? {} : { color: look.color }) },
    context: `entry ${entry.kind}${entry.code ? ' code' : ''}${isWaiting(entry) || (entry.state === 'open' && !entry.mine) ? ' answerable' : ''}${namesCommit(entry) ? ' commit' : ''}${entry.asksHowItWent ? ' asks' : ''}`,
    target: { folder: folder.id, plan: overview.id, entry: entry.id, path: entry.path },
    opens: entry.code ? 'code' : 'record',
    spoken: `${entryTitle(entry)}, ${entry.author.name}: ${firstLine(entry.text)}`,
  };
}

/** A reply to it names the commit that shows what became of it. */
function namesCommit({ text, replies }: EntryItem): boolean {
  return [text, ...replies.map(reply => reply.text)].some(words => commitIn(words) !== undefined);
}

function tooltip(entry: EntryItem): string {
  return [
    `${entryTitle(entry)} · ${entry.author.name} · ${dayText(entry.created.slice(0, 10), 'long')}`,
    entry.text,
    entry.code && `${entry.code.path}:${entry.code.start}-${entry.code.end}`,
    entry.about && vscode.l10n.t('About: {0}', entry.about),
    entry.goal && vscode.l10n.t('Goal: {0}', entry.goal.outcome),
    entry.advised && vscode.l10n.t('Advised: {0}', entry.advised),
    ...entry.replies.map(reply => `${reply.author.name}: ${reply.text}`),
  ]
    .filter(Boolean)
    .join('\n\n');
}
