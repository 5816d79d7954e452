import { judgeTogether } from '../../../chains/address/addressPoisoning.ts';
import type { Verdict } from '../../../chains/ports.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';

const ME = `0x${'12'.repeat(20)}`;
const FRIEND = '0xabc1111111111111111111111111111111111234';
const BAIT = '0xabc2222222222222222222222222222222221234';

interface Paid {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly height: number;
  readonly token?: string;
}
const paid = ({ from, to, amount, height, token }: Paid, more: Partial<Verdict> = {}): Verdict => {
  const transfer = { from, to, amount: `${amount}`, symbol: 'X', decimals: 18, ...(token ? { token } : {}) };
  return fakeVerdict({ hash: `0x${height}`, transfer, senders: [from], height, ...more });
};
/** Which were called bait, by height; the same in whatever order they were pasted. */
function baited(verdicts: Verdict[], known: string[] = []): (number | undefined)[] {
  const found = [verdicts, [...verdicts].reverse()].map((pasted) =>
    judgeTogether(pasted, known)
      .filter(({ notes }) => notes?.includes('dust'))
      .map(({ height }) => height)
      .sort(),
  );
  expect(found[0]).toEqual(found[1]);
  return found[0] ?? [];
}

const REAL = { from: FRIEND, to: ME, amount: 1000, height: 1 };
const DUST = { from: BAIT, to: ME, amount: 1, height: 2 };

describe('of transactions in one message', () => {
  it('bait is what came later and is worth much less, whichever way the real payment went', () => {
    expect(baited([paid(REAL), paid(DUST)])).toEqual([2]);
    expect(baited([paid({ ...REAL, from: ME, to: FRIEND }), paid(DUST)])).toEqual([2]);
    expect(baited([paid(REAL), paid(DUST), paid({ ...DUST, amount: 9, height: 3 })])).toEqual([2, 3]);
  });

  it('one among many senders of one transaction is found', () => {
    const other = `0x${'77'.repeat(20)}`;
    expect(baited([paid(REAL), paid({ ...DUST, from: other }, { senders: [other, BAIT] })])).toEqual([2]);
  });

  it.each([
    ['comes before the payment', { height: 0 }],
    ['is worth about as much', { amount: 100 }],
    ['is of another token', { token: `0x${'7'.repeat(40)}` }],
    ['comes from somebody else', { from: `0x${'9'.repeat(40)}` }],
    ['comes from the same address', { from: FRIEND }],
  ])('nothing is called bait that %s', (_, change) => {
    expect(baited([paid(REAL), paid({ ...DUST, ...change })])).toEqual([]);
  });

  it('a transaction on another chain imitates nothing', () => {
    const chain = { id: '56' as never, name: 'BNB Chain', symbol: 'BNB', decimals: 18 };
    expect(baited([paid(REAL), paid(DUST, { chain })])).toEqual([]);
  });

  it('what is known decides before any amount: the true sender is no bait beside a payment that went wrong', () => {
    const small = { ...REAL, amount: 1, height: 3 };
    const lost = { from: ME, to: BAIT, amount: 1000, height: 2 };
    expect(baited([paid(small), paid(lost)], [FRIEND])).toEqual([]);
    expect(baited([paid({ ...DUST, amount: 5000 }), paid(REAL)], [FRIEND])).toEqual([2]);
  });

  it('bait is no model for anybody', () => {
    const forged = paid({ from: ME, to: BAIT, amount: 1000, height: 1 }, { notes: ['dust'] });
    expect(baited([forged, paid({ ...REAL, amount: 1, height: 3 })])).toEqual([1]);
  });
});
