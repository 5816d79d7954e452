import type { Scheme } from '../../../core/care.ts';

/** What is said of a suspected swindle whose scheme stands out, instead of the general words of `suspected`. */
export interface SchemePhrases {
  /** Once, before the answer. */
  readonly perhaps: string;
  /** In the place of what would be unsure or polite, in turn. */
  readonly stay: readonly [string, string];
}

export type AllSchemes = Readonly<Record<Scheme, SchemePhrases>>;
