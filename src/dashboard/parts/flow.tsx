import * as l10n from '@vscode/l10n';
import { capital } from '../../domain/text/capital';
import { ROWS, type FeedbackFilter } from '../../domain/overview/viewQuery';
import type { FeedbackState } from '../../domain/records/feedbackState';
import type { FeedbackPage } from '../../domain/planPage/planPage';
import { usePage } from '../context/page';
import { TableBehind } from '../controls/table';
import { useLabels } from '../context/words';

/** From the most to the least that can become of advice; the first three were tried. */
const STATES: readonly FeedbackState[] = ['kept', 'adapted', 'tried', 'answered', 'acknowledged', 'dropped', 'open'];
const TRIED: ReadonlySet<FeedbackState> = new Set(['kept', 'adapted', 'tried']);
/** Height of a row of the list beside the picture, which the picture's ends meet. */
const ROW = 30;
const [NODE, MIDDLE, WIDTH] = [1.2, 48, 100];

interface Band {
  readonly state: FeedbackState;
  readonly count: number;
  readonly from: number;
  readonly at: number;
  readonly size: number;
}

/**
 * From given to tried and kept: ribbons as broad as there is feedback, each ending at its words, which filter the list.
 */
export function FlowOf({ feedback }: { feedback: FeedbackPage }) {
  const { states: labels } = useLabels();
  const { flow, total } = feedback;
  const states = STATES.filter(state => flow[state] > 0);
  const tried = states.filter(state => TRIED.has(state)).reduce((sum, state) => sum + flow[state], 0);
  const height = states.length * ROW;
  const words = l10n.t(
    '{0} given, {1} tried, {2} kept or adapted, {3} without an answer',
    total,
    tried,
    flow.kept + flow.adapted,
    flow.open,
  );
  return (
    <div class="flow-box">
      <p class="quiet">{words}</p>
      <div class="flow-picture">
        <svg
          role="img"
          aria-label={words}
          width="100%"
          height={height}
          viewBox={`0 0 ${WIDTH} ${height}`}
          preserveAspectRatio="none"
          focusable="false"
        >
          <Ribbons bands={bandsOf(states, flow, total, height)} height={height} />
        </svg>
        <ul aria-label={l10n.t('What became of advice')}>
          {states.map(state => (
            <StateButton key={state} state={state} count={flow[state]} />
          ))}
        </ul>
      </div>
      <TableBehind
        id="flow"
        caption={l10n.t('What became of advice')}
        head={[l10n.t('State'), l10n.t('Feedback')]}
        rows={states.map(state => [capital(labels[state]), flow[state]])}
      />
    </div>
  );
}

/** Filters the list by a state, or no longer. */
function StateButton({ state, count }: { state: FeedbackState; count: number }) {
  const page = usePage();
  const { states: labels } = useLabels();
  const { filter } = page.look;
  const on = filter.state === state;
  return (
    <li>
      <button
        type="button"
        class="flow-state"
        aria-pressed={on}
        data-key={`flow:${state}`}
        onClick={() => page.setLook({ filter: on ? withoutState(filter) : { ...filter, state }, feedbackCount: ROWS })}
      >
        <i class={`swatch ${state}`} aria-hidden="true" />
        <span class="flow-word">{capital(labels[state])}</span>
        <span class="quiet">{count}</span>
      </button>
    </li>
  );
}

function withoutState({ state: _, ...rest }: FeedbackFilter): FeedbackFilter {
  return rest;
}

/** Where each state's ribbon leaves the pile of all that was given, and where it ends. */
function bandsOf(states: readonly FeedbackState[], flow: FeedbackPage['flow'], total: number, height: number): Band[] {
  const unit = Math.min((height - 8) / total, ROW - 10);
  let from = (height - unit * total) / 2;
  return states.map((state, index) => {
    const size = flow[state] * unit;
    const band = { state, count: flow[state], from, at: index * ROW + ROW / 2, size };
    from += size;
    return band;
  });
}

function Ribbons({ bands, height }: { bands: readonly Band[]; height: number }) {
  const { states: labels } = useLabels();
  const first = bands[0];
  const last = bands.at(-1);
  if (!first || !last) return null;
  const tried = bands.filter(band => TRIED.has(band.state));
  const sum = tried.reduce((size, band) => size + band.size, 0);
  // What was tried runs together first, at the middle of where its parts end.
  const [top, bottom] = [tried[0], tried.at(-1)];
  const middle = top && bottom && top !== bottom ? (top.at + bottom.at) / 2 - sum / 2 : undefined;
  let inMiddle = middle ?? 0;
  return (
    <>
      {bands.map(band => {
        const end = Math.min(band.size, ROW - 12);
        const to = band.at - end / 2;
        if (middle === undefined || !TRIED.has(band.state)) {
          return (
            <path
              key={band.state}
              class={`ribbon ${band.state}`}
              d={ribbon(NODE, band.from, band.size, WIDTH - NODE, to, end)}
            >
              <title>{capital(labels[band.state])}</title>
            </path>
          );
        }
        const through = inMiddle;
        inMiddle += band.size;
        return (
          <g key={band.state} class={`ribbon ${band.state}`}>
            <title>{capital(labels[band.state])}</title>
            <path d={ribbon(NODE, band.from, band.size, MIDDLE, through, band.size)} />
            <path d={ribbon(MIDDLE + NODE, through, band.size, WIDTH - NODE, to, end)} />
          </g>
        );
      })}
      <rect
        class="node"
        x="0"
        y={first.from}
        width={NODE}
        height={Math.min(height, last.from + last.size - first.from)}
      />
      {middle !== undefined && <rect class="node" x={MIDDLE} y={middle} width={NODE} height={sum} />}
    </>
  );
}

function ribbon(x1: number, y1: number, size1: number, x2: number, y2: number, size2: number): string {
  const bend = (x1 + x2) / 2;
  const [a, b, c, d] = [y1, y2, y2 + size2, y1 + size1].map(value => value.toFixed(2));
  return `M${x1} ${a}C${bend} ${a} ${bend} ${b} ${x2} ${b}V${c}C${bend} ${c} ${bend} ${d} ${x1} ${d}Z`;
}
