import type { ConsentPurpose } from '../../core/protocols/protocol.ts';

/** What is said about the choices that nobody has to make: each can be allowed, refused and changed by itself. */
export interface ConsentPhrases {
  readonly title: string;
  readonly optional: string;
  readonly purposes: Readonly<Record<ConsentPurpose, PurposePhrases>>;
  readonly changed: string;
  readonly allowed: string;
  readonly refused: string;
}

export interface PurposePhrases {
  readonly title: string;
  /** What happens with it, and what without. */
  readonly means: string;
  /** The question in a chat that has no boxes to tick. */
  readonly ask: string;
  /** Buttons; each title says by itself what it does, so that it can be typed. */
  readonly allow: string;
  readonly refuse: string;
}
