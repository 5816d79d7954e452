import { onlyFee, stayed } from '../money/en.ts';
import type { SolanaPhrases } from '../verdictPhrases.ts';

export const solana: SolanaPhrases = {
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
    'permission-beside': (f) =>
      `It also lets ${f.spender} move tokens from the account. If you don’t know why, revoke that.`,
  },
};
