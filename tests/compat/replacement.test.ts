import { genericEvm } from '../../chains/definitions/index.ts';
import { createChecker } from '../../chains/lookup/checkTransaction.ts';
import { ACCOUNTS, type Anvil } from '../support/nodes/anvil.ts';
import { hasHardhat, startHardhat } from '../support/nodes/hardhat.ts';

const GWEI = 1_000_000_000n;
const hex = (value: bigint | number) => `0x${value.toString(16)}`;

// `.ci/setup` installs it; without it there is no second kind of node to try on.
(hasHardhat() ? describe : describe.skip)('a node whose pool has real replacement rules', () => {
  let node: Awaited<ReturnType<typeof startHardhat>>;
  let rpc: Anvil['rpc'];
  beforeAll(async () => {
    node = await startHardhat();
    rpc = node.rpc;
  });
  afterAll(() => node.stop());

  const stuck = { from: ACCOUNTS[0], to: ACCOUNTS[1], value: '0x1', gas: hex(21_000), nonce: '0x0' };
  const fees = (cap: bigint, tip: bigint) => ({ maxFeePerGas: hex(cap), maxPriorityFeePerGas: hex(tip) });

  it('refuses a raise of one field, takes the numbers that were proposed, and mines them', async () => {
    const hash = await rpc<string>('eth_sendTransaction', { ...stuck, ...fees(3n * GWEI, GWEI) });
    await expect(rpc('eth_sendTransaction', { ...stuck, ...fees(9n * GWEI, GWEI) })).rejects.toThrow(
      /replacement|underpriced/i,
    );
    await rpc('hardhat_setNextBlockBaseFeePerGas', hex(20n * GWEI));
    const check = createChecker({ chains: [genericEvm('31337', [node.url])], clock: Date.now });
    const { code, replacement } = await check(hash);
    expect(code).toMatch(/^pending/);
    const { maxFeePerGas = '0', maxPriorityFeePerGas = '0' } = replacement ?? {};
    const numbers = fees(BigInt(maxFeePerGas), BigInt(maxPriorityFeePerGas));
    const faster = await rpc<string>('eth_sendTransaction', { ...stuck, ...numbers });
    await rpc('hardhat_setNextBlockBaseFeePerGas', hex(GWEI));
    await rpc('evm_mine');
    expect(await check(faster)).toMatchObject({ code: 'succeeded' });
  });
});
