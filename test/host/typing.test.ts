// Completions as a person takes them: typed into an editor and accepted from the list, which filters and replaces by rules of its own.
import * as vscode from 'vscode';
import { equal } from '../support/check';
import { eventually } from '../support/eventually';
import { ask, BorrowedFiles } from './unsaved';

const GOAL = 'plans/nadia-jonas/goals/steady-tests.yaml';

interface Case {
  readonly what: string;
  /** `‸` marks the cursor. */
  readonly text: string;
  readonly type: string;
  readonly after: string;
}

const CASES: readonly Case[] = [
  {
    what: 'a key before words that were there',
    text: 'outcome: A\n‸Because it matters to me\n',
    type: 'wh',
    after: 'outcome: A\nwhy: Because it matters to me\n',
  },
  {
    what: 'a key behind a hyphen',
    text: 'outcome: A\nsteps:\n  ‸\n',
    type: '-',
    after: 'outcome: A\nsteps:\n  - id: \n',
  },
  {
    what: 'a key between brackets on several lines',
    text: 'outcome: A\nsteps: [\n  { id: a, ‸ }\n]\n',
    type: 'te',
    after: 'outcome: A\nsteps: [\n  { id: a, text:  }\n]\n',
  },
  {
    what: 'a value in quotation marks',
    text: 'outcome: A\nstatus: "‸"\n',
    type: 'pa',
    after: 'outcome: A\nstatus: "paused"\n',
  },
];

describe('suggestions that are typed and accepted', () => {
  const files = new BorrowedFiles();

  before(async () => vscode.extensions.getExtension('mentorship.mentorship')?.activate());
  after(() => files.giveBack());

  for (const { what, text, type, after } of CASES) {
    it(`write ${what}`, async () => {
      const { document, position } = await files.write(GOAL, text);
      const editor = await vscode.window.showTextDocument(document);
      editor.selection = new vscode.Selection(position, position);
      await ask('type', { text: type });
      const typed = document.getText();
      // Nothing tells when the list is there: accepting does nothing until then.
      await eventually(async () => {
        if (document.getText() === typed) {
          await ask('editor.action.triggerSuggest');
          await new Promise(resolve => setTimeout(resolve, 300));
          await ask('acceptSelectedSuggestion');
        }
        equal(document.getText(), after);
      });
      await ask('hideSuggestWidget');
    });
  }
});
