import type { JSX } from 'preact';
import { ICON_PATHS, type IconName, SEAL_PATH, SEAL_TICK } from '../../core/icons.ts';
import './icons.css';

export type { IconName } from '../../core/icons.ts';

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
      {name === 'seal' ? <Seal /> : <path d={ICON_PATHS[name]} />}
    </svg>
  );
}

function Seal(): JSX.Element {
  return (
    <>
      <path class="icon-fill" d={SEAL_PATH} />
      <path class="icon-tick" d={SEAL_TICK} />
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
