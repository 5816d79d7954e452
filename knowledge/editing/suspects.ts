import type { Language } from '../../core/language.ts';
import type { ClaimsLint, LintContext } from './lint.ts';

/** Who judges what is new in a draft; each may be left out where no desk is around. */
export interface Suspects {
  /** What editors are told of sentences that nobody has labelled. */
  readonly claims?: ClaimsLint;
  /** See `LintContext`. */
  readonly objectionTo?: LintContext['objectionTo'];
  /**
   * Whether a line orders what nobody at a desk needs, or earns trust for it; a draft with a new one is of high risk, whatever it
   * calls itself.
   */
  readonly endangers?: (line: string) => boolean;
  /** Whether a line names what opens a wallet or an account, whatever it says of it. */
  readonly namesSecret?: (line: string) => boolean;
  /** Whether a line says what readers do with those at the desk, or those with them: "whoever helps here may see it". */
  readonly turnsToDesk?: (line: string) => boolean;
  /** Whether a line keeps readers from harm, or names what harms them; an answer that does is changed by two. */
  readonly guardsReaders?: (line: string) => boolean;
  /** Whether a short answer begins with a yes: whoever adds a way of asking to it has the bot agree to that. */
  readonly agreesAtOnce?: (answer: string) => boolean;
  /** Whether a way of asking is whether to do what somebody says, or to let them: "should I do what the agent says". */
  readonly heedsSomebody?: (asked: string) => boolean;
  /** Whether a line says the way to a menu and nothing else. Left out: whatever is new is read by the others alone. */
  readonly isMenuPath?: (line: string) => boolean;
  /** The names of menus in a line, each in a line of its own; null: nobody has read them. Left out: no way to a menu is plain. */
  readonly menusIn?: (line: string) => string | null;
  /** The denials of a line, in a row; null: nobody has read them. */
  readonly denialsOf?: (line: string) => string | null;
  /** Whether a word is one of the language that the article is in. Left out: every word is. */
  readonly isWord?: (word: string, language: Language) => boolean;
  /** False while some of their answers are not true ones yet: nothing that comes of them is kept. */
  readonly isSure?: () => boolean;
}
