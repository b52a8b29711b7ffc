import * as vscode from 'vscode';
import type { Author } from '../../jobs/ports';
import { repositoryOf } from '../git';

/** Who is at the keyboard: the setting `mentorship.email` if given, else git's own configuration. */
export class GitAuthor implements Author {
  constructor(private readonly folder: vscode.Uri) {}

  async identity(): Promise<{ name: string | undefined; email: string | undefined }> {
    const repository = await repositoryOf(this.folder);
    const config = async (key: string) => {
      try {
        return (await repository?.getConfig(key))?.trim() || undefined;
      } catch {
        return undefined; // Git answers an unset key with an error.
      }
    };
    const set = vscode.workspace.getConfiguration('mentorship', this.folder).get<string>('email')?.trim();
    return { name: await config('user.name'), email: set || await config('user.email') };
  }
}
