import * as l10n from '@vscode/l10n';
import { labelsOf } from '../labels/labels';
import type { Language } from '../text/language';
import { oneLine } from '../text/plainText';
import { dayOf } from '../time/moments';
import { commitLink } from '../page/commitLink';
import { PageWriter, type Page } from '../page/page';
import { withoutCommits } from '../records/commitLine';
import { entryPath } from '../records/recordPath';
import type { PlanRecords } from '../store/snapshot';
import { quoteOf } from './messages';
import { workedAdvice } from './workedAdvice';

/** Advice that somebody acted on: what was said, what became of it, and where that is in the code. */
export function advicePage(
  records: PlanRecords,
  nameOf: (person: string) => string,
  dayText: (day: string) => string,
  language: Language,
): Page {
  const page = new PageWriter().line(`# ${l10n.t('Advice that worked')}`).line();
  const { states } = labelsOf(language);
  const all = workedAdvice(records);
  if (all.length === 0) {
    page.line(l10n.t('Nothing yet. Whoever answers feedback with “tried”, “kept” or “adapted” finds it here.'));
  }
  for (const advice of all) {
    const { entry, reply } = advice;
    page
      .line('## ', { label: quoteOf(entry.text), goes: { kind: 'record', path: entryPath(records.id, entry.id) } })
      .line();
    page.line(`${nameOf(entry.author)}, ${dayText(dayOf(entry.created))} · ${states[advice.outcome]}`).line();
    const words = oneLine(withoutCommits(reply.text));
    page
      .line('> ', {
        label: words === '' ? states[advice.outcome] : words,
        goes: { kind: 'record', path: entryPath(records.id, reply.id) },
      })
      .line();
    for (const { id, code } of [entry, reply]) {
      if (!code) continue;
      const commit = code.commit ? ` (${code.commit.slice(0, 8)})` : '';
      page.line('- ', {
        label: `${oneLine(code.path)}:${code.start}-${code.end}${commit}`,
        goes: { kind: 'command', command: 'mentorship.openCode', entry: id },
      });
    }
    const commit = commitLink(reply);
    if (commit) page.line('- ', commit);
    page.line();
  }
  return page.page();
}
