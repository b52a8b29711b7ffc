// How long VS Code says that the extension takes to start, as it is installed by a user:
//   npm test -- ui --grep 'Activation time'
import * as assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../rig/workbench';

describe('Activation time', () => {
  for (const host of ['Node', 'web worker'] as const) {
    it(`is told by VS Code, in the host on ${host}`, async function () {
      const workbench: Workbench = await openWorkbench({ install: 'vsix', web: host === 'web worker' });
      try {
        await workbench.runCommand('Developer: Show Running Extensions');
        const row = workbench.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Mentorship' });
        const told = row.locator('.activation-time');
        await told.filter({ hasText: /\d/ }).first().waitFor();
        const text = await told.first().innerText();
        const words = await row.first().innerText();
        console.log(`    ${text} (${words.replace(/\s+/g, ' ')})`);
        const milliseconds = Number(/([\d,.]+) ?ms/.exec(text)?.[1]?.replace(/[,.]/g, ''));
        assert.ok(milliseconds > 0, text);
        await workbench.screenshot(`activation-${host.replace(' ', '-')}`);
      } finally {
        await workbench.close();
      }
    });
  }
});
