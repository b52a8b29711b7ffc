import * as assert from 'node:assert/strict';
import { needsCounts, needsTexts } from '../../src/domain/overview/needs';
import { overviewOf } from '../../src/domain/overview/overviewOf';
import type { Said } from '../../src/domain/records/asked';
import { newEntry, newMeeting, newPerson, newPlan, newSettings } from '../../src/domain/records/write';
import { generateAgenda } from '../../src/jobs/generateAgenda';
import { Library } from '../../src/jobs/library/library';
import { replyTo } from '../../src/jobs/replyTo';
import { aPlan } from '../support/builders';
import { fakePorts } from '../support/fakePorts';
import { MemoryFiles } from '../support/memoryFiles';

const PLAN = 'plans/jonas';
const NEXT = `${PLAN}/meetings/2026-11-24.md`;
const question = {
  kind: 'question',
  author: 'jonas',
  text: 'How much should I test before I ask for a review?',
} as const;
const mustFix = { kind: 'feedback', type: 'must-fix', author: 'maria', text: 'The retry has no upper limit.' } as const;
const suggestion = { ...mustFix, type: 'suggestion', text: 'Name the limit.' } as const;

/** What Jonas and Maria have written since they met on 10 November; on the 23rd, the day before they meet again. */
async function pair(entries: Readonly<Record<string, typeof question | typeof mustFix | typeof suggestion>>) {
  const files = new MemoryFiles({
    'mentorship.yaml': newSettings('en'),
    'people/jonas.yaml': newPerson({ name: 'Jonas', emails: ['jonas@example.org'] }),
    'people/maria.yaml': newPerson({ name: 'Maria', emails: ['maria@example.org'] }),
    [`${PLAN}/plan.yaml`]: newPlan(aPlan()),
    [`${PLAN}/meetings/2026-11-10.md`]: newMeeting({ date: '2026-11-10', status: 'held' }, ''),
    ...Object.fromEntries(
      Object.entries(entries).map(([id, entry]) => [
        `${PLAN}/journal/${id}.md`,
        newEntry({ ...entry, created: '2026-11-20T10:00:00+01:00' }),
      ]),
    ),
  });
  const library = new Library(files);
  await library.load();
  let minutes = 10;
  const as = (email: string) => {
    const ports = fakePorts({ files, email });
    return { ...ports, clock: { ...ports.clock, now: () => `2026-11-23T09:${minutes++}:00+01:00` } };
  };
  return {
    reply: async (who: string, entry: string, text: string, said: Said) => {
      const outcome = await replyTo(as(`${who}@example.org`), library, { plan: 'jonas', entry, text, said });
      assert.equal(outcome.kind, 'done');
    },
    agenda: async () => {
      await generateAgenda(as('jonas@example.org'), library, { plan: 'jonas', codeRoot: '../../../..' });
      return files.texts.get(NEXT) ?? '';
    },
    waitsFor: (who: string) => {
      const { needsMe } = overviewOf(library.snapshot, { today: '2026-11-22', email: `${who}@example.org` }).plans[0]!;
      return needsTexts(needsCounts(needsMe));
    },
  };
}

describe('nothing asked is ever lost', () => {
  it('tells the mentor that a question waits', async () => {
    const { waitsFor } = await pair({ question });
    assert.deepEqual(waitsFor('maria'), ['1 question waits for your answer']);
    assert.deepEqual(waitsFor('jonas'), []);
  });

  it('“Good one. Let us look at it together on Tuesday” keeps the question on the next agenda', async () => {
    const { reply, agenda, waitsFor } = await pair({ question });
    await reply('maria', 'question', 'Good one. Let us look at it together on Tuesday', 'words');
    assert.match(
      await agenda(),
      /\[How much should I test before I ask for a review\?\]\(.*\) – question from Jonas, 20 November, not answered yet; Maria: “Good one\. Let us look at it together on Tuesday”$/m,
    );
    assert.deepEqual([waitsFor('maria'), waitsFor('jonas')], [[], ['1 reply to what you asked waits for you']]);
    await reply('jonas', 'question', 'Yes please. I bring two examples.', 'words');
    assert.deepEqual([waitsFor('maria'), waitsFor('jonas')], [['1 question waits for your answer'], []]);
    await reply('maria', 'question', 'Until you would bet on it.', 'answered');
    assert.match(await agenda(), /question from Jonas, 20 November; answered, says Maria: “Until you would bet on it”/);
    assert.deepEqual([waitsFor('maria'), waitsFor('jonas')], [[], []]);
  });

  for (const said of ['words', 'acknowledged'] as const)
    it(`“Will look tomorrow” keeps the must-fix on the next agenda, said as ${said}`, async () => {
      const { reply, agenda, waitsFor } = await pair({ 'must-fix': mustFix });
      await reply('jonas', 'must-fix', 'Will look tomorrow', said);
      assert.match(
        await agenda(),
        /\[The retry has no upper limit\]\(.*\) – a must-fix from Maria, 20 November, read, not tried yet; Jonas: “Will look tomorrow”$/m,
      );
      const waits = [['1 piece of feedback waits for your answer'], ['1 reply to what you asked waits for you']];
      if (said === 'words') assert.deepEqual([waitsFor('jonas'), waitsFor('maria')], [[], waits[1]]);
      else assert.deepEqual([waitsFor('jonas'), waitsFor('maria')], [waits[0], []]);
      await reply('jonas', 'must-fix', 'It stops after ten now.', 'kept');
      assert.deepEqual([waitsFor('jonas'), waitsFor('maria')], [[], []]);
      assert.match(await agenda(), /– kept by Jonas: “It stops after ten now”/);
    });

  it('“Nothing has been written down since last time” is not said above a suggestion written since', async () => {
    const { agenda } = await pair({ suggestion });
    const text = await agenda();
    assert.match(text, /\[Name the limit\]/);
    assert.doesNotMatch(text, /nothing has been/i);
  });
});
