import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { type ConversationId, newId } from '../../core/ids.ts';
import type { Documents } from '../../core/ports.ts';
import { type Clock, DAY, type Milliseconds } from '../../core/time.ts';

const KIND = 'channel-case';
/** Longer than any conversation is there (`handoff/record/retention.ts`); afterwards nothing says that somebody has written. */
const LONGEST_CASE: Milliseconds = 9 * DAY;
const Pointer = z.object({ conversation: z.string() });

/** Who writes, where: ids as the channel gives them. */
export interface ChannelAddress {
  readonly channel: string;
  readonly conversation: string;
  readonly user: string;
}

/**
 * Which case an outside conversation is in now. Channels keep one conversation for years; a case ends. The store keeps
 * a keyed hash of the address, so that nobody who reads it learns who has written.
 */
export class ChannelCases {
  constructor(
    private readonly documents: Documents,
    private readonly key: Buffer,
    private readonly clock: Clock,
  ) {}

  /** The current case; a new one where there is none, or where `ended` was the last. */
  async current(address: ChannelAddress, ended?: ConversationId): Promise<ConversationId> {
    const id = this.hash(address);
    for (;;) {
      const found = await this.documents.get(KIND, id);
      const pointer = Pointer.safeParse(found?.value);
      if (pointer.success && pointer.data.conversation !== ended) return pointer.data.conversation as ConversationId;
      const conversation = newId<ConversationId>();
      const options = { expect: found?.version ?? 0, expiresAt: this.clock() + LONGEST_CASE };
      const written = await this.documents.put(KIND, id, { conversation }, options);
      // Otherwise another message of the same user was quicker: its case is the case.
      if (written.kind === 'ok') return conversation;
    }
  }

  private hash({ channel, conversation, user }: ChannelAddress): string {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([channel, conversation, user]))
      .digest('base64url');
  }
}
