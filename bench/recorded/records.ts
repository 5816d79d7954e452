import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** One call as geth's `callTracer` tells it. */
export interface RecordedCall {
  readonly type: string;
  readonly from: string;
  readonly to?: string | null | undefined;
  readonly value?: string | null | undefined;
  readonly error?: string | null | undefined;
  readonly calls?: readonly RecordedCall[] | null | undefined;
}

const Call: z.ZodType<RecordedCall> = z.looseObject({
  type: z.string(),
  from: z.string(),
  to: z.string().nullish(),
  value: z.string().nullish(),
  error: z.string().nullish(),
  get calls() {
    return z.array(Call).nullish();
  },
});
const Record = z.object({
  chain: z.string(),
  tx: z.looseObject({
    hash: z.string(),
    from: z.string(),
    to: z.string().nullish(),
    value: z.string(),
    input: z.string(),
    gas: z.string(),
    type: z.string().nullish(),
    mint: z.string().nullish(),
  }),
  receipt: z.looseObject({
    status: z.string().nullish(),
    blockNumber: z.string(),
    blockHash: z.string(),
    gasUsed: z.string(),
    effectiveGasPrice: z.string().nullish(),
    l1Fee: z.string().nullish(),
    blobGasUsed: z.string().nullish(),
    blobGasPrice: z.string().nullish(),
    operatorFeeScalar: z.string().nullish(),
    operatorFeeConstant: z.string().nullish(),
    daFootprintGasScalar: z.string().nullish(),
    contractAddress: z.string().nullish(),
    logs: z.array(z.looseObject({ address: z.string(), topics: z.array(z.string()), data: z.string() })),
  }),
  /** Seconds since 1970. */
  time: z.number(),
  trace: Call.nullable(),
  source: z.string(),
});

/** One mined transaction with everything that nodes answered about it, as they wrote it. */
export type Recorded = z.infer<typeof Record>;

/**
 * Every transaction of the `.jsonl.gz` and `.jsonl` files of a folder, once: of two records the one with more logs, since some
 * were stored without them. Throws on a line that has another shape.
 */
export function recordsIn(folder: string): Recorded[] {
  const fullest = new Map<string, Recorded>();
  for (const one of allIn(folder)) {
    const other = fullest.get(one.tx.hash);
    if (other === undefined || other.receipt.logs.length < one.receipt.logs.length) fullest.set(one.tx.hash, one);
  }
  return [...fullest.values()];
}

function allIn(folder: string): Recorded[] {
  const names = readdirSync(folder).filter((name) => /\.jsonl(\.gz)?$/.test(name));
  return names.flatMap((name) => {
    const bytes = readFileSync(join(folder, name));
    const lines = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
    return lines.filter((text) => text !== '').map((text) => Record.parse(JSON.parse(text)));
  });
}
