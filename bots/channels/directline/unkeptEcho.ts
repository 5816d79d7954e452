import type { Signal } from '../../../core/ports.ts';
import type { ChatActivity } from '../../../core/protocols/protocol.ts';
import type { Milliseconds } from '../../../core/time.ts';
import { isOwnLabel } from '../../../dialogs/saying/ownLabels.ts';
import type { ActivitySet } from './activities.ts';
import type { Bearer } from './tokens.ts';

/*
 * Microsoft's Web Chat shows "Send failed. Retry." when a message does not come back on the stream within 20 s, and
 * Retry sends the same words again: a recovery phrase that was stopped, once more. So what was not kept (a stopped
 * secret, an answer to the consent) comes back blanked. It is shown and not stored, so it has no watermark.
 */

export type Unkept = Extract<Signal, { kind: 'unkept' }>;

/** As clients make them: random figures, short enough to hold no words of a phrase. */
const RANDOM_ID = /^(?=.*\d)[\w.-]{1,40}$/;
const BLANK = '\u2022'.repeat(8);

/** Null where the client does not wait, or where its id could itself be what must not come back. */
export function unkeptEcho(
  { conversation }: Bearer,
  { type, text = '', channelData }: ChatActivity,
  at: Milliseconds,
  mayHoldSecret: (text: string) => boolean,
): Unkept | null {
  const clientActivityID = channelData?.clientActivityID;
  if (type !== 'message' || !clientActivityID || !RANDOM_ID.test(clientActivityID)) return null;
  if (mayHoldSecret(clientActivityID.replace(/[^A-Za-z]+/g, ' '))) return null;
  return { kind: 'unkept', conversation, clientActivityID, at, shown: isOwnLabel(text) ? text : BLANK };
}

/** `unkept` tells our own page to take the message away; other clients show a mask where the words were. */
export function echoFrame({ conversation, user }: Bearer, { clientActivityID, at, shown }: Unkept): ActivitySet {
  return {
    activities: [
      {
        type: 'message',
        id: `${conversation}|x${clientActivityID}`,
        timestamp: new Date(at).toISOString(),
        channelId: 'directline',
        conversation: { id: conversation },
        from: { id: user, role: 'user' },
        text: shown,
        textFormat: 'plain',
        channelData: { clientActivityID, unkept: true },
      },
    ],
  };
}
