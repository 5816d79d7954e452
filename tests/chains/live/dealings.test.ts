import { join } from 'node:path';
import { createChecker } from '../../../chains/lookup/checkTransaction.ts';
import type { CheckTransaction, MovedAmount, Verdict } from '../../../chains/ports.ts';
import { verdictCard } from '../../../dialogs/transaction/verdictCard.ts';
import { ACCOUNTS, type Anvil, startAnvil } from '../../support/nodes/anvil.ts';
import { type FaultProxy, startFaultProxy } from '../../support/nodes/faultProxy.ts';
import { type Compiled, compileSolidity } from '../../support/nodes/solidity.ts';

// Real nodes, on machines that do other things too.

const [ME, FRIEND, VICTIM, THIEF, BUNDLER] = ACCOUNTS;
const WETH = '0x4200000000000000000000000000000000000006';
/** Where ERC-4337's own contract stands (v0.7): orders count from there alone. */
const ENTRY_POINT = '0x0000000071727de22e5e9d8baf0edac6f37da032';
const ETH = 10n ** 18n;
const hex = (value: bigint | number) => `0x${value.toString(16)}`;
const word = (address: string) => address.slice(2).padStart(64, '0');

let anvil: Anvil;
let blind: FaultProxy;
let code: Record<string, Compiled>;
const checks: Record<string, CheckTransaction> = {};
const at: Record<string, string> = {};
const where = (name: string) => at[name] ?? name;
const call = (name: string, fn: string, ...args: unknown[]) => of(name).call(fn, ...args);

beforeAll(async () => {
  anvil = await startAnvil();
  blind = await startFaultProxy(anvil.url, { kind: 'errors', methods: ['debug_traceTransaction'], code: -32601 });
  checks['traced'] = createChecker({ chains: [anvil.definition], clock: Date.now });
  checks['untraced'] = createChecker({ chains: [{ ...anvil.definition, endpoints: [blind.url] }], clock: Date.now });
  code = compileSolidity(join(__dirname, 'dealings.sol'));
  const text = (value: string) => ({ type: 'string', value });
  const number = (value: number) => ({ type: 'uint256', value });
  const address = (value: string) => ({ type: 'address', value });
  at['USD'] = await deploy('Coin', text('USD'), number(0));
  at['EUR'] = await deploy('Coin', text('EUR'), number(0));
  at['TAX'] = await deploy('Coin', text('TAX'), number(10));
  for (const name of ['Rebasing', 'Weth', 'Piece', 'Desk', 'Refusing', 'Account', 'EntryPoint'])
    at[name] = await deploy(name);
  at['Forwarding'] = await deploy('Forwarding', address(FRIEND));
  at['Pot'] = await deploy('Pot', address(where('USD')));
  at['Stand'] = await deploy('Stand', address(where('Desk')));
  await anvil.rpc('anvil_setCode', WETH, await anvil.rpc<string>('eth_getCode', where('Weth'), 'latest'));
  await anvil.rpc('anvil_setCode', ENTRY_POINT, await anvil.rpc<string>('eth_getCode', where('EntryPoint'), 'latest'));
  at['EntryPoint'] = ENTRY_POINT;
  for (const name of ['Desk', 'EntryPoint', 'Account', WETH, 'Stand'])
    await anvil.rpc('anvil_setBalance', where(name), hex(100n * ETH));
  for (const owner of [ME, VICTIM, where('Account'), where('Desk'), where('Pot')])
    for (const token of ['USD', 'TAX'])
      await anvil.sendMined({ to: at[token], data: call('Coin', 'mint', owner, 1_000_000_000), gas: hex(200_000) });
  for (const spender of ['Desk', 'Pot', 'Stand'])
    for (const token of ['USD', 'TAX'])
      await anvil.sendMined({
        to: at[token],
        data: call('Coin', 'approve', where(spender), 10n ** 30n),
        gas: hex(200_000),
      });
  await anvil.sendMined({ to: at['Piece'], data: call('Piece', 'mint', FRIEND, 3), gas: hex(500_000) });
  for (const operator of [where('Desk'), THIEF])
    await anvil.sendMined({
      from: FRIEND,
      to: at['Piece'],
      data: call('Piece', 'setApprovalForAll', operator, true),
      gas: hex(200_000),
    });
  // Wrapped coin for the app that unwraps it.
  await anvil.rpc(
    'anvil_setStorageAt',
    WETH,
    await slotOf(where('Desk')),
    `0x${(50n * ETH).toString(16).padStart(64, '0')}`,
  );
});
afterAll(async () => {
  await blind.stop();
  await anvil.stop();
});

