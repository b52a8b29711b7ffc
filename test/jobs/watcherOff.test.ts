import assert from 'node:assert/strict';
import { draftAgreement } from '../../src/jobs/agreement';
import { changeMentor } from '../../src/jobs/changeMentor';
import { closePlan } from '../../src/jobs/closePlan';
import { exportCalendar } from '../../src/jobs/exportCalendar';
import { exportReport } from '../../src/jobs/exportReport';
import { generateAgenda } from '../../src/jobs/generateAgenda';
import { planImport } from '../../src/jobs/importNotes';
import { Library } from '../../src/jobs/library/library';
import type { Ports } from '../../src/jobs/ports/ports';
import { REPORT_PARTS } from '../../src/domain/report/report';
import { agreementWords } from '../../src/domain/records/agreementPrompts';
import { fakePorts } from '../support/fakePorts';
import { MemoryFiles } from '../support/memoryFiles';
import { FOLDER } from '../support/writingJobs';

const { 'plans/p/agreement/agreement.md': _, ...files } = FOLDER;
const plan = 'p';

/** What others write while no watcher tells of it, such as `git pull` where VS Code is told not to watch dot folders. */
const PULLED = {
  'plans/p/goals/h.yaml': 'outcome: Speak twice\nstatus: active\n',
  'plans/p/agreement/mentor.md': `## ${agreementWords('en').prompts.offer}\n\nSpeak twice\n`,
  'plans/p/meetings/2026-11-30.md': '---\ndate: 2026-11-30\nstatus: planned\ntime: "07:11"\n---\n\nSpeak twice\n',
  'plans/p/journal/thanks.md':
    '---\nkind: thanks\nauthor: noor\ncreated: 2026-11-10T10:00:00+01:00\n---\n\nSpeak twice.\n',
};

/** Jobs that write from facts, with what they make, and what must be in it. */
const JOBS: Readonly<Record<string, [(ports: Ports, library: Library) => Promise<unknown>, RegExp]>> = {
  generateAgenda: [
    (ports, library) => generateAgenda(ports, library, { plan, codeRoot: '../../../..' }),
    /Speak twice/,
  ],
  draftAgreement: [(ports, library) => draftAgreement(ports, library, { plan }), /\*\*Zoe:\*\* Speak twice/],
  closePlan: [(ports, library) => closePlan(ports, library, { plan, isEarly: false }), /Speak twice/],
  changeMentor: [
    (ports, library) =>
      changeMentor(ports, library, { plan, mentor: { kind: 'new', name: 'Ada', email: 'ada@example.org' } }),
    /outcome: Speak twice/,
  ],
  exportReport: [
    (ports, library) =>
      exportReport(ports, library, { plan, from: '2026-09-01', to: '2027-09-01', parts: REPORT_PARTS }),
    /Speak twice/,
  ],
  exportCalendar: [({ clock }, library) => exportCalendar(clock, library, [plan], 'Europe/Paris'), /T0711/],
  planImport: [
    (ports, library) =>
      planImport(ports, library, { plan, sources: [{ name: 'h.yaml', text: 'goal: Speak twice\ndue: 2030-01-31\n' }] }),
    /"there"/,
  ],
};

describe('jobs that write from facts, where no watcher tells of changes', () => {
  for (const [name, [job, wanted]] of Object.entries(JOBS))
    it(`look at the files: ${name}`, async () => {
      const memory = new MemoryFiles(files);
      const ports = fakePorts({ files: memory });
      const library = new Library(memory);
      await library.load();
      for (const [path, text] of Object.entries(PULLED)) memory.texts.set(path, text);
      const before = new Map(memory.texts);
      const made = await job(ports, library);
      const written = [...memory.texts].filter(([path, text]) => before.get(path) !== text).map(([, text]) => text);
      assert.match([JSON.stringify(made), ...written].join('\n'), wanted);
    });
});
