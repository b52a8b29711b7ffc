import * as l10n from '@vscode/l10n';
import { oneLine } from '../agenda/plainText';
import { PageWriter, type Page } from '../page/page';
import { writeHelpOverTime, type HelpMonth } from './helpOverTime';
import type { PracticeItem } from './practices';

/** The ten practices for reading, each with what the files show and what could come next. `help` is for the pair alone. */
export function practicesPage(
  items: readonly PracticeItem[], pair: { readonly mentor: string; readonly mentee: string }, dayText: (day: string) => string,
  help?: { readonly months: readonly HelpMonth[]; readonly monthText: (month: string) => string },
): Page {
  const page = new PageWriter();
  page.line(`# ${l10n.t('Ten practices: {0} with {1}', pair.mentee, pair.mentor)}`).line();
  page.line(l10n.t('What your files show, and one small step where one would help. Nothing here is counted or compared.'));
  for (const [index, item] of items.entries()) {
    page.line().line(`## ${index + 1}. ${item.title}`).line();
    page.line(`_${item.why}_`).line();
    const evidence = oneLine(item.evidence);
    const label = item.last ? l10n.t('{0} Last: {1}.', evidence, dayText(item.last)) : evidence;
    page.line('- ', item.path ? { label, goes: { kind: 'record', path: item.path } } : label);
    if (item.next) {
      const { text, command, entry, path } = item.next;
      page.line('- ', { label: `→ ${oneLine(text)}`, goes: path ? { kind: 'record', path } : { kind: 'command', command, entry } });
    }
    if (item.id === 'room-to-grow' && help) writeHelpOverTime(page, help.months, help.monthText);
  }
  return page.page();
}
