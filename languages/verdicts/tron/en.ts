import { began, stayed } from '../money/en.ts';
import type { TronPhrases, VerdictFacts } from '../verdictPhrases.ts';

const amount = (f: VerdictFacts, otherwise: string) => (f.amount ? began(f.amount) : otherwise);

export const tron: TronPhrases = {
  stories: {
    'control-given': {
      band: 'Act now if this was not you',
      heading: 'Another key can now sign for this account',
      happened: (f) =>
        `With this transaction${f.time ? ` on ${f.time}` : ''} the account’s permissions were changed: ${f.spender} can sign for it now.`,
      means: 'Some people share an account this way on purpose. Thieves do it to keep the owner out.',
      todo: 'If it was not you: send nothing more to this account. Try from your own wallet to move what is there to a new one.',
      never: 'Don’t top it up with TRX “to get it back”, and don’t pay anyone who promises to unlock it.',
    },
    'control-own': {
      band: 'Permissions set',
      heading: 'Nothing moved. Only the account’s own key may sign',
      happened: 'With this transaction the account’s permissions were set, and they name no other key.',
      means: 'Your funds stayed where they are.',
      todo: 'If you did not do this, move your funds to a new wallet with a new recovery phrase.',
      never: 'Don’t type your recovery phrase into a page that wants to “check” permissions.',
    },
    'signed-by-other': {
      band: 'Act now if this was not you',
      heading: (f) => `${amount(f, 'This')} was sent by somebody with a permission for the account`,
      happened: 'Not the account’s own key signed this, but another one that its permissions allow.',
      means: 'In a shared account that is normal. In yours alone, somebody else can take what is there.',
      todo: 'If you share it with nobody: send nothing more to this account, and move what you still can to a new wallet.',
      never: 'Don’t top it up with TRX “to get it back”, and don’t pay anyone who promises to unlock it.',
    },
    staked: {
      band: 'Staked',
      heading: (f) => `${amount(f, 'The TRX')} is staked, and still ${f.view === 'sender' ? 'yours' : 'the owner’s'}`,
      happened: (f) => `The network confirmed the staking in block ${f.height}.`,
      means: 'The coins stay in the account. They give it energy or bandwidth, and cannot be sent meanwhile.',
      todo: 'To use them again, unstake in your wallet. That takes 14 days.',
      never: 'Don’t pay a fee to anyone to “release” staked coins.',
    },
    unstaking: {
      band: 'Being unstaked',
      heading: (f) =>
        `${amount(f, 'The TRX')} is ${f.view === 'sender' ? 'yours' : 'the owner’s'}, and comes free 14 days after this`,
      happened: (f) => `The network confirmed the unstaking in block ${f.height}.`,
      means: 'After 14 days it does not come by itself: it has to be withdrawn.',
      todo: 'Then open staking in your wallet, and choose to withdraw.',
      never: 'Don’t pay anyone who promises to shorten the wait.',
    },
    'resource-lent': {
      band: 'Energy or bandwidth lent',
      heading: (f) => `${amount(f, 'The staked TRX')} stayed in the account. What it earns was lent`,
      happened: (f) => `The energy or bandwidth of these staked coins goes to ${f.spender} now.`,
      means: 'No coins moved. The other account sends more cheaply with it.',
      todo: 'If you don’t know that address, take it back under staking in your wallet.',
      never: 'Don’t sign anything because somebody offers you energy as a gift.',
    },
    expired: {
      band: 'Expired',
      heading: stayed,
      happened: 'No block took this transaction before its time was over. On Tron that is about a minute.',
      means: 'It can no longer go through. Nothing moved, and no fee was spent.',
      todo: 'Send it again.',
      never: 'Don’t wait for this hash.',
    },
    'out-of-energy': {
      band: 'Failed',
      heading: stayed,
      happened: 'It ran out of energy: what the account had, and what its fee limit allowed to burn, was not enough.',
      means: (f) => `Nothing moved. The attempt cost ${f.view === 'sender' ? '' : 'the sender '}${f.burned}.`,
      todo: 'Have more TRX or energy in the account, keep the fee limit that your wallet suggests, and send it again.',
      never: 'Don’t repeat it unchanged: it would fail again and burn TRX again.',
    },
  },
  asides: {
    'will-expire': 'If no block takes it within about a minute, it expires by itself and nothing moves.',
    'energy-burned': (f) => `The account had too little energy, so ${f.burned} was burned for it.`,
    'account-activated': (f) => `The receiving account was new. Activating it is part of the fee of ${f.burned}.`,
    'receiver-inactive':
      'The receiving account is not activated yet: its owner needs some TRX there before sending the tokens on.',
  },
};
