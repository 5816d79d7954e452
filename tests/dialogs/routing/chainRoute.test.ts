import { drawBytes } from '../../../bench/chance.ts';
import { chainQuestion } from '../../../chains/chainQuestion.ts';
import { CHAINS } from '../../../chains/definitions/index.ts';
import { rememberVerdicts, rememberView } from '../../../chains/lookup/chainMemory.ts';
import { extract } from '../../../chains/recognise/extract.ts';
import type { ConversationId } from '../../../core/ids.ts';
import { cardRoute, chainRoute } from '../../../dialogs/routing/chainRoute.ts';
import { openSeen } from '../../../dialogs/transaction/problemOf.ts';
import { ConversationDraft } from '../../../handoff/draft.ts';
import { DEFAULT_RULES } from '../../../handoff/record/retention.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';
import { NOON, sampleFacts } from '../../support/desk/sampleConversation.ts';

const HASH = `0x${drawBytes(32).toString('hex')}`;
const ADDRESS = '0xd8da6bf26964af9d7eed9e03e53415d37aa96045';
const TRON = 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t';

function routed(text: string, department: 'transfers' | 'app' = 'transfers') {
  const draft = new ConversationDraft('c' as ConversationId, null, sampleFacts({ department }), NOON, DEFAULT_RULES);
  const parts = { extract, chainQuestion: (words: string) => chainQuestion(words, CHAINS), networks: CHAINS };
  return chainRoute(text, draft, parts);
}

it.each([
  [`where is ${HASH}`, 'transaction', { hashes: [{ hash: HASH }] }],
  [`${HASH} to ${ADDRESS} never arrived`, 'transaction', { hashes: [{ hash: HASH }] }],
  ['0xabc123...def456 is pending', 'transaction', { truncated: '0xabc123…def456' }],
  [HASH.slice(0, -2), 'transaction', { wrongLength: 62 }],
  ['tell me when it confirms', 'transaction', { watch: true }],
  [`${HASH} tell me when it confirms`, 'transaction', { hashes: [{ hash: HASH }], watch: true }],
  [`${HASH} 承認されたら教えて`, 'transaction', { hashes: [{ hash: HASH }], watch: true }],
  [`${HASH} 到账后通知我`, 'transaction', { hashes: [{ hash: HASH }], watch: true }],
  [`${HASH} 승인되면 알려줘`, 'transaction', { hashes: [{ hash: HASH }], watch: true }],
  [`0xabc123...def456 from ${ADDRESS} is pending`, 'transaction', { truncated: '0xabc123…def456', address: ADDRESS }],
  [ADDRESS, 'address', { addresses: [ADDRESS] }],
  [TRON, 'address', { addresses: [TRON] }],
  [`is this the right address? ${ADDRESS}`, 'address', { addresses: [ADDRESS], asked: true }],
  [`is this the right address on Polygon? ${TRON}`, 'address', { addresses: [TRON], asked: true, chain: '137' }],
  [`is this the right address? ${ADDRESS} for ${HASH}`, 'address', { addresses: [ADDRESS], hash: HASH }],
  ['正しいアドレスか確認したい', 'address', { addresses: [], asked: true }],
  ['is this the right address? 0xd8da…6045', 'address', { addresses: [], truncated: '0xd8da…6045' }],
  ['where is my money?', 'answer', { payment: '' }],
  [
    '两小时前转的ETH还没有到账。交易哈希：0xabc123…def456。想确认地址是否填对。',
    'transaction',
    { truncated: '0xabc123…def456' },
  ],
  ['ETH not there. Hash: 0xabc123…def456. Is that the right address?', 'transaction', { truncated: '0xabc123…def456' }],
  ['how much is gas on Base now?', 'fees', { chain: '8453' }],
  ['I sent 0.5 ETH two hours ago, where is it', 'answer', { payment: '0.5\u00a0ETH' }],
] as const)('%s → %s', (text, topic, options) => {
  expect(routed(text)).toMatchObject({ topic, options });
});

