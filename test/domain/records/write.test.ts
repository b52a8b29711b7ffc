import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readRecord } from '../../../src/domain/records/read';
import { ID_PATTERN } from '../../../src/domain/records/recordPath';
import {
  entryId,
  freeId,
  newEntry,
  newGoal,
  newMeeting,
  newPerson,
  newPlan,
  newSettings,
  slugOf,
} from '../../../src/domain/records/write';
import { sameValue } from '../../../src/domain/text/sameValue';
import * as samples from './recordSamples';
import { held } from '../../support/held';

/** Reading the text gives the value back, and nothing to complain about. */
function assertRead(path: string, text: string, value: object): void {
  const read = readRecord(path, text);
  // That days are in no order is a hint, and what is drawn here may have any.
  assert.deepEqual(
    read?.problems.filter(({ code }) => code !== 'unsorted'),
    [],
    text,
  );
  assert.ok(
    sameValue(read?.record?.value, value),
    `${text}\n${JSON.stringify(read?.record?.value)}\n${JSON.stringify(value)}`,
  );
}

describe('a new record reads back as it was', () => {
  it('settings', () => {
    const read = { format: 1, language: 'fr' };
    assertRead('mentorship.yaml', newSettings('en'), { format: 1, language: 'en' });
    assertRead('mentorship.yaml', newSettings('fr'), { ...read, formOfAddress: 'informal' });
    assertRead('mentorship.yaml', newSettings('fr-formal'), { ...read, formOfAddress: 'formal' });
  });
  it('person', () =>
    held(fc.property(samples.person, value => assertRead('people/a.yaml', newPerson(value), { ...value, id: 'a' }))));
  it('plan', () =>
    held(fc.property(samples.plan, value => assertRead('plans/p/plan.yaml', newPlan(value), { ...value, id: 'p' }))));
  it('goal', () =>
    held(
      fc.property(samples.goal, value => assertRead('plans/p/goals/g.yaml', newGoal(value), { ...value, id: 'g' })),
    ));
  it('meeting', () =>
    held(
      fc.property(samples.meeting, value =>
        assertRead('plans/p/meetings/m.md', newMeeting(value, '# Agenda'), { ...value, id: 'm', actions: [] }),
      ),
    ));
  it('entry', () =>
    held(
      fc.property(samples.entry, value => assertRead('plans/p/journal/e.md', newEntry(value), { ...value, id: 'e' })),
    ));
  it('entry, checked out with other line ends', () =>
    held(
      fc.property(samples.entry, value => {
        fc.pre(!JSON.stringify(value).includes('\\r'));
        assertRead('plans/p/journal/e.md', newEntry(value).replaceAll('\n', '\r\n'), { ...value, id: 'e' });
      }),
    ));
});

describe('a new entry', () => {
  it('is pleasant to read', () => {
    assert.equal(
      newEntry({
        kind: 'feedback',
        author: 'alex',
        created: '2026-06-01T09:30:00+02:00',
        type: 'question',
        code: {
          path: 'src/retry.ts',
          start: 3,
          end: 4,
          commit: '1234567',
          quote: '  if (n > 3) {\n    stop();',
          before: 'let n = 0;\n',
          after: '',
        },
        text: 'What happens at three?',
      }),
      `---
kind: feedback
type: question
author: alex
created: 2026-06-01T09:30:00+02:00
code:
  path: src/retry.ts
  start: 3
  end: 4
  commit: "1234567"
  quote: "\\
    \\  if (n > 3) {\\n\\
    \\    stop();"
  before: |
    let n = 0;
---

What happens at three?
`,
    );
  });
});

describe('ids', () => {
  it('fold letters to ASCII', () => {
    assert.equal(slugOf('L’équipe à Genève: œuvre n° 2', 'x'), 'l-equipe-a-geneve-oeuvre-n-2');
    assert.equal(slugOf('Straße, Ærø & Łódź', 'x'), 'strasse-aero-lodz');
    assert.equal(slugOf('日本語', 'goal'), 'goal');
    assert.equal(slugOf('con', 'goal'), 'goal-con');
  });
  it('keep whole words when they cut', () => {
    assert.equal(
      slugOf('Review pull requests without being afraid of them', 'x'),
      'review-pull-requests-without-being',
    );
  });
  it('name an entry by its day, kind and words', () => {
    assert.equal(
      entryId('2026-06-01T09:30:00+02:00', 'thanks', '\nThank you!\nx', 'k3x9q2ab'),
      '2026-06-01-thanks-thank-you-k3x9q2ab',
    );
    assert.equal(entryId('2026-06-01T09:30:00+02:00', 'thanks', '謝謝', 'k3x9q2ab'), '2026-06-01-thanks-k3x9q2ab');
  });
  it('count on where one is taken', () => {
    assert.equal(freeId('a', new Set()), 'a');
    assert.equal(freeId('a', new Set(['a', 'a-2'])), 'a-3');
  });
  it('are valid for any text', () => {
    held(
      fc.property(fc.string({ unit: 'binary' }), words => {
        const slug = slugOf(words, 'fallback');
        assert.ok(ID_PATTERN.test(slug) && slug.length <= 50, slug);
        assert.match(entryId('2026-06-01T09:30:00Z', 'reply', words, 'abcdefgh'), ID_PATTERN);
      }),
    );
  });
});
