import { join } from 'node:path';
import { ChannelCases } from '../bots/channels/channelCases.ts';
import { DirectLine } from '../bots/directline/directLine.ts';
import { directLineRoutes } from '../bots/directline/routes.ts';
import { Streams } from '../bots/directline/streams.ts';
import { DirectLineTokens } from '../bots/directline/tokens.ts';
import type { Receive } from '../bots/turn/ports.ts';
import type { NetworkCheck } from '../chains/networkHealth.ts';
import type { ConversationId } from '../core/ids.ts';
import type { Locale } from '../core/language.ts';
import type { Log } from '../core/log.ts';
import { packageRoot } from '../core/packageRoot.ts';
import type { RowsSetAside } from '../core/setAside.ts';
import type { Clock } from '../core/time.ts';
import { receiptOf } from '../handoff/deletion.ts';
import type { Lateness } from '../handoff/lateness.ts';
import { dueAt } from '../handoff/retention.ts';
import type { Editing } from '../knowledge/drafts.ts';
import type { AnswerQuestion, LiveLibrary } from '../knowledge/ports.ts';
import { type LibrarySearch, plainText } from '../knowledge/search/librarySearch.ts';
import type { Taught } from '../knowledge/taught.ts';
import type { Stores } from '../stores/open.ts';
import type { Audit } from '../trust/audit.ts';
import type { LegalTexts } from '../trust/legalTexts.ts';
import type { IdentityProvider, SecondFactors, StaffAccounts } from '../trust/ports.ts';
import { holdsSecret } from '../trust/secrets/index.ts';
import { watchedCheck } from './auditCheck.ts';
import { auditLines } from './auditLines.ts';
import { answerCheckWord } from './checkWordAnswer.ts';
import type { composeSupport } from './composeSupport.ts';
import { composeWorkspace } from './composeWorkspace.ts';
import type { Config } from './config.ts';
import type { DeriveKey } from './deskSecret.ts';
import { accountRoutes } from './http/accountRoutes.ts';
import { type AuditParts, auditRoutes } from './http/auditRoutes.ts';
import { chainLookRoutes } from './http/chainLookRoutes.ts';
import { Clients } from './http/client.ts';
import { CUSTOMER_RETURN, CustomerPurpose, customerRoutes } from './http/customerRoutes.ts';
import { deskRoutes } from './http/deskRoutes.ts';
import { DeskSocket } from './http/deskSocket.ts';
import { healthRoutes } from './http/healthRoutes.ts';
import { type HelpParts, helpRoutes } from './http/helpRoutes.ts';
import { IdentityFlows } from './http/identityFlows.ts';
import type { TakeLimit } from './http/limits.ts';
import { meRoutes } from './http/meRoutes.ts';
import { Metrics } from './http/metrics.ts';
import { networkGauges } from './http/networkGauges.ts';
import { networkRoutes } from './http/networkRoutes.ts';
import { OPERATOR_RETURN, OperatorPurpose, operatorRoutes } from './http/operatorRoutes.ts';
import { Pages } from './http/pages.ts';
import { peopleRoutes } from './http/peopleRoutes.ts';
import { type RecordsParts, recordsRoutes } from './http/recordsRoutes.ts';
import { security } from './http/security.ts';
import { createHttpServer } from './http/server.ts';
import { type StaffParts, sessionRoutes } from './http/staffRoutes.ts';
import type { StaffSessions } from './http/staffSessions.ts';
import { verifyRoutes } from './http/verifyRoutes.ts';
import { workspaceRoutes } from './http/workspaceRoutes.ts';
import type { OutsideChannels } from './openChannels.ts';
import type { StaffOffice } from './staffOffice.ts';

/** What is behind the doors. */
export interface DoorParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly take: TakeLimit;
  readonly keyFor: DeriveKey;
  readonly stores: Stores;
  readonly aside: RowsSetAside;
  readonly lateness: Lateness;
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
  readonly answer: AnswerQuestion;
  readonly editing: Editing;
  readonly taught: Taught;
  readonly legal: LegalTexts;
  readonly networks: HelpParts['networks'];
  readonly networkCheck: NetworkCheck;
  readonly channels: OutsideChannels;
}

const WEB = join(packageRoot(__dirname), 'dist', 'web');

