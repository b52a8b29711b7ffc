import * as l10n from '@vscode/l10n';
import { render } from 'preact';
import { App } from './app';
import type { ToExtension } from './messages';
import { readView, type View } from './view';

interface VsCodeApi {
  postMessage(message: ToExtension): void;
  getState(): unknown;
  setState(state: View): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();
l10n.config({ contents: document.getElementById('l10n')?.textContent || '{}' });

const root = document.getElementById('root');
if (root) {
  render(
    <App
      firstView={readView(vscode.getState())}
      ask={request => vscode.postMessage(request)}
      keep={view => vscode.setState(view)}
    />,
    root,
  );
}
