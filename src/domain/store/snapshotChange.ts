import { sameValue } from '../text/sameValue';
import { heldProblems } from '../records/formatTrouble';
import { circleOf } from '../records/goalCircle';
import { MapDraft } from './mapDraft';
import { normalAddress, type Person } from '../records/person';
import { peopleCalled } from '../records/plainMarks';
import type { Problem } from '../records/problem';
import type { AnyRecord, ReadRecord } from '../records/anyRecord';
import { fileOf, ID_PATTERN, personPath, planPath, recordPathOf, type RecordPath } from '../records/recordPath';
import { checkReferences, isReferenceProblem, targetOf, type OtherFiles } from '../records/references';
import { emptyPlan, hasOnlyPlanFile, hasRecord, PlanDraft, type PathInPlan } from './planDraft';
import { ReferencesDraft } from './referencesDraft';
import type { PlanRecords, Snapshot } from './snapshotShape';
import type { WholePlan } from './wholePlan';

type GoalPath = Extract<RecordPath, { kind: 'goal' }>;

/**
 * The changes of one moment to a snapshot. A map is copied when something in it differs for the first time, all others
 * are shared with the snapshot before; what is equal in depth keeps its old object.
 */
export class SnapshotChange {
  private settings: Snapshot['settings'];
  private readonly people;
  private readonly plans;
  private readonly problems;
  private readonly references;
  private readonly drafts = new Map<string, PlanDraft>();
  /** For plans whose folder has a name that can't be an id: the one file of theirs that the problem is reported at. */
  private readonly misnamed = new Map<string, string>();
  /** The files that were put or removed, and whether there was something before. */
  private readonly touched = new Map<string, { readonly path: RecordPath; readonly existed: boolean }>();

  constructor(private readonly before: Snapshot) {
    this.settings = before.settings;
    this.people = new MapDraft(before.people);
    this.plans = new MapDraft(before.plans);
    this.problems = new MapDraft(before.found ?? before.problems);
    this.references = new ReferencesDraft(before.references);
  }

  /** Take a file as read. A record that can't be read stays as it was when it last could. */
  put({ file, path, record, problems, references }: ReadRecord): void {
    if (path.kind !== 'stray') this.remember(file, path);
    this.problems.set(file, problems.length > 0 && !this.isReportedElsewhere(file, path) ? problems : undefined);
    // What is no record is a problem and nothing else.
    if (path.kind === 'stray') return;
    this.references.set(file, path, references);
    switch (record?.kind) {
      case 'settings':
        if (!sameValue(this.settings, record.value)) this.settings = record.value;
        return;
      case 'person':
        this.people.set(record.value.id, record.value);
        return;
      default:
        if ('plan' in path && !problems.some(isMisplaced)) this.putInPlan(path, record);
    }
  }

  /**
   * Take the records of a plan of which nothing but its `plan.yaml` is known yet. False if that can't be, because more
   * is known already or one of the people is not: then each record must be put.
   */
  putWhole({ id, records, references, people }: WholePlan): boolean {
    const before = this.plans.get(id) ?? emptyPlan(id);
    if (!hasOnlyPlanFile(before) || !people.every(person => this.exists({ kind: 'person', id: person }))) return false;
    // The plan's own file names goals that come only now.
    this.remember(planPath(id), { kind: 'plan', plan: id });
    this.plans.replace(id, { ...before, ...records });
    this.references.addAll(id, references);
    return true;
  }

  /** Forget a file that is gone. */
  remove(file: string): void {
    const path = recordPathOf(file);
    if (!path) {
      this.problems.set(file, undefined);
      return;
    }
    this.remember(file, path);
    this.problems.set(file, undefined);
    this.references.set(file, path, []);
    if (path.kind === 'settings') this.settings = undefined;
    else if (path.kind === 'person') this.people.set(path.id, undefined);
    else if (this.plans.has(path.plan)) this.draftOf(path.plan).remove(path);
  }

