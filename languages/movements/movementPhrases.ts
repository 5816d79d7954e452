/** How net movements are told. Amounts arrive with their units, addresses shortened; sentences come without a full stop. */
export interface MovementPhrases {
  /** Who, as the subject of a sentence. */
  readonly who: {
    readonly you: string;
    readonly sender: (address: string) => string;
    /** A smart account or shared wallet whose wish it was. */
    readonly account: (address: string) => string;
    readonly other: (address: string) => string;
    readonly contract: (address: string) => string;
    /** Who brought somebody else's request in, and is paid for that (ERC-4337). */
    readonly carrier: (address: string) => string;
  };
  readonly gave: (who: string, what: string) => string;
  readonly got: (who: string, what: string) => string;
  readonly gaveAndGot: (who: string, gave: string, got: string) => string;
  /** A token that stands for a debt: whose, null for whoever reads. */
  readonly debtMore: (whose: string | null, what: string) => string;
  readonly debtLess: (whose: string | null, what: string) => string;
  /** Of somebody who ordered nothing: whether it is a debt is not known. */
  readonly debtNamed: (who: string, what: string) => string;
  readonly went: (what: string, from: string, to: string) => string;
  /** Where it went before a contract did something with it that nobody saw. */
  readonly wentFirst: (what: string, to: string) => string;
  /** It was destroyed (burned). */
  readonly destroyed: (what: string) => string;
  /** From an address to itself. */
  readonly toSelf: (what: string, address: string) => string;
  readonly nothing: string;
  /** Beside `nothing`, where a contract ran. */
  readonly ownBooks: string;
  readonly moreParties: (count: string) => string;
  /** The heading where many have more or less, and nobody comes first. */
  readonly many: (count: string) => string;
  /** Said before all movements of a transaction whose purpose failed. */
  readonly onlyThis: string;
  /** In their place. */
  readonly noneMoved: string;
  /** An amount whose unit nobody told. */
  readonly units: (count: string, token: string) => string;
  /** Stands for the unit of a token that bears another one's name. */
  readonly copied: (symbol: string, token: string) => string;
  /** Of one whose name reads as money, and nobody here can say whose token it is. */
  readonly unproven: (symbol: string, token: string) => string;
  /** One collectible, or several of a kind. */
  readonly piece: (piece: string, token: string, count: string | null) => string;
  /** Several collectibles of one collection. */
  readonly pieces: (count: string, pieces: string, token: string) => string;
  readonly moreAmounts: (count: string) => string;
  readonly stop: string;
  readonly final: string;
  readonly settling: string;
}
