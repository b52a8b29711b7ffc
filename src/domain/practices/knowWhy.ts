import * as l10n from '@vscode/l10n';
import { personPath } from '../records/recordPath';
import { nameOf } from '../records/person';
import type { Practice } from './practice';
import { isClosed } from './evidence';

/**
 * Practice 1, know why you mentor (source document, practice 1). A mentor who has said why, and what they hope to learn,
 * can be asked for the right things, and a mentee who has said where they want to go can be helped on purpose. Seen in the
 * cards; a card that promises room for fewer people than it has is pointed out to its owner alone.
 */
export const knowWhy: Practice = {
  id: 'know-why',
  title: () => l10n.t('Know why'),
  why: () => l10n.t('Whoever knows why they are here asks for the right things and gives with more joy.'),
  look: view => {
    const { plan, people, role } = view;
    const mentor = people.get(plan.mentor)?.mentor;
    const vision = people.get(plan.mentee)?.mentee?.vision;
    const missing = [mentor?.why ? [] : plan.mentor, vision ? [] : plan.mentee].flat();
    const names = missing.map(id => nameOf(people, id));
    const evidence =
      missing.length === 0
        ? l10n.t('Both cards say why.')
        : missing.length === 2
          ? l10n.t('Neither card says why yet.')
          : l10n.t('The card of {0} does not say why yet.', names[0]!);
    const isMine =
      role === 'mentor' ? missing.includes(plan.mentor) : role === 'mentee' && missing.includes(plan.mentee);
    const overfull = role === 'mentor' && mentor?.capacity !== undefined && view.mentorships > mentor.capacity;
    return {
      evidence,
      path: personPath(missing[0] ?? plan.mentor),
      next: isClosed(view)
        ? undefined
        : isMine
          ? {
              text:
                role === 'mentor'
                  ? l10n.t(
                      'Two sentences on your card are enough: why you mentor, and what you hope to learn yourself.',
                    )
                  : l10n.t('Say on your card where you want to go; help can then be aimed at it.'),
              command: 'mentorship.editCard',
            }
          : overfull
            ? {
                text: l10n.t(
                  'You mentor more people than your card has room for ({0} and {1}). Is it still right?',
                  view.mentorships,
                  mentor.capacity!,
                ),
                command: 'mentorship.editCard',
              }
            : undefined,
    };
  },
};
