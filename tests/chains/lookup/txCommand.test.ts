import { CHAINS } from '../../../chains/definitions/index.ts';
import { type TxOptions, txCommand } from '../../../chains/lookup/txCommand.ts';
import { verdictCard } from '../../../dialogs/transaction/verdictCard.ts';
import { ACCOUNT_KEY, ACCOUNTS, type Anvil, freePort, startAnvil } from '../../support/nodes/anvil.ts';
import { type FaultProxy, startFaultProxy } from '../../support/nodes/faultProxy.ts';

// Real nodes, on machines that do other things too.

const UNKNOWN = `0x${'12'.repeat(32)}`;
let anvil: Anvil;
beforeAll(async () => {
  anvil = await startAnvil();
});
afterAll(() => anvil.stop());

const asked: string[] = [];
const noting: typeof fetch = (input, init) => {
  asked.push(new URL(String(input)).host);
  return fetch(input, init);
};
function run(options: Partial<TxOptions>) {
  return txCommand(
    { hash: UNKNOWN, rpc: [anvil.url], json: true, ...options },
    {
      chains: CHAINS,
      clock: Date.now,
      fetch: noting,
      say: (verdict, lang, view) => verdictCard(verdict, lang, Date.now(), { view }).text,
    },
  );
}
const json = async (options: Partial<TxOptions>) => JSON.parse((await run(options)).output);

it('takes the chain id from the node and asks no other host', async () => {
  const { transactionHash: hash } = await anvil.sendMined({ to: ACCOUNTS[1], value: '0x10' });
  asked.length = 0;
  expect(await json({ hash })).toMatchObject({
    hash,
    chain: '31337',
    code: 'succeeded',
    finality: 'included',
    confirmations: 1,
    height: 1,
    observedAt: expect.stringMatching(/^20.*Z$/),
    evidence: { tx: { value: '16' } },
    roundTrips: 3,
  });
  expect(new Set(asked)).toEqual(new Set([new URL(anvil.url).host]));
});

it('finds a hash without 0x, and says it the chain’s way', async () => {
  const { transactionHash: hash } = await anvil.sendMined({ to: ACCOUNTS[1], value: '0x11' });
  expect(await json({ hash: hash.slice(2) })).toMatchObject({ hash, code: 'succeeded' });
});

it('takes what people paste: a sentence, a link, full width', async () => {
  const { transactionHash: hash } = await anvil.sendMined({ to: ACCOUNTS[1], value: '0x12' });
  const wide = hash.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  for (const pasted of [`送金の${hash}です`, `https://etherscan.io/tx/${hash}\n`, wide]) {
    expect(await json({ hash: pasted })).toMatchObject({ hash, code: 'succeeded' });
  }
});

it('does not repeat a private key', async () => {
  const { output, exitCode } = await run({ hash: ACCOUNT_KEY });
  expect(exitCode).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ hash: null, code: 'private-key', chain: null, evidence: {} });
  expect(output).not.toContain(ACCOUNT_KEY);
});

it('reports an unknown hash and a dead endpoint as verdicts', async () => {
  expect(await json({})).toMatchObject({ code: 'not-found', hash: UNKNOWN, chain: null, roundTrips: 2 });
  const dead = `http://127.0.0.1:${await freePort()}`;
  expect(await json({ rpc: [dead] })).toMatchObject({ code: 'unreachable', silent: [new URL(dead).host] });
  expect(await json({ rpc: [dead], chain: '1' })).toMatchObject({ code: 'unreachable', silent: ['Ethereum'] });
});

