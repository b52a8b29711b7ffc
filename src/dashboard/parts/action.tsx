import * as l10n from '@vscode/l10n';
import type { ActionItem } from '../../domain/overview/overview';
import { OpenFile, Tick } from '../controls/buttons';
import { Icon } from '../controls/icons';
import { usePage } from '../context/page';
import { dueWords, plural } from '../context/words';
import { GoalMark } from './entry';

export function keyOfAction(action: ActionItem): string {
  return `${action.meeting}:${action.line}:${action.text}`;
}

/** One action of a meeting, to tick off: the same line that the meeting note holds. */
export function Action({ action, showOwner }: { action: ActionItem; showOwner: boolean }) {
  const page = usePage();
  const { dates } = page;
  return (
    <li class="row action">
      <div class="row-body">
        <Tick
          text={action.text}
          done={action.done}
          focusKey={`action:${action.meeting}:${action.text}`}
          onTick={done =>
            page.ask({
              type: 'tickAction',
              folder: page.folder,
              plan: page.plan,
              meeting: action.meeting,
              line: action.line,
              text: action.text,
              done,
            })
          }
        >
          <span class="meta">
            {action.smallGoal && <span>{l10n.t('Small goal')}</span>}
            {showOwner && action.owner && <bdi class="who">{action.owner.name}</bdi>}
            {action.due && (
              <span class={action.overdue ? 'due overdue' : 'due'}>
                {action.overdue && <Icon name="clock" />}
                {dueWords(dates, action.due, action.overdue)}
              </span>
            )}
            {action.ageDays > 0 && (
              <span>
                {plural(
                  dates.language,
                  action.ageDays,
                  l10n.t('Open for {0} day', action.ageDays),
                  l10n.t('Open for {0} days', action.ageDays),
                )}
              </span>
            )}
            {action.goal && <GoalMark outcome={action.goal.outcome} />}
          </span>
        </Tick>
      </div>
      <OpenFile path={action.path} line={action.line} of={action.text} />
    </li>
  );
}
