import type { PlanOn } from '../../domain/planPage/planPage';
import { GoalsInShort } from './goalsInShort';
import { Latest } from './latest';
import { Meetings } from './meetings';
import { NeedsOther } from './needsOther';
import { NeedsYou } from './needsYou';
import { NextMeeting } from './nextMeeting';
import { WinsSince } from './winsSince';

/**
 * What both see at a glance: what needs them, what comes next and what goes well stand before anything long. The facts
 * are the same; a mentor meets what goes well first, since that is what to speak of, a mentee the next meeting.
 */
export function OverviewTab({ plan, wide }: { plan: PlanOn<'overview'>; wide: boolean }) {
  const isOver = plan.phase === 'closed';
  const needs = !isOver && <NeedsYou plan={plan} key="needs" />;
  const next = !isOver && <NextMeeting plan={plan} key="next" />;
  const goals = <GoalsInShort plan={plan} key="goals" />;
  const wins = <WinsSince plan={plan} key="wins" />;
  const rest = [
    !isOver && <NeedsOther plan={plan} key="other" />,
    <Latest plan={plan} key="latest" />,
    <Meetings plan={plan} key="meetings" />,
  ];
  const soon = plan.role === 'mentor' ? [wins, next] : [next, wins];
  if (!wide)
    return (
      <div class="column">
        {needs}
        {soon}
        {goals}
        {rest}
      </div>
    );
  return (
    <div class="columns">
      <div class="column">
        {isOver ? wins : needs}
        {goals}
      </div>
      <div class="column side">
        {!isOver && soon}
        {rest}
      </div>
    </div>
  );
}
