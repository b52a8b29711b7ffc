/** What a file of the mentorship folder holds, told from its path alone. */
export type RecordPath =
  | { readonly kind: 'settings' }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'plan'; readonly plan: string }
  | { readonly kind: 'goal'; readonly plan: string; readonly id: string }
  | { readonly kind: 'meeting'; readonly plan: string; readonly id: string }
  | { readonly kind: 'entry'; readonly plan: string; readonly id: string }
  | { readonly kind: 'expectations'; readonly plan: string; readonly id: string }
  | { readonly kind: 'agreement'; readonly plan: string };

/** Ids are file names: lower-case letters, digits and hyphens, so that they work on every file system and in links. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const PATTERNS: readonly (readonly [RegExp, (plan: string, id: string) => RecordPath])[] = [
  [/^mentorship\.yaml$/, () => ({ kind: 'settings' })],
  [/^people\/()([^/]+)\.yaml$/, (_, id) => ({ kind: 'person', id })],
  [/^plans\/([^/]+)\/plan\.yaml$/, plan => ({ kind: 'plan', plan })],
  [/^plans\/([^/]+)\/goals\/([^/]+)\.yaml$/, (plan, id) => ({ kind: 'goal', plan, id })],
  [/^plans\/([^/]+)\/meetings\/([^/]+)\.md$/, (plan, id) => ({ kind: 'meeting', plan, id })],
  [/^plans\/([^/]+)\/journal\/([^/]+)\.md$/, (plan, id) => ({ kind: 'entry', plan, id })],
  [/^plans\/([^/]+)\/agreement\/(mentor|mentee)\.md$/, (plan, id) => ({ kind: 'expectations', plan, id })],
  [/^plans\/([^/]+)\/agreement\/agreement\.md$/, plan => ({ kind: 'agreement', plan })],
];

/** The record at `path` (relative to the mentorship folder, forward slashes), or undefined for any other file. */
export function recordPathOf(path: string): RecordPath | undefined {
  for (const [pattern, make] of PATTERNS) {
    const match = pattern.exec(path);
    if (match) return make(match[1] ?? '', match[2] ?? '');
  }
  return undefined;
}

export const SETTINGS_PATH = 'mentorship.yaml';
export const personPath = (id: string) => `people/${id}.yaml`;
export const planPath = (plan: string) => `plans/${plan}/plan.yaml`;
export const goalPath = (plan: string, id: string) => `plans/${plan}/goals/${id}.yaml`;
export const meetingPath = (plan: string, id: string) => `plans/${plan}/meetings/${id}.md`;
export const entryPath = (plan: string, id: string) => `plans/${plan}/journal/${id}.md`;
export const expectationsPath = (plan: string, role: 'mentor' | 'mentee') => `plans/${plan}/agreement/${role}.md`;
export const agreementPath = (plan: string) => `plans/${plan}/agreement/agreement.md`;
export const closingPath = (plan: string) => `plans/${plan}/closing.md`;
