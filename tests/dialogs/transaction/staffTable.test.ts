import { callName } from '../../../chains/decode/knownCalls.ts';
import { staffTable } from '../../../dialogs/transaction/staffTable.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';
import { NOON } from '../../support/desk/sampleConversation.ts';

const [FROM, TO] = [`0x${'1'.repeat(40)}`, `0x${'2'.repeat(40)}`];
const call = (error: string | null, ...calls: object[]) => ({ type: 'CALL', to: TO, error, calls });
const tx = {
  from: FROM,
  to: TO,
  nonce: 42,
  input: `0x095ea7b3${'0'.repeat(128)}`,
  maxFee: '12000000000',
  maxTip: '1000000000',
  gas: '90000',
};
const verdict = fakeVerdict({
  code: 'succeeded',
  height: 100,
  confirmations: 3,
  blockTime: NOON,
  fee: '21000000000000',
  spender: TO,
  evidence: {
    tx,
    receipt: { gasUsed: '60000' },
    mined: { trace: call(null, call(null, call('out of gas', call('execution reverted')))) },
  },
} as never);

const rows = (...args: Parameters<typeof staffTable>) =>
  Object.fromEntries(staffTable(...args).map(({ label, value }) => [label, value.replaceAll('\u00a0', ' ')]));

it('staff read both ends in full, number, fees, the call and where it failed inside', () => {
  expect(rows(verdict, 'en', NOON)).toMatchObject({
    From: FROM,
    To: TO,
    Nonce: '42',
    Block: '100',
    'Fee offered': '12 gwei',
    Call: 'approve(address,uint256)',
    'Failed inside': `CALL ${TO}: execution reverted`,
    'First seen waiting': expect.stringContaining('2026'),
    'Block time': expect.stringContaining('2026'),
    'Gas used / limit': '60000 / 90000',
    'Permitted address': TO,
  });
  expect(rows(verdict, 'en')).not.toHaveProperty('First seen waiting');
});

it('of a failure they read what was to move and why it did not, and of each amount whose it is', () => {
  const transfer = { from: FROM, to: TO, amount: '25000000', symbol: 'USDT', decimals: 6 };
  const failed = fakeVerdict({ code: 'reverted', cause: 'slippage', parties: [], transfer, burned: '14000000' });
  expect(rows(failed, 'en')).toMatchObject({
    'Meant to move': '25 USDT',
    'Why it failed': 'The price moved further than the sender allowed (slippage).',
    Burned: '0.000000000014 ETH',
  });
  const parties = [{ address: FROM, role: 'signer' as const, gave: [{ ...transfer }], got: [] }];
  expect(staffTable(fakeVerdict({ parties }), 'en')).toContainEqual(
    expect.objectContaining({ label: 'Sent', note: `by ${FROM}` }),
  );
});

const moved = { amount: '5000000', symbol: 'USDT', decimals: 6, token: TO };
const told = (parts: object) => rows(fakeVerdict(parts as never), 'en');

it('a permission says how much, and one that ended is not told as one that stands', () => {
  const permitted = (parts: object) =>
    staffTable(fakeVerdict({ parties: [], spender: TO, reported: [TO], ...parts } as never), 'en');
  const all = { token: FROM, symbol: 'USDT', limit: 'all', spenderIs: null };
  expect(permitted({ notes: ['permission-given'], allowed: all })).toEqual([
    { label: 'Permitted address', value: TO, note: 'USDT · without limit · reported' },
  ]);
  expect(permitted({ notes: ['permission-ended'], allowed: all })).toEqual([
    { label: 'No longer permitted', value: TO, note: 'USDT · reported' },
  ]);
  expect(permitted({ notes: ['control-given'] })).toMatchObject([{ label: 'Now in control' }]);
  const unnamed = { ...all, symbol: null, limit: { amount: '1234', decimals: 0 } };
  expect(permitted({ notes: ['permission-given'], allowed: unnamed, reported: [] })).toMatchObject([{ note: FROM }]);
});

