import { diagnoseEvm as diagnose } from '../../../chains/diagnose/diagnose.ts';
import type { EvmLog, EvmTransaction } from '../../../chains/diagnose/evidence.ts';
import { verdictCard } from '../../../dialogs/transaction/verdictCard.ts';
import {
  type Case,
  card,
  DAI,
  diagnosed,
  evidence,
  frame,
  HER,
  heading,
  log,
  ME,
  means,
  moved,
  NOBODY,
  POOL,
  PUNKS,
  TRANSFER,
  topic,
  USDC,
  WETH,
  word,
  YOU,
} from '../../support/chains/evmEvidence.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';

const swap: Case = {
  receipt: { logs: [moved(USDC, ME, POOL, 100_000_000n), moved(DAI, POOL, ME, 99_800_000_000_000_000_000n)] },
};

describe('what was given and got', () => {
  it('in a swap is both sides, and no pool beside it', () => {
    expect(heading(swap)).toBe('You sent 100 USDC and received 99.8 DAI');
    expect(means(swap)).not.toContain('0x9999');
    expect(diagnosed(swap).notes).not.toContain('allowance-used');
  });

  it('to several receivers names each', () => {
    const batch = {
      tx: { value: 5n * 10n ** 17n },
      mined: {
        trace: frame(ME, POOL, 5n * 10n ** 17n, {
          calls: [frame(POOL, YOU, 2n * 10n ** 17n), frame(POOL, HER, 3n * 10n ** 17n)],
        }),
      },
    };
    expect(heading(batch)).toBe('You sent 0.5 ETH');
    expect(means(batch)).toContain('0x222222…222222 received 0.2 ETH. 0x333333…333333 received 0.3 ETH.');
  });

  it('inside counts what was paid, not what was undone or repeated', () => {
    const calls = [
      frame(POOL, ME, 7n * 10n ** 18n),
      frame(POOL, ME, 10n ** 18n, { error: 'execution reverted' }),
      frame(POOL, YOU, 0n, { error: 'execution reverted', calls: [frame(YOU, ME, 10n ** 18n)] }),
      frame(POOL, HER, 10n ** 18n, { type: 'DELEGATECALL' }),
    ];
    const paid = { mined: { trace: frame(ME, POOL, 0n, { calls }) } };
    expect(heading(paid)).toBe('You received 7 ETH');
    expect(diagnosed(paid).notes).toEqual(expect.arrayContaining(['step-failed', 'internal-transfer']));
  });

  it('by wrapping and unwrapping is coin against the token, whether or not it reports a transfer', () => {
    const deposit = log(
      WETH,
      ['0xe1fffcc4923d04b559f4d29a8bfc6cda04eb5b0d3c460751c2402c5c5cc9109c', topic(ME)],
      10n ** 18n,
    );
    const wrap = (...logs: EvmLog[]) => ({ tx: { to: WETH, value: 10n ** 18n }, receipt: { logs } });
    expect(heading(wrap(deposit))).toBe('You sent 1 ETH and received 1 WETH');
    expect(heading(wrap(deposit, moved(WETH, NOBODY, ME, 10n ** 18n)))).toBe('You sent 1 ETH and received 1 WETH');
    const withdrawal = log(
      WETH,
      ['0x7fcf532c15f0a6db0bd6d0e038bea71d30d808c7d98cb3bf7268a95bf5081b65', topic(ME)],
      10n ** 18n,
    );
    const blind = { tx: { to: WETH }, receipt: { logs: [withdrawal] }, mined: { trace: null } };
    expect(heading(blind)).toBe('You sent 1 WETH and received 1 ETH');
  });

  it('by unwrapping burns nothing that anybody would miss, while a transfer to nobody does', () => {
    const withdrawal = log(
      WETH,
      ['0x7fcf532c15f0a6db0bd6d0e038bea71d30d808c7d98cb3bf7268a95bf5081b65', topic(POOL)],
      5n,
    );
    const sold = [moved(USDC, ME, POOL, 7n), withdrawal];
    expect(means({ receipt: { logs: sold } })).not.toContain('burned');
    expect(means({ receipt: { logs: [moved(WETH, ME, NOBODY, 5n)] } })).toContain('burned');
  });

  it('to a contract by a call, for nothing, has not "arrived" at a receiver; by a transfer, or bare, it has', () => {
    const bid = { tx: { value: 10n ** 18n } };
    expect(heading(bid)).toBe('You sent 1 ETH');
    expect(means(bid)).toContain('A contract took it');
    expect(heading({ tx: { value: 10n ** 18n, input: '0x' } })).toBe('Your 1 ETH has arrived');
  });

  it('of a collectible bears the name of its collection, where it tells one', () => {
    const piece = log(POOL, [TRANSFER, topic(YOU), topic(ME), topic(12n)]);
    const named = { receipt: { logs: [piece] }, mined: { collections: new Map([[POOL, 'BAYC']]) } };
    expect(heading(named)).toBe('You received NFT BAYC #12 (0x999999…999999)');
    expect(heading({ receipt: { logs: [piece] } })).toBe('You received NFT #12 (0x999999…999999)');
  });

  it('of a deposit event of any other contract is nothing', () => {
    const deposit = log(
      POOL,
      ['0xe1fffcc4923d04b559f4d29a8bfc6cda04eb5b0d3c460751c2402c5c5cc9109c', topic(ME)],
      10n ** 18n,
    );
    expect(heading({ tx: { value: 10n ** 18n }, receipt: { logs: [deposit] } })).toBe('You sent 1 ETH');
  });

  it('of collectibles names the piece: ERC-721, ERC-1155, CryptoPunks, and an old token without indexes', () => {
    const single = '0xc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f62';
    const batch = '0x4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb';
    const by = [topic(POOL), topic(NOBODY), topic(ME)];
    const got = (...logs: EvmLog[]) => heading({ receipt: { logs } });
    expect(got(log(HER, [TRANSFER, topic(NOBODY), topic(ME), topic(242n)]))).toBe(
      'You received NFT #242 (0x333333…333333)',
    );
    expect(got(log(HER, [single, ...by], 5n, 3n))).toBe('You received 3 × NFT #5 (0x333333…333333)');
    expect(got(log(HER, [batch, ...by], 64n, 160n, 2n, 7n, 8n, 2n, 1n, 4n))).toBe(
      'You received NFT #7 (0x333333…333333) and 4 × NFT #8 (0x333333…333333)',
    );
    expect(got(log(HER, [batch, ...by], 64n, 10n ** 30n))).toContain('no coins or tokens');
    const bought = log(
      PUNKS,
      ['0x58e5d5a525e3b40bc15abaa38b5882678db1ee68befd2f60bafe3a7fd06db9e3', topic(77n), topic(YOU), topic(ME)],
      1n,
    );
    expect(got(moved(PUNKS, YOU, ME, 1n), bought)).toBe('You received NFT #77 (0xb47e3c…193bbb)');
    expect(got(log(USDC, [TRANSFER], YOU, ME, 1_000_000n))).toBe('You received 1 USDC');
  });

  it('of several pieces of one collection names its contract once', () => {
    const pieces = [12n, 13n].map((id) => log(POOL, [TRANSFER, topic(YOU), topic(ME), topic(id)]));
    const logs = [...pieces, log(HER, [TRANSFER, topic(YOU), topic(ME), topic(1n)])];
    expect(heading({ receipt: { logs } })).toBe(
      'You received 2 NFTs #12, #13 (0x999999…999999) and NFT #1 (0x333333…333333)',
    );
  });

  it('by many, of whom nobody signed, is told by how many there are, and then each', () => {
    const others = ['4', '5', '6'].map((digit) => `0x${digit.repeat(40)}`);
    const logs = others.map((to) => moved(USDC, POOL, to, 1_000_000n));
    expect(heading({ receipt: { logs } })).toBe('4 addresses sent or received something');
    for (const digit of ['4', '5', '6', '9'])
      expect(means({ receipt: { logs } })).toContain(`0x${digit.repeat(6)}…${digit.repeat(6)} `);
  });

  it('of a token whose unit nobody told is still an amount', () => {
    const unknown = { receipt: { logs: [moved(HER, POOL, ME, 1_500_000n)] } };
    expect(heading(unknown)).toBe(
      'You received an amount of the token 0x333333…333333 (1,500,000 in its smallest unit)',
    );
  });

  it('to oneself says so, and what a contract keeps in its own books is not called nothing', () => {
    const own = { tx: { to: ME, input: '0x', value: 10n ** 14n } };
    expect(heading(own)).toBe('0.0001 ETH went from 0x111111…111111 back to the same address');
    expect(means(own)).not.toContain('keep balances of their own');
    expect(means({})).toContain('Some contracts keep balances of their own');
  });

  it('to oneself, and through a router, cancels out', () => {
    expect(diagnosed({ receipt: { logs: [moved(USDC, ME, ME, 5n)] } }).parties).toEqual([]);
    const routed = { receipt: { logs: [moved(USDC, ME, POOL, 5n), moved(USDC, POOL, YOU, 5n)] } };
    expect(diagnosed(routed).parties?.map(({ address }) => address)).toEqual([ME, YOU]);
  });

  it('of burnt tokens says that they are out of circulation, and new ones come from nobody', () => {
    const burnt = { receipt: { logs: [moved(USDC, ME, NOBODY, 2_000_000n)] } };
    expect(means(burnt)).toContain('2 USDC was taken out of circulation (burned).');
    expect(diagnosed({ receipt: { logs: [moved(USDC, NOBODY, ME, 2n)] } }).parties).toHaveLength(1);
  });

  it('is not said to have stayed in a contract while nobody saw what that paid on', () => {
    const given = { tx: { value: 10n ** 18n }, mined: { trace: null, gotInside: 0n } };
    expect(diagnosed(given).notes).toEqual(expect.arrayContaining(['others-unseen']));
    expect(diagnosed(given).notes).not.toContain('into-contract');
    expect(diagnosed({ ...given, mined: { gotInside: 0n } }).notes).toContain('into-contract');
    const tokens = { ...given, receipt: { logs: [moved(USDC, ME, POOL, 5_000_000n)] } };
    expect(diagnosed(tokens).notes).toContain('into-contract');
  });

  it('without a trace is told by balances, or said to be unseen', () => {
    const sold = { receipt: { logs: [moved(USDC, ME, POOL, 5_000_000n)] } };
    expect(heading({ ...sold, mined: { trace: null, gotInside: 10n ** 15n } })).toBe(
      'You sent 5 USDC and received 0.001 ETH',
    );
    expect(means({ ...sold, mined: { trace: null } })).toContain('We could not see coins');
    expect(means(sold)).not.toContain('We could not see coins');
  });

  it('by a contract of which nobody tells what it paid on is not called arrived', () => {
    const blind = { tx: { value: 10n ** 18n }, mined: { trace: null } };
    expect(heading(blind)).toBe('You sent 1 ETH');
    expect(means(blind)).toContain('1 ETH went to 0x999999…999999 first.');
    expect(card(blind).text).not.toContain('arriv');
  });

  it('leaves nothing to whoever failed', () => {
    expect(diagnosed({ tx: { value: 5n }, receipt: { status: 'failed' } }).parties).toEqual([]);
  });
});

