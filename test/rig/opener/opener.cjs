// What `npm start` shows first: the dashboard where the folder has a mentorship, else the walkthrough. No address and no
// setting of VS Code opens either of them, so this extension does, in the window that `npm start` opens and nowhere else.
// @ts-ignore: there in VS Code alone
const vscode = require('vscode');

exports.activate = async () => {
  // A window that was reloaded shows what it has shown before.
  if (vscode.window.tabGroups.all.some((/** @type {{tabs: unknown[]}} */ group) => group.tabs.length > 0)) return;
  const found = await vscode.workspace.findFiles('.mentorship/mentorship.yaml', null, 1);
  if (found.length > 0) await vscode.commands.executeCommand('mentorship.openDashboard');
  else
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'mentorship.mentorship#firstSteps', false);
};