describe('beside an endpoint that misbehaves', () => {
  let hash: string;
  let proxy: FaultProxy;
  beforeAll(async () => {
    hash = (await anvil.sendMined({ to: ACCOUNTS[1], value: '0x13' })).transactionHash;
    proxy = await startFaultProxy(anvil.url);
  });
  afterAll(() => proxy.stop());

  it.each([
    ['hangs', { kind: 'hang' }],
    ['answers a byte at a time', { kind: 'trickle', ms: 50 }],
    ['redirects', { kind: 'redirect', to: 'http://127.0.0.1:1/' }],
    ['answers HTML', { kind: 'html' }],
    ['is hours behind', { kind: 'stale', seconds: 4 * 3600 }],
  ] as const)('one that %s holds nobody up, in either place', async (_, fault) => {
    proxy.fault = fault;
    for (const rpc of [
      [proxy.url, anvil.url],
      [anvil.url, proxy.url],
    ]) {
      // Longer than this test has: whoever waited for it would not come to an end.
      const answered = await json({ hash, rpc, timeoutMs: 600_000 });
      expect(answered).toMatchObject({ code: 'succeeded', nodes: { agreed: 1 } });
    }
  });

  it('waits for a slow one that is all there is, with and without its chain', async () => {
    // Later than another endpoint would be asked (0.35 s), and than one that answers after another is waited for (0.6 s).
    proxy.fault = { kind: 'slow', ms: 700 };
    expect(await json({ hash, rpc: [proxy.url] })).toMatchObject({ code: 'succeeded' });
    expect(await json({ hash, rpc: [proxy.url], chain: '31337' })).toMatchObject({ code: 'succeeded' });
  });

  it('names the chain that was asked for, whatever became of it', async () => {
    proxy.fault = { kind: 'html' };
    expect(await json({ hash, rpc: [proxy.url], chain: '31337' })).toMatchObject({
      code: 'unreachable',
      chain: '31337',
    });
  });
});

it('leaves an endpoint of another chain than the named one unheard', async () => {
  const aside = 'The endpoints serve chain 31337, not 1.';
  expect(await json({ chain: '1' })).toMatchObject({ code: 'unreachable', aside });
  expect((await run({ chain: '1', json: false })).output).toContain(aside);
  expect(await json({ chain: '31337' })).toMatchObject({ code: 'not-found', chain: '31337' });
});

it('prints words, evidence and round trips without --json', async () => {
  const { transactionHash: hash } = await anvil.sendMined({ to: ACCOUNTS[1], value: '0x2386f26fc10000' });
  const { output, exitCode } = await run({ hash, json: false });
  expect(exitCode).toBe(0);
  expect(output).toMatch(/Your 0\.01\sETH has arrived/);
  expect(output).toContain('Round trips: 3');
  expect(output).toContain('"blockNumber"');
});

it.each([
  ['an empty hash', { hash: ' ' }, /no hash/i],
  ['a text that is too long to be read', { hash: 'a'.repeat(100_000) }, /longer than 8,000 characters/],
  ['63 digits', { hash: UNKNOWN.slice(0, -1) }, /63 hex digits/],
  ['an address', { hash: ACCOUNTS[0] }, /address/],
  ['a shortened hash', { hash: '0xabc123…def456' }, /shortened/],
  ['several hashes', { hash: `${UNKNOWN} 0x${'34'.repeat(32)}` }, /2 hashes/],
  ['nonsense', { hash: 'where is my money' }, /not a transaction hash/],
  ['an endpoint that is no address', { rpc: ['not a url'] }, /endpoint/],
  ['a file as endpoint', { rpc: ['file:///etc/passwd'] }, /endpoint/],
  ['a chain that is none', { chain: 'doge' }, /chain id/],
  ['an unknown chain without endpoints', { chain: '424242', rpc: [] }, /unknown chain/i],
  ['bitcoin over --rpc', { chain: 'bitcoin' }, /--esplora/],
])('refuses %s with a sentence and exit code 2', async (_, options, sentence) => {
  const { output, exitCode } = await run(options);
  expect(exitCode).toBe(2);
  expect(JSON.parse(output).error).toMatch(sentence);
  expect((await run({ ...options, json: false })).output).toMatch(sentence);
});