  result(): Snapshot {
    this.readNames();
    this.checkReferences();
    const { before } = this;
    const plans = this.finishedPlans();
    const found = this.problems.result();
    const hasSameProblems = found === (before.found ?? before.problems);
    const problems = hasSameProblems ? before.problems : heldProblems(found);
    const next = {
      settings: this.settings,
      people: this.people.result(),
      plans,
      problems,
      references: this.references.result(),
      ...(problems === found ? {} : { found }),
    };
    const isSame =
      next.settings === before.settings &&
      next.people === before.people &&
      next.plans === before.plans &&
      hasSameProblems &&
      next.references === (before.references ?? next.references);
    return isSame ? before : next;
  }

  /** That a plan's folder can't have its name is reported at one of the files in it. */
  private isReportedElsewhere(file: string, path: ReadRecord['path']): boolean {
    if (!('plan' in path) || ID_PATTERN.test(path.plan)) return false;
    const prefix = planPath(path.plan).slice(0, -'plan.yaml'.length);
    const reported =
      this.misnamed.get(path.plan) ?? [...this.problems.keys()].find(other => other.startsWith(prefix)) ?? file;
    this.misnamed.set(path.plan, reported);
    return reported !== file;
  }

  private draftOf(plan: string): PlanDraft {
    let draft = this.drafts.get(plan);
    if (!draft) this.drafts.set(plan, (draft = new PlanDraft(this.plans.get(plan) ?? emptyPlan(plan))));
    return draft;
  }

  private putInPlan(path: PathInPlan, record: AnyRecord | undefined): void {
    const draft = this.draftOf(path.plan);
    // A broken file is a sign of its plan too: its folder is there.
    if (!this.plans.has(path.plan)) this.plans.set(path.plan, draft.before);
    if (record) draft.put(record);
  }

  private finishedPlans(): ReadonlyMap<string, PlanRecords> {
    for (const [id, draft] of this.drafts) {
      const plan = draft.result();
      const prefix = planPath(id).slice(0, -'plan.yaml'.length);
      const isGone =
        !plan.plan && hasOnlyPlanFile(plan) && ![...this.problems.keys()].some(file => file.startsWith(prefix));
      if (isGone) this.plans.set(id, undefined);
      else this.plans.replace(id, plan);
    }
    return this.plans.result();
  }

  private remember(file: string, path: RecordPath): void {
    if (!this.touched.has(file)) this.touched.set(file, { path, existed: this.exists(path, file) });
  }

  /** A file that is broken exists all the same: that it can't be read is a problem of its own. */
  private exists(path: RecordPath, file?: string): boolean {
    return this.hasRecord(path) || this.problems.has(file ?? fileOf(path));
  }

  private hasRecord(path: RecordPath): boolean {
    if (path.kind === 'settings') return false;
    if (path.kind === 'person') return this.people.has(path.id);
    const draft = this.drafts.get(path.plan);
    if (draft) return draft.has(path);
    const plan = this.plans.get(path.plan);
    return plan !== undefined && hasRecord(plan, path);
  }

  /** Which marks of an action count depends on the people and goals that there are. */
  private readNames(): void {
    const turned = this.turned().filter(({ kind }) => kind === 'person' || kind === 'goal');
    const ids = new Set(turned.map(path => ('id' in path ? path.id : '')));
    const own = [...this.touched].flatMap(([, { path }]) => (path.kind === 'meeting' ? [path] : []));
    const naming = [...(turned.length > 0 ? this.references.filesNear(turned) : [])].flatMap(file => {
      const path = recordPathOf(file);
      const isNaming =
        path?.kind === 'meeting' && this.references.get(file, path).some(({ id, oneOf }) => oneOf && ids.has(id));
      return isNaming ? [path] : [];
    });
    for (const { plan, id } of [...own, ...naming]) {
      this.draftOf(plan).readNames(id, {
        person: name => this.exists({ kind: 'person', id: name }),
        goal: name => this.exists({ kind: 'goal', plan, id: name }),
      });
    }
  }

  /** The records that came into being or went. */
  private turned(): RecordPath[] {
    return [...this.touched].flatMap(([file, { path, existed }]) =>
      existed === this.exists(path, file) ? [] : [path],
    );
  }

