import * as l10n from '@vscode/l10n';
import { render } from 'preact';
import { App } from './app';
import type { ToExtension } from './contract/messages';
import { readView, type View } from './context/view';
import { States } from './context/window';

interface VsCodeApi {
  postMessage(message: ToExtension): void;
  getState(): unknown;
  setState(state: View): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();
l10n.config({ contents: document.getElementById('l10n')?.textContent || '{}' });

const firstView = readView(vscode.getState());
const states = new States();
vscode.postMessage({ type: 'ready', look: firstView.look, shown: firstView.plan });

/** A state that comes sooner than this is drawn at once, without a picture of waiting before it. */
const PATIENCE_MS = 120;
void Promise.race([states.first, new Promise(resolve => setTimeout(resolve, PATIENCE_MS))]).then(() => {
  const root = document.getElementById('root');
  if (!root) return;
  render(
    <App
      firstView={firstView}
      states={states}
      ask={request => vscode.postMessage(request)}
      keep={view => vscode.setState(view)}
    />,
    root,
  );
});
