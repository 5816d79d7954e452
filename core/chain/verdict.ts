/**
 * What a transaction's situation is called. Fixed: `handrail tx --json`, docs/chains.md and the phrases of every
 * language use these codes. Shared by EVM chains and Bitcoin; the last group is Bitcoin's alone.
 */
export const VERDICT_CODES = [
  'not-found',
  'pending-ok',
  'pending-underpriced',
  'pending-low-tip',
  'pending-nonce-gap',
  'pending-behind',
  'pending-cannot-pay',
  'replaced-sped-up',
  'replaced-cancelled',
  'replaced-other',
  'dropped',
  'succeeded',
  'reorged-out',
  'reverted',
  'out-of-gas',
  'invalid-opcode',
  'not-payable',
  'token-to-contract',
  'token-to-token',
  'token-to-zero',
  'nothing-moved',
  'on-other-chain',
  'private-key',
  'unreachable',
  'in-doubt',
  'pending-low-rate',
  'conflicted',
  'unconfirmed-parent',
] as const;
export type VerdictCode = (typeof VERDICT_CODES)[number];

/** Included < safe < final: final cannot be undone by the chain's own rules. */
export type Finality = 'included' | 'safe' | 'final';

/** Something worth saying beside the verdict; each has a sentence in every language. */
export const VERDICT_NOTES = [
  /** The transaction created a contract; it sent nothing to a person. */
  'contract-creation',
  /** A token arrived: a wallet that does not list it may not show it. */
  'token-arrived',
  /** The coin was delivered inside the transaction by a contract; some wallets and explorers list that apart. */
  'internal-transfer',
  /** The receiving contract may or may not be able to pay it out again. */
  'to-contract',
  /** A plain account with delegated code (EIP-7702): the owner still holds the key. */
  'delegated-account',
  /** Such an account's code sent the coin on to somebody else within the payment; `passedOn` says where to. */
  'passed-on',
  /** The transaction carries an authorisation (type 4) that lets code act for an account. */
  'sets-delegation',
  /** Such an authorisation that only takes it back: the account is a plain one again. */
  'delegation-ended',
  /** Whom it lets take, sign or lend code stands on a list of reported addresses; `reported` says who. */
  'reported',
  /** A blob transaction (type 3); its replacement has to pay double. */
  'blob',
  /** A zero or tiny transfer that only wants its address copied from the history. */
  'dust',
  /** Somebody else moved these tokens by an allowance of their owner. */
  'allowance-used',
  /** Tokens left an account that did not send it and got nothing; `account` says whose, where it was one. */
  'left-unsent',
  /** The sender let another address move tokens from now on; nothing moved yet. */
  'permission-given',
  /** The sender took a part of such a permission back; `allowed` says what is left of it. */
  'permission-lowered',
  /** The sender took such a permission back. */
  'permission-ended',
  /** Native coin to an address that nobody holds. */
  'coin-to-nobody',
  /** Native coin by a bare payment to a contract whose code cannot pay any out. */
  'coin-to-contract',
  /** The token's contract passed on less than was sent (a fee on transfers). */
  'token-kept-part',
  /** Into a known bridge: done here, the other side is not visible from here. `bridge` has the other end. */
  'bridge-deposit',
  /** Out of a rollup: held by the bridge until it is proven, claimed, or both. */
  'bridge-withdrawal',
  /** The middle step of such a withdrawal; nothing is paid out yet. */
  'bridge-proof',
  /** Its last step: paid out here. */
  'bridge-claim',
  /** It came out of a bridge here. */
  'bridge-delivery',
  /** Bitcoin: with it travels an order for a swap, as THORChain reads them; what becomes of it is not told there. */
  'swap-order',
  /** What came is a loan, by the word of the contract that lent it; `lender` says which. */
  'loan-taken',
  /** What went paid a loan back, by the word of that contract. */
  'loan-repaid',
  /** A contract took it by a call that was no transfer: what became of it there is not told by what moved. */
  'into-contract',
  /** What an account wanted inside a successful transaction failed (ERC-4337, Safe). */
  'operation-failed',
  /** A call inside failed and the contract went on. */
  'step-failed',
  /** What contracts paid inside could not be seen: no trace, and no balances that tell. */
  'movements-unseen',
  /** The sender's own is known by balances; what contracts paid on to others is not. */
  'others-unseen',
  /** A block holds it, and no node tells its result (yet). */
  'receipt-missing',
  /** A block holds it; its receipt is older than results are. */
  'result-untold',
  'newer-waits',
  'copied-name',
  /** Two nodes gave different answers. */
  'nodes-disagree',
  /** The sender's number was used by another transaction, which could not be read. */
  'nonce-used',
  /** The fee may be replaced by paying more (RBF). */
  'rbf-possible',
  /** The receiver or sender can pull it through with a child transaction (CPFP). */
  'cpfp-possible',
  /** A child that waits as well already does. */
  'child-pays',
  /** Bitcoin: which output is the payment is not certain; `outputs` has all. */
  'outputs-told',
  /** Tron: the account's permissions now hold a key of somebody else; `spender` says whose. */
  'control-given',
  /** Tron: the account's permissions were set, to its own key alone. */
  'control-own',
  /** Tron: signed with another key than the account's own, by a permission of it. */
  'signed-by-other',
  'staked',
  'unstaking',
  /** Tron: energy or bandwidth of staked coins goes to another account; the coins stay. */
  'resource-lent',
  /** Its time was over before a block took it: it can no longer happen. */
  'expired',
  /** It expires by itself, within about a minute. */
  'will-expire',
  /** Tron: the work limit that ran out is energy. */
  'out-of-energy',
  /** Coin was burned because the account had too little energy of its own; `burned` says how much in all. */
  'energy-burned',
  /** The transfer activated the receiving account, which costs a fee. */
  'account-activated',
  /** The receiving account holds tokens and was never activated: it needs coin before it can send. */
  'receiver-inactive',
  /** Solana: nobody may move the tokens of an account by a permission any more. */
  'delegate-revoked',
  /** Solana: a token account has another owner now; `spender` says who. */
  'account-signed-over',
  /** Solana: the wallet's own account belongs to a program now, so its key moves nothing any more; `spender` says which. */
  'wallet-assigned',
  /** Solana: a right over a token (to make more, to freeze) or to close an account is somebody else's now; `spender` says whose. */
  'right-given',
  /** Solana: nobody has such a right any more, or the owner has it back; `right` says which. */
  'right-ended',
  /** Solana: the same beside what moved. */
  'right-beside',
  /** Solana: coin went into an account for staking, which only the signer can empty. */
  'stake-made',
  /** Solana: a stake account stops being staked; its coin can be withdrawn some days later. */
  'stake-ending',
  /** Solana: the work limit that ran out is compute units. */
  'compute-exceeded',
  /** Solana: an account would have held less than every account has to. */
  'below-rent',
  /** Solana: the account held less coin than amount, fee and rent need together. */
  'coin-short',
  /** Solana: its blockhash is too old for any block to take it. */
  'blockhash-expired',
  /** Solana: a part of what was spent opened accounts; `rent` says how much. */
  'rent-paid',
  /** Solana: accounts were closed, and what they had to hold came back; `rent` says how much. */
  'rent-returned',
  /** Solana: a block holds it that too few have voted for yet. */
  'unvoted',
  /** Solana: how long an unknown transaction can still come. */
  'short-lived',
  /** Beside what moved, somebody may move tokens of the account from now on; `spender` says who. */
  'permission-beside',
] as const;
export type VerdictNote = (typeof VERDICT_NOTES)[number];

/** Rights of Solana's tokens: to make more, to freeze, to close one account; `other`: what only some tokens have. */
export type TokenRight = 'mint' | 'freeze' | 'close' | 'other';

/** Why a contract said no, as far as its published error tells. */
export const REVERT_CAUSES = [
  'balance',
  'allowance',
  'slippage',
  'expired',
  'paused',
  'permission',
  'blocked',
  'signature',
  'arithmetic',
  'unknown',
  /** It failed, and nothing that the nodes tell says at what. */
  'untold',
] as const;
export type RevertCause = (typeof REVERT_CAUSES)[number];
