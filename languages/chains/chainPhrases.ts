/** What is said around the cards about transactions, addresses and fees. Arguments are already formatted. */
export interface ChainPhrases {
  /** A network of which only the chain id is known; stands where a name would. */
  readonly unnamedNetwork: (id: string) => string;
  /** Its coin, after an amount. */
  readonly unnamedCoin: string;
  /** No network answers, so 64 digits may be a private key as well; they were not kept. */
  readonly cannotTell: string;
  /** The same, when the message before was told already. */
  readonly stillCannotTell: string;
  /** 64 digits that no account uses and that nothing says to be a hash. */
  readonly askHash: {
    /** The question; what was kept of them stands in the user's message. */
    readonly ask: string;
    readonly yes: string;
    readonly no: string;
    /** After "no". */
    readonly kept: string;
    /** After "yes", when they are not here any more. */
    readonly again: string;
  };
  /** Under a card whose next step only the sender has. */
  readonly askView: { readonly ask: string; readonly sender: string; readonly receiver: string };
  /** In the help centre, where nobody has agreed to anything: said before the button that asks the networks. */
  readonly lookUp: {
    /** Who learns it. */
    readonly offer: string;
    /** Digits that no explorer's link vouches for. */
    readonly onlyHash: string;
    readonly look: string;
    /** No network answers, so that they may be a key: nobody was asked. */
    readonly unchecked: string;
    readonly failed: string;
  };
  /** After a look-up in which no network knew the hash: what is kept of it, and why. */
  readonly forgotten: (kept: string) => string;
  /** More hashes were given than one answer looks at. */
  readonly onlySome: (looked: string) => string;
  /** A link around a hash that belongs to no explorer that the desk knows. */
  readonly strangeHost: (host: string) => string;
  /** A transaction or an address of a network that is recognised and not looked at; `link` is of its own explorer. */
  readonly elsewhere: (facts: { network: string; link: string }) => string;
  /** Addresses in full, a paragraph each, the part in which they differ in brackets; which one is the true one nobody here knows. */
  readonly alike: (addresses: string) => string;
  /** Before buttons: transactions of the address that was given, which begin and end like the shortened hash. */
  readonly matches: (shortened: string) => string;
  /** None of its latest transactions does. */
  readonly noMatch: (shortened: string) => string;
  /** Hexadecimal of a wrong length. */
  readonly wrongLength: (digits: string) => string;
  /** An amount and perhaps a time, without a hash. */
  readonly amountAlone: (amount: string) => string;
  readonly askAddress: string;
  readonly notAnAddress: string;
  /** A shortened address where all of it is needed. */
  readonly askFullAddress: (shortened: string) => string;
  /** After an address was looked at for somebody who may be looking for a payment. */
  readonly paymentNeedsHash: string;
  readonly feesSilent: (chain: string) => string;
  readonly otherNetworks: string;
  /** The title of the button that shows the fees of a network. */
  readonly feesOn: (chain: string) => string;

  /** Beside a conversation, for staff: in the language of their page. */
  readonly staff: {
    readonly title: string;
    readonly label: string;
    readonly hint: string;
    readonly check: string;
    /** The transaction of this case once more. */
    readonly again: string;
    /** How many cards came; read out. */
    readonly found: (count: string) => string;
    readonly nothing: string;
    readonly shortened: string;
    readonly wrongLength: (digits: string) => string;
    readonly failed: string;
  };

  readonly watch: {
    /** `until`: when the chat ends by itself if nothing more is written. */
    readonly set: (facts: { hash: string; until: string }) => string;
    /** The button under what is in a block and not final yet. */
    readonly untilFinal: string;
    /** Nothing is left to wait for. */
    readonly over: string;
    /** In the foot of a card that nobody asked for at that moment. */
    readonly news: string;
    readonly last: string;
    /** To staff, in the user's language, so that it can be passed on as it is. */
    readonly forStaff: (facts: { hash: string; heading: string; meaning: string }) => string;
  };
}