const of = (name: string) => {
  const found = code[name];
  if (!found) throw new Error(`no contract ${name}`);
  return found;
};
async function deploy(name: string, ...args: { type: string; value: unknown }[]): Promise<string> {
  const { contractAddress } = await anvil.sendMined({ data: of(name).creation(...args), gas: hex(5_000_000) });
  return (contractAddress ?? '').toLowerCase();
}
/** Where a mapping in the first slot keeps an account's value. */
const slotOf = (owner: string) => anvil.rpc<string>('web3_sha3', `0x${word(owner)}${'0'.repeat(64)}`);

const TOKENS = ['USD', 'EUR', 'TAX', 'Rebasing', 'Pot'] as const;
/** Coin and tokens of everybody who has a part here, as the node has them: what `balanceOf` says, not what events say. */
async function holdings(): Promise<Map<string, bigint>> {
  const owners = [...ACCOUNTS, ...['Desk', 'Pot', 'Account', 'EntryPoint', 'Forwarding', 'Stand'].map(where)];
  const calls = owners.flatMap((owner) => [
    { key: `${owner} coin`, method: 'eth_getBalance', params: [owner, 'latest'] },
    ...[...TOKENS.map(where), WETH].map((token) => ({
      key: `${owner} ${token}`,
      method: 'eth_call',
      params: [{ to: token, input: `0x70a08231${word(owner)}` }, 'latest'],
    })),
  ]);
  const batch = calls.map(({ method, params }, id) => ({ jsonrpc: '2.0', id, method, params }));
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(anvil.url, { method: 'POST', headers, body: JSON.stringify(batch) });
  const told = (await response.json()) as readonly { id: number; result: string }[];
  return new Map(told.map(({ id, result }) => [calls[id]?.key ?? '', BigInt(result)]));
}

interface Played {
  readonly verdict: Verdict;
  readonly heading: string;
  readonly text: string;
  /** What is told and not so, or so and not told. */
  readonly wrong: readonly string[];
}

