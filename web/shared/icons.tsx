import type { JSX } from 'preact';
import './icons.css';

/** Own drawings on a 20 px grid, stroke 1.6, colour of the words beside them. */
const PATHS = {
  rail: 'M2.5 13.2h3.2L12 6.5h5.5M9 9.8v6.4M13.4 6.5v6.4',
  bot: 'M10 3v2.6M4 8.2A2.6 2.6 0 0 1 6.6 5.6h6.8A2.6 2.6 0 0 1 16 8.2v5.6a2.6 2.6 0 0 1-2.6 2.6H6.6A2.6 2.6 0 0 1 4 13.8zM7.7 10.3v1.5M12.3 10.3v1.5',
  person:
    'M10 9.6a3.1 3.1 0 1 0 0-6.2 3.1 3.1 0 0 0 0 6.2zM4 16.8v-.6a4.2 4.2 0 0 1 4.2-4.2h3.6a4.2 4.2 0 0 1 4.2 4.2v.6',
  people:
    'M7.6 9.6a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8zM2 16.4v-.5a4 4 0 0 1 4-4h3.2a4 4 0 0 1 4 4v.5M13 4a2.9 2.9 0 0 1 0 5.5M15.2 12.2A4 4 0 0 1 18 16v.4',
  phone:
    'M6.4 3.4 8 7 6.2 8.6a10.6 10.6 0 0 0 5.2 5.2L13 12l3.6 1.6v2a1.4 1.4 0 0 1-1.5 1.4A12.2 12.2 0 0 1 3 4.9a1.4 1.4 0 0 1 1.4-1.5z',
  send: 'M10 16.5v-13M4.8 8.6 10 3.4l5.2 5.2',
  lock: 'M6.6 9V6.7a3.4 3.4 0 0 1 6.8 0V9M5.8 9h8.4a1.4 1.4 0 0 1 1.4 1.4v4.8a1.4 1.4 0 0 1-1.4 1.4H5.8a1.4 1.4 0 0 1-1.4-1.4v-4.8A1.4 1.4 0 0 1 5.8 9z',
  stop: 'M7 2.8h6L17.2 7v6L13 17.2H7L2.8 13V7zM10 6.6v4.2M10 13.4v.1',
  alert: 'M10 3.2 17.6 16.4H2.4zM10 8.2v3.6M10 14v.1',
  info: 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4zM10 9.4v4.2M10 6.7v.1',
  clock: 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4zM10 6v4.3l2.8 1.7',
  block: 'M10 2.8 16.4 6.3v7.4L10 17.2l-6.4-3.5V6.3zM3.6 6.3 10 9.9l6.4-3.6M10 9.9v7.3',
  link: 'M8.4 11.6a3 3 0 0 0 4.4.3l2.6-2.6a3.05 3.05 0 0 0-4.3-4.3l-1.2 1.2M11.6 8.4a3 3 0 0 0-4.4-.3l-2.6 2.6a3.05 3.05 0 0 0 4.3 4.3l1.2-1.2',
  copy: 'M8.6 7.2h6.2a1.4 1.4 0 0 1 1.4 1.4v6.2a1.4 1.4 0 0 1-1.4 1.4H8.6a1.4 1.4 0 0 1-1.4-1.4V8.6a1.4 1.4 0 0 1 1.4-1.4zM4.9 12.8h-.1a1.4 1.4 0 0 1-1.4-1.4V5.2a1.4 1.4 0 0 1 1.4-1.4H11a1.4 1.4 0 0 1 1.4 1.4v.1',
  check: 'm4 10.6 4 4 8.2-8.8',
  x: 'm5 5 10 10M15 5 5 15',
  no: 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4zM5 15 15 5',
  search: 'M9 14.8A5.8 5.8 0 1 0 9 3.2a5.8 5.8 0 0 0 0 11.6zM13.2 13.2l3.8 3.8',
  arrow: 'M3.6 10h12.8M11.4 5l5 5-5 5',
  bell: 'M5.4 8.2a4.6 4.6 0 0 1 9.2 0c0 4.6 1.8 5.8 1.8 5.8H3.6s1.8-1.2 1.8-5.8M8.4 16.8a1.9 1.9 0 0 0 3.2 0',
  note: 'M4 3.8h12v8.4l-4 4H4zM12 16.2v-4h4M7 7.6h6M7 10.6h3',
  transfer: 'M3.4 6.8h13M13 3.4l3.4 3.4M16.6 13.2h-13M7 9.8l-3.4 3.4L7 16.6',
  return: 'M7.4 4.2 3.6 8l3.8 3.8M3.6 8h8.2a4.3 4.3 0 0 1 0 8.6H9',
  book: 'M10 5.6v11M2.8 4.4h4.3A2.9 2.9 0 0 1 10 7.3v9.3a2.2 2.2 0 0 0-2.2-2.1h-5zM17.2 4.4h-4.3A2.9 2.9 0 0 0 10 7.3v9.3a2.2 2.2 0 0 1 2.2-2.1h5z',
  globe:
    'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4zM2.8 10h14.4M10 2.8c2 2 3 4.4 3 7.2s-1 5.2-3 7.2c-2-2-3-4.4-3-7.2s1-5.2 3-7.2',
  sign: 'm12.6 4.2 2.7 2.7-7.5 7.5-3.4.7.7-3.4zM3 17.4h14',
  refresh: 'M16.6 8.4A6.9 6.9 0 0 0 4.3 6.6L3 8M3 4.2V8h3.8M3.4 11.6a6.9 6.9 0 0 0 12.3 1.8L17 12M17 15.8V12h-3.8',
  hide: 'm3.4 3.4 13.2 13.2M8.3 5a7.6 7.6 0 0 1 1.7-.2c4.8 0 7.4 5.2 7.4 5.2a13 13 0 0 1-2 2.7M5.6 6.4A12.8 12.8 0 0 0 2.6 10s2.6 5.2 7.4 5.2c1.5 0 2.8-.5 3.9-1.2M8.5 8.6a2 2 0 0 0 2.9 2.9',
  trash: 'M3.8 5.8h12.4M8 5.8V3.6h4v2.2M5.4 5.8l.6 9.6a1.2 1.2 0 0 0 1.2 1.1h5.6a1.2 1.2 0 0 0 1.2-1.1l.6-9.6',
  download: 'M10 3.2v9.2M6.2 8.8 10 12.6l3.8-3.8M3.6 16.6h12.8',
  more: 'M4.4 10h.1M10 10h.1M15.6 10h.1',
  chevron: 'm7.6 4.6 5.4 5.4-5.4 5.4',
  back: 'M12.4 4.6 7 10l5.4 5.4',
  down: 'm4.6 7.6 5.4 5.4 5.4-5.4',
  inbox: 'M2.8 11.2 5 4.6h10l2.2 6.6v4.2H2.8zM2.8 11.2h4l1.2 2h4l1.2-2h4',
  gauge: 'M4.9 15.6a7.2 7.2 0 1 1 10.2 0M10 10.8l3-3.6',
  flask: 'M8 3.2h4M8.6 3.2v4.6L4.2 15a1.3 1.3 0 0 0 1.1 1.9h9.4a1.3 1.3 0 0 0 1.1-1.9l-4.4-7.2V3.2M6.4 12h7.2',
  plus: 'M10 4v12M4 10h12',
  chat: 'M4.2 4.2h11.6A1.4 1.4 0 0 1 17.2 5.6v7a1.4 1.4 0 0 1-1.4 1.4H9l-3.6 3v-3H4.2a1.4 1.4 0 0 1-1.4-1.4v-7a1.4 1.4 0 0 1 1.4-1.4z',
} as const;

