import { type Case, NEW_CASE } from '../../core/case.ts';
import type { ConversationId } from '../../core/ids.ts';
import { caseOf, learnFacts, walletToUse } from '../../dialogs/case.ts';
import { ConversationDraft } from '../../handoff/draft.ts';
import { DEFAULT_RULES } from '../../handoff/record/retention.ts';
import { NOON, sampleFacts } from '../support/desk/sampleConversation.ts';

const draftIn = (language: 'en' | 'zh-Hant') =>
  new ConversationDraft('conversation' as ConversationId, null, sampleFacts({ language }), NOON, DEFAULT_RULES);

describe('the case of a conversation', () => {
  it('keeps over its messages what each of them tells', () => {
    const draft = draftIn('en');
    learnFacts(draft, 'I sent 500 usdt to binance');
    learnFacts(draft, 'not on ethereum but on tron');
    expect(caseOf(draft)).toMatchObject({
      turn: 2,
      facts: { coin: { value: 'USDT', turn: 1 }, network: { value: 'Tron', turn: 2 } },
    });
  });

  it('reads Traditional Chinese as it reads Simplified', () => {
    const draft = draftIn('zh-Hant');
    learnFacts(draft, '我把助記詞輸入到一個網站了');
    expect(caseOf(draft).facts.phrase?.value).toBe('exposed');
  });
});

describe('the wallet in which something is to be done', () => {
  const told = (facts: Case['facts'], article?: string): Case => ({
    ...NEW_CASE,
    facts,
    open: article === undefined ? null : { article, query: 'it', turn: 1 },
  });
  const device = { value: 'Trezor', turn: 1 };

  it('is the one that was named', () => {
    expect(walletToUse(told({ wallet: { value: 'MetaMask', turn: 1 } }))).toBe('MetaMask');
    expect(walletToUse(told({ wallet: device, device }, 'hardware-wallet'))).toBe('Trezor');
    expect(walletToUse(NEW_CASE)).toBeNull();
  });

  it('is no device that somebody else prepared', () => {
    expect(walletToUse(told({ wallet: device, device }, 'second-hand-device'))).toBeNull();
    expect(walletToUse(told({ wallet: { value: 'MetaMask', turn: 1 }, device }, 'second-hand-device'))).toBe(
      'MetaMask',
    );
  });
});
