import { createChecker } from '../../../chains/lookup/checkTransaction.ts';
import type { CheckTransaction } from '../../../chains/ports.ts';
import { ACCOUNTS, type Anvil, startAnvil } from '../../support/nodes/anvil.ts';

// Real nodes, on machines that do other things too.

const [ME, FRIEND] = ACCOUNTS;
const GWEI = 1_000_000_000n;
const ETH = 10n ** 18n;
const hex = (value: bigint | number) => `0x${value.toString(16)}`;

let anvil: Anvil;
let check: CheckTransaction;
beforeEach(async () => {
  anvil = await startAnvil('--no-mining');
  check = createChecker({ chains: [anvil.definition], clock: Date.now });
});
afterEach(() => anvil.stop());

const fees = (cap: bigint, tip: bigint) => ({
  gas: hex(21_000),
  maxFeePerGas: hex(cap),
  maxPriorityFeePerGas: hex(tip),
});

it('a tip below what the last blocks took', async () => {
  for (const from of ACCOUNTS.slice(1)) {
    await anvil.send({ from, to: ME, value: '0x1', ...fees(50n * GWEI, 3n * GWEI) });
    await anvil.mine();
  }
  const hash = await anvil.send({ to: FRIEND, value: hex(ETH), ...fees(50n * GWEI, 1n) });
  const verdict = await check(hash);
  expect(verdict).toMatchObject({ code: 'pending-low-tip', pending: { maxPriorityFeePerGas: '1' } });
  expect(BigInt(verdict.replacement?.maxPriorityFeePerGas ?? 0)).toBeGreaterThanOrEqual(3n * GWEI);
});

it('a nonce that is missing, and which', async () => {
  await anvil.send({ to: FRIEND, value: '0x1', nonce: '0x0' });
  const hash = await anvil.send({ to: FRIEND, value: '0x1', nonce: '0x3' });
  expect(await check(hash)).toMatchObject({ code: 'pending-nonce-gap', pending: { nonce: 3, firstNonce: 1 } });
});

it('an earlier one that waits', async () => {
  await anvil.send({ to: FRIEND, value: '0x1', nonce: '0x0' });
  const hash = await anvil.send({ to: FRIEND, value: '0x1', nonce: '0x1' });
  expect(await check(hash)).toMatchObject({ code: 'pending-behind', pending: { nonce: 1, firstNonce: 0 } });
});

it('a sender that cannot pay any more', async () => {
  const hash = await anvil.send({ to: FRIEND, value: hex(ETH), ...fees(20n * GWEI, GWEI) });
  await anvil.rpc('anvil_setBalance', ME, hex(ETH / 2n));
  expect(await check(hash)).toMatchObject({
    code: 'pending-cannot-pay',
    pending: { balance: `${ETH / 2n}`, needed: `${ETH + 21_000n * 20n * GWEI}` },
  });
});

it('a legacy transaction gets a gas price', async () => {
  const hash = await anvil.send({ to: FRIEND, value: '0x1', gas: hex(21_000), gasPrice: hex(2n * GWEI), type: '0x0' });
  await anvil.rpc('anvil_setNextBlockBaseFeePerGas', hex(30n * GWEI));
  const verdict = await check(hash);
  expect(verdict).toMatchObject({ code: 'pending-underpriced', replacement: { method: 'speed-up', nonce: 0 } });
  expect(BigInt(verdict.replacement?.gasPrice ?? 0)).toBeGreaterThan(30n * GWEI);
  expect(verdict.replacement?.maxFeePerGas).toBeUndefined();
});

