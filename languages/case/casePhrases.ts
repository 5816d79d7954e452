import type { CareKind } from '../../core/care.ts';
import type { RemovalReason } from '../../core/case.ts';
import type { DONE, FactSlot, OWNERS, PHRASE_STATES, SCAM_STAGES, TRANSACTION_STATES } from '../../core/facts.ts';

/** What a case is called and what is known in it: for the agent who takes it, and read back to its user. */
export interface CasePhrases {
  readonly title: string;
  /** What needs somebody now, by what was heard. */
  readonly urgent: string;
  readonly care: Readonly<Record<CareKind, string>>;
  readonly problem: string;
  readonly otherProblems: string;
  /** With an article's title: what this problem is about. */
  readonly inWords: string;
  readonly nothingYet: string;
  readonly facts: string;
  /** Where a fact is from. `turn`: the message of the conversation, counted from 1. */
  readonly told: (turn: string) => string;
  readonly suspected: string;
  readonly observed: string;
  readonly alreadySaid: string;
  readonly removed: string;
  readonly why: Readonly<Record<RemovalReason, string>>;
  readonly slots: Readonly<Record<FactSlot | 'transaction', string>>;
  readonly values: {
    readonly direction: Readonly<Record<'in' | 'out', string>>;
    readonly counterpart: Readonly<Record<'exchange' | 'ownWallet' | 'friend' | 'stranger', string>>;
    readonly done: Readonly<Record<(typeof DONE)[number], string>>;
    readonly gone: Readonly<Record<'all' | 'some', string>>;
    readonly phrase: Readonly<Record<(typeof PHRASE_STATES)[number], string>>;
    readonly scam: Readonly<Record<(typeof SCAM_STAGES)[number], string>>;
    readonly opens: Readonly<Record<'true' | 'false', string>>;
    readonly minor: Readonly<Record<'true' | 'false', string>>;
    readonly owner: Readonly<Record<(typeof OWNERS)[number], string>>;
    readonly state: Readonly<Record<(typeof TRANSACTION_STATES)[number], string>>;
  };
  readonly hours: (hours: string) => string;
  /** What was understood, read back once; each named thing is left out where nothing was told of it. */
  readonly echo: {
    readonly mean: (what: string) => string;
    readonly coinOn: (coin: string, network: string) => string;
    readonly change: string;
    readonly which: string;
    readonly ask: Readonly<Record<'network' | 'coin' | 'wallet' | 'direction', string>>;
  };
}
