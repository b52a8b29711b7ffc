import * as assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { stepWords } from '../../../src/domain/agenda/words/stepWords';
import { stepsText } from '../../../src/domain/records/stepsText';
import { readJson } from '../../support/sources';

const CASES = [
  [0, 1],
  [1, 1],
  [0, 3],
  [1, 3],
  [2, 3],
  [3, 3],
] as const;

describe('how far a goal is', () => {
  afterEach(() => l10n.config({ contents: {} }));

  it('is said in a view as a person would', () => {
    assert.deepEqual(
      CASES.map(([done, total]) => stepsText(done, total)),
      [
        'one step, still open',
        'one step, done',
        'none of 3 steps done yet',
        'one of 3 steps done',
        '2 of 3 steps done',
        'all 3 steps done',
      ],
    );
  });
  it('is said so in French too', () => {
    l10n.config({ contents: readJson<Record<string, string>>('l10n/bundle.l10n.fr.json') });
    assert.deepEqual(
      CASES.map(([done, total]) => stepsText(done, total)),
      [
        'une étape, encore à franchir',
        'une étape, franchie',
        'aucune des 3 étapes franchie',
        'une étape franchie sur 3',
        '2 étapes franchies sur 3',
        'les 3 étapes franchies',
      ],
    );
  });
  it('is said in a file in the language of the plan', () => {
    assert.deepEqual(
      CASES.map(([done, total]) => stepWords.en(done, total)),
      [
        'its one step still open',
        'its one step done',
        'none of its 3 steps done',
        '1 of 3 steps done',
        '2 of 3 steps done',
        'all its 3 steps done',
      ],
    );
    assert.deepEqual(
      CASES.map(([done, total]) => stepWords.fr(done, total)),
      [
        'sa seule étape encore à franchir',
        'sa seule étape franchie',
        'aucune de ses 3 étapes franchie',
        '1 étape franchie sur 3',
        '2 étapes franchies sur 3',
        'ses 3 étapes franchies',
      ],
    );
  });
});
