// Every quick fix in the real editor: a problem of an unsaved text is shown while typing, and its fix mends the text.
import * as vscode from 'vscode';
import { equal, ok } from '../support/check';
import { eventually } from '../support/eventually';
import { ask, BorrowedFiles, recordUri } from './unsaved';

const PLAN = 'plans/nadia-jonas';
const GOAL = `${PLAN}/goals/steady-tests.yaml`;
const ENTRY = `${PLAN}/journal/quick-fix-test.md`;
const MEETING = `${PLAN}/meetings/2026-01-05.md`;

const plan = (own: Record<string, string> = {}) =>
  Object.entries({
    mentor: 'nadia',
    mentee: 'jonas',
    phase: 'active',
    start: '2026-09-29',
    end: '2027-03-30',
    rhythm: '{ everyWeeks: 2, first: 2026-09-29 }',
    ...own,
  })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
const entry = (own: string) => `---\n${own}author: jonas\ncreated: 2026-11-03T10:00:00+01:00\n---\n\nWords.\n`;
const note = (body: string) => `---\ndate: 2026-01-05\n---\n\n${body}\n`;
const CONFLICT = 'outcome: A\n<<<<<<< HEAD\nwhy: One\n=======\nwhy: Two\n>>>>>>> theirs\n';

interface Case {
  readonly what: string;
  readonly file: string;
  readonly text: string;
  readonly code: string;
  /** The beginning of the fix's title. */
  readonly title: string;
  readonly after: string;
}

