import { LayeredMap } from './layeredMap';
import { MapDraft } from './mapDraft';
import type { RecordPath } from '../records/recordPath';
import type { Reference } from '../records/references';
import type { Snapshot } from './snapshotShape';

type References = NonNullable<Snapshot['references']>;
type OfFiles = ReadonlyMap<string, readonly Reference[]>;

const NONE: OfFiles = new Map();
const NO_REFERENCES: readonly Reference[] = [];

/** Changes to what files refer to. Only the map of a plan that something changes in is copied. */
export class ReferencesDraft {
  private readonly drafts = new Map<string, MapDraft<readonly Reference[]>>();
  private readonly before: References;

  constructor(before: Snapshot['references']) {
    this.before = before ?? new Map<string, OfFiles>();
  }

  get(file: string, path: RecordPath): readonly Reference[] {
    const scope = scopeOf(path);
    return (this.drafts.get(scope) ?? this.before.get(scope))?.get(file) ?? NO_REFERENCES;
  }

  set(file: string, path: RecordPath, references: readonly Reference[]): void {
    const scope = scopeOf(path);
    let draft = this.drafts.get(scope);
    if (!draft) this.drafts.set(scope, (draft = new MapDraft(this.before.get(scope) ?? NONE)));
    draft.set(file, references.length > 0 ? references : undefined);
  }

  /** As `set` for many files of a plan at once, none of which has references yet. */
  addAll(plan: string, references: OfFiles): void {
    if (references.size > 0)
      this.drafts.set(plan, new MapDraft(new LayeredMap(references, this.before.get(plan) ?? NONE)));
  }

  /** The files with references that may name one of `targets`: a goal or an entry is known in its own plan only. */
  *filesNear(targets: Iterable<RecordPath>): Iterable<string> {
    const scopes = new Set([...targets].map(scopeOf));
    const wanted = scopes.has('') ? new Set([...this.before.keys(), ...this.drafts.keys()]) : scopes;
    for (const scope of wanted) {
      yield* (this.drafts.get(scope) ?? this.before.get(scope) ?? NONE).keys();
    }
  }

  result(): References {
    const whole = new MapDraft(this.before);
    for (const [scope, draft] of this.drafts) {
      const files = draft.result();
      if (files.size > 0) whole.replace(scope, files);
      else whole.set(scope, undefined);
    }
    return whole.result();
  }
}

/** The plan of a record, or the empty text for a record of no plan. */
function scopeOf(path: RecordPath): string {
  return 'plan' in path ? path.plan : '';
}
