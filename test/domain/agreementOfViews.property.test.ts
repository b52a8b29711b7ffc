import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { agendaFacts } from '../../src/domain/agenda/facts/facts';
import { closingNote } from '../../src/domain/drafts/closingNote';
import { thankYou } from '../../src/domain/drafts/messages';
import { driftOf } from '../../src/domain/meetings/drift';
import { progressUpdate } from '../../src/domain/meetings/progressUpdate';
import { timesCarried } from '../../src/domain/overview/actionGroups';
import { overviewOf } from '../../src/domain/overview/overviewOf';
import { summaryOf } from '../../src/domain/overview/planSummary';
import { needsTexts, totalOf } from '../../src/domain/overview/needs';
import { smallGoals } from '../../src/domain/overview/smallGoals';
import { FIRST_QUERY, type Tab } from '../../src/domain/overview/viewQuery';
import { isWaiting } from '../../src/domain/overview/waiting';
import { planPageOf } from '../../src/domain/planPage/planPageOf';
import type { PlanOn } from '../../src/domain/planPage/planPage';
import { practicesOf } from '../../src/domain/practices/practices';
import { documentOf } from '../../src/domain/report/reportText';
import { reportOf } from '../../src/domain/report/report';
import { addDays } from '../../src/domain/time/days';
import { aPlan, aPlanRecords, aSnapshot } from '../support/builders';
import { drawnPlan, LATER, TODAY, type DrawnPlan } from '../support/drawnPlan';
import { held } from '../support/held';

/** One plan as each view has it. */
function viewsOf({ phase, reviewDates, start, ...parts }: DrawnPlan) {
  const plan = aPlan({ phase, reviewDates, start });
  const records = aPlanRecords({ plan, ...parts });
  const snapshot = aSnapshot({ plans: [records] });
  const overviewFor = (who: string) => overviewOf(snapshot, { today: TODAY, email: `${who}@example.org` }).plans[0]!;
  const overview = overviewFor('jonas');
  const page = <T extends Tab>(tab: T, who = 'jonas', look = {}) =>
    planPageOf(overviewFor(who), { ...FIRST_QUERY, tab, ...look }, () => ({ practices: [] })) as PlanOn<T>;
  return {
    plan,
    records,
    snapshot,
    overview,
    overviewFor,
    page,
    agenda: (date: string) => agendaFacts(snapshot, records, { date, today: TODAY }),
    practice: (id: string, me = 'jonas') =>
      practicesOf(snapshot, plan.id, { me, today: TODAY }).find(practice => practice.id === id)!,
    update: progressUpdate(snapshot, records, { since: addDays(TODAY, -30), today: TODAY }),
    held: overview.meetings.flatMap(({ status, date }) => (status === 'held' ? [date] : [])).sort(),
    open: overview.actions.filter(({ done }) => !done),
  };
}
type Views = ReturnType<typeof viewsOf>;

const agree = (check: (views: Views, plan: DrawnPlan) => void) =>
  held(
    fc.property(drawnPlan, plan => check(viewsOf(plan), plan)),
    100,
  );

const ids = (items: Iterable<{ readonly id: string }>) => [...items].map(({ id }) => id).sort();
const entryIds = (facts: readonly { readonly origin: string }[]) =>
  facts.map(({ origin }) => /([^/]+)\.md$/.exec(origin)![1]!).sort();
const texts = (items: Iterable<{ readonly text: string }>) => [...items].map(({ text }) => text).sort();
/** The lines below a heading of a progress update, without their day. */
const linesBelow = (update: string, heading: string) =>
  (update.split(`## ${heading}\n\n`)[1]?.split('\n\n')[0] ?? '')
    .split('\n')
    .flatMap(line => (line === '' ? [] : [line.replace(/^- /, '').replace(/, by .*/, '')]))
    .sort();

