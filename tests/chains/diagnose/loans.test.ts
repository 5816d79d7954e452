import { staffTable } from '../../../dialogs/transaction/staffTable.ts';
import {
  at,
  type Case,
  card,
  diagnosed,
  HER,
  heading,
  log,
  ME,
  moved,
  NOBODY,
  POOL,
  topic,
  USDC,
  YOU,
} from '../../support/chains/evmEvidence.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';

// Events as aave-v3-core, protocol-v2, compound-protocol, comet and morpho-blue publish them; the debt token and the reserve are made up.
const [DEBT, RESERVE] = [at('7'), at('8')];
const COMET = '0xc3d688b66703497daa19211eedff47f25384cdc3';
const BORROW = '0xb3d084820fb1a9decffb176436bd02558d15fac9b0ddfed8c465bc7359d7dce0';
const REPAY = '0xa534c8dbe71f871f9f3530e97a74601fea17b426cae02e1c5aee42c96c784051';
const MINT = '0x458f5fa412d0f69b08dd84872b0215675cc67bc1d5b6fd93300a1c3878b86196';
const BURN = '0x4cf25bc1d991c17529c25213d3cc0cda295eeaad5f13f361969b12ea48015f90';
const [LOAN, INTEREST] = [1_000_000_000n, 25_000n];

/** Aave III: the debt grows by the loan and by the interest since the last one. */
const borrowed = (whose = ME): Case => ({
  receipt: {
    logs: [
      moved(DEBT, NOBODY, whose, LOAN + INTEREST),
      log(DEBT, [MINT, topic(ME), topic(whose)], LOAN + INTEREST, INTEREST, 10n ** 27n),
      moved(USDC, RESERVE, ME, LOAN),
      log(POOL, [BORROW, topic(USDC), topic(whose), topic(0n)], ME, LOAN, 2n, 5n),
    ],
  },
});
const repaid: Case = {
  receipt: {
    logs: [
      moved(DEBT, ME, NOBODY, LOAN - INTEREST),
      log(DEBT, [BURN, topic(ME), topic(NOBODY)], LOAN - INTEREST, INTEREST, 10n ** 27n),
      moved(USDC, ME, RESERVE, LOAN),
      log(POOL, [REPAY, topic(USDC), topic(ME), topic(ME)], LOAN, 0n),
    ],
  },
};
const named = (parts: Case): Case => {
  const tokens = new Map([
    [USDC, { symbol: 'USDC', decimals: 6 }],
    [DEBT, { symbol: 'variableDebtEthUSDC', decimals: 6, unproven: true as const }],
  ]);
  return { ...parts, mined: { ...parts.mined, tokens } };
};
const text = (...how: Parameters<typeof card>) => card(...how).text.replaceAll('\u00a0', ' ');

describe('a loan', () => {
  it.each([
    ['whose debt token has a name', named(borrowed())],
    ['whose debt token tells none', borrowed()],
  ])('%s is received, and the debt is none of it', (_, parts) => {
    expect(diagnosed(parts)).toMatchObject({ lender: POOL });
    expect(diagnosed(parts).notes).toContain('loan-taken');
    expect(heading(parts)).toBe('You received 1,000 USDC');
    expect(text(parts)).toContain('Your debt grew by');
    expect(text(parts)).toContain('it has to be paid back there, with interest');
    // Nobody is told to add a debt to their wallet.
    expect(text(parts)).not.toContain(DEBT);
  });

  it('is told so to whoever did not send it, and in every language', () => {
    const parts = named(borrowed());
    for (const view of ['receiver', 'neither'] as const)
      expect(text(parts, 'en', view)).toContain('The debt of 0x111111…111111 grew by');
    expect(text(parts, 'ja')).toContain('お客様の借り入れが');
    expect(text(parts, 'ko')).toContain('고객님 계정에 늘어난 빚');
    expect(text(parts, 'zh-Hans')).toContain('您的债务增加了');
    for (const language of ['ja', 'ko', 'zh-Hans'] as const)
      expect(text(parts, language)).not.toMatch(/undefined|null|NaN/);
  });

  it('that was paid back is told as that, with a debt that fell, and nothing burned', () => {
    const parts = named(repaid);
    expect(diagnosed(parts).notes).toEqual(['loan-repaid']);
    expect(heading(parts)).toBe('You sent 1,000 USDC');
    expect(text(parts)).toContain('Your debt fell by');
    expect(text(parts)).toContain('paid back a loan');
    expect(text(parts)).not.toMatch(/burned|has arrived/);
    expect(text(parts, 'en', 'receiver')).toContain('The debt of 0x111111…111111 fell by');
  });

  it('stands among the rows of staff as debt, with its lender in full', () => {
    const rows = (parts: Case) => staffTable(fakeVerdict(diagnosed(named(parts)) as never), 'en');
    const labels = rows(borrowed()).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['Received', 'Debt grew', 'Lender']));
    expect(rows(borrowed()).filter(({ label }) => label === 'Received')).toHaveLength(1);
    expect(rows(borrowed())).toContainEqual({ label: 'Lender', value: POOL });
    expect(rows(repaid).map(({ label }) => label)).toContain('Debt fell');
    expect(rows(repaid).map(({ label }) => label)).not.toContain('Burned (out of circulation)');
  });
});

