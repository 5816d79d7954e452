import { join } from 'node:path';
import { ChannelCases } from '../../bots/channels/channelCases.ts';
import { DirectLine } from '../../bots/channels/directline/directLine.ts';
import { directLineRoutes } from '../../bots/channels/directline/routes.ts';
import { Streams } from '../../bots/channels/directline/streams.ts';
import { DirectLineTokens } from '../../bots/channels/directline/tokens.ts';
import type { Receive } from '../../bots/turn/ports.ts';
import type { NetworkCheck } from '../../chains/watch/networkHealth.ts';
import type { Route } from '../../core/http.ts';
import type { ConversationId } from '../../core/ids.ts';
import type { Locale } from '../../core/language.ts';
import type { Log } from '../../core/log.ts';
import type { NetworkStatus } from '../../core/networkStatus.ts';
import type { Observe } from '../../core/observe.ts';
import { packageRoot } from '../../core/packageRoot.ts';
import type { RowsSetAside } from '../../core/setAside.ts';
import type { Clock, Milliseconds } from '../../core/time.ts';
import { consentCard } from '../../dialogs/consent/consentCard.ts';
import { noteOpening } from '../../handoff/openCase.ts';
import { receiptOf } from '../../handoff/record/deletion.ts';
import type { Lateness } from '../../handoff/record/lateness.ts';
import { dueAt } from '../../handoff/record/retention.ts';
import type { Editing } from '../../knowledge/editing/drafts.ts';
import type { EditorExamples } from '../../knowledge/editing/editorExamples.ts';
import type { AnswerQuestion, LiveLibrary } from '../../knowledge/ports.ts';
import { type LibrarySearch, plainText } from '../../knowledge/search/librarySearch.ts';
import { answerCheckWord } from '../../staff/checkWordAnswer.ts';
import type { StaffOffice } from '../../staff/staffOffice.ts';
import type { StaffSessions } from '../../staff/staffSessions.ts';
import type { Stores } from '../../stores/open.ts';
import type { Audit } from '../../trust/audit/audit.ts';
import { watchedCheck } from '../../trust/audit/auditCheck.ts';
import { auditLines } from '../../trust/audit/auditLines.ts';
import type { DeriveKey } from '../../trust/keys/deskSecret.ts';
import type { LegalTexts } from '../../trust/legalTexts.ts';
import type { EpochKeyStore, IdentityProvider, SecondFactors, StaffAccounts } from '../../trust/ports.ts';
import { holdsSecret } from '../../trust/secrets/index.ts';
import type { Config } from '../config/config.ts';
import { Clients } from '../http/client.ts';
import { Connections } from '../http/connections.ts';
import { chainLookRoutes } from '../http/desk/chainLookRoutes.ts';
import { deskRoutes } from '../http/desk/deskRoutes.ts';
import { DeskSocket } from '../http/desk/deskSocket.ts';
import { networkRoutes } from '../http/desk/networkRoutes.ts';
import { IdentityFlows } from '../http/identityFlows.ts';
import type { TakeLimit } from '../http/limits.ts';
import { deskGauges, processGauges } from '../http/operating/deskGauges.ts';
import { healthRoutes } from '../http/operating/healthRoutes.ts';
import { Metrics } from '../http/operating/metrics.ts';
import { networkGauges } from '../http/operating/networkGauges.ts';
import { Pages } from '../http/pages.ts';
import { security } from '../http/security.ts';
import { createHttpServer } from '../http/server.ts';
import { accountRoutes } from '../http/staff/accountRoutes.ts';
import { type AuditParts, auditRoutes } from '../http/staff/auditRoutes.ts';
import { OPERATOR_RETURN, OperatorPurpose, operatorRoutes } from '../http/staff/operatorRoutes.ts';
import { peopleRoutes } from '../http/staff/peopleRoutes.ts';
import { type RecordsParts, recordsRoutes } from '../http/staff/recordsRoutes.ts';
import { SessionCookie } from '../http/staff/sessionCookie.ts';
import { type StaffParts, sessionRoutes } from '../http/staff/staffRoutes.ts';
import { CUSTOMER_RETURN, CustomerPurpose, customerRoutes } from '../http/visitor/customerRoutes.ts';
import { helpRoutes } from '../http/visitor/helpRoutes.ts';
import { meRoutes } from '../http/visitor/meRoutes.ts';
import { siteMapRoutes } from '../http/visitor/pages/siteMap.ts';
import { writtenPages } from '../http/visitor/pages/writtenPages.ts';
import { searchRoutes } from '../http/visitor/searchRoutes.ts';
import { verifyRoutes } from '../http/visitor/verifyRoutes.ts';
import { workspaceRoutes } from '../http/workspace/workspaceRoutes.ts';
import type { Observed } from '../process/observed.ts';
import type { Readiness } from '../process/readiness.ts';
import type { composeSupport } from './composeSupport.ts';
import { composeWorkspace } from './composeWorkspace.ts';
import type { Objection } from './mayBeSaid.ts';
import type { OutsideChannels } from './openChannels.ts';