/** Everything that can be reached from outside, on one server. */
export function composeDoors(parts: DoorParts) {
  const { config, clock, log, take, keyFor, stores, support, library } = parts;
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
    log,
    embedOrigins,
    remembers: support.remembers,
  };
  const streams = new Streams(directLine);
  const { sessions } = parts;
  const deskSocket = new DeskSocket(support.desk, sessions, signals, log);
  const metrics = metricsOf(parts, streams);
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
  const healthy = async () => {
    await stores.healthy();
    return library.check().ok;
  };
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
      ...chainLookRoutes({ desk: support.desk, conversations, look: support.staffLook }, staff),
      ...workspaceRoutes(composeWorkspace(parts), staff),
      ...healthRoutes({ healthy, troubles: () => troublesOf(parts), metrics, metricsToken: config.metricsToken }),
    ],
    upgrades: [
      (request, socket, head) => streams.upgrade(request, socket, head),
      (request, socket, head, client) => deskSocket.upgrade(request, socket, head, client),
    ],
    pages: new Pages(WEB),
    clients: new Clients(config),
    security: security({ embedOrigins, tls: !config.loopback }),
    metrics,
    log,
    requireSecure: !config.loopback,
  });
  return { server, streams, deskSocket, metrics };
}

/** What `/readyz` names, and `/metrics` counts. */
function troublesOf({ lateness: { seen }, aside }: DoorParts) {
  return { keysPastDeadline: seen.keys, contentPastDue: seen.content, rowsSetAside: aside.size };
}

function metricsOf({ stores: { outbox, conversations }, ...parts }: DoorParts, streams: Streams): Metrics {
  const gauges = {
    handrail_keys_past_deadline: {
      help: 'Retired keys that should have been destroyed.',
      read: () => parts.lateness.seen.keys,
    },
    handrail_content_past_due: {
      help: 'Conversations that should have been ended or deleted (1000: or more).',
      read: () => parts.lateness.seen.content,
    },
    handrail_rows_set_aside: {
      help: 'Rows of the store that cannot be read; the log names them (row.setAside).',
      read: () => parts.aside.size,
    },
    handrail_streams_open: { help: 'Open Direct Line streams.', read: () => streams.size },
    handrail_outbox_waiting: { help: 'Messages to outside channels that wait.', read: () => outbox.size() },
    handrail_waiting: {
      help: 'Conversations in the queue.',
      read: async () => (await conversations.inPlace('waiting')).length,
    },
  };
  return new Metrics(gauges, networkGauges(parts.networkCheck));
}

function staffParts({ config, audit, support, ...parts }: DoorParts): StaffParts {
  return {
    ...parts,
    secondFactor: config.secondFactor,
    isOnShift: ({ id }) => support.presence.isOnShift(id),
    recordVisit: async (act, staff) => void (await audit.record({ kind: 'staff', act, staff, by: staff })),
  };
}

function recordsParts({ audit, accounts, support, stores }: DoorParts): RecordsParts {
  return {
    holds: support.holds,
    conversations: stores.conversations,
    erase: support.eraseForUser,
    pastOf: support.pastOf,
    deletedBy: ({ facts }) => dueAt(facts, support.rules),
    // Also of somebody who has left: they are answerable for it all the same.
    nameOf: async (id) => (await accounts.list()).find((one) => one.id === id)?.name ?? '–',
    record: (entry) => audit.record(entry),
  };
}

function auditParts({ audit, accounts, stores, config, clock }: DoorParts): AuditParts {
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

function helpParts({ library, search, support, legal, stores, keyFor, networks, take }: DoorParts) {
  return {
    library,
    plainText,
    take,
    mayHoldSecret: holdsSecret,
    search: async (question: string, language: Parameters<LibrarySearch['search']>[1]) => {
      await search.learnt;
      const { verdict, hits } = search.search(question, language);
      return { kind: verdict, hits };
    },
    shift: () => support.desk.onShift(),
    networks,
    legal: (document: 'terms' | 'privacy', language: Locale) => {
      const { title, version, body } = legal.pages(language)[document];
      return { title, version, markdown: body };
    },
    checkStaff: (word: string, id: ConversationId | null) =>
      answerCheckWord({ conversations: stores.conversations, secret: keyFor('checkWords') }, word, id),
  };
}
