import { randomBytes } from 'node:crypto';
import {
  type Address,
  type AddressesByLookupTableAddress,
  appendTransactionMessageInstructions,
  compressTransactionMessageUsingAddressLookupTables,
  createTransactionMessage,
  getAddressEncoder,
  getBase58Decoder,
  getCompiledTransactionMessageDecoder,
  getSignatureFromTransaction,
  type Instruction,
  pipe,
  setTransactionMessageFeePayerSigner,
  signTransactionMessageWithSigners,
  type TransactionSigner,
} from '@solana/kit';
import { FailedTransactionMetadata, LiteSVM, type TransactionMetadata } from 'litesvm';
import { ANSWERS, REQUESTS } from './solanaRules.ts';

/**
 * A node of Solana: a real machine in process (litesvm) that executes signed transactions, behind the JSON-RPC that the
 * documentation describes. It takes documented requests alone, and every answer is held to the documented shape. What a
 * block would add (votes, heights, forks) is told to it.
 */
const GENESIS = '5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d';
const TOKEN_PROGRAMS = ['TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA', 'TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb'];
const text = (bytes: Uint8Array) => getBase58Decoder().decode(bytes);
const NOW = 1_777_445_307;

export interface SolanaNode {
  readonly vm: LiteSVM;
  readonly fetch: typeof fetch;
  /** Methods that were asked, with their parameters. */
  readonly asked: string[];
  head: { slot: number; height: number };
  settled: { slot: number; height: number };
  genesis: string;
  behind: number | null;
  /** Methods that this node does not serve. */
  readonly unserved: Set<string>;
  firstBlock: number;
  /** How far the votes for everything sent from now on are. */
  level: 'processed' | 'confirmed' | 'finalized';
  fund(address: string, sol: bigint): void;
  /** Executes it; returns its signature. What the machine does not let into a block rejects. */
  send(
    payer: TransactionSigner,
    instructions: readonly Instruction[],
    tables?: AddressesByLookupTableAddress,
  ): Promise<string>;
  /** An address lookup table that holds these. */
  lookupTable(addresses: readonly Address[]): Address;
  /** Knows a transaction as another node does, but for a change. */
  adopt(signature: string, other: SolanaNode, change: (record: Recorded) => void): void;
  recorded(signature: string): Recorded | undefined;
  /** The block that held it was skipped. */
  forget(signature: string): void;
  /** Changes one recorded transaction, as another node would tell it. */
  alter(signature: string, change: (record: Recorded) => void): void;
}

export interface Recorded {
  slot: number;
  level: 'processed' | 'confirmed' | 'finalized';
  /** `getTransaction`, in the documented shape. */
  answer: { meta: Record<string, unknown>; [field: string]: unknown };
}

export function solanaNode(): SolanaNode {
  const vm = new LiteSVM().withNativeMints();
  const records = new Map<string, Recorded>();
  const clock = vm.getClock();
  clock.unixTimestamp = BigInt(NOW);
  vm.setClock(clock);
  const slot = 447_552_000;
  const node: SolanaNode = {
    vm,
    asked: [],
    head: { slot, height: slot - 21_000_000 },
    settled: { slot: slot - 32, height: slot - 21_000_032 },
    genesis: GENESIS,
    behind: null,
    unserved: new Set(),
    firstBlock: 0,
    level: 'finalized',
    fund: (address, sol) => {
      // `airdrop` is a transaction of its own.
      vm.airdrop(address as Address, (sol * 1_000_000_000n) as never);
    },
    send: async (payer, instructions, tables) => {
      const { signature, answer } = await execute(vm, payer, instructions, tables ?? {}, node.head.slot - 40);
      records.set(signature, { slot: node.head.slot - 40, level: node.level, answer });
      vm.expireBlockhash();
      return signature;
    },
    lookupTable: (addresses) => {
      const table = text(randomBytes(32)) as Address;
      vm.setAccount(tableAccount(table, addresses));
      return table;
    },
    adopt: (signature, other, change) => {
      const record = structuredClone(other.recorded(signature));
      if (!record) return;
      change(record);
      records.set(signature, record);
    },
    recorded: (signature) => records.get(signature),
    forget: (signature) => records.delete(signature),
    alter: (signature, change) => {
      const record = records.get(signature);
      if (record) change(record);
    },
    fetch: async (_, init) => {
      const body = JSON.parse(String(init?.body)) as Request | Request[];
      const answers = [body].flat().map((request) => respond(node, records, request));
      return new Response(JSON.stringify(Array.isArray(body) ? answers : answers[0]));
    },
  };
  return node;
}

