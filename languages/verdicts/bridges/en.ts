import { feePaid, owned } from '../money/en.ts';
import type { BridgePhrases, VerdictFacts } from '../verdictPhrases.ts';

const what = (f: VerdictFacts) => owned(f.view === 'sender' ? 'Your' : 'The', f);
const here = (f: VerdictFacts) => f.chain ?? 'the network';
const other = (f: VerdictFacts) => f.bridge?.other ?? 'the other network';
const block = (f: VerdictFacts) => `block ${f.height}${f.time ? ` on ${f.time}` : ''}`;
const since = (f: VerdictFacts) =>
  f.bridge?.due
    ? `possible now, and has been since about ${f.bridge.ready}`
    : `possible ${f.bridge?.ready ? `from about ${f.bridge.ready}` : `after about ${f.bridge?.wait}`}`;

function remaining(f: VerdictFacts): string {
  const { bridge } = f;
  if (bridge?.proof)
    return `Two steps are left on ${other(f)}, and somebody has to take them: prove the withdrawal, then claim it ${bridge.wait} after that.`;
  if (bridge?.claim === 'by-hand')
    return `One step is left on ${other(f)}, and somebody has to take it: claim it. That is ${since(f)}.`;
  return `It takes about ${bridge?.wait}. Then it is paid out, or has to be claimed on ${other(f)}.`;
}

export const bridges: BridgePhrases = {
  stories: {
    'bridge-deposit': {
      band: 'Into a bridge',
      heading: (f) => `${what(f)} went into a bridge to ${f.bridge?.other ?? 'another network'}`,
      happened: (f) => `It went into a bridge. ${here(f)} confirmed that in ${block(f)}.${feePaid(f)}`,
      means: (f) =>
        `This side is done: it has left ${f.view === 'sender' ? 'your' : 'the sender’s'} wallet here. ${f.bridge?.claim ? 'On the other side it usually comes by itself within the hour; sometimes the app asks to claim it there.' : 'The other side pays out by itself, usually within the hour.'} There it can be another token, and a little less after the bridge’s fee. We can’t see the other side from this hash.`,
      todo: (f) =>
        `Look at the receiving address on ${other(f)}. If nothing is there an hour after that block, open the bridge’s own status page with this hash.`,
      never: (f) =>
        f.view === 'receiver'
          ? 'Don’t hand over goods before it is there, and don’t use “support” links from social media.'
          : 'Don’t send it a second time, and don’t use “support” links from social media.',
    },
    'bridge-withdrawal': {
      band: 'Withdrawal begun',
      heading: (f) => `${what(f)} is on its way to ${other(f)}, and not there yet`,
      happened: (f) => `${here(f)} confirmed the first step of the withdrawal in ${block(f)}.${feePaid(f)}`,
      means: (f) =>
        `It has left the wallet here, and the bridge holds it. ${remaining(f)} Nothing is lost by waiting longer.`,
      todo: (f) =>
        `Open the bridge’s own page with the wallet that began it, and follow the steps there. Keep some coin on ${other(f)} for the fee. If they are done already, give us the last hash.`,
      never: 'Don’t withdraw a second time, and don’t pay anybody to make it faster.',
    },
    'bridge-proof': {
      band: 'Withdrawal proven',
      heading: (f) => `The withdrawal from ${other(f)} is proven, and not paid out yet`,
      happened: (f) => `${here(f)} confirmed the second step in ${block(f)}.${feePaid(f)}`,
      means: (f) =>
        `The bridge holds the money until somebody takes the last step: claim it. That is ${since(f)}. Nothing is lost by waiting longer.`,
      todo: 'Come back to the bridge’s own page after that time, and claim it there. Keep some coin for the fee.',
      never: 'Don’t prove it again: the waiting would begin anew.',
    },
    'bridge-claim': {
      band: 'Withdrawal finished',
      heading: (f) => `The withdrawal from ${other(f)} is finished`,
      happened: (f) => `${here(f)} confirmed the last step in ${block(f)}.${feePaid(f)}`,
      means: 'With this transaction the bridge paid it out.',
      todo: (f) => `If the wallet shows nothing new: choose ${here(f)} there, and refresh.`,
      never: 'Don’t claim it again: it is paid out once.',
    },
  },
  asides: {
    'bridge-delivery': (f) => `It came out of a bridge${f.bridge?.other ? ` from ${f.bridge.other}` : ''}.`,
  },
};
