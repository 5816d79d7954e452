import type { CareKind, InWriting, PoliceInWriting } from '../../core/care.ts';
import type { AllSchemes } from './schemes/schemePhrases.ts';
import type { AllSuspected } from './suspected/suspectedPhrases.ts';

/** To who writes for somebody else. `urgent`: numbers of the emergency, maybe none. */
interface ForOther {
  readonly thanks: string;
  readonly lead: string;
  readonly steps: (urgent: readonly string[]) => readonly string[];
}

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
  /** Where a danger is told by pieces. */
  readonly suspected: AllSuspected;
  /** Of a suspected swindle whose scheme stands out. */
  readonly schemes: AllSchemes;
  /** The pointer where all countries were listed. */
  readonly pointerAbove: string;
  /** The same where the country was asked for twice and not told. */
  readonly numbersAbove: string;
  /** To who cannot speak, where the police take messages. */
  readonly byText: (way: Pick<PoliceInWriting, 'number' | 'area' | 'partly' | 'app'>) => string;
  readonly helpline: HelplinePhrases;
  readonly around: AroundPhrases;
  /** To who writes for an old person that is forced. */
  readonly forOther: ForOther;
  /** To who is with somebody close that wants to die. */
  readonly forClose: ForOther;
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
  /** To what cannot wait in a crisis: the number first, then one thing to do, in turn. */
  readonly acute: AcutePhrases;
  /** Whether a person is there. `person`: that one was called, or when; who answers this minute is named under it. */
  readonly realPerson: (person: string) => string;
  /** To who wants a last letter written, in turn. */
  readonly farewell: readonly string[];
  /** To who wants no number any more. */
  readonly noLines: string;
  readonly threats: ThreatPhrases;
  /** To a question that has no answer here. */
  readonly notHere: string;
  /** What helps now, where somebody who hits is near; `urgent`: numbers of the emergency, maybe none; `byText`: see there. */
  readonly stepsForced: (urgent: readonly string[], byText: string | null) => readonly string[];
  /** What helps now, where somebody is held and guarded: no way out is named, and no call. */
  readonly stepsHeld: readonly string[];
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

/** What is asked of money, papers and numbers in the middle of it. Nothing here promises that coins are safe, or tells anybody to refuse who stands before somebody that hits. */
export interface AroundPhrases {
  readonly moneyWaits: string;
  /** Left alone; of who is threatened; where somebody else may know the words. */
  readonly restSafe: string;
  readonly restForced: string;
  readonly restKnown: string;
  readonly sendToFamily: string;
  readonly recordWhere: string;
  readonly paperWhere: string;
  readonly waitOrMove: string;
  readonly mayHelp: string;
  readonly secondWallet: string;
  readonly heldPhone: string;
  readonly contactBack: string;
  readonly notParents: string;
  /** Whether to do as is demanded: beside somebody who hits, and by message only. */
  readonly giveIn: string;
  readonly sendNothing: string;
  /** Whoever forces looks away for a moment. */
  readonly unseen: string;
  /** `found`: the number that was written, with the name of its line (null: the police or the ambulance); null: it was not read. */
  readonly number: (found: { readonly name: string | null; readonly number: string } | null) => string;
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

/** Each in turn, so that it is not said twice running in the same words. */
export interface AcutePhrases {
  /** `numbers`: of the emergency, maybe none. */
  readonly call: (numbers: readonly string[]) => string;
  /** On an edge; with it at hand; it was taken; it shall be now. */
  readonly place: readonly string[];
  readonly means: readonly string[];
  readonly taken: readonly string[];
  readonly soon: readonly string[];
}

/** What is asked and told under threats: from far away, of a child, and by somebody who lives there. */
export interface ThreatPhrases {
  readonly morePictures: string;
  /** A part, to gain time. */
  readonly payPart: string;
  /** To delete the account, so that they find nobody. */
  readonly goneAccount: string;
  /** Whoever demands coins was met in a game. */
  readonly gameStranger: string;
  /** A child that would rather not tell its parents. */
  readonly needNotTell: string;
  readonly ringsAgain: string;
  readonly schoolKnows: string;
  /** It told its age and nothing else. */
  readonly ofAge: string;
  /** The words, or a wallet for show. Never to refuse to the face of who hits. */
  readonly giveOrDecoy: string;
  readonly blamesSelf: string;
  readonly hurt: string;
  /** Whether a shelter rings back. */
  readonly callsBack: string;
  /** Under the way to write to a line. */
  readonly writtenHelp: string;
}
