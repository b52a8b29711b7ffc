import type { AgendaLine } from '../facts/agendaLine';
import { fullDayInWords } from '../../time/dateWords';
import type { AgendaWords, MoreKind } from '../words/agendaWords';
import type { AdviceFact, AgendaFacts, AreaFact, AskedFact, CodePlace, NewsFact, ReplyFact } from '../facts/factTypes';
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
    <Kind extends AskedFact | NewsFact>(
      kindOf: (fact: Kind) => keyof AgendaWords['untitled'],
      say: (fact: Kind, author: string) => string,
    ) =>
    (fact: Kind) =>
      line(
        fact.origin,
        titleOf(fact.text) ?? words.untitled[kindOf(fact)],
        [say(fact, escaped(fact.author)), ...codeLink(fact.code, facts, words)].join(', ') + replied(fact.reply, words),
      );
  const question = entry<AskedFact>(
    () => 'question',
    (fact, author) => words.question(author, fact.ageDays, fact.isRead),
  );
  const feedback = entry<AskedFact>(
    () => 'feedback',
    (fact, author) => words.feedback(fact.type, author, fact.ageDays, fact.isRead),
  );
  const news = entry<NewsFact>(
    fact => fact.kind,
    (fact, author) => words.entry(fact.kind, fact.type, author, fact.ageDays),
  );
  const advice = (fact: AdviceFact) =>
    line(
      fact.origin,
      titleOf(fact.text) ?? words.untitled.feedback,
      words.advice(fact.outcome, escaped(fact.author), quoted(fact.why)),
    );
  const aboutCode = (fact: AskedFact) => fact.code !== undefined;
  const aboutElse = (fact: AskedFact) => fact.code === undefined;
  return {
    review:
      facts.review === undefined ? [] : [pointer('../agreement/agreement.md', words.review(facts.review, readOn))],
    'small-goals': facts.smallGoals.map(fact =>
      line(fact.origin, cut(plainLine(fact.text)), words.smallGoal(fact.done)),
    ),
    decisions: facts.decisions.map(
      entry<AskedFact>(
        () => 'decision',
        (fact, author) => words.decision(author, fact.ageDays),
      ),
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
      ...facts.news.map(news),
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

/** The newest words below an entry. */
const replied = (reply: ReplyFact | undefined, words: AgendaWords): string =>
  reply === undefined ? '' : `; ${words.reply(escaped(reply.author), reply.outcome, quoted(reply.text))}`;

/** Somebody's own words; undefined where there are none. */
function quoted(text: string): string | undefined {
  const title = titleOf(text);
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
