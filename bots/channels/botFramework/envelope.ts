import { z } from 'zod';
import type { ChannelReference } from '../../../handoff/ports.ts';
import { isKnownChannel } from '../index.ts';
import { isPlainAddress } from './serviceUrls.ts';

/** An id as channels make them: printable ASCII without a blank, so that it cannot carry a sentence. */
const id = z.string().regex(/^[\x21-\x7e]{1,500}$/);
const party = z.object({ id });
const shortText = z.string().max(100);

/**
 * The fields of a Bot Framework activity that are read here; all others (names, topics, tenants, entities, channel
 * data …) are dropped before anything sees them, because nobody looks into them for a secret.
 * Source: Bot Framework Activity schema, sections 2 and 3.
 */
const Envelope = z.object({
  type: shortText.min(1).transform((type) => (type === 'message' || type === 'conversationUpdate' ? type : 'other')),
  id: id.optional().catch(undefined),
  channelId: z.string().refine(isKnownChannel),
  serviceUrl: z.string().max(300).refine(isPlainAddress),
  from: party,
  recipient: party,
  conversation: party.extend({ isGroup: z.boolean().nullish() }),
  membersAdded: z.array(party).max(100).nullish().catch(null),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  locale: z.unknown().optional(),
  attachments: z
    .array(z.object({ contentType: z.string().transform(kindOfFile).catch('application') }).catch(anyFile))
    .max(100)
    .nullish(),
});

export type Envelope = z.output<typeof Envelope>;

/** Of a file only its kind is kept: no name, address or content. Teams repeats every text as `html`, which is no file. */
type FileKind = 'html' | 'image' | 'video' | 'audio' | 'text' | 'application';

function kindOfFile(contentType: string): FileKind {
  if (contentType === 'text/html') return 'html';
  return (['image', 'video', 'audio', 'text'] as const).find((kind) => contentType.startsWith(kind)) ?? 'application';
}

function anyFile(): { contentType: FileKind } {
  return { contentType: 'application' };
}

/** What a channel has sent, without what nobody reads; null when it is no activity. Its ids are still to be looked at. */
export function readEnvelope(body: unknown): Envelope | null {
  return Envelope.safeParse(body).data ?? null;
}

/**
 * Whether its ids may hold a secret: they are kept (replies need them) and sent back, and no guard comes after this one. Looking takes
 * milliseconds, so only what has shown its token is looked at: from anybody else a few dozen a second would hold up the desk.
 */
export function idsMayHoldSecret(envelope: Envelope, mayHoldSecret: (text: string) => boolean): boolean {
  return idsOf(envelope).some(mayHoldSecret);
}

/** Every id, and all of them as one text with blanks for what joins their parts. */
function idsOf({ id, from, recipient, conversation, serviceUrl }: Envelope): string[] {
  const ids = [id ?? '', from.id, recipient.id, conversation.id, new URL(serviceUrl).pathname];
  return [...ids, ids.join(' ').replace(/[^A-Za-z0-9]+/g, ' ')];
}

/** Where the sender is answered. */
export function referenceTo({ serviceUrl, channelId, from, recipient, conversation }: Envelope): ChannelReference {
  return {
    serviceUrl,
    channelId,
    conversation: { id: conversation.id },
    user: { id: from.id },
    bot: { id: recipient.id },
  };
}