/** An order of hers, as ERC-4337's own contract (v0.7) reports it. */
const operation = (ok: bigint, by = '0x0000000071727de22e5e9d8baf0edac6f37da032', of = HER) =>
  log(
    by,
    ['0x49628fd1471006c1482da88028e9ce4dbb080b815c9b0344d39e5a8e6ec1419f', topic(1n), topic(of), topic(0n)],
    7n,
    ok,
    1n,
    1n,
  );

describe('success of a transaction is not success of what was wanted', () => {
  it('of a user operation, of a Safe, of an older shared wallet', () => {
    expect(diagnosed({ receipt: { logs: [operation(0n)] } }).notes).toContain('operation-failed');
    expect(diagnosed({ receipt: { logs: [operation(1n)] } }).notes).not.toContain('operation-failed');
    const safe = log(HER, ['0x23428b18acfb3ea64b08dc0c1d296ea9c09702c09083ca5272e64d115b687d23'], 1n, 0n);
    const older = log(HER, ['0x526441bb6c1aba3c9a4a6ca1d6545da9c2333c8c48343ef398eb858d72b79236', topic(4n)]);
    for (const one of [safe, older]) expect(heading({ receipt: { logs: [one] } })).toContain('failed');
  });

  it('is not in doubt by a question that failed, which could have done nothing', () => {
    const asking = (type: string) => ({
      mined: { trace: frame(ME, POOL, 0n, { calls: [frame(POOL, YOU, 0n, { type, error: 'execution reverted' })] }) },
    });
    expect(diagnosed(asking('CALL')).notes).toContain('step-failed');
    expect(diagnosed(asking('STATICCALL')).notes).not.toContain('step-failed');
  });

  it('and whose request failed is named where it was one account, with all that moved', () => {
    const [failed, other] = [{ receipt: { logs: [operation(0n)] } }, operation(0n, undefined, YOU)];
    expect(diagnosed(failed).account).toBe(HER);
    expect(heading(failed)).toBe('The request of the smart account 0x333333…333333 failed');
    expect(means(failed)).toBe('What this account requested did not happen. Nothing moved.');
    expect(means({ receipt: { logs: [operation(0n), moved(USDC, HER, YOU, 1_000_000n)] } })).toContain(
      'Only this moved: The account 0x333333…333333 sent 1 USDC.',
    );
    expect(diagnosed({ receipt: { logs: [operation(0n), other] } })).not.toHaveProperty('account');
    const hidden = fakeVerdict({ parties: [], notes: ['operation-failed', 'others-unseen'] });
    expect(verdictCard(hidden, 'en', 0).text).not.toContain('Nothing moved');
  });

  it('and what a smart account gave and got is told of it, not of whoever sent its order', () => {
    const logs = [operation(1n), moved(USDC, HER, POOL, 1_000_000n), moved(DAI, POOL, HER, 10n ** 18n)];
    expect(heading({ receipt: { logs }, plain: [ME, YOU] })).toBe(
      'The account 0x333333…333333 sent 1 USDC and received 1 DAI',
    );
  });

  it('of a user operation only where one of ERC-4337’s own contracts says so', () => {
    const logs = (by: string, ok = 1n) => [operation(ok, by), moved(USDC, HER, YOU, 1_000_000n)];
    for (const by of [
      '0x5ff137d4b0fdcd49dca30c7cf57e578a026d2789',
      '0x4337084d9e255ff0702461cf8895ce9e3b5ff108',
      '0x433709009b8330fda32311df1c2afa402ed8d009',
    ])
      expect(heading({ receipt: { logs: logs(by) } })).toBe('1 USDC went from 0x333333…333333 to 0x222222…222222');
    const strange = { receipt: { logs: logs(POOL, 0n) } };
    expect(diagnosed(strange).notes).not.toContain('operation-failed');
    expect(heading(strange)).not.toContain('account');
    const paid = frame(ME, POOL, 0n, { calls: [frame(POOL, ME, 10n ** 15n)] });
    expect(heading({ receipt: { logs: [operation(1n, POOL)] }, mined: { trace: paid } })).toBe(
      'You received 0.001 ETH',
    );
  });

  it('and what the bundler is paid for its place is not told as "you"', () => {
    const refund = frame(ME, POOL, 0n, { calls: [frame(POOL, ME, 10n ** 15n)] });
    const logs = [operation(1n), moved(USDC, HER, YOU, 1_000_000n)];
    const one = { receipt: { logs }, mined: { trace: refund }, plain: [ME, YOU] };
    expect(heading(one)).toBe('The account 0x333333…333333 sent 1 USDC');
    expect(means(one)).toContain('The service that sent it in, 0x111111…111111, received 0.001 ETH.');
    expect(card(one).text).not.toContain('You received');
  });
});

