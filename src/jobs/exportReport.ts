import { overviewOf } from '../domain/overview/overviewOf';
import { reportOf, type ReportRequest } from '../domain/report/report';
import { reportHtml } from '../domain/report/reportHtml';
import { reportMarkdown } from '../domain/report/reportMarkdown';
import { languageOf } from '../domain/store/languageOfPlan';
import type { Library } from './library/library';
import type { Ports } from './ports/ports';
import { boxesIn, teamTemplates } from './templates';

export interface ReportTexts {
  readonly html: string;
  readonly markdown: string;
}

/**
 * The report of a plan in both forms; undefined if there is no such plan. Where it is kept is for the reader to say.
 */
export async function exportReport(
  ports: Pick<Ports, 'clock' | 'author' | 'files'>,
  library: Library,
  request: Omit<ReportRequest, 'language'> & { readonly plan: string },
): Promise<ReportTexts | undefined> {
  await library.refreshPlan(request.plan);
  const { email } = await ports.author.identity();
  const { snapshot } = library;
  const reader = { today: ports.clock.today(), email, templateBoxes: boxesIn(await teamTemplates(ports.files)) };
  const overview = overviewOf(snapshot, reader).plans.find(({ id }) => id === request.plan);
  if (!overview) return undefined;
  const language = languageOf(snapshot, snapshot.plans.get(request.plan));
  const report = reportOf(overview, { ...request, language });
  return { html: reportHtml(report), markdown: reportMarkdown(report) };
}
