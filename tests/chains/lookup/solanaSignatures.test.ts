import { getTransferSolInstruction } from '@solana-program/system';
import { solana } from '../../../chains/definitions/solana.ts';
import { tron } from '../../../chains/definitions/tron.ts';
import { txCommand } from '../../../chains/lookup/txCommand.ts';
import { walletCommand } from '../../../chains/wallet/walletCommand.ts';
import { solanaWallet } from '../../support/chains/solanaWallet.ts';
import { solanaNode } from '../../support/nodes/solanaNode.ts';

// `handrail tx` over a machine that runs.
const URLS: string[] = [];

async function paid() {
  const node = solanaNode();
  const [alice, bob] = [await solanaWallet(node), await solanaWallet(node)];
  const instruction = getTransferSolInstruction({ source: alice, destination: bob.address, amount: 5_000_000n });
  const signature = await node.send(alice, [instruction]);
  const run = async (hash: string, rpc: readonly string[] = []) => {
    URLS.length = 0;
    const fetching: typeof fetch = (input, init) => {
      URLS.push(String(input));
      return String(input).includes('trongrid') ? Promise.reject(new Error('no network')) : node.fetch(input, init);
    };
    const defaults = { chains: [tron, solana], clock: () => 1_777_445_307_000, fetch: fetching, say: () => 'said' };
    return JSON.parse((await txCommand({ hash, rpc, json: true }, defaults)).output) as Record<string, unknown>;
  };
  return { node, run, signature, alice };
}

it('a signature goes to the networks that name transactions so, and to no other', async () => {
  const { run, signature } = await paid();
  expect(await run(`see https://solscan.io/tx/${signature}`)).toMatchObject({
    hash: signature,
    chain: 'solana',
    code: 'succeeded',
    transfer: { amount: '5000000' },
  });
  expect(new Set(URLS)).toEqual(new Set(solana.endpoints));
});

it('a named endpoint alone is asked, without having to name the network', async () => {
  const { run, signature } = await paid();
  expect(await run(signature, ['https://mine.example'])).toMatchObject({ code: 'succeeded', roundTrips: 1 });
  expect(new Set(URLS)).toEqual(new Set(['https://mine.example']));
});

it('64 hexadecimal digits are never asked of a network that names transactions by signatures', async () => {
  const { node, run } = await paid();
  await run('12'.repeat(32));
  expect(URLS.some((url) => url.startsWith('https://api.trongrid.io'))).toBe(true);
  // The key check asks what account such digits open; the digits themselves are no question there.
  expect(node.asked.map((one) => one.split(' ')[0])).toEqual(['getMultipleAccounts']);
});

it('a wallet is read at a named endpoint, since its address tells the network', async () => {
  const { node, alice } = await paid();
  const asked: string[] = [];
  const fetching: typeof fetch = (input, init) => {
    asked.push(String(input));
    return node.fetch(input, init);
  };
  const defaults = { chains: [tron, solana], clock: () => 1_777_445_307_000, fetch: fetching };
  const read = await walletCommand(alice.address, { rpc: ['https://mine.example'] }, defaults);
  expect(read).toMatchObject({ kind: 'glance', glance: { networks: [{ chain: { id: 'solana' } }], silent: [] } });
  expect(new Set(asked)).toEqual(new Set(['https://mine.example']));
});