/** What is behind the doors. */
export interface HttpParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly take: TakeLimit;
  readonly keyFor: DeriveKey;
  readonly stores: Stores;
  readonly aside: RowsSetAside;
  readonly lateness: Lateness;
  readonly readiness: Readiness;
  /** The desk's own, as users see it. */
  readonly origin: () => string;
  readonly receive: Receive;
  readonly support: ReturnType<typeof composeSupport>;
  readonly accounts: StaffAccounts;
  readonly factors: SecondFactors;
  readonly sessions: StaffSessions;
  readonly office: StaffOffice;
  /** The identity providers of staff and of customers, where there are any. */
  readonly operator: IdentityProvider | null;
  readonly customers: IdentityProvider | null;
  readonly audit: Audit;
  readonly library: LiveLibrary;
  readonly search: LibrarySearch;
  /** Who asks for something in the first moment waits for what is still learnt. */
  readonly learnt: () => Promise<unknown>;
  readonly answer: AnswerQuestion;
  readonly editing: Editing;
  readonly objectionTo: Objection;
  readonly examples: EditorExamples;
  readonly legal: LegalTexts;
  readonly networks: NetworkStatus;
  readonly networkCheck: NetworkCheck;
  readonly channels: OutsideChannels;
  readonly observed: Observed;
  /** Of the hours. */
  readonly keys: Pick<EpochKeyStore, 'current' | 'retired'>;
  /** See `OutboxWorker.oldest`. */
  readonly oldestUnsent: () => Milliseconds;
}

const WEB = join(packageRoot(__dirname), 'dist', 'web');

/** Everything that can be reached from outside, on one server. */
export function composeHttp(parts: HttpParts) {
  const { config, clock, log, take, keyFor, stores, support } = parts;
  const { conversations, documents, signals } = stores;
  const { embedOrigins } = config;
  const tokens = new DirectLineTokens(keyFor('tokens'), clock);
  const placesInQueue = support.placesInQueue;
  const directLine = {
    conversations,
    signals,
    receive: parts.receive,
    placesInQueue,
    tokens,
    take,
    clock,
    mayHoldSecret: holdsSecret,
    log,
    embedOrigins,
    remembers: support.remembers,
  };
  const streams = new Streams(directLine);
  const deskSocket = new DeskSocket(support.desk, new SessionCookie(parts.sessions), signals, log);
  const metrics = metricsOf(parts, streams, deskSocket);
  const staff = staffParts(parts);
  const operator = parts.operator && {
    flows: new IdentityFlows({
      kind: 'operator-flow',
      returnPath: OPERATOR_RETURN,
      purpose: OperatorPurpose,
      provider: parts.operator,
      documents,
      clock,
    }),
    rules: config.staffRules,
  };
  const customers = parts.customers
    ? new IdentityFlows({
        kind: 'customer-flow',
        returnPath: CUSTOMER_RETURN,
        purpose: CustomerPurpose,
        provider: parts.customers,
        documents,
        clock,
      })
    : null;
  const pages = new Pages(WEB);
  const server = createHttpServer({
    ...config,
    routes: [
      ...directLineRoutes(new DirectLine(directLine)),
      parts.channels.inbound({
        ...parts,
        cases: new ChannelCases(documents, keyFor('conversations')),
        mayHoldSecret: holdsSecret,
      }),
      ...helpRoutes(helpParts(parts)),
      ...searchRoutes(searchParts(parts)),
      ...siteMapRoutes(parts),
      ...meRoutes({
        take,
        receive: parts.receive,
        conversations,
        tokens,
        deletedBy: ({ facts }) => dueAt(facts, support.rules),
        erase: support.eraseForUser,
        purposes: support.purposes,
        consentReceipt: (id) => parts.audit.consent(id),
        receipt: (id) => parts.audit.deletion(receiptOf(id)),
      }),
      ...verifyRoutes({
        ...support,
        accounts: customers !== null,
        tokens,
        take,
        conversations,
        loopback: config.loopback,
        origin: parts.origin,
      }),
      ...customerRoutes({
        ...support,
        recordProof: support.recordAccount,
        customers,
        conversations,
        tokens,
        take,
        clock,
      }),
      ...sessionRoutes(staff),
      ...operatorRoutes(operator, staff),
      ...accountRoutes(staff),
      ...peopleRoutes(parts.office, staff),
      ...recordsRoutes(recordsParts(parts), staff),
      ...auditRoutes(auditParts(parts), staff),
      ...deskRoutes(support.desk, staff),
      ...networkRoutes(parts.networkCheck, staff),
      ...chainLookRoutes({ desk: support.desk, conversations, look: support.looks.staff }, staff),
      ...workspaceRoutes(composeWorkspace(parts), staff),
      ...healthRoutes({
        ready: () => parts.readiness.state(),
        troubles: () => troublesOf(parts),
        metrics,
        metricsToken: config.metricsToken,
      }),
    ].map((route) => observedRoute(route, parts.observed.observe)),
    upgrades: [
      (request, socket, head, client) => streams.upgrade(request, socket, head, client),
      (request, socket, head, client) => deskSocket.upgrade(request, socket, head, client),
    ],
    pages,
    writePage: writtenPages({
      ...helpParts(parts),
      pages,
      origin: parts.origin,
      consent: (locale) => consentCard(support.termsVersion, support.purposes, locale),
    }),
    clients: new Clients(config),
    security: security({ embedOrigins, tls: !config.loopback || config.publicOrigin?.startsWith('https:') === true }),
    metrics,
    log,
    requireSecure: !config.loopback,
    isStopping: () => parts.readiness.isStopping,
  });
  const connections = new Connections(server.server, config.tls !== undefined);
  return { server, connections, streams, deskSocket, metrics };
}

