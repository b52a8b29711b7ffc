import { otherNames } from '../language/otherNames';
import { GOAL_KEYS, GOAL_STATUSES, goalSchema } from '../records/goal';
import { HORIZONS } from '../records/goalFields';
import { readRecord } from '../records/read';
import { goalPath } from '../records/recordPath';
import { freeId, newGoal, slugOf } from '../records/write';
import { taskItems } from '../text/markdown';
import { oneLine } from '../text/plainText';
import { isList, isObject } from '../text/values';
import { isCalendarDay } from '../time/days';
import { daysMeant } from '../time/daysMeant';
import { yamlText, type YamlValue } from '../yaml/write';
import { meaningOf, type GoalMeaning } from './goalKeys';
import { leaveOut, type Gathered } from './gathered';
import type { ImportContext, LeftReason } from './source';
import { hasAllWords } from './words';

type Keys = Readonly<Record<string, unknown>>;
interface Step {
  readonly id: string;
  readonly text: string;
  readonly done?: string;
}

/** Keys of a step that say whether it is done, or when it was. */
const STATE = /^(?:done|completed?|finished|status|state|fait|terminée?|statut|état)$/i;

/** What is known of a goal while its keys are read. */
class TakenGoal {
  readonly names: string[] = [];
  readonly texts = new Map<'why' | 'finishLine', string>();
  due: string | undefined;
  status: (typeof GOAL_STATUSES)[number] | undefined;
  horizon: (typeof HORIZONS)[number] | undefined;
  steps: Step[] = [];
  /** Keys without a meaning here stay as somebody's own. */
  readonly own: Record<string, YamlValue> = {};
  readonly left: string[] = [];

  constructor(private readonly today: string) {}

  take(key: string, value: unknown): void {
    const meaning = meaningOf(key);
    if (value === null || value === undefined || value === '') return;
    if ((meaning === undefined || !this.takeAs(meaning, value)) && !this.keep(key, value))
      this.left.push(yamlText({ [key]: value as YamlValue }).trim());
  }

  /** @returns false where the value can't be what the key says, or another key has said it */
  private takeAs(meaning: GoalMeaning, value: unknown): boolean {
    switch (meaning) {
      case 'title':
      case 'outcome':
        return this.takeName(meaning, textOf(value));
      case 'why':
      case 'finishLine':
        return this.takeText(meaning, textOf(value));
      case 'due':
        return this.takeDay(textOf(value));
      case 'steps':
        return this.steps.length === 0 && this.takeSteps(value);
      case 'status':
        return this.takeStatus(textOf(value));
      case 'horizon':
        return this.takeHorizon(textOf(value));
    }
  }

  private takeName(meaning: 'title' | 'outcome', text: string | undefined): boolean {
    if (text === undefined) return false;
    if (meaning === 'title') this.names.unshift(text);
    else this.names.push(text);
    return true;
  }

  private takeText(meaning: 'why' | 'finishLine', text: string | undefined): boolean {
    if (text === undefined || this.texts.has(meaning)) return false;
    this.texts.set(meaning, text);
    return true;
  }

  /** The last day of a month or a quarter; its own words are left, so that it is seen what was made of them. */
  private takeDay(text: string | undefined): boolean {
    const [day, second] = text === undefined ? [] : daysMeant(text);
    if (this.due !== undefined || day === undefined || second !== undefined) return false;
    this.due = day;
    return text === day;
  }

  private takeStatus(text = ''): boolean {
    const own = GOAL_STATUSES.find(status => status === text.toLowerCase());
    this.status = own ?? (otherNames(text, GOAL_STATUSES)[0] as TakenGoal['status']);
    return own !== undefined;
  }

  private takeHorizon(text = ''): boolean {
    this.horizon = HORIZONS.find(horizon => text.toLowerCase().startsWith(horizon));
    return this.horizon !== undefined && hasAllWords(text, this.horizon);
  }

  takeSteps(value: unknown): boolean {
    const items = typeof value === 'string' ? value.split('\n') : value;
    if (!isList(items)) return false;
    const steps = items.map(item => this.stepOf(item));
    if (steps.some(step => step === undefined)) return false;
    const taken = new Set<string>();
    for (const step of steps) {
      if (!step || step.text === '') continue;
      const id = freeId(step.id ?? slugOf(step.text, 'step'), taken);
      taken.add(id);
      this.steps.push({ ...step, id });
    }
    return true;
  }

