import * as vscode from 'vscode';
import type { CodeAnchor } from '../../domain/anchor/codeAnchor';
import type { CodePlace, ProjectCode } from '../../jobs/ports/ports';
import { codeRootOf } from './root';
import type { CodeSources } from './sources';
import { pathBelow } from '../documents/uris';
import type { Commit, Repository } from '../git/api';
import { changedUris } from '../git/changes';
import { repositoryOf } from '../git/repository';
import type { MentorshipFolder } from '../workspace/mentorshipFolder';

/** Commits looked through for those of one person, and how many of those are looked into. */
const MOST_COMMITS = 400;
const MOST_OWN = 50;

/** The code around a mentorship folder: its history through git, its lines as the threads find them. */
export class FolderCode implements ProjectCode {
  constructor(
    private readonly folder: MentorshipFolder,
    private readonly sources: CodeSources,
  ) {}

  async placeOf(anchor: CodeAnchor): Promise<CodePlace | undefined> {
    const place = await this.sources.of(await codeRootOf(this.folder)).find(anchor);
    return place.status === 'detached' ? undefined : { path: place.path, start: place.start, end: place.end };
  }

  async changedSince(emails: readonly string[], day: string): Promise<readonly string[]> {
    const root = await codeRootOf(this.folder);
    const repository = await repositoryOf(root);
    if (!repository) return [];
    const wanted = new Set(emails.map(email => email.trim().toLowerCase()));
    const from = Date.parse(`${day}T00:00:00`);
    const isOwn = ({ authorEmail, authorDate, parents }: Commit) =>
      parents?.length === 1 &&
      authorEmail !== undefined &&
      wanted.has(authorEmail.toLowerCase()) &&
      authorDate !== undefined &&
      authorDate.getTime() >= from;
    const own = (await this.log(repository)).filter(isOwn).slice(0, MOST_OWN);
    const paths = new Set<string>();
    const gone = new Set<string>();
    // Newest first: a file that was deleted later is no longer there to be looked at.
    for (const commit of own) {
      for (const change of await this.changes(repository, commit)) {
        const { now: file, after } = changedUris(change);
        const path = this.folder.files.pathOf(file) === undefined ? pathBelow(root, file) : undefined;
        if (path === undefined || gone.has(path)) continue;
        if (!after && !paths.has(path)) gone.add(path);
        else paths.add(path);
      }
    }
    const known = await Promise.all(
      [...paths].map(async path => ((await isFile(vscode.Uri.joinPath(root, path))) ? [path] : [])),
    );
    return known.flat();
  }

  /** A repository without commits answers with an error. */
  private async log(repository: Repository): Promise<readonly Commit[]> {
    try {
      return await repository.log({ maxEntries: MOST_COMMITS });
    } catch {
      return [];
    }
  }

  private async changes(repository: Repository, { hash, parents }: Commit) {
    try {
      return await repository.diffBetween(parents?.[0] ?? '', hash);
    } catch {
      return [];
    }
  }
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}
