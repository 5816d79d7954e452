import type { ActionValue } from '../actions/index.ts';
import type { DepartmentId } from '../departments.ts';
import type { GuideId } from '../guideIds.ts';
import type { Locale } from '../language.ts';
import type { Milliseconds } from '../time.ts';
import type { ConsentChoices, ConsentPurpose } from './consentPurposes.ts';

/**
 * What the server and the browser say to each other, above Direct Line 3.0. Types only: the server validates with zod
 * where bytes enter, the browser trusts its own server.
 */

export type { ActionValue } from '../actions/index.ts';
export { GUIDE_IDS, type GuideId } from '../guideIds.ts';
export { CONSENT_PURPOSES, type ConsentChoices, type ConsentPurpose } from './consentPurposes.ts';

/** The part of a Bot Framework activity that Handrail reads and writes. */
export interface ChatActivity {
  type: 'message' | 'event' | 'typing' | 'conversationUpdate' | 'endOfConversation';
  id?: string;
  /** ISO 8601, set by the server. */
  timestamp?: string;
  channelId?: string;
  from?: { id: string; name?: string; role?: 'user' | 'bot' };
  conversation?: { id: string };
  replyToId?: string;
  locale?: string;
  name?: string;
  text?: string;
  textFormat?: 'plain' | 'markdown';
  value?: unknown;
  inputHint?: string;
  attachments?: { contentType: string; content?: unknown; contentUrl?: string; name?: string }[];
  suggestedActions?: { to?: string[]; actions: SuggestedAction[] };
  channelData?: { handrail?: HandrailData; clientActivityID?: string; unkept?: true };
}

/** A button under a message. `value.action` is what counts; `title` is what the user is shown to have said. */
export interface SuggestedAction {
  type: 'messageBack';
  title: string;
  text: string;
  displayText: string;
  value: ActionValue;
}

/** What a step of a guide is about; each client draws it in its own way, or not at all. */
export type GuidePicture =
  | 'paper'
  | 'download'
  | 'private'
  | 'choose'
  | 'type'
  | 'compare'
  | 'search'
  | 'receipt'
  | 'networks'
  | 'key'
  | 'coin'
  | 'queue'
  | 'fee'
  | 'replace'
  | 'clock'
  | 'list'
  | 'sign'
  | 'done';

/** Everything Handrail adds to an activity. The server writes it; whatever a client sends under this key is dropped. */
export interface HandrailData {
  sender: Sender;
  card?: Card;
  /** The user's language when this was said, for `lang` on the message. */
  language: Locale;
  /** What the desk itself told the user, so that staff read it in their own language. */
  notice?: Notice;
}

/** A notice of the desk that no card stands for. Absent where an older version said it. */
export type Notice =
  | { kind: 'transferred'; department: DepartmentId }
  | {
      kind:
        | 'returned'
        | 'returnedWithTask'
        | 'agentGone'
        | 'tooEarly'
        | 'proven'
        | 'lookedUp'
        | 'held'
        | 'holdEnded'
        | 'wroteAfterEnd'
        | 'warned'
        | 'reported'
        | 'neverAsked'
        | 'toldToKeep';
    };

export type Sender =
  | { role: 'user' }
  | { role: 'bot' }
  /** `checkWord` is bound to this conversation and member of staff; the help centre verifies it. */
  | { role: 'staff'; name: string; checkWord: string };

/**
 * What the help centre says of a check word. `live`: of who is in the asker's chat now. `past`: of who was in it, and is
 * not any more. `elsewhere`: it has the form of one; whose it is cannot be told here. `unknown`: it is none of ours.
 */
export type CheckWordAnswer = 'live' | 'past' | 'elsewhere' | 'unknown';

/** One step on the rail of a verdict or an emergency. */
export interface RailStep {
  role: 'happened' | 'means' | 'do' | 'never';
  label: string;
  text: string;
  /** A "don't" whose doing surely loses money or words: it alone is drawn in red. */
  loses?: boolean;
}

export interface SourceLink {
  articleId: string;
  title: string;
  /** Path on this desk, section anchor included. */
  href: string;
  /** ISO date on which a person last checked the article. */
  reviewed: string;
  /** Language of the article when it is not the user's. */
  language?: Locale;
}

