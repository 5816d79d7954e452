import { createHash } from 'node:crypto';
import { Transaction, Wallet } from 'ethers';
import { createChecker } from '../../chains/lookup/checkTransaction.ts';
import type { CheckTransaction } from '../../chains/ports.ts';
import { ACCOUNT_KEY, ACCOUNTS, type Anvil, startAnvil } from '../support/nodes/anvil.ts';

// Real nodes, on machines that do other things too.

const GWEI = 1_000_000_000n;
const [ME, FRIEND] = ACCOUNTS;
const FRIEND_KEY = '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d';
const wallet = new Wallet(`0x${ACCOUNT_KEY}`);

let anvil: Anvil;
let check: CheckTransaction;
beforeEach(async () => {
  anvil = await startAnvil('--no-mining', '--hardfork', 'prague');
  check = createChecker({ chains: [anvil.definition], clock: Date.now });
});
afterEach(() => anvil.stop());

const common = { chainId: 31337, gasLimit: 200_000, maxFeePerGas: 5n * GWEI, maxPriorityFeePerGas: GWEI, value: 3n };
const sendRaw = (signed: string) => anvil.rpc<string>('eth_sendRawTransaction', signed);

/** A blob of zeros: the commitment and the proof of the zero polynomial are both the point at infinity. */
async function signedBlob(): Promise<string> {
  const infinity = `0xc0${'00'.repeat(47)}`;
  const digest = createHash('sha256')
    .update(Buffer.from(infinity.slice(2), 'hex'))
    .digest('hex');
  const tx = Transaction.from({
    ...common,
    type: 3,
    nonce: 0,
    to: FRIEND,
    maxFeePerBlobGas: 10n * GWEI,
    blobVersionedHashes: [`0x01${digest.slice(2)}`],
    blobs: [{ data: `0x${'00'.repeat(131_072)}`, commitment: infinity, proof: infinity }],
  });
  tx.signature = wallet.signingKey.sign(tx.unsignedHash);
  return tx.serialized;
}

it('a blob transaction is recognised, and its replacement pays double', async () => {
  const hash = await sendRaw(await signedBlob());
  await anvil.rpc('anvil_setNextBlockBaseFeePerGas', '0x1bf08eb00');
  const waiting = await check(hash);
  expect(waiting).toMatchObject({ code: 'pending-underpriced', notes: ['blob'] });
  expect(BigInt(waiting.replacement?.maxPriorityFeePerGas ?? 0)).toBeGreaterThanOrEqual(2n * GWEI);
  await anvil.rpc('anvil_setNextBlockBaseFeePerGas', '0x3b9aca00');
  await anvil.mine();
  expect(await check(hash)).toMatchObject({ code: 'succeeded', notes: ['blob'] });
});

it('an account that borrows code is still a person’s', async () => {
  const friend = new Wallet(FRIEND_KEY);
  const authorization = await friend.authorize({ address: `0x${'c0de'.repeat(10)}`, nonce: 0, chainId: 31337 });
  const sets = await wallet.signTransaction({
    ...common,
    type: 4,
    nonce: 0,
    to: ME,
    authorizationList: [authorization],
  });
  const hash = await sendRaw(sets);
  await anvil.mine();
  expect(await check(hash)).toMatchObject({
    code: 'succeeded',
    notes: ['sets-delegation'],
    delegates: [`0x${'c0de'.repeat(10)}`],
  });
  const coin = await anvil.send({ to: FRIEND, value: '0x5' });
  await anvil.mine();
  expect(await check(coin)).toMatchObject({ code: 'succeeded', notes: ['delegated-account'] });
});
