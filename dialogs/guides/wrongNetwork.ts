import type { GuideOf } from './guide.ts';

/** Who holds the key to the address decides who can reach the coins. */
export const wrongNetwork: GuideOf<'wrong-network'> = {
  department: 'destination',
  first: 'hash',
  steps: {
    hash: { picture: 'receipt', ways: { done: 'whose', where: { action: 'article', id: 'find-transaction-hash' } } },
    whose: { picture: 'key', ways: { own: 'show', other: 'other', exchange: 'exchange', contract: 'contract' } },
    show: {
      picture: 'networks',
      ways: { seen: 'fee', notSeen: 'notSeen', how: { action: 'article', id: 'add-network' } },
    },
    notSeen: { picture: 'compare', ways: { seen: 'fee', more: { action: 'article', id: 'token-not-shown' } } },
    fee: { picture: 'coin', ways: { done: 'finish', lack: { action: 'article', id: 'not-enough-for-fee' } } },
    other: { loses: true, picture: 'networks', ways: { done: 'finish' } },
    exchange: { loses: true, picture: 'receipt', ways: { done: 'finish' } },
    contract: { picture: 'key', ways: { done: 'finish' } },
    finish: { loses: true, picture: 'done', ways: { helped: { action: 'helped', article: 'wrong-network' } } },
  },
};