describe('a permission', () => {
  const [APPROVAL, FOR_ALL] = [
    '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925',
    '0x17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31',
  ];
  const PERMIT2 = '0x000000000022d473030f116ddee9f6b43ac78ba3';
  const given = (spender: string, amount: bigint): Case => ({
    tx: { to: USDC },
    receipt: { logs: [log(USDC, [APPROVAL, topic(ME), topic(spender)], amount)] },
  });
  const text = (parts: Case) => card(parts).text.replaceAll('\u00a0', ' ');

  it('says of what, how much, and what to revoke where', () => {
    const all = given(POOL, 2n ** 256n - 1n);
    expect(diagnosed(all).allowed).toEqual({ token: USDC, symbol: 'USDC', limit: 'all', spenderIs: null });
    expect(text(all)).toContain('move USDC, without limit, from it');
    expect(text(all)).toContain('It is: USDC, for 0x999999…999999, on Ethereum.');
    expect(text(given(POOL, 50_000_000n))).toContain('move up to 50 USDC from it');
    const pieces = { receipt: { logs: [log(HER, [FOR_ALL, topic(ME), topic(POOL)], 1n)] } };
    expect(text(pieces)).toContain('every NFT of 0x333333…333333, also later ones,');
    expect(heading(pieces)).toContain('can now move all NFTs of one collection');
    const piece = { receipt: { logs: [log(HER, [APPROVAL, topic(ME), topic(POOL), topic(12n)])] } };
    expect(heading(piece)).toContain('can now move one NFT');
    expect(text(piece)).not.toContain('later ones');
    expect(text(all)).toContain('With this transaction on 27 Jun 2019');
  });

  it('that ended says of what, and no amount', () => {
    expect(text(given(POOL, 0n))).toContain('0x999999…999999 can no longer move USDC from the account.');
    const pieces = { receipt: { logs: [log(HER, [FOR_ALL, topic(ME), topic(POOL)], 0n)] } };
    expect(text(pieces)).toContain('can no longer move NFTs of 0x333333…333333 from the account.');
  });

  it('of an account without code is said to be unlike any app’s, and Permit2 to be shared', () => {
    expect(text(given(YOU, 5n))).toContain('is a plain account, not an app’s contract');
    expect(text(given(POOL, 5n))).not.toContain('plain account');
    expect(text(given(PERMIT2, 5n))).toContain('Permit2, which many apps share');
  });

  it('of code to act for an account names that code', () => {
    const lent: Case = { tx: { type: 4, delegates: [HER] } };
    expect(diagnosed(lent)).toMatchObject({ delegates: [HER] });
    expect(text(lent)).toContain('lets the code at 0x333333…333333 act for an account');
  });

  it.each(['ja', 'ko', 'zh-Hans'] as const)('is told whole in %s', (language) => {
    for (const parts of [given(YOU, 2n ** 256n - 1n), given(PERMIT2, 50_000_000n)]) {
      const told = card(parts, language).text;
      expect(told).toContain('USDC');
      expect(told).not.toMatch(/undefined|null|NaN/);
    }
  });
});

