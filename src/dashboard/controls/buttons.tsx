import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons';
import { usePage } from '../context/page';

export interface ButtonProps {
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** One primary button a page; a quiet one reads as a link. */
  readonly look?: 'primary' | 'quiet' | undefined;
  /** Says more than the label where the place alone does not: what it replies to, which file it opens. */
  readonly name?: string | undefined;
  /** Where the focus is to be found again after an update. */
  readonly focusKey?: string;
  /** Stays reachable, so that the focus is not lost, but does nothing. */
  readonly disabled?: boolean;
  /** How many it acts on; the name says it in words. */
  readonly count?: number | undefined;
  readonly onPress: () => void;
}

export function Button({ label, icon, look, name, focusKey, disabled, count, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      class={look ? `button ${look}` : 'button'}
      aria-label={count === undefined ? name : undefined}
      title={count === undefined ? undefined : name}
      data-key={focusKey}
      aria-disabled={disabled ? true : undefined}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      {icon && <Icon name={icon} />}
      <span>{label}</span>
      {count !== undefined && <span class="count">{count}</span>}
    </button>
  );
}

/** A quiet square button with an icon; its name is also its tooltip. */
export function IconButton({
  icon,
  name,
  tip,
  focusKey,
  disabled,
  onPress,
}: {
  icon: IconName;
  /** For who can't see the place: also says what it acts on. */
  name: string;
  tip?: string;
  focusKey?: string | undefined;
  disabled?: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={tip ?? name}
      data-key={focusKey}
      aria-disabled={disabled ? true : undefined}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}

export function OpenFile({ path, line, of }: { path: string; line?: number; of: string }) {
  const page = usePage();
  return (
    <IconButton
      icon="file"
      name={l10n.t('Open file: {0}', of)}
      tip={l10n.t('Open file')}
      onPress={() => page.ask({ type: 'openFile', folder: page.folder, path, line })}
    />
  );
}

export interface TickProps {
  readonly text: string;
  readonly done: boolean;
  readonly focusKey: string;
  readonly children?: ComponentChildren;
  readonly onTick: (done: boolean) => void;
}

/** A line with a checkbox, or with a drawn mark where the reader can't change it. */
export function Tick({ text, done, focusKey, children, onTick }: TickProps) {
  const page = usePage();
  const words = (
    <span class={done ? 'tick-text done' : 'tick-text'} dir="auto">
      {text}
    </span>
  );
  if (page.readOnly) {
    return (
      <div class="tick">
        <span class={done ? 'mark done' : 'mark'}>{done && <Icon name="check" />}</span>
        <span class="tick-body">
          <span class="sr-only">{done ? l10n.t('Done:') : l10n.t('To do:')} </span>
          {words}
          {children}
        </span>
      </div>
    );
  }
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={done}
        data-key={focusKey}
        onChange={event => onTick(event.currentTarget.checked)}
      />
      <span class="tick-body">
        {words}
        {children}
      </span>
    </label>
  );
}
