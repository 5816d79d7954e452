import { z } from 'zod';
import type { CallFrame, EvmHead, EvmReceipt, EvmTransaction, FeeHistory } from '../../diagnose/evidence.ts';
import { fieldsUpTo, isSome, listOf } from '../listWire.ts';

/** JSON-RPC shapes, checked where bytes enter. Source: Ethereum execution-apis; geth's `callTracer`. */
const Quantity = z
  .string()
  .regex(/^0x[0-9a-f]{1,64}$/i)
  .transform((text) => BigInt(text));
const Count = Quantity.pipe(z.bigint().max(BigInt(Number.MAX_SAFE_INTEGER))).transform(Number);
/** Whole bytes: what is read here is sent on to other nodes, which refuse an odd number of digits. */
const Hex = z
  .string()
  .regex(/^0x(?:[0-9a-f]{2})*$/i)
  .toLowerCase();
const Address = z
  .string()
  .regex(/^0x[0-9a-f]{40}$/i)
  .toLowerCase();
const Hash = z
  .string()
  .regex(/^0x[0-9a-f]{64}$/i)
  .toLowerCase();

export const CountWire = Count;
export const QuantityWire = Quantity;
export const HexWire = Hex;

export const TransactionWire = z
  .object({
    hash: Hash,
    from: Address,
    to: Address.nullish(),
    nonce: Count,
    value: Quantity,
    input: Hex,
    gas: Quantity,
    type: Count.nullish(),
    gasPrice: Quantity.nullish(),
    maxFeePerGas: Quantity.nullish(),
    maxPriorityFeePerGas: Quantity.nullish(),
    blockNumber: Count.nullish(),
    mint: Quantity.nullish().catch(null),
    authorizationList: listOf(z.looseObject({ address: Address }))
      .nullish()
      .catch(null),
  })
  .transform(
    (wire): EvmTransaction => ({
      hash: wire.hash,
      from: wire.from,
      to: wire.to ?? null,
      nonce: wire.nonce,
      value: wire.value,
      input: wire.input,
      gas: wire.gas,
      type: wire.type ?? 0,
      maxFee: wire.maxFeePerGas ?? wire.gasPrice ?? 0n,
      maxTip: wire.maxPriorityFeePerGas ?? wire.gasPrice ?? 0n,
      blockNumber: wire.blockNumber ?? null,
      ...mintedIn(wire.type ?? 0, wire.value, wire.mint ?? 0n),
      ...(wire.authorizationList ? { delegates: wire.authorizationList.map(({ address }) => address) } : {}),
    }),
  );

/**
 * What a rollup's deposit brings its sender before it is spent. Source: specs.optimism.io, deposits (type 0x7e, `mint`);
 * OffchainLabs/nitro, arbos (0x64: a deposit of coin, 0x68: a ticket redeemed from escrow; both bring what they spend).
 */
function mintedIn(type: number, value: bigint, mint: bigint): { readonly minted?: bigint } {
  const minted = type === 0x7e ? mint : type === 0x64 || type === 0x68 ? value : 0n;
  return minted > 0n ? { minted } : {};
}

/**
 * More of one transaction are no use to anybody who asks what became of theirs, and to check them all holds everybody up: such
 * a receipt is not read. The largest airdrops have some hundreds.
 */
const MOST_LOGS = 3_000;
const isReadable = (logs: unknown) => Array.isArray(logs) && logs.length <= MOST_LOGS;

const Log = z.object({ address: Address, topics: listOf(Hash, 4), data: Hex });
export const LogsWire = listOf(Log);
/** With the block of each: of logs that were searched for. */
export const PlacedLogsWire = listOf(Log.extend({ blockNumber: Count.nullish() }));

interface OperatorFields {
  readonly gasUsed: bigint;
  readonly operatorFeeScalar?: bigint | null | undefined;
  readonly operatorFeeConstant?: bigint | null | undefined;
  /** OP stack, from Jovian on. */
  readonly daFootprintGasScalar?: bigint | null | undefined;
  readonly blobGasUsed?: bigint | null | undefined;
  readonly blobGasPrice?: bigint | null | undefined;
}

/**
 * What the operator of an OP-stack chain asks besides. Its receipts name the two numbers where one of them is not zero. Source:
 * ethereum-optimism/specs, isthmus and jovian, operator fee: a millionth per gas, and a hundredfold per gas since Jovian.
 */
function operatorFee({
  gasUsed,
  operatorFeeScalar,
  operatorFeeConstant,
  daFootprintGasScalar,
}: OperatorFields): bigint {
  const scaled = gasUsed * (operatorFeeScalar ?? 0n);
  const isJovian = typeof daFootprintGasScalar === 'bigint';
  return (isJovian ? scaled * 100n : scaled / 1_000_000n) + (operatorFeeConstant ?? 0n);
}

/** Since Jovian `blobGasUsed` of an OP-stack receipt is a footprint that costs nothing of its own. */
const blobFee = ({ blobGasUsed, blobGasPrice, daFootprintGasScalar }: OperatorFields): bigint =>
  typeof daFootprintGasScalar === 'bigint' ? 0n : (blobGasUsed ?? 0n) * (blobGasPrice ?? 0n);

