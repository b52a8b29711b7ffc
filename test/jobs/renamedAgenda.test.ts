// What an agenda remembers of its lines survives a rename of the goals and steps that they name.
import * as assert from 'node:assert/strict';
import type { Target } from '../../src/domain/language/ids';
import { renameId } from '../../src/domain/language/rename';
import { applyEdits } from '../../src/domain/text/textEdit';
import { generateAgenda } from '../../src/jobs/generateAgenda';
import { Library } from '../../src/jobs/library/library';
import { FILES } from '../domain/language/world';
import { fakePorts } from '../support/fakePorts';
import { MemoryFiles } from '../support/memoryFiles';

type Texts = Readonly<Record<string, string>>;

/** The note of the next meeting, made or brought up to date, among all files. */
async function generated(texts: Texts): Promise<{ readonly note: string; readonly texts: Texts }> {
  const files = new MemoryFiles({ ...texts });
  const library = new Library(files);
  await library.load();
  const outcome = await generateAgenda(fakePorts({ files, email: 'jonas@example.org' }), library, {
    plan: 'p',
    codeRoot: '../../../..',
  });
  assert.ok(outcome.kind === 'done' || outcome.kind === 'nothing', outcome.kind);
  const all: Record<string, string> = {};
  for (const file of await files.list()) {
    const read = await files.read(file);
    if (read.kind === 'text') all[file] = read.text;
  }
  const note = Object.keys(all).find(file => file.includes('/meetings/') && !(file in FILES));
  assert.ok(note, 'there is a note');
  return { note, texts: all };
}

function renamed(texts: Texts, target: Target, to: string): Texts {
  const renaming = renameId(
    Object.entries(texts).map(([file, text]) => ({ file, text })),
    target,
    to,
  );
  assert.ok(!('problem' in renaming));
  const after = { ...texts };
  for (const { file, edits } of renaming.edits) after[file] = applyEdits(after[file]!, edits);
  if (renaming.move) {
    after[renaming.move.to] = after[renaming.move.from]!;
    delete after[renaming.move.from];
  }
  return after;
}

const GOAL: Target = { kind: 'goal', plan: 'p', id: 'tests' };
const STEP: Target = { kind: 'step', plan: 'p', goal: 'tests', id: 'own-clock' };

describe('an agenda whose goals are renamed', () => {
  for (const [name, target, to] of [
    ['goal', GOAL, 'checks'],
    ['step', STEP, 'clock'],
  ] as const) {
    it(`is as it was when it is made again, also where somebody has deleted a line (${name})`, async () => {
      const { note, texts } = await generated(FILES);
      const lines = texts[note]!.split('\n').filter(line => line.includes('../goals/tests.yaml'));
      assert.ok(lines.length > 0, 'a line names the goal');
      for (const deleted of ['', ...lines]) {
        const own = texts[note]!.split('\n')
          .filter(line => line !== deleted || line === '')
          .join('\n');
        const before = renamed({ ...texts, [note]: own }, target, to);
        const { texts: after } = await generated(before);
        assert.equal(after[note], before[note]);
      }
    });
  }

  it('keeps its lines as its own: they go when their goal does', async () => {
    const { note, texts } = await generated(FILES);
    const { 'plans/p/goals/checks.yaml': goal, ...rest } = renamed(texts, GOAL, 'checks');
    assert.ok(goal, 'it was renamed');
    const { texts: after } = await generated(rest);
    assert.doesNotMatch(after[note]!, /goals\/(?:checks|tests)\.yaml/);
  });
});
