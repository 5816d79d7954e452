import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from '../../icons.tsx';
import './tag.css';

/** What a colour says; never without its word. */
export type Tone = 'plain' | 'accent' | 'ok' | 'caution' | 'danger' | 'staff';

export function Tag({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <span class={`tag tone-${tone}`}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
