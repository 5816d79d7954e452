import { createHmac } from 'node:crypto';
import type { ConsentBook } from '../bots/turn/consent.ts';
import { type ConversationId, newId, type Pseudonym, type StaffId } from '../core/ids.ts';
import type { Ledger } from '../core/ports.ts';

/** Parts of `trust/` that have not landed yet; each is replaced in `compose.ts` by the real one and deleted here. */
export function consentBook(ledger: Ledger): ConsentBook {
  return {
    version: '1',
    record: async ({ at, ...choice }) => {
      const receipt = newId();
      await ledger.append('audit', at, { kind: 'consent', receipt, version: '1', ...choice });
      return receipt;
    },
  };
}

export function pseudonyms(key: Buffer) {
  return (channel: string, userId: string): Pseudonym =>
    createHmac('sha256', key).update(`${channel}\n${userId}`).digest('base64url') as Pseudonym;
}

export function checkWords(key: Buffer) {
  return (conversation: ConversationId, staff: StaffId): string =>
    createHmac('sha256', key).update(`${conversation}\n${staff}`).digest('hex').slice(0, 8);
}
