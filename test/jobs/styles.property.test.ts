import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { renderAgenda } from '../../src/domain/agenda/layout/render';
import { mergeAgenda } from '../../src/domain/agenda/merge/mergeAgenda';
import { readRecord } from '../../src/domain/records/read';
import { applyEdits } from '../../src/domain/text/textEdit';
import { Library } from '../../src/jobs/library/library';
import { CASES } from '../domain/agenda/cases';
import { fakePorts } from '../support/fakePorts';
import { held } from '../support/held';
import { MemoryFiles } from '../support/memoryFiles';
import { FOLDER, WRITING_JOBS } from '../support/writingJobs';
import { restyled, styles } from '../support/yamlStyles';

/** What the upgrade writes was computed from the text as it was shown. */
const BY_TEXT = ['applyUpgrade'];

const JOBS = Object.entries(WRITING_JOBS)
  .filter(([name]) => !BY_TEXT.includes(name))
  .flatMap(([name, asked]) =>
    Object.entries(asked).map(([what, job]) => ({ title: [name, what].filter(Boolean).join(': '), job })),
  );

/** A goal, a plan, a card and a bare note with more in them than the jobs' own folder has. */
const MORE: Readonly<Record<string, string>> = {
  'people/noor.yaml':
    'name: Noor\nemails:\n  - noor@example.org\n  - n@example.org\nmentee:\n  vision: to lead a team\n  seeks:\n    - time\n    - candour\n',
  'plans/p/goals/g.yaml':
    'outcome: Review well and often\nwhy: so that others learn\nsteps:\n  - id: s\n    text: One step\n  - id: t\n    text: "Two: more"\n    done: 2026-11-02\nifThen:\n  if: it rains\n  then: I read\n',
  'plans/p/meetings/2026-11-23.md': '---\ndate: 2026-11-23\nstatus: planned\nmood: good\n---\n',
  'plans/p/plan.yaml':
    'mentor: zoe\nmentee: noor\nphase: active\nstart: 2026-09-28\nend: 2027-03-29\nrhythm:\n  everyWeeks: 2\n  first: 2026-09-28\nmeetingMinutes: 30\nchannels: [chat, "a: b"]\ngoalOrder:\n  - g\n',
};
const PLAIN: Readonly<Record<string, string>> = { ...FOLDER, ...MORE };

async function after(job: (typeof JOBS)[number]['job'], texts: Readonly<Record<string, string>>) {
  const files = new MemoryFiles({ ...texts });
  const outcome = await job(fakePorts({ files }), new Library(files));
  return { outcome, texts: files.texts };
}

/** What each file says, without where in it that stands. */
function records(texts: ReadonlyMap<string, string>) {
  return Object.fromEntries(
    [...texts].sort().map(([path, text]) => {
      const read = readRecord(path, text);
      if (!read) return [path, text.replaceAll('\r\n', '\n')];
      if (read.record?.kind !== 'meeting') return [path, read.record ?? read.problems];
      const { actions, written: _, ...value } = read.record.value;
      return [path, { ...value, actions: actions.map(action => ({ ...action, line: 0 })) }];
    }),
  );
}

describe('records in any style of YAML', function () {
  const plain = new Map<string, ReturnType<typeof after>>();
  let restyledFiles = 0;

  it('come out of every job as those in ours do', async () => {
    await held(
      fc.asyncProperty(fc.constantFrom(...JOBS), styles, async ({ title, job }, draw) => {
        const expected = await (plain.get(title) ?? plain.set(title, after(job, PLAIN)).get(title)!);
        const styled = Object.fromEntries(
          Object.entries(PLAIN).map(([path, text]) => [path, restyled(path, text, draw)]),
        );
        restyledFiles += Object.keys(PLAIN).filter(path => styled[path] !== PLAIN[path]).length;
        const { outcome, texts } = await after(job, styled);
        const said = () =>
          [title, ...[...texts].map(([path, text]) => `${path}\n${styled[path] ?? ''}→\n${text}`)].join('\n');
        assert.deepEqual(outcome, expected.outcome, said());
        assert.deepEqual(records(texts), records(expected.texts), said());
      }),
      400,
    );
    console.log(`      ${restyledFiles} files in another style`);
    assert.ok(restyledFiles > plain.size, 'few files were written in another style');
  });

  it('are known again as what an agenda remembers', () =>
    held(
      fc.property(
        fc.constantFrom(...Object.values(CASES)),
        fc.constantFrom(...Object.values(CASES)),
        styles,
        (one, other, draw) => {
          const [text, facts] = [renderAgenda(one()), other()];
          const styled = restyled('note.md', text, draw);
          const merged = (note: string) =>
            applyEdits(note, mergeAgenda(note, facts) ?? assert.fail(`not read:\n${note}`));
          const path = 'plans/p/meetings/m.md';
          assert.deepEqual(
            records(new Map([[path, merged(styled)]])),
            records(new Map([[path, merged(text)]])),
            `${styled}→\n${merged(styled)}`,
          );
        },
      ),
      400,
    ));
});
