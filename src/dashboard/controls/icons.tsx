const RING = 'M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0z';

/** Line icons on VS Code's 16-pixel grid, drawn in the text's colour. They say nothing alone: a word stands beside. */
const SHAPES = {
  arrow: 'M2.5 8h11M9.5 4l4 4-4 4',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  back: 'M10 3.5 5.5 8 10 12.5',
  check: 'M3 8.5 6.5 12 13 4.5',
  chevron: 'M6 3.5 10.5 8 6 12.5',
  clock: `${RING}M8 4.8V8l2.3 1.6`,
  code: 'M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5',
  commit: 'M10.5 8a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM1 8h4.5M10.5 8H15',
  cross: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  decision: 'M8 14V9.5M8 9.5 3.5 5M8 9.5 12.5 5M3.5 8V4.5H7M9 4.5h3.5V8',
  down: 'M8 3v9.5M4.5 9 8 12.5 11.5 9',
  edit: 'M3 13l.7-3L11 2.7l2.3 2.3L6 12.3 3 13zM9.7 4l2.3 2.3',
  exported: 'M8 10V2.5M5 5.5l3-3 3 3M3 9v4.5h10V9',
  file: 'M3.5 2.5h5.5L12.5 6v7.5h-9zM9 2.5V6h3.5',
  flag: 'M4 14V2.5M4 3h8.5l-2 3 2 3H4',
  grip: 'M6 4v.01M6 8v.01M6 12v.01M10 4v.01M10 8v.01M10 12v.01',
  info: `${RING}M8 7.3v3.5M8 5v.4`,
  pause: 'M5.5 4v8M10.5 4v8',
  play: 'M5 3.5v9l7.5-4.5z',
  plus: 'M8 3v10M3 8h10',
  praise: 'M8 13.3S2.3 10 2.3 6.1A2.9 2.9 0 0 1 8 5.2a2.9 2.9 0 0 1 5.7.9C13.7 10 8 13.3 8 13.3z',
  question: `${RING}M6.2 6.4a1.8 1.8 0 1 1 2.6 1.6c-.5.3-.8.6-.8 1.1v.2M8 11.1v.4`,
  reply: 'M6.5 3.5l-4 4 4 4M2.8 7.5H9a4.5 4.5 0 0 1 4.5 4.5v.5',
  route: 'M3 3.5h6.5a2.2 2.2 0 0 1 0 4.5h-3a2.2 2.2 0 0 0 0 4.5H13M11 10.5l2 2-2 2',
  search: 'M11.2 6.6a4.6 4.6 0 1 1-9.2 0 4.6 4.6 0 0 1 9.2 0zM10 10l4 4',
  suggestion:
    'M6 11.7h4M6.5 13.7h3M8 2.3a4.2 4.2 0 0 0-2.5 7.5c.4.3.6.8.6 1.3v.6h3.8v-.6c0-.5.2-1 .6-1.3A4.2 4.2 0 0 0 8 2.3z',
  trash: 'M3 4.5h10M6.3 4.5V3h3.4v1.5M4.3 4.5l.6 9h6.2l.6-9M6.8 7v4M9.2 7v4',
  up: 'M8 13V3.5M4.5 7 8 3.5 11.5 7',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.3M8 11.5v.4',
};

export type IconName = keyof typeof SHAPES;

export function Icon({ name, tone }: { name: IconName; tone?: string | undefined }) {
  return (
    <svg
      class={tone ? `icon ${tone}` : 'icon'}
      data-icon={name}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
