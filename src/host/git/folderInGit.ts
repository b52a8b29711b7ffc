import type * as vscode from 'vscode';
import { pathBelow } from '../documents/uris';

/** Where a mentorship folder lies in its repository. */
export interface FolderInGit {
  readonly root: vscode.Uri;
  readonly folder: vscode.Uri;
  /** The folder below the root; empty where it is the root. */
  readonly path: string;
}

/** @returns undefined where git knows the folder by another name, as behind a symbolic link */
export function folderInGit(root: vscode.Uri, folder: vscode.Uri): FolderInGit | undefined {
  const path = folder.path === root.path ? '' : pathBelow(root, folder);
  return path === undefined ? undefined : { root, folder, path };
}

type Place = Pick<FolderInGit, 'path'>;

/** What git takes for the files of the folder, whatever signs are in its name. */
export const specOf = ({ path }: Place): string => (path === '' ? '.' : `:(literal)${path}`);

/** The same for a command that takes no such specification. */
export const belowOf = ({ path }: Place): string[] => (path === '' ? [] : [`${path}/`]);

/** A path below the root as one below the folder. */
export const inFolder = ({ path }: Place, file: string): string => (path === '' ? file : file.slice(path.length + 1));

/** A path below the folder as one below the root. */
export const inRepository = ({ path }: Place, file: string): string => (path === '' ? file : `${path}/${file}`);
