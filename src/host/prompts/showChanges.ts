import * as vscode from 'vscode';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';

/** A file as it is and as it would be; `before` is undefined for one that is new. */
export interface ShownChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

const SCHEME = 'mentorship-preview';

/**
 * Each file as it is beside what it would be, all in one editor. Until the result is disposed of, VS Code can ask for
 * the texts.
 * @param page a text that is told beside the files, and its name
 */
export async function showChanges(
  { files }: MentorshipFolder,
  title: string,
  changes: readonly ShownChange[],
  page?: { readonly name: string; readonly text: string },
): Promise<vscode.Disposable> {
  const texts = new Map<string, string>();
  const virtual = (path: string, side: 'before' | 'after', text: string) => {
    const uri = files.uri(path).with({ scheme: SCHEME, authority: '', query: side });
    texts.set(uri.toString(), text);
    return uri;
  };
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: uri => texts.get(uri.toString()),
  });
  const pages = page ? [{ path: page.name, before: undefined, after: page.text }] : [];
  await vscode.commands.executeCommand(
    'vscode.changes',
    title,
    [...pages, ...changes].map(({ path, before, after }) => [
      files.uri(path),
      before === undefined ? undefined : virtual(path, 'before', before),
      virtual(path, 'after', after),
    ]),
  );
  return provider;
}
