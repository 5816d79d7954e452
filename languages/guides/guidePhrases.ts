import type { GuideId } from '../../core/protocols/protocol.ts';

/**
 * One step: what to do or what is asked, and a button for each way on from here.
 * Markdown of the articles' subset. At most three sentences; first where the money is, or what to do.
 */
export interface StepWords<Way extends string = string> {
  readonly heading: string;
  readonly text: string;
  readonly never?: string;
  /** Titles of buttons: at most 20 characters, so that every channel can show them. Unlike each other in one step. */
  readonly ways: Readonly<Record<Way, string>>;
}

export interface GuideWords<Steps = Readonly<Record<string, StepWords>>> {
  readonly title: string;
  /** The button that begins it, under an article: at most 20 characters. */
  readonly begin: string;
  readonly steps: Steps;
}

/** The guides in one language. Which step follows which is data of `dialogs/guides`. */
export interface GuidePhrases {
  readonly 'no-phrase': GuideWords<{
    readonly keep: StepWords<'done'>;
    readonly show: StepWords<'shown' | 'code' | 'notShown'>;
    readonly write: StepWords<'done'>;
    readonly seen: StepWords<'no' | 'yes'>;
    readonly code: StepWords<'sends' | 'locked'>;
    readonly notShown: StepWords<'sends' | 'no'>;
    readonly finish: StepWords<'helped'>;
  }>;
  readonly 'move-wallet': GuideWords<{
    readonly device: StepWords<'have' | 'none'>;
    readonly noDevice: StepWords<'done'>;
    readonly create: StepWords<'done'>;
    readonly paper: StepWords<'done'>;
    readonly address: StepWords<'done'>;
    readonly fee: StepWords<'have' | 'lack'>;
    readonly lack: StepWords<'known' | 'unknown'>;
    readonly first: StepWords<'arrived' | 'missing'>;
    readonly rest: StepWords<'done'>;
    readonly locked: StepWords<'none' | 'some'>;
    readonly finish: StepWords<'helped'>;
  }>;
  readonly restore: GuideWords<{
    readonly phrase: StepWords<'yes' | 'oldPhone' | 'no'>;
    readonly oldPhone: StepWords<'done' | 'cannot'>;
    readonly none: StepWords<'found' | 'more'>;
    readonly app: StepWords<'done'>;
    readonly private: StepWords<'done'>;
    readonly choose: StepWords<'done' | 'other'>;
    readonly inside: StepWords<'done'>;
    readonly type: StepWords<'done' | 'refused'>;
    readonly refused: StepWords<'done' | 'more'>;
    readonly compare: StepWords<'same' | 'different' | 'empty'>;
    readonly different: StepWords<'same' | 'more'>;
    readonly empty: StepWords<'seen' | 'more'>;
    readonly finish: StepWords<'helped' | 'stolen'>;
  }>;
  readonly 'wrong-network': GuideWords<{
    readonly hash: StepWords<'done' | 'where'>;
    readonly whose: StepWords<'own' | 'other' | 'exchange' | 'contract'>;
    readonly show: StepWords<'seen' | 'notSeen' | 'how'>;
    readonly notSeen: StepWords<'seen' | 'more'>;
    readonly fee: StepWords<'done' | 'lack'>;
    readonly other: StepWords<'done'>;
    readonly exchange: StepWords<'done'>;
    readonly contract: StepWords<'done'>;
    readonly finish: StepWords<'helped'>;
  }>;
  readonly stuck: GuideWords<{
    readonly which: StepWords<'evm' | 'bitcoin'>;
    readonly look: StepWords<'pending' | 'success' | 'missing'>;
    readonly oldest: StepWords<'done'>;
    readonly decide: StepWords<'faster' | 'cancel' | 'wait'>;
    readonly faster: StepWords<'done' | 'noButton' | 'error'>;
    readonly cancel: StepWords<'done' | 'noButton' | 'error'>;
    readonly error: StepWords<'done' | 'confirmed'>;
    readonly noButton: StepWords<'wait'>;
    readonly wait: StepWords<'through' | 'still'>;
    readonly confirmed: StepWords<'helped' | 'more'>;
    readonly missing: StepWords<'helped' | 'where'>;
    readonly side: StepWords<'sent' | 'receiving'>;
    readonly bump: StepWords<'done' | 'noButton'>;
    readonly child: StepWords<'done' | 'cannot'>;
    readonly receiving: StepWords<'done'>;
    readonly block: StepWords<'through' | 'more'>;
    readonly finish: StepWords<'helped'>;
  }>;
  readonly revoke: GuideWords<{
    readonly leak: StepWords<'no' | 'yes'>;
    readonly coin: StepWords<'have' | 'lack'>;
    readonly open: StepWords<'found' | 'notFound'>;
    readonly explorer: StepWords<'found'>;
    readonly list: StepWords<'found' | 'nothing'>;
    readonly sign: StepWords<'matches' | 'different'>;
    readonly reject: StepWords<'again'>;
    readonly others: StepWords<'done'>;
    readonly permit: StepWords<'no' | 'yes'>;
    readonly finish: StepWords<'helped'>;
  }>;

  readonly position: (position: number, of: number) => string;
  /** To a person, when the screen shows something else. */
  readonly notLikeThat: string;
  readonly back: string;
  readonly stop: string;
  readonly resume: string;
  /** After another question: the guide is still there. */
  readonly waits: (facts: { title: string; position: string }) => string;
  readonly choose: string;

  /**
   * `next`, `back`: whole messages, in small letters and without punctuation, that take the first way on, or go back. The
   * patterns are looked for in a message written the same way.
   */
  readonly spoken: {
    readonly next: readonly string[];
    readonly back: readonly string[];
    /** That a step was done, and nothing else. */
    readonly did: RegExp;
    /** What turns a sentence round. */
    readonly not: RegExp;
    /** That somebody does not know, asks, or takes half of it back. */
    readonly unsure: RegExp;
    /** What begins a correction. */
    readonly corrects: RegExp;
  };
  /** A wish to be led: found anywhere in a message, in small letters. */
  readonly wish: RegExp;
  /** A wish to go on with the guide that waits. */
  readonly goOn: RegExp;
  /** What the wish is about, in the order in which they are tried. */
  readonly about: Readonly<Record<GuideId, RegExp>>;
}
