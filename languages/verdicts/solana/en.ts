import { onlyFee, stayed } from '../money/en.ts';
import type { SolanaPhrases, VerdictFacts } from '../verdictPhrases.ts';

/** Rights over a token: named within a sentence, what they can do, and what it means that nobody has them. */
const RIGHTS: SolanaPhrases['rights'] = {
  mint: {
    name: 'the right to make more of a token',
    power: 'Whoever has it can make as many of this token as they like, and each is worth less then.',
    ended: 'Nobody can make more of this token any more.',
  },
  freeze: {
    name: 'the right to freeze accounts with a token',
    power: 'Whoever has it can stop accounts from sending this token.',
    ended: 'Nobody can freeze accounts with this token any more.',
  },
  close: {
    name: 'the right to close an account with tokens',
    power:
      'Whoever has it can close an account with wrapped SOL at any time and gets all the SOL in it; of another one, once it is empty, the SOL that it had to hold.',
    ended: 'Only the owner can close the account now.',
  },
  other: {
    name: 'a right over a token',
    power: 'It is a power that only some tokens have; its details are shown in an explorer.',
    ended: 'Nobody has that right over the token any more.',
  },
};
const right = (f: VerdictFacts) => RIGHTS[f.right] ?? RIGHTS.other;

export const solana: SolanaPhrases = {
  rights: RIGHTS,
  stories: {
    'stake-made': {
      band: 'Staked',
      heading: (f) => `${f.amount ?? 'The SOL'} is staked, and still the signer’s`,
      happened: (f) => `The network confirmed the staking in block ${f.height}.`,
      means: 'The coins lie in a stake account of their own. Only the wallet that made it can withdraw them.',
      todo: 'To use them again, unstake in the wallet, and withdraw after two or three days.',
      never: 'Don’t pay a fee to anyone to “release” staked coins.',
    },
    'stake-ending': {
      band: 'Being unstaked',
      heading: 'Unstaking has begun, and the coins stay in their stake account for now',
      happened: (f) => `The network confirmed it in block ${f.height}. Nothing moved yet.`,
      means:
        'They come free at the end of the running epoch, usually within two or three days. Only the wallet that may withdraw gets them.',
      todo: 'Come back to staking in your wallet after that, and choose to withdraw: it does not come by itself.',
      never: 'Don’t pay anyone who promises to shorten the wait.',
    },
    'delegate-revoked': {
      band: 'Permission ended',
      heading: 'Nothing moved. A permission was taken back',
      happened: 'Nobody may move the tokens of this account by a permission any more.',
      means: 'The tokens stayed where they are. Accounts of other tokens are not touched by this.',
      todo: 'Check whether somebody has a permission for your other tokens.',
      never: 'Don’t approve it again because a page asks you to “confirm” the revocation.',
    },
    'account-signed-over': {
      band: 'Act now if this was not you',
      heading: 'An account with tokens now belongs to somebody else',
      happened: (f) => `With this transaction an account that holds tokens was signed over to ${f.spender}.`,
      means:
        'What is in it, and what is sent there later, is the new owner’s. Other accounts of the wallet are untouched.',
      todo: 'If it was not you: leave the page that asked for the signature, and move what is left to a new wallet.',
      never: 'Don’t sign anything more for that page, and don’t pay anyone who promises to bring it back.',
    },
    'wallet-assigned': {
      band: 'Act now if this was not you',
      heading: 'The wallet’s own account was handed to a program',
      happened: (f) =>
        `With this transaction the account was assigned to ${f.spender}. Its key no longer moves the SOL in it.`,
      means: 'Tokens lie in accounts of their own. They can still be moved, if another account pays the fee.',
      todo: 'If it was not you: send nothing more to this address. A person here can help you move the tokens to a new wallet.',
      never: 'Don’t send SOL there “for the fee”, and don’t pay anyone who promises to unlock it.',
    },
    'right-given': {
      band: 'A right was handed over',
      heading: (f) => `Nothing moved. Another address now has ${right(f).name}`,
      happened: (f) => `With this transaction ${right(f).name} went to ${f.spender}.`,
      means: (f) => `The tokens stayed where they are. ${right(f).power}`,
      todo: 'If that was not you: leave the page that asked for the signature, and move what is left to a new wallet. If you meant to, nothing has to be done.',
      never: 'Don’t sign anything more for a page that you don’t know.',
    },
    'right-ended': {
      band: 'A right was given up',
      heading: 'Nothing moved. A right over a token or an account was given up',
      happened: (f) => right(f).ended,
      means: 'The tokens stayed where they are.',
      todo: 'Nothing has to be done.',
      never: 'Don’t pay anyone who offers to bring that right back.',
    },
    'compute-exceeded': {
      band: 'Failed',
      heading: stayed,
      happened: 'It ran out of compute units, the work limit that was set for it.',
      means: (f) => `Nothing moved. ${onlyFee(f)}`,
      todo: 'Send it again, and leave the limit that your wallet or the app suggests.',
      never: 'Don’t repeat it unchanged: it would fail again and cost another fee.',
    },
    'below-rent': {
      band: 'Failed',
      heading: stayed,
      happened:
        'On Solana every account has to hold a small least amount, about 0.001 SOL. One of them would have held less.',
      means: (f) => `Nothing moved. ${onlyFee(f)}`,
      todo: 'Send at least 0.001 SOL to a new address, and keep as much in your own account, or send all of it.',
      never: 'Don’t repeat it unchanged: it would fail again and cost another fee.',
    },
    'coin-short': {
      band: 'Failed',
      heading: stayed,
      happened: 'The account held less SOL than the amount, the fee and the opening of new accounts need together.',
      means: (f) => `Nothing moved. ${onlyFee(f)}`,
      todo: 'Keep about 0.01 SOL in the account besides what you send, then try again.',
      never: 'Don’t send coins to anyone who offers to pay the fee for you.',
    },
    'blockhash-expired': {
      band: 'Expired',
      heading: stayed,
      happened: 'It is in no block, and the 150 blocks in which it could have come are over.',
      means: 'It can no longer go through. Nothing moved, and no fee was spent.',
      todo: 'Send it again.',
      never: 'Don’t wait for this hash.',
    },
  },
  asides: {
    'rent-paid': (f) =>
      `In addition, ${f.rent} went into an account that had to be opened. Its owner gets that back by closing it.`,
    'rent-returned': (f) => `${f.rent} came back from accounts that were closed.`,
    unvoted: 'A block holds it that too few of the network’s computers have voted for yet. That takes a few seconds.',
    'short-lived':
      'On Solana a transaction that no block took within about two minutes hardly ever comes later. The balance tells for certain.',
    'right-beside': (f) =>
      `It also gives ${f.spender} ${right(f).name}. If you don’t know why, move what is left to a new wallet.`,
    'permission-beside': (f) =>
      `It also lets ${f.spender} move tokens from the account. If you don’t know why, revoke that.`,
  },
};
