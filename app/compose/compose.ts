import { createChainDesk } from '../../chains/lookup/checkTransaction.ts';
import { createReportedAddresses } from '../../chains/wallet/reportedAddresses.ts';
import { createNetworkCheck } from '../../chains/watch/networkHealth.ts';
import { networkStatus } from '../../chains/watch/networkStatus.ts';
import { kindOf } from '../../core/process/observe.ts';
import { createRouter } from '../../knowledge/routing.ts';
import type { Share } from '../../understanding/answer/rank/rankLesson.ts';
import { chainsOf } from '../config/chainsOf.ts';
import type { Config } from '../config/config.ts';
import { sharedLimits } from '../http/limits.ts';
import { drainable } from '../process/drainable.ts';
import { fewLines } from '../process/fewLines.ts';
import { originOf } from '../process/listen.ts';
import { openLog } from '../process/log.ts';
import { Observed } from '../process/observed.ts';
import { Readiness } from '../process/readiness.ts';
import { composeMemory } from './composeMemory.ts';
import { composeTrust } from './composeTrust.ts';
import { createService, type Reached } from './createService.ts';
import type { Given } from './given.ts';
import { composeHttp } from './http/composeHttp.ts';
import { composeKnowledge } from './knowledge/composeKnowledge.ts';
import { observedChains } from './observed.ts';
import { openChannels } from './outside/openChannels.ts';
import { openIdentity } from './outside/openIdentity.ts';
import { openLookup } from './outside/openLookup.ts';
import { openMail } from './outside/openMail.ts';
import { openSms } from './outside/openSms.ts';
import { openTelemetryOf } from './outside/openTelemetry.ts';
import { startUpkeep } from './startUpkeep.ts';
import { composeSupport } from './support/composeSupport.ts';

const TURN = { kind: 'turn', name: 'message' } as const;

/** The running product. */
export type Handrail = Awaited<ReturnType<typeof compose>>;

/** Builds the whole product from one Config. The only place that constructs an adapter. Nothing listens yet. */
export async function compose(config: Config, given: Given = {}) {
  const ground = await composeGround(config, given);
  const inside = await composeInside(config, given, ground);
  const { memory, trust, knowledge, chains, chainDesk, networkCheck, readiness, take } = inside;
  const { clock, log, observed, telemetry } = ground;

  // What it says, and where it is reached
  const reached: Reached = { origin: originOf(config), outbox: null };
  const shared = {
    ...{ config, clock, log, observed, take, readiness, origin: () => reached.origin },
    ...{ ...memory, ...trust, library: knowledge.library, answer: knowledge.answer },
  };
  const support = composeSupport({
    ...{ ...shared, ...chainDesk, chains, talk: knowledge.talk },
    route: createRouter(knowledge.asked),
    emergencyIn: knowledge.senses.emergencyIn,
    readByRules: knowledge.hearing.readByRules,
    care: {
      read: knowledge.hearing.read,
      speaksOf: knowledge.hearing.speaksOf,
      lines: knowledge.crisisLines,
      answer: knowledge.talk.answerInCare,
      allowed: knowledge.talk.allowedInCare,
    },
    sendMail: await openMail(config),
    sendSms: await openSms(config),
    lookUp: await openLookup(config, clock, log),
  });
  const door = drainable((incoming) => observed.observe(TURN, () => support.receive(incoming), kindOf));
  const channels = await openChannels(config, clock);
  const { learning, search, editing, drafts, examples } = knowledge;
  const http = composeHttp({
    ...{ ...shared, support, channels, search, editing, drafts, examples, networkCheck },
    networks: networkStatus({ ...chainDesk, chains, troubled: support.failureTrends.troubled, clock }),
    operator: await openIdentity(config.staffIdentity),
    customers: await openIdentity(config.customerIdentity),
    receive: async (incoming) => {
      // Outside the door: who still waits when it shuts is told to come again, and holds nobody up.
      if (incoming.activity.text && (await learning.ready()) === 'stopped') return { kind: 'busy' };
      return door.receive(incoming);
    },
    learnt: learning.ready,
    oldestUnsent: () => reached.outbox?.oldest() ?? 0,
  });
  telemetry?.sendFigures([observed.registry]);
  const upkeep = startUpkeep({ ...shared, support, networkCheck, meaning: knowledge.meaning });
  return {
    config,
    ...handles(inside, support, http),
    /** One round of what the service does every 20 seconds. */
    tendKeys: upkeep.tendKeys,
    ...createService({
      ...{ config, clock, log, observe: observed.observe, reached, readiness, memory, knowledge, support },
      ...{ http, door, channels, networkCheck, telemetry, upkeep: upkeep.work, audit: trust.audit },
    }),
  };
}

