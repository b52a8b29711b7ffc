import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { agendaFacts } from '../../src/domain/agenda/facts/facts';
import { renderAgenda } from '../../src/domain/agenda/layout/render';
import { closingNote } from '../../src/domain/drafts/closingNote';
import { progressUpdate } from '../../src/domain/meetings/progressUpdate';
import { overviewOf } from '../../src/domain/overview/overviewOf';
import { FIRST_QUERY } from '../../src/domain/overview/viewQuery';
import { planPageOf } from '../../src/domain/planPage/planPageOf';
import type { PlanOn } from '../../src/domain/planPage/planPage';
import { standingOf } from '../../src/domain/records/asked';
import type { Entry } from '../../src/domain/records/entry';
import { OCCASIONS } from '../../src/domain/records/meeting';
import { countsAsHeld } from '../../src/domain/records/meetingStatus';
import { repliesByEntry } from '../../src/domain/records/replies';
import { addDays } from '../../src/domain/time/days';
import { dayOf } from '../../src/domain/time/moments';
import { aPlan, aPlanRecords, aSnapshot } from '../support/builders';
import { drawnPlan, LATER, TODAY, type DrawnPlan } from '../support/drawnPlan';
import { held } from '../support/held';

/** What was written, whatever views say of it. */
function factsOf({ phase, reviewDates, ...parts }: DrawnPlan) {
  const plan = aPlan({ phase, reviewDates });
  const records = aPlanRecords({ plan, ...parts });
  const replies = repliesByEntry(records.entries);
  const roots = new Map([...replies].flatMap(([root, below]) => below.map(({ id }) => [id, root])));
  const threadOf = ({ id }: Entry) => roots.get(id) ?? id;
  const entries = [...records.entries.values()];
  return {
    plan,
    records,
    snapshot: aSnapshot({ plans: [records] }),
    entries,
    threadOf,
    /** The ids of an entry and of all below it. */
    thread: (id: string) => [id, ...(replies.get(id) ?? []).map(reply => reply.id)],
    standing: (id: string, day: string) => standingOf(records.entries.get(id)!, replies.get(id) ?? [], day),
    isReplied: (id: string) => (replies.get(id) ?? []).some(({ author }) => author !== records.entries.get(id)!.author),
    since: (day: string) => entries.filter(({ created }) => dayOf(created) > day && dayOf(created) <= TODAY),
  };
}
type Facts = ReturnType<typeof factsOf>;

const holds = (check: (facts: Facts, drawn: DrawnPlan, occasion: (typeof OCCASIONS)[number]) => void) =>
  held(
    fc.property(drawnPlan, fc.constantFrom(...OCCASIONS), (drawn, occasion) => check(factsOf(drawn), drawn, occasion)),
    300,
  );

const sum = (numbers: Iterable<number>) => [...numbers].reduce((a, b) => a + b, 0);

/** How many more of a kind the lines of an agenda count. */
const counted = (text: string, kinds: string) =>
  sum([...text.matchAll(new RegExp(`and (\\d+) more (?:${kinds})`, 'g'))].map(([, count]) => Number(count)));

