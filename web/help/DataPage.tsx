import type { JSX } from 'preact';
import { MyData } from '../shared/components/consent/MyData.tsx';
import { browserPorts } from '../shared/line/browserPorts.ts';
import { mineWords } from '../shared/words/mineWords.ts';
import { chat } from './ownChat.ts';
import { openChat } from './support.ts';

/** U5 on a page of its own; it knows the conversation of this browser alone. */
export function DataPage(): JSX.Element {
  const { data } = mineWords.value;
  return (
    <div class="narrow">
      <h1 class="page-title">{data.title}</h1>
      <p class="page-lead">{data.lead}</p>
      <MyData
        session={browserPorts.memory.load()}
        onErased={chat.leave}
        onStart={() => {
          if (chat.view.value.owner === 'ended' || !browserPorts.memory.load()) chat.startOver();
          openChat();
        }}
      />
    </div>
  );
}