describe('a permission that was made smaller', () => {
  const to = (input: string, allowedBefore: bigint | null, amount: bigint): Case => ({
    tx: { to: USDC, input },
    receipt: {
      logs: [
        log(
          USDC,
          ['0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925', topic(ME), topic(HER)],
          amount,
        ),
      ],
    },
    mined: { allowedBefore, trace: frame(ME, USDC, 0n) },
  });
  const approve = `0x095ea7b3${word(HER)}${word(3_000_000n)}`;
  const decrease = `0xa457c2d7${word(HER)}${word(2_000_000n)}`;

  it('is taking back, by what stood before or by what was called, and what is left of it is told', () => {
    for (const parts of [to(approve, 5_000_000n, 3_000_000n), to(decrease, null, 3_000_000n)]) {
      expect(diagnosed(parts)).toMatchObject({ notes: ['permission-lowered'], spender: HER });
      expect(card(parts).text.replaceAll('\u00a0', ' ')).toContain('it can move up to 3 USDC from there');
      expect(card(parts).card.severity).toBe('ok');
      expect(card(parts, 'en', 'receiver').text).not.toContain('revoke');
      for (const language of ['ja', 'ko', 'zh-Hans'] as const)
        expect(card(parts, language).text.replaceAll('\u00a0', ' ')).toMatch(/3 USDC/);
    }
  });

  it.each([
    ['where it is as much as before', to(approve, 3_000_000n, 3_000_000n), 'permission-given'],
    ['where it is more', to(approve, 1n, 3_000_000n), 'permission-given'],
    ['where nobody tells what stood before', to(approve, null, 3_000_000n), 'permission-given'],
    ['where nothing is left', to(decrease, 2_000_000n, 0n), 'permission-ended'],
  ])('is none %s', (_, parts, note) => {
    expect(diagnosed(parts).notes).toEqual([note]);
  });
});

