import type { ChainDesk } from '../../chains/lookup/checkTransaction.ts';
import type { Verdict } from '../../chains/ports.ts';
import { kindOf, type Observe, observing } from '../../core/process/observe.ts';
import type { Stores } from '../../stores/open.ts';

/** The stores, every operation of which is timed. How a commit ended is its own kind: `ok`, `fenced`, `conflict` … */
export function observedStores(stores: Stores, observe: Observe): Stores {
  const { conversations, documents, ledger, outbox } = stores;
  return {
    ...stores,
    conversations: observing(
      conversations,
      { kind: 'store', of: 'conversations' },
      ['begin', 'renew', 'abort', 'commit', 'read', 'entries', 'inPlace', 'placed', 'due', 'shred'],
      observe,
      kindOf,
    ),
    documents: observing(documents, { kind: 'store', of: 'documents' }, ['get', 'put', 'remove', 'list'], observe),
    ledger: observing(ledger, { kind: 'store', of: 'ledger' }, ['append', 'read'], observe),
    outbox: observing(outbox, { kind: 'store', of: 'outbox' }, ['next', 'done', 'defer', 'fail'], observe),
  };
}

/** What is asked of the chains. How a look ended is the code of its verdict. */
export function observedChains(desk: ChainDesk, observe: Observe): ChainDesk {
  const { checkTransaction } = desk;
  const named = { kind: 'chain', name: 'checkTransaction' } as const;
  return {
    ...observing(desk, { kind: 'chain' }, ['checkAddress', 'quoteFees', 'findTransactions', 'glanceAtWallet'], observe),
    checkTransaction: (...asked) =>
      observe(
        named,
        () => checkTransaction(...asked),
        ({ code }: Verdict) => code,
      ),
  };
}
