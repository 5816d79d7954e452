import type { ConversationId } from '../../core/ids.ts';

export const PARTITIONS = 256;

/**
 * Where a conversation lives: its keys and the lists it stands in share one hash tag, `{p000}` … `{p255}`, because they
 * change in one atomic call and Redis Cluster runs a call in one slot only.
 */
export function partitionOf(id: ConversationId): number {
  return crc16(id) % PARTITIONS;
}

/** Keys of a partition: the lists that all its conversations share. */
export function partitionKeys(partition: number): PartitionKeys {
  return ALL_PARTITIONS[partition % PARTITIONS] ?? keysOfPartition(partition);
}

type PartitionKeys = ReturnType<typeof keysOfPartition>;

function keysOfPartition(partition: number) {
  const p = prefix(partition);
  return {
    prefix: p,
    /** Counter that lease fences come from. */
    fence: `${p}fence`,
    /** Sorted sets of conversation ids: by due time, by rank, by the time their lane is ready. */
    due: `${p}due`,
    waiting: `${p}wait`,
    withAgent: `${p}agent`,
    ready: `${p}ready`,
    /** Deletions whose audit entry is not known to be written, by the time from which anybody may see to it. */
    untold: `${p}untold`,
    /** When something was deleted last whose rows may still stand in the append-only file. */
    unwritten: `${p}unwritten`,
    /** How many messages wait in the outbox. */
    outboxSize: `${p}outbox`,
    /** Written to have something to wait for. */
    mark: `${p}mark`,
  };
}

/** Keys of one conversation, and those of its partition. */
export function conversationKeys(id: ConversationId) {
  const shared = partitionKeys(partitionOf(id));
  const p = shared.prefix;
  return {
    shared,
    /** A hash, see prelude.lua. */
    state: `${p}s:${id}`,
    /** A list, the first with seq 1. */
    entries: `${p}t:${id}`,
    /** Sequence numbers to deliver, in order; and what is known about the head: taken, tries. */
    lane: `${p}o:${id}`,
    attempt: `${p}a:${id}`,
  };
}

const prefix = (partition: number) => `h:{p${String(partition).padStart(3, '0')}}:`;
const ALL_PARTITIONS: readonly PartitionKeys[] = Array.from({ length: PARTITIONS }, (_, n) => keysOfPartition(n));

/** Documents of a kind, and when they expire. */
export const documentKeys = (kind: string) => ({
  documents: `h:{d:${kind}}:documents`,
  expiry: `h:{d:${kind}}:expiry`,
});
export const ledgerKey = (ledger: string) => `h:{ledger:${ledger}}`;
export const HEALTH_KEY = 'h:{health}';
/** `<format> <oldest format that reads it>`, see format.ts. */
export const FORMAT_KEY = 'h:{format}';
export const FORMAT_LOCK_KEY = 'h:{format}:lock';
export const SIGNALS_CHANNEL = 'h:signals';

/** The slot of a key in Redis Cluster: of its hash tag, where it has one. */
export function slotOf(key: string): number {
  const tag = /^[^{]*\{([^}]+)\}/.exec(key)?.[1];
  return crc16(tag ?? key) % 16_384;
}

/** CRC-16/XMODEM, the one that Redis Cluster hashes with (https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec/). */
export function crc16(text: string): number {
  let crc = 0;
  for (const byte of Buffer.from(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1;
    crc &= 0xffff;
  }
  return crc;
}
