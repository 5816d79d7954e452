import { callName } from '../../../chains/decode/knownCalls.ts';
import { staffTable } from '../../../dialogs/transaction/staffTable.ts';
import { fakeVerdict } from '../../support/fakeVerdict.ts';
import { NOON } from '../../support/sampleConversation.ts';

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

it('leaves out what is not known, in every language', () => {
  const bare = fakeVerdict({ code: 'not-found', chain: null });
  for (const language of ['en', 'ja', 'ko', 'zh-Hans', 'zh-Hant'] as const)
    expect(JSON.stringify(staffTable(bare, language))).not.toMatch(/undefined|null|NaN/);
});

it('a function that nobody listed is told by its selector', () => {
  expect(callName('0x12345678')).toBe('0x12345678');
  expect(callName('0x')).toBeNull();
});
