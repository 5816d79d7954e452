import type { CareKind } from '../../core/care.ts';

/** What is said when everything else waits. No coins, no links, nobody is blamed, nothing is promised. */
export interface CarePhrases {
  /** `lead`: said first and largest, a line each. `steps`: what helps now. */
  readonly parts: Readonly<
    Record<CareKind, { readonly thanks: string; readonly lead: string; readonly steps: readonly string[] }>
  >;
  readonly call: (number: string) => string;
  readonly always: string;
  readonly hours: (from: string, to: string) => string;
  /** `numbers`: one to three; empty where the country is not known. */
  readonly inDanger: (numbers: readonly string[]) => string;
  readonly checked: (country: string, day: string) => string;
  readonly changeRegion: string;
  /** Under a list of countries, and when another one is to be chosen. */
  readonly whichRegion: string;
  readonly isSomeoneThere: string;
  readonly someone: string;
  readonly alone: string;
  readonly notSay: string;
  readonly toSomeone: string;
  readonly toAlone: string;
  readonly toNotSay: string;
  /** A person was called: `low` and `high` minutes, or nobody can tell. */
  readonly called: (usual: { readonly low: number; readonly high: number } | null) => string;
  readonly nobodyOnShift: string;
  readonly backAt: (time: string) => string;
  /** Said in turn to what is written afterwards, each with a pointer under it. */
  readonly goOn: readonly string[];
  /** The same to somebody who is forced: whoever is near may be the danger. */
  readonly goOnForced: readonly string[];
  /** To a child whose words somebody else knows, instead of "send nothing to anybody": what is left has to be moved. */
  readonly wordsKnown: string;
  /** One line under what is said later, in turn: the numbers were said. */
  readonly pointers: readonly ((number: string) => string)[];
  /** Before an answer to what may be a hint. `line`: who listens, with the number; null: the country is not known. */
  readonly perhaps: (line: string | null) => string;
  /** The same where all countries were listed. */
  readonly pointerAbove: string;
  /** To who cannot speak, where the police take messages. `area`: the last three digits of the area code may have to follow the number. */
  readonly byText: (number: string, area: boolean) => string;
  /** Whoever must not read this comes: the shortest of all. */
  readonly closeNow: string;
  /** To good news, in turn. */
  readonly relief: readonly string[];
  /** The same to somebody beside whom one hits: "the one who is with you" may be that one. */
  readonly reliefForced: string;
  /** Somebody else writes now, and has asked nothing yet. */
  readonly handedOver: string;
  readonly noCall: string;
  readonly isBot: string;
  readonly ledAway: string;
  readonly staysOpen: string;
  readonly placeholder: string;
  /** Before the consent, when nothing may be kept. */
  readonly agreeToCall: string;
  readonly theft: { readonly lead: string; readonly steps: readonly string[]; readonly never: string };
}
