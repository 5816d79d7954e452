import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from '../../icons.tsx';
import { Button, IconButton } from './Button.tsx';
import './menu.css';

export interface MenuItem {
  label: string;
  icon: IconName;
  onChoose?: () => void;
  href?: string;
  /** Leaves this page open. */
  newTab?: boolean;
  danger?: boolean;
  /** One of a set, and whether it is the chosen one. */
  checked?: boolean;
  /** Checked by itself, whatever else is. */
  alone?: boolean;
  lang?: string;
  /** A line above it. */
  startsGroup?: boolean;
}

/** A button with a list of actions: arrows move, Esc or a click elsewhere closes and gives the focus back. */
export function Menu({
  label,
  icon = 'more',
  text,
  items,
  size,
}: {
  label: string;
  icon?: IconName;
  /** Words beside the icon, where there is room for them. */
  text?: string;
  items: MenuItem[];
  size?: 'touch' | 'small';
}): JSX.Element {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = (giveFocusBack: boolean) => {
    setOpen(false);
    if (giveFocusBack) root.current?.querySelector('button')?.focus();
  };
  useEffect(() => {
    if (!open) return undefined;
    root.current?.querySelector('[role=menu]')?.scrollIntoView({ block: 'nearest' });
    entries(root.current)[0]?.focus();
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) close(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const opener = { icon, size, hasPopup: 'menu', expanded: open, onClick: () => setOpen(!open) } as const;
  return (
    <div class="menu" ref={root}>
      {text ? <Button {...opener}>{text}</Button> : <IconButton {...opener} label={label} />}
      {open && (
        <div
          class="menu-list enter"
          role="menu"
          tabIndex={-1}
          id={id}
          aria-label={label}
          onKeyDown={(event) => onKey(event, root.current, close)}
        >
          {items.map((item) => (
            <Entry item={item} close={close} />
          ))}
        </div>
      )}
    </div>
  );
}

function Entry({ item, close }: { item: MenuItem; close: (giveFocusBack: boolean) => void }): JSX.Element {
  const inner = (
    <>
      <Icon name={item.icon} size={18} />
      <span class="menu-label">{item.label}</span>
      {item.checked && <Icon name="check" size={18} />}
    </>
  );
  const kind = `menu-item${item.danger ? ' menu-danger' : ''}${item.startsGroup ? ' menu-group' : ''}`;
  if (item.href) {
    return (
      <a
        class={kind}
        role="menuitem"
        tabIndex={-1}
        href={item.href}
        target={item.newTab ? '_blank' : undefined}
        rel="noopener"
      >
        {inner}
      </a>
    );
  }
  const choose = () => {
    close(true);
    item.onChoose?.();
  };
  const role =
    item.checked === undefined
      ? ({ role: 'menuitem' } as const)
      : ({ role: item.alone ? 'menuitemcheckbox' : 'menuitemradio', 'aria-checked': item.checked } as const);
  return (
    <button type="button" class={kind} {...role} tabIndex={-1} lang={item.lang} onClick={choose}>
      {inner}
    </button>
  );
}

function entries(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
}

function onKey(event: KeyboardEvent, root: HTMLElement | null, close: (giveFocusBack: boolean) => void): void {
  const all = entries(root);
  const at = all.findIndex((entry) => entry.contains(document.activeElement));
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (target !== undefined) {
    event.preventDefault();
    all[(target + all.length) % all.length]?.focus();
  } else if (event.key === 'Escape') {
    event.stopPropagation();
    close(true);
  } else if (event.key === 'Tab') {
    close(false);
  }
}
