import type { Send } from '../../bots/channels/botFramework/connectorSender.ts';
import { OutboxWorker } from '../../bots/channels/outboxWorker.ts';
import { createChainDesk } from '../../chains/lookup/checkTransaction.ts';
import { createReportedAddresses } from '../../chains/wallet/reportedAddresses.ts';
import { createNetworkCheck } from '../../chains/watch/networkHealth.ts';
import { networkStatus } from '../../chains/watch/networkStatus.ts';
import { watchNetworks } from '../../chains/watch/watchNetworks.ts';
import { kindOf } from '../../core/observe.ts';
import { MINUTE, type Milliseconds, SECOND } from '../../core/time.ts';
import { PUT_BACK_EVERY } from '../../handoff/queue/presence.ts';
import { sweep } from '../../handoff/record/deletion.ts';
import { forgetOldEvents } from '../../handoff/record/oldEvents.ts';
import { createRouter } from '../../knowledge/routing.ts';
import { keepKnownHead } from '../../trust/audit/knownHead.ts';
import { tendKeys, tendNames } from '../../trust/keys/keyUpkeep.ts';
import { chainsOf } from '../config/chainsOf.ts';
import type { Config } from '../config/config.ts';
import { sharedLimits } from '../http/limits.ts';
import { repeat } from '../process/background.ts';
import { drain, within } from '../process/drain.ts';
import { drainable } from '../process/drainable.ts';
import { listen, originOf } from '../process/listen.ts';
import { openLog } from '../process/log.ts';
import { Observed } from '../process/observed.ts';
import { Readiness } from '../process/readiness.ts';
import { composeMemory } from './composeMemory.ts';
import { composeTrust } from './composeTrust.ts';
import type { Given } from './given.ts';
import { composeHttp } from './http/composeHttp.ts';
import { composeKnowledge } from './knowledge/composeKnowledge.ts';
import { observedChains } from './observed.ts';
import { openChannels } from './openChannels.ts';
import { openIdentity } from './openIdentity.ts';
import { openLookup } from './openLookup.ts';
import { openMail } from './openMail.ts';
import { openSms } from './openSms.ts';
import { openTelemetryOf } from './openTelemetry.ts';
import { composeSupport } from './support/composeSupport.ts';

const TURN = { kind: 'turn', name: 'message' } as const;
const SEND = { kind: 'send', name: 'message' } as const;

/** The running product. */
export type Handrail = Awaited<ReturnType<typeof compose>>;

