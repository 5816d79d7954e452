import type { JSX } from 'preact';
import { ChatScreen, type ChatScreenProps } from '../widget/ChatScreen.tsx';
import { chat } from './ownChat.ts';

/** The chat in the panel of the help centre. */
export function PanelChat(props: Omit<ChatScreenProps, 'chat'>): JSX.Element {
  return <ChatScreen chat={chat} {...props} />;
}
