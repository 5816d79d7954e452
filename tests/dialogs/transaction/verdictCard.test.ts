import { genericEvm } from '../../../chains/definitions/index.ts';
import type { Verdict } from '../../../chains/ports.ts';
import { VERDICT_CODES, VERDICT_NOTES } from '../../../core/chain/verdict.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { failureTrendText, verdictCard } from '../../../dialogs/transaction/verdictCard.ts';
import { chainPhrases } from '../../../languages/chains/index.ts';
import { formatCoins, shortHash } from '../../../languages/chains/numbers.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';

const NOW = Date.UTC(2026, 10, 25, 10, 42, 11);
const stuck = fakeVerdict({
  code: 'pending-underpriced',
  height: 26_481_207,
  observedAt: NOW,
  nodes: { asked: 2, agreed: 2 },
  transfer: { from: '0x1', to: '0x2', amount: '420000000000000000', symbol: 'ETH', decimals: 18 },
  pending: { nonce: 42, maxFeePerGas: '12000000000', maxPriorityFeePerGas: '1000000000', nextBaseFee: '21400000000' },
  replacement: {
    method: 'speed-up',
    nonce: 42,
    maxFeePerGas: '45000000000',
    maxPriorityFeePerGas: '2000000000',
    totalFee: '491400000000000',
    maxTotalFee: '945000000000000',
  },
});

it.each(['unreachable', 'not-found'] as const)('counts no nodes as agreeing where nothing was found (%s)', (code) => {
  const { card } = verdictCard(fakeVerdict({ code, observedAt: NOW, nodes: { asked: 12, agreed: 11 } }), 'en', NOW);
  expect(card.foot).not.toMatch(/agree|of 12/);
});

it('says the stuck transfer with its numbers, as the picture does', () => {
  const { card, text } = verdictCard(stuck, 'en', NOW);
  expect(card).toMatchObject({
    severity: 'caution',
    band: 'Waiting, and you can fix it',
    heading: 'Your 0.42\u00a0ETH has not left your wallet',
    table: [
      { label: 'Max fee', value: '45\u00a0gwei', note: 'now 12\u00a0gwei' },
      { label: 'Priority fee', value: '2\u00a0gwei', note: 'now 1\u00a0gwei' },
      { label: 'Nonce', value: '42', note: 'the same' },
      { label: 'Total fee', value: '≈ 0.000492\u00a0ETH', note: 'max 0.000945\u00a0ETH' },
    ],
    foot: 'Latest block 26,481,207 · looked up 10:42:11 UTC · Ethereum · 2 of 2 nodes agree',
  });
  expect(card.steps.map((step) => step.role)).toEqual(['happened', 'means', 'do', 'never']);
  expect(text).toContain('Max fee: 45\u00a0gwei (now 12\u00a0gwei)');
});

it('warns in red only where doing it surely loses money or words', () => {
  const never = (verdict: Parameters<typeof verdictCard>[0], ...view: ['receiver'?]) =>
    verdictCard(verdict, 'en', NOW, view[0] ? { view: view[0] } : {}).card.steps.find(({ role }) => role === 'never');
  expect(never(stuck)).not.toHaveProperty('loses');
  expect(never({ ...stuck, code: 'succeeded' })).not.toHaveProperty('loses');
  expect(never({ ...stuck, code: 'pending-cannot-pay' })).toMatchObject({ loses: true });
  expect(never({ ...stuck, code: 'succeeded', notes: ['coin-to-nobody'] })).toMatchObject({ loses: true });
  // The receiver reads something else that is not to be done.
  expect(never({ ...stuck, code: 'pending-cannot-pay' }, 'receiver')).not.toHaveProperty('loses');
});

it('tells the block’s own time apart from that of the look', () => {
  const mined = { ...stuck, code: 'succeeded', confirmations: 3, blockTime: Date.UTC(2021, 0, 2, 3, 4) } as const;
  expect(verdictCard(mined, 'en', NOW).card.foot).toContain(
    'Block 26,481,207 of 2 Jan 2021, 03:04 UTC · looked up 10:42:11 UTC',
  );
  expect(verdictCard(mined, 'ko', NOW).card.foot).toContain('10:42:11 UTC');
});

