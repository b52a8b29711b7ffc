import { applyEdits } from '../../src/domain/text/textEdit';
import type { EditResult, FileChange, Files, ReadResult } from '../../src/jobs/ports';

/** A mentorship folder in memory. `beforeApply` lets a test change a file at the worst moment. */
export class MemoryFiles implements Files {
  readonly texts = new Map<string, string>();
  readonly reads: string[] = [];
  readonly unreadable = new Map<string, string>();
  readonly refused = new Map<string, string>();
  beforeApply: (() => void) | undefined;

  constructor(texts: Record<string, string> = {}) {
    for (const [path, text] of Object.entries(texts)) this.texts.set(path, text);
  }

  list(): Promise<readonly string[]> {
    return Promise.resolve([...this.texts.keys(), ...this.unreadable.keys()].sort());
  }

  read(path: string): Promise<ReadResult> {
    this.reads.push(path);
    const reason = this.unreadable.get(path);
    if (reason !== undefined) return Promise.resolve({ kind: 'unreadable', reason });
    const text = this.texts.get(path);
    return Promise.resolve(text === undefined ? { kind: 'absent' } : { kind: 'text', text });
  }

  apply(changes: readonly FileChange[]): Promise<EditResult> {
    this.beforeApply?.();
    for (const change of changes) {
      const { path } = change;
      const reason = this.refused.get(path);
      if (reason !== undefined) return Promise.resolve({ kind: 'failed', path, reason });
      const current = this.texts.get(path);
      if (change.kind === 'create' ? current !== undefined : current !== change.base) {
        return Promise.resolve({ kind: 'changed', path });
      }
    }
    for (const change of changes) {
      if (change.kind === 'delete') this.texts.delete(change.path);
      else this.texts.set(change.path, change.kind === 'create' ? change.text : applyEdits(change.base, change.edits));
    }
    return Promise.resolve({ kind: 'done' });
  }
}
