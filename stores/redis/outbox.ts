import type { Delivery, Outbox } from '../../bots/turn/ports.ts';
import type { ConversationId } from '../../core/ids.ts';
import { isOfOneRow, type SetAside } from '../../core/records/setAside.ts';
import type { Milliseconds } from '../../core/time.ts';
import { conversationKeys, partitionKeys } from './keys.ts';
import { acrossPartitions, dueAcross } from './partitions.ts';
import { list, number } from './replies.ts';
import type { RedisConnection } from './server/connection.ts';

/**
 * `Outbox` on Redis. Taking a head again after its time ran out counts as a try, so that `tries` also tells the present
 * holder from an earlier one: whatever the earlier one reports is ignored.
 */
export function redisOutbox(redis: RedisConnection, setAside: SetAside): Outbox {
  const settle = async (command: string, { conversation, seq, tries }: Delivery, ...more: number[]) => {
    const keys = [...laneKeys(conversation), conversationKeys(conversation).shared.outboxSize];
    await redis.call(command, keys, [conversation, seq, tries, ...more]);
  };
  return {
    next: async ({ now, limit, takeFor }) => {
      const lanes = await readyLanes(redis, now, limit, setAside);
      const taken = await Promise.all(
        lanes.map((conversation) =>
          take(redis, conversation, now, takeFor).catch(async (error: unknown) => {
            if (!isOfOneRow(error)) throw error;
            setAside('delivery', conversation, error);
            // Ready for ever, it would stand before every other.
            await redis.call('outbox_drop_damaged', laneKeys(conversation), [conversation]);
            return null;
          }),
        ),
      );
      return taken.filter((delivery) => delivery !== null);
    },
    done: (delivery) => settle('outbox_done', delivery),
    defer: (delivery, until) => settle('outbox_defer', delivery, until),
    fail: (delivery, scope) => settle(scope === 'row' ? 'outbox_done' : 'outbox_drop_lane', delivery),
    size: async () => {
      const sizes = await acrossPartitions((partition) => redis.send('GET', partitionKeys(partition).outboxSize));
      return sizes.reduce<number>((sum, reply) => sum + (reply === null ? 0 : number(reply)), 0);
    },
  };
}

function laneKeys(id: ConversationId): string[] {
  const key = conversationKeys(id);
  return [key.shared.ready, key.lane, key.attempt];
}

/** Lanes that are ready, longest ready first. Whether each still is, is settled when it is taken. */
async function readyLanes(
  redis: RedisConnection,
  now: Milliseconds,
  limit: number,
  setAside: SetAside,
): Promise<ConversationId[]> {
  const lanes = await dueAcross(redis, (partition) => partitionKeys(partition).ready, now, limit, setAside);
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
  const [seq, tries] = list(reply);
  return seq === undefined ? null : { conversation, seq: number(seq), tries: number(tries) };
}
