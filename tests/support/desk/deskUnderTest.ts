import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { supportBot } from '../../../bots/supportBot.ts';
import { createBotTask } from '../../../bots/turn/botTask.ts';
import { HeldMessages } from '../../../bots/turn/heldMessages.ts';
import { turnMiddleware } from '../../../bots/turn/index.ts';
import type { Received, TakeTurn } from '../../../bots/turn/ports.ts';
import { createReceive, type TurnParts } from '../../../bots/turn/receive.ts';
import { TurnAdapter } from '../../../bots/turn/turnAdapter.ts';
import { extract } from '../../../chains/recognise/extract.ts';
import { type ConversationId, newId, type StaffId } from '../../../core/ids.ts';
import { type Locale, languageOf } from '../../../core/language.ts';
import type { ActionValue, ChatActivity, ConsentPurpose } from '../../../core/protocols/protocol.ts';
import { ignored } from '../../../core/records/setAside.ts';
import type { Milliseconds } from '../../../core/time.ts';
import { cannotWait, sayBeforeConsent, tellsOfCare } from '../../../dialogs/care/beforeConsent.ts';
import { callPerson } from '../../../dialogs/handoff/escalateDialog.ts';
import type { DialogParts } from '../../../dialogs/parts.ts';
import { RootDialog } from '../../../dialogs/rootDialog.ts';
import { userActsAlone } from '../../../dialogs/routing/understand.ts';
import { createDesk, type DeskParts } from '../../../handoff/desk.ts';
import { Handoff } from '../../../handoff/middleware.ts';
import type { DeskStaff, Entry, LetIn } from '../../../handoff/ports.ts';
import { ALWAYS_OPEN, type Hours } from '../../../handoff/queue/hours.ts';
import { Presence } from '../../../handoff/queue/presence.ts';
import { placesInQueue, viewQueue } from '../../../handoff/queue/queueView.ts';
import { erase, sweep } from '../../../handoff/record/deletion.ts';
import type { DeskEvent } from '../../../handoff/record/events.ts';
import { deskEvents } from '../../../handoff/record/ledgerEvents.ts';
import { createPastCases, withPastCases } from '../../../handoff/record/pastCases.ts';
import { DEFAULT_RULES, dueAt, type RetentionRules } from '../../../handoff/record/retention.ts';
import { reportedIn } from '../../../handoff/report.ts';
import { judgeRow } from '../../../handoff/staffRow.ts';
import { openStores } from '../../../stores/open.ts';
import { writtenIn } from '../../../text/language.ts';
import type { HoldsLiveKey, LookUp } from '../../../trust/ports.ts';
import { pseudonymsOf } from '../../../trust/pseudonym.ts';
import { besidePhrase } from '../../../trust/secrets/besidePhrase.ts';
import { addsUp, completes, detect, inOnePiece, scanNext } from '../../../trust/secrets/index.ts';
import { accusesStaff } from '../../../trust/secrets/outgoing/accusesStaff.ts';
import { asksInTwo } from '../../../trust/secrets/outgoing/asking/askingInTwo.ts';
import {
  asksOtherNumber,
  codeAsked,
  dressesCode,
  givesCode,
  isCode,
  partOfCode,
  speaksOfCode,
} from '../../../trust/secrets/outgoing/asking/codeAsked.ts';
import { offersSecret } from '../../../trust/secrets/outgoing/asking/namedOpenly.ts';
import { agrees, offersAnything, offersKept, turnsDown } from '../../../trust/secrets/outgoing/asking/offered.ts';
import { secretTalk } from '../../../trust/secrets/outgoing/asking/secretTalk.ts';
import { drawsCode } from '../../../trust/secrets/outgoing/drawnCode.ts';
import { namesAsking } from '../../../trust/secrets/outgoing/namesAsking.ts';
import { placesIn } from '../../../trust/secrets/outgoing/placesTold.ts';
import { namesSafeguard } from '../../../trust/secrets/outgoing/safeguards.ts';
import { warnedOf } from '../../../trust/secrets/outgoing/warnedOf.ts';
import { createVerification } from '../../../trust/verification/challenge.ts';
import { isEmergency } from '../../../understanding/recognise/alone/emergency.ts';
import { hashAnswer } from '../../../understanding/recognise/alone/hashAnswer.ts';
import { intentOf } from '../../../understanding/recognise/alone/intent.ts';
import type { RemarkIn } from '../../../understanding/recognise/alone/remark.ts';
import { periodKeysForTest, vaultForTest } from '../stores/memoryKeys.ts';
import { careForTest } from './careForTest.ts';
import { KNOWS_NOTHING } from './chosen.ts';
import { NOON } from './sampleConversation.ts';
import { silentLog } from './silentLog.ts';

