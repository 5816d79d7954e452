import type { ChainQuestion } from '../chains/chainQuestion.ts';
import type {
  ChainId,
  CheckAddress,
  CheckTransaction,
  Extraction,
  FindTransactions,
  GlanceAtWallet,
  QuoteFees,
  Verdict,
} from '../chains/ports.ts';
import type { FailureTrends } from '../chains/watch/failureTrends.ts';
import type { CountryLines } from '../core/care.ts';
import type { ConversationId } from '../core/ids.ts';
import type { Language, Locale } from '../core/language.ts';
import type { AsksPlace, QueueView } from '../handoff/queue/queueView.ts';
import type { ReportedIn } from '../handoff/report.ts';
import type { ToldPlaces } from '../knowledge/facts/told.ts';
import type { Define } from '../knowledge/glossary.ts';
import type { Library, Part, Passage, RouteMessage, Spoken } from '../knowledge/ports.ts';
import type { Challenged, Verification } from '../trust/ports.ts';
import type { ChoosePart } from '../understanding/answer/answering.ts';
import type { AllowedInCare, AnswerInCare } from '../understanding/answer/careAnswer.ts';
import type { Consult } from '../understanding/answer/consult.ts';
import type { AnswerInWait } from '../understanding/answer/waitAnswer.ts';
import type { Hear } from '../understanding/hearing.ts';
import type { Intent } from '../understanding/recognise/alone/intent.ts';
import type { ReadCare } from '../understanding/recognise/care/crisis.ts';
import type { SpeaksOf } from '../understanding/recognise/care/suspicion.ts';
import type { Said } from './saying/say.ts';
import type { VerdictManner } from './transaction/verdictCard.ts';

/** The feature functions that dialogs call. Composed in `app/compose/compose.ts`; a test passes its own. */
export interface DialogParts {
  /** The part of an article that answers a message in its conversation. */
  readonly choose: ChoosePart;
  /** What a model chooses instead where that is unsure; the same again where none is asked or none answers. */
  readonly consult: Consult;
  /**
   * A part in the words that are said to `text`; `from`: the steps before it were said. `wallet`: which one the user has,
   * where it was named before; the text itself may name it. `places`: which network, exchange and device it is about.
   * `whole`: all of a section, and not what of it fits.
   */
  readonly speak: (
    part: Part,
    to: {
      text: string;
      again: boolean;
      from?: number;
      whole?: boolean;
      wallet?: string | null;
      places?: ToldPlaces;
    },
  ) => Spoken;
  /** What a word means, to a message that asks just that. */
  readonly define: Define;
  /** What a message is in its conversation: an alarm, an aside, how it goes on. */
  readonly hear: Hear;
  /** Talk of ending one's life, of a child, of coercion; and whom one can call. */
  readonly care: {
    readonly read: ReadCare;
    /** What a message by itself says of what is told by pieces; null until that was learnt. */
    readonly speaksOf: SpeaksOf;
    readonly lines: readonly CountryLines[];
    /** The answer to a practical question that is asked in the middle of it. */
    readonly answer: AnswerInCare;
    /** All that may be said beside the words of a state. */
    readonly allowed: AllowedInCare;
  };
  /** What answers a question about the wait, to who is in the queue. */
  readonly answerInWait: AnswerInWait;
  readonly route: RouteMessage;
  readonly library: Library;
  /** The short answer of one article, for a choice the user made; `wallet`: which one the user has, where it was named. */
  readonly passage: (articleId: string, language: Language, wallet?: string | null) => Passage | null;
  /** A wish or a remark in words that are known. */
  readonly intent: (text: string) => Intent | null;
  /** The article behind the emergency card when a message alone says that minutes count, else null: before consent nothing else is known. */
  readonly emergencyIn: (text: string, language: Language) => string | null;
  readonly extract: (text: string) => Extraction;
  readonly chainQuestion: (text: string) => ChainQuestion | null;
  /** The networks that can be asked, the first one being meant when none is named. */
  readonly networks: readonly { readonly id: ChainId; readonly name: string }[];
  readonly checkTransaction: CheckTransaction;
  readonly checkAddress: CheckAddress;
  readonly quoteFees: QuoteFees;
  readonly findTransactions: FindTransactions;
  readonly glanceAtWallet: GlanceAtWallet;
  /** What the last verdicts foretell. */
  readonly noteFailure: FailureTrends['note'];
  /** The watcher will look at this conversation soon, whatever becomes of the process. */
  readonly watchSoon: (conversation: ConversationId) => Promise<void>;
  /** Whether one more wallet may be watched: they cost the nodes more than transactions. */
  readonly mayWatchWallet: () => Promise<boolean>;
  readonly sayVerdict: (verdict: Verdict, language: Locale, how?: VerdictManner) => Pick<Said, 'text' | 'card'>;
  /** Proof of an address: the message to sign, and whether a signature fits it. */
  readonly proofs: {
    readonly challenge: (conversation: ConversationId, address: string) => Promise<Challenged>;
    readonly prove: Verification['prove'];
    /** Whether users can sign in to an account at the operator, on the page. */
    readonly account?: boolean;
  };
  readonly queue: (asks: AsksPlace) => Promise<QueueView>;
  readonly reportedIn: ReportedIn;
}
