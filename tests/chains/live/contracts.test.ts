import { join } from 'node:path';
import { judgeTogether } from '../../../chains/address/addressPoisoning.ts';
import { rememberVerdicts } from '../../../chains/lookup/chainMemory.ts';
import { createChainDesk, createChecker } from '../../../chains/lookup/checkTransaction.ts';
import type { CheckTransaction, Verdict } from '../../../chains/ports.ts';
import { ACCOUNTS, type Anvil, startAnvil } from '../../support/nodes/anvil.ts';
import { type FaultProxy, startFaultProxy } from '../../support/nodes/faultProxy.ts';
import { type Compiled, compileSolidity } from '../../support/nodes/solidity.ts';

// Real nodes, on machines that do other things too.

const [ME, FRIEND, VICTIM, THIEF] = ACCOUNTS;
const ZERO = `0x${'0'.repeat(40)}`;
const hex = (value: bigint | number) => `0x${value.toString(16)}`;

let anvil: Anvil;
let check: CheckTransaction;
let code: Record<string, Compiled>;
const at: Record<string, string> = {};

beforeAll(async () => {
  anvil = await startAnvil();
  check = createChecker({ chains: [anvil.definition], clock: Date.now });
  code = compileSolidity(join(__dirname, 'situations.sol'));
  for (const name of [
    'Token',
    'SilentToken',
    'Hole',
    'CoinBox',
    'Vault',
    'Multisig',
    'NotPayable',
    'HungryReceiver',
    'Refuser',
    'Forwarder',
    'GreedyToken',
    'MuteToken',
    'Forger',
    'Collectible',
  ])
    at[name] = await deploy(name);
  at['Wrapper'] = await deploy('Wrapper', { type: 'address', value: at['Refuser'] });
  at['Proxy'] = await deploy('Proxy', { type: 'address', value: at['Vault'] });
});
afterAll(() => anvil.stop());

const of = (name: string) => {
  const found = code[name];
  if (!found) throw new Error(`no contract ${name}`);
  return found;
};
async function deploy(name: string, ...args: { type: string; value: unknown }[]): Promise<string> {
  const { contractAddress } = await anvil.sendMined({ data: of(name).creation(...args), gas: hex(3_000_000) });
  return contractAddress ?? '';
}
/** Sends a call and diagnoses it. Gas is given, so that the node does not refuse what will fail. */
async function diagnosed(name: string, fn: string, args: unknown[], fields: Record<string, unknown> = {}) {
  const transaction = { to: at[name], data: of(name).call(fn, ...args), gas: hex(200_000), ...fields };
  return check((await anvil.sendMined(transaction)).transactionHash, { keyChecked: true });
}

