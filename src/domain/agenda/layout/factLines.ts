import type { AgendaLine } from '../facts/agendaLine';
import { entryLines } from './entryLines';
import { line, shortPath } from './factLine';
import { fullDayInWords } from '../../time/dateWords';
import type { AgendaWords, MoreKind } from '../words/agendaWords';
import type { AgendaFacts, AreaFact } from '../facts/factTypes';
import { languageIn } from '../../text/language';
import { cut, escaped, linkTarget, oneLine, plainLine } from '../../text/plainText';
import type { FactKind } from '../shape/sections';

/** Where to find what did not fit: the folder. The part after `#` keeps the lines apart. */
export const MORE: Readonly<Record<FactKind, { readonly target: string; readonly more: MoreKind }>> = {
  review: { target: '../', more: 'news' },
  'small-goals': { target: './#small', more: 'actions' },
  news: { target: '../journal/#news', more: 'news' },
  decisions: { target: '../journal/#decisions', more: 'decisions' },
  advice: { target: '../journal/#advice', more: 'advice' },
  changes: { target: '../#changes', more: 'areas' },
  actions: { target: './', more: 'actions' },
  points: { target: './#points', more: 'points' },
  questions: { target: '../journal/#questions', more: 'questions' },
  'code-questions': { target: '../journal/#code-questions', more: 'questions' },
  feedback: { target: '../journal/#feedback', more: 'feedback' },
  'code-feedback': { target: '../journal/#code-feedback', more: 'feedback' },
  'quiet-goals': { target: '../goals/', more: 'goals' },
  'stalled-goals': { target: '../goals/#stalled', more: 'goals' },
  'all-goals': { target: '../goals/#all', more: 'goals' },
  'kept-advice': { target: '../journal/#kept', more: 'advice' },
  'next-meeting': { target: '../plan.yaml', more: 'news' },
};

/** Every fact as a line that leads to where it comes from. */
export function factLines(facts: AgendaFacts, words: AgendaWords): Readonly<Record<FactKind, readonly AgendaLine[]>> {
  const readOn = facts.date;
  const entries = entryLines(facts, words);
  return {
    review: reviewLines(facts, words),
    'small-goals': facts.smallGoals.map(fact =>
      line(fact.origin, cut(plainLine(fact.text)), words.smallGoal(fact.done)),
    ),
    news: [
      ...facts.steps.map(fact =>
        line(fact.origin, cut(oneLine(fact.text)), words.step(fact.done, escaped(cut(oneLine(fact.goal))), readOn)),
      ),
      ...facts.changedGoals.map(fact =>
        line(
          fact.origin,
          cut(oneLine(fact.outcome)),
          words.changedGoal(fact.status, fact.since, fact.reason && escaped(cut(oneLine(fact.reason))), readOn),
        ),
      ),
      ...entries.news,
    ],
    ...entries.kinds,
    changes:
      facts.codeRoot === undefined ? [] : facts.changes.map(area => areaLine(area, facts.codeRoot ?? '', facts, words)),
    actions: facts.actions.map(fact =>
      line(
        fact.origin,
        cut(plainLine(fact.text)),
        words.action({ ...fact, owner: fact.owner === undefined ? undefined : escaped(fact.owner) }, readOn),
      ),
    ),
    points: facts.points.map(fact =>
      line(fact.origin, cut(fact.text), words.point(fact.origin.slice(0, 'YYYY-MM-DD'.length), readOn)),
    ),
    ...goalLines(facts, words),
    'next-meeting':
      facts.following === undefined
        ? []
        : [
            pointer(
              '../plan.yaml',
              words.nextMeeting(fullDayInWords(facts.following.date, languageIn(facts.voice)), facts.following, readOn),
            ),
          ],
  };
}

/** Leads to the agreement, or says who has to write first: it is no use to be sent to a file that is not there. */
function reviewLines({ review, occasion, agreement, date }: AgendaFacts, words: AgendaWords): AgendaLine[] {
  if (review === undefined && occasion !== 'first') return [];
  if (!agreement.exists)
    return [pointer('../plan.yaml#agreement', words.noAgreement(agreement.unwritten.map(escaped)))];
  return review === undefined ? [] : [pointer('../agreement/agreement.md', words.review(review, date))];
}

type GoalFactKind = 'quiet-goals' | 'stalled-goals' | 'all-goals';

function goalLines(facts: AgendaFacts, words: AgendaWords): Readonly<Record<GoalFactKind, readonly AgendaLine[]>> {
  const readOn = facts.date;
  return {
    'quiet-goals': facts.quietGoals.map(fact =>
      line(fact.origin, cut(oneLine(fact.outcome)), words.quietGoal(fact, facts.meetingsBefore === 0, readOn)),
    ),
    'stalled-goals': facts.stalledGoals.map(fact =>
      line(
        fact.origin,
        cut(oneLine(fact.outcome)),
        words.stalledGoal(fact, fact.nextStep === undefined ? undefined : escaped(cut(oneLine(fact.nextStep))), readOn),
      ),
    ),
    'all-goals': facts.goals.map(fact => line(fact.origin, cut(oneLine(fact.outcome)), words.goalSoFar(fact, readOn))),
  };
}

const pointer = (target: string, { link, rest }: { readonly link: string; readonly rest: string }) =>
  line(target, link, rest);

/** Files named on one line; more are a number. */
const FILES_SHOWN = 3;

function areaLine({ path, files }: AreaFact, codeRoot: string, facts: AgendaFacts, words: AgendaWords): AgendaLine {
  const links = files
    .slice(0, FILES_SHOWN)
    .map(
      file => `[${escaped(shortPath(file.slice(path === '' ? 0 : path.length + 1)))}](${codeRoot}/${linkTarget(file)})`,
    );
  const target = path === '' ? `${codeRoot}/` : `${codeRoot}/${linkTarget(path)}`;
  return line(
    target,
    path === '' ? words.topFolder : cut(path),
    words.changed(files.length, escaped(facts.mentee.short), links),
  );
}
