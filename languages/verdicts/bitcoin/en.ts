import { owned } from '../money/en.ts';
import type { BitcoinPhrases, VerdictFacts } from '../verdictPhrases.ts';

const yours = (f: VerdictFacts) => owned(f.view === 'sender' ? 'Your' : 'The', f);
const newer = ({ replacedBy }: VerdictFacts) => (replacedBy ? ` (${replacedBy})` : '');

export const bitcoin: BitcoinPhrases = {
  codes: {
    'pending-ok': {
      happened: (f) =>
        f.marketTold
          ? `Bitcoin has ${f.view === 'sender' ? 'your' : 'the'} transaction, and its fee is high enough.`
          : `Bitcoin has ${f.view === 'sender' ? 'your' : 'the'} transaction. It pays ${f.feeRate}. What the next blocks ask could not be read, so whether that is enough is not known.`,
      means: 'Nothing is lost. It waits for a block: one comes about every ten minutes, sometimes only after an hour.',
    },
    'pending-low-rate': {
      todo: (f) =>
        f.hurry === 'cpfp'
          ? 'Spend the waiting coins once more with a high fee (CPFP), so that both are taken:'
          : f.hurry === 'rbf'
            ? 'In your wallet, open this transaction, choose “Bump fee” (RBF), and enter:'
            : 'Wait. It was sent without the option to raise its fee (RBF). It is taken when the network is quieter; if the network forgets it, the coins are free again.',
      band: (f) => (f.hurry ? 'Waiting, and you can fix it' : 'Waiting'),
    },
    dropped: {
      happened: 'The network has forgotten this transaction, and its coins can be spent again.',
      todo: 'If your wallet still shows it, remove or cancel it there first. Then send with the same coins: of two that spend the same coins only one can go through.',
      never: 'Don’t pay again from other coins: anybody can hand the old one in once more, and both would go through.',
    },
    'replaced-other': {
      heading: (f) =>
        f.newerWaits ? 'Another transaction has taken this one’s place' : 'This transaction can no longer go through',
      happened: (f) =>
        f.newerWaits
          ? 'A different transaction spends the same coins, and waits for a block itself.'
          : 'A different transaction spent the same coins.',
      means: (f) =>
        f.newerWaits
          ? `${yours(f)} has not moved. Only one of the two can go through, most likely the other one.`
          : `${yours(f)} did not move with this hash. The other one may have paid somebody else.`,
    },
    'replaced-cancelled': {
      band: (f) => (f.newerWaits ? 'Being cancelled' : 'Cancelled'),
      happened: (f) =>
        f.newerWaits
          ? 'It is being cancelled: another transaction, back to where the coins came from, has taken its place and waits for a block itself.'
          : 'It was cancelled: another transaction, back to where the coins came from, took its place.',
      means: (f) =>
        f.newerWaits
          ? 'Once a block holds the other one, this payment cannot happen any more.'
          : 'The payment did not happen. Only the fee for cancelling was spent.',
      todo: (f) =>
        f.newerWaits
          ? `Check the other one again in a while${newer(f)}.`
          : 'If you still want to pay, send it anew with a normal fee.',
      never: (f) =>
        f.newerWaits
          ? 'Don’t pay anew before the other one is in a block: both could go through.'
          : 'Don’t wait for this hash: it can no longer go through.',
    },
  },
  lookForOwn: 'If you are to receive it: look for your own address among them, and compare all of it.',
  receiverHurries:
    'Ask the sender to raise the fee. If your wallet can spend coins that still wait, you can hurry it too: spend these with a high fee (CPFP).',
  noAddress: 'a script without an address',
};
