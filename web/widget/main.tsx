import { hydrate, render } from 'preact';
import { followKeyboard } from '../shared/browser/visibleHeight.ts';
import { language, languageReady } from '../shared/language.ts';
import { browserPorts } from '../shared/line/browserPorts.ts';
import { applyTheme } from '../shared/theme.ts';
import { ChatScreen } from './ChatScreen.tsx';
import { createChat } from './chat/chat.ts';
import { handOver } from './early/handOver.ts';
import { hostBridge } from './hostBridge.ts';
import '../shared/base.css';

applyTheme();
followKeyboard();
const root = document.getElementById('chat');
if (root) void languageReady().then(() => draw(root));

function draw(root: HTMLElement): void {
  const chat = createChat(browserPorts, () => language.value);
  const host = hostBridge();
  const screen = <ChatScreen chat={chat} onClose={host?.close} onUnread={host?.unread} />;
  const doWhatWasPressed = handOver();
  if (root.dataset['drawn'] === language.value && !chat.session()) hydrate(screen, root);
  else {
    root.replaceChildren();
    render(screen, root);
  }
  delete root.dataset['drawn'];
  void doWhatWasPressed();
}
