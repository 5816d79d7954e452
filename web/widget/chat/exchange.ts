import { type Signal, signal } from '@preact/signals';
import type { Locale } from '../../../core/language.ts';
import type { ChatActivity } from '../../../core/protocols/protocol.ts';
import { SECOND } from '../../../core/time.ts';
import { forgetDraft } from '../../shared/browser/draftMemory.ts';
import { DirectLine } from '../../shared/line/directLine.ts';
import type { Connection, DirectLinePorts, Session } from '../../shared/line/directLinePorts.ts';
import { SendQueue } from '../../shared/line/sendQueue.ts';
import { EMPTY_THREAD, receive, say, settle, type Thread, withdraw } from '../../shared/line/thread.ts';
import { createTypingSign } from './typing.ts';
import { createUserMessages, type UserWords } from './userMessage.ts';

/**
 * What both sides say in one conversation over Direct Line, and how that stands: on its way, received, without a
 * connection. Knows nothing of what it means. `onSaid`: something was said, and is in the thread.
 */
export function createExchange(ports: DirectLinePorts, language: () => Locale, onSaid: () => void) {
  const thread = signal<Thread>(EMPTY_THREAD);
  const connection = signal<Connection>('connecting');
  const replaced = signal<'expired' | 'gone' | null>(null);
  /** True until the history has come, so that old messages are not read out as new. */
  const settling = signal(true);
  const staffTyping = createTypingSign(ports.after);
  const line = new DirectLine(
    ports,
    {
      onActivity: take,
      onConnection(state) {
        connection.value = state;
        if (state !== 'online') return;
        sending.resume();
        ports.after(SECOND / 2, () => {
          settling.value = false;
        });
      },
      onReplaced(reason) {
        sending.clear();
        // Deleted, perhaps in another tab.
        if (reason === 'gone') forgetDraft();
        replaced.value = reason;
      },
    },
    language,
  );
  const sending = createSending(thread, line, ports, language);

  function take(activity: ChatActivity): void {
    if (activity.type === 'typing') {
      staffTyping.show();
      return;
    }
    if (activity.from?.role !== 'user') staffTyping.hide();
    // What is only passed on (a place in the queue) carries no time of its own.
    thread.value = receive(thread.value, { timestamp: new Date(ports.now()).toISOString(), ...activity });
    onSaid();
  }

  return {
    ...{ thread, connection, replaced, settling, staffTyping: staffTyping.shown },
    start: () => line.start(),
    stop: () => line.stop(),
    retryNow: () => line.retryNow(),
    networkLost: () => line.networkLost(),
    session: (): Session | null => line.current,
    post: sending.post,
    retry: sending.retry,
    tellTyping(): void {
      void line.post({ type: 'typing', from: { id: 'me' } });
    },
    /** Forgets everything here. What was deleted must not stay on the screen either. */
    leave(): void {
      line.leave();
      sending.clear();
      forgetDraft();
      replaced.value = null;
      settling.value = true;
      connection.value = 'connecting';
    },
  };
}

/** What the user says: in the thread at once, and sent one after the other. */
function createSending(
  thread: Signal<Thread>,
  line: Pick<DirectLine, 'post'>,
  ports: DirectLinePorts,
  language: () => Locale,
) {
  const messageOf = createUserMessages(ports, language);
  const queue = new SendQueue(
    (activity) => line.post(activity),
    (key, fate, id) => {
      thread.value = settle(thread.value, key, fate, id);
    },
    ports.after,
  );
  function post(words: UserWords): void {
    const { key, shown, sent } = messageOf(words);
    thread.value = say(thread.value, key, shown);
    queue.add(key, sent);
  }
  return {
    post,
    /** Says again what failed. */
    retry(key: string): void {
      const failed = thread.value.pending.find((item) => item.key === key);
      if (!failed) return;
      thread.value = withdraw(thread.value, key);
      post({ text: failed.activity.text, value: failed.activity.value });
    },
    resume: () => queue.resume(),
    /** Neither sent nor shown any more. */
    clear(): void {
      queue.clear();
      thread.value = EMPTY_THREAD;
    },
  };
}
