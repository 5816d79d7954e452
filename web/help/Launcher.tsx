import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { onEscape } from '../shared/escape.ts';
import { Icon } from '../shared/icons.tsx';
import { words } from '../shared/language.ts';
import { later, whenIdleFetch } from '../shared/later.tsx';
import { openChat, panelOpen, unread } from './support.ts';
import './launcher.css';
import { helpWords } from '../shared/words/helpWords.ts';

const PanelChat = later(() => import('./PanelChat.tsx').then((part) => part.PanelChat));

const SMALL = '(max-width: 480px)';

/** The chat bubble: a panel beside the page on a wide screen, the whole screen (and then modal) on a small one. */
export function Launcher(): JSX.Element {
  const { launcher } = helpWords.value;
  const open = panelOpen.value;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => whenIdleFetch(PanelChat), []);
  const close = () => {
    panelOpen.value = false;
    button.current?.focus();
  };
  return (
    <>
      <Panel open={open} onClose={close} />
      <button
        ref={button}
        type="button"
        class={open ? 'launcher launcher-open' : 'launcher'}
        aria-expanded={open}
        aria-label={
          open
            ? launcher.close
            : unread.value > 0
              ? `${launcher.open}, ${launcher.unread(unread.value)}`
              : launcher.open
        }
        onClick={() => (open ? close() : openChat())}
      >
        <Icon name={open ? 'down' : 'rail'} size={24} />
        {!open && <span class="launcher-word">{launcher.ask}</span>}
        {!open && unread.value > 0 && <span class="launcher-badge">{unread.value}</span>}
      </button>
    </>
  );
}

function Panel({ open, onClose }: { open: boolean; onClose: () => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const wasOpened = useRef(false);
  wasOpened.current ||= open;
  useEffect(() => {
    const panel = dialog.current;
    if (!panel || panel.open === open) return undefined;
    if (!open) panel.close();
    else if (matchMedia(SMALL).matches) panel.showModal();
    else panel.show();
    if (!open) return undefined;
    panel.querySelector<HTMLElement>('.composer textarea:not(:disabled), #consent-title, h1')?.focus();
    return undefined;
  }, [open]);
  useEffect(() => (open ? onEscape(onClose) : undefined), [open]);
  const countUnread = (count: number) => {
    if (!panelOpen.value) unread.value += count;
  };
  const cancel = (event: Event) => {
    event.preventDefault();
  };
  return (
    <dialog class="panel" ref={dialog} aria-label={words.value.support} onCancel={cancel}>
      {wasOpened.current && <PanelChat onClose={onClose} onUnread={countUnread} />}
    </dialog>
  );
}
