import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from '../../icons.tsx';
import type { Tone } from './Tag.tsx';
import './banner.css';
import './tag.css';

/** One fact, at most one action. Never stacked: show the most important one. */
export function Banner(props: {
  tone: Tone;
  icon: IconName;
  action?: ComponentChildren;
  urgent?: boolean;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <div class={`banner tone-${props.tone}`} role={props.urgent ? 'alert' : 'status'}>
      <Icon name={props.icon} size={18} />
      <span class="banner-text">{props.children}</span>
      {props.action}
    </div>
  );
}