describe('what views say of one plan', () => {
  describe('of the meetings held', () => {
    it('is one list: rows, line, calendar and report', () =>
      agree(({ overview, page, held }, { meetings }) => {
        assert.deepEqual(
          held,
          meetings
            .filter(({ status, date }) => status === 'held' || (status === 'planned' && date < TODAY))
            .map(({ date }) => date)
            .sort(),
        );
        const marks = page('goals').marks.filter(({ kind }) => kind === 'held');
        assert.deepEqual(
          marks.map(({ date }) => date),
          held,
        );
        const { days } = page('journal').journal;
        assert.deepEqual(
          days.filter(({ meeting }) => meeting === 'held').map(({ date }) => date),
          held,
        );
        const rows = page('overview').meetings.items.filter(({ status }) => status === 'held');
        assert.deepEqual(ids(rows), held);
        const report = reportOf(overview, { from: '2026-01-01', to: LATER, parts: ['meetings'], language: 'en' });
        const told = documentOf(report).parts[0]!.items.filter(({ facts }) => facts[0] === 'held');
        assert.equal(told.length, held.length);
      }));

    it('is one count: agenda, closing note and thank-you', () =>
      agree(({ records, snapshot, agenda, held }) => {
        assert.equal(agenda(LATER).meetingsBefore, held.length);
        const note = closingNote(snapshot, records, { isEarly: false }, TODAY, 'en');
        assert.equal(Number(/, with (\d+) meetings?\./.exec(note)?.[1]), held.length);
        const thanks = thankYou({ snapshot, records, from: 'mentor', today: TODAY, voice: 'en' });
        const thanked = /The meeting that/.test(thanks) ? 1 : Number(/The (\d+) meetings/.exec(thanks)?.[1] ?? 0);
        assert.equal(thanked, held.length);
      }));

    it('is one day since the last: agenda, what went well, practices and lost rhythm', () =>
      agree(({ plan, records, agenda, page, practice, held }) => {
        const last = held.at(-1);
        // The agenda and the practice name the meeting by its own day; a time since it can't begin in the future.
        const since = last !== undefined && last > TODAY ? TODAY : last;
        assert.equal(agenda(LATER).since, last);
        const { wins } = page('overview');
        assert.deepEqual([wins.since, wins.sinceMeeting], [since ?? plan.start, last !== undefined]);
        const { evidence, last: shown } = practice('initiative');
        assert.deepEqual([evidence, shown], [last ? 'You met.' : 'There has been no meeting yet.', last]);
        const drift = driftOf(plan, records.meetings.values(), TODAY);
        if (drift) assert.equal(drift.since, since ?? plan.rhythm.first);
      }));

    it('says of a review that it is done, on the page as on the agenda', () =>
      agree(({ page, agenda, held }) => {
        const review = page('overview').needsMe.review?.date;
        if (review === undefined) return;
        assert.ok(held.every(date => date < review));
        if (review <= TODAY) assert.ok((agenda(TODAY).review ?? '') >= review);
      }));

    it('says how often an action was carried over; the agenda counts itself too', () =>
      agree(({ overview, agenda, open }) => {
        const rounds = agenda(LATER).actions.map(({ text, round }) => `${text}: ${round}`);
        assert.deepEqual(rounds.sort(), open.map(item => `${item.text}: ${timesCarried(item, overview) + 1}`).sort());
      }));

    it('gives the small goals of the last, unless today’s meeting, not held yet, has set new ones', () =>
      agree(({ overview, agenda }, { meetings }) => {
        const now = meetings.find(({ date, status }) => date === TODAY && status === 'planned');
        const fresh = (now?.actions ?? []).filter(({ smallGoal }) => smallGoal);
        const isAhead = overview.meetings.some(({ status, date }) => status === 'held' && date > TODAY);
        const expected = fresh.length > 0 && !isAhead ? fresh : agenda(LATER).smallGoals;
        assert.deepEqual(texts(smallGoals(overview)), texts(expected));
      }));
  });

  describe('of what is open', () => {
    it('is the same feedback: agenda, page, flow and tree', () =>
      agree(({ overview, agenda, page }) => {
        const open = overview.feedback.filter(({ turn }) => turn !== undefined);
        // New praise is told too; it waits for nobody.
        const asking = agenda(TODAY).feedback.filter(({ type }) => type !== 'praise');
        assert.deepEqual(entryIds(asking), ids(open));
        assert.equal(page('goals').counts.unanswered, open.length);
        const filtered = page('feedback', 'jonas', { filter: { state: 'waiting' } }).feedback.shown.items;
        assert.deepEqual(ids(filtered), ids(open));
        assert.deepEqual(ids(overview.feedback.filter(isWaiting)), ids(open));
      }));

    it('are the same questions and decisions: agenda, tree, and those of the mentee in the progress update', () =>
      agree(({ overview, agenda, update }) => {
        const waiting = overview.otherEntries.filter(isWaiting);
        const questions = waiting.filter(({ kind }) => kind === 'question');
        const facts = agenda(TODAY);
        assert.deepEqual(entryIds(facts.questions), ids(questions));
        assert.deepEqual(entryIds(facts.decisions), ids(waiting.filter(({ kind }) => kind === 'decision')));
        assert.deepEqual(
          linesBelow(update, 'What I would like to ask you'),
          texts(questions.filter(({ author }) => author.id === 'jonas')),
        );
      }));

    it('are the same actions: agenda, report, and those of the mentee in the progress update', () =>
      agree(({ overview, agenda, update, open }) => {
        assert.deepEqual(texts(agenda(LATER).actions), texts(open));
        const report = reportOf(overview, { from: TODAY, to: TODAY, parts: ['actions'], language: 'en' });
        assert.deepEqual(texts(report.actions), texts(open));
        assert.deepEqual(
          linesBelow(update, 'What I do next'),
          texts(open.filter(({ owner }) => owner?.id === 'jonas')),
        );
      }));

    it('are as late on the agenda, in views and to practices; nothing is while a plan rests', () =>
      agree(({ plan, overview, agenda, practice, open }) => {
        const late = open.filter(({ overdue }) => overdue);
        assert.deepEqual(texts(agenda(LATER).actions.filter(({ overdue }) => overdue)), texts(late));
        const lateGoals = overview.goals.filter(({ overdue }) => overdue);
        assert.equal(agenda(LATER).goals.filter(({ overdue }) => overdue).length, lateGoals.length);
        if (plan.phase === 'paused' || plan.phase === 'closed') assert.equal(late.length + lateGoals.length, 0);
        const named = /^“(.+)” was due/.exec(practice('initiative').next?.text ?? '')?.[1];
        if (named !== undefined) assert.ok(late.some(({ text }) => text === named));
        if (/^The day of “/.test(practice('goals').next?.text ?? '')) assert.ok(lateGoals.length > 0);
      }));

    it('are as many points to the mentor, without praise, which needs no answer', () =>
      agree(({ overview, practice }) => {
        const told = /^(\d+) points are open/.exec(practice('feedback', 'maria').next?.text ?? '')?.[1];
        if (told === undefined) return;
        const points = overview.feedback.filter(({ author, turn }) => author.id === 'maria' && turn !== undefined);
        assert.ok(points.every(({ type }) => type !== 'praise'));
        assert.equal(Number(told), points.length);
      }));
  });

  describe('of what waits', () => {
    it('is shared between the two: what is open waits for one or the other', () =>
      agree(({ plan, page, open, overviewFor }) => {
        for (const who of ['jonas', 'maria']) {
          const { needsMe, needsOther, counts } = page('overview', who);
          if (plan.phase === 'closed') {
            assert.deepEqual([needsMe.count, needsOther], [0, undefined]);
            continue;
          }
          assert.equal(needsMe.feedback.total + needsOther!.feedback.total, counts.unanswered);
          const others = overviewFor(who).otherEntries.filter(isWaiting);
          const [mine, theirs] = [needsMe, needsOther!].map(of => of.questions.total + of.decisions.total);
          assert.equal(mine! + theirs!, others.length);
          assert.equal(needsMe.actions.total + needsOther!.actions.total, open.length);
        }
      }));

    it('is seen from both sides: what waits for one is what the other waits for', () =>
      agree(({ plan, page }) => {
        if (plan.phase === 'closed') return;
        const [mentee, mentor] = [page('overview', 'jonas'), page('overview', 'maria')];
        assert.deepEqual(ids(mentee.needsMe.feedback.items), ids(mentor.needsOther!.feedback.items));
        assert.deepEqual(ids(mentor.needsMe.feedback.items), ids(mentee.needsOther!.feedback.items));
        for (const kind of ['questions', 'decisions'] as const) {
          assert.deepEqual(ids(mentee.needsMe[kind].items), ids(mentor.needsOther![kind].items));
          assert.deepEqual(ids(mentor.needsMe[kind].items), ids(mentee.needsOther![kind].items));
        }
        assert.equal(mentee.needsMe.agenda, mentor.needsOther!.agenda);
      }));

    it('is counted the same in the list of plans', () =>
      agree(({ overviewFor, page }) => {
        for (const who of ['jonas', 'maria', 'nobody']) {
          const { needs, role } = summaryOf(overviewFor(who));
          const shown = page('overview', who);
          assert.equal(role, shown.role);
          // The same number on the badge, in the status bar, in the list of plans and above what needs the reader.
          assert.equal(totalOf(needs), shown.needsMe.count);
          const { first, questions, feedback, decisions, actions, agenda, review } = shown.needsMe;
          assert.equal(needs.first, first.length);
          assert.equal(needs.questions + needs.feedback + needs.replies, questions.total + feedback.total);
          assert.deepEqual(
            [needs.decisions, needs.actions, needs.agenda, needs.review],
            [decisions.total, actions.total, agenda, review !== undefined],
          );
          // Each kind that waits has a sentence, and no other.
          const all = [needs.questions, needs.feedback, needs.replies, needs.decisions, needs.smallGoals];
          const kinds = [
            needs.first,
            ...all,
            needs.actions - needs.smallGoals,
            Number(needs.agenda),
            Number(needs.review),
          ];
          assert.equal(needsTexts(needs).length, kinds.filter(count => count > 0).length);
          if (role === 'reader') assert.equal(totalOf(needs), 0);
        }
      }));
  });
});
