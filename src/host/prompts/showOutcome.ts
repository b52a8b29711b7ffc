import * as vscode from 'vscode';
import type { Outcome } from '../../jobs/ports/outcome';
import type { Log } from '../workspace/log';

/**
 * Tell the user how a job ended, where it did not simply succeed: a success is seen in the views and needs no words.
 * @returns true if the job is done.
 */
export async function showOutcome(log: Log, outcome: Outcome): Promise<boolean> {
  switch (outcome.kind) {
    case 'done':
    case 'nothing':
      return outcome.kind === 'done';
    case 'changed':
      await problem(
        log,
        vscode.l10n.t(
          '{0} was changed by someone else at the same moment. Nothing was written; please try again.',
          outcome.path,
        ),
      );
      return false;
    case 'unsaved':
      await problem(
        log,
        vscode.l10n.t(
          '{0} could not be saved. The change is in its editor: save it there, or undo it.',
          outcome.paths.join(', '),
        ),
      );
      return false;
    case 'unknown-author':
      await problem(
        log,
        vscode.l10n.t('It is not known who you are. Run “Mentorship: Choose Who I Am”, then try again.'),
      );
      return false;
    case 'problem':
      await problem(log, vscode.l10n.t('Nothing was written. {0}', outcome.message));
      return false;
    case 'partly':
      await problem(
        log,
        vscode.l10n.t('Only a part was written, into {0}. {1}', outcome.written.join(', '), outcome.message),
      );
      return false;
  }
}

export async function problem(log: Log, message: string): Promise<void> {
  log.error(message);
  const show = vscode.l10n.t('Show Log');
  if ((await vscode.window.showErrorMessage(message, show)) === show) log.show();
}
