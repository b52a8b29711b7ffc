import { execFile, spawn } from 'node:child_process';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { family } from '../../src/domain/anchor/otherFiles';
import { type FileChange, type CodeSource } from '../../src/domain/anchor/codeSource';

const run = promisify(execFile);

/** The same facts that the built-in git extension gives, from a bare repository at two commits. */
export class RepositoryAt {
  private readonly texts = new Map<string, Promise<string | undefined>>();
  private readonly listed: Promise<readonly string[]>;
  private readonly kinds: readonly string[];
  /** How many old texts were asked of git. */
  asked = 0;

  constructor(
    private readonly dir: string,
    private readonly commit: string,
    file: string,
    private readonly reader: Reader,
  ) {
    // Other kinds are left out of every difference: large media files may be missing from the stored repositories.
    this.kinds = family(file);
    this.listed = this.git('ls-tree', '-r', '-z', '--name-only', commit).then(out =>
      out.split('\0').filter(name => this.kinds.includes(path.extname(name).slice(1))),
    );
  }

  source(withGit: boolean): CodeSource {
    return {
      text: file => this.text(file),
      files: () => this.listed,
      ...(withGit
        ? {
            history: {
              changes: commit => this.changes(commit),
              // In VS Code each is a `git show`, which costs a process more than here; hence they are counted.
              textAt: (commit, file) => (this.asked++, this.reader.read(this.dir, `${commit}:${file}`)),
            },
          }
        : {}),
    };
  }

  /** Files of the later commit stand for the working tree. */
  text(file: string): Promise<string | undefined> {
    let known = this.texts.get(file);
    if (!known) {
      known = this.listed.then(all =>
        all.includes(file) ? this.reader.read(this.dir, `${this.commit}:${file}`) : undefined,
      );
      this.texts.set(file, known);
    }
    return known;
  }

  private async changes(since: string): Promise<readonly FileChange[]> {
    const out = await this.git(
      'diff',
      '--name-status',
      '-z',
      '-M',
      '--diff-filter=ADMR',
      since,
      this.commit,
      '--',
      ...this.kinds.map(kind => `:(glob)**/*.${kind}`),
    );
    const parts = out.split('\0');
    const changes: FileChange[] = [];
    for (let i = 0; i + 1 < parts.length; i += 2) {
      const status = parts[i] ?? '';
      const from = parts[i + 1] ?? '';
      if (status.startsWith('R')) changes.push({ from, to: parts[++i + 1] ?? '' });
      else if (status === 'A') changes.push({ to: from });
      else changes.push(status === 'D' ? { from } : { from, to: from });
    }
    return changes;
  }

  private async git(...args: string[]): Promise<string> {
    const { stdout } = await run('git', ['-c', 'core.quotePath=false', '--git-dir', this.dir, ...args], {
      maxBuffer: 1 << 30,
      encoding: 'utf8',
    });
    return stdout;
  }
}

/** One reading process a repository, as cheap as reading a file of the working tree. */
export class Reader {
  private readonly open = new Map<string, { ask(name: string): Promise<string | undefined>; end(): void }>();

  read(dir: string, name: string): Promise<string | undefined> {
    let known = this.open.get(dir);
    if (!known) this.open.set(dir, (known = batch(dir)));
    return known.ask(name);
  }

  end(): void {
    for (const one of this.open.values()) one.end();
  }
}

function batch(dir: string) {
  const child = spawn('git', ['--git-dir', dir, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting: ((text: string | undefined) => void)[] = [];
  let rest: Buffer = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const line = rest.indexOf(10);
      if (line < 0) return;
      const head = /^[0-9a-f]+ (\w+) (\d+)$/.exec(rest.subarray(0, line).toString('utf8'));
      const size = head ? Number(head[2]) : -1;
      if (head && rest.length < line + 2 + size) return;
      waiting.shift()?.(head?.[1] === 'blob' ? rest.subarray(line + 1, line + 1 + size).toString('utf8') : undefined);
      rest = rest.subarray(head ? line + 2 + size : line + 1);
    }
  });
  return {
    ask: (name: string) =>
      new Promise<string | undefined>(resolve => {
        waiting.push(resolve);
        child.stdin.write(`${name}\n`);
      }),
    end: () => child.stdin.end(),
  };
}
