import * as l10n from '@vscode/l10n';
import { capital } from '../../domain/text/capital';
import { AGES, ROWS, type Age, type FeedbackFilter } from '../../domain/overview/viewQuery';
import type { FeedbackState } from '../../domain/records/feedbackState';
import type { Choice, FeedbackPage } from '../../domain/planPage/planPage';
import { Button } from '../controls/buttons';
import { Select, type Option } from '../controls/form';
import { usePage } from '../context/page';
import { useLabels } from '../context/words';

const STATES: readonly FeedbackState[] = ['open', 'acknowledged', 'answered', 'tried', 'kept', 'adapted', 'dropped'];

/** One choice each; those with nothing to choose from are left out. */
export function Filters({ feedback }: { feedback: FeedbackPage }) {
  const page = usePage();
  const { filter } = page.look;
  const set = (change: FeedbackFilter) => {
    const all = { ...filter, ...change };
    const kept = Object.fromEntries(Object.entries<string | undefined>(all).filter(([, value]) => value !== undefined));
    page.setLook({ filter: kept, feedbackCount: ROWS });
  };
  const isSet = Object.keys(filter).length > 0;
  return (
    <div class="filters" role="group" aria-label={l10n.t('Filters')}>
      <KindFilters feedback={feedback} set={set} />
      <NameFilters feedback={feedback} set={set} />
      <Filter
        id="age"
        label={l10n.t('Age')}
        value={filter.age}
        options={AGES.map(age => ({ value: age, label: ageWord(age) }))}
        onChange={age => set({ age })}
      />
      {isSet && (
        <Button
          label={l10n.t('Clear filters')}
          icon="cross"
          look="quiet"
          focusKey="clear-filters"
          onPress={() => {
            page.setLook({ filter: {}, feedbackCount: ROWS });
            page.focusNext('filter:state');
          }}
        />
      )}
    </div>
  );
}

interface FilterProps {
  readonly feedback: FeedbackPage;
  readonly set: (change: FeedbackFilter) => void;
}

/** By what the feedback is and what became of it. */
function KindFilters({ feedback, set }: FilterProps) {
  const { filter } = usePage().look;
  const labels = useLabels();
  const states = STATES.filter(state => feedback.flow[state] > 0 || filter.state === state);
  return (
    <>
      <Filter
        id="state"
        label={l10n.t('State')}
        value={filter.state}
        options={[
          { value: 'waiting', label: l10n.t('All that waits') },
          ...states.map(state => ({ value: state, label: capital(labels.states[state]) })),
        ]}
        onChange={state => set({ state })}
      />
      <Filter
        id="type"
        label={l10n.t('Kind')}
        value={filter.type}
        options={feedback.types.map(type => ({ value: type, label: capital(labels.types[type]) }))}
        onChange={type => set({ type })}
      />
    </>
  );
}

/** By whom and what it is about. */
function NameFilters({ feedback, set }: FilterProps) {
  const { filter } = usePage().look;
  return (
    <>
      <Filter
        id="person"
        label={l10n.t('Author')}
        value={filter.person}
        options={choices(feedback.people)}
        onChange={person => set({ person })}
      />
      <Filter
        id="goal"
        label={l10n.t('Goal')}
        value={filter.goal}
        options={choices(feedback.goals)}
        onChange={goal => set({ goal })}
      />
      <Filter
        id="file"
        label={l10n.t('File')}
        value={filter.file}
        options={choices(feedback.files)}
        onChange={file => set({ file })}
      />
    </>
  );
}

function Filter<Value extends string>({
  id,
  label,
  value,
  options,
  onChange,
}: {
  id: string;
  label: string;
  value: Value | undefined;
  options: readonly (Option & { readonly value: Value })[];
  onChange: (value: Value | undefined) => void;
}) {
  if (options.length < 2 && value === undefined) return null;
  const all = { value: '', label: l10n.t('{0}: all', label) };
  return (
    <span class={value === undefined ? 'filter' : 'filter on'}>
      <Select
        id={`filter:${id}`}
        label={label}
        value={value ?? ''}
        options={[all, ...options]}
        onChange={chosen => onChange(options.find(option => option.value === chosen)?.value)}
      />
    </span>
  );
}

function choices(found: readonly Choice[]): Option[] {
  return found.map(({ id, name, count }) => ({
    value: id,
    label: `${name.length > 60 ? `${name.slice(0, 59)}…` : name} (${count})`,
  }));
}

function ageWord(age: Age): string {
  switch (age) {
    case 'month':
      return l10n.t('Last 30 days');
    case 'quarter':
      return l10n.t('Last 90 days');
    case 'older':
      return l10n.t('Older than 90 days');
  }
}