/** Source: solana-address-lookup-table-interface, `state.rs`: 56 bytes, then the addresses. */
function tableAccount(address: Address, addresses: readonly Address[]) {
  const data = Buffer.alloc(56 + 32 * addresses.length);
  data.writeUInt32LE(1, 0);
  data.writeBigUInt64LE(2n ** 64n - 1n, 4);
  for (const [at, one] of addresses.entries()) data.set(getAddressEncoder().encode(one), 56 + 32 * at);
  return {
    address,
    data: new Uint8Array(data),
    executable: false,
    lamports: 10_000_000n as never,
    programAddress: 'AddressLookupTab1e1111111111111111111111111' as Address,
    space: BigInt(data.length),
  };
}

interface Request {
  id: number;
  method: string;
  params?: unknown[];
}

function respond(node: SolanaNode, records: Map<string, Recorded>, { id, method, params = [] }: Request): object {
  node.asked.push(`${method} ${JSON.stringify(params)}`);
  const refuse = (code: number, message: string) => ({ jsonrpc: '2.0', id, error: { code, message } });
  const shape = REQUESTS[method];
  if (!shape || node.unserved.has(method)) return refuse(-32601, 'Method not found');
  const read = shape.safeParse(params);
  if (!read.success) return refuse(-32602, `Invalid params: ${read.error.message}`);
  if (method === 'getHealth' && node.behind !== null) return refuse(-32005, `Node is behind by ${node.behind} slots`);
  const result = answerOf(node, records, method, params);
  // A stand-in that answers what no node would is found here, not in production.
  ANSWERS[method]?.parse(result);
  return { jsonrpc: '2.0', id, result };
}

function answerOf(node: SolanaNode, records: Map<string, Recorded>, method: string, params: unknown[]): unknown {
  const context = { apiVersion: '3.0.6', slot: node.head.slot };
  const [first] = params;
  const options = params.at(-1) as { commitment?: string; dataSlice?: Slice };
  switch (method) {
    case 'getSignatureStatuses':
      return { context, value: (first as string[]).map((signature) => statusOf(node, records.get(signature))) };
    case 'getTransaction': {
      const record = records.get(String(first));
      return record === undefined || record.level === 'processed' ? null : record.answer;
    }
    case 'getEpochInfo': {
      const { slot, height } = options.commitment === 'finalized' ? node.settled : node.head;
      const epoch = Math.floor(slot / 432_000);
      return {
        absoluteSlot: slot,
        blockHeight: height,
        epoch,
        slotIndex: slot % 432_000,
        slotsInEpoch: 432_000,
        transactionCount: 500_000_000_000,
      };
    }
    case 'getHealth':
      return 'ok';
    case 'getGenesisHash':
      return node.genesis;
    case 'getFirstAvailableBlock':
      return node.firstBlock;
    case 'getMultipleAccounts':
      return { context, value: (first as Address[]).map((address) => accountOf(node.vm, address, options.dataSlice)) };
    case 'getTokenAccountsByOwner': {
      const { programId } = params[1] as { programId: Address };
      return { context, value: tokenAccounts(node.vm, String(first), programId, options.dataSlice) };
    }
    case 'getRecentPrioritizationFees':
      return Array.from({ length: 150 }, (_, at) => ({
        slot: node.head.slot - 150 + at,
        prioritizationFee: at * 1000,
      }));
    default: {
      const [newest] = [...records].toReversed();
      return newest
        ? [
            {
              signature: newest[0],
              slot: newest[1].slot,
              err: null,
              memo: null,
              blockTime: NOW,
              confirmationStatus: 'finalized',
            },
          ]
        : [];
    }
  }
}