describe('tokens', () => {
  it('that arrived at a person', async () => {
    expect(await diagnosed('Token', 'transfer', [FRIEND, 2_500_000])).toMatchObject({
      code: 'succeeded',
      notes: ['token-arrived'],
      transfer: { from: ME, to: FRIEND, amount: '2500000', symbol: 'TST', decimals: 6 },
    });
  });

  it.each(['Hole', 'CoinBox', 'NotPayable'])('in a contract without a way out (%s)', async (name) => {
    expect(await diagnosed('Token', 'transfer', [at[name], 5])).toMatchObject({ code: 'token-to-contract' });
  });

  it.each(['Vault', 'Multisig', 'Proxy'])('in a contract that may send them on (%s)', async (name) => {
    expect(await diagnosed('Token', 'transfer', [at[name], 5])).toMatchObject({
      code: 'succeeded',
      notes: ['to-contract'],
    });
  });

  it('sent to their own contract', async () => {
    expect(await diagnosed('Token', 'transfer', [at['Token'], 5])).toMatchObject({ code: 'token-to-token' });
  });

  it.each([ZERO, '0x000000000000000000000000000000000000dEaD'])('sent to %s', async (nobody) => {
    expect(await diagnosed('Token', 'transfer', [nobody, 5])).toMatchObject({ code: 'token-to-zero' });
  });

  it('that were asked to move at an address without code', async () => {
    const data = of('Token').call('transfer', FRIEND, 5);
    const { transactionHash: hash } = await anvil.sendMined({
      to: '0x00000000000000000000000000000000000c0ffe',
      data,
      gas: hex(100_000),
    });
    expect(await check(hash)).toMatchObject({ code: 'nothing-moved' });
  });

  it('whose contract says no without failing', async () => {
    expect(await diagnosed('SilentToken', 'transfer', [FRIEND, 5])).toMatchObject({ code: 'nothing-moved' });
  });

  it('taken from somebody by an old allowance', async () => {
    await diagnosed('Token', 'transfer', [VICTIM, 900]);
    await diagnosed('Token', 'approve', [at['Forwarder'], 900], { from: VICTIM });
    const verdict = await diagnosed('Forwarder', 'take', [at['Token'], VICTIM, FRIEND, 900], { from: THIEF });
    expect(verdict).toMatchObject({
      code: 'succeeded',
      notes: expect.arrayContaining(['allowance-used']),
      transfer: { from: VICTIM, to: FRIEND, amount: '900' },
    });
  });

  it('of which the contract kept a part: what arrived is said, not what was sent', async () => {
    expect(await diagnosed('GreedyToken', 'transfer', [FRIEND, 1000])).toMatchObject({
      code: 'succeeded',
      notes: ['token-kept-part', 'token-arrived'],
      transfer: { to: FRIEND, amount: '900' },
    });
  });

  it('of which nothing reached the receiver are not called arrived', async () => {
    const verdict = await diagnosed('GreedyToken', 'transfer', [FRIEND, 666]);
    expect(verdict.parties?.map(({ address }) => address)).toEqual([ME, at['GreedyToken']?.toLowerCase()]);
    expect(verdict.notes).not.toContain('token-arrived');
    expect(verdict.transfer).toMatchObject({ to: at['GreedyToken']?.toLowerCase() });
  });

  it('whose contract reports nothing are looked for in the balances', async () => {
    expect(await diagnosed('MuteToken', 'transfer', [FRIEND, 4])).toMatchObject({
      code: 'succeeded',
      notes: ['token-arrived'],
      transfer: { amount: '4', symbol: 'MUTE' },
    });
  });

  it('that a strange contract claims to have moved: nobody ever held them', async () => {
    const verdict = await diagnosed('Forger', 'forge', [VICTIM, THIEF, 5_000_000], { from: THIEF });
    expect(verdict).toMatchObject({ code: 'succeeded', notes: ['dust'] });
    expect(verdict.transfer).toBeUndefined();
  });

  it('that did not move: a forged transfer of nothing', async () => {
    const verdict = await diagnosed('Forwarder', 'take', [at['Token'], VICTIM, THIEF, 0], { from: THIEF });
    expect(verdict).toMatchObject({ code: 'succeeded', notes: ['dust'] });
  });
});

describe('what came from an address that resembles a known one', () => {
  const KNOWN = '0xabc1111111111111111111111111111111111234';
  const BAIT = '0xabc2222222222222222222222222222222221234';
  const NEAR = '0xabc3333333333333333333333333333333330234';
  const looked = async (from: string, fields: Record<string, unknown>) => {
    await anvil.rpc('anvil_impersonateAccount', from);
    await anvil.rpc('anvil_setBalance', from, hex(10n ** 18n));
    const { transactionHash } = await anvil.sendMined({ from, gas: hex(200_000), ...fields });
    return check(transactionHash, { keyChecked: true });
  };
  const judged = async (from: string, fields: Record<string, unknown>, known: string[]) =>
    judgeTogether([await looked(from, fields)], known)[0];
  const inEveryOrder = ([one, other]: readonly [Verdict, Verdict]) =>
    [
      [one, other],
      [other, one],
    ].map((pasted) => {
      const verdicts = judgeTogether(pasted, []);
      const bait = verdicts.filter(({ notes }) => notes?.includes('dust')).map(({ hash }) => hash);
      return { bait, learnt: rememberVerdicts({ transactions: [], addresses: [] }, verdicts).addresses };
    });
  const twice = <Found>(found: Found) => [found, found];

  it.each([
    ['a little coin', 1n],
    ['more than a little', 10n ** 17n],
  ])('%s is called bait, whatever it is worth', async (_, amount) => {
    const paid = { to: FRIEND, value: hex(amount) };
    const verdict = await judged(BAIT, paid, [FRIEND, KNOWN.toUpperCase().replace('0X', '0x')]);
    expect(verdict).toMatchObject({ code: 'succeeded', notes: ['dust'], transfer: { amount: `${amount}` } });
  });

  it('a few tokens are bait as well', async () => {
    await diagnosed('Token', 'transfer', [BAIT, 10]);
    const verdict = await judged(BAIT, { to: at['Token'], data: of('Token').call('transfer', FRIEND, 3) }, [KNOWN]);
    expect(verdict).toMatchObject({ code: 'succeeded', notes: expect.arrayContaining(['dust']) });
  });

  it.each([
    ['the known address itself', KNOWN, [KNOWN]],
    ['an address that only begins like it', NEAR, [KNOWN]],
    ['an address when nothing is known', BAIT, []],
    ['a known address beside another known one', BAIT, [KNOWN, BAIT]],
  ])('%s is not', async (_, from, known) => {
    expect(await judged(from, { to: FRIEND, value: '0x1' }, known)).toMatchObject({ code: 'succeeded', notes: [] });
  });

  it('the address guard stops at the sender, by what a real payment left behind', async () => {
    const paid = await looked(KNOWN, { to: FRIEND, value: hex(10n ** 16n) });
    const bait = await looked(BAIT, { to: FRIEND, value: '0x1' });
    expect(inEveryOrder([paid, bait])).toEqual(twice({ bait: [bait.hash], learnt: [KNOWN, FRIEND] }));
    const { checkAddress } = createChainDesk({ chains: [anvil.definition], clock: Date.now });
    expect(await checkAddress(BAIT, { recent: [KNOWN, FRIEND] })).toMatchObject({
      level: 'stop',
      warnings: [{ kind: 'look-alike', known: KNOWN }],
    });
  });

  it('in one message with the payment to the true one, a few tokens of the same kind are bait', async () => {
    const paid = await diagnosed('Token', 'transfer', [KNOWN, 500]);
    await diagnosed('Token', 'transfer', [BAIT, 10]);
    const bait = await looked(BAIT, { to: at['Token'], data: of('Token').call('transfer', ME, 3) });
    expect(inEveryOrder([paid, bait])).toEqual(twice({ bait: [bait.hash], learnt: [ME, KNOWN] }));
  });

  it('in one message with a payment that went to the look-alike, the true sender is not called bait, and neither is learnt', async () => {
    const came = await looked(KNOWN, { to: ME, value: hex(10n ** 15n) });
    const lost = await looked(ME, { to: BAIT, value: hex(10n ** 17n) });
    expect(inEveryOrder([came, lost])).toEqual(twice({ bait: [], learnt: [ME] }));
  });
});

