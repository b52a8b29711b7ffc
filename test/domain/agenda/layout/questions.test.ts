import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { ASK_KEYS } from '../../../../src/domain/agenda/shape/keys';
import { agendaFacts, type AgendaFacts } from '../../../../src/domain/agenda/facts/facts';
import { agendaSections } from '../../../../src/domain/agenda/layout/layout';
import { hashOf } from '../../../../src/domain/text/letterHash';
import type { TeamQuestions } from '../../../../src/domain/agenda/shape/template';
import { textFingerprint } from '../../../../src/domain/records/offered';
import { wordsOf } from '../../../../src/domain/agenda/words/words';
import { addDays } from '../../../../src/domain/time/days';
import type { Meeting } from '../../../../src/domain/records/meeting';
import { aMeeting, aPlan, aPlanRecords, aSnapshot } from '../../../support/builders';
import { factsOf } from '../cases';
import { runs } from '../../../support/held';

const NONE: TeamQuestions = { add: {}, ban: [] };

/** What a plan is asked in its meetings, one after the other, with what the team wishes at each. */
function asked(language: 'en' | 'fr', wishes: readonly TeamQuestions[]): ReadonlyMap<string, string>[] {
  const plan = aPlan({ language, end: '2028-12-31' });
  const meetings: Meeting[] = [];
  return wishes.map((team, index) => {
    const date = addDays('2026-09-29', 14 * index);
    const records = aPlanRecords({ plan, meetings });
    const facts = agendaFacts(aSnapshot({ plans: [records] }), records, {
      date,
      today: date,
      team,
      occasion: 'regular',
    });
    const lines = agendaSections(facts).flatMap(section => section.lines);
    meetings.push(aMeeting({ date, offered: Object.fromEntries(lines.map(line => [line.key, hashOf(line.text)])) }));
    return new Map(lines.map(line => [line.key, line.text]));
  });
}

describe('the questions of an agenda', () => {
  for (const language of ['en', 'fr'] as const) {
    it(`do not come again within six meetings, whatever a team adds and bans meanwhile (${language})`, () => {
      const bank = wordsOf(language).prompts;
      const ban = fc.subarray(
        [...bank.arrival, ...bank.listening].map(question => question({ mentor: 'Maria', mentee: 'Jonas' })),
        { maxLength: 4 },
      );
      const team = fc.record({
        add: fc.record({ arrival: fc.subarray(['One of ours?', 'And another?', '{{mentee}}, how is it?']) }),
        ban,
      });
      fc.assert(
        fc.property(fc.array(fc.oneof(fc.constant(NONE), team), { minLength: 8, maxLength: 20 }), wishes => {
          const rounds = asked(language, wishes);
          for (const key of ['#arrival', '#listening']) {
            rounds.forEach((round, index) => {
              const before = rounds.slice(Math.max(0, index - 6), index).map(other => other.get(key));
              assert.ok(!before.includes(round.get(key)), `${key} ${round.get(key)}`);
              assert.ok(!wishes[index]?.ban.some(words => round.get(key)?.includes(words)));
            });
          }
        }),
        { numRuns: runs(40) },
      );
    });
  }
  it('are many enough for it, each different, in both languages', () => {
    for (const language of ['en', 'fr'] as const) {
      const pair = { mentor: 'Maria', mentee: 'Jonas' };
      const all = ASK_KEYS.flatMap(key => wordsOf(language).prompts[key].map(question => question(pair)));
      assert.equal(new Set(all).size, all.length);
      // Four may be banned and six asked lately.
      for (const key of ['arrival', 'listening'] as const) assert.ok(wordsOf(language).prompts[key].length > 10);
    }
  });
  it('are a team’s too, and one is banned by its words with or without names', () => {
    const bank = wordsOf('en').prompts.listening.map(question =>
      question({ mentor: '{{mentor}}', mentee: '{{mentee}}' }),
    );
    const line = (team: TeamQuestions) =>
      agendaSections(factsOf({ meetings: [aMeeting()] }, { team }))
        .flatMap(section => section.lines)
        .find(({ key }) => key === '#listening')?.text;
    assert.equal(line({ add: { listening: ['{{mentee}} tells a *story*.'] }, ban: bank }), '- Jonas tells a *story*.');
    assert.equal(line({ add: {}, ban: bank.map(text => text.toUpperCase()) }), undefined);
  });
  it('are the same in both forms of address: banned or asked in one, they are so in the other', () => {
    const [informal, formal] = (['fr', 'fr-formal'] as const).map(voice => wordsOf(voice).prompts.listening);
    const pair = { mentor: 'Maria', mentee: 'Jonas' };
    const line = (facts: AgendaFacts) =>
      agendaSections({ ...facts, voice: 'fr-formal' })
        .flatMap(section => section.lines)
        .find(({ key }) => key === '#listening')?.text;
    const team = { add: {}, ban: informal!.slice(2).map(question => question(pair)) };
    const facts = factsOf({ meetings: [aMeeting()] }, { team });
    const [first, second] = formal!.slice(0, 2).map(question => `- ${question(pair)}`);
    assert.ok([first, second].includes(line(facts)));
    const asked = new Set([textFingerprint(`- ${informal![line(facts) === first ? 0 : 1]!(pair)}`)]);
    assert.equal(line({ ...facts, asked }), line(facts) === first ? second : first);
  });
});
