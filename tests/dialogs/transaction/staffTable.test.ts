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
};
const verdict = fakeVerdict({
  code: 'succeeded',
  height: 100,
  confirmations: 3,
  fee: '21000000000000',
  evidence: { tx, mined: { trace: call(null, call('out of gas', call('execution reverted'))) } },
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
    'Waiting since': expect.stringContaining('2026'),
  });
  expect(rows(verdict, 'en')).not.toHaveProperty('Waiting since');
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
