// Runs the project's own finder over survival cases: npm run bench:anchors -- --cases FILE --repos DIR [--json] [--fails]
import * as fs from 'node:fs';
import * as path from 'node:path';
import { captureAnchor } from '../../src/domain/anchor/codeAnchor';
import { findAnchor } from '../../src/domain/anchor/findAnchor';
import { newAnchorCache } from '../../src/domain/anchor/cache';
import { type Case, isRight, type Measures, measures, type Run } from './anchorsMeasure';
import { Reader, RepositoryAt } from './anchorsRepository';

const option = (name: string) => process.argv[process.argv.indexOf(name) + 1];
const asked = (name: string) => process.argv.includes(name);

async function main(): Promise<void> {
  if (!asked('--cases') || !asked('--repos')) throw new Error('--cases FILE and --repos DIR are needed');
  const { cases } = JSON.parse(fs.readFileSync(option('--cases') ?? '', 'utf8')) as { cases: Case[] };
  const reader = new Reader();
  const git = await runAll(cases, option('--repos') ?? '', true, reader);
  const text = await runAll(cases, option('--repos') ?? '', false, reader);
  reader.end();
  if (asked('--json')) {
    console.log(JSON.stringify({ cases: cases.length, git: brief(measures(git)), text: brief(measures(text)) }));
    return;
  }
  for (const [name, runs] of [
    ['with git', git],
    ['text alone', text],
  ] as const) {
    console.log(`\n${name}`.padEnd(13) + HEAD.map(head => head.padStart(11)).join(''));
    print('all', measures(runs));
    for (const cls of [...new Set(cases.map(one => one.cls))].sort()) {
      print(cls, measures(runs.filter(run => run.of.cls === cls)));
    }
    for (const repo of new Set(cases.map(one => one.repo))) {
      print(repo.slice(repo.indexOf('/') + 1), measures(runs.filter(run => run.of.repo === repo)));
    }
    if (asked('--fails')) runs.filter(run => !isRight(run)).forEach(fail);
  }
  console.log(
    '\nIn percent; exact, iou50 and wrongGone of the alive. ms: an anchor, the first of its commits apart; shows: old texts',
  );
  console.log('asked of git for an anchor, read here by one process, in VS Code by one each.');
}

async function runAll(cases: readonly Case[], repos: string, withGit: boolean, reader: Reader): Promise<Run[]> {
  const runs: Run[] = [];
  let commits = '';
  let repository: RepositoryAt | undefined;
  let cache = newAnchorCache();
  for (const of of cases) {
    const dir = path.join(repos, of.repo.replace('/', '+'), 'repo');
    const first = commits !== of.repo + of.commitA + of.commitB;
    if (first || !repository) {
      commits = of.repo + of.commitA + of.commitB;
      repository = new RepositoryAt(dir, of.commitB, of.pathA, reader);
      cache = newAnchorCache();
    }
    const then = (await reader.read(dir, `${of.commitA}:${of.pathA}`)) ?? '';
    const anchor = captureAnchor(of.pathA, then, of.start, of.end, { commit: of.commitA });
    const source = repository.source(withGit);
    // What stands in the editor is at hand already; every other file is read within the time measured.
    await repository.text(of.pathA);
    const asked = repository.asked;
    const begun = performance.now();
    const place = await findAnchor(anchor, source, cache);
    const ms = performance.now() - begun;
    runs.push({
      of,
      shown: place.status === 'detached' ? undefined : place,
      ms,
      first,
      shows: repository.asked - asked,
    });
  }
  return runs;
}

const HEAD = ['cases', 'right', 'exact', 'iou50', 'wrongPlace', 'wrongGone', 'ms', 'msFirst', 'shows'];

function print(name: string, m: Measures): void {
  const cells = [m.cases, m.right, m.exact, m.iou50, m.wrongPlace, m.wrongGone, m.ms, m.msFirst, m.shows];
  console.log(name.padEnd(12) + cells.map(cell => String(cell).padStart(11)).join(''));
}

function brief({ right, exact, iou50, wrongPlace, wrongGone, ms, msFirst }: Measures) {
  return { right, exact, iou50, wrongPlace, wrongGone, ms, msFirst };
}

function fail({ of, shown }: Run): void {
  const place = (one: { path: string; start: number; end: number } | undefined) =>
    one ? `${one.path}:${one.start}-${one.end}` : 'gone';
  console.log(
    `  ${of.id} ${of.cls} ${of.pathA}:${of.start}-${of.end} is ${place(
      of.truth === 'gone' ? undefined : of.truth,
    )}, shown ${place(shown)}`,
  );
}

main().catch((error: unknown) => {
  console.error(String(error));
  process.exit(1);
});