function statusOf(node: SolanaNode, record: Recorded | undefined): object | null {
  if (!record) return null;
  const { err, status } = record.answer.meta as { err: unknown; status: unknown };
  const confirmations = record.level === 'finalized' ? null : Math.min(31, node.head.slot - record.slot);
  return { slot: record.slot, confirmations, err, status, confirmationStatus: record.level };
}

interface Slice {
  offset: number;
  length: number;
}

function accountOf(vm: LiteSVM, address: Address, slice: Slice | undefined): object | null {
  const account = vm.getAccount(address);
  if (!account.exists || account.lamports === 0n) return null;
  const { offset, length } = slice ?? { offset: 0, length: account.data.length };
  const data = Buffer.from(account.data)
    .subarray(offset, offset + length)
    .toString('base64');
  return {
    lamports: Number(account.lamports),
    owner: account.programAddress,
    data: [data, 'base64'],
    executable: account.executable,
    rentEpoch: 2 ** 64,
    space: account.data.length,
  };
}

function tokenAccounts(vm: LiteSVM, owner: string, program: Address, slice: Slice | undefined): object[] {
  return vm
    .getProgramAccounts(program)
    .filter(({ data }) => isTokenAccount(data) && text(data.subarray(32, 64)) === owner)
    .map(({ address }) => ({ pubkey: address, account: accountOf(vm, address, slice) }));
}

const isTokenAccount = (data: ArrayLike<number>) => data.length === 165 || (data.length > 165 && data[165] === 2);

async function execute(
  vm: LiteSVM,
  payer: TransactionSigner,
  instructions: readonly Instruction[],
  tables: AddressesByLookupTableAddress,
  slot: number,
) {
  const message = pipe(
    createTransactionMessage({ version: 0 }),
    (one) => setTransactionMessageFeePayerSigner(payer, one),
    (one) => vm.setTransactionMessageLifetimeUsingLatestBlockhash(one),
    (one) => appendTransactionMessageInstructions(instructions, one),
    (one) => compressTransactionMessageUsingAddressLookupTables(one, tables),
  );
  const transaction = await signTransactionMessageWithSigners(message);
  const signature = getSignatureFromTransaction(transaction);
  const compiled = getCompiledTransactionMessageDecoder().decode(transaction.messageBytes);
  if (compiled.version !== 0) throw new Error('version 0 was asked for');
  const lookups = (compiled.addressTableLookups ?? []).map((one) => ({
    accountKey: one.lookupTableAddress,
    writableIndexes: [...one.writableIndexes],
    readonlyIndexes: [...one.readonlyIndexes],
  }));
  const loadedBy = (kind: 'writableIndexes' | 'readonlyIndexes') =>
    lookups.flatMap((one) => one[kind].map((at) => tables[one.accountKey]?.[at] ?? ('' as Address)));
  const loadedAddresses = { writable: loadedBy('writableIndexes'), readonly: loadedBy('readonlyIndexes') };
  const addresses = [...compiled.staticAccounts, ...loadedAddresses.writable, ...loadedAddresses.readonly];
  const before = balancesOf(vm, addresses);
  const result = vm.sendTransaction(transaction);
  const after = balancesOf(vm, addresses);
  const [meta, err] =
    result instanceof FailedTransactionMetadata ? [result.meta(), errorOf(result.err().toString())] : [result, null];
  const fee = before.lamports.reduce((sum, one, at) => sum + one - (after.lamports[at] ?? 0), 0);
  // What never came into a block has no fee, and no node would know it.
  if (fee === 0) throw new Error(`not taken: ${result}`);
  const { header } = compiled;
  const answer = {
    slot,
    blockTime: NOW,
    version: 0,
    transaction: {
      signatures: Object.values(transaction.signatures).map((bytes) => text(bytes ?? new Uint8Array(64))),
      message: {
        accountKeys: [...compiled.staticAccounts],
        header: {
          numRequiredSignatures: header.numSignerAccounts,
          numReadonlySignedAccounts: header.numReadonlySignerAccounts,
          numReadonlyUnsignedAccounts: header.numReadonlyNonSignerAccounts,
        },
        recentBlockhash: compiled.lifetimeToken,
        instructions: compiled.instructions.map((one) => ({
          programIdIndex: one.programAddressIndex,
          accounts: [...(one.accountIndices ?? [])],
          data: text(new Uint8Array(one.data ?? [])),
          stackHeight: null,
        })),
        addressTableLookups: lookups,
      },
    },
    meta: {
      err,
      status: err === null ? { Ok: null } : { Err: err },
      fee,
      preBalances: before.lamports,
      postBalances: after.lamports,
      preTokenBalances: before.tokens,
      postTokenBalances: after.tokens,
      innerInstructions: innerOf(meta),
      logMessages: meta.logs(),
      rewards: [],
      loadedAddresses,
      computeUnitsConsumed: Number(meta.computeUnitsConsumed()),
    },
  };
  return { signature, answer };
}

