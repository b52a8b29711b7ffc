import assert from 'node:assert/strict';
import { handWrittenPoints } from '../../../src/domain/agenda/merge/handWritten';
import { everyHeading, wordsOf } from '../../../src/domain/agenda/words/words';
import { promptOf } from '../../../src/domain/records/agreementPrompts';
import { VOICES } from '../../../src/domain/text/language';

describe('words that files were given before they were said otherwise', () => {
  it('are still known as headings, as prompts and as questions', () => {
    assert.ok(everyHeading('thanks').includes('Mercis'));
    assert.ok(everyHeading('mentor').includes('Ce que j’ai appris en accompagnant'));
    assert.equal(promptOf('Quand et combien de temps nous nous voyons, et qui peut déplacer une rencontre'), 'rhythm');
    const note = [
      '## Le sujet du jour',
      '',
      '- Zoe commence par questionner\u00a0: que sais-tu déjà, et que supposes-tu\u202f? Presque rien.',
      '- Parler des tests',
    ].join('\n');
    assert.deepEqual(
      handWrittenPoints(note, { id: '2026-11-09', offered: {} }, { mentor: 'Zoe', mentee: 'Noor' }).map(
        ({ text }) => text,
      ),
      ['Parler des tests'],
    );
  });
  it('knows an answer behind what is asked where nobody has written, in each form of address', () => {
    for (const voice of VOICES) {
      const asked = Object.values(wordsOf(voice).unwritten);
      const note = `# x\n\n## What we expect\n\n${asked.map(question => `- ${question} Honesty.\n`).join('')}`;
      const meeting = { id: '2026-11-09', offered: {} };
      assert.deepEqual(handWrittenPoints(note, meeting, { mentor: 'Zoe', mentee: 'Noor' }), [], voice);
    }
  });
});
