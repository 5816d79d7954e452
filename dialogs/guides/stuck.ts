import type { GuideOf } from './guide.ts';

/** A transfer that waits: which one blocks, then raise the fee, cancel or wait; Bitcoin in its own way. */
export const stuck: GuideOf<'stuck'> = {
  department: 'transfers',
  first: 'which',
  steps: {
    which: { picture: 'coin', ways: { evm: 'look', bitcoin: 'side' } },
    look: { picture: 'receipt', ways: { pending: 'oldest', success: 'confirmed', missing: 'missing' } },
    oldest: { picture: 'queue', ways: { done: 'decide' } },
    decide: { picture: 'fee', ways: { faster: 'faster', cancel: 'cancel', wait: 'wait' } },
    faster: { picture: 'replace', ways: { done: 'wait', noButton: 'noButton', error: 'error' } },
    cancel: { picture: 'replace', ways: { done: 'wait', noButton: 'noButton', error: 'error' } },
    error: { picture: 'fee', ways: { done: 'wait', confirmed: 'confirmed' } },
    noButton: { loses: true, picture: 'receipt', ways: { wait: 'wait' } },
    wait: { picture: 'clock', ways: { through: 'finish', still: 'decide' } },
    confirmed: {
      picture: 'done',
      ways: { helped: { action: 'helped', article: 'send-pending' }, more: { action: 'article', id: 'not-received' } },
    },
    missing: {
      picture: 'search',
      ways: {
        helped: { action: 'helped', article: 'send-pending' },
        where: { action: 'article', id: 'find-transaction-hash' },
      },
    },
    side: { picture: 'queue', ways: { sent: 'bump', receiving: 'receiving' } },
    bump: { picture: 'fee', ways: { done: 'block', noButton: 'child' } },
    child: { picture: 'replace', ways: { done: 'block', cannot: 'block' } },
    receiving: { loses: true, picture: 'fee', ways: { done: 'block' } },
    block: { picture: 'clock', ways: { through: 'finish', more: { action: 'article', id: 'bitcoin-stuck' } } },
    finish: { picture: 'done', ways: { helped: { action: 'helped', article: 'speed-up-cancel' } } },
  },
};
