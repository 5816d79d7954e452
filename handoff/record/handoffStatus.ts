import type { ChatActivity } from '../../core/protocols/protocol.ts';

/** `handoff.status` of the Bot Framework handoff protocol, in the shape of the SDK's `EventFactory.createHandoffStatus`. */
export function handoffStatus(state: 'accepted' | 'failed' | 'completed'): ChatActivity {
  return { type: 'event', name: 'handoff.status', value: { state } };
}
