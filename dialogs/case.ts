import { latestSeen } from '../chains/lookup/chainMemory.ts';
import { stateOf } from '../chains/observe/observedTransaction.ts';
import { type Case, readCase } from '../core/case.ts';
import type { ObservedFacts } from '../core/facts.ts';
import { languageOf } from '../core/language.ts';
import type { ConversationDraft } from '../handoff/draft.ts';
import { withFacts, withObserved, withoutLoss } from '../understanding/case/track.ts';
import { seesCoins } from '../understanding/recognise/arrivals.ts';
import { toldIn } from '../understanding/recognise/facts/told.ts';

/** Sealed with the conversation, beside the dialog stack. */
export function caseOf(draft: ConversationDraft): Case {
  return readCase(draft.content.dialogs['case']);
}

export function keepCase(draft: ConversationDraft, changed: Partial<Case>): void {
  draft.keep('case', { ...caseOf(draft), ...changed });
}

const PREPARED = 'second-hand-device';

/**
 * The wallet in which the user is told to do something; null: none was named. A device that somebody else prepared is none: on
 * it a new wallet would be theirs again.
 */
export function walletToUse({ open, waiting, facts }: Case): string | null {
  const { wallet, device } = facts;
  const isPrepared = [...(open ? [open] : []), ...waiting].some(({ article }) => article === PREPARED);
  return isPrepared && wallet?.value === device?.value ? null : (wallet?.value ?? null);
}

/** What a message tells of its writer's case, and takes back of it. A button tells nothing. */
export function learnFacts(draft: ConversationDraft, text: string): void {
  if (text === '') return;
  const language = languageOf(draft.facts.language);
  const told = withFacts(caseOf(draft), toldIn(text, language));
  keepCase(draft, seesCoins(text, language) ? withoutLoss(told) : told);
  followState(draft);
}

/** What the chain itself showed, which outranks what was told. */
export function learnObserved(draft: ConversationDraft, seen: ObservedFacts): void {
  keepCase(draft, withObserved(caseOf(draft), seen));
}

/** The watcher may have told since what became of the transaction, or that more left the wallet. */
function followState(draft: ConversationDraft): void {
  const { leaving } = caseOf(draft).facts;
  if (leaving?.observed && !leaving.value && draft.content.chain.observed?.networks.some((one) => one.leaving === true))
    keepCase(draft, { facts: { ...caseOf(draft).facts, leaving: { ...leaving, value: true } } });
  const { facts } = caseOf(draft);
  const state = stateOf(latestSeen(draft.content.chain)?.standing ?? null);
  // What is only told may be of another transaction than the one that is watched.
  if (facts.state?.observed && state && state !== facts.state.value)
    keepCase(draft, { facts: { ...facts, state: { ...facts.state, value: state } } });
}
