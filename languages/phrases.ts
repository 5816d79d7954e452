import type { ConsularLine, FraudLine } from '../core/care.ts';
import type { DepartmentId } from '../core/departments.ts';

/** A few minutes, as a range that was measured or a guess that says so. */
export interface WaitRange {
  readonly position: number;
  readonly low: number;
  readonly high: number;
}

/** Ways to say the same, said in turn. */
export type Variants = readonly [string, string, string, string];

/**
 * Everything the bot and the desk say to a user, once per language. The compiler refuses a language that lacks one.
 * Rules of voice: first where the money is, then what to do, then what not to do; never blame, never promise.
 * Arguments are already formatted for the language (dates, times, names).
 */
export interface Phrases {
  readonly neverAsk: string;
  readonly greeting: string;
  readonly askAnything: string;
  readonly help: string;
  readonly thanks: string;
  readonly cancelled: string;
  /** The bot was told to stop talking. */
  readonly quiet: string;
  /** Anger, and nothing else. */
  readonly upset: string;
  /** Emoji, tears or question marks, and not a word. */
  readonly wordless: string;
  /** Fear or hurry, and nothing of what happened; the second from the second time on. */
  readonly distress: string;
  readonly distressAgain: string;
  /** The same after an emergency card: a person was called, and its steps help most. */
  readonly distressUrgent: string;
  /** To who is ashamed of what happened; never twice running in the same words. */
  readonly ashamed: string;
  readonly ashamedAgain: string;
  /** Whether somebody speaks to a machine. */
  readonly bot: string;
  /** What was said last was not understood. */
  readonly unclear: string;
  /** A piece of a story: before it was told what is wrong, after that, the next one, and while a person is awaited. */
  readonly detail: string;
  readonly detailHash: string;
  readonly detailAgain: string;
  /** The same of a problem in which no payment could be looked up. */
  readonly detailMore: string;
  readonly detailWaiting: string;
  /** To a bare yes or no where nothing was asked. */
  readonly goOn: string;
  readonly goodbye: string;
  readonly failed: string;
  readonly restarted: string;
  readonly noAttachments: string;
  /** To a button that names what is not here: made up, or gone since. */
  readonly notOurButton: string;
  readonly languageChanged: string;
  readonly chooseLanguage: string;

  readonly consentAsk: string;
  /** Both documents as links, in the language `lang` of whoever reads: on channels there is no card that has them. */
  readonly consentTerms: (version: string, lang: string) => string;
  readonly consentFirst: string;
  /** The same where more was written than is read before consent. */
  readonly consentFirstShorter: string;
  readonly consentThanks: (version: string) => string;
  readonly declined: string;
  readonly withdrawn: string;

  readonly stopped: string;
  readonly stoppedUnsure: string;

  readonly notKnown: string;
  /** To a first message that tells of something and leaves open what: asked for the rest before anything is answered. */
  readonly tellMore: string;
  /** The same, where something comes near and is said below it. */
  readonly tellMoreNear: string;
  /** One thing more was told of the open problem: taken in, with what goes on from there below it. */
  readonly noted: string;
  /** The same, with all that is known by name (`Tron · 350 USDT · Bybit`): whoever told it sees that it was understood. */
  readonly notedSo: (known: string) => string;
  /** The same, where something comes near and is offered. */
  readonly notKnownNear: string;
  /** From the second time on, in turn. */
  readonly notKnownAgain: string;
  readonly notKnownStill: string;
  /** The same, when a person has been called already. */
  readonly notKnownWaiting: string;
  /** Every second time, so that it is no refrain. */
  readonly notKnownWaitingAgain: string;
  readonly unsure: string;
  /** The same where there is only one thing that may be meant. */
  readonly unsureOfOne: string;
  readonly source: (title: string, reviewed: string) => string;
  /** Where to press in the wallet that the user named: `path` is its menus, from left to right. */
  readonly inWallet: (wallet: string, path: string) => string;
  /** What holds on the network, at the exchange or for the device that the user named: `line` is whole sentences. */
  readonly atPlace: (place: string, line: string) => string;
  /** Whom to ring about a swindle, under where the police are found; `emergency`: the numbers for who is in danger. */
  readonly fraudLine: (line: FraudLine, emergency: readonly string[]) => string;
  /** Whom to ring where somebody is held abroad; from there the number at home reaches nobody. */
  readonly consularLine: (line: ConsularLine) => string;
  readonly otherLanguage: (language: string) => string;
  readonly never: string;
  /** Something worked, arrived or was found: one sentence takes it up. Nothing is said of where the coins are. */
  readonly goodNews: Variants;
  /** Somebody will do what was said: heard, and no more. */
  readonly acknowledged: Variants;
  /** Nothing else fits. */
  readonly notHelped: string;
  /** Other articles are offered below it. */
  readonly notHelpedTry: string;
  /** From the second time on. */
  readonly notHelpedAgain: string;
  /** Another answer was wished for: there are some, there is none. */
  readonly othersFit: string;
  readonly noOthers: string;
  /** A second question of the message was not answered: what may answer it stands on the buttons. */
  readonly otherQuestion: string;

