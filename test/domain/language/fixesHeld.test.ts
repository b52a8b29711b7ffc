import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Fix } from '../../../src/domain/language/fix';
import { fixesOf } from '../../../src/domain/language/fixes';
import type { Problem } from '../../../src/domain/records/problem';
import { held } from '../../support/held';
import { edited, FILES, placeOf } from './world';

/** Mistakes of the kinds that people make by hand, each put into a line of a sound record. */
const MISTAKES: readonly ((line: string) => string)[] = [
  line => `${line}\n${line}`,
  line => ` ${line}`,
  line => line.replace(/^ +/, '\t'),
  line => line.replace(/^ {2}/, ' '),
  line => line.replace(': ', ':'),
  line => line.replace(/: .*/, ':'),
  line => line.replace(/: (.*)/, ': "$1'),
  line => line.replace(/: (.*)/, ': "$1" so'),
  line => line.replace(/: (.*)/, ': $1: so'),
  line => line.replace(/: (.*)/, ': $1 #1'),
  line => line.replace(/: (.*)/, ': [$1]'),
  line => line.replace(/: (.*)/, ': ""'),
  line => line.replace(/: (.*)/, ': 20261201'),
  line => line.replace(/: (.*)/, ': a, b'),
  line => line.replace(/: (.)/, ': @$1'),
  line => line.replace(/: (.)/, ': *$1'),
  line => line.replace(/: (.)/, ': !$1'),
  line => line.replace(/(\w)(\w):/, '$2$1:'),
  line => line.replace(/(\w+):/, match => match.toUpperCase()),
  line => line.replace(/\d{4}-\d{2}-\d{2}/, '1/12/2026'),
  line => line.replace(/\d{4}-\d{2}-\d{2}/, '2026-02-30'),
  line => line.replace(/T[\d:+]+/, ''),
  line => line.replace(/([a-z])(?=[\s,\])"]*$)/, '$1x'),
  line => line.replace('---', ''),
  line => `${line}\n=======`,
  line => `<<<<<<< a\n${line}\n=======\n${line}\n>>>>>>> b`,
  () => '',
  line => `  - ${line.trim()}`,
  line => `${line}.`,
];

const broken = fc
  .tuple(
    fc.constantFrom(...Object.keys(FILES)),
    fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...MISTAKES)), { minLength: 1, maxLength: 3 }),
  )
  .map(([file, changes]) => {
    const lines = FILES[file]!.split('\n');
    for (const [at, mistake] of changes) lines[at % lines.length] = mistake(lines[at % lines.length]!);
    return { file, text: lines.join('\n') };
  });

const problemsOf = (file: string, text: string) => placeOf(file, text).snapshot.problems.get(file) ?? [];
const alike = (problems: readonly Problem[], { code, message }: Problem) =>
  problems.filter(one => one.code === code && one.message === message).length;

function check(file: string, text: string, problem: Problem, fix: Fix): string {
  const after = edited(text, fix.edits);
  const said = `${fix.title}\n${text}\n→\n${after}`;
  assert.notEqual(after, text, said);
  const [before, now] = [problemsOf(file, text), problemsOf(file, after)];
  if (problem.code === 'syntax' || problem.code === 'conflict') {
    // Reading stops at such a place: the next one may come to light, further down.
    const next = now.find(
      ({ code, range }) =>
        code === problem.code && !before.some(one => one !== problem && one.range.startLine === range.startLine),
    );
    assert.ok(!next || next.range.startLine > problem.range.startLine || next.message !== problem.message, said);
  } else {
    assert.ok(alike(now, problem) < alike(before, problem), `${problem.message}\n${said}`);
    const isReadable = (problems: readonly Problem[]) =>
      !problems.some(({ code }) => ['syntax', 'conflict', 'duplicate-key'].includes(code));
    if (isReadable(before)) assert.ok(isReadable(now), said);
    const isSound = (problems: readonly Problem[]) => !problems.some(({ severity }) => severity === 'error');
    // What a key of another name has for a value was nobody's business before.
    if (isSound(before) && problem.code !== 'unknown-key')
      assert.ok(
        now.every(one => alike(now, one) <= alike(before, one)),
        said,
      );
  }
  return `${problem.code}: ${fix.title.replace(/“[^”]*”|\d+/g, '…')}`;
}

describe('every quick fix that is offered', function () {
  it('changes the text, ends its problem and makes no other that could be seen before', () => {
    const offered = new Set<string>();
    held(
      fc.property(broken, ({ file, text }) => {
        const place = placeOf(file, text);
        for (const problem of problemsOf(file, text)) {
          const fixes = fixesOf(place, problem);
          for (const fix of fixes) offered.add(check(file, text, problem, fix));
          assert.equal(new Set(fixes.map(({ title }) => title)).size, fixes.length, 'each is offered once');
        }
      }),
    );
    assert.ok(offered.size > 20, [...offered].join('\n'));
  });
});
