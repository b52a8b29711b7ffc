import type { GoalKey } from '../records/goalFields';

/** What a key of somebody's goal is here. */
export type GoalMeaning = Exclude<GoalKey, 'parent' | 'since' | 'reason' | 'ifThen'> | 'title';

const NAMES: Readonly<Record<GoalMeaning, string>> = {
  title: 'title, name, titre, nom',
  outcome: 'outcome, objective, goal, aim, objectif, résultat, but',
  why: 'why, motivation, rationale, purpose, because, relevance, pourquoi, raison, motif',
  finishLine:
    'finish line, success criteria, success criterion, success, criteria, acceptance criteria, definition of done, done when, measure, measures, measure of success, measurable, metric, metrics, kpi, kpis, key result, key results, critères de réussite, critère de réussite, critères de succès, résultats clés, indicateurs',
  due: 'due, due date, due on, target date, target, deadline, end date, by, échéance, date limite, date cible, date butoir',
  steps:
    'steps, action steps, actions, action items, action plan, tasks, milestones, next steps, to do, todos, étapes, plan d’action, tâches, jalons',
  status: 'status, state, statut, état',
  horizon: 'horizon, term, timeframe, time frame, terme',
};

/** Keys that say by themselves that a file is a goal. */
const TELLING: ReadonlySet<GoalMeaning> = new Set(['outcome', 'finishLine', 'due', 'steps']);

export function meaningOf(key: string): GoalMeaning | undefined {
  const wanted = bare(key);
  const meanings = Object.keys(NAMES) as GoalMeaning[];
  return meanings.find(meaning => NAMES[meaning].split(', ').some(name => bare(name) === wanted));
}

/** Whether keys are those of a goal: what it is about, and at least one that only a goal has. */
export function isGoal(keys: Readonly<Record<string, unknown>>): boolean {
  const meanings = Object.keys(keys).map(meaningOf);
  return isNamed(keys) && meanings.some(meaning => meaning !== undefined && TELLING.has(meaning));
}

/** Whether one of the keys says what a goal is about. */
export function isNamed(keys: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(keys).some(key => ['title', 'outcome'].includes(meaningOf(key) ?? ''));
}

const bare = (name: string) =>
  name
    .slice(0, 60)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{Ll}\p{N}]/gu, '');