  private checkReferences(): void {
    const others: OtherFiles = {
      exists: target => this.exists(target),
      withAddress: this.addressBook(),
      called: name => peopleCalled(name, this.everybody()),
      circleOf: goal => this.circleOf(goal),
    };
    for (const [file, { path }] of this.touched) this.checkFile(file, path, others);
    for (const [file, path] of [...this.othersConcerned(), ...this.inCircles()]) this.checkFile(file, path, others);
  }

  private *everybody(): Iterable<Person> {
    for (const id of this.people.keys()) {
      const person = this.people.get(id);
      if (person) yield person;
    }
  }

  private circleOf({ plan, id }: GoalPath): string[] | undefined {
    const goals = (this.drafts.get(plan) ?? this.plans.get(plan))?.goals;
    return circleOf(id, goal => goals?.get(goal)?.parent);
  }

  /** Goals that a circle has in it now, or had before, because another goal has changed. */
  private inCircles(): (readonly [string, RecordPath])[] {
    const goals = [...this.touched.values()].flatMap(({ path }) => (path.kind === 'goal' ? [path] : []));
    if (goals.length === 0) return [];
    const plans = new Set(goals.map(({ plan }) => plan));
    const before = [...this.problems.keys()]
      .filter(file => this.problems.get(file)?.some(({ code }) => code === 'goal-circle'))
      .flatMap(file => recordPathOf(file) ?? [])
      .filter(path => 'plan' in path && plans.has(path.plan));
    const now = goals.flatMap(({ plan, ...goal }) =>
      (this.circleOf({ plan, ...goal }) ?? []).map((id): GoalPath => ({ kind: 'goal', plan, id })),
    );
    return [...before, ...now].map(path => [fileOf(path), path] as const).filter(([file]) => !this.touched.has(file));
  }

  /** The files of the people with an address; the index is made when somebody asks. */
  private addressBook(): OtherFiles['withAddress'] {
    let known: Map<string, string[]> | undefined;
    return address => {
      known ??= filesByAddress(this.people);
      return known.get(normalAddress(address)) ?? [];
    };
  }

  /** Files that name a record that came into being or went, and everybody's where addresses may have changed. */
  private othersConcerned(): (readonly [string, RecordPath])[] {
    const turned = [...this.touched].filter(([file, { path, existed }]) => existed !== this.exists(path, file));
    const paths = turned.map(([, { path }]) => path);
    // What went may be named by any file; what came was missed until now by files that have a problem.
    const hasGone = turned.some(([, { existed }]) => existed);
    const missing = turned.length > 0 ? [...this.problems.keys()] : [];
    const near = hasGone ? [...this.references.filesNear(paths)] : missing;
    const people = this.people.isChanged
      ? [...this.people.keys()].map((id): [string, RecordPath] => [personPath(id), { kind: 'person', id }])
      : [];
    if (near.length === 0) return people;
    const files = new Set(turned.map(([file]) => file));
    // The file of a target is only put together where the id alone fits: most have nothing to do with it.
    const ids = new Set(paths.map(path => ('id' in path ? path.id : path.kind)));
    const naming = near.flatMap(file => {
      const path = recordPathOf(file);
      const isConcerned =
        path &&
        !this.touched.has(file) &&
        this.references
          .get(file, path)
          .some(reference => ids.has(reference.id) && files.has(fileOf(targetOf(path, reference))));
      return isConcerned ? [[file, path] as const] : [];
    });
    return [...naming, ...people];
  }

  private checkFile(file: string, path: RecordPath, others: OtherFiles): void {
    const known = this.problems.get(file) ?? [];
    const own = known.filter(problem => !isReferenceProblem(problem));
    const missing = checkReferences(file, path, this.references.get(file, path), others);
    if (own.length === known.length && missing.length === 0) return;
    this.problems.set(file, own.length + missing.length > 0 ? [...own, ...missing] : undefined);
  }
}

/** A file where no record can be: it has a problem and gives no record. */
function isMisplaced({ code, severity }: Problem): boolean {
  return code === 'wrong-place' && severity === 'error';
}

function filesByAddress(people: MapDraft<Person>): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const id of people.keys()) {
    for (const address of new Set(people.get(id)?.emails.map(normalAddress))) {
      files.set(address, [...(files.get(address) ?? []), personPath(id)]);
    }
  }
  return files;
}
