/** What is said around the proof of an address. The signed text itself is in `trust/verification/signedText.ts`. */
export interface VerificationPhrases {
  readonly ask: string;
  readonly notAnAddress: string;
  readonly mistyped: string;
  /** What the message that follows says, for readers of another language, and when to sign or reject. */
  readonly explain: string;
  readonly onPage: string;
  /** Link to the page, where users have accounts at the operator. */
  readonly orAccount: string;
  readonly paste: string;
  readonly wrongWallet: (triesLeft: string) => string;
  readonly notASignature: (triesLeft: string) => string;
  readonly cannot: string;
  readonly expired: string;
  readonly noTries: string;
  readonly verified: (address: string) => string;
  /** An account at the operator: `account` is shortened. */
  readonly verifiedAccount: (account: string) => string;
  /** Staff have asked the internal system about the owner of what was proven. */
  readonly lookedUp: (name: string) => string;
  /** After a message with recovery words was stopped while an address was being proven. */
  readonly whyNoWords: string;
  /** What a member of staff may send to ask for it, with the page's address. */
  readonly staffAsks: (page: string) => string;
  readonly mail: { readonly subject: string; readonly text: (code: string) => string };
  /** One text message: 160 Latin or 70 other characters are paid for as one. */
  readonly sms: (code: string) => string;
  readonly wrongCode: (triesLeft: string) => string;
  readonly buttons: { readonly start: string; readonly again: string; readonly skip: string };
}
