import type { KnownNames } from '../records/actionMarks';
import type { AnyRecord } from '../records/anyRecord';
import { withNames } from '../records/meeting';
import type { RecordPath } from '../records/recordPath';
import { sameValue } from '../text/sameValue';
import { MapDraft } from './mapDraft';
import type { PlanRecords } from './snapshotShape';

/** The path of a record that belongs to a plan. */
export type PathInPlan = Extract<RecordPath, { plan: string }>;

/** Which list of a plan has the records of a kind. */
const LISTS = { goal: 'goals', meeting: 'meetings', entry: 'entries', expectations: 'expectations' } as const;

const NO_EXPECTATIONS: NonNullable<PlanRecords['expectations']> = new Map();

/** Changes to the records of one plan. What is equal in depth to what was there before keeps its old object. */
export class PlanDraft {
  private plan: PlanRecords['plan'];
  private agreement: PlanRecords['agreement'];
  readonly goals;
  private readonly meetings;
  private readonly entries;
  private readonly expectations;

  constructor(readonly before: PlanRecords) {
    this.plan = before.plan;
    this.goals = new MapDraft(before.goals);
    this.meetings = new MapDraft(before.meetings);
    this.entries = new MapDraft(before.entries);
    this.expectations = new MapDraft(before.expectations ?? NO_EXPECTATIONS);
    this.agreement = before.agreement;
  }

  /** Nothing for a record that belongs to no plan. */
  put(record: AnyRecord): void {
    switch (record.kind) {
      case 'plan':
        if (!sameValue(this.plan, record.value)) this.plan = record.value;
        break;
      case 'agreement':
        if (!sameValue(this.agreement, record.value)) this.agreement = record.value;
        break;
      case 'goal':
        this.goals.set(record.value.id, record.value);
        break;
      case 'meeting':
        this.meetings.set(record.value.id, record.value);
        break;
      case 'entry':
        this.entries.set(record.value.id, record.value);
        break;
      case 'expectations':
        this.expectations.set(record.value.id, record.value);
        break;
    }
  }

  /** The actions of a meeting as they read where these people and goals are known. */
  readNames(meeting: string, names: KnownNames): void {
    const known = this.meetings.get(meeting);
    if (known) this.meetings.set(meeting, withNames(known, names));
  }

  remove(path: PathInPlan): void {
    if (path.kind === 'plan') this.plan = undefined;
    else if (path.kind === 'agreement') this.agreement = undefined;
    else this.listOf(path.kind).set(path.id, undefined);
  }

  has(path: PathInPlan): boolean {
    if (path.kind === 'plan') return this.plan !== undefined;
    if (path.kind === 'agreement') return this.agreement !== undefined;
    return this.listOf(path.kind).has(path.id);
  }

  /** Whatever the records are, forgetting one is the same. */
  private listOf(kind: keyof typeof LISTS): Pick<MapDraft<never>, 'set' | 'has'> {
    return this[LISTS[kind]];
  }

  /** The plan as it was before where nothing has changed. */
  result(): PlanRecords {
    const { before, plan, agreement } = this;
    const [goals, meetings, entries] = [this.goals.result(), this.meetings.result(), this.entries.result()];
    const isSame =
      plan === before.plan &&
      goals === before.goals &&
      meetings === before.meetings &&
      entries === before.entries &&
      agreement === before.agreement &&
      !this.expectations.isChanged;
    if (isSame) return before;
    const expectations = this.expectations.result();
    return {
      id: before.id,
      plan,
      goals,
      meetings,
      entries,
      ...(expectations.size > 0 ? { expectations } : {}),
      ...(agreement ? { agreement } : {}),
    };
  }
}

/** Whether a plan that isn't changed has the record. */
export function hasRecord(plan: PlanRecords, path: PathInPlan): boolean {
  if (path.kind === 'plan') return plan.plan !== undefined;
  if (path.kind === 'agreement') return plan.agreement !== undefined;
  return plan[LISTS[path.kind]]?.has(path.id) ?? false;
}

export function emptyPlan(id: string): PlanRecords {
  return { id, plan: undefined, goals: new Map(), meetings: new Map(), entries: new Map() };
}

/** True where nothing is known of a plan beside its `plan.yaml`. */
export function hasOnlyPlanFile({ goals, meetings, entries, expectations, agreement }: PlanRecords): boolean {
  return goals.size === 0 && meetings.size === 0 && entries.size === 0 && !expectations && !agreement;
}