describe('nothing that was written goes unsaid, and nothing said is false', () => {
  const agendaOf = ({ snapshot, records }: Facts, occasion: (typeof OCCASIONS)[number]) =>
    renderAgenda(agendaFacts(snapshot, records, { date: LATER, today: TODAY, occasion, minutes: 15 }));

  it('each entry since the last meeting, and all that is open, is on the agenda or counted, whatever it is for', () =>
    holds((facts, drawn, occasion) => {
      const text = agendaOf(facts, occasion);
      const last = drawn.meetings.filter(meeting => countsAsHeld(meeting, TODAY)).map(({ date }) => date);
      const since = last.sort().at(-1) ?? '';
      const open = facts.entries.filter(
        entry => facts.threadOf(entry) === entry.id && facts.standing(entry.id, LATER).turn !== undefined,
      );
      const threads = new Set([...facts.since(since), ...open].map(facts.threadOf));
      const missing = [...threads].filter(id => !facts.thread(id).some(one => text.includes(`journal/${one}.md`)));
      const more = counted(text, 'things?|questions?|pieces? of|decisions?');
      assert.ok(missing.length <= more, `${missing.join()} of ${threads.size} missing, ${more} counted in\n${text}`);
    }));

  it('each step, each change of a goal and each open action is on the agenda or counted', () =>
    holds((facts, { meetings, goals }, occasion) => {
      const text = agendaOf(facts, occasion);
      const held = meetings.filter(meeting => countsAsHeld(meeting, TODAY)).map(({ date }) => date);
      const since = held.sort().at(-1) ?? '';
      const steps = goals.flatMap(goal => goal.steps).filter(({ done }) => done !== undefined && done > since);
      const changed = goals.filter(goal => goal.since !== undefined && goal.since > since);
      const missing = [...steps.map(({ text: own }) => own), ...changed.map(({ outcome }) => outcome)].filter(
        words => !text.includes(words),
      );
      assert.ok(missing.length <= counted(text, 'things?|goals?'), `${missing.join()} missing in\n${text}`);
      // Among more goals than an agenda has room for, those that changed come first.
      const lines = text.split('\n');
      const isNews = (line: string) => changed.some(({ outcome }) => line.includes(`[${outcome}]`));
      lines.forEach((line, more) => {
        if (!/^- \[and \d+ more goals?\]/.test(line)) return;
        const listed = lines.slice(lines.slice(0, more).findLastIndex(each => !each.includes('.yaml)')) + 1, more);
        const other = listed.findIndex(each => !isNews(each));
        assert.ok(other < 0 || !listed.slice(other).some(isNews), listed.join('\n'));
      });
      const actions = meetings.flatMap(meeting => meeting.actions).filter(({ done }) => !done);
      const lost = actions.filter(action => !text.includes(action.text));
      assert.ok(lost.length <= counted(text, 'open actions?'), `${lost.length} missing in\n${text}`);
    }));

  it('leads only to files that are there', () =>
    holds((facts, { goals, meetings }, occasion) => {
      const there = new Set([
        ...['../', './', '../journal/', '../goals/', '../plan.yaml'],
        ...facts.entries.map(({ id }) => `../journal/${id}.md`),
        ...goals.map(({ id }) => `../goals/${id}.yaml`),
        ...meetings.map(({ id }) => `${id}.md`),
      ]);
      const targets = [...agendaOf(facts, occasion).matchAll(/\]\(([^)#]*)/g)].map(([, target = '']) => target);
      assert.deepEqual(
        targets.filter(target => !there.has(target)),
        [],
      );
    }));

  it('says on an agenda that nothing was answered, tried or noted only where that is so', () =>
    holds((facts, { goals }, occasion) => {
      const text = agendaOf(facts, occasion);
      assert.doesNotMatch(text, /nothing has been/i);
      for (const line of text.split('\n')) {
        const id = /journal\/([\w-]+)\.md/.exec(line)?.[1];
        if (id !== undefined && facts.records.entries.get(id)?.kind !== 'reply') {
          const { turn } = facts.standing(id, LATER);
          if (/no answer yet/.test(line)) assert.ok(!facts.isReplied(id) && turn !== undefined, line);
          if (/not (?:answered|tried) yet/.test(line)) assert.ok(facts.isReplied(id) && turn !== undefined, line);
        }
        const goal = goals.find(({ outcome }) => line.includes(`[${outcome}]`));
        if (goal && /nothing noted yet/.test(line))
          assert.ok(
            goal.steps.every(({ done }) => done === undefined),
            line,
          );
      }
    }));

  it('each entry since the last update is in the next one or counted; it says “nothing” only of nothing', () =>
    holds(({ records, snapshot, since, threadOf, thread }, { goals, meetings }) => {
      const from = addDays(TODAY, -20);
      const text = progressUpdate(snapshot, records, { since: from, today: TODAY });
      const recent = since(from);
      const told = (entry: Entry) =>
        thread(threadOf(entry)).some(id => new RegExp(`${records.entries.get(id)!.text}\\b`).test(text));
      const missing = recent.filter(entry => !told(entry)).length;
      const rest = Number(/- (\d+) more notes/.exec(text)?.[1] ?? (text.includes('- one more note') ? 1 : 0));
      assert.ok(missing <= rest, `${missing} missing, ${rest} counted in\n${text}`);
      if (!/Nothing has been written down/.test(text)) return;
      assert.equal(recent.length, 0);
      assert.ok(goals.every(goal => !(goal.since! > from) && goal.steps.every(({ done }) => !(done! > from))));
      assert.ok(meetings.every(({ actions }) => actions.every(({ done, owner }) => done || owner !== 'jonas')));
    }));

  it('says on the first page that nothing waits, or nothing is noted, only where that is so', () =>
    holds(({ plan, snapshot, entries, threadOf, standing }) => {
      for (const who of ['jonas', 'maria']) {
        const overview = overviewOf(snapshot, { today: TODAY, email: `${who}@example.org` }).plans[0]!;
        const page = planPageOf(overview, FIRST_QUERY, () => ({ practices: [] })) as PlanOn<'overview'>;
        const waits = entries.filter(entry => {
          const { turn } = standing(entry.id, TODAY);
          return threadOf(entry) === entry.id && turn !== undefined && (turn === 'author') === (entry.author === who);
        });
        if (page.needsMe.count === 0 && plan.phase !== 'closed') assert.deepEqual(waits, []);
        const noted = entries.filter(
          ({ kind, type, created }) =>
            (kind === 'progress' || kind === 'thanks' || type === 'praise') && dayOf(created) >= page.wins.since,
        );
        if (page.wins.total === 0) assert.deepEqual(noted, []);
        if (page.latest.length === 0)
          assert.ok(entries.every(entry => entry.kind === 'feedback' || threadOf(entry) !== entry.id));
      }
    }));

  it('says on the closing page that there was no goal, or no advice worked, only where that is so', () =>
    holds(({ snapshot, records, entries, standing }) => {
      const text = closingNote(snapshot, records, { isEarly: false }, TODAY, 'en');
      if (/No goal was written down/.test(text)) assert.equal(records.goals.size, 0);
      if (!/No advice is noted as/.test(text)) return;
      const worked = entries.filter(
        ({ id, kind, type }) =>
          kind === 'feedback' && type !== 'praise' && ['tried', 'kept', 'adapted'].includes(standing(id, TODAY).state),
      );
      assert.deepEqual(worked, []);
    }));
});