it.each(['How do I add a network?', 'what is gas?', 'hello 2024'])('%s is for the articles', (text) => {
  expect(routed(text)).toBeNull();
});

it('leaves an amount alone where no payment is missed', () => {
  expect(routed('can I swap 0.5 ETH', 'app')).toBeNull();
});

it.each([
  'it says not enough for the fee but I have 500 USDT',
  '手続費用の手数料が足りません。500 USDTはあるのに',
  '說手續費不足，可是我有500 USDT',
  'bought crypto with my card 3 days ago and it never came',
  'カードで購入したのに送金が届いていません',
])('%s is no payment that the chain could show', (text) => expect(routed(text)).toBeNull());

describe('whether more leaves', () => {
  const asked = (text: string, looked: boolean) => {
    const draft = new ConversationDraft('c' as ConversationId, null, sampleFacts(), NOON, DEFAULT_RULES);
    if (looked) draft.rememberChain({ observed: { address: ADDRESS, at: NOON, networks: [] } });
    const parts = { extract, chainQuestion: (words: string) => chainQuestion(words, CHAINS), networks: CHAINS };
    return chainRoute(text, draft, parts);
  };

  it('is asked of the wallet that was read in this conversation, which is read again and watched', () => {
    const wish = { topic: 'wallet', options: { address: ADDRESS, watch: 'beside' } };
    expect(asked('is it still leaving?', true)).toMatchObject(wish);
  });

  it('is for the articles while no wallet was read, and another address is offered before anything is asked of it', () => {
    expect(asked('is it still leaving?', false)).toBeNull();
    expect(asked(`is it still leaving? ${TRON}`, true)).toMatchObject({ topic: 'address' });
  });
});

it.each([
  ['en', 'I sent it, half an hour ago', 'sender'],
  ['en', 'I am the recipient', 'receiver'],
  ['ja', '自分で送りました。もう30分です', 'sender'],
  ['zh-Hans', '是我发的，那0.5 ETH还在吗', 'sender'],
  ['zh-Hant', '我發的，已經半小時了', 'sender'],
  ['ko', '제가 보냈어요. 30분 됐어요', 'sender'],
] as const)('shows the card again in the view of who says behind it who asks (%s): %s', (language, text, view) => {
  const draft = new ConversationDraft('c' as ConversationId, null, sampleFacts({ language }), NOON, DEFAULT_RULES);
  expect(cardRoute(text, draft)).toBeNull();
  draft.rememberChain(rememberVerdicts(draft.content.chain, [fakeVerdict({ hash: HASH })]));
  draft.remember({ hash: HASH });
  expect(cardRoute(text, draft)).toMatchObject({ topic: 'transaction', options: { hashes: [{ hash: HASH }], view } });
  draft.rememberChain(rememberView(draft.content.chain, HASH, 'sender'));
  expect(cardRoute(text, draft)).toBeNull();
});

it.each([
  ['en', 'how long will it take?', { topic: 'answer', options: { articleId: 'bridge-delayed', part: 'how-long' } }],
  ['ja', '今どうなっていますか？', { topic: 'transaction', options: { hashes: [{ hash: HASH }] } }],
  ['zh-Hans', '我的钱丢了吗？', { topic: 'answer', options: { articleId: 'bridge-delayed', part: 'lost' } }],
  ['ko', '취소할 수 있나요?', { topic: 'answer', options: { articleId: 'bridge-delayed', part: 'cancel' } }],
] as const)('answers what everybody asks behind a card by what it showed (%s): %s', (language, text, route) => {
  const draft = new ConversationDraft('c' as ConversationId, null, sampleFacts({ language }), NOON, DEFAULT_RULES);
  expect(cardRoute(text, draft)).toBeNull();
  const verdict = fakeVerdict({ hash: HASH, notes: ['bridge-deposit'] });
  draft.rememberChain(rememberVerdicts(draft.content.chain, [verdict]));
  draft.remember({ hash: HASH });
  openSeen(draft, verdict, 'neither');
  expect(cardRoute(text, draft)).toMatchObject(route);
});
