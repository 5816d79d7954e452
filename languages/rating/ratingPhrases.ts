/** How one rates the help, pressed or typed. */
export interface RatingPhrases {
  /** From 1 to 5. */
  readonly scores: readonly [string, string, string, string, string];
  /** What people write instead, for each of the five; lower case, without a stop at the end. */
  readonly words: readonly [
    readonly string[],
    readonly string[],
    readonly string[],
    readonly string[],
    readonly string[],
  ];
  /** After a number, for stars or points: "4 stars". */
  readonly units: readonly string[];
  readonly skip: string;
  readonly skipped: string;
  /** Button: a sentence to the rating. */
  readonly more: string;
  readonly moreAsk: string;
  readonly noted: string;
  /** To a message after the end that is no rating. */
  readonly chatEnded: string;
}