export const MINA: DeskStaff = { id: 'staff-mina' as StaffId, name: 'Mina', role: 'agent', languages: ['en', 'ja'] };
export const YUTO: DeskStaff = { id: 'staff-yuto' as StaffId, name: 'Yuto', role: 'agent', languages: ['ja'] };
export const SOFIA: DeskStaff = { id: 'staff-sofia' as StaffId, name: 'Sofia', role: 'supervisor', languages: ['en'] };

/** Everything between the transport and the store, with the real store: knowledge and chain are what the test says. */
export async function openDeskUnderTest(
  options: Partial<DialogParts> & {
    /** What is heard as said to the bot itself. */
    remark?: RemarkIn;
    hours?: Hours;
    rules?: RetentionRules;
    lookUp?: LookUp;
    purposes?: readonly ConsentPurpose[];
    holdsLiveKey?: HoldsLiveKey;
    /** Whether a text of staff has digits that nobody knows. */
    strangeDigits?: DeskParts['strangeDigits'];
    take?: TakeTurn;
    newcomers?: TurnParts['newcomers'];
    inTurn?: TurnParts['inTurn'];
    /** Who has opened whose account. */
    letIn?: Readonly<Record<string, readonly LetIn[]>>;
  } = {},
) {
  let now: Milliseconds = NOON;
  const clock = () => now;
  const folder = await mkdtemp(join(tmpdir(), 'handrail-desk-'));
  const opened = await openStores({ dataDir: folder, redisUrl: null, clock, vault: vaultForTest() });
  const past = createPastCases(opened.documents, clock);
  const stores = { ...opened, conversations: withPastCases(opened.conversations, past, clock) };
  const rules = options.rules ?? DEFAULT_RULES;
  const presence = new Presence(stores.documents, clock);
  const receipts: unknown[] = [];
  const acts: unknown[] = [];
  const queueParts = {
    ...stores,
    events: deskEvents(stores.ledger, clock),
    presence,
    hours: options.hours ?? ALWAYS_OPEN,
    clock,
  };
  const recordEvents = async (events: readonly DeskEvent[], at: Milliseconds) => {
    for (const event of events) await stores.ledger.append('events', at, event);
  };
  const verification = createVerification({ ...stores, clock, callsTo: () => null });
  const care = options.care ?? careForTest();
  const reportedHere = reportedIn(stores.conversations, {
    accuses: accusesStaff,
    isCare: (text, locale) => tellsOfCare(text, languageOf(locale), care.read),
  });
  const root = new RootDialog({
    ...KNOWS_NOTHING,
    route: () => ({ department: 'none', confidence: 0 }),
    library: { article: () => null, articles: () => [] },
    passage: () => null,
    intent: intentOf,
    hear: (text, locale) => ({
      guess: null,
      alarm: (options.emergencyIn ?? isEmergency)(text, languageOf(locale)),
      aside: options.remark?.(text, languageOf(locale)) ?? null,
      wish: null,
    }),
    care,
    emergencyIn: isEmergency,
    extract,
    chainQuestion: () => null,
    networks: [],
    checkTransaction: async () => Promise.reject(new Error('this test asks no chain')),
    checkAddress: async () => Promise.reject(new Error('this test asks no chain')),
    quoteFees: async () => null,
    findTransactions: async () => ({ kind: 'cannot' }),
    glanceAtWallet: async () => null,
    noteFailure: async () => ({ repeated: null, crowd: null }),
    watchSoon: async () => undefined,
    mayWatchWallet: async () => true,
    sayVerdict: (verdict) => ({ text: verdict.code }),
    queue: (asks) => viewQueue(queueParts, asks),
    reportedIn: reportedHere,
    proofs: {
      ...verification,
      challenge: (conversation, address) =>
        verification.challenge(conversation, { address, origin: 'https://help.example' }),
    },
    ...options,
    deletedBy: (draft) => dueAt(draft.facts, rules),
  });
  const isOutside = (channel: string) => channel !== 'webchat';
  const adapter = new TurnAdapter();
  for (const middleware of turnMiddleware({
    guard: {
      secrets: { detect, next: scanNext, inOnePiece },
      holdsLiveKey: options.holdsLiveKey ?? (async () => 'no'),
      termsVersion: '1',
      held: new HeldMessages(clock),
      givesCode,
      isCode,
      partOfCode,
      speaksOfCode,
      heard: hashAnswer,
      care,
      queue: (asks) => viewQueue(queueParts, asks),
      readCare: care.read,
      besidePhrase,
    },
    languageOf: writtenIn,
    consent: {
      book: {
        version: '1',
        record: async (choice) => {
          receipts.push(choice);
          return newId();
        },
      },
      purposes: options.purposes ?? [],
      forgetHistory: past.forget,
      urgentWords: (context) => sayBeforeConsent(context, { care, emergencyIn: isEmergency }),
      callPerson: async (context, wish) =>
        void (await callPerson(context, (asks) => viewQueue(queueParts, asks), wish === 'first')),
    },
    names: {
      passage: options.passage ?? (() => null),
      networks: options.networks ?? [],
      extract: options.extract ?? extract,
      care,
    },
    handoff: new Handoff(
      stores.conversations,
      (context) => userActsAlone(context, reportedHere),
      () => null,
      offersSecret,
      (text, locale) => tellsOfCare(text, languageOf(locale), care.read),
      (text, channel) => isOutside(channel) && namesAsking(text),
    ),
  })) {
    adapter.use(middleware);
  }
  const secret = randomBytes(32);
  const names = periodKeysForTest();
  const log = silentLog;
  const bot = supportBot(root);
  const receive = createReceive({
    ...stores,
    recordAct: async (act) => void acts.push(act),
    clock,
    log,
    rules,
    adapter,
    bot,
    reportedIn: reportedHere,
    pseudonyms: (channel, user, now) => pseudonymsOf(names, channel, user, now),
    secret,
    take: options.take ?? (async () => 0),
    newcomers: options.newcomers ?? ((turn) => turn()),
    inTurn: options.inTurn ?? ((_from, _urgent, turn) => turn()),
    cannotWait: (activity, locale) => cannotWait(activity, languageOf(locale), care.read),
    isOutside,
  });
  const desk = createDesk({
    ...queueParts,
    rules,
    judge: (row) =>
      judgeRow(row, {
        drawsCode,
        addsUp,
        completes,
        objectionTo: (text) => (/recovery phrase\?/.test(text) ? 'asks-for-secret' : null),
        asksInTwo,
        offersSecret,
        turnsDown,
        offersAnything,
        offersKept,
        agrees,
        codeAsked,
        asksOtherNumber,
        dressesCode,
        secretTalk,
        namesSafeguard,
        placesIn,
        orderIn: (text) => warnedOf(text),
      }),
    strangeDigits: options.strangeDigits ?? (async () => false),
    checkWord: () => 'birch 52',
    nameOf: async (id) => [MINA, YUTO, SOFIA].find((one) => one.id === id)?.name ?? '',
    letIn: async (id) => options.letIn?.[id] ?? [],
    recordEvents,
    recordAct: async (act) => void acts.push(act),
    runBot: createBotTask(bot),
    pastOf: past.read,
    lookUp: options.lookUp ?? null,
    recordLookup: async (step) => void acts.push(step),
    isOutside,
  });
  const deletion = {
    ...stores,
    rules,
    clock,
    log,
    recordEvents,
    recordDeletion: async (receipt: string, reason: string, at: Milliseconds) =>
      void receipts.push({ receipt, reason, at }),
    isOutside,
    setAside: ignored,
    isHeld: async () => false,
  };
  return {
    stores,
    desk,
    receive,
    presence,
    receipts,
    acts,
    pass: (time: Milliseconds) => {
      now += time;
    },
    places: () => placesInQueue(queueParts),
    sweep: () => sweep(deletion),
    erase: (id: ConversationId) => erase(deletion, id),
    /** A visitor with a conversation of their own. */
    visitor: (locale: Locale = 'en', channel = 'webchat', from = '192.0.2.1') =>
      visitorOf(receive, stores, locale, channel, from),
    close: async () => {
      await stores.close();
      await rm(folder, { recursive: true });
    },
  };
}

