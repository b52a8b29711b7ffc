/** What a file of the mentorship folder holds, told from its path alone. */
export type RecordPath =
  | { readonly kind: 'settings' }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'plan'; readonly plan: string }
  | { readonly kind: 'goal'; readonly plan: string; readonly id: string }
  | { readonly kind: 'meeting'; readonly plan: string; readonly id: string }
  | { readonly kind: 'entry'; readonly plan: string; readonly id: string }
  | { readonly kind: 'expectations'; readonly plan: string; readonly id: 'mentor' | 'mentee' }
  | { readonly kind: 'agreement'; readonly plan: string };

/** Ids are file names: lower-case letters, digits and hyphens, so that they work on every file system and in links. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Which records the folders of a plan hold, and how their files end. */
const FOLDERS: Readonly<Record<string, readonly ['goal' | 'meeting' | 'entry', string]>> = {
  goals: ['goal', '.yaml'],
  meetings: ['meeting', '.md'],
  journal: ['entry', '.md'],
};

/** The record at `path` (relative to the mentorship folder, forward slashes), or undefined for any other file. */
export function recordPathOf(path: string): RecordPath | undefined {
  const parts = path.split('/');
  const file = parts[parts.length - 1]!;
  const [top, plan, folder] = parts;
  if (parts.length === 1) return path === SETTINGS_PATH ? { kind: 'settings' } : undefined;
  if (parts.length === 2) {
    const id = top === 'people' ? stemOf(file, '.yaml') : undefined;
    return id === undefined ? undefined : { kind: 'person', id };
  }
  if (top !== 'plans' || !plan || parts.length > 4) return undefined;
  if (parts.length === 3) return file === 'plan.yaml' ? { kind: 'plan', plan } : undefined;
  if (folder === 'agreement') {
    if (file === 'agreement.md') return { kind: 'agreement', plan };
    const id = (['mentor', 'mentee'] as const).find(role => file === `${role}.md`);
    return id && { kind: 'expectations', plan, id };
  }
  const [kind, ending] = Object.hasOwn(FOLDERS, folder!) ? FOLDERS[folder!]! : [];
  const id = ending && stemOf(file, ending);
  return kind && id ? { kind, plan, id } : undefined;
}

function stemOf(file: string, ending: string): string | undefined {
  return file.length > ending.length && file.endsWith(ending) ? file.slice(0, -ending.length) : undefined;
}

export const SETTINGS_PATH = 'mentorship.yaml';
export const personPath = (id: string) => `people/${id}.yaml`;
export const planPath = (plan: string) => `plans/${plan}/plan.yaml`;
export const goalPath = (plan: string, id: string) => `plans/${plan}/goals/${id}.yaml`;
export const meetingPath = (plan: string, id: string) => `plans/${plan}/meetings/${id}.md`;
export const entryPath = (plan: string, id: string) => `plans/${plan}/journal/${id}.md`;
export const expectationsPath = (plan: string, role: 'mentor' | 'mentee') => `plans/${plan}/agreement/${role}.md`;
export const agreementPath = (plan: string) => `plans/${plan}/agreement/agreement.md`;

/** The file of a record: `recordPathOf` the other way. */
export function fileOf(path: RecordPath): string {
  switch (path.kind) {
    case 'settings':
      return SETTINGS_PATH;
    case 'person':
      return personPath(path.id);
    case 'plan':
      return planPath(path.plan);
    case 'goal':
      return goalPath(path.plan, path.id);
    case 'meeting':
      return meetingPath(path.plan, path.id);
    case 'entry':
      return entryPath(path.plan, path.id);
    case 'expectations':
      return expectationsPath(path.plan, path.id);
    case 'agreement':
      return agreementPath(path.plan);
  }
}

/** No record, but a page of the plan. */
export const closingPath = (plan: string) => `plans/${plan}/closing.md`;