describe('other lenders', () => {
  const CTOKEN = ['0x13ed6866d4e1ee6da46f845c46d7e54120883d75c5ea9a2dacc1c4ca8984ab80'];
  const CREPAY = ['0x1a2a22cb034d26d1854bdc6666a5b91fe25efbbb5dcad3b0355478d6f5c362a1'];
  const MORPHO = '0x570954540bed6b1304a87dfe815a5eda4a648f7097a16240dcd85c9b5fd42a43';
  const WITHDRAW = '0x9b1bfa7fa9ee420a16e124f794c35ac9f90472acc99140eb2f6447c714cad8eb';
  const SUPPLY = '0xd1cf3d156d5f8f0d50f6c122ed609cec09d35c9b9fb3fff6ea0959134dae424e';
  const came = moved(USDC, POOL, ME, LOAN);
  const went = moved(USDC, ME, POOL, LOAN);
  const withdrawn = (saved: bigint) => [
    moved(USDC, COMET, ME, LOAN),
    ...(saved > 0n ? [moved(COMET, ME, NOBODY, saved)] : []),
    log(COMET, [WITHDRAW, topic(ME), topic(ME)], LOAN),
  ];

  it.each([
    ['a cToken of Compound, or a vToken of Venus', [came, log(POOL, CTOKEN, ME, LOAN, LOAN, LOAN)], 'loan-taken'],
    ['a cToken that is paid', [went, log(POOL, CREPAY, ME, ME, LOAN, 0n, 0n)], 'loan-repaid'],
    [
      'a vault of Euler v2',
      [came, log(POOL, ['0xcbc04eca7e9da35cb1393a6135a199ca52e450d5e9251cbd99f7847d33a36750', topic(ME)], LOAN)],
      'loan-taken',
    ],
    [
      'a vault of Euler v2 that is paid',
      [went, log(POOL, ['0x5c16de4f8b59bd9caf0f49a545f25819a895ed223294290b408242e72a594231', topic(ME)], LOAN)],
      'loan-repaid',
    ],
    ['Morpho', [came, log(POOL, [MORPHO, topic(1n), topic(ME), topic(ME)], ME, LOAN, 9n)], 'loan-taken'],
    ['Compound III, of which nothing was saved', withdrawn(0n), 'loan-taken'],
    [
      'Compound III that is paid',
      [moved(USDC, ME, COMET, LOAN), log(COMET, [SUPPLY, topic(ME), topic(ME)], LOAN)],
      'loan-repaid',
    ],
  ])('are told by their own events: %s', (_, logs, note) => {
    expect(diagnosed({ receipt: { logs } }).notes).toContain(note);
    expect(text({ receipt: { logs } })).toMatch(/By the word of|by the word of/);
  });

  it('what was saved and comes back is no loan', () => {
    for (const saved of [LOAN, LOAN - 1n])
      expect(diagnosed({ receipt: { logs: withdrawn(saved) } }).notes).not.toContain('loan-taken');
  });
});

describe('what only looks like one', () => {
  it('is not told as a loan of somebody who signed nothing, and its name as no more than a name', () => {
    const spam: Case = named({ tx: { from: HER }, receipt: { logs: [moved(DEBT, NOBODY, ME, LOAN)] } });
    expect(diagnosed(spam).lender).toBeUndefined();
    expect(text(spam)).toContain('whether it is one can’t be seen here');
    expect(text(spam)).not.toContain('received');
    const told: Case = { ...borrowed(YOU), tx: { from: HER } };
    expect(diagnosed(told).lender).toBeUndefined();
  });

  it('is a token like any other where it passes between people', () => {
    const traded = named({ receipt: { logs: [moved(DEBT, NOBODY, ME, LOAN), moved(DEBT, ME, YOU, 5n)] } });
    expect(text(traded)).not.toContain('debt grew');
  });

  it('a debt that somebody else paid is no loss of its owner', () => {
    const kind: Case = named({ tx: { from: HER }, receipt: { logs: [moved(DEBT, ME, NOBODY, LOAN)] } });
    expect(diagnosed(kind).notes).not.toContain('left-unsent');
    expect(diagnosed(kind).notes).not.toContain('allowance-used');
  });
});

describe('made-up events', () => {
  const REPORTS = [BORROW, REPAY, MINT, BURN];

  it('of every wrong shape are none', () => {
    for (const event of REPORTS)
      for (const topics of [[event], [event, topic(ME)], [event, topic(ME), topic(ME), topic(ME)]])
        for (const data of ['0x', '0x00', `0x${'f'.repeat(64)}`, `0x${'f'.repeat(640)}`]) {
          const found = diagnosed({ receipt: { logs: [{ address: POOL, topics, data }] } });
          expect(found.code).toBe('succeeded');
        }
  });

  it('by the thousand are looked at, and hold nobody up', () => {
    const logs = Array.from({ length: 2_000 }, (_, at) => [
      log(POOL, [BORROW, topic(USDC), topic(ME), topic(0n)], ME, BigInt(at + 1), 2n, 5n),
      moved(at % 2 === 0 ? DEBT : `0x${(at + 1).toString(16).padStart(40, '0')}`, NOBODY, ME, BigInt(at + 1)),
      log(DEBT, [MINT, topic(ME), topic(ME)], BigInt(at + 7), 3n, 1n),
    ]).flat();
    const { parties = [] } = diagnosed({ receipt: { logs } });
    expect(parties[0]?.address).toBe(ME);
  });
});
