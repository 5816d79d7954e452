import type { CareKind, InWriting, PoliceInWriting } from '../../core/care.ts';

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
  /** The same where the country was asked for twice and not told. */
  readonly numbersAbove: string;
  /** To who cannot speak, where the police take messages. */
  readonly byText: (way: Pick<PoliceInWriting, 'number' | 'area' | 'partly' | 'app'>) => string;
  readonly helpline: HelplinePhrases;
  /** Somebody is on the way; to who is forced: until the police are there. */
  readonly onTheWay: string;
  readonly onTheWayPlain: string;
  readonly onTheWayForced: string;
  /** To fear, trembling and nights without sleep, in turn; the same to who is forced. */
  readonly calm: readonly string[];
  readonly calmForced: readonly string[];
  /** Yes, that one person may be told. */
  readonly mayTell: string;
  /** They sit alone where they might end it. */
  readonly leavePlace: string;
  /** Whoever forces has said that they come again. */
  readonly comesAgain: string;
  /** On which device, where theirs is watched. */
  readonly trustedDevice: string;
  /** The police or the bank first; beside somebody who hits. */
  readonly whoFirst: string;
  readonly policeFirst: string;
  /** Whether to get away from who hits. */
  readonly leaveNow: string;
  /** Somebody takes them in. */
  readonly goThere: string;
  /** To who has named somebody that would answer; the same beside who hits. */
  readonly named: string;
  readonly namedForced: string;
  /** To who says that it was meant as it was heard. */
  readonly meansIt: string;
  /** They left where they might have ended it. */
  readonly movedAway: string;
  /** Under an answer, where the one who forces reads the phone. */
  readonly mayReadThis: string;
  /** To a question that has no answer here. */
  readonly notHere: string;
  /** What helps now, where somebody who hits is near; `urgent`: numbers of the emergency, maybe none; `byText`: see there. */
  readonly stepsForced: (urgent: readonly string[], byText: string | null) => readonly string[];
  /** The country has no line that was checked. */
  readonly noLineThere: (country: string) => string;
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

/** What people ask of the line before they dare to call it, and when they did. */
export interface HelplinePhrases {
  readonly should: string;
  /** `known`: it was read that a call costs nothing. */
  readonly free: (known: boolean) => string;
  readonly anonymous: string;
  /** Null: no way to write to it was read. */
  readonly writing: (way: Pick<InWriting, 'by' | 'number' | 'name'> | null) => string;
  /** Nobody answers. */
  readonly busy: (urgent: readonly string[]) => string;
  /** `when`: as it is said beside the number; null: not known. */
  readonly hours: (when: string | null) => string;
  readonly language: (names: string) => string;
  readonly asks: string;
  /** The call went through. */
  readonly reached: string;
}
