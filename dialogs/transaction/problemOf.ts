import type { Verdict, View } from '../../chains/ports.ts';
import type { ConversationDraft } from '../../handoff/draft.ts';
import { articleOf } from '../../knowledge/verdicts.ts';
import { openProblem } from '../../understanding/case/track.ts';
import { caseOf, keepCase } from '../case.ts';

/** Problems of a transaction on its way: what a look-up shows says better which one it is. */
const OF_A_TRANSACTION: readonly string[] = [
  'where-is-my-money',
  'find-transaction-hash',
  'send-pending',
  'send-failed',
  'swap-failed',
  'bitcoin-stuck',
  'bridge-delayed',
  'layer2-withdrawal',
  'not-received',
  'speed-up-cancel',
];

/**
 * Opens the problem that a card is about, so that what is asked behind it is answered by what it showed. Any other problem that
 * is open stays so: a card about a payment ends no alarm. Called before what was seen is kept, since an old problem takes its facts along.
 */
export function openSeen(draft: ConversationDraft, verdict: Verdict, view: View): void {
  const known = caseOf(draft);
  if (known.open && !OF_A_TRANSACTION.includes(known.open.article)) return;
  const { code, notes = [], chain, cause = null, parties = [] } = verdict;
  const signer = parties.find(({ role }) => role === 'signer');
  const swapped = signer !== undefined && signer.gave.length > 0 && signer.got.length > 0;
  const family = chain && (/^\d+$/.test(chain.id) ? 'evm' : chain.id);
  const article = articleOf({ code, notes, family, view, cause, swapped });
  if (article !== null) keepCase(draft, openProblem(known, article, draft.content.brief.question ?? ''));
}
