import { extract } from '../../../chains/recognise/extract.ts';
import type { AllParts } from '../../../dialogs/dialogModule.ts';
import { verdictCard } from '../../../dialogs/transaction/verdictCard.ts';
import { intentOf } from '../../../understanding/recognise/alone/intent.ts';
import { fakeVerdict } from '../chains/fakeVerdict.ts';
import { careForTest } from './careForTest.ts';
import { KNOWS_NOTHING } from './chosen.ts';
import { NOON } from './sampleConversation.ts';

const CARE = careForTest();

/** Parts of a desk that knows no article, hears nothing but what is pressed or known by its words, and whose nodes are told what they answer. */
export function dialogParts(told: Partial<AllParts> = {}): AllParts {
  return {
    ...KNOWS_NOTHING,
    route: () => ({ department: 'none', confidence: 0 }),
    library: { article: () => null, articles: () => [] },
    passage: () => null,
    intent: intentOf,
    hear: () => ({ guess: null, alarm: null, aside: null, wish: null }),
    care: CARE,
    emergencyIn: () => null,
    extract,
    chainQuestion: () => null,
    networks: [],
    checkTransaction: async (hash) => fakeVerdict({ hash }),
    checkAddress: async (address) => ({ address, level: 'clear', warnings: [], silent: [], observedAt: NOON }),
    quoteFees: async () => null,
    findTransactions: async () => ({ kind: 'cannot' }),
    glanceAtWallet: async () => null,
    noteFailure: async () => ({ repeated: null, crowd: null }),
    watchSoon: async () => undefined,
    mayWatchWallet: async () => true,
    sayVerdict: (verdict, language, how) => verdictCard(verdict, language, NOON, how),
    proofs: {
      challenge: async () => ({ kind: 'refused', reason: 'notAnAddress' }),
      prove: async () => ({ kind: 'over', reason: 'expired' }),
    },
    deletedBy: () => NOON,
    ...told,
  };
}
