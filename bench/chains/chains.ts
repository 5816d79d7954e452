import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type EvmDefinition, genericEvm } from '../../chains/definitions/index.ts';
import { createChainDesk } from '../../chains/lookup/checkTransaction.ts';
import { extract } from '../../chains/recognise/extract.ts';
import type { BenchRow } from '../row.ts';
import { startToyNode, TOY_HASH, type ToyNode } from './toyNode.ts';

const DELAY_MS = 60;
const UNUSED_DIGITS = 'c3'.repeat(32);

/** What a diagnosis costs beyond the network, and what reading a message costs. Goals are those of issue and docs/chains.md. */
export async function benchChains({ rounds = 40 } = {}): Promise<BenchRow[]> {
  return [...(await diagnosis(rounds)), ...(await manyChains(rounds)), ...extraction(), ...(await start())];
}

/** One chain at 60 ms: the whole check against one bare batch to the same node, taking turns. */
async function diagnosis(rounds: number): Promise<BenchRow[]> {
  const node = await startToyNode({ id: 1, delayMs: DELAY_MS, knows: true });
  try {
    // A desk remembers for a minute which digits are no key: a fresh one asks.
    const fresh = () => createChainDesk({ chains: [genericEvm('1', [node.url])], clock: Date.now });
    const desk = fresh();
    const times = await takingTurns(rounds, {
      bare: () => bareBatch(node.url),
      known: () => desk.checkTransaction(TOY_HASH, { keyChecked: true }),
      pasted: () => fresh().checkTransaction(TOY_HASH),
    });
    const { roundTrips } = await fresh().checkTransaction(TOY_HASH);
    const against = `${times.bare.toFixed(1)} ms for one bare batch at ${DELAY_MS} ms`;
    const row = (name: string, figure: number, goal: string): BenchRow => ({
      name: `chains, ${name}`,
      figure,
      unit: 'ms',
      against,
      ratio: figure / times.bare,
      goal,
    });
    return [
      row('diagnosis without key check', times.known, '≤ 2.2'),
      row(`diagnosis of a pasted hash (${roundTrips} round trips)`, times.pasted, '≤ 3.3'),
    ];
  } finally {
    await node.stop();
  }
}

/** Which of ten knows the hash. */
const KNOWING = 5;

/** Until the desk knows where the hash is: it asks that network a second time. What it would ask then is not answered. */
function firstHit(chains: readonly EvmDefinition[], url: string): Promise<unknown> {
  return new Promise((resolve) => {
    let asked = 0;
    const counted: typeof fetch = (input, init) => {
      const again = String(input).startsWith(url) && ++asked > 1;
      if (!again) return fetch(input, init);
      resolve(undefined);
      return Promise.reject(new TypeError('enough was asked'));
    };
    void createChainDesk({ chains, clock: Date.now, fetch: counted }).checkTransaction(TOY_HASH, { keyChecked: true });
  });
}

/** Ten chains of which two take requests and never answer; a fresh desk each time, so that no circuit is open. */
async function manyChains(rounds: number): Promise<BenchRow[]> {
  const nodes = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      startToyNode({ id: at + 1, delayMs: at === 3 || at === 7 ? null : DELAY_MS, knows: at === KNOWING }),
    ),
  );
  try {
    const chains = nodes.map((node, at): EvmDefinition => genericEvm(`${at + 1}`, [node.url]));
    const fresh = () => createChainDesk({ chains, clock: Date.now }).checkTransaction;
    const times = await takingTurns(Math.ceil(rounds / 4), {
      bare: () => bareBatch(nodes[0]?.url ?? ''),
      known: () => fresh()(TOY_HASH, { keyChecked: true }),
      pasted: () => fresh()(TOY_HASH),
      hit: () => firstHit(chains, nodes[KNOWING]?.url ?? ''),
    });
    const against = `${times.bare.toFixed(1)} ms for one bare batch`;
    const row = (name: string, figure: number, goal?: string): BenchRow => ({
      name: `chains, ${name} among 10 chains, 2 dead`,
      figure,
      unit: 'ms',
      against,
      ratio: figure / times.bare,
      ...(goal === undefined ? {} : { goal }),
    });
    return [
      row('first hit', times.hit, '≤ 1.3'),
      row('verdict', times.known),
      row('verdict of a pasted hash', times.pasted),
    ];
  } finally {
    await Promise.all(nodes.map((node: ToyNode) => node.stop()));
  }
}