/** Sends it, and holds what the desk says of it to what everybody has more and less of. */
async function played(how: 'traced' | 'untraced', fields: Record<string, unknown>): Promise<Played> {
  const before = await holdings();
  const { transactionHash, ...rest } = await anvil.sendMined({ gas: hex(3_000_000), ...fields });
  const after = await holdings();
  const receipt = rest as unknown as { gasUsed: string; effectiveGasPrice: string }; // what anvil answers beside what the type names
  const verdict = await checks[how]?.(transactionHash, { keyChecked: true });
  if (!verdict) throw new Error('no checker');
  const fee = BigInt(receipt.gasUsed) * BigInt(receipt.effectiveGasPrice);
  const signer = `${fields['from'] ?? ME}`;
  const truth = new Map<string, bigint>();
  for (const [key, value] of after) {
    const change = value - (before.get(key) ?? 0n) + (key === `${signer} coin` ? fee : 0n);
    if (change !== 0n) truth.set(key, change);
  }
  const { card, text } = verdictCard(verdict, 'en', Date.now());
  return {
    verdict,
    heading: plain(card.heading),
    text: plain(text),
    wrong: differences(verdict, truth, [...after.keys()]),
  };
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function differences(
  { parties = [], notes = [] }: Verdict,
  truth: Map<string, bigint>,
  known: readonly string[],
): string[] {
  const told = new Map<string, bigint>();
  const add = (owner: string, all: readonly MovedAmount[], sign: bigint) => {
    for (const { token, id, amount } of all)
      if (id === undefined) told.set(`${owner} ${token ?? 'coin'}`, sign * BigInt(amount));
  };
  for (const { address, gave, got } of parties) {
    add(address, gave, -1n);
    add(address, got, 1n);
  }
  const open = notes.includes('movements-unseen') || notes.includes('others-unseen');
  return [...new Set([...truth.keys(), ...[...told.keys()].filter((key) => known.includes(key))])]
    .filter((key) => truth.get(key) !== told.get(key))
    .filter((key) => !(open && key.endsWith(' coin') && told.get(key) === undefined))
    .map((key) => `${key}: is ${truth.get(key) ?? 0n}, told ${told.get(key) ?? 0n}`);
}

const send =
  (name: string, fn: string, args: unknown[], more: Record<string, unknown> = {}, as = name) =>
  () => ({
    to: where(name),
    data: call(as, fn, ...args.map((arg) => (typeof arg === 'function' ? (arg as () => unknown)() : arg))),
    ...more,
  });
const its = (name: string) => () => where(name);
const dear = (value: bigint) => ({ value: hex(value) });

/** Name, what is sent, and the heading of the card; `null` where only what is told is held to what is so. */
const DEALINGS: readonly [string, () => Record<string, unknown>, RegExp | null, RegExp?][] = [
  ['coin to two people and the rest back', send('Desk', 'spread', [[FRIEND, VICTIM], ETH], dear(3n * ETH)), null],
  [
    'a token to two people',
    send('Desk', 'spreadToken', [its('USD'), [FRIEND, VICTIM], 5_000_000]),
    /^You sent 10 USD$/,
  ],
  [
    'a swap',
    send('Desk', 'swap', [its('USD'), 5_000_000, its('EUR'), 4_000_000]),
    /^You sent 5 USD and received 4 EUR$/,
  ],
  ['a purchase of tokens with change back', send('Desk', 'buy', [its('EUR'), 4_000_000, ETH / 4n], dear(ETH)), null],
  ['a sale of tokens for coin', send('Desk', 'sell', [its('USD'), 5_000_000, ETH]), null],
  ['a sale through wrapped coin', send('Desk', 'sellForWeth', [its('USD'), 5_000_000, WETH, ETH]), null],
  [
    'wrapping',
    () => ({ to: WETH, data: call('Weth', 'deposit'), ...dear(ETH) }),
    /^You sent 1 ETH and received 1 WETH$/,
  ],
  ['wrapping by a bare payment', () => ({ to: WETH, ...dear(ETH) }), /^You sent 1 ETH and received 1 WETH$/],
  ['unwrapping', () => ({ to: WETH, data: call('Weth', 'withdraw', ETH) }), /^You sent 1 WETH and received 1 ETH$/],
  ['wrapping for somebody', send('Desk', 'wrapFor', [WETH, FRIEND], dear(ETH)), null],
  ['a token with a fee, directly', send('TAX', 'transfer', [FRIEND, 1_000_000], {}, 'Coin'), null, /kept a part/],
  ['a token with a fee, through an app', send('Desk', 'stake', [its('TAX'), 1_000_000]), null],
  ['a vault', send('Pot', 'deposit', [8_000_000, ME]), /^You sent 8 USD and received 4 POT$/],
  ['a vault for somebody else', send('Pot', 'deposit', [8_000_000, FRIEND]), null],
  ['out of a vault with its gain', send('Pot', 'redeem', [1_000_000, ME]), /^You sent 1 POT and received 3 USD$/],
  [
    'a deposit without a receipt token',
    send('Desk', 'stake', [its('USD'), 5_000_000]),
    /^You sent 5 USD$/,
    /A contract took it/,
  ],
  ['a bid that pays the last one back', send('Desk', 'bid', [FRIEND, ETH], dear(2n * ETH)), null],
  ['a payment to a game', send('Desk', 'play', [], dear(ETH)), /^You sent 1 ETH$/],
  ['a release of what was held for somebody', send('Desk', 'release', [FRIEND, ETH]), null],
  ['a loan for an instant', send('Desk', 'flash', [its('USD'), 5_000_000]), null],
  ['a way round and back', send('Desk', 'round', [its('USD'), 5_000_000]), null],
  ['a burn', send('USD', 'burn', [1_000_000], {}, 'Coin'), /^You sent 1 USD$/],
  ['coin to oneself', () => ({ to: ME, ...dear(ETH) }), /back to the same address/],
  ['a token to oneself', send('USD', 'transfer', [ME, 1_000_000], {}, 'Coin'), /back to the same address/],
  ['coin to an address that passes it on', () => ({ to: where('Forwarding'), ...dear(ETH) }), null],
  ['coin through a proxy', () => ({ to: where('Stand'), data: call('Desk', 'bid', FRIEND, ETH), ...dear(ETH) }), null],
  [
    'tokens through a proxy',
    () => ({ to: where('Stand'), data: call('Desk', 'stake', where('USD'), 2_000_000) }),
    /^You sent 2 USD$/,
  ],
  [
    'a contract that pays while it is made',
    () => ({
      data: of('Seed').creation({ type: 'address', value: FRIEND }, { type: 'uint256', value: ETH }),
      ...dear(2n * ETH),
    }),
    /created a contract/,
  ],
  ['a note and nothing else', send('Desk', 'note', ['hello']), /no coins or tokens that moved|went through/],
  ['a safe that pays', send('Account', 'executeSafe', [FRIEND, ETH, '0x']), null],
  [
    'an order that a bundler carried',
    () => ({
      from: BUNDLER,
      to: where('EntryPoint'),
      data: call(
        'EntryPoint',
        'handle',
        where('Account'),
        where('USD'),
        0,
        call('Coin', 'transfer', FRIEND, 1_000_000),
        ETH / 100n,
      ),
    }),
    /^The account \S+ sent 1 USD$/,
  ],
];

/** Tokens that nobody knows stand in quotation marks beside their contract (tests/chains/decode/copiedName): here what moved is compared. */
const unmarked = (heading: string) => heading.replace(/“([^”]+)” \(0x[\w…]+\)/g, '$1');

describe.each(['traced', 'untraced'] as const)('what is told agrees with what everybody has: %s', (how) => {
  it.each(DEALINGS.map(([name, ...dealing]) => [name, dealing] as const))('%s', async (_, dealing) => {
    const [fields, heading, text] = dealing;
    const { wrong, verdict, ...told } = await played(how, fields());
    expect(wrong).toEqual([]);
    expect(verdict.code).toBe('succeeded');
    expect(verdict.notes).not.toContain('allowance-used');
    expect(verdict.notes).not.toContain('dust');
    if (heading) expect(unmarked(told.heading)).toMatch(heading);
    if (text) expect(told.text).toMatch(text);
    expect(told.text).not.toMatch(/undefined|null|NaN/);
  });
});

describe('success of the transaction is not success of what was wanted', () => {
  const poor = () => call('Coin', 'transfer', FRIEND, 10n ** 20n);

  it('a Safe whose order failed', async () => {
    const { heading, wrong } = await played('traced', send('Account', 'executeSafe', [its('USD'), 0, poor])());
    expect(heading).toContain('failed');
    expect(wrong).toEqual([]);
  });

  it('a user operation that failed, whose bundler was paid all the same', async () => {
    const order = call('EntryPoint', 'handle', where('Account'), where('USD'), 0, poor(), ETH / 100n);
    const { heading, text, wrong } = await played('traced', { from: BUNDLER, to: where('EntryPoint'), data: order });
    expect(heading).toContain('failed');
    expect(text).not.toContain('You received');
    expect(wrong).toEqual([]);
  });

  it('one of several parts that failed', async () => {
    const parts = [call('Coin', 'mint', FRIEND, 7), poor()];
    const { verdict, wrong } = await played('traced', send('Desk', 'tryAll', [[where('EUR'), where('USD')], parts])());
    expect(verdict.notes).toContain('step-failed');
    expect(wrong).toEqual([]);
  });

  it('a payment that was refused and swallowed: the coin is in the app', async () => {
    const { verdict, text, wrong } = await played('traced', send('Desk', 'tryPay', [its('Refusing')], dear(ETH))());
    expect(verdict.notes).toContain('step-failed');
    expect(text).not.toContain('has arrived');
    expect(wrong).toEqual([]);
  });
});

describe('an alarm needs proof', () => {
  it('tokens that somebody else pulled with a signed permit', async () => {
    const { verdict, wrong } = await played(
      'traced',
      send('Desk', 'pull', [its('USD'), VICTIM, THIEF, 3_000_000], { from: THIEF })(),
    );
    expect(wrong).toEqual([]);
    expect(verdict.parties?.find(({ address }) => address === VICTIM)?.gave).toMatchObject([{ amount: '3000000' }]);
  });

  it('a collectible that its operator took', async () => {
    const { verdict } = await played('traced', send('Piece', 'transferFrom', [FRIEND, THIEF, 3], { from: THIEF })());
    expect(verdict.notes).toContain('allowance-used');
  });

  it('a collectible that was bought is no theft, and bears its name', async () => {
    const bought = await played('traced', send('Desk', 'purchase', [its('Piece'), 1, FRIEND, ETH / 10n], dear(ETH))());
    expect(bought.heading).toMatch(/^You sent 1 ETH and received NFT PIECE #1 /);
    expect(bought.verdict.notes).not.toContain('allowance-used');
    expect(bought.wrong).toEqual([]);
  });

  it('a token whose balances follow an index is told by what arrived', async () => {
    await anvil.sendMined({ to: at['Rebasing'], data: call('Rebasing', 'rebase', 3_000_000), gas: hex(200_000) });
    const { verdict, text } = await played('traced', send('Rebasing', 'transfer', [FRIEND, 1_000_000])());
    expect(verdict.code).toBe('succeeded');
    expect(text).not.toContain('nobody ever');
  });
});