describe('a limit of which nobody tells what it was before', () => {
  const APPROVAL = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925';
  const set = (allowedBefore: bigint | null, amount: bigint, call = '0x095ea7b3'): Case => ({
    tx: { to: USDC, input: `${call}${word(HER)}${word(amount)}` },
    receipt: { logs: [log(USDC, [APPROVAL, topic(ME), topic(HER)], amount)] },
    mined: { allowedBefore },
  });
  const SAID = {
    en: 'Whether it could take more before this can’t be seen here.',
    ja: 'もっと多く動かせたかどうかは、ここでは分かりません。',
    ko: '더 많이 옮길 수 있었는지는 여기서 알 수 없습니다.',
    'zh-Hans': '之前是否允许转走更多，这里看不到。',
  } as const;

  it.each(Object.entries(SAID))('is told as what stands, and that it may have been more, in %s', (language, said) => {
    const { text, card: shown } = card(set(null, 3_000_000n), language as keyof typeof SAID);
    expect(text).toContain(said);
    expect(text.replaceAll('\u00a0', ' ')).toContain('3 USDC');
    expect(shown.severity).toBe('caution');
  });

  it('is called set, not given', () => {
    expect(card(set(null, 3_000_000n)).card.band).toBe('Permission set');
  });

  it.each([
    ['what stood before is told', set(0n, 3_000_000n)],
    ['there is no limit, so it was never more', set(null, 2n ** 256n - 1n)],
    ['the call itself raises it', set(null, 3_000_000n, '0x39509351')],
  ])('is plain where %s', (_, parts) => {
    expect(card(parts).card.band).toBe('Permission given');
    expect(card(parts).text).not.toContain(SAID.en);
  });
});

