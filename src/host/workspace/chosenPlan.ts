import * as vscode from 'vscode';

/** One plan of one mentorship folder. */
export interface PlanId {
  readonly folder: string;
  readonly plan: string;
}

const KEY = 'mentorship.plan';

/** The plan that the reader has chosen to work in, remembered for this workspace on this computer. */
export class ChosenPlan implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly state: vscode.Memento) {}

  /** Undefined while nobody has chosen. The plan may be gone since. */
  get(): PlanId | undefined {
    const kept = this.state.get<Partial<PlanId>>(KEY);
    return typeof kept?.folder === 'string' && typeof kept.plan === 'string'
      ? { folder: kept.folder, plan: kept.plan }
      : undefined;
  }

  async set(plan: PlanId): Promise<void> {
    const before = this.get();
    if (before?.folder === plan.folder && before.plan === plan.plan) return;
    await this.state.update(KEY, plan);
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }
}