  private stepOf(item: unknown): (Omit<Step, 'id'> & { readonly id?: string | undefined }) | undefined {
    const line = textOf(item);
    if (line !== undefined) {
      const box = /^(?:[-*+] +)?(?:\[([ xX])\] +)?(.*)$/.exec(line);
      return { text: box?.[2] ?? line, ...(/x/i.test(box?.[1] ?? '') && { done: this.today }) };
    }
    if (!isObject(item) || isList(item)) return undefined;
    const words: string[] = [];
    let [id, done]: (string | undefined)[] = [];
    for (const [key, value] of Object.entries(item as Keys)) {
      const text = textOf(value);
      if (value === false || value === null || value === '') continue;
      if (STATE.test(key)) done = this.doneOn(key, value) ?? done;
      else if (key === 'id' && text !== undefined && slugOf(text, '') === text) id = text;
      else words.push(text ?? yamlText({ [key]: value as YamlValue }));
    }
    return { id, text: oneLine(words.join(' – ')), ...(done !== undefined && { done }) };
  }

  /** The day on which a step was done; today, where nothing but that is said. */
  private doneOn(key: string, value: unknown): string | undefined {
    if (value === true) return this.today;
    const text = textOf(value) ?? '';
    if (isCalendarDay(text)) return text;
    this.left.push(yamlText({ [key]: value as YamlValue }).trim());
    return otherNames(text, ['reached']).length > 0 ? this.today : undefined;
  }

  private keep(key: string, value: unknown): boolean {
    const schema = goalSchema.shape[key as keyof typeof goalSchema.shape];
    if (GOAL_KEYS.some(own => own === key) && !schema.safeParse(value).success) return false;
    if (meaningOf(key) === key) return false;
    this.own[key] = value as YamlValue;
    return true;
  }
}

/**
 * One goal of somebody's own shape as a goal of the plan.
 * @param prose what stands below its keys: boxes become steps where no key has any, the rest is kept as `notes`
 * @param comments of its YAML, which a new file does not have
 */
export function addGoal(
  gathered: Gathered,
  context: ImportContext,
  source: string,
  keys: Keys,
  prose = '',
  comments: readonly string[] = [],
): void {
  const goal = new TakenGoal(context.today);
  for (const [key, value] of Object.entries(keys)) goal.take(key, value);
  takeProse(goal, prose);
  const leave = (texts: readonly string[], why: LeftReason) => {
    for (const text of texts) leaveOut(gathered, source, text, why);
  };
  const outcome = outcomeOf(goal);
  const { id: plan } = context.plan;
  const text = newGoal({
    outcome,
    ...Object.fromEntries(goal.texts),
    horizon: goal.horizon ?? 'short',
    ...(goal.due !== undefined && { due: goal.due }),
    status: goal.status ?? 'active',
    steps: goal.steps.map(({ id, text: words, done }) => ({ id, text: words, ...(done !== undefined && { done }) })),
    ...goal.own,
  });
  const whole = [yamlText(keys as Readonly<Record<string, YamlValue>>), prose];
  leave(comments, 'comment');
  const known = [...context.goals].find(([, own]) => own === outcome)?.[0];
  if (known !== undefined) {
    leave(whole, 'there');
    return;
  }
  const taken = {
    has: (id: string) =>
      context.goals.has(id) ||
      gathered.files.has(goalPath(plan, id)) ||
      context.fileAt(goalPath(plan, id)) !== undefined,
  };
  const path = goalPath(plan, freeId(slugOf(goal.names[0] ?? '', 'goal'), taken));
  if (outcome === '' || readRecord(path, text)?.record === undefined) {
    leave(whole, 'unknown');
    return;
  }
  leave(goal.left, 'value');
  gathered.files.set(path, { path, before: undefined, after: text });
}

/** Title and outcome, where both say something. */
function outcomeOf({ names, left }: TakenGoal): string {
  const last = names.at(-1) ?? '';
  const repeated = names.slice(0, -1).filter(name => last.includes(name));
  left.push(...repeated);
  return [...names.slice(0, -1).filter(name => !last.includes(name)), last].join(': ');
}

function takeProse(goal: TakenGoal, prose: string): void {
  let rest = prose;
  if (goal.steps.length === 0) {
    const items = taskItems(prose, 0);
    goal.takeSteps(items.map(({ text, checked }) => `[${checked ? 'x' : ' '}] ${oneLine(text)}`));
    for (const { mark, textEnd } of items.toReversed()) {
      const start = rest.lastIndexOf('\n', mark) + 1;
      rest = rest.slice(0, start) + rest.slice(textEnd);
    }
  }
  const notes = rest.replace(/\n{3,}/g, '\n\n').trim();
  if (notes !== '') goal.own[Object.hasOwn(goal.own, 'notes') ? 'prose' : 'notes'] = notes;
}

/** A value on one line; a list of such values with semicolons between. Undefined for anything else. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return oneLine(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!isList(value)) return undefined;
  const items = value.map(textOf);
  return items.every(item => item !== undefined) ? items.join('; ') : undefined;
}
