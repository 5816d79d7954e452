import { z } from 'zod';
import { toBase58, toVm } from './tronAddress.ts';
import type { TronAction, TronBlock, TronReceipt, TronTransaction } from './tronEvidence.ts';
import { signersOf } from './tronSigners.ts';

/**
 * The full node's JSON, checked where bytes enter; asked with `visible: false`, so that addresses are hexadecimal. An
 * answer of `{}` means "no such thing"; fields of value zero are left out. Source: tronprotocol/documentation-en,
 * docs/api/http, and the protocol's `Tron.proto`.
 */
const Address = z
  .string()
  .regex(/^41[0-9a-f]{40}$/i)
  .transform((hex) => toBase58(hex.toLowerCase()));
const Hex = z.string().regex(/^(?:[0-9a-f]{2})*$/i);
const Id = z.string().regex(/^[0-9a-f]{64}$/);
/** Beyond 2^53 a number has lost digits: then nothing is said of it. */
const Amount = z.number().int().nonnegative().refine(Number.isSafeInteger).transform(BigInt).prefault(0);
const Time = z.number().int().nonnegative();

/** Nothing of that name. */
export const NothingWire = z.strictObject({}).transform(() => null);
export const ErrorWire = z.object({ Error: z.string() });

export const BlockWire = z
  .object({
    blockID: Id,
    block_header: z.object({ raw_data: z.object({ number: Time.prefault(0), timestamp: Time.prefault(0) }) }),
  })
  .transform((wire): TronBlock & { readonly id: string } => ({
    id: wire.blockID,
    number: wire.block_header.raw_data.number,
    time: wire.block_header.raw_data.timestamp,
  }));

const Permission = z.object({
  keys: z
    .array(z.object({ address: Address }))
    .max(10)
    .default([]),
});
const owned = <S extends z.ZodRawShape>(type: string, shape: S) =>
  z.object({ type: z.literal(type), parameter: z.object({ value: z.object({ owner_address: Address, ...shape }) }) });

const Contract = z.union([
  owned('TransferContract', { to_address: Address, amount: Amount }).transform(({ parameter: { value } }) =>
    by(value.owner_address, { kind: 'transfer', to: value.to_address, amount: value.amount }),
  ),
  owned('TransferAssetContract', { to_address: Address, amount: Amount, asset_name: Hex }).transform(
    ({ parameter: { value } }) =>
      by(value.owner_address, {
        kind: 'token',
        to: value.to_address,
        amount: value.amount,
        asset: Buffer.from(value.asset_name, 'hex').toString('latin1'),
      }),
  ),
  owned('TriggerSmartContract', {
    contract_address: Address,
    data: Hex.default(''),
    call_value: Amount,
    call_token_value: Amount,
    token_id: Time.default(0),
  }).transform(({ parameter: { value } }) =>
    by(value.owner_address, {
      kind: 'call',
      contract: value.contract_address,
      data: `0x${value.data.toLowerCase()}`,
      value: value.call_value,
      asset: value.call_token_value > 0n ? { id: `${value.token_id}`, amount: value.call_token_value } : null,
    }),
  ),
  owned('AccountPermissionUpdateContract', {
    owner: Permission,
    witness: Permission.optional(),
    actives: z.array(Permission).max(10).default([]),
  }).transform(({ parameter: { value } }) => {
    const owners = value.owner.keys.map(({ address }) => address);
    const others = [...(value.witness ? [value.witness] : []), ...value.actives].flatMap(({ keys }) => keys);
    const keys = [...new Set([...owners, ...others.map(({ address }) => address)])];
    return by(value.owner_address, { kind: 'control', owners, keys });
  }),
  owned('FreezeBalanceV2Contract', { frozen_balance: Amount }).transform(({ parameter: { value } }) =>
    by(value.owner_address, { kind: 'stake', amount: value.frozen_balance }),
  ),
  owned('UnfreezeBalanceV2Contract', { unfreeze_balance: Amount }).transform(({ parameter: { value } }) =>
    by(value.owner_address, { kind: 'unstake', amount: value.unfreeze_balance }),
  ),
  owned('DelegateResourceContract', { receiver_address: Address, balance: Amount }).transform(
    ({ parameter: { value } }) =>
      by(value.owner_address, { kind: 'lend', to: value.receiver_address, amount: value.balance }),
  ),
  z
    .object({
      type: z.literal('CreateSmartContract'),
      parameter: z.object({ value: z.object({ owner_address: Address }) }),
    })
    .transform(({ parameter: { value } }) => by(value.owner_address, { kind: 'create' })),
  z
    .object({
      type: z.string().regex(/^[A-Za-z0-9]{1,60}$/),
      parameter: z.object({ value: z.object({ owner_address: Address }) }),
    })
    .transform(({ type, parameter: { value } }) => by(value.owner_address, { kind: 'other', type })),
]);

function by(owner: string, action: TronAction): { readonly owner: string; readonly action: TronAction } {
  return { owner, action };
}

