export interface FeeFacts {
  readonly chain: string;
  /** Cost of a plain transfer at normal speed. */
  readonly normal: string;
}

export interface FeePhrases {
  readonly band: Readonly<Record<'quiet' | 'usual' | 'busy', string>>;
  readonly heading: (facts: FeeFacts) => string;
  readonly happened: Readonly<Record<'quiet' | 'usual' | 'busy', (facts: FeeFacts) => string>>;
  readonly means: string;
  /** Added where a rollup charges for data. */
  readonly dataFee: (fee: string) => string;
  readonly todo: Readonly<Record<'quiet' | 'usual' | 'busy', string>>;
  readonly never: string;
  readonly speeds: Readonly<Record<'slow' | 'normal' | 'fast', string>>;
  /** After the price, what a transfer costs. */
  readonly transfer: (cost: string) => string;
  /** Where energy and bandwidth of one's own take the place of a fee (Tron). */
  readonly resources: {
    readonly coin: (symbol: string) => string;
    readonly token: string;
    readonly toNewHolder: string;
    readonly means: string;
  };
}