function balancesOf(vm: LiteSVM, addresses: readonly Address[]) {
  const lamports = addresses.map((address) => Number(vm.getBalance(address) ?? 0n));
  const tokens = addresses.flatMap((address, accountIndex) => {
    const account = vm.getAccount(address);
    if (!account.exists || !TOKEN_PROGRAMS.includes(account.programAddress) || !isTokenAccount(account.data)) return [];
    const data = Buffer.from(account.data);
    if (data[108] === 0) return [];
    const mint = text(data.subarray(0, 32)) as Address;
    const mintAccount = vm.getAccount(mint);
    const decimals = mintAccount.exists ? (mintAccount.data[44] ?? 0) : 9;
    const amount = data.readBigUInt64LE(64);
    const uiAmount = Number(amount) / 10 ** decimals;
    const uiTokenAmount = { amount: `${amount}`, decimals, uiAmount, uiAmountString: `${uiAmount}` };
    return [
      { accountIndex, mint, owner: text(data.subarray(32, 64)), programId: account.programAddress, uiTokenAmount },
    ];
  });
  return { lamports, tokens };
}

function innerOf(meta: TransactionMetadata) {
  return meta.innerInstructions().flatMap((inner, index) => {
    const instructions = inner.map((one) => {
      const instruction = one.instruction();
      return {
        programIdIndex: instruction.programIdIndex(),
        accounts: [...instruction.accounts()],
        data: text(instruction.data()),
        stackHeight: one.stackHeight(),
      };
    });
    return instructions.length > 0 ? [{ index, instructions }] : [];
  });
}

/** The machine's own writing of an error, as JSON-RPC writes it. */
function errorOf(said: string): unknown {
  const index = Number(/index: (\d+)/.exec(said)?.[1] ?? 0);
  const code = /InstructionErrorCustom \{ code: (\d+)/.exec(said)?.[1];
  if (code !== undefined) return { InstructionError: [index, { Custom: Number(code) }] };
  const rent = /InsufficientFundsForRent \{ account_index: (\d+)/.exec(said)?.[1];
  if (rent !== undefined) return { InsufficientFundsForRent: { account_index: Number(rent) } };
  const inside = /error: (?:InstructionErrorFieldless::)?(\w+)/.exec(said)?.[1];
  return inside === undefined ? (/(\w+)\W*$/.exec(said)?.[1] ?? said) : { InstructionError: [index, inside] };
}
