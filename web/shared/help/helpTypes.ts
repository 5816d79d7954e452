import type { DepartmentId } from '../../../core/departments.ts';
import type { Language, Locale } from '../../../core/language.ts';
import type { HoldReason, StaffRole } from '../../../core/protocols/deskProtocol.ts';
import type { Card, ChatActivity, ConsentChoices, ConsentPurpose } from '../../../core/protocols/protocol.ts';
import type { Milliseconds } from '../../../core/time.ts';

export interface ArticleLink {
  id: string;
  title: string;
  department: DepartmentId;
  reviewed: string;
}

export interface HelpArticle extends ArticleLink {
  language: Locale;
  lead: string;
  /** `losses`: places of its "don'ts" that are read in red (`core/markdown/donts.ts`). */
  sections: { anchor: string; heading: string; markdown: string; losses?: number[] }[];
  related: { id: string; title: string }[];
}

export interface SearchResults {
  results: { id: string; title: string; href: string; snippet: string }[];
  kind: 'answered' | 'unsure' | 'notKnown';
  /** What the first of them says, where it answers; Markdown. `first`: the number of the first step, from 1. */
  answer?: {
    lead: string;
    steps: string[];
    never: string[];
    losses?: number[];
    first: number;
    shown: number;
    reviewed: string;
  };
  /** There is something in it that the networks could be asked about. */
  chain?: ChainOffer;
}

/** What is said before anybody is asked, and the title of the button that asks; null where nothing can be asked. */
export interface ChainOffer {
  says: string[];
  look: string | null;
}

/** `stopped`: it opens an account in use, so it is a key. `unchecked`: nobody could be asked whether it is one. */
export type ChainAnswered =
  | {
      kind: 'looked';
      cards: Extract<Card, { kind: 'verdict' }>[];
      /** The card depends on who asks, and that was not said. */
      askView: { ask: string; sender: string; receiver: string } | null;
    }
  | { kind: 'unchecked'; text: string }
  | { kind: 'stopped' };

export interface Shift {
  departments: { id: DepartmentId; openNow: boolean; opensAt: Milliseconds | null }[];
  agentsOnline: number;
  languages: Language[];
  lowMinutes: number | null;
  highMinutes: number | null;
}

export interface Networks {
  networks: { id: string; name: string; state: 'normal' | 'busy' | 'unknown'; fee: string | null }[];
  at: Milliseconds;
}

export interface LegalText {
  title: string;
  version: string;
  markdown: string;
}

/** All that is stored of a conversation, as the user may take it away. */
export interface ConversationExport {
  conversation: string;
  openedAt: Milliseconds;
  endedAt: Milliseconds | null;
  deletedBy: Milliseconds | null;
  /** A legal hold: it is kept until then at the latest. */
  hold?: { reason: HoldReason; at: Milliseconds; until: Milliseconds } | null;
  entries: {
    seq?: number;
    at: Milliseconds;
    author: 'user' | 'bot' | 'staff' | 'system';
    activity?: ChatActivity;
    text?: string;
  }[];
  /** When somebody of the staff opened it, and in which role. */
  /** When the user reported somebody of the staff. Absent where an older version answers. */
  reports?: readonly { at: Milliseconds }[];
  openings?: readonly { at: Milliseconds; role: StaffRole | 'host'; act?: 'exported' | 'agreed' }[];
  consent: { kind?: string; version?: string; at?: Milliseconds; receipt?: string; choices?: ConsentChoices } | null;
  /** What can be allowed here besides the service. */
  purposes: readonly ConsentPurpose[];
}

/** What a wallet is asked to sign; it goes back with the signature as it came. */
export interface SignChallenge {
  scheme: 'siwe' | 'bip322';
  address: string;
  message: string;
  nonce: string;
  expiresAt: Milliseconds;
}

export type ChallengeAnswer =
  | { kind: 'challenge'; challenge: SignChallenge }
  | { kind: 'refused'; reason: 'notAnAddress' | 'mistyped' };

export type ProofAnswer =
  | { kind: 'verified'; verified: { address: string } }
  | { kind: 'invalid' | 'cannot'; reason: string; triesLeft: number }
  | { kind: 'over'; reason: 'expired' | 'tries' };

/** `absent`: there is no such thing. `failed`: it could not be asked. */
export type Fetched<T> = { kind: 'ok'; value: T } | { kind: 'absent' } | { kind: 'failed' };
