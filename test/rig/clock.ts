// A clock for VS Code's extension host that a test moves: see movedClock.cjs.
import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export class MovedClock {
  readonly file = path.join(mkdtempSync(path.join(tmpdir(), 'mentorship-clock-')), 'offset');

  constructor(day: string) {
    this.set(day);
  }

  /** From now on it is the morning of this day, and time goes on from there. */
  set(day: string): void {
    const offset = new Date(`${day}T09:30:00`).getTime() - Date.now();
    writeFileSync(`${this.file}.new`, String(offset));
    renameSync(`${this.file}.new`, this.file);
  }
}
