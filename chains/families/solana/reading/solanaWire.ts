import { base58 } from '@scure/base';
import { z } from 'zod';
import { fieldsUpTo, listOf } from '../../listWire.ts';
import { addressBytes, SYSTEM } from '../solanaAddress.ts';
import type {
  SolanaAccount,
  SolanaError,
  SolanaHead,
  SolanaInstruction,
  SolanaStatus,
  SolanaTransaction,
  TokenBalance,
} from '../solanaEvidence.ts';
import { isNonceAdvance } from '../story/solanaInstructions.ts';

/**
 * Answers of a node, checked where bytes enter. Asked for with encoding `json`, so that instructions are decoded here and
 * not by whatever version the node runs. Source: solana.com/docs/rpc/http and docs/rpc/json-structures.
 */
const Address = z
  .string()
  .max(44)
  .refine((text) => addressBytes(text) !== null);
const Count = z.number().int().nonnegative();
/** Beyond 2^53 a number has lost digits: then nothing is said of it. */
const Lamports = Count.transform((value) => (Number.isSafeInteger(value) ? BigInt(value) : null));
const Data = z
  .string()
  .max(4_000)
  .regex(/^[1-9A-HJ-NP-Za-km-z]*$/)
  .transform((text) => base58.decode(text));

/** A string, or an object of one name; only what an instruction came to is read further. */
const ErrorWire = z
  .union([z.string().max(80), fieldsUpTo(1).refine((wire) => Object.keys(wire).every(({ length }) => length <= 80))])
  .nullable()
  .transform((wire): SolanaError | null => (wire === null ? null : errorOf(wire)));

const InstructionError = z.tuple([Count, z.union([z.string(), fieldsUpTo(1)])]);

function errorOf(wire: string | Readonly<Record<string, unknown>>): SolanaError {
  if (typeof wire === 'string') return { name: wire, instruction: null, custom: null };
  const [name = ''] = Object.keys(wire);
  const inside = InstructionError.safeParse(wire[name]);
  if (name !== 'InstructionError' || !inside.success) return { name, instruction: null, custom: null };
  const [instruction, what] = inside.data;
  if (typeof what === 'string') return { name: what, instruction, custom: null };
  const custom = typeof what['Custom'] === 'number' ? what['Custom'] : null;
  return { name: Object.keys(what)[0] ?? '', instruction, custom };
}

const InstructionWire = z.object({ programIdIndex: Count, accounts: z.array(Count).max(256), data: Data });
const TokenWire = z.object({
  accountIndex: Count,
  mint: Address,
  owner: Address.optional(),
  uiTokenAmount: z.object({ amount: z.string().regex(/^\d{1,20}$/), decimals: Count.max(255) }),
});

const MetaWire = z.object({
  err: ErrorWire,
  fee: Count,
  preBalances: z.array(Lamports).max(300),
  postBalances: z.array(Lamports).max(300),
  preTokenBalances: z.array(TokenWire).max(300).nullish(),
  postTokenBalances: z.array(TokenWire).max(300).nullish(),
  innerInstructions: z
    .array(z.object({ index: Count, instructions: listOf(InstructionWire, 2_000) }))
    .max(300)
    .nullish(),
  logMessages: z.array(z.string()).max(5_000).nullish(),
  loadedAddresses: z.object({ writable: listOf(Address), readonly: listOf(Address) }).nullish(),
});

const Base58Signature = z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{64,88}$/);

export const TransactionWire = z
  .object({
    slot: Count,
    blockTime: z.number().int().nullish(),
    meta: MetaWire,
    transaction: z.object({
      signatures: z.array(Base58Signature).min(1).max(20),
      message: z.object({
        header: z.object({ numRequiredSignatures: Count.min(1) }),
        accountKeys: z.array(Address).min(1).max(300),
        instructions: z.array(InstructionWire).max(300),
      }),
    }),
  })
  .transform(({ slot, blockTime, meta, transaction }): SolanaTransaction & { readonly signature: string } => {
    const { message, signatures } = transaction;
    // In this order the indices of instructions and balances count. Source: docs/rpc, `loadedAddresses`.
    const loaded = [...(meta.loadedAddresses?.writable ?? []), ...(meta.loadedAddresses?.readonly ?? [])];
    const addresses = [...message.accountKeys, ...loaded];
    const instructions = instructionsOf(message.instructions, meta.innerInstructions ?? [], addresses);
    return {
      signature: signatures[0] ?? '',
      slot,
      time: blockTime == null ? null : blockTime * 1000,
      fee: BigInt(meta.fee),
      priorityFee: priorityOf(meta.fee, message.header.numRequiredSignatures),
      error: meta.err,
      logs: meta.logMessages ?? [],
      accounts: addresses.map(
        (address, at): SolanaAccount => ({
          address,
          signer: at < message.header.numRequiredSignatures,
          before: meta.preBalances[at] ?? null,
          after: meta.postBalances[at] ?? null,
        }),
      ),
      tokens: tokensOf(meta.preTokenBalances ?? [], meta.postTokenBalances ?? []),
      instructions,
      durable: isNonceAdvance(instructions[0]),
    };
  });

