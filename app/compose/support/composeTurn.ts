import { supportBot } from '../../../bots/supportBot.ts';
import { createBotTask } from '../../../bots/turn/botTask.ts';
import { HeldMessages } from '../../../bots/turn/heldMessages.ts';
import { turnMiddleware } from '../../../bots/turn/index.ts';
import { createReceive } from '../../../bots/turn/receive.ts';
import { TurnAdapter } from '../../../bots/turn/turnAdapter.ts';
import { languageOf } from '../../../core/language.ts';
import { fairQueue } from '../../../core/process/fairQueue.ts';
import { loopMeter } from '../../../core/process/loopMeter.ts';
import type { ConsentPurpose } from '../../../core/protocols/protocol.ts';
import type { Milliseconds } from '../../../core/time.ts';
import { cannotWait, sayBeforeConsent, tellsOfCare, type Urgent } from '../../../dialogs/care/beforeConsent.ts';
import { callPerson } from '../../../dialogs/handoff/escalateDialog.ts';
import type { DialogParts } from '../../../dialogs/parts.ts';
import { RootDialog } from '../../../dialogs/rootDialog.ts';
import { userActsAlone } from '../../../dialogs/routing/understand.ts';
import { Handoff } from '../../../handoff/middleware.ts';
import { type QueueParts, viewQueue } from '../../../handoff/queue/queueView.ts';
import { dueAt } from '../../../handoff/record/retention.ts';
import { type ReportedIn, reportedIn } from '../../../handoff/report.ts';
import { passageOf } from '../../../knowledge/answer.ts';
import { calledSo } from '../../../knowledge/inWallet.ts';
import { readIn } from '../../../languages/hant/traditional.ts';
import { writtenIn } from '../../../text/language.ts';
import { duringTurn } from '../../../text/learning/onceAMessage.ts';
import type { HoldsLiveKey, Verification } from '../../../trust/ports.ts';
import type { Pseudonyms } from '../../../trust/pseudonym.ts';
import { besidePhrase } from '../../../trust/secrets/besidePhrase.ts';
import { inOnePiece } from '../../../trust/secrets/index.ts';
import type { LongTexts } from '../../../trust/secrets/longTexts.ts';
import { accusesStaff } from '../../../trust/secrets/outgoing/accusesStaff.ts';
import { givesCode, isCode, partOfCode, speaksOfCode } from '../../../trust/secrets/outgoing/asking/codeAsked.ts';
import { offersSecret } from '../../../trust/secrets/outgoing/asking/namedOpenly.ts';
import { namesAsking } from '../../../trust/secrets/outgoing/namesAsking.ts';
import { hashAnswer } from '../../../understanding/recognise/alone/hashAnswer.ts';
import { intentOf } from '../../../understanding/recognise/alone/intent.ts';
import type { Observed } from '../../process/observed.ts';
import type { composeChains } from './composeChains.ts';
import { laneOf } from './laneOf.ts';
import { newcomersInTurn } from './newcomers.ts';
import type { CaseParts, SupportParts } from './supportParts.ts';

export interface TurnParts extends SupportParts {
  readonly queue: QueueParts;
  readonly pseudonyms: (channel: string, user: string, now: Milliseconds) => Pseudonyms;
  readonly purposes: readonly ConsentPurpose[];
  readonly longTexts: LongTexts;
  readonly keyIn: HoldsLiveKey;
  readonly verification: Verification;
  readonly chainParts: ReturnType<typeof composeChains>['forDialogs'];
}

