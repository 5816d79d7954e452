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
  };
  readonly gave: (who: string, what: string) => string;
  readonly got: (who: string, what: string) => string;
  readonly gaveAndGot: (who: string, gave: string, got: string) => string;
  readonly went: (what: string, from: string, to: string) => string;
  /** It went to an address that nobody holds. */
  readonly destroyed: (what: string) => string;
  /** From an address to itself. */
  readonly toSelf: (what: string, address: string) => string;
  readonly nothing: string;
  /** Beside `nothing`, where a contract ran. */
  readonly ownBooks: string;
  readonly moreParties: (count: string) => string;
  /** An amount whose unit nobody told. */
  readonly units: (count: string, token: string) => string;
  /** Stands for the unit of a token that bears another one's name. */
  readonly copied: (symbol: string, token: string) => string;
  /** One collectible, or several of a kind. */
  readonly piece: (piece: string, token: string, count: string | null) => string;
  readonly moreAmounts: (count: string) => string;
  readonly stop: string;
  readonly final: string;
  readonly settling: string;
}
