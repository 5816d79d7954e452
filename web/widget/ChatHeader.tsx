import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { IconButton } from '../shared/components/controls/Button.tsx';
import { LanguagePicker } from '../shared/components/controls/LanguagePicker.tsx';
import { Mark } from '../shared/icons.tsx';
import { words } from '../shared/language.ts';
import { later } from '../shared/later.tsx';
import { plainName } from '../shared/plainName.ts';
import type { HeaderProps } from './ChatActions.tsx';
import type { Chat } from './chat/chat.ts';
import type { ChatView } from './chat/chatView.ts';
import { tell } from './tellLanguage.ts';

/** Only who has agreed needs them. */
const ChatActions = later(
  () => import('./ChatActions.tsx').then((part) => part.ChatActions),
  () => null,
);

/** Who is there, the one step to a person (or out), and everything else in the menu. */
export function ChatHeader(props: HeaderProps): JSX.Element {
  const { chat } = props;
  const view = chat.view.value;
  useEffect(() => void ChatActions.ahead(), []);
  const agreed = view.consent.kind === 'accepted';
  return (
    <div class="chat-header">
      <Mark />
      <div class="chat-who">
        <h1 tabIndex={-1}>{words.value.support}</h1>
        <p>{status(view, chat)}</p>
      </div>
      {agreed ? <ChatActions {...props} /> : <LanguagePicker bare onChoose={(chosen) => tell(chat, chosen)} />}
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
  if (view.owner === 'waiting') return view.queue?.card.openNow === false ? header.closedNow : header.waiting;
  return view.owner === 'staff' ? header.withStaff(plainName(view.staffName ?? '')) : header.bot;
}
