import type { Send } from '../../bots/channels/botFramework/connectorSender.ts';
import { OutboxWorker } from '../../bots/channels/outboxWorker.ts';
import type { NetworkCheck } from '../../chains/watch/networkHealth.ts';
import { watchNetworks } from '../../chains/watch/watchNetworks.ts';
import type { Log } from '../../core/process/log.ts';
import { kindOf, type Observe } from '../../core/process/observe.ts';
import { type Clock, type Milliseconds, SECOND } from '../../core/time.ts';
import type { Audit } from '../../trust/audit/audit.ts';
import { keepKnownHead } from '../../trust/audit/knownHead.ts';
import type { Config } from '../config/config.ts';
import type { Background } from '../process/background.ts';
import { drain, within } from '../process/drain.ts';
import type { Drainable } from '../process/drainable.ts';
import { listen } from '../process/listen.ts';
import type { Readiness } from '../process/readiness.ts';
import type { Telemetry } from '../process/telemetry.ts';
import type { composeMemory } from './composeMemory.ts';
import type { composeHttp } from './http/composeHttp.ts';
import type { composeKnowledge } from './knowledge/composeKnowledge.ts';
import type { OutsideChannels } from './outside/openChannels.ts';
import type { composeSupport } from './support/composeSupport.ts';

const SEND = { kind: 'send', name: 'message' } as const;

/** What is known once the desk listens: where it is reached, and who sends for it. */
export interface Reached {
  origin: string;
  outbox: OutboxWorker | null;
}

export interface ServiceParts {
  readonly config: Config;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly log: Log;
  readonly observe: Observe;
  readonly reached: Reached;
  readonly readiness: Readiness;
  readonly memory: Awaited<ReturnType<typeof composeMemory>>;
  readonly knowledge: Awaited<ReturnType<typeof composeKnowledge>>;
  readonly support: ReturnType<typeof composeSupport>;
  readonly http: ReturnType<typeof composeHttp>;
  /** Every turn goes through it. */
  readonly door: Drainable;
  readonly channels: OutsideChannels;
  readonly networkCheck: NetworkCheck;
  readonly telemetry: Telemetry | null;
  readonly upkeep: readonly Background[];
}

/** Begins and ends what is composed. */
export function createService(parts: ServiceParts) {
  const { config, clock, log, observe, reached, readiness, channels, networkCheck } = parts;
  const { stores } = parts.memory;
  const { learning } = parts.knowledge;
  const { server } = parts.http;
  return {
    /** Starts to listen and to deliver; resolves to the desk's own origin. */
    listen: async () => {
      await stores.claim();
      reached.origin = await listen(server, config);
      void Promise.all([readiness.look(), learning.begin()]).then(() => readiness.learnt());
      // Nobody waits for it, and a desk that cannot see any network still answers.
      void watchNetworks(networkCheck, log);
      const send: Send = (...message) => observe(SEND, () => channels.send(...message), kindOf);
      reached.outbox = new OutboxWorker({ ...stores, send, clock, log, publicUrl: reached.origin });
      return reached.origin;
    },
    /**
     * Says that nobody shall be sent here any more, and answers as ever for `lameDuck`; then takes nothing new, lets running
     * turns finish, delivers what they said, and closes. See `drain`.
     */
    close: async (lameDuck: Milliseconds = 0) => {
      if (server.server.listening) await drainService(parts, lameDuck);
      await closeService(parts);
    },
  };
}

function drainService({ http, door, knowledge, readiness, reached }: ServiceParts, lameDuck: Milliseconds) {
  return drain(
    {
      ...{ readiness, connections: http.connections, turns: door.drain },
      goodbyes: () => [...http.streams.goodbyes(), ...http.deskSocket.goodbyes()],
      stopListening: () => {
        knowledge.learning.stop();
        http.server.close();
      },
      outbox: async () => reached.outbox?.finish(),
    },
    lameDuck,
  );
}

/** Whoever can write the data while the desk stands still could cut off what came since the last round, and nothing would contradict them. */
function keepLastHead({ config, audit, log }: ServiceParts): Promise<void> {
  return keepKnownHead(config.keyDir, audit).catch((error: unknown) => log.error('auditHead.failed', error));
}

/** Stores and keys last: what still runs writes to them. */
async function closeService(parts: ServiceParts): Promise<void> {
  const { http, knowledge, memory, support, networkCheck, telemetry, upkeep } = parts;
  http.streams.close();
  http.deskSocket.close();
  networkCheck.stop();
  support.longTexts.close();
  support.staffRows.close();
  knowledge.drafts.close();
  knowledge.learning.stop();
  // A round that waits for somebody outside is left: what it would have written, the next process does.
  const last = [knowledge.kept.written(), keepLastHead(parts)];
  await within(SECOND, Promise.all([...upkeep.map((one) => one.stop()), ...last]));
  knowledge.examples.close();
  knowledge.library.close();
  await telemetry?.close();
  http.metrics.close();
  await memory.stores.close();
  memory.keys.close();
  memory.names.close();
}
