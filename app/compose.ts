import { join } from 'node:path';
import { bearerOf } from '../bots/directline/bearer.ts';
import { DirectLine } from '../bots/directline/directLine.ts';
import { directLineRoutes } from '../bots/directline/routes.ts';
import { Streams } from '../bots/directline/streams.ts';
import { DirectLineTokens } from '../bots/directline/tokens.ts';
import { supportBot } from '../bots/supportBot.ts';
import { turnMiddleware } from '../bots/turn/index.ts';
import { createReceive } from '../bots/turn/receive.ts';
import { TurnAdapter } from '../bots/turn/turnAdapter.ts';
import { createChainDesk } from '../chains/checkTransaction.ts';
import type { ChainDefinition } from '../chains/definitions/index.ts';
import { extract } from '../chains/extract.ts';
import type { HttpRequest } from '../core/http.ts';
import type { Log } from '../core/log.ts';
import { packageRoot } from '../core/packageRoot.ts';
import { type Clock, SECOND } from '../core/time.ts';
import { RootDialog } from '../dialogs/rootDialog.ts';
import { userActsAlone } from '../dialogs/understand.ts';
import { type DeletionParts, erase, receiptOf, sweep } from '../handoff/deletion.ts';
import { createDesk } from '../handoff/desk.ts';
import { Handoff } from '../handoff/middleware.ts';
import { Presence } from '../handoff/presence.ts';
import { viewQueue } from '../handoff/queueView.ts';
import { DEFAULT_RULES, dueAt } from '../handoff/retention.ts';
import { createAnswerer, passageOf } from '../knowledge/answer.ts';
import { intentOf } from '../knowledge/intent.ts';
import { openLibrary } from '../knowledge/library.ts';
import { createRouter } from '../knowledge/routing.ts';
import { isEmergency } from '../knowledge/safety.ts';
import { createLibrarySearch, plainText } from '../knowledge/search/librarySearch.ts';
import { openStores } from '../stores/open.ts';
import { createStaffAccounts } from '../trust/staff.ts';
import { openVault } from '../trust/vault.ts';
import { repeat } from './background.ts';
import { chainsOf } from './chainsOf.ts';
import type { Config } from './config.ts';
import { openDeskSecret } from './deskSecret.ts';
import { drainable } from './drainable.ts';
import { Clients } from './http/client.ts';
import { deskRoutes } from './http/deskRoutes.ts';
import { DeskSocket } from './http/deskSocket.ts';
import { healthRoutes } from './http/healthRoutes.ts';
import { helpRoutes } from './http/helpRoutes.ts';
import { memoryLimits, type TakeLimit } from './http/limits.ts';
import { meRoutes } from './http/meRoutes.ts';
import { Metrics } from './http/metrics.ts';
import { Pages } from './http/pages.ts';
import { security } from './http/security.ts';
import { createHttpServer } from './http/server.ts';
import { sessionRoutes } from './http/staffRoutes.ts';
import { StaffSessions } from './http/staffSessions.ts';
import { listen } from './listen.ts';
import { openLog } from './log.ts';
import { checkWords, consentBook, pseudonyms } from './standIns.ts';

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

const ROOT = packageRoot(__dirname);