/** What happens to a message: what every one goes through, and the bot that answers it. `botTask` has it act for the desk. */
export function composeTurn(parts: TurnParts, cases: CaseParts) {
  const { clock, log, keyFor, stores } = parts;
  const bot = supportBot(rootDialog(parts, cases));
  const adapter = new TurnAdapter();
  // What is read of a message is read once, by whatever step asks first.
  adapter.use((_context, next) => duringTurn(next));
  for (const step of middlewareOf(parts, cases)) adapter.use(step);
  const receive = createReceive({
    ...stores,
    recordAct: async ({ act, staff, user }) => void (await parts.audit.record({ kind: 'desk', act, staff, user })),
    clock,
    log,
    rules: cases.rules,
    adapter,
    isOutside: cases.isOutside,
    bot,
    reportedIn: reportedBy(parts, cases.conversations),
    pseudonyms: parts.pseudonyms,
    take: parts.take,
    newcomers: newcomersInTurn(),
    inTurn: lanesByAddress(parts),
    cannotWait: (activity, locale) => cannotWait(activity, languageOf(locale), parts.readByRules),
    secret: keyFor('dedupe'),
  });
  return { receive, botTask: createBotTask(bot) };
}

/** The addresses of a lane pay together for what their turns took, and their neighbours with them. */
function lanesByAddress({ take, log }: Pick<TurnParts, 'take' | 'log'>) {
  const inTurn = fairQueue({
    measure: loopMeter(),
    spent: ({ lane, near }, took) =>
      void Promise.all([take('spent', lane, Math.ceil(took)), take('spentNear', near, Math.ceil(took))]).catch(
        (error: unknown) => log.error('limits.failed', error),
      ),
  });
  return <T>(from: string, urgent: Urgent | null, turn: () => Promise<T>): Promise<T> =>
    inTurn(laneOf(from, urgent), turn);
}

function rootDialog(parts: TurnParts, { rules, conversations }: CaseParts): RootDialog {
  const { config, queue, verification } = parts;
  return new RootDialog({
    ...parts,
    ...parts.talk,
    ...parts.chainParts,
    passage: passageIn(parts),
    intent: intentOf,
    queue: (asks) => viewQueue(queue, asks),
    reportedIn: reportedBy(parts, conversations),
    proofs: {
      ...verification,
      account: config.customerIdentity !== undefined,
      challenge: (conversation, address) => verification.challenge(conversation, { address, origin: parts.origin() }),
    },
    deletedBy: (draft) => dueAt(draft.facts, rules),
  });
}

function reportedBy({ care }: TurnParts, conversations: CaseParts['conversations']): ReportedIn {
  const isCare: ReportedIn['isCare'] = (text, locale) => tellsOfCare(text, languageOf(locale), care.read);
  return reportedIn(conversations, { accuses: accusesStaff, isCare });
}

function passageIn({ library, config }: TurnParts): DialogParts['passage'] {
  return (id, language, wallet = null) => {
    const article = library.article(id, language);
    return article && calledSo(passageOf(article, null), { wallet, own: config.walletName });
  };
}

function middlewareOf(parts: TurnParts, { conversations, clock, isOutside }: CaseParts) {
  const { queue, consent, past } = parts;
  return turnMiddleware({
    guard: {
      secrets: countedGuard(parts.longTexts, parts.observed),
      holdsLiveKey: parts.keyIn,
      termsVersion: consent.version,
      held: new HeldMessages(clock),
      givesCode,
      isCode,
      partOfCode,
      speaksOfCode,
      heard: hashAnswer,
      care: parts.care,
      queue: (asks) => viewQueue(queue, asks),
      readCare: parts.readByRules,
      besidePhrase,
    },
    languageOf: writtenIn,
    consent: {
      book: consent,
      purposes: parts.purposes,
      forgetHistory: past.forget,
      urgentWords: (context) => sayBeforeConsent(context, parts),
      callPerson: async (context, wish) =>
        void (await callPerson(context, (asks) => viewQueue(queue, asks), wish === 'first')),
    },
    names: { ...parts.chainParts, passage: passageIn(parts), care: parts.care },
    handoff: new Handoff(
      conversations,
      (context) => userActsAlone(context, reportedBy(parts, conversations)),
      (article, locale) => readIn(locale, parts.library.article(article, languageOf(locale)))?.title ?? null,
      offersSecret,
      (text, locale) => tellsOfCare(text, languageOf(locale), parts.care.read),
      (text, channel) => isOutside(channel) && namesAsking(text),
    ),
  });
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
