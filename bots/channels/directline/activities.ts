import type { ConversationId } from '../../../core/ids.ts';
import { type ChatActivity, QUEUE_EVENT } from '../../../core/protocols/protocol.ts';
import type { Entry } from '../../../handoff/ports.ts';
import { absoluteLinks } from '../../absoluteLinks.ts';
import { signature } from '../../signature.ts';
import type { Bearer } from './tokens.ts';

/** One frame of the stream, and the answer to `GET …/activities`. */
export interface ActivitySet {
  readonly activities: ChatActivity[];
  /** Absent on frames that carry nothing durable (typing). */
  readonly watermark?: string;
}

/** `conversation|0000001`: the id under which a client knows an entry. */
export function activityId(conversation: ConversationId, seq: number): string {
  return `${conversation}|${String(seq).padStart(7, '0')}`;
}

/** `site`: the desk's own origin, for clients on other sites; null for the desk's own page, which knows its paths. */
export function toActivitySet(
  bearer: Bearer,
  entries: readonly Entry[],
  after: number,
  site: string | null,
): ActivitySet {
  return {
    activities: entries.map((entry) => toActivity(bearer, entry, site)),
    watermark: String(entries.at(-1)?.seq ?? after),
  };
}

function toActivity(bearer: Bearer, entry: Entry, site: string | null): ChatActivity {
  return {
    ...entry.activity,
    ...(site ? { text: inWords(entry, site) } : {}),
    id: activityId(bearer.conversation, entry.seq),
    timestamp: new Date(entry.at).toISOString(),
    channelId: 'directline',
    conversation: { id: bearer.conversation },
    from: sender(bearer, entry),
  };
}

/** What other clients cannot draw is written: who of the staff speaks, and where a link leads. */
function inWords({ author, activity }: Entry, site: string): string | undefined {
  const { text, textFormat } = activity;
  if (!text || textFormat === 'plain' || author === 'user') return text;
  return [signature(activity), absoluteLinks(text, site)].filter(Boolean).join('\n\n');
}

/** Direct Line knows two roles; which person or bot speaks is in `channelData.handrail.sender`. */
function sender(bearer: Bearer, { author, activity }: Entry): ChatActivity['from'] {
  if (author === 'user') return { id: bearer.user, role: 'user' };
  const name = activity.from?.name;
  return { id: author === 'staff' ? 'staff' : 'handrail', ...(name ? { name } : {}), role: 'bot' };
}

export function typingFrame(bearer: Bearer): ActivitySet {
  const { conversation } = bearer;
  return {
    activities: [
      {
        type: 'typing',
        channelId: 'directline',
        conversation: { id: conversation },
        from: { id: 'staff', role: 'bot' },
      },
    ],
  };
}

/** A watermark as a client sends it back; null when it was never one. Missing and empty mean "from the beginning". */
export function parseWatermark(text: string | undefined): number | null {
  if (text === undefined || text === '' || text === 'null' || text === 'undefined') return 0;
  return /^\d{1,10}$/.test(text) ? Number(text) : null;
}

/** Where the user stands in the queue now. Like typing: shown, not kept, so it has no watermark. */
export function queueFrame({ conversation }: Bearer, place: object): ActivitySet {
  return {
    activities: [
      {
        type: 'event',
        name: QUEUE_EVENT,
        conversation: { id: conversation },
        from: { id: 'handrail', role: 'bot' },
        value: { kind: 'queue', ...place },
      },
    ],
  };
}