/** Builds the whole product from one Config. The only place that constructs an adapter. Nothing listens yet. */
export async function compose(config: Config, given: Given = {}) {
  const clock = given.clock ?? Date.now;
  const log = given.log ?? openLog(config.logLevel);
  const take = given.take ?? memoryLimits();

  const vault = await openVault(config.keyDir, clock);
  const keyFor = await openDeskSecret(config.keyDir);
  const stores = await openStores({
    dataDir: config.dataDir,
    redisUrl: config.redisUrl?.reveal() ?? null,
    clock,
    vault,
  });
  const { conversations, documents, ledger, signals } = stores;

  // What it knows
  const articlesDir = given.articlesDir ?? join(ROOT, 'knowledge', 'articles');
  const library = await openLibrary({ articlesDir, documents, signals, log, variables: { wallet: config.walletName } });
  const search = createLibrarySearch(library);
  const chains = createChainDesk({ chains: given.chains ?? chainsOf(config), clock });

  // Who holds a conversation, and for how long
  const rules = { ...DEFAULT_RULES, keep: config.keep, idle: config.idle };
  const presence = new Presence(documents, clock);
  const accounts = createStaffAccounts(documents, clock);
  const queue = { conversations, ledger, presence, hours: config.hours, clock };
  const isOutside = (channel: string) => channel !== 'webchat';
  const checkWord = checkWords(keyFor('checkWords'));
  const recordEvents: DeletionParts['recordEvents'] = async (events, at) => {
    for (const event of events) await ledger.append('events', at, event);
  };
  const desk = createDesk({
    ...queue,
    signals,
    rules,
    maySay: () => true,
    checkWord,
    nameOf: async (id) => (await accounts.find(id))?.name ?? '–',
    recordEvents,
    recordAct: async (act) => void (await ledger.append('audit', act.at, act)),
    isOutside,
  });
  const deletion: DeletionParts = {
    conversations,
    signals,
    rules,
    clock,
    log,
    recordEvents,
    recordDeletion: async (receipt, reason, at) =>
      void (await ledger.append('audit', at, { kind: 'deleted', receipt, reason })),
    isOutside,
  };

  // What it says
  const root = new RootDialog({
    answer: createAnswerer({ search }),
    route: createRouter(library),
    library,
    passage: (id, language) => {
      const article = library.article(id, language);
      return article && passageOf(article, null);
    },
    intent: intentOf,
    emergencyIn: isEmergency,
    extract,
    checkTransaction: chains.checkTransaction,
    sayVerdict: (verdict) => ({ text: verdict.code }),
    queue: (department) => viewQueue(queue, department),
    deletedBy: (draft) => dueAt(draft.facts, rules),
  });
  const adapter = new TurnAdapter();
  const middleware = turnMiddleware({
    detectSecrets: () => ({ verdict: 'allow', spans: [] }),
    holdsLiveKey: async () => false,
    consent: consentBook(ledger),
    handoff: new Handoff(conversations, userActsAlone),
  });
  for (const step of middleware) adapter.use(step);
  const door = drainable(
    createReceive({
      ...stores,
      clock,
      log,
      rules,
      adapter,
      bot: supportBot(root),
      pseudonym: pseudonyms(keyFor('pseudonyms')),
      secret: keyFor('dedupe'),
      isOutside,
    }),
  );

  // Where it is reached
  const tokens = new DirectLineTokens(keyFor('tokens'), clock);
  const { embedOrigins } = config;
  const directLineNeeds = { conversations, signals, receive: door.receive, tokens, take, log, embedOrigins };
  const streams = new Streams(directLineNeeds);
  const sessions = new StaffSessions(documents, accounts, clock);
  const deskSocket = new DeskSocket(desk, sessions, signals, log);
  const staff = { accounts, sessions, isOnShift: ({ id }: { id: string }) => presence.isOnShift(id), take };
  const metrics = new Metrics({
    handrail_streams_open: { help: 'Open Direct Line streams.', read: () => streams.size },
    handrail_outbox_waiting: { help: 'Messages to outside channels that wait.', read: () => stores.outbox.size() },
    handrail_waiting: {
      help: 'Conversations in the queue.',
      read: async () => (await conversations.inPlace('waiting')).length,
    },
  });
  const server = createHttpServer({
    routes: [
      ...directLineRoutes(new DirectLine(directLineNeeds)),
      ...helpRoutes({
        library,
        search: (question, language) => {
          const { verdict, hits } = search.search(question, language);
          return { kind: verdict, hits };
        },
        plainText,
        shift: () => desk.onShift(),
        networks: async () => ({ networks: [], at: clock() }),
        legal: (title) => ({ title, version: '1', markdown: '' }),
        checkStaff: async (word, request) => checkStaff(word, request),
        take,
      }),
      ...meRoutes({
        conversations,
        tokens,
        deletedBy: ({ facts }) => dueAt(facts, rules),
        erase: (id) => erase(deletion, id),
        receipt: async (id) => findReceipt(receiptOf(id)),
      }),
      ...sessionRoutes(staff),
      ...deskRoutes(desk, staff),
      ...healthRoutes({ healthy, metrics, metricsToken: config.metricsToken }),
    ],
    upgrades: [
      (request, socket, head) => streams.upgrade(request, socket, head),
      (request, socket, head, client) => deskSocket.upgrade(request, socket, head, client),
    ],
    pages: new Pages(join(ROOT, 'dist', 'web')),
    clients: new Clients(config),
    security: security({ embedOrigins, tls: !config.loopback }),
    metrics,
    log,
    embedOrigins,
    tls: config.tls,
    requireSecure: !config.loopback,
  });

  async function healthy(): Promise<boolean> {
    await stores.healthy();
    return library.check().ok;
  }

  /** The word of the member of staff who holds the case of this request's token. */
  async function checkStaff(word: string, request: HttpRequest): Promise<boolean> {
    const presented = await bearerOf(request, tokens);
    if (presented.kind === 'refused') return false;
    const conversation = await conversations.read(presented.bearer.conversation);
    const owner = conversation?.facts.owner;
    return owner?.kind === 'withAgent' && checkWord(presented.bearer.conversation, owner.agent) === word.trim();
  }

  async function findReceipt(receipt: string) {
    for (let after = 0; ; ) {
      const page = await ledger.read('audit', after, 1_000);
      for (const { at, value } of page) {
        if (typeof value === 'object' && value !== null && 'receipt' in value && value.receipt === receipt)
          return { receipt, at };
      }
      const last = page.at(-1);
      if (!last) return null;
      after = last.index;
    }
  }

  const work = [
    repeat('sweep', 15 * SECOND, () => sweep(deletion), log),
    repeat('putBack', 15 * SECOND, () => desk.putBackLost(), log),
  ];

  return {
    config,
    accounts,
    desk,
    stores,
    streams,
    /** Starts to listen; resolves to the desk's own origin. */
    listen: () => listen(server, config),
    /** Stops taking turns, lets running ones finish, flushes, closes. */
    close: async () => {
      const closed = server.server.listening ? new Promise<void>((resolve) => server.close(resolve)) : null;
      streams.close();
      deskSocket.close();
      await door.drain();
      server.server.closeIdleConnections();
      await closed;
      await Promise.all(work.map((one) => one.stop()));
      library.close();
      metrics.close();
      await stores.close();
    },
  };
}
