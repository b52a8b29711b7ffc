import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { renderAgenda } from '../../../src/domain/agenda/layout/render';
import { CASES } from './cases';

const FOLDER = 'test/fixtures/agendas';

/** The agendas as people read them. `npm run update` writes them anew: then read every one before committing it. */
describe('agendas as people read them', () => {
  for (const [name, facts] of Object.entries(CASES)) {
    it(name, () => {
      const file = `${FOLDER}/${name}.md`;
      const text = renderAgenda(facts());
      if (process.env['MENTORSHIP_UPDATE']) fs.writeFileSync(file, text);
      assert.equal(text, fs.readFileSync(file, 'utf8'));
    });
  }
  it('has a case for every text', () => {
    assert.deepEqual(
      fs.readdirSync(FOLDER).sort(),
      Object.keys(CASES)
        .map(name => `${name}.md`)
        .sort(),
    );
  });
});
