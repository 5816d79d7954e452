import { join } from 'node:path';
import type { Send } from '../../bots/channels/botFramework/connectorSender.ts';
import { OutboxWorker } from '../../bots/channels/outboxWorker.ts';
import type { ChainDefinition } from '../../chains/definitions/index.ts';
import { createChainDesk } from '../../chains/lookup/checkTransaction.ts';
import { FAILURES } from '../../chains/watch/failureTrends.ts';
import { createNetworkCheck } from '../../chains/watch/networkHealth.ts';
import { networkStatus } from '../../chains/watch/networkStatus.ts';
import { watchNetworks } from '../../chains/watch/watchNetworks.ts';
import { languageOf } from '../../core/language.ts';
import type { Log } from '../../core/log.ts';
import { kindOf, observing } from '../../core/observe.ts';
import { packageRoot } from '../../core/packageRoot.ts';
import { RowsSetAside } from '../../core/setAside.ts';
import { type Clock, MINUTE, type Milliseconds, SECOND } from '../../core/time.ts';
import { PUT_BACK_EVERY } from '../../handoff/queue/presence.ts';
import { sweep } from '../../handoff/record/deletion.ts';
import { Lateness } from '../../handoff/record/lateness.ts';
import { forgetOldEvents } from '../../handoff/record/oldEvents.ts';
import { createPastCases, withPastCases } from '../../handoff/record/pastCases.ts';
import { createAnswerer } from '../../knowledge/answer.ts';
import { openLibrary } from '../../knowledge/articleStore/library.ts';
import { readCrisisLines } from '../../knowledge/crisisLines.ts';
import { createEditing } from '../../knowledge/editing/drafts.ts';
import { openEditorExamples } from '../../knowledge/editing/editorExamples.ts';
import { createMessageSense } from '../../knowledge/messageSense.ts';
import { createRemarkDetector } from '../../knowledge/remarks.ts';
import { createRouter } from '../../knowledge/routing.ts';
import { createEmergencyDetector, isEmergency } from '../../knowledge/safety.ts';
import { createLibrarySearch } from '../../knowledge/search/librarySearch.ts';
import { searchedOnce } from '../../knowledge/search/searchedOnce.ts';
import { createSecondFactors } from '../../staff/secondFactor.ts';
import { createStaffAccounts } from '../../staff/staff.ts';
import { createStaffOffice } from '../../staff/staffOffice.ts';
import { StaffSessions } from '../../staff/staffSessions.ts';
import { openStores } from '../../stores/open.ts';
import { loadThesaurus } from '../../text/thesaurus.ts';
import { createAudit } from '../../trust/audit/audit.ts';
import { auditKeyOf } from '../../trust/audit/auditKey.ts';
import { keepKnownHead } from '../../trust/audit/knownHead.ts';
import { createConsentBook } from '../../trust/consent.ts';
import { tendKeys, tendNames } from '../../trust/keys/keyUpkeep.ts';
import { vaultOver } from '../../trust/keys/vault.ts';
import { readLegalTexts } from '../../trust/legalTexts.ts';
import { mask } from '../../trust/secrets/mask.ts';
import { maySignAs } from '../../trust/secrets/maySignAs.ts';
import { readShippedClaims } from '../../understanding/claims.ts';
import { certainRules } from '../../understanding/recognise/certain.ts';
import { closingRules } from '../../understanding/recognise/closing.ts';
import { readFactRules } from '../../understanding/recognise/facts.ts';
import { readTemptations } from '../../understanding/recognise/temptations.ts';
import { wordsRules } from '../../understanding/recognise/wordsAsked.ts';
import { wrongRules } from '../../understanding/recognise/wrongAsked.ts';
import { readContextLines } from '../../understanding/training.ts';
import { chainsOf } from '../config/chainsOf.ts';
import type { Config } from '../config/config.ts';
import { sharedLimits, type TakeLimit } from '../http/limits.ts';
import { repeat } from '../process/background.ts';
import { drain, within } from '../process/drain.ts';
import { drainable } from '../process/drainable.ts';
import { createLearning } from '../process/learning.ts';
import { listen, originOf } from '../process/listen.ts';
import { openLog } from '../process/log.ts';
import { Observed } from '../process/observed.ts';
import { Readiness } from '../process/readiness.ts';
import { openCareReader } from './careReader.ts';
import { claimsLint } from './claimsLint.ts';
import { composeHttp } from './composeHttp.ts';
import { composeSupport } from './composeSupport.ts';
import { createTalk } from './composeTalk.ts';
import { objectionToArticles } from './mayBeSaid.ts';
import { observedChains, observedStores } from './observed.ts';
import { openChannels } from './openChannels.ts';
import { openIdentity } from './openIdentity.ts';
import { openKept } from './openKept.ts';
import { openKeys } from './openKeys.ts';
import { openLookup } from './openLookup.ts';
import { openMail } from './openMail.ts';
import { openMeaning } from './openMeaning.ts';
import { openModel } from './openModel.ts';
import { openSms } from './openSms.ts';
import { openTelemetryOf } from './openTelemetry.ts';
import { recordEdit } from './recordEdit.ts';

/** What a test may put in the place of the real thing. */
export interface Given {
  readonly clock?: Clock;
  readonly log?: Log;
  readonly take?: TakeLimit;
  readonly chains?: readonly ChainDefinition[];
  /** Holds `<language>/<id>.md` and `<language>/<id>.answers.yaml`. */
  readonly articlesDir?: string;
  /** How long whoever asks waits for what is still learnt. */
  readonly patience?: Milliseconds;
}

const TURN = { kind: 'turn', name: 'message' } as const;
const SEND = { kind: 'send', name: 'message' } as const;