describe('collectibles', () => {
  let piece = 0;
  const moved = async (to: string | undefined, fields: Record<string, unknown> = {}, from: string = ME) => {
    await diagnosed('Collectible', 'mint', [piece], { from });
    return diagnosed('Collectible', 'transferFrom', [from, to, piece++], fields);
  };

  it('number 0 and number 1 arrive', async () => {
    for (const _ of [0, 1]) expect(await moved(FRIEND)).toMatchObject({ code: 'succeeded', notes: [] });
    expect(await diagnosed('Collectible', 'safeTransferFrom', [ME, FRIEND, 7, 2, '0x'])).toMatchObject({
      code: 'succeeded',
      notes: [],
    });
  });

  it('are lost where tokens are lost', async () => {
    expect(await moved(ZERO)).toMatchObject({ code: 'token-to-zero' });
    expect(await moved(at['Collectible'])).toMatchObject({ code: 'token-to-token' });
    expect(await moved(at['Hole'])).toMatchObject({ code: 'token-to-contract' });
  });

  it('taken by a permission for all', async () => {
    const given = await diagnosed('Collectible', 'setApprovalForAll', [THIEF, true], { from: VICTIM });
    expect(given).toMatchObject({ code: 'succeeded', notes: ['permission-given'], spender: THIEF });
    expect(await moved(THIEF, { from: THIEF }, VICTIM)).toMatchObject({ notes: ['allowance-used'] });
    const ended = await diagnosed('Collectible', 'setApprovalForAll', [THIEF, false], { from: VICTIM });
    expect(ended).toMatchObject({ code: 'succeeded', notes: ['permission-ended'], spender: THIEF });
  });
});

describe('a permission', () => {
  it.each([
    ['Token', 'approve', 5, 'permission-given'],
    ['Token', 'approve', 5, 'permission-given'],
    ['Token', 'approve', 3, 'permission-lowered'],
    ['Token', 'decreaseAllowance', 1, 'permission-lowered'],
    ['Token', 'approve', 9, 'permission-given'],
    ['Token', 'approve', 0, 'permission-ended'],
    ['Collectible', 'approve', 5, 'permission-given'],
  ])('over %s (%s %s) moves nothing: %s', async (name, method, value, note) => {
    const verdict = await diagnosed(name, method, [THIEF, value]);
    expect(verdict).toMatchObject({ code: 'succeeded', notes: [note], spender: THIEF });
    expect(verdict.transfer).toBeUndefined();
  });
});

