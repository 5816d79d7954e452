import { z } from 'zod';
import type { Verdict, View } from '../../chains/ports.ts';
import type { ConversationDraft } from '../../handoff/draft.ts';
import { behind } from '../../knowledge/verdicts.ts';
import { openProblem } from '../../understanding/case/track.ts';
import type { BehindCard } from '../../understanding/recognise/behindCard.ts';
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

const KEPT = 'behindCard';
const part = z.string().max(120).nullable();
const Kept = z.object({ turn: z.number().int(), hash: z.string(), lost: part, howLong: part, cancel: part });

/**
 * Opens the problem that a card is about, so that what is asked behind it is answered by what it showed, and keeps where that stands. Any
 * other problem that is open stays so: a card about a payment ends no alarm. Called before what was seen is kept, since an old problem
 * takes its facts along.
 */
export function openSeen(draft: ConversationDraft, verdict: Verdict, view: View): void {
  const known = caseOf(draft);
  const { code, notes = [], chain, cause = null, parties = [], hash } = verdict;
  const signer = parties.find(({ role }) => role === 'signer');
  const swapped = signer !== undefined && signer.gave.length > 0 && signer.got.length > 0;
  const family = chain && (/^\d+$/.test(chain.id) ? 'evm' : chain.id);
  const { article, ...asked } = behind({ code, notes, family, view, cause, swapped });
  if (hash !== null) draft.keep(KEPT, { ...asked, hash, turn: known.turn } satisfies z.input<typeof Kept>);
  const stays = known.open && !OF_A_TRANSACTION.includes(known.open.article);
  if (article !== null && !stays) keepCase(draft, openProblem(known, article, draft.content.brief.question ?? ''));
}

/** In messages: later the talk is about something else. */
const SOON = 6;

/** The part that answers this behind the card that was shown last; `again`: only another look does. Null where no card stands before it. */
export function partBehind(draft: ConversationDraft, question: BehindCard): { part: string } | 'again' | null {
  const kept = Kept.safeParse(draft.content.dialogs[KEPT]).data;
  const { turn } = caseOf(draft);
  if (!kept || kept.hash !== draft.content.brief.hash || turn - kept.turn > SOON) return null;
  if (question === 'now') return 'again';
  return kept[question] === null ? null : { part: kept[question] };
}