const CASES: readonly Case[] = [
  {
    what: 'an unknown person',
    file: `${PLAN}/plan.yaml`,
    code: 'unknown-person',
    title: 'Change to “nadia”',
    text: plan({ mentor: 'nadja' }),
    after: plan(),
  },
  {
    what: 'an unknown goal',
    file: GOAL,
    code: 'unknown-goal',
    title: 'Change to “own-a-service”',
    text: 'outcome: A\nparent: own-a-servise\n',
    after: 'outcome: A\nparent: own-a-service\n',
  },
  {
    what: 'an unknown goal in an action',
    file: MEETING,
    code: 'unknown-goal',
    title: 'Change to “own-a-service”',
    text: note('- [ ] Write #own-a-servis'),
    after: note('- [ ] Write #own-a-service'),
  },
  {
    what: 'an unknown entry',
    file: ENTRY,
    code: 'unknown-entry',
    title: 'Change to “first-words”',
    text: entry('kind: reply\nre: first-word\n'),
    after: entry('kind: reply\nre: first-words\n'),
  },
  {
    what: 'a missing key',
    file: GOAL,
    code: 'missing-key',
    title: 'Add “outcome',
    text: 'why: Because\n',
    after: 'why: Because\noutcome: …\n',
  },
  {
    what: 'a missing front matter',
    file: ENTRY,
    code: 'syntax',
    title: 'Add the record’s keys',
    text: 'Words.\n',
    after: '---\nkind: feedback\n',
  },
  {
    what: 'a wrong date',
    file: GOAL,
    code: 'wrong-date',
    title: 'Change to “2026-12-01”',
    text: 'outcome: A\ndue: 1/12/2026\n',
    after: 'outcome: A\ndue: 2026-12-01\n',
  },
  {
    what: 'a wrong date in an action',
    file: MEETING,
    code: 'wrong-date',
    title: 'Change to “2026-12-01”',
    text: note('- [ ] Write due:2026-12-1'),
    after: note('- [ ] Write due:2026-12-01'),
  },
  {
    what: 'a moment without its offset',
    file: ENTRY,
    code: 'wrong-date',
    title: 'Change to “2026-11-03T09:05:00',
    text: entry('kind: thanks\n').replace('T10:00:00+01:00', ' 09:05'),
    after: '---\nkind: thanks\nauthor: jonas\ncreated: 2026-11-03T09:05:00',
  },
  {
    what: 'two equal ids',
    file: GOAL,
    code: 'duplicate-id',
    title: 'Change to “a-2”',
    text: 'outcome: A\nsteps:\n  - id: a\n    text: A\n  - id: a\n    text: B\n',
    after: 'outcome: A\nsteps:\n  - id: a\n    text: A\n  - id: a-2\n    text: B\n',
  },
  {
    what: 'two equal keys, the first kept',
    file: GOAL,
    code: 'duplicate-key',
    title: 'Keep the first',
    text: 'outcome: A\nwhy: One\nwhy: Two\n',
    after: 'outcome: A\nwhy: One\n',
  },
  {
    what: 'two equal keys, the second kept',
    file: GOAL,
    code: 'duplicate-key',
    title: 'Keep the second',
    text: 'outcome: A\nwhy: One\nwhy: Two\n',
    after: 'outcome: A\nwhy: Two\n',
  },
  {
    what: 'a value outside of its set',
    file: GOAL,
    code: 'wrong-value',
    title: 'Change to “paused”',
    text: 'outcome: A\nstatus: pausd\n',
    after: 'outcome: A\nstatus: paused\n',
  },
  {
    what: 'a number out of its range',
    file: `${PLAN}/plan.yaml`,
    code: 'wrong-value',
    title: 'Change to “180”',
    text: plan({ meetingMinutes: '200' }),
    after: plan({ meetingMinutes: '180' }),
  },
  {
    what: 'a number where a text belongs',
    file: GOAL,
    code: 'wrong-type',
    title: 'Put it in quotation marks',
    text: 'outcome: 2026\n',
    after: 'outcome: "2026"\n',
  },
  {
    what: 'a text where a list belongs',
    file: `${PLAN}/plan.yaml`,
    code: 'wrong-type',
    title: 'Make it a list',
    text: plan({ channels: 'Chat' }),
    after: `${plan()}channels:\n  - Chat\n`,
  },
  {
    what: 'an empty text',
    file: GOAL,
    code: 'wrong-value',
    title: 'Remove the key',
    text: 'outcome: A\nwhy: ""\n',
    after: 'outcome: A\n',
  },
  {
    what: 'tabs',
    file: GOAL,
    code: 'syntax',
    title: 'Indent with spaces',
    text: 'outcome: A\nsteps:\n\t- id: a\n\t  text: B\n',
    after: 'outcome: A\nsteps:\n  - id: a\n    text: B\n',
  },
  {
    what: 'a text that needs quotation marks',
    file: GOAL,
    code: 'syntax',
    title: 'Put it in quotation marks',
    text: 'outcome: Learn: to test\n',
    after: 'outcome: "Learn: to test"\n',
  },
  {
    what: 'words that are lost',
    file: GOAL,
    code: 'lost-words',
    title: 'Put it in quotation marks',
    text: 'outcome: Fix bug #12\n',
    after: 'outcome: "Fix bug #12"\n',
  },
  {
    what: 'a misspelt key',
    file: GOAL,
    code: 'unknown-key',
    title: 'Change the key to “status”',
    text: 'outcome: A\nstauts: paused\n',
    after: 'outcome: A\nstatus: paused\n',
  },
  {
    what: 'days in no order',
    file: `${PLAN}/plan.yaml`,
    code: 'unsorted',
    title: 'Sort by day',
    text: plan({ reviewDates: '[2027-01-01, 2026-12-01]' }),
    after: plan({ reviewDates: '[2026-12-01, 2027-01-01]' }),
  },
  {
    what: 'a line that is indented too far',
    file: GOAL,
    code: 'syntax',
    title: 'Indent like the lines above',
    text: 'outcome: A\n why: B\n',
    after: 'outcome: A\nwhy: B\n',
  },
  {
    what: 'a second line of the front matter that is missing',
    file: MEETING,
    code: 'syntax',
    title: 'Add the line “---”',
    text: '---\ndate: 2026-01-05\n\nWords.\n',
    after: '---\ndate: 2026-01-05\n---\n\nWords.\n',
  },
  {
    what: 'what is left of a conflict',
    file: GOAL,
    code: 'conflict',
    title: 'Remove the lines',
    text: 'outcome: A\n=======\nwhy: Two\n>>>>>>> theirs\n',
    after: 'outcome: A\nwhy: Two\n',
  },
  {
    what: 'a conflict, this side kept',
    file: GOAL,
    code: 'conflict',
    title: 'Keep this side: HEAD',
    text: CONFLICT,
    after: 'outcome: A\nwhy: One\n',
  },
  {
    what: 'a conflict, the other side kept',
    file: GOAL,
    code: 'conflict',
    title: 'Keep the other side: theirs',
    text: CONFLICT,
    after: 'outcome: A\nwhy: Two\n',
  },
  {
    what: 'a conflict, both kept',
    file: GOAL,
    code: 'conflict',
    title: 'Keep both sides',
    text: CONFLICT,
    after: 'outcome: A\nwhy: One\nwhy: Two\n',
  },
];

