import type { ToExtension } from './messages';

/**
 * What the page may ask for, checked. Everything that comes over the border is `unknown`: a message of another shape,
 * an unknown type or a path that leaves the folder gives `undefined`, and keys nobody asked for are left behind.
 */
export function readRequest(message: unknown): ToExtension | undefined {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return undefined;
  const field = message as Readonly<Record<string, unknown>>;
  const type = field['type'];
  if (type === 'ready' || type === 'start') return { type };

  const folder = name(field['folder']);
  if (folder === undefined) return undefined;
  if (type === 'commit') return { type, folder };
  if (type === 'openFile') return openFile(folder, field['path'], field['line']);

  const plan = name(field['plan']);
  if (plan === undefined) return undefined;
  switch (type) {
    case 'selectPlan':
    case 'generateAgenda':
    case 'addGoal':
      return { type, folder, plan };
    case 'openCode':
    case 'reply': {
      const entry = name(field['entry']);
      return entry === undefined ? undefined : { type, folder, plan, entry };
    }
    case 'tickStep': {
      const [goal, step, done] = [name(field['goal']), name(field['step']), field['done']];
      if (goal === undefined || step === undefined || typeof done !== 'boolean') return undefined;
      return { type, folder, plan, goal, step, done };
    }
    case 'tickAction': {
      const [meeting, line, text, done] = [name(field['meeting']), field['line'], field['text'], field['done']];
      if (meeting === undefined || !isLine(line) || !isText(text) || typeof done !== 'boolean') return undefined;
      return { type, folder, plan, meeting, line, text, done };
    }
    default:
      return undefined;
  }
}

function openFile(folder: string, path: unknown, line: unknown): ToExtension | undefined {
  if (!isPathInside(path)) return undefined;
  if (line === undefined) return { type: 'openFile', folder, path };
  return isLine(line) ? { type: 'openFile', folder, path, line } : undefined;
}

const LONGEST_NAME = 2_000;
const LONGEST_TEXT = 20_000;

/** An id: some characters, no control characters. */
function name(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_NAME) return undefined;
  return hasControlCharacter(value) ? undefined : value;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function isLine(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Relative, forward slashes, no way up, no drive and no scheme. */
function isPathInside(value: unknown): value is string {
  const path = name(value);
  if (path === undefined || path.includes('\\') || /^[a-z][a-z0-9+.-]*:/i.test(path)) return false;
  return path.split('/').every(part => part !== '' && part !== '.' && part !== '..');
}

function hasControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}