describe('a token that reports nothing', () => {
  // BNB on Ethereum answers true to approve() and reports no Approval; old tokens answer false where they refuse.
  const [YES, NO] = [`0x${word(1n)}`, `0x${word(0n)}`];
  const asked = (input: string, output: string) => ({
    tx: { to: USDC, input },
    mined: { trace: frame(ME, USDC, 0n, { output }) },
  });
  const approve = `0x095ea7b3${word(HER)}${word(9n)}`;

  it('gave a permission when it was asked for one and did not say no', () => {
    expect(diagnosed(asked(approve, YES))).toMatchObject({ notes: ['permission-given'], spender: HER });
    expect(diagnosed(asked(`0x095ea7b3${word(HER)}${word(0n)}`, YES)).notes).toEqual(['permission-ended']);
    expect(diagnosed(asked(approve, NO)).notes).toEqual([]);
    expect(diagnosed({ ...asked(approve, '0x'), plain: [USDC] }).notes).toEqual([]);
  });

  it('moved nothing when it answered no, and nobody can say when it answered nothing', () => {
    const transfer = `0xa9059cbb${word(YOU)}${word(9n)}`;
    expect(diagnosed(asked(transfer, NO)).code).toBe('nothing-moved');
    expect(diagnosed(asked(transfer, '0x'))).toMatchObject({ code: 'in-doubt' });
    expect(card(asked(transfer, '0x')).text).not.toContain('kept a part');
  });
});

