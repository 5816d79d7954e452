import { join } from 'node:path';
import { OutboxWorker } from '../bots/channels/outboxWorker.ts';
import { createChainDesk } from '../chains/checkTransaction.ts';
import type { ChainDefinition } from '../chains/definitions/index.ts';
import { FAILURES } from '../chains/foresight.ts';
import { createNetworkCheck } from '../chains/networkHealth.ts';
import type { Log } from '../core/log.ts';
import { packageRoot } from '../core/packageRoot.ts';
import { type Clock, MINUTE, SECOND } from '../core/time.ts';
import { sweep } from '../handoff/deletion.ts';
import { createPastCases, withPastCases } from '../handoff/pastCases.ts';
import { createAnswerer } from '../knowledge/answer.ts';
import { readCrisisLines } from '../knowledge/crisisLines.ts';
import { createEditing } from '../knowledge/drafts.ts';
import { openLibrary } from '../knowledge/library.ts';
import { createMessageSense } from '../knowledge/messageSense.ts';
import { createRemarkDetector } from '../knowledge/remarks.ts';
import { createRouter } from '../knowledge/routing.ts';
import { createEmergencyDetector } from '../knowledge/safety.ts';
import { createLibrarySearch } from '../knowledge/search/librarySearch.ts';
import { searchedOnce } from '../knowledge/search/searchedOnce.ts';
import { loadThesaurus } from '../knowledge/search/thesaurus.ts';
import { openTaught } from '../knowledge/taught.ts';
import { openStores } from '../stores/open.ts';
import { createAudit } from '../trust/audit.ts';
import { auditKeyOf } from '../trust/auditKey.ts';
import { createConsentBook } from '../trust/consent.ts';
import { keepKnownHead } from '../trust/knownHead.ts';
import { readLegalTexts } from '../trust/legalTexts.ts';
import { createSecondFactors } from '../trust/secondFactor.ts';
import { createStaffAccounts } from '../trust/staff.ts';
import { vaultOver } from '../trust/vault.ts';
import { repeat } from './background.ts';
import { openCareReader } from './careReader.ts';
import { chainsOf } from './chainsOf.ts';
import { composeDoors } from './composeDoors.ts';
import { composeSupport } from './composeSupport.ts';
import type { Config } from './config.ts';
import { drainable } from './drainable.ts';
import { sharedLimits, type TakeLimit } from './http/limits.ts';
import { StaffSessions } from './http/staffSessions.ts';
import { tendKeys, tendNames } from './keyUpkeep.ts';
import { listen, originOf } from './listen.ts';
import { openLog } from './log.ts';
import { networkBoard } from './networkBoard.ts';
import { openChannels } from './openChannels.ts';
import { openIdentity } from './openIdentity.ts';
import { openKeys } from './openKeys.ts';
import { openLookup } from './openLookup.ts';
import { openMail } from './openMail.ts';
import { openMeaning } from './openMeaning.ts';
import { openModel } from './openModel.ts';
import { openSms } from './openSms.ts';
import { recordEdit } from './recordEdit.ts';
import { createStaffOffice } from './staffOffice.ts';
import { watchNetworks } from './watchNetworks.ts';

/** What a test may put in the place of the real thing. */
export interface Given {
  readonly clock?: Clock;
  readonly log?: Log;
  readonly take?: TakeLimit;
  readonly chains?: readonly ChainDefinition[];
  /** Holds `<language>/<id>.md`. */
  readonly articlesDir?: string;
}

/** The running product. */
export type Handrail = Awaited<ReturnType<typeof compose>>;

const KNOWLEDGE = join(packageRoot(__dirname), 'knowledge');

