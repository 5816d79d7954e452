import type { z } from 'zod';
import * as bitcoin from '../../../chains/families/bitcoin/esploraWire.ts';
import { SimulatedWire } from '../../../chains/families/evm/evmPassedOn.ts';
import * as evm from '../../../chains/families/evm/evmWire.ts';
import * as solana from '../../../chains/families/solana/reading/solanaWire.ts';
import * as tron from '../../../chains/families/tron/tronWire.ts';

const FROM = `0x${'ab'.repeat(20)}`;
const TX = {
  ...{ hash: `0x${'12'.repeat(32)}`, from: FROM, to: null, nonce: '0x7' },
  ...{ value: '0x1', input: '0x', gas: '0x1' },
};
const MANY = 50_000;

/** So many of what a lying node sends, and how often something of one was looked at. */
function lies(item: object = {}) {
  let looked = 0;
  const get = (of: object, key: PropertyKey) => {
    looked += 1;
    return Reflect.get(of, key);
  };
  return { items: Array.from({ length: MANY }, () => new Proxy(item, { get })), looked: () => looked };
}

type Case = readonly [string, z.ZodType, (items: object[]) => unknown];
const CASES: readonly Case[] = [
  ['calls of a trace', evm.TraceWire, (calls) => ({ type: 'CALL', from: FROM, calls })],
  ['searched logs', evm.PlacedLogsWire, (items) => items],
  ['logs of a payment that is tried', SimulatedWire, (logs) => [{ calls: [{ status: '0x1', logs }] }]],
  ['payments that are tried', SimulatedWire, (items) => items],
  ['a pool', evm.PoolWire, (items) => ({ pending: Object.fromEntries(items.entries()), queued: {} })],
  ['delegations', evm.TransactionWire, (authorizationList) => ({ ...TX, authorizationList })],
  ['accounts of Solana', solana.AccountsWire, (value) => ({ value })],
  ['tokens of Solana', solana.TokenAccountsWire, (value) => ({ value })],
  ['priorities of Solana', solana.PrioritiesWire, (items) => items],
  ['contracts of Tron', tron.TransactionWire, (contract) => ({ raw_data: { contract } })],
  ['logs of Tron', tron.ReceiptWire, (log) => ({ log })],
  ['inputs of Bitcoin', bitcoin.TransactionWire, (vin) => ({ vin })],
];

it.each(CASES)('%s: of fifty thousand that are none, a few are looked at', (_, shape, answer) => {
  const { items, looked } = lies();
  shape.safeParse(answer(items));
  expect(looked()).toBeLessThan(100);
});

/** Where in an answer of this shape lists and objects stand, and anything else. */
function placesIn(shape: z.ZodType, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (at.length > 6) return [];
  const { type, ...def } = shape._zod.def as unknown as Record<string, unknown> & { type: string }; // zod has no public type of it
  const inside: [z.ZodType | undefined, (string | number)?][] =
    type === 'object'
      ? Object.entries(def['shape'] as Record<string, z.ZodType>).map(([name, field]) => [field, name])
      : type === 'tuple'
        ? (def['items'] as z.ZodType[]).map((item, n) => [item, n])
        : type === 'union'
          ? (def['options'] as z.ZodType[]).map((option) => [option])
          : [
              [def['element'] as z.ZodType | undefined, 0],
              [def['valueType'] as z.ZodType | undefined, 'field'],
              ...[def['innerType'], def['in'], def['out']].map((one): [z.ZodType | undefined] => [one as z.ZodType]),
            ];
  return [at, ...inside.flatMap(([one, step]) => (one ? placesIn(one, step === undefined ? at : [...at, step]) : []))];
}

const putAt = (at: readonly (string | number)[], value: unknown): unknown =>
  at.reduceRight((held, step) => (typeof step === 'number' ? [held] : { [step]: held }), value);

const LIES: readonly [string, unknown][] = [
  ['objects', Array.from({ length: 4 * MANY }, () => ({}))],
  ['numbers', Array.from({ length: 4 * MANY }, () => 1)],
  ['fields', Object.fromEntries(Array.from({ length: MANY }, (_, n) => [`field ${n}`, {}]))],
];
const WIRES = Object.entries({ evm, bitcoin, solana, tron }).flatMap(([family, wires]) =>
  Object.entries(wires).flatMap(([name, wire]) =>
    typeof wire === 'object' && '_zod' in wire ? [[`${family} ${name}`, wire as z.ZodType] as const] : [],
  ),
);

it.each(WIRES)('%s has little to say of thousands in any place, and throws at none', (_, wire) => {
  for (const at of new Set(placesIn(wire).map((place) => JSON.stringify(place))))
    for (const [what, lie] of LIES) {
      const said = wire.safeParse(putAt(JSON.parse(at), lie)).error?.issues.map(sizeOfIssue) ?? [];
      expect([at, what, said.reduce((sum, size) => sum + size, 0) < 6_000]).toEqual([at, what, true]);
    }
});

/** With what a choice between shapes has to say of each, and an object of each of its names. */
function sizeOfIssue(issue: z.core.$ZodIssue): number {
  if (issue.code === 'unrecognized_keys') return 1;
  const of = issue.code === 'invalid_union' ? issue.errors : issue.code === 'invalid_key' ? [issue.issues] : [];
  return 1 + of.flat().reduce((sum, one) => sum + sizeOfIssue(one), 0);
}

describe('a block with its transactions', () => {
  const block = (transactions: unknown[]) => evm.FullBlockWire.parse({ transactions });

  it('reads those that are looked for, among system transactions of another shape', () => {
    const { transactions } = block([{ hash: '0x1' }, 7, null, TX, { ...TX, nonce: '0x8' }]);
    expect([...transactions(() => true)].map((tx) => tx.nonce)).toEqual([7, 8]);
    expect([...transactions((tx) => tx.nonce === '0x8')].map((tx) => tx.nonce)).toEqual([8]);
  });

  it('of a hundred thousand that are none, and say they are the one, reads five hundred', () => {
    const { items, looked } = lies({ ...TX, gas: null });
    const { transactions } = block([...items, ...items]);
    expect([...transactions(() => true)]).toEqual([]);
    expect(looked()).toBeLessThan(500 * 30);
  });
});