export const ReceiptWire = z
  .object({
    transactionHash: Hash.nullish(),
    status: Count.nullish(),
    blockNumber: Count,
    blockHash: Hash,
    gasUsed: Quantity,
    effectiveGasPrice: Quantity.nullish(),
    l1Fee: Quantity.nullish(),
    blobGasUsed: Quantity.nullish().catch(null),
    blobGasPrice: Quantity.nullish().catch(null),
    operatorFeeScalar: Quantity.nullish(),
    operatorFeeConstant: Quantity.nullish(),
    daFootprintGasScalar: Quantity.nullish(),
    contractAddress: Address.nullish(),
    logs: z.custom<z.input<typeof LogsWire>>(isReadable).pipe(LogsWire),
  })
  .transform((wire): EvmReceipt & { readonly hash: string | null } => ({
    hash: wire.transactionHash ?? null,
    // Before Byzantium (2017) a receipt carried a state root and no status.
    status: wire.status === 1 ? 'ok' : wire.status === 0 ? 'failed' : 'untold',
    blockNumber: wire.blockNumber,
    blockHash: wire.blockHash,
    gasUsed: wire.gasUsed,
    gasPrice: wire.effectiveGasPrice ?? 0n,
    dataFee: (wire.l1Fee ?? 0n) + blobFee(wire) + operatorFee(wire),
    created: wire.contractAddress ?? null,
    logs: wire.logs,
    coin: null,
  }));

export const BlockWire = z
  .object({ number: Count, hash: Hash, timestamp: Count, baseFeePerGas: Quantity.nullish() })
  .transform((wire) => ({ ...wire, time: wire.timestamp * 1000 }));

export const HeadWire = BlockWire.transform(
  (block): EvmHead => ({ number: block.number, time: block.time, baseFee: block.baseFeePerGas ?? null }),
);

/** How many transactions of a block are read as such, and how many a sender may have waiting. */
const MOST_READ = 500;

/** A transaction of a block before it is read. */
export type UnreadTransaction = { readonly [field in 'hash' | 'from' | 'nonce']?: unknown };

/**
 * A block with its transactions; the search for a replacement reads it. They are read as they are looked for, those alone that may be what is
 * wanted: all that a lying node can put into one answer would take seconds.
 */
export const FullBlockWire = z.object({ transactions: z.custom<unknown[]>(Array.isArray) }).transform((wire) => ({
  transactions: (may: (tx: UnreadTransaction) => boolean) => readable(wire.transactions, may),
}));

function* readable(items: readonly unknown[], may: (tx: UnreadTransaction) => boolean): Generator<EvmTransaction> {
  let looked = 0;
  for (const item of items) {
    if (typeof item !== 'object' || item === null || !may(item)) continue;
    if (++looked > MOST_READ) return;
    // Rollups put system transactions of their own shape among the users'.
    const { data } = TransactionWire.safeParse(item);
    if (data) yield data;
  }
}

/** Blocks and percentiles of which one asks at once (`eth_feeHistory` gives 1,024 at most). */
const MOST_FEES = 1_025;

export const FeeHistoryWire = z
  .object({
    baseFeePerGas: listOf(Quantity, MOST_FEES).refine(isSome),
    gasUsedRatio: listOf(z.number(), MOST_FEES),
    reward: listOf(listOf(Quantity, MOST_FEES), MOST_FEES).nullish(),
  })
  .transform((wire): FeeHistory => {
    const tips = wire.reward ?? [];
    return {
      nextBaseFee: wire.baseFeePerGas.at(-1) ?? 0n,
      firstBaseFee: wire.baseFeePerGas[0] ?? 0n,
      blocks: wire.gasUsedRatio.map((fullness, at) => {
        const [low = 0n, middle = 0n, high = 0n] = tips[at] ?? [];
        return { fullness, tips: [low, middle, high] };
      }),
    };
  });

/** By nonce in decimal; what is read is kept by its own. */
const ByNonce = fieldsUpTo(MOST_READ)
  .transform((byNonce): unknown[] => Object.values(byNonce))
  .pipe(listOf(TransactionWire, MOST_READ));

/** `txpool_contentFrom`: what is includable and what waits behind a gap. */
export const PoolWire = z
  .object({ pending: ByNonce, queued: ByNonce })
  .transform((wire) => new Map([...wire.pending, ...wire.queued].map((tx) => [tx.nonce, tx])));

export const TraceWire: z.ZodType<CallFrame> = z
  .object({
    type: z.string(),
    from: Address,
    to: Address.nullish(),
    value: Quantity.nullish(),
    error: z.string().nullish(),
    output: Hex.nullish(),
    gas: Quantity.nullish().catch(null),
    get calls() {
      return listOf(TraceWire).nullish();
    },
  })
  .transform((wire) => ({
    type: wire.type,
    from: wire.from,
    to: wire.to ?? null,
    value: wire.value ?? 0n,
    error: wire.error ?? null,
    output: wire.output ?? null,
    gas: wire.gas ?? null,
    calls: wire.calls ?? [],
  }));