describe('an alarm needs proof', () => {
  const taken = [moved(USDC, YOU, HER, 9n)];
  const transferFrom = `0x23b872dd${word(YOU)}${word(ME)}${word(9n)}`;

  it('of a permission: its owner gave, got nothing, and the signer paid nothing', () => {
    expect(diagnosed({ receipt: { logs: taken } }).notes).toContain('allowance-used');
    const direct = { tx: { to: USDC, input: transferFrom }, receipt: { logs: [moved(USDC, YOU, ME, 9n)] } };
    expect(diagnosed(direct).notes).toContain('allowance-used');
  });

  it.each([
    ['a purchase', { tx: { value: 5n }, receipt: { logs: [...taken, moved(USDC, YOU, ME, 9n)] } }],
    ['an order that was filled', { receipt: { logs: [...taken, moved(DAI, HER, YOU, 9n)] } }],
    ['what an account ordered itself', { receipt: { logs: [operation(1n), moved(USDC, HER, YOU, 9n)] } }],
    ['a claim through a contract', { receipt: { logs: [moved(USDC, YOU, ME, 9n)] } }],
    [
      'a signed transfer',
      {
        receipt: {
          logs: [
            ...taken,
            log(USDC, ['0x98de503528ee59b575ef0c0a2576a82497bfc029a5685b209e9ec333479b10a5', topic(YOU), topic(1n)]),
          ],
        },
      },
    ],
  ])('%s is none', (_, parts) => {
    expect(diagnosed(parts).notes).not.toContain('allowance-used');
  });

  it('of which the one who took is never called "you"', () => {
    const taken = {
      tx: { from: YOU, to: USDC, input: `0x23b872dd${word(ME)}${word(YOU)}${word(5_000_000n)}` },
      receipt: { logs: [moved(USDC, ME, YOU, 5_000_000n)] },
    };
    expect(diagnosed(taken).notes).toContain('allowance-used');
    expect(means(taken)).toContain('The sender 0x222222…222222 received 5 USDC.');
    expect(means(taken)).not.toMatch(/\bYou\b/);
  });

  it('of bait: nothing but empty movements in the names of others', () => {
    const empty = moved(USDC, YOU, HER, 0n);
    expect(diagnosed({ receipt: { logs: [empty] } }).notes).toContain('dust');
    expect(diagnosed({ receipt: { logs: [empty, ...(swap.receipt?.logs ?? [])] } }).notes).not.toContain('dust');
  });

  it('of a lack of gas: all of it gone may have been an invalid instruction as well', () => {
    const failed = { status: 'failed', gasUsed: 90_000n } as const;
    const blind = { receipt: failed, mined: { trace: null } };
    expect(diagnosed(blind)).toMatchObject({ code: 'reverted', cause: 'untold' });
    const replay = { ok: false, message: 'out of gas', data: null } as const;
    expect(diagnosed({ ...blind, mined: { trace: null, replay } }).code).toBe('out-of-gas');
    const plain = {
      tx: { to: YOU, input: '0x', value: 5n },
      receipt: { ...failed, gasUsed: 21_000n },
      mined: { trace: null },
    };
    expect(card(plain).text).not.toContain('contract refused');
  });

  it('a transaction that a block holds does not wait, though its receipt is missing', () => {
    const lagging = { ...evidence({}), receipt: null };
    expect(diagnose(lagging)).toMatchObject({ code: 'in-doubt', height: 10, notes: ['receipt-missing'] });
    const own = { kind: 'found', tx: evidence({}).tx as EvmTransaction, status: 'ok' } as const;
    expect(diagnose({ ...lagging, successor: own }).code).toBe('in-doubt');
  });

  it('before 2017 a receipt has no status: trace, logs and gas that was left tell', () => {
    const old = (parts: Case) => diagnosed({ ...parts, receipt: { status: 'untold', ...parts.receipt } }).code;
    expect(old({})).toBe('succeeded');
    expect(old({ mined: { trace: frame(ME, POOL, 0n, { error: 'out of gas' }) } })).toBe('out-of-gas');
    expect(old({ mined: { trace: null } })).toBe('succeeded');
    expect(old({ mined: { trace: null }, receipt: { gasUsed: 90_000n } })).toBe('in-doubt');
  });
});

describe('the card', () => {
  it('has the year, the fee, and no amount apart from its unit', () => {
    const text = card(swap).card.steps[0]?.text;
    expect(text).toContain('27 Jun 2019');
    expect(text).toContain('Network fee: 0.00005\u00a0ETH');
  });

  it.each([
    ['en', 'The sender 0x111111…111111 sent 100\u00a0USDC and received 99.8\u00a0DAI'],
    ['ja', '送信者（0x111111…111111）は100\u00a0USDCを送り、99.8\u00a0DAIを受け取りました'],
    ['zh-Hans', '发送方（0x111111…111111）转出了100\u00a0USDC，收到了99.8\u00a0DAI'],
    ['ko', '보낸 쪽(0x111111…111111)에서 나간 것: 100\u00a0USDC, 들어온 것: 99.8\u00a0DAI'],
  ] as const)('in %s is in the words of whoever reads it', (language, expected) => {
    expect(card(swap, language, 'receiver').card.heading).toBe(expected);
  });

  it('never tells a receiver about a wallet that is not theirs', () => {
    const failed = card({ tx: { value: 10n ** 18n }, receipt: { status: 'failed' } }, 'en', 'receiver');
    expect(failed.card.heading).toBe('The 1\u00a0ETH did not arrive: it stayed with the sender');
    expect(failed.text).not.toMatch(/your wallet/i);
    for (const code of ['pending-ok', 'dropped', 'nothing-moved'] as const)
      for (const view of ['receiver', 'neither'] as const)
        expect(verdictCard(fakeVerdict({ code }), 'en', 0, { view }).text).not.toMatch(/your wallet/i);
  });

  it('tells whoever waits for it to compare the address with their own, and what no record knows of an exchange', () => {
    const payment = { tx: { to: YOU, input: '0x', value: 10n ** 18n } };
    expect(card(payment, 'en', 'receiver').text).toContain('compare the whole address with yours');
    expect(card(payment).text).toContain('If the receiver sees nothing');
    for (const view of ['sender', 'receiver', 'neither'] as const)
      expect(card(payment, 'en', view).text).toContain('ask the exchange, with this hash');
  });

  it('never says that a contract did what it was asked to', () => {
    for (const parts of [swap, {}, { mined: { trace: null } }]) expect(card(parts).text).not.toContain('asked to');
  });
});

