import type { EvmDefinition } from '../../../chains/definitions/index.ts';
import { OP_STACK_DATA_FEE } from '../../../chains/definitions/opStack.ts';
import { createChainDesk } from '../../../chains/lookup/checkTransaction.ts';
import { ACCOUNTS, type Anvil, startAnvil } from '../../support/nodes/anvil.ts';

// Real nodes, on machines that do other things too.

const GWEI = 1_000_000_000n;
const hex = (value: bigint | number) => `0x${value.toString(16)}`;
/** Answers every call with the number 7: stands for the data-fee oracle of an OP-stack chain. */
const SEVEN = '0x600760005260206000f3';
const ORACLE = '0x420000000000000000000000000000000000000F';

let anvil: Anvil;
beforeEach(async () => {
  anvil = await startAnvil('--no-mining');
});
afterEach(() => anvil.stop());
const desk = (parts: Partial<EvmDefinition> = {}) =>
  createChainDesk({ chains: [{ ...anvil.definition, ...parts }], clock: Date.now });

it('quotes slow, normal and fast from what the last blocks took', async () => {
  for (const [at, tip] of [1n, 2n, 3n].entries()) {
    const from = ACCOUNTS[at + 1];
    const fees = { maxFeePerGas: hex(50n * GWEI), maxPriorityFeePerGas: hex(tip * GWEI) };
    await anvil.send({ from, to: ACCOUNTS[0], value: '0x1', gas: hex(21_000), ...fees });
    await anvil.mine();
  }
  const quote = await desk().quoteFees(anvil.definition.id);
  expect(quote).toMatchObject({ traffic: 'quiet', normal: { maxPriorityFeePerGas: `${2n * GWEI}` } });
  expect(BigInt(quote?.fast.maxFeePerGas ?? 0)).toBeGreaterThan(BigInt(quote?.slow.maxFeePerGas ?? 0));
});

it('calls a price that jumped busy', async () => {
  await anvil.rpc('anvil_setNextBlockBaseFeePerGas', hex(90n * GWEI));
  expect(await desk().quoteFees(anvil.definition.id)).toMatchObject({ traffic: 'busy' });
});

it('adds what a rollup charges for data, to a quote and to a replacement', async () => {
  await anvil.rpc('anvil_setCode', ORACLE, SEVEN);
  const fees = { model: 'tip', dataFee: OP_STACK_DATA_FEE } as const;
  const plain = await desk().quoteFees(anvil.definition.id);
  const rollup = await desk({ fees }).quoteFees(anvil.definition.id);
  expect(rollup?.dataFee).toBe('7');
  expect(BigInt(rollup?.normal.transfer ?? 0) - BigInt(plain?.normal.transfer ?? 0)).toBe(7n);
  const hash = await anvil.send({ to: ACCOUNTS[1], value: '0x1' });
  const [bare, whole] = await Promise.all([desk().checkTransaction(hash), desk({ fees }).checkTransaction(hash)]);
  expect(BigInt(whole.replacement?.totalFee ?? 0) - BigInt(bare.replacement?.totalFee ?? 0)).toBe(7n);
});

it('is null for a chain that is not configured or does not answer', async () => {
  expect(await desk().quoteFees('999' as EvmDefinition['id'])).toBeNull();
  await anvil.stop();
  expect(await desk().quoteFees(anvil.definition.id)).toBeNull();
});