/** Filled: it has to be recognised at a glance, and nothing a person can type looks like it. */
const SEAL =
  'M10 1.8l2 1.5 2.5-.2.7 2.4 2.1 1.3-.9 2.3.9 2.3-2.1 1.3-.7 2.4-2.5-.2-2 1.5-2-1.5-2.5.2-.7-2.4-2.1-1.3.9-2.3-.9-2.3 2.1-1.3.7-2.4 2.5.2z';

export type IconName = keyof typeof PATHS | 'seal';

/** Decoration beside a word, so hidden from screen readers; a lone icon's button carries the name. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }): JSX.Element {
  return (
    <svg
      class={`icon icon-${name}`}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      {name === 'seal' ? <Seal /> : <path d={PATHS[name]} />}
    </svg>
  );
}

function Seal(): JSX.Element {
  return (
    <>
      <path class="icon-fill" d={SEAL} />
      <path class="icon-tick" d="m6.8 9.5 2.3 2.3 4.2-4.5" />
    </>
  );
}

/** The product's mark: a handrail on a plate. */
export function Mark({ size = 34 }: { size?: number }): JSX.Element {
  return (
    <span class={size < 30 ? 'mark mark-small' : 'mark'} aria-hidden="true">
      <Icon name="rail" size={Math.round(size * 0.7)} />
    </span>
  );
}
