import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from '../../icons.tsx';
import type { Tone } from './Tag.tsx';
import './card.css';
import './tag.css';

/** A framed thing. With a tone its edge takes the colour, and its band says in words what the colour means. */
export function Card(props: {
  tone?: Tone;
  band?: { icon: IconName; text: ComponentChildren; aside?: ComponentChildren };
  foot?: ComponentChildren;
  label?: string;
  children?: ComponentChildren;
}): JSX.Element {
  const { tone = 'plain', band } = props;
  return (
    <section class={`card tone-${tone}`} aria-label={props.label}>
      {band && (
        <div class="card-band">
          <Icon name={band.icon} />
          <span class="card-band-text">{band.text}</span>
          {band.aside && <span class="card-band-aside">{band.aside}</span>}
        </div>
      )}
      {props.children && <div class="card-body">{props.children}</div>}
      {props.foot && <div class="card-foot">{props.foot}</div>}
    </section>
  );
}