it('writes the colon of a figure as the language does', () => {
  expect(verdictCard(stuck, 'ja', NOW).text).toContain('- 最大手数料：45\u00a0gwei（いまは12\u00a0gwei）');
  expect(verdictCard(stuck, 'zh-Hant', NOW).text).toContain('- 最高費用：45');
});

it('shows numbers only where a higher fee helps', () => {
  for (const code of ['pending-ok', 'pending-nonce-gap', 'reorged-out', 'reverted'] as const)
    expect(verdictCard({ ...stuck, code }, 'en', NOW).card.table).toEqual([]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(VERDICT_CODES)('%s has all four steps and no hole in a sentence', (code) => {
    const { card, text } = verdictCard({ ...stuck, code, finality: 'safe', confirmations: 3 }, language, NOW);
    for (const step of card.steps) expect(step.text.length).toBeGreaterThan(4);
    expect(text).not.toMatch(/undefined|null|NaN|!|！/);
  });

  it.each(VERDICT_NOTES)('the note %s is said', (note) => {
    const plain = verdictCard({ ...stuck, code: 'succeeded' }, language, NOW).text;
    expect(verdictCard({ ...stuck, code: 'succeeded', notes: [note] }, language, NOW).text).not.toBe(plain);
  });

  it('keeps sentences short', () => {
    for (const code of VERDICT_CODES) {
      const { card } = verdictCard({ ...stuck, code }, language, NOW);
      for (const { text } of card.steps) {
        for (const sentence of text.split(/[.。](?:\s|$)|(?<=。)/)) {
          if (language === 'en') expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(24);
          if (language === 'ja' || language === 'zh-Hans') expect([...sentence].length).toBeLessThanOrEqual(62);
        }
      }
    }
  });
});

describe('A contract’s words', () => {
  const said = (reason: string) => verdictCard(fakeVerdict({ code: 'reverted', reason }), 'en', NOW).text;

  it.each([
    'transfer paused',
    'ERC20: transfer amount exceeds balance',
    'UniswapV2Router: INSUFFICIENT_OUTPUT_AMOUNT',
    'UniswapV2: K',
    'STF',
    'TransferHelper::transferFrom: transferFrom failed',
    'Too little received',
    'Panic(17): arithmetic overflow',
    'V3TooLittleReceived()',
    'Dai/insufficient-allowance',
    'Blacklistable: account is blacklisted',
    'TransferHelper: TRANSFER_FROM_FAILED',
    'ERC20: transfer to the zero address',
    'ERC20: approve from the zero address',
    'SafeERC20: approve from non-zero to non-zero allowance',
    'ERC721: approve caller is not owner nor approved',
    'ERC721: transfer from incorrect owner',
    'ERC721: transfer to non ERC721Receiver implementer',
    'ERC1155: burn amount exceeds balance',
    'Transfer amount must be greater than zero',
    'Return amount is not enough',
    'ApproveToCaller()',
    'MintZeroAmount()',
    'Swap failed',
  ])('are repeated where they are known reasons: %s', (reason) => {
    expect(said(reason)).toContain(`“${reason}”`);
  });

  it.each([
    'claim at refund-eth.com',
    'Pay 0xabc to unlock',
    '送金してください',
    'Telegram: handrailhelp. Send him your 12 recovery words to unlock',
    'Funds locked: call Handrail support +1 800 555 0199',
    'Enter your seed phrase at handrail-fix . com to unlock',
    'paused, write your words here',
    'paused: 800 555 0199',
    'V8 V0 V0 V5 V5 V5 V0 V1 V9 V9',
    'transfer failed t_g handrail_help',
    'Frozen. Verify wallet with agent',
    'Your account is frozen, tell the code',
    'transfer more ether to contract, funds locked',
    'Transfer fee to owner before withdrawal',
    'approve max tokens to operator',
    'Funds locked: transfer ether to owner',
    'TransferFeeToOwner()',
    'must transfer fee to owner',
    'frozen. Approve operator',
    'withdraw funds to new account',
    'fund contract with ether, account locked',
  ])('are not repeated where a stranger wrote something of their own: %s', (reason) => {
    expect(said(reason)).not.toContain('It said');
  });
});

it('shows a private key nowhere', () => {
  const { card } = verdictCard(fakeVerdict({ code: 'private-key', hash: null, chain: null }), 'ja', NOW);
  expect(card).toMatchObject({ severity: 'danger', hash: null });
});

it.each([
  ['1', 18, '0.000000000000000001'],
  ['420000000000000000', 18, '0.42'],
  ['123456789012345678901234567', 18, '123,456,789.01234567'],
  ['1500000', 6, '1.5'],
  ['7', 0, '7'],
])('writes %s with %i decimals as %s', (amount, decimals, expected) => {
  expect(formatCoins(amount, decimals, 'X', 'en')).toBe(`${expected}\u00a0X`);
});

it('shortens a hash to six and six for display', () => {
  expect(shortHash(`0xabc123${'0'.repeat(52)}def456`)).toBe('0xabc123…def456');
});

it.each(LANGUAGES)('foretells in %s', (language) => {
  const repeated = { code: 'out-of-gas', times: 2 } as const;
  const gas = { ...stuck, code: 'out-of-gas' } as const;
  expect(failureTrendText({ repeated, crowd: 'fees' }, gas, language)).toMatch(/2.*Ethereum/s);
  expect(failureTrendText({ repeated: null, crowd: 'silent' }, gas, language)).toContain('Ethereum');
  expect(failureTrendText({ repeated: null, crowd: null }, gas, language)).toBeNull();
});

it.each(LANGUAGES)('says a network that nobody named in words of %s', (language) => {
  const chain = { ...genericEvm('424242', []), name: 'EVM chain 424242' };
  const transfer = { from: '0x1', to: '0x2', amount: '5', symbol: chain.symbol, decimals: 0 };
  const verdict = fakeVerdict({ chain, transfer, height: 7, silent: [chain.name] });
  const { text } = verdictCard(verdict, language, NOW);
  const nowhere = verdictCard({ ...verdict, chain: null, code: 'not-found' }, language, NOW).text;
  expect(text + nowhere).not.toContain('EVM chain');
  expect(text).toContain(chainPhrases(language).unnamedNetwork('424242'));
  expect(nowhere).toContain(chainPhrases(language).unnamedNetwork('424242'));
  expect(text).toContain(`5\u00a0${chainPhrases(language).unnamedCoin}`);
});

describe('words that could mislead', () => {
  const transfer = {
    from: '0x1',
    to: '0x2',
    amount: '5000000',
    symbol: 'USDT',
    decimals: 6,
    token: `0x${'5e'.repeat(20)}`,
  };

  it('an empty transfer beside a theft does not make it look harmless', () => {
    const { card } = verdictCard(
      fakeVerdict({ notes: ['dust', 'allowance-used', 'token-arrived'], transfer }),
      'en',
      NOW,
    );
    expect(card.severity).toBe('danger');
    expect(JSON.stringify(card)).not.toContain('add it by its contract address');
  });

  it.each(LANGUAGES)('a small real transfer from a look-alike is not called an empty one in %s', (language) => {
    const { text } = verdictCard(fakeVerdict({ notes: ['dust'], transfer }), language, NOW);
    expect(text).toContain('USDT');
    expect(text).not.toContain(verdictCard(fakeVerdict({ notes: ['dust'] }), language, NOW).card.heading);
  });

  it.each(LANGUAGES)('a token is named with its contract in %s, since names can be copied', (language) => {
    const { text } = verdictCard(fakeVerdict({ notes: ['token-arrived'], transfer }), language, NOW);
    expect(text).toContain(transfer.token);
  });

  it('a cancelled payment is good news to its sender alone, and whoever waits is told that this hash brings nothing', () => {
    const cancelled = fakeVerdict({ code: 'replaced-cancelled', transfer });
    expect(verdictCard(cancelled, 'en', NOW).card.severity).toBe('ok');
    const waiting = verdictCard(cancelled, 'en', NOW, { view: 'receiver' });
    expect(waiting.card.severity).toBe('caution');
    expect(waiting.text).toContain('It will not arrive with this hash');
    for (const one of [
      fakeVerdict({ code: 'out-of-gas', transfer }),
      fakeVerdict({ code: 'dropped', notes: ['expired'] }),
    ])
      expect(verdictCard(one, 'en', NOW, { view: 'receiver' }).text).toContain('It will not arrive with this hash');
    const open = verdictCard(fakeVerdict({ code: 'pending-ok', transfer }), 'en', NOW, { view: 'receiver' });
    expect(open.text).toContain('Only the sender can do something about it');
  });

  it.each(['signed-by-other', 'allowance-used', 'dust'] as const)(
    'beside %s nobody is told what the thief’s account needs',
    (note) => {
      const stolen = fakeVerdict({ notes: [note, 'account-activated', 'receiver-inactive'], transfer, burned: '1' });
      expect(verdictCard(stolen, 'en', NOW).text).not.toMatch(/activat/i);
      const paid = fakeVerdict({ notes: ['receiver-inactive'], transfer });
      expect(verdictCard(paid, 'en', NOW).text).toMatch(/not activated yet/);
    },
  );

  it('what was spent without energy is told once', () => {
    const short = fakeVerdict({ code: 'out-of-gas', notes: ['out-of-energy', 'energy-burned'], burned: '14' });
    expect(verdictCard(short, 'en', NOW, { view: 'receiver' }).text.match(/0\.000000000000000014/g)).toHaveLength(1);
  });

  it('only who sent it is told that it may not be sent again, and only where that is known', () => {
    const never = (view: 'sender' | 'receiver' | 'neither') =>
      verdictCard(fakeVerdict({ transfer }), 'en', NOW, { view }).card.steps.at(-1)?.text;
    expect(never('sender')).toContain('Don’t send it again.');
    expect(never('neither')).toContain('If you sent it, don’t send it again.');
    expect(never('receiver')).not.toContain('send it again');
  });

  it('an address that begins with zeros is shown past them', () => {
    const seaport = '0x00000000000000adc04c56bf30ac9d3c0aaf14dc';
    expect(shortHash(seaport)).toBe('0x00000000000000adc0…af14dc');
    expect(shortHash(`0x${'0'.repeat(40)}`)).toBe(`0x${'0'.repeat(40)}`);
  });

  it('nobody is warned of fees for what is settled', () => {
    const crowd = { repeated: null, crowd: 'fees' } as const;
    expect(failureTrendText(crowd, fakeVerdict({ code: 'token-to-zero' }), 'en')).toBeNull();
    expect(failureTrendText(crowd, fakeVerdict({ code: 'reverted' }), 'en')).toContain('Ethereum');
  });

  it.each(LANGUAGES)('an approval or a new contract is not called arrived in %s', (language) => {
    const { transfer: _, ...moved } = fakeVerdict({ finality: 'final' });
    expect(verdictCard(moved, language, NOW).text).not.toBe(verdictCard({ ...moved, transfer }, language, NOW).text);
    expect(verdictCard(moved, language, NOW).card.band).not.toBe(
      verdictCard({ ...moved, transfer }, language, NOW).card.band,
    );
  });
});

it('what a bridge paid out to one person is told of them, not of how many addresses it touched', () => {
  const [pool, other, person] = ['a', 'b', 'c'].map((digit) => `0x${digit.repeat(40)}`) as [string, string, string];
  const eth = { amount: '120000000000000000', symbol: 'ETH', decimals: 18 };
  const party = (address: string, role: 'contract' | 'other', parts: object) => ({
    ...{ address, role, gave: [], got: [] },
    ...parts,
  });
  const parties = [
    party(person, 'other', { got: [eth] }),
    party(pool, 'contract', { gave: [eth] }),
    party(other, 'contract', { got: [{ ...eth, symbol: 'WETH' }] }),
  ];
  const heading = (notes: Verdict['notes'] = []) =>
    verdictCard(fakeVerdict({ parties, notes }), 'en', NOW, { view: 'receiver' }).card.heading.replaceAll(
      '\u00a0',
      ' ',
    );
  expect(heading(['bridge-delivery'])).toBe('0xcccccc…cccccc received 0.12 ETH');
  // Without a bridge nobody tells who of them it was for.
  expect(heading()).toContain('3 addresses');
});
