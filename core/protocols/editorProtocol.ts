import type { DepartmentId } from '../departments.ts';
import type { Language } from '../language.ts';
import type { Milliseconds } from '../time.ts';

/** What the server and the editor page (`/editor`) say to each other. Types only. Times are ms since 1970. */

/** One line of the list of articles. */
export interface EditorItem {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly department: DepartmentId | null;
  readonly risk: 'normal' | 'high' | null;
  /** What readers see now. */
  readonly live: 'editor' | 'file' | 'none';
  readonly draft: 'draft' | 'review' | null;
  readonly recalled: boolean;
  /**
   * The file (a Git checkout) has changed meanwhile: readers see it instead of the `published` version, or the `draft`
   * was begun on the older one.
   */
  readonly fileConflict: 'published' | 'draft' | null;
  /** ISO date on which a person last checked what is live; null while nothing is live. */
  readonly reviewed: string | null;
  /** ISO date after which the article has to be looked at again; null while nothing is live. */
  readonly expires: string | null;
  /** Parts of the English text that changed since this translation last followed them; 0 for English itself. */
  readonly behind: number;
  /** Version of the stored record (0 = never edited): sent back as `expect` with every change. */
  readonly version: number;
}

/**
 * Why a draft of an article of normal risk is read by a second editor: a "don't" is gone or changed, a secret is named, readers are
 * turned to those at the desk, an order that thieves give, a way of asking that nobody may say, an unlabelled claim, too many new lines; what
 * guards readers is gone or answers another question; a sentence is new and neither a correction nor the way to menus that are known; steps are gone, changed or in another order;
 * it is filed under another department, or not looked at again for more than a year longer.
 */
export type RiskReason =
  | 'dont'
  | 'answer'
  | 'secret'
  | 'desk'
  | 'order'
  | 'asked'
  | 'claim'
  | 'long'
  | 'sentence'
  | 'steps'
  | 'filed';

export interface EditorArticle extends EditorItem {
  /** Why the draft is of high risk although its article is not; null: it is not, or the article is. */
  readonly riskReason: RiskReason | null;
  /** What the editing begins from: the draft where there is one, else what is live, else the file. */
  readonly markdown: string;
  /** What readers see now; null when nothing is live. */
  readonly liveMarkdown: string | null;
  /** The text that came with the files; null where an editor began the article. */
  readonly shippedMarkdown: string | null;
  /** When the editors' own version was published, its step in the history; null without one. */
  readonly publishedAt: Milliseconds | null;
  /** The live English text that a translation follows; null for English itself. */
  readonly sourceMarkdown: string | null;
  readonly sourceChanges: readonly SourceChange[];
  readonly approvedBy: readonly string[];
  readonly lint: readonly LintFinding[];
  readonly history: readonly EditorStep[];
}

/** `at` doubles as the step's id for rolling back; only steps with `restorable` can be rolled back to. */
export interface EditorStep {
  readonly step:
    | 'saved'
    | 'submitted'
    | 'sentBack'
    | 'approved'
    | 'published'
    | 'recalled'
    | 'discarded'
    | 'rolledBack'
    | 'inStep';
  readonly at: Milliseconds;
  /** A staff id. */
  readonly by: string;
  /** Null where nobody has that account any more, or the command line was used. */
  readonly name?: string | null;
  /** Why it was recalled, in the words of who did it. */
  readonly reason?: string | undefined;
  readonly restorable: boolean;
}

/** A part of the English text as a translation followed it, and as it is now; null: it was not there. */
export interface SourceChange {
  /** `title`, `lead`, or `#anchor` of a section. */
  readonly part: string;
  readonly was: string | null;
  readonly now: string | null;
}

export interface LintFinding {
  readonly rule: string;
  readonly level: 'error' | 'warning';
  readonly line: number;
  readonly reason: string;
}

export type GapKind = 'notKnown' | 'unsure' | 'notHelped' | 'misrouted';

/** Questions of one day (ISO date, UTC) that the content did not serve. Counts alone: nobody's words. */
export interface GapCount {
  readonly day: string;
  readonly kind: GapKind;
  /** The article that did not help; the department that an agent chose; else that of the question, null for none. */
  readonly topic: string | null;
  readonly count: number;
}

/** A question as it was asked, by somebody who consented and whose conversation is still kept. Names, addresses and numbers are masked. */
export interface GapText {
  readonly kind: GapKind;
  readonly language: Language;
  readonly text: string;
  /** The article that did not help. */
  readonly article: string | null;
  /** Misrouted: the department that an agent moved it to. */
  readonly department: DepartmentId | null;
  readonly at: Milliseconds;
}

/** A sentence that an editor gave to a department; routing learns from it. */
export interface EditorExample {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  readonly label: DepartmentId | 'none';
  readonly at: Milliseconds;
  /** A staff id. */
  readonly by: string;
}

/** How a regression question fares. `got`: the articles that a user would be shown, by id. */
export interface QuestionOutcome {
  readonly good: boolean;
  readonly got: readonly string[];
  readonly verdict: 'answered' | 'unsure' | 'notKnown';
}

/** A regression question with what is live and with the draft. `wanted`: empty = it must not be answered. */
export interface QuestionTrial {
  readonly id: string;
  readonly text: string;
  readonly wanted: readonly string[];
  readonly before: QuestionOutcome;
  readonly after: QuestionOutcome;
}

/** An article that might answer, and what speaks for it, as shares (0–1) of the best. */
export interface Rival {
  readonly id: string;
  readonly title: string;
  /** How much of the question its words carry, against the best of all. */
  readonly words: number;
  /** How likely people who ask this mean it; null: not learnt yet. */
  readonly meaning: number | null;
}

/** What an editor can do to an article in one language. */
export type EditAct =
  | { readonly kind: 'save'; readonly markdown: string }
  | { readonly kind: 'submit' | 'sendBack' | 'approve' | 'publish' | 'discard' }
  | { readonly kind: 'recall'; readonly reason?: string | undefined }
  /** The translation needs nothing of what changed in English. */
  | { readonly kind: 'inStep' }
  /** `file`: the text that was shipped. */
  | { readonly kind: 'rollBack'; readonly to: Milliseconds | 'file' };

/** Why an act was refused. The page turns these into words. */
export type EditRefusal =
  | 'notAllowed'
  | 'noDraft'
  | 'notInReview'
  /** High risk: somebody who did not write the text has to approve it first. */
  | 'needsSecondReviewer'
  | 'ownText'
  /** The writer opened the reader's account: by an invitation, a passphrase link or a factor taken off. */
  | 'letInByAuthor'
  /** One of the two accounts was opened within a day. */
  | 'justLetIn'
  | 'lint'
  | 'nothingLive'
  | 'noSuchVersion'
  /** As many as there may be were begun here already. */
  | 'tooMany'
  | 'unknownArticle';

/** `GET /workspace/reach/:id`: conversations that were given an article and are not forgotten yet. */
export interface ArticleReach {
  readonly reached: number;
  /** Empty for who may open none. */
  readonly conversations: readonly string[];
}