it('whoever replaced it stands in full, and what was asked of a price without a tip has none', () => {
  const [replacedBy, least] = [`0x${'c'.repeat(64)}`, { method: 'speed-up' as const, gasPrice: '45000000000' }];
  expect(told({ code: 'replaced-other', replacedBy })).toMatchObject({ 'Replaced by': replacedBy });
  const offered = (type: number) =>
    staffTable(fakeVerdict({ evidence: { tx: { ...tx, type } }, replacement: least }), 'en').filter(({ label }) =>
      ['Fee offered', 'Suggested for a replacement'].includes(label),
    );
  expect(offered(0).map(({ note }) => note)).toEqual([undefined, undefined]);
  expect(offered(2).map(({ note }) => note?.replaceAll('\u00a0', ' '))).toEqual(['tip 1 gwei', undefined]);
  // A message from layer 1 offered nothing.
  expect(offered(0x7e)).toHaveLength(1);
});

it('code of a new contract is no call, and its address is told', () => {
  const made = { evidence: { tx: { ...tx, to: null }, receipt: { gasUsed: '1', created: TO } } };
  expect(staffTable(fakeVerdict(made), 'en')).toContainEqual({
    label: 'To',
    value: TO,
    note: 'created by this transaction',
  });
  expect(told(made)).not.toHaveProperty('Call');
});

it('what was burned was received by nobody, and a token that amounts shorten stands in full', () => {
  const unnamed = { ...moved, symbol: null };
  const burned = [{ address: '', role: 'nobody', gave: [], got: [unnamed] }];
  expect(staffTable(fakeVerdict({ parties: burned } as never), 'en')).toMatchObject([
    { label: 'Burned (out of circulation)' },
    { label: 'Token', value: TO },
  ]);
  expect(staffTable(fakeVerdict({ parties: burned } as never), 'en')[0]).not.toHaveProperty('note');
  const named = [{ address: FROM, role: 'other', gave: [], got: [moved] }];
  expect(told({ parties: named })).not.toHaveProperty('Token');
});

it('on Tron and Solana too it tells whose it was, and that what is staked or lent was not sent', () => {
  const owner = { owner: FROM, action: { contract: TO, data: `0x095ea7b3${'0'.repeat(128)}` } };
  expect(told({ evidence: { tx: owner } })).toMatchObject({ From: FROM, To: TO, Call: 'approve(address,uint256)' });
  const signed = (...signers: string[]) => ({
    evidence: { tx: { accounts: signers.map((address) => ({ address, signer: true })) } },
  });
  expect(told(signed(FROM))).toMatchObject({ From: FROM });
  expect(told(signed(FROM, TO))).not.toHaveProperty('From');
  const lent = told({ notes: ['resource-lent'], transfer: { ...moved, from: FROM, to: TO }, spender: TO });
  expect(lent).toMatchObject({ Amount: '5 USDT' });
  expect(lent).not.toHaveProperty('Permitted address');
});

it('coin that was short is not told as a token', () => {
  const short = { code: 'reverted', cause: 'balance', notes: ['coin-short'] };
  expect(told(short)['Why it failed']).toContain('SOL');
});

it('of Bitcoin they read every output in full, and how many more there are', () => {
  const outputs = Array.from({ length: 10 }, (_, at) => ({ address: `bc1qreceiver${at}`, amount: `${at + 1}0000000` }));
  const chain = { id: 'bitcoin', name: 'Bitcoin', symbol: 'BTC', decimals: 8 };
  const table = staffTable(fakeVerdict({ chain, notes: ['outputs-told'], outputs } as never), 'en');
  const shown = table.filter(({ label }) => label === 'Output');
  expect(shown[0]).toEqual({ label: 'Output', value: '0.1\u00a0BTC', note: expect.stringContaining('bc1qreceiver0') });
  expect(shown.map(({ value }) => value).slice(-2)).toEqual(['0.8\u00a0BTC', '+2']);
});

it('whose tokens left without having sent it stands in full, and whose request failed', () => {
  expect(told({ notes: ['left-unsent'], account: FROM })).toEqual({ 'Tokens left this account, unsent by it': FROM });
  expect(told({ notes: ['operation-failed'], account: FROM })).toEqual({ 'The account it is about': FROM });
});

it('leaves out what is not known, in every language', () => {
  const bare = fakeVerdict({ code: 'not-found', chain: null });
  for (const language of ['en', 'ja', 'ko', 'zh-Hans', 'zh-Hant'] as const)
    expect(JSON.stringify(staffTable(bare, language))).not.toMatch(/undefined|null|NaN/);
});

it('a function that nobody listed is told by its selector', () => {
  expect(callName('0x12345678')).toBe('0x12345678');
  expect(callName('0x')).toBeNull();
});
