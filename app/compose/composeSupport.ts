import { supportBot, withoutDialogs } from '../../bots/supportBot.ts';
import { createBotTask } from '../../bots/turn/botTask.ts';
import { HeldMessages } from '../../bots/turn/heldMessages.ts';
import { turnMiddleware } from '../../bots/turn/index.ts';
import { createReceive } from '../../bots/turn/receive.ts';
import { TurnAdapter } from '../../bots/turn/turnAdapter.ts';
import type { ChainDefinition } from '../../chains/definitions/index.ts';
import { holdsLiveKey } from '../../chains/keyCheck/holdsLiveKey.ts';
import type { ChainDesk } from '../../chains/lookup/checkTransaction.ts';
import { gate, restForBusy } from '../../core/gate.ts';
import type { ConversationId, StaffId } from '../../core/ids.ts';
import type { Language } from '../../core/language.ts';
import { languageOf } from '../../core/language.ts';
import type { Log } from '../../core/log.ts';
import { CONSENT_PURPOSES } from '../../core/protocol.ts';
import { isUnreadable, type RowsSetAside } from '../../core/setAside.ts';
import type { Clock, Milliseconds } from '../../core/time.ts';
import { sayBeforeConsent } from '../../dialogs/care/beforeConsent.ts';
import { askForPerson } from '../../dialogs/handoff/escalateDialog.ts';
import type { DialogParts } from '../../dialogs/parts.ts';
import { RootDialog } from '../../dialogs/rootDialog.ts';
import { userActsAlone } from '../../dialogs/understand.ts';
import { createDesk } from '../../handoff/desk.ts';
import { Handoff } from '../../handoff/middleware.ts';
import type { Verified } from '../../handoff/ports.ts';
import { Presence } from '../../handoff/queue/presence.ts';
import { placesInQueue, viewQueue } from '../../handoff/queue/queueView.ts';
import { type DeletionParts, erase, readAtAll } from '../../handoff/record/deletion.ts';
import { deskEvents } from '../../handoff/record/ledgerEvents.ts';
import { createHolds } from '../../handoff/record/legalHold.ts';
import type { PastCaseBook } from '../../handoff/record/pastCases.ts';
import { DEFAULT_RULES, dueAt } from '../../handoff/record/retention.ts';
import { recordVerified } from '../../handoff/verified.ts';
import { passageOf } from '../../knowledge/answer.ts';
import { calledSo } from '../../knowledge/inWallet.ts';
import type { LiveLibrary, RouteMessage } from '../../knowledge/ports.ts';
import { readIn } from '../../languages/hant/traditional.ts';
import { checkWord } from '../../staff/staffCode.ts';
import type { Stores } from '../../stores/open.ts';
import { writtenIn } from '../../text/language.ts';
import type { Audit } from '../../trust/audit/audit.ts';
import { auditProofs } from '../../trust/audit/auditProofs.ts';
import type { ConsentBook } from '../../trust/consent.ts';
import type { DeriveKey } from '../../trust/keys/deskSecret.ts';
import type {
  EpochKeys,
  LookUp,
  SendMail,
  SendSms,
  SentCodes,
  StaffAccounts,
  Verification,
} from '../../trust/ports.ts';
import { pseudonymsOf } from '../../trust/pseudonym.ts';
import { holdsSecret, inOnePiece, keyDigits } from '../../trust/secrets/index.ts';
import { createLongTexts, type LongTexts } from '../../trust/secrets/longTexts.ts';
import { createVerification } from '../../trust/verification/challenge.ts';
import { createEmailCodes } from '../../trust/verification/emailCode.ts';
import { createPhoneCodes } from '../../trust/verification/phoneCode.ts';
import type { EmergencyTopic } from '../../understanding/labelled/labels.ts';
import { intentOf, yesOrNo } from '../../understanding/recognise/alone/intent.ts';
import { saidHash } from '../../understanding/recognise/saidHash.ts';
import type { Config } from '../config/config.ts';
import { nodesOf } from '../config/nodesOf.ts';
import type { TakeLimit } from '../http/limits.ts';
import type { Observed } from '../process/observed.ts';
import { composeChains } from './composeChains.ts';
import type { Talk } from './knowledge/composeTalk.ts';
import { objectionToAgents } from './mayBeSaid.ts';

