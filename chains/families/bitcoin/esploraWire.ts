import { z } from 'zod';
import { fieldsUpTo, isSome, listOf } from '../listWire.ts';
import type { BitcoinTransaction } from './bitcoinEvidence.ts';

/** Esplora's JSON, checked where bytes enter. Source: Blockstream/esplora API.md; mempool.space serves the same shapes. */
const Txid = z.string().regex(/^[0-9a-f]{64}$/);
const Height = z.number().int().min(0).max(100_000_000);
/** A block that has no height or no hash is none, and saying that it waits instead would be made up. */
const Status = z.union([
  z.object({
    confirmed: z.literal(true),
    block_height: Height,
    block_hash: Txid,
    block_time: z.number().int().nullish().catch(null),
  }),
  z.object({ confirmed: z.literal(false) }),
]);
/** All coins there will ever be, satoshi. */
const Value = z.number().int().min(0).max(2_100_000_000_000_000);
/** An address is said to people, so it may be no words: letters and digits, at most as many as bech32m has. */
const Address = z
  .string()
  .regex(/^[0-9A-Za-z]{1,90}$/)
  .nullish()
  .catch(null);
const Output = z.object({
  scriptpubkey: z.string().max(20_000).nullish().catch(null),
  scriptpubkey_address: Address,
  value: Value,
});

/** Sequence numbers below this signal replaceability (BIP-125). */
const FINAL_SEQUENCE = 0xfffffffe;

export const TransactionWire = z
  .object({
    txid: Txid,
    weight: z.number().positive().max(4_000_000),
    fee: Value,
    vin: listOf(
      z.object({ txid: Txid, vout: z.number().int(), sequence: z.number().int(), prevout: Output.nullish() }),
    ),
    vout: listOf(Output),
    status: Status,
  })
  .transform(
    (wire): BitcoinTransaction => ({
      txid: wire.txid,
      fee: wire.fee,
      vsize: Math.ceil(wire.weight / 4),
      inputs: wire.vin.map((input) => ({
        txid: input.txid,
        index: input.vout,
        address: input.prevout?.scriptpubkey_address ?? null,
      })),
      outputs: wire.vout.map((output) => ({
        address: output.scriptpubkey_address ?? null,
        value: output.value,
        ...(isNote(output) ? { note: true as const } : {}),
      })),
      note: wire.vout.map((output) => noteIn(output.scriptpubkey ?? '')).find((note) => note !== null) ?? null,
      replaceable: wire.vin.some((input) => input.sequence < FINAL_SEQUENCE),
      block: blockOf(wire.status),
    }),
  );

/** It pays nobody, and nobody can spend it: OP_RETURN. Older scripts without an address do pay somebody. */
const isNote = ({ scriptpubkey, value }: z.infer<typeof Output>) =>
  value === 0 && (scriptpubkey == null || /^6a/i.test(scriptpubkey));

/** The first text behind OP_RETURN. Pushes of up to 75 bytes have their length as a byte, up to 255 behind OP_PUSHDATA1. */
function noteIn(script: string): string | null {
  const [, direct, long] = /^6a(?:4c([0-9a-f]{2,})|([0-9a-f]{2,}))$/i.exec(script) ?? [];
  const pushed = Buffer.from(direct ?? long ?? '', 'hex');
  const [length = 0] = pushed;
  return length > 0 && pushed.length > length ? pushed.toString('latin1', 1, 1 + length) : null;
}

function blockOf(status: z.infer<typeof Status>): BitcoinTransaction['block'] {
  if (!status.confirmed) return null;
  return {
    height: status.block_height,
    hash: status.block_hash,
    time: status.block_time ? status.block_time * 1000 : null,
  };
}

/** Blocks ahead for which a fee is told: a server tells 28. */
const MOST_ESTIMATES = 200;

export const HeightWire = Height;
/** Newest first. */
export const BlocksWire = listOf(z.object({ height: z.number().int(), timestamp: z.number().int() })).refine(isSome);
export const EstimatesWire = fieldsUpTo(MOST_ESTIMATES)
  // No market has ever asked a hundredth of that.
  .pipe(z.record(z.string().regex(/^\d{1,4}$/), z.number().positive().max(1_000_000)))
  .transform((wire) => new Map(Object.entries(wire).map(([blocks, rate]) => [Number(blocks), rate])));
export const OutspendWire = z.object({ spent: z.boolean(), txid: Txid.nullish() });
export const OutspendsWire = listOf(OutspendWire);
export const AddressWire = z.object({
  chain_stats: z.object({ tx_count: z.number() }),
  mempool_stats: z.object({ tx_count: z.number() }),
});
const Sums = z.object({
  tx_count: z.number(),
  funded_txo_sum: z.number().int().nonnegative(),
  spent_txo_sum: z.number().int().nonnegative(),
});
/** The same with what came and went, satoshi. */
export const BalanceWire = z.object({ chain_stats: Sums, mempool_stats: Sums });
/** One page: 50 that wait and the newest 25 of blocks; 100 at the most generous servers. */
export const PageWire = z.array(z.unknown()).max(200);