const BATCH = ['eth_chainId', 'eth_getBlockByNumber', 'eth_getTransactionByHash', 'eth_getTransactionReceipt'];

async function bareBatch(url: string): Promise<unknown> {
  const body = JSON.stringify(BATCH.map((method, id) => ({ jsonrpc: '2.0', id, method, params: [] })));
  return (await fetch(url, { method: 'POST', body })).json();
}

const MESSAGE = `ETHの送金が約2時間経っても反映されていません。トランザクションハッシュ:0xabc123…def456。全体は https://etherscan.io/tx/${TOY_HASH} です。送金先は0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed、金額は0.42 ETH。`;
const HOSTILE = [
  'a.',
  '0x',
  'a1',
  '0xab.',
  'https://a/',
  '1,111',
  '1a2B3c4D5e6F7g8H9i1',
  'bc1qw508d6qejxtd',
  '\ufdfa',
  ` ${UNUSED_DIGITS}`,
];

/** Reading one real message, and the worst of messages made to be slow. The first goal is 200 µs, the second 10 ms. */
function extraction(): BenchRow[] {
  const usual = best(400, () => extract(MESSAGE)) * 1000;
  const worst = Math.max(...HOSTILE.map((piece) => best(5, () => extract(piece.repeat(100_000)))));
  return [
    {
      name: 'chains, extraction of a message',
      figure: usual,
      unit: 'µs',
      against: 'goal of 200 µs',
      ratio: usual / 200,
      goal: '≤ 1',
    },
    {
      name: 'chains, extraction, hostile',
      figure: worst,
      unit: 'ms',
      against: 'goal of 10 ms',
      ratio: worst / 10,
      goal: '≤ 1',
    },
  ];
}

/** Loading the folder into a bare Node process, against loading only the libraries that it stands on. */
async function start(): Promise<BenchRow[]> {
  const module = join(__dirname, '../../chains/lookup/checkTransaction.js');
  const measure = (load: string) =>
    `const t=performance.now();${load};console.log(performance.now()-t, process.memoryUsage().rss/1e6)`;
  const [bareMs = 1, bareMb = 1] = await runNode(measure("require('ethers/abi');require('zod')"));
  const [ms = 0, mb = 0] = await runNode(measure(`require(${JSON.stringify(module)})`));
  const against = 'ethers/abi and zod alone';
  return [
    {
      name: 'chains, load',
      figure: ms,
      unit: 'ms',
      against: `${bareMs.toFixed(0)} ms for ${against}`,
      ratio: ms / bareMs,
    },
    {
      name: 'chains, process after load',
      figure: mb,
      unit: 'MB',
      against: `${bareMb.toFixed(0)} MB for ${against}`,
      ratio: mb / bareMb,
    },
  ];
}

async function runNode(script: string): Promise<number[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script]);
  return stdout.trim().split(' ').map(Number);
}

function best(times: number, work: () => unknown): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let n = 0; n < times; n++) {
    const started = performance.now();
    work();
    shortest = Math.min(shortest, performance.now() - started);
  }
  return shortest;
}

/** Median ms of each, one after another in every round, so that a busy machine slows all alike. */
async function takingTurns<Name extends string>(
  rounds: number,
  work: Record<Name, () => Promise<unknown>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(work) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds + 1; round++) {
    for (const name of names) {
      const started = performance.now();
      await work[name]();
      // The first round warms up connections and code.
      if (round > 0) times.get(name)?.push(performance.now() - started);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}
