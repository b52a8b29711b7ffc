import { PRACTICES } from '../../domain/practices/practice';
import { OUTCOMES } from '../../domain/records/entry';
import { readGoalEdit, readGoalFields } from './guardGoal';
import { readLook } from './guardViewQuery';
import { bool, count, fields, name, names, oneOf, pathInside, text, words, type Fields } from './guardValues';
import type { ToExtension } from './messages';

const MOST_GOALS = 1_000;

/**
 * What the page may ask for, checked. Everything that comes over the border is `unknown`: a message of another shape,
 * an unknown type or a path that leaves the folder gives `undefined`, and keys nobody asked for are left behind.
 */
export function readRequest(message: unknown): ToExtension | undefined {
  const given = fields(message);
  if (!given) return undefined;
  const type = given['type'];
  switch (type) {
    case 'ready':
      return readReady(given);
    case 'start':
    case 'showPlans':
      return { type };
    case 'look':
      return fields(given['look']) && { type, look: readLook(given['look']) };
    default:
      return readInFolder(given);
  }
}

function readReady(given: Fields): ToExtension {
  const shown = fields(given['shown']);
  const [folder, plan] = [name(shown?.['folder']), name(shown?.['plan'])];
  return {
    type: 'ready',
    ...(fields(given['look']) ? { look: readLook(given['look']) } : {}),
    ...(folder !== undefined && plan !== undefined ? { shown: { folder, plan } } : {}),
  };
}

function readInFolder(given: Fields): ToExtension | undefined {
  const folder = name(given['folder']);
  if (folder === undefined) return undefined;
  if (given['type'] === 'commit') return { type: 'commit', folder };
  if (given['type'] === 'openFile') {
    const path = pathInside(given['path']);
    if (path === undefined) return undefined;
    if (given['line'] === undefined) return { type: 'openFile', folder, path };
    const line = count(given['line']);
    return line === undefined ? undefined : { type: 'openFile', folder, path, line };
  }
  const plan = name(given['plan']);
  return plan === undefined ? undefined : readInPlan(given, { folder, plan });
}

function readInPlan(given: Fields, place: { readonly folder: string; readonly plan: string }): ToExtension | undefined {
  const type = given['type'];
  const [entry, goal, draft, done] = [
    name(given['entry']),
    name(given['goal']),
    name(given['draft']),
    bool(given['done']),
  ];
  switch (type) {
    case 'selectPlan':
    case 'generateAgenda':
    case 'exportReport':
      return { type, ...place };
    case 'takeStep': {
      const practice = oneOf(given['practice'], PRACTICES);
      return practice && { type, ...place, practice };
    }
    case 'openCode':
      return entry === undefined ? undefined : { type, ...place, entry };
    case 'reply': {
      const said = words(given['text']);
      const outcome = oneOf(given['outcome'], OUTCOMES);
      if (entry === undefined || draft === undefined || said === undefined) return undefined;
      if (given['outcome'] !== undefined && outcome === undefined) return undefined;
      return { type, ...place, entry, draft, text: said, ...(outcome === undefined ? {} : { outcome }) };
    }
    case 'tickStep': {
      const step = name(given['step']);
      return goal === undefined || step === undefined || done === undefined
        ? undefined
        : { type, ...place, goal, step, done };
    }
    case 'tickAction': {
      const [meeting, line, said] = [name(given['meeting']), count(given['line']), text(given['text'])];
      if (meeting === undefined || line === undefined || said === undefined || done === undefined) return undefined;
      return { type, ...place, meeting, line, text: said, done };
    }
    case 'addGoal': {
      const written = readGoalFields(given['fields']);
      return written === undefined || draft === undefined ? undefined : { type, ...place, draft, fields: written };
    }
    case 'editGoal': {
      const edit = readGoalEdit(given['edit']);
      if (goal === undefined || edit === undefined || (given['draft'] !== undefined && draft === undefined))
        return undefined;
      return { type, ...place, goal, edit, ...(draft === undefined ? {} : { draft }) };
    }
    case 'orderGoals': {
      const order = names(given['order'], MOST_GOALS);
      return order === undefined ? undefined : { type, ...place, order };
    }
    default:
      return undefined;
  }
}
