import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editCard } from '../../../src/domain/card/card';
import { appendAction, setMeetingKeys } from '../../../src/domain/meetings/noteEdit';
import { setEntryGoal, setEntryText } from '../../../src/domain/records/entryEdit';
import { editGoalText } from '../../../src/domain/records/goalEdit';
import type { GoalFields } from '../../../src/domain/records/goal';
import { differingPart } from '../../../src/domain/text/differingPart';
import { applyEdits, type TextEdit } from '../../../src/domain/text/textEdit';
import { setValue } from '../../../src/domain/yaml/edit';
import { held } from '../../support/held';

/** Whether VS Code has a place there: none is within a surrogate pair or between CR and LF. */
const isPlace = (text: string, offset: number) =>
  !/^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(offset - 1, offset + 1));

function assertPlaces(text: string, edits: readonly TextEdit[] | undefined): void {
  const after = applyEdits(text, edits ?? []);
  let moved = 0;
  for (const { start, end, text: words } of [...(edits ?? [])].sort((a, b) => a.start - b.start)) {
    for (const offset of [start, end]) assert.ok(isPlace(text, offset), `${offset} in ${JSON.stringify(text)}`);
    for (const offset of [start + moved, start + moved + words.length])
      assert.ok(isPlace(after, offset), `${offset} in ${JSON.stringify(after)}`);
    moved += words.length - (end - start);
  }
}

/** Emoji that share a half with others, and line ends that share one too. */
const lively = fc
  .array(fc.constantFrom('😀', '🚀', '😁', '👩‍🚀', '🇫🇷', '🏳️', 'a', 'é', ' ', '日', '🀀'), { minLength: 1, maxLength: 6 })
  .map(parts => parts.join(''));
const ends = fc.constantFrom('\n', '\r\n');

describe('the part in which two texts differ', () => {
  it('never begins or ends within a character', () => {
    assert.deepEqual(differingPart('a: 😀 go', 'a: 🚀 go'), [{ start: 3, end: 5, text: '🚀' }]);
    assert.deepEqual(differingPart('🀀', '😀'), [{ start: 0, end: 2, text: '😀' }]);
    assert.deepEqual(differingPart('a\n', 'a\r\n'), [{ start: 1, end: 2, text: '\r\n' }]);
  });

  it('is a change from one text to the other, at places that both have', () => {
    const text = fc
      .array(fc.oneof(lively, fc.constantFrom('\n', '\r\n', '\r', 'x: ')), { maxLength: 6 })
      .map(parts => parts.join(''));
    held(
      fc.property(text, text, (before, after) => {
        const edits = differingPart(before, after);
        assert.equal(applyEdits(before, edits), after);
        assertPlaces(before, edits);
      }),
    );
  });
});

describe('every edit of a record', () => {
  it('begins and ends where an editor has places, whatever emoji and line ends it meets', () => {
    held(
      fc.property(lively, lively, lively, ends, (one, two, three, lineBreak) => {
        const goal =
          `outcome: ${one}\nwhy: |\n  ${two}\n  ${one}\nsteps:\n  - id: a\n    text: ${one}\n  - id: b\n    text: "${two}"\n`.replaceAll(
            '\n',
            lineBreak,
          );
        const fields: GoalFields = { outcome: one.trim(), why: `${two.trim()}\n${one.trim()}\n`, horizon: 'short' };
        for (const changed of [
          { ...fields, outcome: two },
          { ...fields, why: three },
          { ...fields, outcome: three, why: undefined, ifThen: { if: one, then: two } },
        ]) {
          assertPlaces(goal, editGoalText(goal, { kind: 'fields', before: fields, fields: changed }, '2026-11-23'));
        }
        assertPlaces(goal, editGoalText(goal, { kind: 'editStep', step: 'a', before: one, text: three }, '2026-11-23'));
        assertPlaces(goal, editGoalText(goal, { kind: 'moveStep', step: 'a', by: 1 }, '2026-11-23'));
        assertPlaces(goal, editGoalText(goal, { kind: 'status', status: 'dropped', reason: three }, '2026-11-23'));
        assertPlaces(goal, setValue(goal, ['outcome'], three));
        const person = `name: ${one}\nmentor:\n  why: ${two}\n`.replaceAll('\n', lineBreak);
        assertPlaces(person, editCard(person, 'mentor', { why: three, offers: [one, two] }));
        const note =
          `---\ndate: 2026-11-10\nreason: ${one}\n---\n\n# ${two}\n\n## Actions\n\n- [ ] ${one}\n`.replaceAll(
            '\n',
            lineBreak,
          );
        assertPlaces(note, appendAction(note, { text: three }, 'en'));
        assertPlaces(note, setMeetingKeys(note, { status: 'cancelled', reason: two }));
        assertPlaces(note, setEntryText(note, three));
        assertPlaces(note, setEntryGoal(note, 'tests'));
      }),
    );
  });
});