/** What `/readyz` names, and `/metrics` counts. */
function troublesOf({ lateness: { seen }, aside }: HttpParts) {
  return { keysPastDeadline: seen.keys, contentPastDue: seen.content, rowsSetAside: aside.size };
}

function metricsOf(parts: HttpParts, streams: Streams, deskSocket: DeskSocket): Metrics {
  const gauges = deskGauges({
    ...parts,
    ...parts.stores,
    late: () => parts.lateness.seen,
    aside: () => parts.aside.size,
    streams: () => streams.size,
    deskSockets: () => deskSocket.size,
  });
  const labelled = { ...networkGauges(parts.networkCheck), ...processGauges(parts.observed) };
  return new Metrics(gauges, labelled, parts.observed.registry);
}

/** The same route, of which a trace knows the pattern and the status. */
function observedRoute(route: Route, observe: Observe): Route {
  const named = { kind: 'http', name: `${route.method} ${route.path}` } as const;
  return {
    ...route,
    handle: (request) =>
      observe(
        named,
        () => route.handle(request),
        ({ status }) => String(status),
      ),
  };
}

function staffParts({ config, audit, support, ...parts }: HttpParts): StaffParts {
  return {
    ...parts,
    cookie: new SessionCookie(parts.sessions),
    secondFactor: config.secondFactor,
    isOnShift: ({ id }) => support.presence.isOnShift(id),
    recordVisit: async (act, staff) => void (await audit.record({ kind: 'staff', act, staff, by: staff })),
  };
}

function recordsParts({ audit, accounts, support, stores, clock }: HttpParts): RecordsParts {
  return {
    holds: support.holds,
    conversations: stores.conversations,
    noteOpening: (conversation, { id, role }) => noteOpening(stores, conversation, { at: clock(), staff: id, role }),
    erase: support.eraseForUser,
    pastOf: support.pastOf,
    deletedBy: ({ facts }) => dueAt(facts, support.rules),
    // Also of somebody who has left: they are answerable for it all the same.
    nameOf: async (id) => (await accounts.list()).find((one) => one.id === id)?.name ?? '–',
    record: (entry) => audit.record(entry),
  };
}

function auditParts({ audit, accounts, stores, config, clock }: HttpParts): AuditParts {
  const { ledger } = stores;
  return {
    audit,
    ledger,
    accounts,
    check: watchedCheck({ ...config, ledger, audit }, clock),
    auditLines: async () => {
      const lines: string[] = [];
      for await (const line of auditLines(audit, ledger)) lines.push(line);
      return `${lines.join('\n')}\n`;
    },
  };
}

function searchParts({ search, learnt, support, take }: HttpParts) {
  return {
    plainText,
    take,
    mayHoldSecret: holdsSecret,
    search: async (question: string, language: Parameters<LibrarySearch['search']>[1]) => {
      await learnt();
      const { verdict, hits } = search.search(question, language);
      return { kind: verdict, hits };
    },
    extract: support.extract,
    keyIn: support.keyIn,
    look: support.looks.visitor,
  };
}

function helpParts({ library, support, legal, stores, keyFor, networks, take }: HttpParts) {
  return {
    library,
    plainText,
    take,
    shift: (language: Locale) => support.desk.onShift(language),
    networks,
    legal: (document: 'terms' | 'privacy', language: Locale) => {
      const { title, version, body } = legal.pages(language)[document];
      return { title, version, markdown: body };
    },
    checkStaff: (word: string, id: ConversationId | null) =>
      answerCheckWord({ conversations: stores.conversations, secret: keyFor('checkWords') }, word, id),
  };
}
