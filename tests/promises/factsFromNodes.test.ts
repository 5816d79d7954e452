import { type StrictNode, startStrictNode } from '../../bench/strictNode.ts';
import { createChainDesk } from '../../chains/lookup/checkTransaction.ts';
import { ACCOUNTS, type Anvil, startAnvil } from '../support/nodes/anvil.ts';

/*
 * Promise 6. Facts about chains come from nodes, with height and time. What no node said is not said; what nodes say otherwise from
 * each other is not believed. A model has no way in: whoever looks is given chains and a clock, and nothing else.
 */

const NOW = Date.now();
const SECRET_AMOUNT = '0x16345785d8a0001';
let anvil: Anvil;
let hash: string;
let height: number;
const nodes: StrictNode[] = [];
beforeAll(async () => {
  anvil = await startAnvil();
  const { transactionHash, blockNumber } = await anvil.sendMined({ to: ACCOUNTS[1], value: SECRET_AMOUNT });
  [hash, height] = [transactionHash, Number(blockNumber)];
});
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.stop()));
  await anvil.stop();
});

type Answer = Parameters<typeof startStrictNode>[0];

/** A desk whose nodes answer so. */
async function lookWith(...answers: Answer[]) {
  const started = await Promise.all(answers.map((answer) => startStrictNode(answer)));
  nodes.push(...started);
  const chain = { ...anvil.definition, endpoints: started.map(({ url }) => url) };
  return createChainDesk({ chains: [chain], clock: () => NOW, timeoutMs: 3_000 }).checkTransaction(hash, {
    keyChecked: true,
  });
}

const truly: Answer = async ({ method, params }) => ({ result: await anvil.rpc(method, ...params) });
const silent: Answer = async () => ({ error: { code: -32_000, message: 'no' } });
/** The same transaction, said to lie in a block two higher. */
const otherwise: Answer = async ({ method, params }) => {
  const result = await anvil.rpc<Record<string, unknown> | null>(method, ...params);
  if (method !== 'eth_getTransactionReceipt' || !result) return { result };
  return { result: { ...result, blockNumber: `0x${(height + 2).toString(16)}`, blockHash: `0x${'ab'.repeat(32)}` } };
};

it('says what the node said, with its height and the time of looking', async () => {
  const verdict = await lookWith(truly);
  expect(verdict).toMatchObject({ height: expect.any(Number), observedAt: NOW });
  expect(verdict.height).toBeGreaterThanOrEqual(height);
  expect(JSON.stringify(verdict)).toContain(BigInt(SECRET_AMOUNT).toString());
});

it('says nothing of a transaction where no node answers', async () => {
  const verdict = await lookWith(silent);
  expect(verdict.code).toBe('unreachable');
  expect(verdict.height).toBeUndefined();
  expect(JSON.stringify(verdict)).not.toContain(BigInt(SECRET_AMOUNT).toString());
});

it('does not say that it has happened where two nodes contradict each other', async () => {
  const agreed = await lookWith(truly, truly);
  const torn = await lookWith(truly, otherwise);
  expect(torn.code).not.toBe(agreed.code);
});
