import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { DashboardState, ToExtension } from '../contract/messages';
import type { Drafts } from './page';
import type { Draft, View } from './view';

/** The forms that are open. Their words are part of the view, so they outlast a reload and a hidden tab. */
export function useDrafts(
  view: View,
  change: (edit: (old: View) => View) => void,
  ask: (request: ToExtension) => void,
  settled: DashboardState['settled'],
): Drafts {
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  useLayoutEffect(() => {
    if (!settled) return;
    setSent(old => (old.has(settled.draft) ? new Set([...old].filter(id => id !== settled.draft)) : old));
    if (settled.done) change(old => ({ ...old, drafts: without(old.drafts, draft => draft.id === settled.draft) }));
  }, [settled]);
  return useMemo<Drafts>(() => {
    const set = (key: string, draft: Draft | undefined) =>
      change(old => {
        const { [key]: _, ...rest } = old.drafts;
        return { ...old, drafts: draft ? { ...rest, [key]: draft } : rest };
      });
    const get = (key: string) => view.drafts[key];
    return {
      get,
      isSent: key => sent.has(get(key)?.id ?? ''),
      open: (key, values) => set(key, { id: `${key}#${Date.now().toString(36)}`, values, began: values }),
      write: (key, field, value) => {
        const draft = get(key);
        if (draft) set(key, { ...draft, values: { ...draft.values, [field]: value } });
      },
      settle: (key, field, now, value) => {
        const draft = get(key);
        if (draft)
          set(key, { ...draft, began: { ...draft.began, [field]: now }, values: { ...draft.values, [field]: value } });
      },
      close: key => set(key, undefined),
      send: (key, request) => {
        const draft = get(key);
        if (!draft || sent.has(draft.id)) return;
        setSent(old => new Set([...old, draft.id]));
        ask(request(draft.id));
      },
    };
  }, [view.drafts, sent, change, ask]);
}

function without(drafts: View['drafts'], drop: (draft: Draft) => boolean): View['drafts'] {
  const kept = Object.entries(drafts).filter(([, draft]) => !drop(draft));
  return kept.length === Object.keys(drafts).length ? drafts : Object.fromEntries(kept);
}
