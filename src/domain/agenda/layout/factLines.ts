import type { AgendaLine } from '../facts/agendaLine';
import { fullDayInWords } from '../../time/dateWords';
import type { AgendaWords, MoreKind } from '../words/agendaWords';
import type { AdviceFact, AgendaFacts, AreaFact, CodePlace, EntryFact } from '../facts/factTypes';
import { cut, escaped, linkTarget, oneLine, plainLine, titleOf } from '../../text/plainText';
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
  const entry =
    (kind: keyof AgendaWords['untitled'], say: (fact: EntryFact, author: string) => string) => (fact: EntryFact) =>
      line(
        fact.origin,
        titleOf(fact.text) ?? words.untitled[kind],
        [say(fact, escaped(fact.author)), ...codeLink(fact.code, facts, words)].join(', '),
      );
  const question = entry('question', (fact, author) => words.question(author, fact.ageDays));
  const feedback = entry('feedback', (fact, author) => words.feedback(fact.type, author, fact.ageDays));
  const advice = (fact: AdviceFact) =>
    line(
      fact.origin,
      titleOf(fact.text) ?? words.untitled.feedback,
      words.advice(fact.outcome, escaped(fact.author), whyOf(fact)),
    );
  const aboutCode = (fact: EntryFact) => fact.code !== undefined;
  const aboutElse = (fact: EntryFact) => fact.code === undefined;
  return {
    review:
      facts.review === undefined ? [] : [pointer('../agreement/agreement.md', words.review(facts.review, readOn))],
    'small-goals': facts.smallGoals.map(fact =>
      line(fact.origin, cut(plainLine(fact.text)), words.smallGoal(fact.done)),
    ),
    decisions: facts.decisions.map(entry('decision', (fact, author) => words.decision(author, fact.ageDays))),
    news: [
      ...facts.steps.map(fact =>
        line(fact.origin, cut(oneLine(fact.text)), words.step(fact.done, escaped(cut(oneLine(fact.goal))), readOn)),
      ),
      ...facts.progress.map(entry('progress', (fact, author) => words.progress(author, fact.ageDays))),
    ],
    advice: facts.advice.map(advice),
    'kept-advice': facts.keptAdvice.map(advice),
    changes:
      facts.codeRoot === undefined ? [] : facts.changes.map(area => areaLine(area, facts.codeRoot ?? '', facts, words)),
    actions: facts.actions.map(fact =>
      line(
        fact.origin,
        cut(plainLine(fact.text)),
        words.action({ ...fact, owner: fact.owner === undefined ? undefined : escaped(fact.owner) }, readOn),
      ),
    ),
    questions: facts.questions.filter(aboutElse).map(question),
    'code-questions': facts.questions.filter(aboutCode).map(question),
    feedback: facts.feedback.filter(aboutElse).map(feedback),
    'code-feedback': facts.feedback.filter(aboutCode).map(feedback),
    ...goalLines(facts, words),
    'next-meeting':
      facts.following === undefined
        ? []
        : [
            pointer(
              '../plan.yaml',
              words.nextMeeting(fullDayInWords(facts.following.date, facts.language), facts.following, readOn),
            ),
          ],
  };
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

function line(origin: string, title: string, rest: string): AgendaLine {
  return { key: origin, text: `- [${escaped(title) || '…'}](${origin})${rest === '' ? '' : ` – ${rest}`}` };
}

const pointer = (target: string, { link, rest }: { readonly link: string; readonly rest: string }) =>
  line(target, link, rest);

/** Why, in the receiver's own words; a reply that only repeats the outcome says nothing more. */
function whyOf({ why }: AdviceFact): string | undefined {
  const title = titleOf(why);
  return title === undefined ? undefined : escaped(title);
}

/** Where in the code an entry belongs, in words, and as a link where the repository is known. */
function codeLink(code: CodePlace | undefined, { codeRoot }: AgendaFacts, words: AgendaWords): string[] {
  if (!code) return [];
  const text = escaped(words.code(shortPath(code.path), code.start, code.end));
  if (codeRoot === undefined) return [text];
  const lines = code.start === code.end ? `#L${code.start}` : `#L${code.start}-L${code.end}`;
  return [`[${text}](${codeRoot}/${linkTarget(code.path)}${lines})`];
}

/** Longer paths are told by their end; the whole of it is in the link. */
const PATH_LIMIT = 40;

function shortPath(path: string): string {
  if (path.length <= PATH_LIMIT) return path;
  const [name = path, folder] = path.split('/').reverse();
  const end = folder === undefined ? name : `${folder}/${name}`;
  return cut(end.length === path.length ? path : `…/${end.length <= PATH_LIMIT ? end : name}`);
}

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
