import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../controls/icons';
import { usePage } from '../context/page';

/** One line that opens its file, and under it what is to be known of it. */
export function BriefRow({
  icon,
  tone,
  text,
  path,
  children,
}: {
  icon?: IconName;
  tone?: string | undefined;
  text: string;
  path: string;
  /** The facts, one element each. */
  children: ComponentChildren;
}) {
  const page = usePage();
  return (
    <li class="row brief">
      {icon && <Icon name={icon} tone={tone ? `lead ${tone}` : 'lead'} />}
      <div class="row-body">
        <button
          type="button"
          class="link plain"
          dir="auto"
          onClick={() => page.ask({ type: 'openFile', folder: page.folder, path })}
        >
          {text}
        </button>
        <span class="meta">{children}</span>
      </div>
    </li>
  );
}