describe('quick fixes in unsaved record files', () => {
  const files = new BorrowedFiles();

  before(async () => {
    await vscode.extensions.getExtension('mentorship.mentorship')?.activate();
    await files.put(ENTRY, entry('kind: progress\n'));
    await files.put(`${PLAN}/journal/first-words.md`, entry('kind: progress\n'));
    await files.put(MEETING, note('Words.'));
  });
  after(() => files.giveBack());

  const problems = (document: vscode.TextDocument) =>
    vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'mentorship');

  for (const { what, file, text, code, title, after } of CASES) {
    it(`mend ${what}`, async () => {
      const { document } = await files.write(file, text);
      await eventually(() => equal([...new Set(problems(document).map(problem => problem.code as string))], [code]));
      let fix: vscode.WorkspaceEdit | undefined;
      await eventually(async () => {
        const actions = await ask<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          problems(document)[0]?.range,
          'quickfix',
        );
        fix = actions.find(action => action.title.startsWith(title))?.edit;
        ok(fix, `${title} is not among ${actions.map(action => action.title).join(', ')}`);
      });
      ok(fix && (await vscode.workspace.applyEdit(fix)), 'the fix is applied');
      ok(document.getText().startsWith(after), document.getText());
      ok(document.isDirty, 'nothing is saved');
      await eventually(() => ok(!problems(document).some(problem => problem.code === code), 'the problem is gone'));
    });
  }

  it('rename a file that its name keeps from being read', async () => {
    const [wrong, right] = ['people/named-wrong.yml', 'people/named-wrong.yaml'];
    await files.borrow(right);
    await files.put(wrong, 'name: Named Wrong\n');
    const { document } = await vscode.window.showTextDocument(recordUri(wrong));
    await eventually(() =>
      ok(
        problems(document).some(({ code }) => code === 'wrong-place'),
        'it is told',
      ),
    );
    const actions = await ask<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problems(document)[0]?.range,
      'quickfix',
    );
    const fix = actions.find(({ title }) => title === 'Rename to “named-wrong.yaml”')?.edit;
    ok(fix && (await vscode.workspace.applyEdit(fix)), 'the fix is applied');
    await eventually(async () => {
      equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(recordUri(right))), 'name: Named Wrong\n');
      equal(vscode.languages.getDiagnostics(recordUri(wrong)).length, 0);
    });
  });

  it('put whole emoji where VS Code itself makes the change', async () => {
    // What stands before the kept line begins like it: so much would be taken for the line's own beginning.
    const text = 'outcome: A\n<<<<<<< why: 😀 go\nwhy: 🚀 go\n=======\nwhy: no\n>>>>>>> theirs\n';
    const { document } = await files.write(GOAL, text);
    await eventually(() => equal(problems(document)[0]?.code, 'conflict'));
    vscode.window.activeTextEditor!.selection = new vscode.Selection(1, 0, 1, 0);
    await eventually(async () => {
      await ask('editor.action.codeAction', { kind: 'quickfix', apply: 'first' });
      equal(document.getText(), 'outcome: A\nwhy: 🚀 go\n');
    });
  });

  it('offer the upgrade of a file of an older format', async () => {
    const { document } = await files.write('mentorship.yaml', 'format: 0\nlanguage: en\n');
    await eventually(() =>
      ok(
        problems(document).some(({ code }) => code === 'older-format'),
        'it is told',
      ),
    );
    const range = problems(document).find(({ code }) => code === 'older-format')?.range;
    const actions = await ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, 'quickfix');
    ok(
      actions.some(({ command }) => command?.command === 'mentorship.upgradeFiles'),
      actions.map(({ title }) => title).join(),
    );
  });
});
