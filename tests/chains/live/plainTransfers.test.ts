import { createChecker } from '../../../chains/lookup/checkTransaction.ts';
import type { CheckTransaction } from '../../../chains/ports.ts';
import { ACCOUNT_KEY, ACCOUNTS, type Anvil, startAnvil } from '../../support/nodes/anvil.ts';

// Real nodes, on machines that do other things too.

const GWEI = 1_000_000_000n;
const hex = (value: bigint | number) => `0x${value.toString(16)}`;

let anvil: Anvil;
let check: CheckTransaction;
beforeEach(async () => {
  anvil = await startAnvil('--no-mining');
  check = createChecker({ chains: [anvil.definition], clock: Date.now });
});
afterEach(() => anvil.stop());

it('does not find what nobody sent', async () => {
  const verdict = await check(`0x${'12'.repeat(32)}`);
  expect(verdict).toMatchObject({ code: 'not-found', chain: null, roundTrips: 2, silent: [] });
});

it('follows a transfer from waiting to final', async () => {
  const hash = await anvil.send({ to: ACCOUNTS[1], value: hex(10n ** 18n) });
  expect(await check(hash)).toMatchObject({ code: 'pending-ok', hash, roundTrips: 3 });
  await anvil.mine();
  expect(await check(hash)).toMatchObject({
    code: 'succeeded',
    finality: 'included',
    confirmations: 1,
    height: 1,
    notes: [],
    transfer: { from: ACCOUNTS[0], to: ACCOUNTS[1], amount: `${10n ** 18n}`, symbol: 'ETH', decimals: 18 },
  });
  await anvil.mine(40);
  expect(await check(hash)).toMatchObject({ code: 'succeeded', finality: 'safe', confirmations: 41 });
  await anvil.mine(40);
  expect(await check(hash)).toMatchObject({ code: 'succeeded', finality: 'final', confirmations: 81 });
});

it('sees a cap below the next base fee and says what would be taken', async () => {
  const hash = await anvil.send({
    to: ACCOUNTS[1],
    value: '0x1',
    gas: hex(21_000),
    maxFeePerGas: hex(3n * GWEI),
    maxPriorityFeePerGas: hex(GWEI),
  });
  await anvil.rpc('anvil_setNextBlockBaseFeePerGas', hex(20n * GWEI));
  const verdict = await check(hash);
  expect(verdict).toMatchObject({ code: 'pending-underpriced', pending: { maxFeePerGas: `${3n * GWEI}`, nonce: 0 } });
  expect(BigInt(verdict.replacement?.maxFeePerGas ?? 0)).toBeGreaterThan(BigInt(verdict.pending?.nextBaseFee ?? 0));
});

it.each(['0x', ''])('recognises the private key of a used account, written with "%s" in front', async (prefix) => {
  const verdict = await check(prefix + ACCOUNT_KEY);
  expect(verdict).toMatchObject({ code: 'private-key', hash: null, roundTrips: 1, evidence: {} });
  expect(JSON.stringify(verdict)).not.toContain(ACCOUNT_KEY);
});

it('says unreachable, and nothing about the funds, when no node answers', async () => {
  await anvil.stop();
  const verdict = await check(`0x${'12'.repeat(32)}`);
  expect(verdict).toMatchObject({ code: 'unreachable', silent: ['Testnet'] });
});
