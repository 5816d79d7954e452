import { z } from 'zod';
import type { Delivery, Outbox } from '../../bots/turn/ports.ts';
import type { ConversationId } from '../../core/ids.ts';
import type { Milliseconds } from '../../core/time.ts';
import type { RedisConnection } from './connection.ts';
import { conversationKeys, partitionKeys, partitionOf } from './keys.ts';
import { acrossPartitions, pageOf } from './partitions.ts';
import { flatPairs, numeric } from './replies.ts';

const Taken = z.union([z.tuple([]), z.tuple([z.number(), z.number()])]);
const Size = numeric.nullable();

/**
 * `Outbox` on Redis. Taking a head again after its time ran out counts as a try, so that `tries` also tells the present
 * holder from an earlier one: whatever the earlier one reports is ignored.
 */
export function redisOutbox(redis: RedisConnection): Outbox {
  const settle = async (command: string, { conversation, seq, tries }: Delivery, ...more: number[]) => {
    const keys = [...laneKeys(conversation), partitionKeys(partitionOf(conversation)).outboxSize];
    await redis.call(command, keys, [conversation, seq, tries, ...more]);
  };
  return {
    next: async ({ now, limit, takeFor }) => {
      const lanes = await readyLanes(redis, now, limit);
      const taken = await Promise.all(lanes.map((conversation) => take(redis, conversation, now, takeFor)));
      return taken.filter((delivery) => delivery !== null);
    },
    done: (delivery) => settle('outbox_done', delivery),
    defer: (delivery, until) => settle('outbox_defer', delivery, until),
    fail: (delivery, scope) => settle(scope === 'row' ? 'outbox_done' : 'outbox_drop_lane', delivery),
    size: async () => {
      const sizes = await acrossPartitions((partition) => redis.send('GET', partitionKeys(partition).outboxSize));
      return sizes.reduce<number>((sum, reply) => sum + (Size.parse(reply) ?? 0), 0);
    },
  };
}

function laneKeys(id: ConversationId): string[] {
  const key = conversationKeys(id);
  return [partitionKeys(partitionOf(id)).ready, key.lane, key.attempt];
}

/** Lanes that are ready, longest ready first. Whether each still is, is settled when it is taken. */
async function readyLanes(redis: RedisConnection, now: Milliseconds, limit: number): Promise<ConversationId[]> {
  const found = await acrossPartitions((partition) =>
    redis.send('ZRANGEBYSCORE', partitionKeys(partition).ready, '-inf', now, 'WITHSCORES', 'LIMIT', 0, pageOf(limit)),
  );
  const lanes = found.flatMap((reply) => flatPairs.parse(reply));
  lanes.sort((a, b) => a.score - b.score);
  return lanes.slice(0, limit).map(({ member }) => member as ConversationId);
}

async function take(
  redis: RedisConnection,
  conversation: ConversationId,
  now: Milliseconds,
  takeFor: Milliseconds,
): Promise<Delivery | null> {
  const reply = await redis.call('outbox_take', laneKeys(conversation), [conversation, now, now + takeFor]);
  const [seq, tries] = Taken.parse(reply);
  return seq === undefined || tries === undefined ? null : { conversation, seq, tries };
}
