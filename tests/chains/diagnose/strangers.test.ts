import { verdictCard } from '../../../dialogs/transaction/verdictCard.ts';
import {
  type Case,
  card,
  DAI,
  diagnosed,
  frame,
  HER,
  heading,
  log,
  ME,
  means,
  moved,
  NOBODY,
  POOL,
  topic,
  USDC,
  word,
  YOU,
} from '../../support/chains/evmEvidence.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';

// Situations that strangers brought, as records by hand; each was seen on a real machine first.
const ETH = 10n ** 18n;
const text = (parts: Case, ...how: Parameters<typeof card> extends [Case, ...infer R] ? R : never) =>
  card(parts, ...how).text.replaceAll('\u00a0', ' ');

describe('code that acts for an account (EIP-7702)', () => {
  const lends = (delegates: string[]): Case => ({ tx: { type: 4, delegates, value: ETH } });

  it('that is only taken back lends nothing, and names no code', () => {
    const ended = lends([NOBODY]);
    expect(diagnosed(ended).notes).toContain('delegation-ended');
    expect(diagnosed(ended).notes).not.toContain('sets-delegation');
    expect(diagnosed(ended).delegates).toBeUndefined();
    expect(means(ended)).toContain('makes it a plain account again');
    expect(text(ended)).not.toContain('0x000000');
  });

  it('is lent where one of several authorizations lends it', () => {
    expect(diagnosed(lends([NOBODY, HER]))).toMatchObject({ delegates: [HER] });
    expect(diagnosed(lends([NOBODY, HER])).notes).toContain('sets-delegation');
  });

  it('is told before what a wallet may not show', () => {
    const batch: Case = {
      tx: { type: 4, delegates: [HER], to: ME },
      receipt: { logs: [moved(USDC, ME, POOL, 5_000_000n), moved(DAI, POOL, ME, 5n * ETH)] },
      mined: {
        code: new Map([
          [ME, `0xef0100${HER.slice(2)}`],
          [POOL, '0x6001f1'],
        ]),
      },
    };
    expect(means(batch)).toContain('lets the code at 0x333333…333333 act for an account');
    expect(diagnosed(batch).notes).not.toContain('delegated-account');
  });
});

describe('coin that left an account which lent itself to code, by the transaction of a stranger', () => {
  const drains = (calls: ReturnType<typeof frame>[], code = `0xef0100${HER.slice(2)}`): Case => ({
    tx: { to: YOU, input: '0x4e71d92d' },
    mined: { code: new Map([[YOU, code]]), trace: frame(ME, YOU, 0n, { calls }) },
  });

  it('is told as having left unsent, and not as a payment', () => {
    const drained = drains([frame(YOU, HER, ETH)]);
    expect(diagnosed(drained)).toMatchObject({ account: YOU });
    expect(diagnosed(drained).notes).toContain('left-unsent');
    expect(card(drained).card.severity).not.toBe('ok');
  });

  it('is not that of a contract, nor what came back', () => {
    expect(diagnosed(drains([frame(YOU, HER, ETH)], '0x6001f1')).notes).not.toContain('left-unsent');
    expect(diagnosed(drains([frame(YOU, HER, ETH), frame(HER, YOU, ETH)])).notes).not.toContain('left-unsent');
  });
});

describe('tokens that left an account which did not send it', () => {
  const drained: Case = { receipt: { logs: [moved(USDC, YOU, ME, 8_000_000n), moved(USDC, YOU, HER, 2_000_000n)] } };

  it('through a contract are said to have left so, and nobody is called a thief', () => {
    expect(diagnosed(drained)).toMatchObject({ account: YOU });
    expect(diagnosed(drained).notes).toContain('left-unsent');
    expect(diagnosed(drained).notes).not.toContain('allowance-used');
    expect(means(drained)).toContain('0x222222…222222 did not send this transaction, and coins or tokens left it');
  });

  it.each([
    ['ja', 'この取引を送信していません'],
    ['ko', '이 거래를 보내지 않았는데'],
    ['zh-Hans', '没有发起这笔交易'],
  ] as const)('are told in %s', (language, said) => {
    expect(text(drained, language)).toContain(said);
    expect(text(drained, language)).not.toMatch(/undefined|null/);
  });

  it.each([
    ['of a purchase', { tx: { value: 5n }, ...drained }],
    ['of an order that was filled', { receipt: { logs: [moved(USDC, YOU, ME, 8n), moved(DAI, POOL, YOU, 9n)] } }],
    ['of a contract', { ...drained, plain: [ME, HER] }],
  ])('are not those %s', (_, parts) => {
    expect(diagnosed(parts).notes).not.toContain('left-unsent');
  });

  it('at the order of Permit2 alone were moved with a permission', () => {
    const shared = '0x000000000022d473030f116ddee9f6b43ac78ba3';
    expect(diagnosed({ ...drained, tx: { to: shared } }).notes).toContain('allowance-used');
  });
});

it('a Safe whose module could not pay has failed, though nothing was seen inside', () => {
  const failed = log(POOL, ['0xacd2c8702804128fdb0db2bb49f6d127dd0181c13fd45dbfe16de0930e2bd375', topic(HER)]);
  const parts: Case = { receipt: { logs: [failed] }, mined: { trace: null } };
  expect(diagnosed(parts)).toMatchObject({ account: POOL });
  expect(heading(parts)).toContain('The request of the smart account 0x999999…999999 failed');
});