/** Every signature costs the same; what is above that was paid to go first. Source: docs/core/fees. */
const PER_SIGNATURE = 5_000;
const priorityOf = (fee: number, signatures: number) => BigInt(Math.max(0, fee - signatures * PER_SIGNATURE));

type Inner = readonly { readonly index: number; readonly instructions: readonly z.output<typeof InstructionWire>[] }[];

function instructionsOf(
  outer: readonly z.output<typeof InstructionWire>[],
  inner: Inner,
  addresses: readonly string[],
): SolanaInstruction[] {
  const read = (at: number, isInner: boolean) => (wire: z.output<typeof InstructionWire>) => ({
    at,
    inner: isInner,
    program: addresses[wire.programIdIndex] ?? SYSTEM,
    accounts: wire.accounts.map((index) => addresses[index] ?? ''),
    data: wire.data,
  });
  return outer.flatMap((wire, at) => [
    read(at, false)(wire),
    ...inner.filter(({ index }) => index === at).flatMap(({ instructions }) => instructions.map(read(at, true))),
  ]);
}

type Wire = z.output<typeof TokenWire>;

function tokensOf(before: readonly Wire[], after: readonly Wire[]): TokenBalance[] {
  const places = new Set([...before, ...after].map((one) => `${one.accountIndex} ${one.mint}`));
  return [...places].flatMap((place): TokenBalance[] => {
    const here = (one: Wire) => `${one.accountIndex} ${one.mint}` === place;
    const [was, is] = [before.find(here), after.find(here)];
    const one = is ?? was;
    if (!one) return [];
    return [
      {
        account: one.accountIndex,
        mint: one.mint,
        decimals: one.uiTokenAmount.decimals,
        owner: { before: was?.owner ?? null, after: is?.owner ?? null },
        before: was ? BigInt(was.uiTokenAmount.amount) : null,
        after: is ? BigInt(is.uiTokenAmount.amount) : null,
      },
    ];
  });
}

/** One signature was asked about. */
export const StatusesWire = z
  .object({
    value: z
      .array(
        z
          .object({
            slot: Count,
            err: z.unknown(),
            confirmationStatus: z.enum(['processed', 'confirmed', 'finalized']).nullish(),
            confirmations: Count.nullable(),
          })
          .nullable(),
      )
      .length(1),
  })
  .transform(({ value: [status] }): { readonly status: SolanaStatus | null } => {
    if (!status) return { status: null };
    // Old nodes tell by the count alone: null is finalized.
    const level = status.confirmationStatus ?? (status.confirmations === null ? 'finalized' : 'processed');
    return { status: { slot: status.slot, failed: status.err != null, level } };
  });

export const EpochWire = z
  .object({ absoluteSlot: Count, blockHeight: Count })
  .transform((wire): SolanaHead => ({ slot: wire.absoluteSlot, height: wire.blockHeight }));

export const AccountsWire = z.object({
  value: z
    .array(
      z
        .object({
          lamports: z.number().nonnegative(),
          owner: Address,
          executable: z.boolean(),
          data: z.tuple([z.string().max(20_000), z.literal('base64')]),
        })
        .nullable(),
    )
    .max(100),
});

export const TokenAccountsWire = z.object({
  value: listOf(
    z.object({ pubkey: Address, account: z.object({ data: z.tuple([z.string().max(400), z.literal('base64')]) }) }),
    20_000,
  ),
});

export const PrioritiesWire = z.array(z.object({ slot: Count, prioritizationFee: Count })).max(1_000);
export const SignaturesWire = z.array(z.object({ signature: Base58Signature, slot: Count })).max(1_000);
export const SlotWire = Count;
export const GenesisWire = z.string().max(44);
