import * as l10n from '@vscode/l10n';
import { agreementStateOf, type AgreementState } from '../agreement/state';
import { agreementPath, expectationsPath } from '../records/recordPath';
import type { Role } from '../records/expectations';
import { nameOf } from '../records/person';
import type { NextStep, Practice, PracticeView } from './practice';
import { heldMeetings, isClosed } from './evidence';

/**
 * Practice 2, expectations and guidelines (source document, practice 2). Disappointment mostly comes from what nobody
 * said. Seen in the agreement: written apart, compared, signed by both, looked at again on its review dates. A review
 * counts as done once a meeting was held on its day or after.
 */
export const expectations: Practice = {
  id: 'expectations',
  title: () => l10n.t('Say what you expect'),
  why: () => l10n.t('Most disappointments come from things that nobody said aloud.'),
  look: view => {
    const { plan, role } = view;
    const state = agreementStateOf(view.records);
    const written = state.written[0];
    return {
      evidence: evidenceOf(view, state),
      last: state.last,
      path: state.kind !== 'none' ? agreementPath(plan.id) : written && expectationsPath(plan.id, written),
      next: role === 'reader' || isClosed(view) ? undefined : nextOf(view, state, role),
    };
  },
};

function evidenceOf(view: PracticeView, state: AgreementState): string {
  const name = (role: Role) => nameOf(view.people, view.plan[role]);
  switch (state.kind) {
    case 'signed':
      return l10n.t('Your agreement is signed by both.');
    case 'reformatted':
      return l10n.t('Your agreement is signed by both; since then only its layout has changed.');
    case 'changed':
      return l10n.t('Your agreement was changed after it was signed.');
    case 'unsigned': {
      const [signer, another] = state.signed;
      return signer && !another
        ? l10n.t(
            '{0} has signed the agreement, {1} has not yet.',
            name(signer),
            name(signer === 'mentor' ? 'mentee' : 'mentor'),
          )
        : l10n.t('There is a draft of the agreement; nobody has signed it yet.');
    }
    case 'none': {
      const [writer, another] = state.written;
      if (another) return l10n.t('Both of you have written down what you expect.');
      if (writer) return l10n.t('{0} has written down what they expect.', name(writer));
      return l10n.t('Neither of you has written down what you expect.');
    }
  }
}

function nextOf(view: PracticeView, state: AgreementState, role: Role): NextStep | undefined {
  switch (state.kind) {
    case 'none':
      if (!state.written.includes(role)) {
        return {
          text: l10n.t('Write down what you expect and what you bring, before you read what the other wrote.'),
          command: 'mentorship.writeExpectations',
        };
      }
      return state.written.length === 2
        ? {
            text: l10n.t('Look at where you differ, then draft what you agree on.'),
            command: 'mentorship.compareExpectations',
          }
        : undefined;
    case 'changed':
      return {
        text: l10n.t('Read what changed in your agreement since it was signed, and sign it again if it is right.'),
        command: 'mentorship.showAgreementChanges',
      };
    case 'unsigned':
      return state.signed.includes(role)
        ? undefined
        : {
            text: l10n.t('Read the agreement until it is true for you, then sign it.'),
            command: 'mentorship.signAgreement',
          };
    case 'signed':
    case 'reformatted': {
      const review = view.plan.reviewDates
        .filter(day => day <= view.today)
        .sort()
        .at(-1);
      const held = heldMeetings(view)[0]?.date;
      const isOpen = review !== undefined && (held === undefined || held < review) && review > (state.last ?? '');
      return isOpen
        ? {
            text: l10n.t('It is time to look at your agreement again: what still holds, and what has changed?'),
            command: 'mentorship.openRecord',
            path: agreementPath(view.plan.id),
          }
        : undefined;
    }
  }
}