/** The running product. */
export type Handrail = Awaited<ReturnType<typeof compose>>;

const KNOWLEDGE = join(packageRoot(__dirname), 'knowledge');

/** Builds the whole product from one Config. The only place that constructs an adapter. Nothing listens yet. */
export async function compose(config: Config, given: Given = {}) {
  const clock = given.clock ?? Date.now;
  const plainLog = given.log ?? openLog(config.logLevel);
  const telemetry = await openTelemetryOf(config, plainLog);
  const observed = new Observed(clock, telemetry?.around);
  const { observe } = observed;
  const log = observed.counting(plainLog);

  // What it remembers, and the keys without which nobody can read it
  const { keys, names, keyFor } = await openKeys(config, clock);
  const vault = vaultOver(keys, clock);
  const aside = new RowsSetAside(clock, (kind, id, error) => log.error('row.setAside', error, { kind, id }));
  const redisUrl = config.redisUrl?.reveal() ?? null;
  const opened = observedStores(await openStores({ ...config, redisUrl, clock, vault, setAside: aside.add }), observe);
  const past = createPastCases(opened.documents, clock, [FAILURES]);
  const healthy = async () => void (await Promise.all([opened.healthy(), keys.healthy()]));
  const stores = { ...opened, healthy, conversations: withPastCases(opened.conversations, past, clock) };
  const { documents, ledger, signals } = stores;
  const lateness = new Lateness({ ...stores, keys, names, clock, log });
  const take = given.take ?? sharedLimits(stores.limits, keyFor('limits'));

  // Whom it trusts
  const audit = createAudit(ledger, clock, auditKeyOf(keyFor('audit')));
  const accounts = createStaffAccounts(documents, clock, maySignAs);
  const factors = createSecondFactors(documents, keyFor('secondFactors'), clock);
  const sessions = new StaffSessions(documents, accounts, signals, clock);
  const office = createStaffOffice({
    accounts,
    factors,
    sessions,
    note: async (act, staff, by) => void (await audit.record({ kind: 'staff', act, staff, by })),
  });
  const legal = await readLegalTexts(join(KNOWLEDGE, 'legal'));
  const consent = createConsentBook(audit, ledger, legal.consent);

  // What it knows
  const kept = openKept(config, log);
  const library = await openLibrary({
    kept,
    articlesDir: given.articlesDir ?? join(KNOWLEDGE, 'articles'),
    documents,
    signals,
    log,
    variables: { wallet: config.walletName },
  });
  const thesaurus = loadThesaurus();
  const search = createLibrarySearch(library, { thesaurus, kept });
  const sense = createMessageSense(library, thesaurus, kept);
  const hearing = openCareReader(library, kept);
  const crisisLines = readCrisisLines();
  readFactRules();
  closingRules();
  wordsRules();
  wrongRules();
  certainRules();
  readTemptations();
  readShippedClaims(kept);
  const asked = searchedOnce(search);
  const examples = openEditorExamples({ documents, signals, clock, onChange: search.teach });
  const opinion = await openModel(config, clock);
  const model = opinion && observing(opinion, { kind: 'model' }, ['complete'], observe);
  const meaning = await openMeaning(config, { search, library, documents, clock, log, mask });
  const senses = {
    search: asked.search,
    emergencyIn: createEmergencyDetector({ ...asked, sense }),
    remark: createRemarkDetector({ ...asked, sense }),
    care: hearing.read,
  };
  const talk = createTalk({
    walletName: config.walletName,
    library,
    find: async (question, locale, limit, allowed) =>
      allowed && meaning ? meaning.search(question, languageOf(locale), limit) : asked.search(question, locale, limit),
    thesaurus,
    about: search.guess,
    aboutFrom: search.learntFrom,
    kept,
    lines: readContextLines,
    consulted: { model, mask, unsure: config.model?.unsure ?? 0, log },
    senses: {
      ...{ sense, sign: isEmergency, search: asked.search },
      alone: { alarm: senses.emergencyIn, aside: senses.remark },
    },
  });
  const learning = createLearning(
    {
      sense,
      search: { learnMeanwhile: search.learnMeanwhile, stop: search.close },
      talk,
      hearing: { ...hearing, learnMeanwhile: () => hearing.learnMeanwhile().then(talk.prepare) },
    },
    given.patience,
  );
  const answer = createAnswerer({ search: asked, byMeaning: meaning?.search });
  const chains = given.chains ?? chainsOf(config);
  const objectionTo = objectionToArticles(config, chains, crisisLines);
  const editing = createEditing({
    documents,
    library,
    signals,
    clock,
    ledgerAppend: recordEdit(audit),
    claims: claimsLint('warning'),
    objectionTo,
  });
  // Keys are asked at every probe: that writes nothing, and without them no turn can be sealed.
  const readiness = new Readiness(opened.healthy, async () => {
    await keys.healthy();
    return library.check().ok;
  });

  // What it says, and where it is reached
  let origin = originOf(config);
  let outbox: OutboxWorker | null = null;
  const shared = {
    ...{ config, clock, log, keyFor, names, stores, aside, lateness, readiness },
    ...{ library, answer, accounts, audit, origin: () => origin, observed },
  };
  const chainDesk = observedChains(createChainDesk({ chains, clock }), observe);
  const networkCheck = createNetworkCheck({ chains, clock });
  const support = composeSupport({
    ...shared,
    ...chainDesk,
    talk,
    route: createRouter(asked),
    emergencyIn: senses.emergencyIn,
    care: { read: hearing.read, lines: crisisLines, answer: talk.answerInCare },
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
    pass('events', 10 * MINUTE, () => forgetOldEvents(ledger, clock)),
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
    /** Learns without listening, and resolves when all of it is kept. */
    learn: async () => {
      await learning.begin();
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