it('the replacement that was proposed is taken by the node, and makes it into the next block', async () => {
  const hash = await anvil.send({ to: FRIEND, value: hex(ETH), ...fees(3n * GWEI, GWEI) });
  await anvil.rpc('anvil_setNextBlockBaseFeePerGas', hex(20n * GWEI));
  const { replacement, sighting } = await check(hash);
  const faster = await anvil.send({
    to: FRIEND,
    value: hex(ETH),
    ...fees(BigInt(replacement?.maxFeePerGas ?? 0), BigInt(replacement?.maxPriorityFeePerGas ?? 0)),
    nonce: hex(replacement?.nonce ?? 99),
  });
  expect(await check(hash, { sighting })).toMatchObject({ code: 'replaced-sped-up', replacedBy: faster });
  await anvil.mine();
  expect(await check(faster)).toMatchObject({ code: 'succeeded', height: 1 });
});

describe('what became of one that was seen waiting', () => {
  const first = { to: FRIEND, value: hex(ETH), nonce: '0x0', ...fees(5n * GWEI, GWEI) };
  const second = fees(20n * GWEI, 5n * GWEI);

  it.each([
    ['sped up', { ...first, ...second }, 'replaced-sped-up'],
    ['cancelled', { to: ME, value: '0x0', nonce: '0x0', ...second }, 'replaced-cancelled'],
    ['replaced by something else', { to: ACCOUNTS[3], value: '0x7', nonce: '0x0', ...second }, 'replaced-other'],
  ])('%s, found later among hundreds of blocks', async (_, replacement, code) => {
    await anvil.mine(7);
    const hash = await anvil.send(first);
    const { sighting } = await check(hash);
    await anvil.rpc('anvil_dropTransaction', hash);
    await anvil.mine(123);
    const replacedBy = await anvil.send(replacement);
    await anvil.mine(300);
    const verdict = await check(hash, { sighting });
    expect(verdict).toMatchObject({ code, replacedBy, hash });
    expect(verdict.roundTrips).toBeLessThanOrEqual(10);
  });

  it('replaced, on a node that has forgotten old states: in doubt, and why', async () => {
    const pruned = await startAnvil('--no-mining', '--prune-history', '1');
    try {
      const look = createChecker({ chains: [pruned.definition], clock: Date.now });
      await pruned.mine(7);
      const hash = await pruned.send(first);
      const { sighting } = await look(hash);
      await pruned.rpc('anvil_dropTransaction', hash);
      await pruned.send({ to: ME, value: '0x0', nonce: '0x0', ...second });
      await pruned.mine(40);
      expect(await look(hash, { sighting })).toMatchObject({ code: 'in-doubt', notes: ['nonce-used'] });
    } finally {
      await pruned.stop();
    }
  });

  it('without what was seen it is only unknown', async () => {
    expect(await check(`0x${'77'.repeat(32)}`)).toMatchObject({ code: 'not-found' });
  });

  it('dropped', async () => {
    const hash = await anvil.send(first);
    const { sighting } = await check(hash);
    await anvil.rpc('anvil_dropTransaction', hash);
    await anvil.mine(3);
    expect(await check(hash, { sighting })).toMatchObject({ code: 'dropped', hash });
  });

  it('reorganised out', async () => {
    const hash = await anvil.send(first);
    await anvil.mine(2);
    const { sighting, code } = await check(hash);
    expect(code).toBe('succeeded');
    await anvil.rpc('anvil_reorg', 2, []);
    await anvil.rpc('anvil_dropTransaction', hash);
    expect(await check(hash, { sighting })).toMatchObject({ code: 'reorged-out', hash });
  });
});

it('arrived on another chain than the one that was named', async () => {
  const other = await startAnvil('--chain-id', '424242');
  try {
    const { transactionHash: hash } = await other.sendMined({ to: FRIEND, value: hex(ETH) });
    const both = createChecker({ chains: [anvil.definition, other.definition], clock: Date.now });
    const here = anvil.definition.id;
    expect(await both(hash, { chain: here })).toMatchObject({ code: 'on-other-chain', chain: { id: '424242' } });
    expect(await both(hash)).toMatchObject({ code: 'succeeded', chain: { id: '424242' } });
    expect(await both(hash, { chain: other.definition.id })).toMatchObject({ code: 'succeeded' });
  } finally {
    await other.stop();
  }
});
