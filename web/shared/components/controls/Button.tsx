import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from '../../icons.tsx';
import './button.css';

export interface ButtonProps {
  /** `primary` at most once per card; `danger` only where something is erased for good. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger' | 'dangerFill' | 'pill' | 'note';
  icon?: IconName;
  iconAfter?: IconName;
  /** `small` is for dense consoles (28 px); everywhere else a finger has to hit it. */
  size?: 'touch' | 'small';
  type?: 'button' | 'submit';
  wide?: boolean;
  /** Waits for something: stays in place, cannot be pressed twice. */
  busy?: boolean;
  disabled?: boolean;
  onClick?: (event: MouseEvent) => void;
  children?: ComponentChildren;
}

/** A verb to press. */
export function Button(
  props: ButtonProps & {
    pressed?: boolean;
    /** Its name where the word on it is short; that word is a part of it (WCAG 2.5.3). */
    label?: string;
    describedBy?: string;
    expanded?: boolean;
    hasPopup?: 'menu' | 'dialog';
  },
): JSX.Element {
  const { kind = 'plain', size = 'touch', icon, iconAfter, busy = false } = props;
  const iconSize = size === 'small' ? 16 : 18;
  return (
    <button
      type={props.type ?? 'button'}
      class={`button button-${kind} button-${size}${props.wide ? ' button-wide' : ''}`}
      disabled={props.disabled}
      aria-disabled={busy || undefined}
      aria-pressed={props.pressed}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-expanded={props.expanded}
      aria-haspopup={props.hasPopup}
      onClick={busy ? undefined : props.onClick}
    >
      {icon && <Icon name={icon} size={iconSize} />}
      <span>{props.children}</span>
      {iconAfter && <Icon name={iconAfter} size={iconSize} />}
    </button>
  );
}

/** A link that looks like a button, for going somewhere. */
export function ButtonLink(
  props: Pick<ButtonProps, 'kind' | 'icon' | 'iconAfter' | 'size' | 'children' | 'wide'> & {
    href: string;
    /** Leaves this page open. */
    newTab?: boolean;
  },
): JSX.Element {
  const { kind = 'plain', size = 'touch', icon, iconAfter } = props;
  return (
    <a
      href={props.href}
      target={props.newTab ? '_blank' : undefined}
      rel="noopener"
      class={`button button-${kind} button-${size}${props.wide ? ' button-wide' : ''}`}
    >
      {icon && <Icon name={icon} size={18} />}
      <span>{props.children}</span>
      {iconAfter && <Icon name={iconAfter} size={18} />}
    </a>
  );
}

/** A lone icon; `label` is its name. */
export function IconButton(props: {
  icon: IconName;
  label: string;
  onClick?: () => void;
  size?: 'touch' | 'small';
  expanded?: boolean;
  hasPopup?: 'menu' | 'dialog';
}): JSX.Element {
  return (
    <button
      type="button"
      class={`icon-button icon-button-${props.size ?? 'touch'}`}
      aria-label={props.label}
      title={props.label}
      aria-expanded={props.expanded}
      aria-haspopup={props.hasPopup}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
