import * as vscode from 'vscode';
import type { Author } from '../../jobs/ports/ports';
import type { Repository } from './api';
import { repositoryOf } from './repository';
import { trustedSetting } from '../ports/trustedSetting';

type Identity = Awaited<ReturnType<Author['identity']>>;

/** Who is at the keyboard: the setting `mentorship.email` if given, else git's own configuration. */
export class GitAuthor implements Author {
  /** @param folder the workspace folder @param mentorship the folder of its records, which may lie elsewhere */
  constructor(
    private readonly folder: vscode.Uri,
    private readonly mentorship: vscode.Uri,
  ) {}

  async identity(): Promise<Identity> {
    const known = await this.fromGit();
    const set = vscode.workspace.getConfiguration('mentorship', this.folder).get<string>('email');
    return { name: known.name, email: trustedSetting('email', this.folder, set) ?? known.email };
  }

  /**
   * The repository of the code first: it says who somebody is at work, as their commits there do, and that is the
   * address that the other of the two knows. That of the records comes in where the code is in none, or has no address.
   */
  private async fromGit(): Promise<Identity> {
    const code = await identityIn(await repositoryOf(this.folder));
    if (code.email !== undefined) return code;
    const records = await identityIn(await repositoryOf(this.mentorship));
    return records.email === undefined ? code : records;
  }
}

async function identityIn(repository: Repository | undefined): Promise<Identity> {
  const config = async (key: string) => {
    try {
      return (await repository?.getConfig(key))?.trim() || undefined;
    } catch {
      return undefined; // Git answers an unset key with an error.
    }
  };
  return { name: await config('user.name'), email: await config('user.email') };
}