/** One contract a transaction; the list is historical. */
export const TransactionWire = z
  .object({
    txID: Id,
    raw_data: z.object({ contract: z.array(Contract).length(1), expiration: Time.prefault(0) }),
    signature: z.array(Hex).max(10).default([]),
    ret: z
      .array(z.object({ contractRet: z.string().max(40).default('SUCCESS') }))
      .max(10)
      .default([]),
  })
  .transform((wire): TronTransaction & { readonly result: string } => {
    const [{ owner, action } = by('', { kind: 'other', type: '' })] = wire.raw_data.contract;
    return {
      id: wire.txID,
      owner,
      action,
      expires: wire.raw_data.expiration,
      signers: signersOf(wire.txID, wire.signature),
      result: wire.ret[0]?.contractRet ?? 'SUCCESS',
    };
  });

const LogWire = z
  .object({
    address: z.string().regex(/^(?:41)?[0-9a-f]{40}$/i),
    topics: z.array(Hex).max(4).default([]),
    data: Hex.default(''),
  })
  .transform((wire) => ({
    address: `0x${wire.address.slice(-40).toLowerCase()}`,
    topics: wire.topics.map((topic) => `0x${topic.toLowerCase()}`),
    data: `0x${wire.data.toLowerCase()}`,
  }));

/** What pays; staking inside a contract stands in the same list under names of its own. */
const PAYS = ['call', 'create', 'create2', 'suicide'];
const InsideWire = z
  .object({
    caller_address: Address,
    transferTo_address: Address,
    callValueInfo: z
      .array(
        z.object({
          callValue: Amount,
          tokenId: z
            .string()
            .regex(/^\d{1,20}$/)
            .optional(),
        }),
      )
      .max(10)
      .default([]),
    note: Hex.default(''),
    rejected: z.boolean().default(false),
  })
  .transform((wire) => ({
    from: toVm(wire.caller_address),
    to: toVm(wire.transferTo_address),
    paid: PAYS.includes(Buffer.from(wire.note, 'hex').toString('latin1'))
      ? wire.callValueInfo.map(({ callValue, tokenId }) => ({ asset: tokenId ?? null, amount: callValue }))
      : [],
    failed: wire.rejected,
  }));

export const ReceiptWire = z
  .object({
    id: Id,
    blockNumber: Time,
    blockTimeStamp: Time,
    fee: Amount,
    /** Of rewards, of stakes of the first and of the second kind. */
    withdraw_amount: Amount,
    unfreeze_amount: Amount,
    withdraw_expire_amount: Amount,
    /** Left out for success. */
    result: z.string().max(40).default('SUCCESS'),
    contractResult: z.array(Hex).max(10).default([]),
    receipt: z.object({ result: z.string().max(40).optional(), energy_fee: Amount, net_fee: Amount }),
    log: z.array(LogWire).max(2_000).default([]),
    // Kept by nodes that are set up to (`saveInternalTx`); one that cannot be read tells nothing.
    internal_transactions: z.array(InsideWire).min(1).max(2_000).nullish().catch(null),
  })
  .transform((wire): TronReceipt & { readonly id: string } => ({
    id: wire.id,
    block: { number: wire.blockNumber, time: wire.blockTimeStamp },
    result: wire.receipt.result ?? wire.result,
    output: `0x${(wire.contractResult[0] ?? '').toLowerCase()}`,
    fee: wire.fee,
    energyFee: wire.receipt.energy_fee,
    bandwidthFee: wire.receipt.net_fee,
    released: wire.withdraw_amount + wire.unfreeze_amount + wire.withdraw_expire_amount,
    logs: wire.log,
    inside: wire.internal_transactions ?? null,
  }));

/** An account that was activated, with when. */
const KeysWire = z.object({
  keys: z
    .array(z.object({ address: Address }))
    .max(10)
    .default([]),
});
export const AccountWire = z.object({
  address: Address,
  create_time: Time.prefault(0),
  type: z.string().optional(),
  balance: z.number().int().nonnegative().default(0),
  owner_permission: KeysWire.optional(),
  active_permission: z.array(KeysWire).max(10).default([]),
});
export const ContractWire = z.object({ runtimecode: Hex.default(''), smart_contract: z.unknown() });
/** A question to a contract; a refusal says so in `message` and in the transaction, not in `result`. */
export const ConstantWire = z.object({
  result: z.object({ result: z.boolean().default(false), message: z.string().optional() }),
  constant_result: z.array(Hex).max(10).default([]),
});
export const AssetWire = z.object({
  abbr: Hex.default(''),
  name: Hex.default(''),
  precision: z.number().int().min(0).max(6).default(0),
});
/** `0:100,1572597600000:10`: prices in sun and from when they hold, the latest last. */
export const PricesWire = z
  .object({
    prices: z
      .string()
      .max(4_000)
      .regex(/^\d{1,15}:\d{1,12}(?:,\d{1,15}:\d{1,12})*$/),
  })
  .transform(({ prices }) => BigInt(prices.slice(prices.lastIndexOf(':') + 1)));
