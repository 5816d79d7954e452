import type { JSX } from 'preact';
import { LOCALE_NAMES, LOCALES, type Locale } from '../../core/language.ts';
import { Button } from '../shared/components/controls/Button.tsx';
import { Menu, type MenuItem } from '../shared/components/controls/Menu.tsx';
import { toast } from '../shared/components/notices/Toasts.tsx';
import { chooseLanguage, language, words } from '../shared/language.ts';
import type { Chat } from './chat/chat.ts';
import type { ChatView } from './chat/chatView.ts';
import type { Question } from './Questions.tsx';
import { tell } from './tellLanguage.ts';

export interface HeaderProps {
  chat: Chat;
  onAsk: (question: Question) => void;
  onArticles: () => void;
  onData: () => void;
  onClose?: () => void;
}

/** The one step to a person (or out), and everything else in the menu. */
export function ChatActions(props: HeaderProps): JSX.Element {
  const view = props.chat.view.value;
  return (
    <>
      <MainAction {...props} view={view} />
      <Menu label={words.value.header.more} items={menuItems(props, view)} />
    </>
  );
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