it('a hash that no network knew names those that said no, and others that write theirs like it', () => {
  const asked = ['Ethereum', 'Polygon'];
  const unknown = fakeVerdict({ code: 'not-found', chain: null, asked, resembles: ['Litecoin', 'Dogecoin'] } as never);
  const { text } = verdictCard(unknown, 'en', 0);
  expect(text).toContain('We looked on Ethereum and Polygon');
  expect(text).toContain('may also be from Litecoin and Dogecoin');
  expect(verdictCard(unknown, 'ko', 0, { view: 'receiver' }).text).not.toContain('지갑에 있습니다');
});

it('a token with the name of another one is never told by the bare name', () => {
  const amount = { amount: '1000000000', symbol: 'USDT', decimals: 6, token: `0x${'5c'.repeat(20)}`, copied: true };
  const parties = [
    { address: `0x${'1'.repeat(40)}`, role: 'signer', gave: [amount], got: [] },
    { address: `0x${'2'.repeat(40)}`, role: 'other', gave: [], got: [amount] },
  ];
  const copied = fakeVerdict({ code: 'succeeded', parties, notes: ['copied-name'] } as never);
  // Whoever waits for it is told that it is no payment, and not to look for it in the wallet.
  const waited = verdictCard(copied, 'en', 0, { view: 'receiver' });
  expect(waited.card).toMatchObject({ severity: 'caution', band: 'A copied token, not the real one' });
  expect(waited.text).toContain('Don’t count it as paid');
  expect(waited.text).not.toContain('If the receiver sees nothing');
  for (const language of ['en', 'ja', 'ko', 'zh-Hans', 'zh-Hant'] as const) {
    const { text } = verdictCard(copied, language, 0);
    expect(text).toContain('USDT');
    expect(text).not.toMatch(/1,000\s?USDT/);
  }
});

it('a copied token that was made straight into wallets is no good news to whoever got it', () => {
  const amount = { amount: '5000000000', symbol: 'USDC', decimals: 6, token: `0x${'5c'.repeat(20)}`, copied: true };
  const parties = [
    { address: YOU, role: 'other', gave: [], got: [amount] },
    { address: HER, role: 'other', gave: [], got: [amount] },
  ];
  const spam = fakeVerdict({ code: 'succeeded', parties, notes: ['copied-name'] } as never);
  for (const view of ['receiver', 'neither', 'sender'] as const) {
    const { card, text } = verdictCard(spam, 'en', 0, { view });
    expect(card).toMatchObject({ severity: 'caution', band: 'A copied token, not the real one' });
    expect(text).not.toContain('look under tokens and collectibles');
  }
  const real = { ...parties[1], got: [{ ...amount, copied: undefined }] };
  const mixed = fakeVerdict({ code: 'succeeded', parties: [parties[0], real] } as never);
  expect(verdictCard(mixed, 'en', 0).card.severity).toBe('ok');
});

it('a token whose name reads as money is told in quotation marks with its contract where nobody here can say that it is', () => {
  const token = `0x${'5c'.repeat(20)}`;
  const amount = { amount: '5000000000', symbol: 'USDT', decimals: 6, token, unproven: true };
  const parties = [
    { address: `0x${'1'.repeat(40)}`, role: 'signer', gave: [amount], got: [] },
    { address: `0x${'2'.repeat(40)}`, role: 'other', gave: [], got: [amount] },
  ];
  const arrived = fakeVerdict({ code: 'succeeded', parties, notes: ['token-arrived'] } as never);
  expect(verdictCard(arrived, 'en', 0).text).toContain('5,000\u00a0“USDT”\u00a0(0x5c5c5c…5c5c5c)');
  for (const language of ['en', 'ja', 'ko', 'zh-Hans', 'zh-Hant'] as const) {
    const { text } = verdictCard(arrived, language, 0);
    expect(text).toContain('5c5c5c');
    expect(text).not.toMatch(/[\d,]\s*USDT/);
  }
});
