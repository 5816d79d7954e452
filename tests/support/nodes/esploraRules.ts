import { z } from 'zod';

/**
 * What an Esplora server serves, by hand from its published API (Blockstream/esplora, API.md): the paths that the desk
 * asks, with every field that the page names for the answer. A path that is not here is one that no server need have.
 */
const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Whole = z.number().int().nonnegative();
const Status = z.union([
  z.object({ confirmed: z.literal(true), block_height: Whole, block_hash: Hash, block_time: Whole }),
  z.object({ confirmed: z.literal(false) }),
]);
const Output = z.object({
  scriptpubkey: z.string(),
  scriptpubkey_asm: z.string(),
  scriptpubkey_type: z.string(),
  scriptpubkey_address: z.string().optional(),
  value: Whole,
});
const Input = z.object({
  txid: Hash,
  vout: Whole,
  prevout: Output.nullable(),
  scriptsig: z.string(),
  scriptsig_asm: z.string(),
  witness: z.array(z.string()).optional(),
  is_coinbase: z.boolean(),
  sequence: Whole,
});
const Transaction = z.object({
  txid: Hash,
  version: z.number().int(),
  locktime: Whole,
  size: Whole,
  weight: Whole,
  fee: Whole,
  vin: z.array(Input).min(1),
  vout: z.array(Output).min(1),
  status: Status,
});
const Block = z.object({
  id: Hash,
  height: Whole,
  version: z.number().int(),
  timestamp: Whole,
  bits: Whole,
  nonce: Whole,
  merkle_root: Hash,
  tx_count: Whole,
  size: Whole,
  weight: Whole,
  previousblockhash: Hash.nullable(),
});
const Outspend = z.union([
  z.object({ spent: z.literal(true), txid: Hash, vin: Whole, status: Status }),
  z.object({ spent: z.literal(false) }),
]);
const Stats = z.object({
  tx_count: Whole,
  funded_txo_count: Whole,
  funded_txo_sum: Whole,
  spent_txo_count: Whole,
  spent_txo_sum: Whole,
});

const TXID = '[0-9a-f]{64}';
const ADDRESS = '[0-9A-Za-z]{14,90}';
const PATHS: readonly (readonly [RegExp, z.ZodType])[] = [
  [new RegExp(`^/tx/${TXID}$`), Transaction],
  [new RegExp(`^/tx/${TXID}/outspend/(0|[1-9]\\d{0,5})$`), Outspend],
  [new RegExp(`^/tx/${TXID}/outspends$`), z.array(Outspend)],
  [new RegExp(`^/address/${ADDRESS}$`), z.object({ address: z.string(), chain_stats: Stats, mempool_stats: Stats })],
  [new RegExp(`^/address/${ADDRESS}/txs$`), z.array(Transaction)],
  [/^\/blocks$/, z.array(Block).min(1)],
  [/^\/blocks\/tip\/height$/, Whole],
  [/^\/fee-estimates$/, z.record(z.string().regex(/^\d{1,4}$/), z.number().positive())],
];

/** Whether the published API has this path. */
export const servesPath = (path: string): boolean => PATHS.some(([shape]) => shape.test(path));

/** How an answer departs from the published one; null when it does not. */
export function answerProblem(path: string, answer: unknown): string | null {
  const shape = PATHS.find(([pattern]) => pattern.test(path))?.[1];
  if (!shape) return `${path} is not published`;
  const read = shape.safeParse(answer);
  return read.success ? null : `${path}: ${z.prettifyError(read.error)}`;
}
