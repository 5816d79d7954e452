/** What is said where a case forbids the rest: `understanding/claims/safety.ts`. Each sentence has to be true of everybody it may be said to. */
export interface SafetyPhrases {
  /** How the answer to a question begins that asks leave for what is forbidden: "No." */
  readonly no: string;
  /** To who asks whether the recovery words may be shown, told, sent, photographed or stored; after `no`. */
  readonly words: string;
  /** Said instead of a sentence that claims this. */
  readonly instead: {
    readonly 'coins-safe': string;
    readonly 'fund-this-wallet': string;
    readonly send: string;
    readonly pay: string;
    readonly sign: string;
    readonly reversible: string;
  };
}