export type DeskUnderTest = Awaited<ReturnType<typeof openDeskUnderTest>>;

function visitorOf(
  receive: ReturnType<typeof createReceive>,
  stores: Awaited<ReturnType<typeof openStores>>,
  locale: Locale,
  channel: string,
  from: string,
) {
  const conversation = newId<ConversationId>();
  let read = 0;
  const send = (activity: Partial<ChatActivity>): Promise<Received> =>
    receive({
      conversation,
      channel,
      userId: 'visitor',
      from,
      locale,
      activity: { type: 'message', id: newId(), ...activity },
    });
  const news = async (): Promise<Entry[]> => {
    const entries = await stores.conversations.entries(conversation, { after: read, limit: 100, audience: 'everyone' });
    read = entries.at(-1)?.seq ?? read;
    return entries;
  };
  const texts = async () =>
    (await news())
      .filter(({ author, activity }) => author !== 'user' && activity.type === 'message')
      .map(({ activity }) => activity.text ?? '');
  return {
    id: conversation,
    send,
    news,
    /** Says a sentence; returns what the others said since the last look. */
    say: async (text: string) => {
      await send({ text });
      return texts();
    },
    press: async (value: ActionValue) => {
      await send({ text: value.action, value });
      return texts();
    },
    /** Opens the chat and agrees. */
    enter: async () => {
      await send({ type: 'conversationUpdate' });
      await send({ text: 'ok', value: { action: 'consent.accept' } });
      return texts();
    },
    hears: texts,
  };
}
