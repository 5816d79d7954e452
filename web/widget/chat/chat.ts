import { computed, signal } from '@preact/signals';
import type { Locale } from '../../../core/language.ts';
import type { ActionValue, SuggestedAction } from '../../../core/protocols/protocol.ts';
import { SECOND } from '../../../core/time.ts';
import type { DirectLinePorts } from '../../shared/line/directLinePorts.ts';
import { items } from '../../shared/line/thread.ts';
import { chatView } from './chatView.ts';
import { createExchange } from './exchange.ts';
import { tellingSeldom } from './typing.ts';

/** What the user wanted before they could say it; done as soon as they have agreed. */
export type Intent = { kind: 'person' | 'emergency'; shown: string } | { kind: 'ask'; text: string };

/** One conversation as a screen sees it: signals to read, functions to call. */
export type Chat = ReturnType<typeof createChat>;

/** Speaks Direct Line and nothing else. `language` is what the user reads at the moment. */
export function createChat(ports: DirectLinePorts, language: () => Locale) {
  const { thread, post, tellTyping, ...exchange } = createExchange(ports, language, fulfil);
  const intent = signal<Intent | null>(null);
  const view = computed(() => chatView(items(thread.value)));
  const tell = tellingSeldom(ports.now, tellTyping);

  /** The wish from before the consent, once. */
  function fulfil(): void {
    const wish = intent.value;
    // A question is words: the screen takes it through the guard first.
    if (!wish || wish.kind === 'ask') return;
    if (view.value.consent.kind !== 'accepted' || view.value.owner === 'ended') return;
    intent.value = null;
    act({ action: wish.kind }, wish.shown);
  }

  function act(value: ActionValue, shown: string): void {
    post({ text: shown, value });
  }

  return {
    ...exchange,
    view,
    intent,
    /** Words that the guard has let through. */
    send: (text: string) => post({ text }),
    act,
    press: (button: SuggestedAction) => act(button.value, button.displayText),
    /** Does it now, or right after the consent. */
    wish(wanted: Intent): void {
      intent.value = wanted;
      fulfil();
    },
    /** Says that the user writes, never what. Only where a person can see it. */
    typing(): void {
      if (view.value.owner === 'staff') tell();
    },
    startOver(): void {
      exchange.leave();
      exchange.start();
    },
  };
}

/** After this long without an answer the user is told that the message has arrived. */
export const SLOW_ANSWER = 8 * SECOND;
