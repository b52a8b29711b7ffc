/**
 * The commit that shows what became of advice, as a line of a reply's own words: `Commit 1a2b3c4d5e6f: Name the limit`,
 * its hash set as code. Words rather than a key, so that it reads the same wherever the file is read, and can be
 * written by hand.
 */

const HASH_LENGTH = 12;
const COMMIT = /^Commit `([0-9a-f]{7,40})`(?:\s?:[ \t]*(.*))?$/gim;

export function commitLine(hash: string, title: string): string {
  return `Commit \`${hash.slice(0, HASH_LENGTH)}\`: ${title}`;
}

/** The commit that a text names; of several, the last one, since later words know better. */
export function commitIn(text: string): { readonly hash: string; readonly title: string } | undefined {
  const found = [...text.matchAll(COMMIT)].at(-1);
  return found?.[1] === undefined ? undefined : { hash: found[1].toLowerCase(), title: (found[2] ?? '').trim() };
}

/** The words beside the commits, for where these have links of their own. */
export function withoutCommits(text: string): string {
  return text.replace(COMMIT, '').trim();
}