describe('coin', () => {
  it.each([ZERO, '0x000000000000000000000000000000000000dEaD'])('sent to %s is out of reach', async (nobody) => {
    const { transactionHash: hash } = await anvil.sendMined({ to: nobody, value: '0x5' });
    expect(await check(hash)).toMatchObject({ code: 'succeeded', notes: ['coin-to-nobody'] });
  });

  it('left behind by a contract that ended itself', async () => {
    const { contractAddress: to } = await anvil.sendMined({
      data: of('Testament').creation(),
      value: '0x500',
      gas: hex(500_000),
    });
    const data = of('Testament').call('leaveTo', FRIEND);
    const { transactionHash: hash } = await anvil.sendMined({ to, data, gas: hex(100_000) });
    expect(await check(hash)).toMatchObject({ code: 'succeeded', notes: ['internal-transfer'] });
  });

  it('sent along with the creation of a contract that takes none', async () => {
    const { transactionHash: hash } = await anvil.sendMined({
      data: of('Hole').creation(),
      value: '0x5',
      gas: hex(1_000_000),
    });
    expect(await check(hash)).toMatchObject({ code: 'not-payable' });
  });

  it('delivered by a contract', async () => {
    const verdict = await diagnosed('Forwarder', 'pass', [FRIEND], { value: hex(10n ** 17n) });
    expect(verdict).toMatchObject({ code: 'succeeded', notes: ['internal-transfer'] });
  });

  it('sent to a contract that takes none', async () => {
    const { transactionHash: hash } = await anvil.sendMined({ to: at['NotPayable'], value: '0x5', gas: hex(100_000) });
    expect(await check(hash)).toMatchObject({ code: 'not-payable', transfer: { amount: '5' } });
  });

  it('sent along with a function that takes none', async () => {
    expect(await diagnosed('NotPayable', 'poke', [], { value: '0x5' })).toMatchObject({ code: 'not-payable' });
  });

  it('sent with 21,000 gas to a contract that needs more', async () => {
    const { transactionHash: hash } = await anvil.sendMined({
      to: at['HungryReceiver'],
      value: '0x5',
      gas: hex(21_000),
    });
    expect(await check(hash)).toMatchObject({ code: 'out-of-gas' });
  });
});

describe('a refusal', () => {
  it.each([
    ['in words', 'say', ['Pausable: paused'], 'Pausable: paused', 'paused'],
    ['about slippage', 'say', ['UniswapV2Router: INSUFFICIENT_OUTPUT_AMOUNT'], /INSUFFICIENT_OUTPUT/, 'slippage'],
    ['about a blocked account', 'say', ['Blacklistable: account is blacklisted'], /blacklisted/, 'blocked'],
    ['about a signature', 'say', ['ECDSA: invalid signature'], /invalid signature/, 'signature'],
    ['about a deadline', 'say', ['Transaction too old'], 'Transaction too old', 'expired'],
    ['with hidden and odd characters', 'say', ['a\u202eb\u0000c\n\nd'], 'ab c d', 'unknown'],
    ['by a compiler check', 'panic', [0], 'Panic(18): division by zero', 'arithmetic'],
    [
      'by a published error',
      'ownable',
      [],
      `OwnableUnauthorizedAccount(account=${'0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'})`,
      'permission',
    ],
    ['by an unpublished error', 'unpublished', [], /^unknown error 0x[0-9a-f]{8}$/, 'unknown'],
  ])('%s', async (_, fn, args, reason, cause) => {
    const verdict = await diagnosed('Refuser', fn, args);
    expect(verdict).toMatchObject({ code: 'reverted', cause });
    expect(verdict.reason).toMatch(reason);
  });

  it('without a word has no reason', async () => {
    const verdict = await diagnosed('Refuser', 'silent', []);
    expect(verdict.code).toBe('reverted');
    expect(verdict.reason).toBeUndefined();
  });

  it('for lack of tokens', async () => {
    const verdict = await diagnosed('Token', 'transfer', [FRIEND, 5], { from: ACCOUNTS[4] });
    expect(verdict).toMatchObject({
      code: 'reverted',
      cause: 'balance',
      reason: `ERC20InsufficientBalance(sender=0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65, balance=0, needed=5)`,
    });
  });

  it('for lack of an allowance', async () => {
    const verdict = await diagnosed('Token', 'transferFrom', [FRIEND, ME, 5]);
    expect(verdict).toMatchObject({ code: 'reverted', cause: 'allowance' });
  });

  it('by running dry', async () => {
    expect(await diagnosed('Refuser', 'spin', [])).toMatchObject({ code: 'out-of-gas' });
  });

  it('by running dry deeper inside', async () => {
    expect(await diagnosed('Refuser', 'spinInside', [])).toMatchObject({ code: 'out-of-gas' });
  });

  it('by an inner call that left too little gas to go on, whatever the outer one says', async () => {
    expect(await diagnosed('Wrapper', 'spin', [])).toMatchObject({ code: 'out-of-gas' });
  });

  it('by an instruction that does not exist', async () => {
    expect(await diagnosed('Refuser', 'invalid', [])).toMatchObject({ code: 'invalid-opcode' });
    expect(await diagnosed('Wrapper', 'invalid', [])).toMatchObject({ code: 'invalid-opcode' });
  });

  it.each([
    [0, 'reverted'],
    [1, 'out-of-gas'],
    [2, 'invalid-opcode'],
  ])('of a contract to be created (%s)', async (how, expected) => {
    const data = of('BadStart').creation({ type: 'uint256', value: how });
    const { transactionHash: hash } = await anvil.sendMined({ data, gas: hex(300_000) });
    expect(await check(hash)).toMatchObject({ code: expected });
  });
});

