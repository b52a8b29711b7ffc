import * as l10n from '@vscode/l10n';
import { planPath } from '../records/recordPath';
import { nameOf } from '../records/person';
import type { Practice } from './practice';
import { quietDays } from './evidence';

/**
 * Practice 7, choose a mentor with care (source document, practice 7). Choosing goes on: a pair that has not met for
 * twice its rhythm is asked whether to begin anew, pause or part, and each answer is a good one. Nothing ever ends by
 * itself. While a plan is being prepared, the choice itself is the next step.
 */
export const choose: Practice = {
  id: 'choose',
  title: () => l10n.t('Choose with care'),
  why: () => l10n.t('A good match is chosen, and may be chosen anew without anybody being to blame.'),
  look: view => {
    const { plan, role } = view;
    const mentor = nameOf(view.people, plan.mentor);
    const path = planPath(plan.id);
    switch (plan.phase) {
      case 'preparing':
        return {
          evidence: l10n.t('{0} is considered as mentor.', mentor),
          path,
          next:
            role === 'mentee'
              ? {
                  text: l10n.t(
                    'Look at who could help with your goals, then ask: with an aim, a duration and a rhythm.',
                  ),
                  command: 'mentorship.compareMentors',
                }
              : undefined,
        };
      case 'closed':
        return { evidence: l10n.t('{0} was the mentor until the end.', mentor), last: plan.closed ?? plan.end, path };
      case 'paused':
        return { evidence: l10n.t('The mentorship is paused.'), last: plan.start, path };
      default: {
        const days = quietDays(view);
        const isAdrift = days >= 2 * 7 * plan.rhythm.everyWeeks;
        return {
          evidence: l10n.t('{0} has been the mentor since the start.', mentor),
          last: plan.start,
          path,
          next:
            isAdrift && role !== 'reader'
              ? {
                  text: l10n.t(
                    'You have not met for {0} weeks. Begin anew, pause or part on good terms: talk about it, each is fine.',
                    Math.floor(days / 7),
                  ),
                  command: 'mentorship.openRecord',
                  path,
                }
              : undefined,
        };
      }
    }
  },
};
