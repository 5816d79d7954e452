import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { QueueStrip } from '../shared/components/talk/QueueStrip.tsx';
import { guardState, loadGuard } from '../shared/guard/guard.ts';
import { CareStrip } from './CareStrip.tsx';
import type { Chat } from './chat/chat.ts';
import { createDraft, type Draft } from './chat/draft.ts';
import { Foot } from './Foot.tsx';
import { queueInSight } from './log/InSight.tsx';
import { Log } from './log/Log.tsx';
import type { EntryContext } from './log/LogEntry.tsx';

/** What was said, and where one writes: all that comes after the consent. `focused`: the answer was given just now. */
export function Conversation({
  kept,
  focused,
  ...context
}: EntryContext & { kept: { current: Draft | null }; focused: boolean }): JSX.Element {
  const { chat } = context;
  kept.current ??= createDraft(chat.send);
  const draft = kept.current;
  useEffect(() => void loadGuard(), []);
  useKeptDraft(draft);
  useAskedQuestion(chat, draft);
  return (
    <>
      <Strip chat={chat} />
      <Log {...context} />
      <Foot chat={chat} draft={draft} focused={focused} onAsk={context.onAsk} />
    </>
  );
}

/** The place in the queue, unless it is in sight below or a lost connection matters more. */
function Strip({ chat }: { chat: Chat }): JSX.Element | null {
  const { owner, queue, care } = chat.view.value;
  const connection = chat.connection.value;
  if (connection === 'offline' || connection === 'busy') return null;
  if (care?.person) return <CareStrip text={care.person} />;
  return owner === 'waiting' && queue && !queueInSight.value ? (
    <QueueStrip queue={queue.card} since={queue.since} />
  ) : null;
}

function useKeptDraft(draft: Draft): void {
  useEffect(() => {
    addEventListener('pagehide', draft.keep);
    return () => removeEventListener('pagehide', draft.keep);
  }, [draft]);
}

/** A question that came with the visitor (from the search field) is put in the composer and goes through the guard. */
function useAskedQuestion(chat: Chat, draft: Draft): void {
  const wish = chat.intent.value;
  const agreed = chat.view.value.consent.kind === 'accepted';
  const ready = guardState.value === 'ready';
  useEffect(() => {
    if (wish?.kind !== 'ask' || !agreed || !ready) return;
    chat.intent.value = null;
    draft.write(wish.text);
    draft.submit();
  }, [wish, agreed, ready]);
}
