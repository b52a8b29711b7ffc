import * as l10n from '@vscode/l10n';

/** How far a goal, or all goals of a plan, are on their way, as a person would say it; there is at least one step. */
export function stepsText(done: number, total: number): string {
  if (total === 1) return done === 1 ? l10n.t('one step, done') : l10n.t('one step, still open');
  if (done === 0) return l10n.t('none of {0} steps done yet', total);
  if (done === 1) return l10n.t('one of {0} steps done', total);
  return done === total ? l10n.t('all {0} steps done', total) : l10n.t('{0} of {1} steps done', done, total);
}
