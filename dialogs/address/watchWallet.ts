import type { WalletGlance, WalletWatch } from '../../chains/ports.ts';
import { beginWalletWatch, WALLET_WATCH } from '../../chains/watch/walletWatch.ts';
import { newId } from '../../core/ids.ts';
import type { ConversationDraft } from '../../handoff/draft.ts';
import { networkNames } from '../../languages/chains/networkName.ts';
import { formatMoment } from '../../languages/format.ts';
import { walletPhrases } from '../../languages/wallet/index.ts';
import { caseOf } from '../case.ts';
import type { DialogParts } from '../parts.ts';
import type { WatchParts } from '../transaction/watchDialog.ts';
import { worstOf } from './walletWorst.ts';

export type WalletWatchParts = WatchParts & Pick<DialogParts, 'mayWatchWallet'>;

const GRAVE: readonly ReturnType<typeof worstOf>[] = ['shared', 'swept', 'reportedCode', 'reported'];

/** Told that coins are gone or that the words are known, or seen that others order for it: then nobody has to ask to be told. */
export function fearsTheft(draft: ConversationDraft, glance: WalletGlance): boolean {
  const { gone, phrase } = caseOf(draft).facts;
  return gone !== undefined || phrase?.value === 'exposed' || GRAVE.includes(worstOf(glance));
}

/** Something is there that could leave, and nobody is told yet. */
export function mayBeWished(draft: ConversationDraft, glance: WalletGlance): boolean {
  const watch = beginWalletWatch({ ...glance, late: [] }, { id: '', until: draft.now });
  return watch !== null && wishIn(draft)?.address !== glance.address;
}

/** The wish that still holds. */
function wishIn({ content, now }: ConversationDraft): WalletWatch | null {
  const { walletWatch: watch } = content.chain;
  return watch?.until && watch.until > now ? watch : null;
}

/**
 * Remembers the wish, in the place of an earlier one, and returns what is said about it; null where nothing is waited for.
 * `wished`: whether more leaves; else only rows that were not there yet are told.
 */
export async function setWalletWatch(
  draft: ConversationDraft,
  glance: WalletGlance,
  wished: boolean,
  parts: WalletWatchParts,
): Promise<string | null> {
  const { watch: words } = walletPhrases(draft.facts.language);
  const before = wishIn(draft);
  // Who only reads the wallet again goes on being told of it; rows of another one do not take the place of a wish.
  const goesOn = before?.address === glance.address;
  if (before && !goesOn && !wished) return null;
  const until = Math.min(draft.now + WALLET_WATCH, parts.deletedBy(draft));
  const watch = beginWalletWatch(glance, { id: newId(), until: wished || goesOn ? until : null });
  if (watch === null) return null;
  const mayWatch = goesOn || (await draft.watchLeft());
  if (!mayWatch || !(await parts.mayWatchWallet())) return wished ? words.full : null;
  draft.rememberChain({ walletWatch: watch });
  // Before the commit, as for a transaction: a request that leads to nothing is dropped, one that is missing is never found.
  await parts.watchSoon(draft.id);
  return promised(watch, draft);
}

function promised({ until, networks, late }: WalletWatch, { facts: { language } }: ConversationDraft): string {
  const { watch: words } = walletPhrases(language);
  const names = networkNames(
    late.map(({ name }) => name),
    language,
  );
  return [
    ...(late.length > 0 ? [words.late(names)] : []),
    ...(until !== null && networks.length > 0 ? [words.set(formatMoment(until, language))] : []),
  ].join('\n\n');
}
