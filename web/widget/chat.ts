import { computed, signal } from '@preact/signals';
import type { Locale } from '../../core/language.ts';
import type { ActionValue, ChatActivity, SuggestedAction } from '../../core/protocol.ts';
import { SECOND } from '../../core/time.ts';
import { DirectLine } from '../shared/directLine.ts';
import type { Connection, DirectLinePorts, Session } from '../shared/directLinePorts.ts';
import { type Fate, SendQueue } from '../shared/sendQueue.ts';
import { EMPTY_THREAD, items, receive, say, settle, type Thread, withdraw } from '../shared/thread.ts';
import { chatView } from './chatView.ts';

/** What the user wanted before they could say it; done as soon as they have agreed. */
export type Intent = { kind: 'person' | 'emergency'; shown: string } | { kind: 'ask'; text: string };

/** One conversation as a screen sees it: signals to read, functions to call. */
export type Chat = ReturnType<typeof createChat>;

const TYPING_LASTS = 6 * SECOND;
const TYPING_EVERY = 4 * SECOND;

/** Speaks Direct Line and nothing else. `language` is what the user reads at the moment. */
export function createChat(ports: DirectLinePorts, language: () => Locale) {
  const thread = signal<Thread>(EMPTY_THREAD);
  const connection = signal<Connection>('connecting');
  const staffTyping = signal(false);
  const replaced = signal<'expired' | 'gone' | null>(null);
  const intent = signal<Intent | null>(null);
  /** True until the history has come, so that old messages are not read out as new. */
  const settling = signal(true);
  const view = computed(() => chatView(items(thread.value)));
  let lastKey = 0;
  let cancelTyping = () => {};
  let typingSent = 0;

  const line = new DirectLine(
    ports,
    {
      onActivity: take,
      onConnection(state) {
        connection.value = state;
        if (state !== 'online') return;
        queue.resume();
        ports.after(SECOND / 2, () => {
          settling.value = false;
        });
      },
      onReplaced(reason) {
        queue.clear();
        thread.value = EMPTY_THREAD;
        replaced.value = reason;
      },
    },
    language,
  );
  const queue = new SendQueue((activity) => line.post(activity), onFate, ports.after);

  function take(activity: ChatActivity): void {
    if (activity.type === 'typing') {
      showTyping();
      return;
    }
    if (activity.from?.role !== 'user') staffTyping.value = false;
    // What is only passed on (a place in the queue) carries no time of its own.
    const timed = { timestamp: new Date(ports.now()).toISOString(), ...activity };
    thread.value = receive(thread.value, timed);
    fulfil();
  }

  function showTyping(): void {
    staffTyping.value = true;
    cancelTyping();
    cancelTyping = ports.after(TYPING_LASTS, () => {
      staffTyping.value = false;
    });
  }

  function onFate(key: string, fate: Fate, id: string | null): void {
    thread.value = settle(thread.value, key, fate, id);
  }

  /** The wish from before the consent, once. */
  function fulfil(): void {
    const wish = intent.value;
    // A question is words: the screen takes it through the guard first.
    if (!wish || wish.kind === 'ask') return;
    if (view.value.consent.kind !== 'accepted' || view.value.owner === 'ended') return;
    intent.value = null;
    act({ action: wish.kind }, wish.shown);
  }

  function post(activity: Pick<ChatActivity, 'text' | 'value'>): void {
    lastKey += 1;
    const key = `${ports.now().toString(36)}-${lastKey}-${Math.floor(ports.random() * 1e9).toString(36)}`;
    const whole: ChatActivity = {
      type: 'message',
      textFormat: 'plain',
      locale: language(),
      timestamp: new Date(ports.now()).toISOString(),
      from: { id: 'me', role: 'user' },
      channelData: { clientActivityID: key, handrail: { sender: { role: 'user' }, language: language() } },
      ...activity,
    };
    thread.value = say(thread.value, key, whole);
    const { channelData: _, ...wire } = whole;
    queue.add(key, { ...wire, channelData: { clientActivityID: key } });
  }

  function leave(): void {
    line.leave();
    queue.clear();
    thread.value = EMPTY_THREAD;
    replaced.value = null;
    settling.value = true;
    connection.value = 'connecting';
  }

  /** Words that the guard has let through. */
  function send(text: string): void {
    post({ text });
  }

  function act(value: ActionValue, shown: string): void {
    post({ text: shown, value });
  }

  return {
    view,
    connection,
    staffTyping,
    replaced,
    intent,
    settling,
    start: () => line.start(),
    stop: () => line.stop(),
    retryNow: () => line.retryNow(),
    session: (): Session | null => line.current,
    send,
    act,
    press: (button: SuggestedAction) => act(button.value, button.displayText),
    /** Does it now, or right after the consent. */
    wish(wanted: Intent): void {
      intent.value = wanted;
      fulfil();
    },
    retry(key: string): void {
      const failed = thread.value.pending.find((item) => item.key === key);
      if (!failed) return;
      thread.value = withdraw(thread.value, key);
      post({ text: failed.activity.text, value: failed.activity.value });
    },
    /** Says that the user writes, never what. Only where a person can see it. */
    typing(): void {
      const { owner } = view.value;
      if (owner !== 'staff' || ports.now() - typingSent < TYPING_EVERY) return;
      typingSent = ports.now();
      void line.post({ type: 'typing', from: { id: 'me' } });
    },
    /** Forgets everything here. What was deleted must not stay on the screen either. */
    leave,
    startOver(): void {
      leave();
      line.start();
    },
  };
}

/** After this long without an answer the user is told that the message has arrived. */
export const SLOW_ANSWER = 8 * SECOND;
