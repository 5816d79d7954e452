import { openBotFramework } from '../../../bots/channels/botFramework/botFramework.ts';
import { connectorClients, connectorSender } from '../../../bots/channels/botFramework/connectorSender.ts';
import { OutboxWorker } from '../../../bots/channels/outboxWorker.ts';
import type { Outbox } from '../../../bots/turn/ports.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { openPlace, type StorePlace } from '../../support/stores/drillStore.ts';

/** `acknowledgesFirst`: the control. What a worker would be that lets go of a message before it has arrived. */
export type SenderMode = 'normal' | 'acknowledgesFirst';

/** Taken messages come back soon after a kill, so that the drill does not take minutes. */
const TAKE_FOR = 400;

async function main(place: StorePlace, mode: SenderMode): Promise<void> {
  const stores = await openPlace(place);
  const botFramework = openBotFramework({ botFramework: undefined, emulator: true });
  new OutboxWorker({
    ...stores,
    outbox: mode === 'normal' ? stores.outbox : acknowledgingFirst(stores.outbox),
    send: connectorSender(connectorClients(botFramework), Date.now),
    clock: Date.now,
    log: silentLog,
    publicUrl: 'http://127.0.0.1',
    takeFor: TAKE_FOR,
  });
  process.stdout.write('ready\n');
  // The worker's own timers let a process end; this one waits to be killed.
  setInterval(() => undefined, 1_000);
}

function acknowledgingFirst(outbox: Outbox): Outbox {
  return {
    next: async (options) => {
      const deliveries = await outbox.next(options);
      for (const delivery of deliveries) await outbox.done(delivery);
      return deliveries;
    },
    done: async () => undefined,
    defer: (delivery, until) => outbox.defer(delivery, until),
    fail: (delivery, scope) => outbox.fail(delivery, scope),
    size: () => outbox.size(),
  };
}

const [place = '{}', mode = 'normal'] = process.argv.slice(2);
void main(JSON.parse(place) as StorePlace, mode as SenderMode);
