import { z } from 'zod';
import type { Delivery, Outbox } from '../../bots/turn/ports.ts';
import type { ConversationId } from '../../core/ids.ts';
import type { Driver } from './driver.ts';
import type { GroupCommit } from './groupCommit.ts';
import { sqlFile } from './sqlFile.ts';

const sql = sqlFile('outbox');
const Head = z.object({
  conversation: z.custom<ConversationId>((id) => typeof id === 'string'),
  taken: z.number(),
  seq: z.number(),
  tries: z.number(),
});
const There = z.object({ there: z.number() });
const Size = z.object({ size: z.number() });

/**
 * `Outbox` on SQLite. Taking a head again after its time ran out counts as a try, so that `tries` also tells the
 * present holder from an earlier one: whatever the earlier one reports is ignored.
 */
export function embeddedOutbox(driver: Driver, writes: GroupCommit): Outbox {
  const settle = (delivery: Delivery, work: (head: { conversation: string; seq: number }) => void) =>
    writes.write(() => {
      const { conversation, seq, tries } = delivery;
      if (driver.get(There, sql('current'), { conversation, seq, tries })) work({ conversation, seq });
    });
  const moveOn = (conversation: string, readyAt: number) => {
    driver.run(sql('release_lane'), { conversation, readyAt });
    driver.run(sql('drop_empty_lane'), { conversation });
  };
  return {
    next: ({ now, limit, takeFor }) =>
      writes.write(() =>
        driver.all(Head, sql('ready_lanes'), { now, limit }).map((head) => take(driver, head, now + takeFor)),
      ),
    done: (delivery) =>
      settle(delivery, (head) => {
        driver.run(sql('drop_row'), head);
        moveOn(head.conversation, 0);
      }),
    defer: (delivery, until) =>
      settle(delivery, (head) => {
        driver.run(sql('count_try'), head);
        moveOn(head.conversation, until);
      }),
    fail: (delivery, scope) =>
      settle(delivery, ({ conversation, seq }) => {
        if (scope === 'row') driver.run(sql('drop_row'), { conversation, seq });
        else driver.run(sql('drop_rows'), { conversation });
        moveOn(conversation, 0);
      }),
    size: async () => driver.get(Size, sql('size'))?.size ?? 0,
  };
}

function take(driver: Driver, head: z.infer<typeof Head>, until: number): Delivery {
  const { conversation, seq, taken } = head;
  driver.run(sql('take_lane'), { conversation, until });
  if (taken === 1) driver.run(sql('count_try'), { conversation, seq });
  return { conversation, seq, tries: head.tries + taken };
}