/** Builds the whole product from one Config. The only place that constructs an adapter. Nothing listens yet. */
export async function compose(config: Config, given: Given = {}) {
  const clock = given.clock ?? Date.now;
  const log = given.log ?? openLog(config.logLevel);

  // What it remembers, and the keys without which nobody can read it
  const { keys, names, keyFor } = await openKeys(config, clock);
  const vault = vaultOver(keys, clock);
  const opened = await openStores({ ...config, redisUrl: config.redisUrl?.reveal() ?? null, clock, vault });
  const past = createPastCases(opened.documents, clock, [FAILURES]);
  const healthy = async () => void (await Promise.all([opened.healthy(), keys.healthy()]));
  const stores = { ...opened, healthy, conversations: withPastCases(opened.conversations, past, clock) };
  const { documents, ledger, signals } = stores;
  const take = given.take ?? sharedLimits(stores.limits, keyFor('limits'));

  // Whom it trusts
  const audit = createAudit(ledger, clock, auditKeyOf(keyFor('audit')));
  const accounts = createStaffAccounts(documents, clock);
  const factors = createSecondFactors(documents, keyFor('secondFactors'), clock);
  const sessions = new StaffSessions(documents, accounts, signals, clock);
  const office = createStaffOffice({ accounts, factors, sessions, audit });
  const legal = await readLegalTexts(join(KNOWLEDGE, 'legal'));
  const consent = createConsentBook(audit, ledger, legal.consent);

  // What it knows
  const library = await openLibrary({
    articlesDir: given.articlesDir ?? join(KNOWLEDGE, 'articles'),
    documents,
    signals,
    log,
    variables: { wallet: config.walletName },
  });
  const thesaurus = loadThesaurus();
  const search = createLibrarySearch(library, { thesaurus });
  const sense = createMessageSense(library, thesaurus);
  const hearing = openCareReader(library);
  const care = { read: hearing.read, lines: readCrisisLines() };
  const asked = searchedOnce(search);
  const taught = openTaught({ documents, signals, clock, onChange: search.teach });
  const model = await openModel(config, clock);
  const meaning = await openMeaning(config, { search, library, documents, clock, log });
  const answer = createAnswerer({ search: asked, byMeaning: meaning?.search, log, ...(model ? { model } : {}) });
  const editing = createEditing({ documents, library, signals, clock, ledgerAppend: recordEdit(audit) });
  const chains = given.chains ?? chainsOf(config);

  // What it says, and where it is reached
  let origin = originOf(config);
  const shared = { config, clock, log, keyFor, names, stores, library, answer, accounts, audit, origin: () => origin };
  const chainDesk = createChainDesk({ chains, clock });
  const networkCheck = createNetworkCheck({ chains, clock });
  const support = composeSupport({
    ...shared,
    ...chainDesk,
    route: createRouter(asked),
    emergencyIn: createEmergencyDetector({ ...asked, sense }),
    remark: createRemarkDetector({ ...asked, sense }),
    care,
    chains,
    consent,
    sendMail: await openMail(config),
    sendSms: await openSms(config),
    past,
    lookUp: await openLookup(config, clock, log),
  });
  const door = drainable(support.receive);
  const channels = await openChannels(config, clock);
  const { server, ...doors } = composeDoors({
    ...shared,
    networks: networkBoard({ ...chainDesk, chains, troubled: support.foresight.troubled, clock }),
    networkCheck,
    take,
    factors,
    sessions,
    office,
    operator: await openIdentity(config.staffIdentity),
    customers: await openIdentity(config.customerIdentity),
    receive: async (incoming) => {
      // Outside the door: who still waits when it shuts is told to come again, and holds nobody up.
      if (incoming.activity.text) await search.learnt;
      return door.receive(incoming);
    },
    support,
    search,
    editing,
    taught,
    legal,
    channels,
  });

  const upkeep = { keys, names, audit, log, rewrap: stores.rewrap, sweep: () => sweep(support.deletion) };
  let outbox: OutboxWorker | null = null;
  const work = [
    repeat('sweep', 15 * SECOND, () => sweep(support.deletion), log),
    repeat('keys', 20 * SECOND, () => tendKeys(upkeep), log),
    repeat('names', 20 * SECOND, () => tendNames(upkeep), log),
    repeat('auditHead', MINUTE, async () => keepKnownHead(config.keyDir, await audit.head()), log),
    repeat('watch', 5 * SECOND, () => support.watcher.pass(), log),
    repeat('putBack', 15 * SECOND, () => support.desk.putBackLost(), log),
    repeat('networks', 15 * MINUTE, () => watchNetworks(networkCheck, log), log),
    ...(meaning ? [repeat('vectors', 20 * SECOND, meaning.refresh, log)] : []),
  ];

  return {
    config,
    accounts,
    office,
    audit,
    stores,
    library,
    editing,
    taught,
    desk: support.desk,
    deletion: support.deletion,
    watcher: support.watcher,
    networkCheck,
    streams: doors.streams,
    /** One round of what the service does every 20 seconds. */
    tendKeys: () => Promise.all([tendKeys(upkeep), tendNames(upkeep)]),
    past,
    erase: support.eraseForUser,
    /** Starts to listen and to deliver; resolves to the desk's own origin. */
    listen: async () => {
      origin = await listen(server, config);
      // Side by side: whoever asks waits for `search.learnt`, which is the longer one, from the first moment on.
      void Promise.all([sense.learnMeanwhile(), search.learnMeanwhile()])
        // Its rules hear from the first moment on: what is learnt beside them can wait for what cannot do without.
        .then(() => hearing.learnMeanwhile());
      // Nobody waits for it, and a desk that cannot see any network still answers.
      void watchNetworks(networkCheck, log);
      outbox = new OutboxWorker({ ...stores, send: channels.send, clock, log, publicUrl: origin });
      return origin;
    },
    /** Stops taking turns, lets running ones finish, delivers what they said, closes. */
    close: async () => {
      const closed = server.server.listening ? new Promise<void>((resolve) => server.close(resolve)) : null;
      doors.streams.close();
      doors.deskSocket.close();
      networkCheck.stop();
      hearing.stop();
      sense.stop();
      search.close();
      await door.drain();
      await outbox?.stop();
      server.server.closeIdleConnections();
      await closed;
      await Promise.all(work.map((one) => one.stop()));
      taught.close();
      library.close();
      hearing.stop();
      sense.stop();
      search.close();
      doors.metrics.close();
      await stores.close();
      keys.close();
      names.close();
    },
  };
}