/** Time, the log, and who watches both. */
async function composeGround(config: Config, given: Given) {
  const clock = given.clock ?? Date.now;
  const plainLog = given.log ?? openLog(config.logLevel);
  const telemetry = await openTelemetryOf(config, plainLog);
  const observed = new Observed(clock, telemetry?.around);
  return { clock, telemetry, observed, log: observed.counting(fewLines(plainLog, clock)) };
}

type Ground = Awaited<ReturnType<typeof composeGround>>;

/** What the desk remembers, whom it trusts, what it knows, and which chains it asks. */
async function composeInside(config: Config, given: Given, { clock, log, observed }: Ground) {
  const { observe } = observed;
  const memory = await composeMemory({ config, clock, log, observe });
  const { stores, keyFor } = memory;
  const { documents, signals } = stores;
  const take = given.take ?? sharedLimits(stores.limits, keyFor('limits'), modelPoints(config));
  const trust = await composeTrust({ clock, keyFor, stores, walletName: config.walletName });
  const chains = given.chains ?? chainsOf(config);
  const { audit, accounts } = trust;
  const knowledge = await composeKnowledge({
    config,
    given,
    clock,
    log,
    observe,
    documents,
    signals,
    audit,
    accounts,
    chains,
  });
  // Keys are asked at every probe: that writes nothing.
  const readiness = new Readiness(memory.writes, async () => {
    await memory.keysHealthy();
    return knowledge.library.check().ok;
  });
  const findReported = createReportedAddresses(config.chains.reported, (file) =>
    log.warn('reported.unreadable', { file }),
  );
  const chainDesk = observedChains(createChainDesk({ chains, clock, findReported }), observe);
  const networkCheck = createNetworkCheck({ chains, clock });
  return { memory, trust, knowledge, chains, chainDesk, networkCheck, readiness, take };
}

/** Neighbours of one address have so many shares of the model's day together. */
const NEAR_SHARES = 3;

/** What one conversation, address or its neighbours may ask of the model. */
function modelPoints({ model }: Config) {
  if (!model) return {};
  const { questionsAnHour, tokensPerDay, share } = model;
  const near = Math.min(1, NEAR_SHARES * share);
  return {
    model: questionsAnHour,
    modelDay: Math.floor(tokensPerDay * share),
    modelDayNear: Math.floor(tokensPerDay * near),
  };
}

/** What commands and tests call without a request. */
function handles(
  { memory, trust, knowledge, networkCheck }: Awaited<ReturnType<typeof composeInside>>,
  support: ReturnType<typeof composeSupport>,
  { server, streams }: ReturnType<typeof composeHttp>,
) {
  const { kept, library, editing, objectionTo, suspects, examples, senses, talk, learning } = knowledge;
  return {
    accounts: trust.accounts,
    office: trust.office,
    audit: trust.audit,
    stores: memory.stores,
    past: memory.past,
    lateness: memory.lateness,
    ...{ library, editing, objectionTo, suspects, examples, networkCheck, streams },
    desk: support.desk,
    deletion: support.deletion,
    watcher: support.watcher,
    erase: support.eraseForUser,
    /** Everything that can be called over HTTP, by method and path. */
    routes: () => Object.values(server.router.getRoutes()).map(({ spec: { method, path } }) => ({ method, path })),
    /** What reads a message by itself, as the bot does. */
    senses: { ...senses, hear: talk.hear, partIn: talk.partIn },
    /** Learns without listening, and resolves when all of it is kept. `ranksFrom`: digest of what makes a ranking what it is. */
    learn: async (ranksFrom: string) => {
      await learning.begin();
      await learning.done();
      await kept.written();
      await talk.learnRanking(ranksFrom);
      await kept.written();
    },
    /** What a thread learns beside another that does `learn`: `readChoices` reads what that one has kept by then. */
    learnSense: () => talk.learnSense().then(kept.written),
    readChoices: async (share: Share) => {
      await learning.begin();
      await learning.done();
      return talk.readChoices(share);
    },
    /** Resolves when all that is learnt in the background since `listen` is learnt, however long it takes. */
    learnt: () => learning.done(),
  };
}