/**
 * What the client draws beside or instead of the plain text. `activity.text` always says the same in words, so that a
 * client that knows no cards loses nothing. All strings are already in the user's language.
 */
export type Card =
  | { kind: 'consent'; version: string; termsHref: string; privacyHref: string; purposes: readonly ConsentPurpose[] }
  | { kind: 'consented'; version: string; at: Milliseconds; receiptId: string; choices: ConsentChoices }
  | { kind: 'declined' }
  | {
      kind: 'answer';
      /** What was understood of the message, read back; its button changes it. */
      echo?: string;
      lead: string;
      steps: string[];
      /** How many of the steps are said at once; the others stand behind "All steps". Left out: all. */
      shown?: number;
      /** The number of the first step that is said, counted from 1, where it goes on with earlier ones. */
      first?: number;
      never: string[];
      /** Places in `never`, from 0, of what surely loses money or words: they alone are drawn in red. Left out: none. */
      losses?: number[];
      source: SourceLink;
    }
  | { kind: 'choices'; sources: SourceLink[] }
  | {
      kind: 'verdict';
      severity: 'ok' | 'caution' | 'danger' | 'unknown';
      band: string;
      heading: string;
      steps: RailStep[];
      table: { label: string; value: string; note?: string }[];
      /** What only staff read beside it; no part of what is put into a reply. */
      staff?: { label: string; value: string; note?: string }[];
      foot: string;
      hash: string | null;
      chain?: string;
      explorer?: string;
    }
  | {
      kind: 'emergency';
      band: string;
      heading: string;
      steps: RailStep[];
      checklist: string[];
      source: SourceLink | null;
    }
  | {
      kind: 'queue';
      department: DepartmentId;
      position: number;
      /** Both null when it cannot be said how long; otherwise high is at most 2.5 × low. */
      lowMinutes: number | null;
      highMinutes: number | null;
      /** Whether somebody on shift writes the user's language; absent in what older versions wrote. */
      spoken?: boolean;
      /** Others may be overtaken by urgent cases; an urgent one is not. */
      urgent: boolean;
      openNow: boolean;
      opensAt: Milliseconds | null;
    }
  | {
      kind: 'guide';
      guide: GuideId;
      title: string;
      position: number;
      /** As far as can be seen from here: an answer may lead along a longer way. */
      of: number;
      /** The two in words: "2 of 6". */
      place: string;
      heading: string;
      text: string;
      never: string | null;
      /** Doing that surely loses money or words. */
      loses?: boolean;
      picture: GuidePicture;
      /** How many of the message's buttons, from the first, answer this step; the others lead away from it. */
      ways: number;
    }
  | { kind: 'accepted'; name: string; checkWord: string; waited: Milliseconds }
  | { kind: 'stopped' }
  /** Digits that no network could be asked about were taken out of the message, and not kept. */
  | { kind: 'unchecked' }
  /** The exact text that a wallet is to sign, whole and ready to be copied. */
  | { kind: 'sign'; message: string }
  /** Everything else waits. No coins, no sources, no place in a queue; what has a number is a link to dial it. */
  | {
      kind: 'care';
      /** Null when it was said before. */
      thanks: string | null;
      lead: string;
      /** Further sentences under it. */
      more?: string;
      steps: string[];
      /** Empty where they were said before. `country` where all are listed. `when`: the hours in words, null where they differ. */
      lines: { name: string; number: string; tel: string; call: string; when: string | null; country: string | null }[];
      /** The numbers stand in the text as they are. */
      danger: { text: string; numbers: { number: string; tel: string }[] };
      /** `change` null: the country is not known yet. */
      region: { text: string; change: string | null };
      question: string | null;
      /** That a person was called, or who reads it when. */
      person: string | null;
      stays: string;
      placeholder: string;
    }
  | { kind: 'rate' }
  | { kind: 'ended'; deletedBy: Milliseconds }
  | { kind: 'data'; deletedBy: Milliseconds | null };

/** Event activities (`type: 'event'`) that a client may receive beside Bot Framework's own `handoff.status`. */
export const QUEUE_EVENT = 'handrail.queue';
