import type { GuideOf } from './guide.ts';

/** To a new wallet with new words: because somebody may know the old ones, or because one wishes to. */
export const moveWallet: GuideOf<'move-wallet'> = {
  department: 'security',
  first: 'device',
  steps: {
    device: { picture: 'private', ways: { have: 'create', none: 'noDevice' } },
    noDevice: { picture: 'download', ways: { done: 'create' } },
    create: { loses: true, picture: 'choose', ways: { done: 'paper' } },
    paper: { picture: 'paper', ways: { done: 'address' } },
    address: { picture: 'compare', ways: { done: 'fee' } },
    fee: { picture: 'coin', ways: { have: 'first', lack: 'lack' } },
    lack: {
      picture: 'coin',
      ways: {
        known: { action: 'article', id: 'wallet-swept' },
        unknown: { action: 'article', id: 'not-enough-for-fee' },
      },
    },
    first: { picture: 'receipt', ways: { arrived: 'rest', missing: { action: 'article', id: 'send-pending' } } },
    rest: { picture: 'networks', ways: { done: 'locked' } },
    locked: { picture: 'clock', ways: { none: 'finish', some: { action: 'article', id: 'unstaking' } } },
    finish: { loses: true, picture: 'done', ways: { helped: { action: 'helped', article: 'phrase-exposed' } } },
  },
};
