import { createHmac } from 'node:crypto';
import { chainQuestion } from '../../../chains/chainQuestion.ts';
import type { ChainDefinition } from '../../../chains/definitions/index.ts';
import { rememberNews, rememberWalletNews } from '../../../chains/lookup/chainMemory.ts';
import type {
  CheckAddress,
  CheckTransaction,
  FindTransactions,
  GlanceAtWallet,
  Verdict,
} from '../../../chains/ports.ts';
import { extract } from '../../../chains/recognise/extract.ts';
import { createFailureTrends } from '../../../chains/watch/failureTrends.ts';
import { createWatcher } from '../../../chains/watch/watcher.ts';
import { readCase } from '../../../core/case.ts';
import type { Locale } from '../../../core/language.ts';
import type { Documents } from '../../../core/ports.ts';
import { walletNewsCard, walletNewsForStaff } from '../../../dialogs/address/walletNews.ts';
import { createChainLook } from '../../../dialogs/transaction/chainLook.ts';
import { type VerdictManner, verdictCard } from '../../../dialogs/transaction/verdictCard.ts';
import { watchNews, watchNewsForStaff } from '../../../dialogs/transaction/watchNews.ts';
import { createWatchedCases, type WatchedCaseParts } from '../../../handoff/record/watchedCases.ts';
import { toSimplified } from '../../../text/simplified.ts';
import type { DeriveKey } from '../../../trust/keys/deskSecret.ts';

/** What the chat needs of the chains besides the nodes' answers: what was foretold, and what is watched. */
export function composeChains(
  parts: Pick<WatchedCaseParts, 'conversations' | 'rules' | 'clock' | 'isOutside'> & {
    readonly chains: readonly ChainDefinition[];
    readonly checkTransaction: CheckTransaction;
    readonly checkAddress: CheckAddress;
    readonly findTransactions: FindTransactions;
    readonly glanceAtWallet: GlanceAtWallet;
    readonly documents: Documents;
    readonly keyFor: DeriveKey;
  },
) {
  const { chains, clock } = parts;
  const key = parts.keyFor('failures');
  const digest = (text: string) => createHmac('sha256', key).update(text).digest('base64url');
  const failureTrends = createFailureTrends(parts.documents, clock, digest);
  const cases = createWatchedCases({
    ...parts,
    sayNews: (verdict, over, language, view) => watchNews(verdict, over, language, clock(), view),
    tellStaff: (verdict, language, view) => watchNewsForStaff(verdict, language, clock(), view),
    remember: rememberNews,
    wallet: {
      say: (news, language, { dialogs }) =>
        walletNewsCard(news, language, { exposed: readCase(dialogs['case']).facts.phrase?.value === 'exposed' }),
      tellStaff: walletNewsForStaff,
      remember: rememberWalletNews,
    },
  });
  const watcher = createWatcher({ ...parts, cases });
  /** What dialogs call. */
  const forDialogs = {
    extract: (text: string) => extract(text, chains),
    // Chinese is read in Simplified; the first reading is the writer's own, for Japanese has forms of both.
    chainQuestion: (text: string) => chainQuestion(text, chains) ?? chainQuestion(toSimplified(text), chains),
    networks: chains,
    noteFailure: failureTrends.note,
    watchSoon: watcher.watchSoon,
    mayWatchWallet: watcher.hasRoom,
    sayVerdict: (verdict: Verdict, language: Locale, how?: VerdictManner) =>
      verdictCard(verdict, language, clock(), how),
  };
  const look = { ...parts, extract: forDialogs.extract };
  const looks = { staff: createChainLook(look, 'staff'), visitor: createChainLook(look, 'user') };
  return { failureTrends, watcher, forDialogs, looks };
}