/** What the support side is built from. */
export interface SupportParts extends ChainDesk {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly keyFor: DeriveKey;
  /** The keys of the periods of names. */
  readonly names: Pick<EpochKeys, 'key'>;
  readonly stores: Stores;
  readonly aside: RowsSetAside;
  readonly library: LiveLibrary;
  readonly talk: Talk;
  readonly route: RouteMessage;
  readonly emergencyIn: (text: string, language: Language) => EmergencyTopic | null;
  readonly care: DialogParts['care'];
  readonly chains: readonly ChainDefinition[];
  readonly accounts: StaffAccounts;
  readonly audit: Audit;
  readonly consent: ConsentBook;
  /** The desk's own, as users see it. */
  readonly origin: () => string;
  /** Null where no mail server is configured. */
  readonly sendMail: SendMail | null;
  /** Null where no SMS gateway is configured. */
  readonly sendSms: SendSms | null;
  /** Null where no internal system is configured. */
  readonly lookUp: LookUp | null;
  readonly past: PastCaseBook;
  readonly take: TakeLimit;
  readonly observed: Observed;
}

/** The web chat reads what was said from the transcript; every other channel is sent to. */
const isOutside = (channel: string): boolean => channel !== 'webchat';

/** Who holds a conversation, what the bot says in it, and when it is forgotten. */
export function composeSupport(parts: SupportParts) {
  const { config, clock, log, keyFor, stores, audit } = parts;
  const { conversations, documents, ledger, signals } = stores;
  const purposes = CONSENT_PURPOSES.filter((purpose) => purpose !== 'model' || config.model);
  const rules = { ...DEFAULT_RULES, keep: config.keep, idle: config.idle };
  const presence = new Presence(documents, clock);
  const pseudonyms = (channel: string, user: string, now: Milliseconds) =>
    pseudonymsOf(parts.names, channel, user, now);
  const queue = { conversations, events: deskEvents(ledger, clock), presence, hours: config.hours, clock };
  const recordEvents: DeletionParts['recordEvents'] = async (events, at) => {
    for (const event of events) await ledger.append('events', at, event);
  };

  const objection = objectionToAgents(config, parts.chains, parts.care.lines);
  const desk = createDesk({
    ...queue,
    signals,
    rules,
    isOutside,
    recordEvents,
    objectionTo: (text) => {
      if (holdsSecret(text)) return 'holds-secret';
      return objection(text);
    },
    checkWord: (conversation, staff, locale) => checkWord(keyFor('checkWords'), conversation, staff, locale),
    nameOf: (id) => nameOf(parts.accounts, id),
    runBot: (draft, task) => botTask(draft, task),
    pastOf: parts.past.read,
    lookUp: parts.lookUp,
    recordLookup: async (step) => void (await audit.record({ kind: 'lookup', ...step })),
    recordAct: async ({ act, staff, user }) => void (await audit.record({ kind: 'desk', act, staff, user })),
  });
  const deletion: DeletionParts = {
    conversations,
    signals,
    rules,
    clock,
    log,
    isOutside,
    recordEvents,
    forget: (id) => watcher.forget(id),
    setAside: parts.aside.add,
    isHeld: (id) => holds.isListed(id),
    recordDeletion: async (receipt, reason) => void (await audit.record({ kind: 'deleted', receipt, reason })),
  };

  const holds = createHolds({
    conversations,
    documents,
    signals,
    clock,
    rules,
    isOutside,
    recordHold: async (act) => void (await audit.record({ kind: 'hold', ...act })),
  });

  const { failureTrends, watcher, forDialogs, looks } = composeChains({
    ...parts,
    conversations,
    documents,
    rules,
    isOutside,
  });
  const audited = auditProofs(audit, conversations);
  const signatures = createVerification({ documents, clock, callsTo: nodesOf(parts.chains) });
  const verification: Verification = {
    ...signatures,
    prove: async (id, ...proof) => audited(id, 'signature', await signatures.prove(id, ...proof)),
  };
  const checked = (how: 'email' | 'phone', codes: SentCodes): SentCodes => ({
    ...codes,
    check: async (id, ...given) => audited(id, how, await codes.check(id, ...given)),
  });
  const sentCodes = { documents, clock, log, secret: keyFor('mailboxes') };
  const { sendMail, sendSms } = parts;
  const emailCodes = sendMail && checked('email', createEmailCodes({ ...sentCodes, send: sendMail }));
  const phoneCodes = sendSms && checked('phone', createPhoneCodes({ ...sentCodes, send: sendSms }));
  const root = new RootDialog({
    ...parts,
    ...parts.talk,
    ...forDialogs,
    passage: (id, language, wallet = null) => {
      const article = parts.library.article(id, language);
      return article && calledSo(passageOf(article, null), { wallet, own: config.walletName });
    },
    intent: intentOf,
    queue: (asks) => viewQueue(queue, asks),
    proofs: {
      ...verification,
      account: config.customerIdentity !== undefined,
      challenge: (conversation, address) => verification.challenge(conversation, { address, origin: parts.origin() }),
    },
    deletedBy: (draft) => dueAt(draft.facts, rules),
  });
  const longTexts = createLongTexts();
  const keyIn = holdsLiveKey({ ...parts, digitsIn: keyDigits, saysHash: saidHash });
  const adapter = new TurnAdapter();
  for (const step of turnMiddleware({
    guard: {
      secrets: countedGuard(longTexts, parts.observed),
      holdsLiveKey: keyIn,
      termsVersion: parts.consent.version,
      held: new HeldMessages(clock),
      heard: yesOrNo,
    },
    languageOf: writtenIn,
    consent: {
      book: parts.consent,
      purposes,
      forgetHistory: parts.past.forget,
      urgentWords: (context) => sayBeforeConsent(context, parts),
      callPerson: async (context) => void (await askForPerson(context, (asks) => viewQueue(queue, asks), 'emergency')),
    },
    handoff: new Handoff(
      conversations,
      userActsAlone,
      (article, locale) => readIn(locale, parts.library.article(article, languageOf(locale)))?.title ?? null,
    ),
  })) {
    adapter.use(step);
  }
  const bot = supportBot(root);
  const botTask = createBotTask(bot);
  const receive = createReceive({
    ...stores,
    clock,
    log,
    rules,
    adapter,
    isOutside,
    bot,
    pseudonyms,
    take: parts.take,
    newcomers: gate({ atOnce: 2, waiting: 60, rest: restForBusy(2) }),
    secret: keyFor('dedupe'),
  });
  const recordProof = (id: ConversationId, { whole, ...verified }: Verified) =>
    recordVerified(
      { conversations, signals, clock, rules, isOutside, withoutDialogs },
      id,
      parts.lookUp && whole ? { ...verified, whole } : verified,
    );
  /** "Erase everything", and what was remembered of earlier cases with it. */
  const eraseForUser = async (id: ConversationId) => {
    const conversation = await readAtAll(stores, id);
    if (conversation) await parts.past.forget(conversation);
    return erase(deletion, id);
  };
  return {
    receive,
    eraseForUser,
    pastOf: parts.past.read,
    remembers: async (id: string) => {
      const { user, others } = pseudonyms('webchat', id, clock());
      return (await parts.past.read({ facts: { user }, content: { otherNames: others } })) !== null;
    },
    purposes,
    termsVersion: parts.consent.version,
    desk,
    presence,
    deletion,
    holds,
    rules,
    verification,
    emailCodes,
    phoneCodes,
    recordProof,
    recordAccount: async (id: ConversationId, verified: Verified) => {
      await audited(id, 'account', { kind: 'verified', verified });
      return recordProof(id, verified);
    },
    watcher,
    failureTrends,
    longTexts,
    looks,
    extract: forDialogs.extract,
    keyIn,
    placesInQueue: () => placesInQueue(queue),
  };
}

/** What it says of a text, counted. `inOnePiece` asks about texts that were counted before. */
function countedGuard({ detect, next }: LongTexts, observed: Pick<Observed, 'verdict'>) {
  return {
    detect: async (text: string) => {
      const detection = await detect(text);
      observed.verdict(detection.verdict);
      return detection;
    },
    next: async (...given: Parameters<LongTexts['next']>) => {
      const answer = await next(...given);
      observed.verdict(answer.detection.verdict);
      return answer;
    },
    inOnePiece,
  };
}

/** One account that cannot be read must not hide the queue from everybody. */
async function nameOf(accounts: StaffAccounts, id: StaffId): Promise<string> {
  try {
    return (await accounts.find(id))?.name ?? '–';
  } catch (error) {
    if (isUnreadable(error)) return '–';
    throw error;
  }
}
