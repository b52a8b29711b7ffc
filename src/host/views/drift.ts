import * as vscode from 'vscode';
import { driftOf, type Drift } from '../../domain/meetings/drift';
import type { PlanInFolder } from '../workspace/folders';
import { dayText } from '../texts';
import { recordsOf } from '../workspace/planRecords';

/** Whether a pair has lost its rhythm. */
export function planDrift({ folder, overview }: PlanInFolder): Drift | undefined {
  const records = recordsOf({ folder, overview });
  return records?.plan && driftOf(records.plan, records.meetings.values(), overview.today);
}

/** Since when, and why, as far as the notes say; nobody is named. */
export function driftText({ since, cause }: Drift): string {
  const last = dayText(since, 'long');
  if (cause.kind === 'no-note') return vscode.l10n.t('No meeting since {0}: no note was written after it', last);
  const { kind, date, reason } = cause;
  const missed = dayText(date);
  if (reason) {
    return kind === 'postponed'
      ? vscode.l10n.t('No meeting since {0}: the one of {1} was postponed ({2})', last, missed, reason)
      : vscode.l10n.t('No meeting since {0}: the one of {1} was cancelled ({2})', last, missed, reason);
  }
  return kind === 'postponed'
    ? vscode.l10n.t('No meeting since {0}: the one of {1} was postponed', last, missed)
    : vscode.l10n.t('No meeting since {0}: the one of {1} was cancelled', last, missed);
}
