import type * as vscode from 'vscode';

/** Gathers what comes within a time, and hands it on once: many files change in one go. */
export class Batcher implements vscode.Disposable {
  private readonly gathered = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly milliseconds: number,
    private readonly handOn: (gathered: readonly string[]) => void,
  ) {}

  add(name: string): void {
    this.gathered.add(name);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const all = [...this.gathered];
      this.gathered.clear();
      this.handOn(all);
    }, this.milliseconds);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
