import { type ConversationId, newId } from '../../../core/ids.ts';
import { conversationKeys, crc16, PARTITIONS, partitionKeys, partitionOf, slotOf } from '../../../stores/redis/keys.ts';

describe('Redis keys', () => {
  it('hashes as Redis Cluster does', () => {
    expect(crc16('123456789')).toBe(0x31c3);
    expect(slotOf('123456789')).toBe(0x31c3);
    expect(slotOf('{user1000}.following')).toBe(slotOf('user1000'));
    expect(slotOf('h:{}:{x}')).toBe(crc16('h:{}:{x}') % 16_384);
  });

  it('puts a conversation and the lists it stands in under one hash tag', () => {
    const id = newId<ConversationId>();
    const keys = conversationKeys(id);
    const all = [keys.state, keys.entries, keys.lane, keys.attempt];
    const shared = Object.values(partitionKeys(partitionOf(id)));
    const tags = [...all, ...shared].map((key) => /\{(.*?)\}/.exec(key)?.[1]);
    expect(new Set(tags)).toEqual(new Set([`p${String(partitionOf(id)).padStart(3, '0')}`]));
  });

  it('spreads conversations over all partitions', () => {
    const counts = new Map<number, number>();
    for (let n = 0; n < 256 * 40; n++) {
      const partition = partitionOf(newId<ConversationId>());
      counts.set(partition, (counts.get(partition) ?? 0) + 1);
    }
    expect(counts.size).toBe(PARTITIONS);
    expect(Math.max(...counts.values())).toBeLessThan(100);
  });
});