it('a new contract', async () => {
  const { transactionHash: hash } = await anvil.sendMined({ data: of('Hole').creation(), gas: hex(1_000_000) });
  expect(await check(hash)).toMatchObject({ code: 'succeeded', notes: ['contract-creation'] });
});

describe('without the trace that few public nodes give', () => {
  let proxy: FaultProxy;
  let blind: CheckTransaction;
  beforeAll(async () => {
    proxy = await startFaultProxy(anvil.url, { kind: 'errors', methods: ['debug_traceTransaction'], code: -32601 });
    blind = createChecker({ chains: [{ ...anvil.definition, endpoints: [proxy.url] }], clock: Date.now });
  });
  afterAll(() => proxy.stop());

  it.each([
    ['Refuser', 'say', ['Pausable: paused'], {}, 'reverted'],
    ['Refuser', 'invalid', [], {}, 'invalid-opcode'],
    ['Refuser', 'spin', [], {}, 'out-of-gas'],
    ['NotPayable', 'poke', [], { value: '0x5' }, 'not-payable'],
    ['Refuser', 'silent', [], {}, 'reverted'],
  ])('%s.%s is still diagnosed', async (name, fn, args, fields, expected) => {
    const transaction = { to: at[name], data: of(name).call(fn, ...args), gas: hex(200_000), ...fields };
    expect(await blind((await anvil.sendMined(transaction)).transactionHash)).toMatchObject({ code: expected });
  });

  it('21,000 gas to a contract is still out of gas', async () => {
    const { transactionHash } = await anvil.sendMined({ to: at['HungryReceiver'], value: '0x5', gas: hex(21_000) });
    expect(await blind(transactionHash)).toMatchObject({ code: 'out-of-gas' });
  });
});

describe('is this the right address?', () => {
  const levels = async (address: string | undefined, recent: string[] = []) =>
    createChainDesk({ chains: [anvil.definition], clock: Date.now }).checkAddress(address ?? '', { recent });

  it('a person’s account is clear, one that was never used asks for a second look', async () => {
    expect(await levels(FRIEND)).toMatchObject({ level: 'clear', warnings: [], silent: [] });
    expect(await levels('0x00000000000000000000000000000000000a11ce')).toMatchObject({
      warnings: [{ kind: 'never-used' }],
    });
  });

  it.each([
    ['Token', 'stop', { kind: 'token-contract', symbol: 'TST', chain: 'Testnet' }],
    ['NotPayable', 'careful', { kind: 'refuses-coin', chain: 'Testnet' }],
    ['CoinBox', 'careful', { kind: 'no-way-out', chain: 'Testnet' }],
    ['Refuser', 'careful', { kind: 'refuses-coin', chain: 'Testnet' }],
  ])('a %s', async (name, level, warning) => {
    expect(await levels(at[name])).toMatchObject({ level, warnings: [warning] });
  });

  it('a node that does not answer is named, and what is known by shape is still said', async () => {
    const dead = createChainDesk({
      chains: [{ ...anvil.definition, endpoints: ['http://127.0.0.1:9'] }],
      clock: Date.now,
    });
    expect(await dead.checkAddress(ZERO)).toMatchObject({
      level: 'stop',
      warnings: [{ kind: 'nobody' }],
      silent: ['Testnet'],
    });
  });
});