/** Builds the whole product from one Config. The only place that constructs an adapter. Nothing listens yet. */
export async function compose(config: Config, given: Given = {}) {
  const clock = given.clock ?? Date.now;
  const plainLog = given.log ?? openLog(config.logLevel);
  const telemetry = await openTelemetryOf(config, plainLog);
  const observed = new Observed(clock, telemetry?.around);
  const { observe } = observed;
  const log = observed.counting(plainLog);

  const { keys, names, keyFor, aside, past, stores, lateness, writes, keysHealthy } = await composeMemory({
    config,
    clock,
    log,
    observe,
  });
  const { documents, signals } = stores;
  const take = given.take ?? sharedLimits(stores.limits, keyFor('limits'));
  const { audit, accounts, factors, sessions, office, legal, consent } = await composeTrust({ clock, keyFor, stores });
  const chains = given.chains ?? chainsOf(config);
  const knowledge = await composeKnowledge({ config, given, clock, log, observe, documents, signals, audit, chains });
  const { kept, library, search, asked, examples, meaning, senses, talk, learning, answer, editing, objectionTo } =
    knowledge;
  // Keys are asked at every probe: that writes nothing.
  const readiness = new Readiness(writes, async () => {
    await keysHealthy();
    return library.check().ok;
  });

  // What it says, and where it is reached
  let origin = originOf(config);
  let outbox: OutboxWorker | null = null;
  const shared = {
    ...{ config, clock, log, keyFor, names, stores, aside, lateness, readiness },
    ...{ library, answer, accounts, audit, origin: () => origin, observed },
  };
  const findReported = createReportedAddresses(config.chains.reported, (file) =>
    log.warn('reported.unreadable', { file }),
  );
  const chainDesk = observedChains(createChainDesk({ chains, clock, findReported }), observe);
  const networkCheck = createNetworkCheck({ chains, clock });
  const support = composeSupport({
    ...shared,
    ...chainDesk,
    talk,
    route: createRouter(asked),
    emergencyIn: senses.emergencyIn,
    care: { read: knowledge.hearing.read, lines: knowledge.crisisLines, answer: talk.answerInCare },
    chains,
    consent,
    sendMail: await openMail(config),
    sendSms: await openSms(config),
    past,
    take,
    lookUp: await openLookup(config, clock, log),
  });
  const door = drainable((incoming) => observe(TURN, () => support.receive(incoming), kindOf));
  const channels = await openChannels(config, clock);
  const { server, connections, ...http } = composeHttp({
    ...shared,
    networks: networkStatus({ ...chainDesk, chains, troubled: support.failureTrends.troubled, clock }),
    networkCheck,
    take,
    factors,
    sessions,
    office,
    operator: await openIdentity(config.staffIdentity),
    customers: await openIdentity(config.customerIdentity),
    receive: async (incoming) => {
      // Outside the door: who still waits when it shuts is told to come again, and holds nobody up.
      if (incoming.activity.text && (await learning.ready()) === 'stopped') return { kind: 'busy' };
      return door.receive(incoming);
    },
    support,
    search,
    learnt: learning.ready,
    keys,
    oldestUnsent: () => outbox?.oldest() ?? 0,
    editing,
    objectionTo,
    examples,
    legal,
    channels,
  });

  telemetry?.sendFigures([observed.registry]);
  const upkeep = { keys, names, audit, log, rewrap: stores.rewrap, sweep: () => sweep(support.deletion) };
  const pass = (name: string, pause: Milliseconds, work: () => Promise<unknown>) => {
    observed.expect(name);
    return repeat(name, pause, () => observe({ kind: 'pass', name }, work), log);
  };
  const work = [
    pass('health', 5 * SECOND, () => readiness.look()),
    pass('sweep', 15 * SECOND, () => sweep(support.deletion)),
    pass('keys', 20 * SECOND, () => tendKeys(upkeep)),
    pass('names', 20 * SECOND, () => tendNames(upkeep)),
    pass('auditHead', MINUTE, async () => keepKnownHead(config.keyDir, await audit.head())),
    pass('events', 10 * MINUTE, () => forgetOldEvents(stores.ledger, clock)),
    pass('watch', 5 * SECOND, () => support.watcher.pass()),
    pass('lateness', MINUTE, () => lateness.look()),
    pass('putBack', PUT_BACK_EVERY, () => support.desk.putBackLost()),
    pass('networks', 15 * MINUTE, () => watchNetworks(networkCheck, log)),
    ...(meaning ? [pass('vectors', 20 * SECOND, meaning.refresh)] : []),
  ];

  return {
    config,
    accounts,
    office,
    audit,
    stores,
    library,
    editing,
    examples,
    desk: support.desk,
    deletion: support.deletion,
    lateness,
    watcher: support.watcher,
    networkCheck,
    streams: http.streams,
    /** Everything that can be called over HTTP, by method and path. */
    routes: () => Object.values(server.router.getRoutes()).map(({ spec: { method, path } }) => ({ method, path })),
    /** What reads a message by itself, as the bot does. */
    senses: { ...senses, hear: talk.hear, partIn: talk.partIn },
    /** Learns without listening, and resolves when all of it is kept. `ranksFrom`: digest of what makes a ranking what it is. */
    learn: async (ranksFrom: string) => {
      await learning.begin();
      await learning.done();
      await talk.learnRanking(ranksFrom);
      await kept.written();
    },
    /** Resolves when all that is learnt in the background since `listen` is learnt, however long it takes. */
    learnt: () => learning.done(),
    /** One round of what the service does every 20 seconds. */
    tendKeys: () => Promise.all([tendKeys(upkeep), tendNames(upkeep)]),
    past,
    erase: support.eraseForUser,
    /** Starts to listen and to deliver; resolves to the desk's own origin. */
    listen: async () => {
      await stores.claim();
      origin = await listen(server, config);
      void Promise.all([readiness.look(), learning.begin()]).then(() => readiness.learnt());
      // Nobody waits for it, and a desk that cannot see any network still answers.
      void watchNetworks(networkCheck, log);
      const send: Send = (...message) => observe(SEND, () => channels.send(...message), kindOf);
      outbox = new OutboxWorker({ ...stores, send, clock, log, publicUrl: origin });
      return origin;
    },
    /**
     * Says that nobody shall be sent here any more, and answers as ever for `lameDuck`; then takes nothing new, lets running
     * turns finish, delivers what they said, and closes. See `drain`.
     */
    close: async (lameDuck: Milliseconds = 0) => {
      if (server.server.listening) {
        await drain(
          {
            ...{ readiness, connections, turns: door.drain },
            goodbyes: () => [...http.streams.goodbyes(), ...http.deskSocket.goodbyes()],
            stopListening: () => {
              learning.stop();
              server.close();
            },
            outbox: async () => outbox?.finish(),
          },
          lameDuck,
        );
      }
      http.streams.close();
      http.deskSocket.close();
      networkCheck.stop();
      support.longTexts.close();
      learning.stop();
      // A round that waits for somebody outside is left: what it would have written, the next process does.
      await within(SECOND, Promise.all([...work.map((one) => one.stop()), kept.written()]));
      examples.close();
      library.close();
      await telemetry?.close();
      http.metrics.close();
      await stores.close();
      keys.close();
      names.close();
    },
  };
}
