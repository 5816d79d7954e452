import type { JSX } from 'preact';
import { LOCALE_NAMES, LOCALES, type Locale } from '../../core/language.ts';
import { Button, IconButton } from '../shared/components/Button.tsx';
import { LanguagePicker } from '../shared/components/LanguagePicker.tsx';
import { Menu, type MenuItem } from '../shared/components/Menu.tsx';
import { toast } from '../shared/components/Toasts.tsx';
import { Mark } from '../shared/icons.tsx';
import { chooseLanguage, language, words } from '../shared/language.ts';
import { plainName } from '../shared/plainName.ts';
import type { Chat } from './chat/chat.ts';
import type { ChatView } from './chat/chatView.ts';
import type { Question } from './Questions.tsx';

export interface HeaderProps {
  chat: Chat;
  onAsk: (question: Question) => void;
  onArticles: () => void;
  onData: () => void;
  onClose?: () => void;
}

/** Who is there, the one step to a person (or out), and everything else in the menu. */
export function ChatHeader(props: HeaderProps): JSX.Element {
  const { chat } = props;
  const view = chat.view.value;
  const agreed = view.consent.kind === 'accepted';
  return (
    <div class="chat-header">
      <Mark />
      <div class="chat-who">
        <h1 tabIndex={-1}>{words.value.support}</h1>
        <p>{status(view, chat)}</p>
      </div>
      {agreed && <MainAction {...props} view={view} />}
      {agreed ? (
        <Menu label={words.value.header.more} items={menuItems(props, view)} />
      ) : (
        <LanguagePicker bare onChoose={(chosen) => tell(chat, chosen)} />
      )}
      {props.onClose && <IconButton icon="x" label={words.value.header.close} onClick={props.onClose} />}
    </div>
  );
}

function status(view: ChatView, chat: Chat): string {
  const { header } = words.value;
  const connection = chat.connection.value;
  if (view.owner === 'ended') return header.ended;
  if (connection === 'offline' || connection === 'refused') return header.offline;
  if (view.consent.kind !== 'accepted') return header.start;
  if (view.owner === 'waiting')
    return view.queue?.card.openNow === false ? words.value.queue.closedNow : header.waiting;
  return view.owner === 'staff' ? header.withStaff(plainName(view.staffName ?? '')) : header.bot;
}

function MainAction({ chat, view, onAsk }: HeaderProps & { view: ChatView }): JSX.Element | null {
  const { header } = words.value;
  if (view.owner === 'ended' || view.care) return null;
  if (view.owner === 'waiting') {
    return (
      <Button icon="x" onClick={() => onAsk('leaveQueue')}>
        {header.leaveQueue}
      </Button>
    );
  }
  if (view.owner === 'staff') {
    return (
      <Button icon="check" onClick={() => onAsk('end')}>
        {header.endChat}
      </Button>
    );
  }
  return (
    <Button icon="person" onClick={() => chat.act({ action: 'person' }, header.person)}>
      {header.person}
    </Button>
  );
}

function menuItems({ onAsk, onArticles, onData, chat }: HeaderProps, view: ChatView): MenuItem[] {
  const { menu } = words.value;
  const ending: MenuItem[] =
    view.owner === 'ended'
      ? []
      : [
          { icon: 'no', label: menu.withdraw, onChoose: () => onAsk('withdraw') },
          { icon: 'check', label: menu.endChat, onChoose: () => onAsk('end') },
        ];
  return [
    { icon: 'book', label: menu.articles, onChoose: onArticles },
    { icon: 'seal', label: menu.checkStaff, href: `/check?lang=${language.value}`, newTab: true },
    { icon: 'lock', label: menu.myData, onChoose: onData },
    ...ending,
    ...LOCALES.map((tag, index) => languageItem(tag, index === 0, chat)),
  ];
}

function languageItem(tag: Locale, startsGroup: boolean, chat: Chat): MenuItem {
  return {
    icon: 'globe',
    label: LOCALE_NAMES[tag],
    lang: tag,
    startsGroup,
    checked: language.value === tag,
    onChoose: async () => {
      if (await chooseLanguage(tag)) tell(chat, tag);
      else toast(words.value.languageStays);
    },
  };
}

/** The desk answers in the language that is read. */
function tell(chat: Chat, chosen: Locale): void {
  if (chat.view.value.owner !== 'ended') chat.act({ action: 'language', language: chosen }, LOCALE_NAMES[chosen]);
}