  readonly emergencyHeading: string;
  readonly emergencyBand: string;
  /** The emergency card that was called with a button: for whom it is. */
  readonly emergencyWhen: string;
  readonly emergencyAsk: string;
  /** What happened, by the article behind the card. */
  readonly emergencyHappened: Readonly<
    Record<
      | 'funds-stolen'
      | 'phrase-exposed'
      | 'phishing-site'
      | 'fake-support'
      | 'device-compromised'
      | 'investment-scam'
      | 'fake-app'
      | 'wallet-swept'
      | 'second-hand-device',
      string
    >
  >;

  /** Beside an answer that was given although a danger was likely, whose article is the first button. */
  readonly dangerBelow: string;
  /** An emergency was denied by who is in it: it is taken back, and no more is promised. */
  readonly alarmLifted: string;

  readonly askFullHash: (shortened: string) => string;
  readonly askHash: string;
  /** What has to be known before anything can be answered. */
  readonly asking: Readonly<Record<'network' | 'wallet' | 'wording', string>>;
  readonly notAHash: string;
  readonly addressNotHash: string;

  /** Null: it is not known yet what it is about. */
  readonly handingOver: (department: string | null) => string;
  readonly queueAt: (wait: WaitRange) => string;
  /** Instead of `queueAt`, when it cannot be foretold how long. */
  readonly queuePlace: (position: number) => string;
  /** Instead of `queueAt`, when nobody on shift writes this language. */
  readonly noSpeaker: (position: number) => string;
  readonly urgentFirst: string;
  /** Behind a place that is further back than the one that was told before. */
  readonly urgentWentFirst: string;
  /** Nobody is there: the place is told all the same, since who waits asks for it. */
  readonly staffBackAt: (wait: { readonly time: string; readonly position: number }) => string;
  readonly nobodyOnShift: (position: number) => string;
  readonly alreadyWaiting: string;
  readonly leftQueue: string;
  readonly accepted: (name: string) => string;
  readonly returnedToBot: string;
  /** The bot's answer follows. */
  readonly returnedWithTask: string;
  /** An agent takes back at once that they closed, returned or handed on. */
  readonly tookBack: (name: string) => string;
  /** A supervisor had given the case to somebody, who was named as being here, and took that back at once. Their place follows. */
  readonly handedTooEarly: string;
  readonly transferred: (department: string) => string;
  readonly agentGone: string;
  readonly ended: (time: string) => string;
  readonly endedIdle: (time: string) => string;
  readonly rateAsk: string;
  readonly rateThanks: string;

  readonly dataShown: string;
  readonly dataErased: (time: string) => string;

  /** The four steps of a verdict or an emergency, in this order. */
  readonly rail: { readonly happened: string; readonly means: string; readonly todo: string; readonly never: string };

  readonly buttons: {
    readonly accept: string;
    readonly decline: string;
    readonly person: string;
    readonly emergency: string;
    readonly helped: string;
    readonly notHelped: string;
    readonly another: string;
    /** Under an answer of which only the first steps were said. */
    readonly allSteps: string;
    readonly leaveQueue: string;
    readonly endChat: string;
    readonly cancel: string;
    readonly checkAgain: string;
    readonly watch: string;
    readonly erase: string;
  };
  readonly departments: Readonly<Record<DepartmentId, string>>;
}
