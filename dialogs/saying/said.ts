import type { Card, SuggestedAction } from '../../core/protocols/protocol.ts';

/** What a dialog says. */
export interface Said {
  /** Markdown of the subset that articles use; says everything, also what the card draws. */
  readonly text: string;
  /** Not markdown but exactly these characters: they are there to be copied. */
  readonly plain?: boolean;
  readonly card?: Card;
  /** The ways in which the short answer is asked that it begins with: by them its yes or no is said or left out. */
  readonly asked?: readonly string[];
  /** At most three are offered by the web page; channels decide for themselves. */
  readonly buttons?: readonly SuggestedAction[];
}
