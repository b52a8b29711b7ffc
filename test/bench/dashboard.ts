// The dashboard with ten thousand entries, measured in the page: from its HTML to the first picture of the plan, with the time
// that the extension takes to make the state in between, and from a new state to its paint. The state is made as the extension
// makes it, from an overview of as many records.
import { statSync } from 'node:fs';
import { open, launch, whyNoBrowser, type Shown } from '../dashboard/browser';
import type { DashboardState } from '../../src/dashboard/contract/messages';
import { FIRST_QUERY, type ViewQuery } from '../../src/domain/overview/viewQuery';
import { overviewOf } from '../../src/domain/overview/overviewOf';
import { planPageOf } from '../../src/domain/planPage/planPageOf';
import { summaryOf } from '../../src/domain/overview/planSummary';
import { aGoal, aMeeting, anEntry, aPlanRecords, aReply, aSnapshot, aStep, someCode } from '../support/builders';

const ENTRIES = 10_000;
const TODAY = '2026-11-23';
const two = (n: number) => String(n).padStart(2, '0');

function records(done: string | undefined) {
  const entries = Array.from({ length: ENTRIES * 0.75 }, (_, index) =>
    anEntry({
      id: `2026-entry-${String(index).padStart(5, '0')}`,
      goal: `g${index % 40}`,
      kind: index % 3 ? 'feedback' : 'progress',
      type: 'suggestion',
      created: `2026-${two(1 + (index % 11))}-${two(1 + (index % 28))}T10:00:00+01:00`,
      code: someCode({ path: `src/file${index % 90}.ts` }),
      text: `What was seen in \`part ${index}\`, its effect, and one question about it. `.repeat(1 + (index % 6)),
    }),
  );
  const replies = entries
    .slice(0, ENTRIES * 0.25)
    .map((entry, index) => aReply(entry, { id: `2026-reply-${index}`, outcome: index % 2 ? 'kept' : 'tried' }));
  const goals = Array.from({ length: 40 }, (_, index) =>
    aGoal({ id: `g${index}`, steps: [aStep(done && index === 0 ? { done } : {}), aStep({ id: 'b' })] }),
  );
  const meetings = Array.from({ length: 26 }, (_, index) =>
    aMeeting({ date: `2026-${two(1 + (index % 11))}-${two(1 + index)}` }),
  );
  return aSnapshot({ plans: [aPlanRecords({ entries: [...entries, ...replies], goals, meetings })] });
}

function stateOf(done: string | undefined, look: ViewQuery = FIRST_QUERY): { state: DashboardState; ms: number } {
  const snapshot = records(done);
  const overview = overviewOf(snapshot, { today: TODAY, email: 'jonas@example.org' });
  const [plan] = overview.plans;
  if (!plan) throw new Error('no plan');
  const start = performance.now();
  const state: DashboardState = {
    language: 'en',
    loading: false,
    plans: [{ folder: 'f', ...summaryOf(plan) }],
    shown: { folder: 'f', plan: planPageOf(plan, look, () => ({ practices: [] })) },
    folders: [{ id: 'f', name: 'f', problems: [], problemFiles: { broken: 0, all: 0 }, writable: true }],
  };
  return { state, ms: performance.now() - start };
}

/** From posting the state to the frame after it is drawn. */
function paint(shown: Shown, state: DashboardState): Promise<number> {
  return shown.page.evaluate(
    sent =>
      new Promise<number>(resolve => {
        const start = performance.now();
        window.postMessage({ type: 'show', state: sent }, '*');
        const seen = () =>
          document.querySelector('#needs')
            ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
            : requestAnimationFrame(seen);
        window.addEventListener('message', () => requestAnimationFrame(seen), { once: true });
      }),
    state,
  );
}

async function main(): Promise<void> {
  const reason = whyNoBrowser();
  if (reason) throw new Error(reason);
  const [first, second] = [stateOf(undefined), stateOf('2026-11-23')];
  const searched = stateOf(undefined, { ...FIRST_QUERY, search: 'effect 77' });
  const browser = await launch();
  const asked: number[] = [];
  const firsts: number[] = [];
  const updates: number[] = [];
  for (let round = 0; round < 5; round++) {
    const shown = await open(browser, { theme: 'dark', answer: { state: first.state, afterMs: first.ms } });
    await shown.page.waitForFunction(() => window.paintedAt > 0);
    const times = await shown.page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return { html: navigation!.responseEnd, asked: window.readyAt, painted: window.paintedAt };
    });
    asked.push(times.asked - times.html);
    firsts.push(times.painted - times.html);
    for (let turn = 0; turn < 4; turn++) updates.push(await paint(shown, turn % 2 ? first.state : second.state));
    await shown.close();
  }
  await browser.close();
  const median = (list: number[]) => Math.round([...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN);
  const result = {
    entries: ENTRIES,
    firstPaintMs: median(firsts),
    updateMs: median(updates),
    pageBytes: statSync('dist/bench/page.js').size,
    askedMs: median(asked),
    stateBytes: JSON.stringify(first.state).length,
    stateMs: Math.round(first.ms),
    searchMs: Math.round(searched.ms),
  };
  if (process.argv.includes('--json')) console.log(JSON.stringify(result));
  else console.table(result);
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