describe('coin', () => {
  it('that a function passed on is no payment through a deposit address', () => {
    const calls = [frame(POOL, HER, ETH)];
    const parts = (input: string): Case => ({
      tx: { value: ETH, input },
      mined: { trace: frame(ME, POOL, ETH, { calls }) },
    });
    expect(heading(parts('0x4e71d92d'))).toBe('You sent 1 ETH');
    expect(text(parts('0x4e71d92d'))).not.toContain('Deposit addresses');
    expect(text(parts('0x'))).toContain('Deposit addresses of exchanges');
  });

  const into = (code: string): Case => ({
    tx: { value: ETH, input: '0x' },
    mined: { code: new Map([[POOL, code]]), trace: frame(ME, POOL, ETH) },
  });

  it('in a contract that can pay nothing out has not simply arrived', () => {
    // What a compiler writes behind the code has bytes that would be calls.
    const notes = `a264697066735822${'f1'.repeat(34)}64736f6c634300081c0033`;
    expect(heading(into(`0x600160025500fe${notes}`))).toBe('Your 1 ETH is in a contract without a way out');
    expect(text(into('0x6001600255'))).toContain('no way to pay coins out');
    expect(heading(into('0x60016002f1'))).toBe('Your 1 ETH has arrived');
    for (const language of ['ja', 'ko', 'zh-Hans'] as const)
      expect(text(into('0x6001600255'), language)).toMatch(/コイン|코인|转出币/);
  });

  it('that ran into the least of gas, which comes with it, is not told to be sent with a higher limit', () => {
    const inner = { error: 'out of gas', gas: 2_300n };
    const fails = (calls: Partial<Parameters<typeof frame>[3]>): Case => ({
      tx: { value: ETH },
      receipt: { status: 'failed' },
      mined: { trace: frame(ME, POOL, ETH, { error: 'execution reverted', calls: [frame(POOL, HER, ETH, calls)] }) },
    });
    expect(diagnosed(fails(inner)).code).toBe('reverted');
    expect(diagnosed(fails({ ...inner, gas: 60_000n })).code).toBe('out-of-gas');
  });
});

describe('an airdrop of made-up reports', () => {
  const many = [ME, YOU, HER, ...'45678'].map((one) => (one.length === 1 ? `0x${one.repeat(40)}` : one));
  const logs = many.map((to) => moved(DAI, POOL, to, 5_000n));
  const held = (before: bigint) =>
    new Map(
      [ME, YOU].flatMap((to) => [[`before:${DAI}:${POOL}`, before] as const, [`after:${DAI}:${to}`, 0n] as const]),
    );
  const tx = { from: '0xdddddddddddddddddddddddddddddddddddddddd' };

  it('falls as a whole where two of its receivers have nothing of it', () => {
    expect(diagnosed({ tx, receipt: { logs }, mined: { held: held(1n) } })).toMatchObject({ parties: [] });
    expect(diagnosed({ tx, receipt: { logs }, mined: { held: held(10n ** 9n) } }).parties).toHaveLength(9);
  });
});

it('a collectible that nobody can get back is named', () => {
  const dead = `0x${'0'.repeat(36)}dead`;
  const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';
  const burnt: Case = {
    tx: { to: HER, input: `0x23b872dd${word(ME)}${word(dead)}${word(7n)}` },
    receipt: { logs: [log(HER, [TRANSFER, topic(ME), topic(dead), topic(7n)])] },
    mined: { collections: new Map([[HER, 'APES']]) },
  };
  expect(diagnosed(burnt).code).toBe('token-to-zero');
  expect(heading(burnt)).toBe('Your NFT APES #7 (0x333333…333333) went to an address that nobody holds');
});

describe('words', () => {
  const refused = (language: 'en' | 'ja' | 'ko' | 'zh-Hans') =>
    verdictCard(fakeVerdict({ code: 'reverted', cause: 'unknown', reason: 'Not enough ether' }), language, 0).text;

  it.each([
    ['en', 'gave no reason'],
    ['ja', '理由は示されていません'],
    ['ko', '이유는 남기지 않았습니다'],
    ['zh-Hans', '没有给出'],
  ] as const)('of a contract are not said to be missing beside them: %s', (language, missing) => {
    expect(refused(language)).toContain('Not enough ether');
    expect(refused(language)).not.toContain(missing);
  });

  it('that begin a heading begin large', () => {
    const unnamed = { receipt: { logs: [moved(HER, YOU, POOL, 5n)] } };
    expect(heading(unnamed)).toMatch(/^An amount of the token .* was moved with a permission$/);
  });

  it('about what to revoke are for whoever gave the permission, not for whoever waits for a payment', () => {
    const approval = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925';
    const given: Case = { tx: { to: USDC }, receipt: { logs: [log(USDC, [approval, topic(ME), topic(POOL)], 5n)] } };
    expect(text(given, 'en', 'receiver')).toContain('It will not arrive with this hash');
    expect(text(given, 'en', 'receiver')).not.toContain('revoke the permission now');
    expect(text(given, 'en', 'neither')).toContain('revoke the permission now');
  });
});
