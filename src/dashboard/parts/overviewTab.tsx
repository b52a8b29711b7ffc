import type { PlanOn } from '../../domain/overview/planPage';
import { Latest } from './latest';
import { Meetings } from './meetings';
import { NeedsOther } from './needsOther';
import { NeedsYou } from './needsYou';
import { NextMeeting } from './nextMeeting';
import { GoalsInShort } from './goalsInShort';
import { WinsSince } from './winsSince';

/**
 * What both see at a glance. The facts are the same; a mentor meets what went well first, since that is what to speak of,
 * a mentee the goals, since that is what to do.
 */
export function OverviewTab({ plan, wide }: { plan: PlanOn<'overview'>; wide: boolean }) {
  const parts = {
    needs: <NeedsYou plan={plan} key="needs" />,
    next: <NextMeeting plan={plan} key="next" />,
    goals: <GoalsInShort plan={plan} key="goals" />,
    wins: <WinsSince plan={plan} key="wins" />,
    other: <NeedsOther plan={plan} key="other" />,
    latest: <Latest plan={plan} key="latest" />,
    meetings: <Meetings plan={plan} key="meetings" />,
  };
  const middle = plan.role === 'mentor' ? [parts.wins, parts.goals] : [parts.goals, parts.wins];
  if (!wide) return <div class="column">{parts.needs}{parts.next}{middle}{parts.other}{parts.latest}{parts.meetings}</div>;
  return (
    <div class="columns">
      <div class="column">{parts.needs}{middle}</div>
      <div class="column side">{parts.next}{parts.other}{parts.latest}{parts.meetings}</div>
    </div>
  );
}
