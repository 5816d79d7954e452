import { z } from 'zod';

/**
 * What a node of Solana takes and answers, by the published description of its JSON-RPC (solana.com/docs/rpc/http and
 * docs/rpc/json-structures). Requests are strict: a node refuses a parameter that it does not know.
 */
const Base58 = z.string().regex(/^[1-9A-HJ-NP-Za-km-z]+$/);
const Pubkey = Base58.min(32).max(44);
const Signature = Base58.min(64).max(88);
const U64 = z.number().int().nonnegative();
const commitment = z.enum(['processed', 'confirmed', 'finalized']).optional();
/** `getTransaction` and its like know nothing of blocks that may still be skipped. */
const voted = z.enum(['confirmed', 'finalized']).optional();
const slice = z.strictObject({ offset: U64, length: U64 }).optional();
const accountOptions = z.strictObject({
  commitment,
  encoding: z.enum(['base58', 'base64', 'base64+zstd', 'jsonParsed']),
  dataSlice: slice,
});

export const REQUESTS: Readonly<Record<string, z.ZodType>> = {
  getSignatureStatuses: z.tuple([
    z.array(Signature).min(1).max(256),
    z.strictObject({ searchTransactionHistory: z.boolean().optional() }),
  ]),
  getTransaction: z.tuple([
    Signature,
    z.strictObject({
      commitment: voted,
      encoding: z.enum(['json', 'jsonParsed', 'base58', 'base64']).optional(),
      maxSupportedTransactionVersion: z.literal(0).optional(),
    }),
  ]),
  getEpochInfo: z.tuple([z.strictObject({ commitment })]),
  getHealth: z.tuple([]),
  getGenesisHash: z.tuple([]),
  getFirstAvailableBlock: z.tuple([]),
  getMultipleAccounts: z.tuple([z.array(Pubkey).max(100), accountOptions]),
  getTokenAccountsByOwner: z.tuple([Pubkey, z.strictObject({ programId: Pubkey }), accountOptions]),
  getRecentPrioritizationFees: z.tuple([z.array(Pubkey).max(128)]),
  getSignaturesForAddress: z.tuple([
    Pubkey,
    z.strictObject({ commitment: voted, limit: z.number().int().min(1).max(1000).optional() }),
  ]),
};

const context = z.strictObject({ apiVersion: z.string().optional(), slot: U64 });
const InstructionFailure = z.union([
  z.string(),
  z.strictObject({ Custom: U64 }),
  z.strictObject({ BorshIoError: z.string() }),
]);
const Failure = z
  .union([
    z.string(),
    z.strictObject({ InstructionError: z.tuple([U64, InstructionFailure]) }),
    z.strictObject({ InsufficientFundsForRent: z.strictObject({ account_index: U64 }) }),
    z.strictObject({ DuplicateInstruction: U64 }),
    z.strictObject({ ProgramExecutionTemporarilyRestricted: z.strictObject({ account_index: U64 }) }),
  ])
  .nullable();
const Instruction = z.strictObject({
  programIdIndex: U64,
  accounts: z.array(U64),
  data: z.string(),
  stackHeight: U64.nullable(),
});
const TokenBalance = z.strictObject({
  accountIndex: U64,
  mint: Pubkey,
  owner: Pubkey.optional(),
  programId: Pubkey.optional(),
  uiTokenAmount: z.strictObject({
    amount: z.string().regex(/^\d+$/),
    decimals: U64,
    uiAmount: z.number().nullable(),
    uiAmountString: z.string(),
  }),
});
const Account = z.strictObject({
  lamports: U64,
  owner: Pubkey,
  data: z.tuple([z.string(), z.literal('base64')]),
  executable: z.boolean(),
  rentEpoch: z.number(),
  space: U64,
});

export const ANSWERS: Readonly<Record<string, z.ZodType>> = {
  getSignatureStatuses: z.strictObject({
    context,
    value: z.array(
      z
        .strictObject({
          slot: U64,
          confirmations: U64.nullable(),
          err: Failure,
          status: z.union([z.strictObject({ Ok: z.null() }), z.strictObject({ Err: z.unknown() })]),
          confirmationStatus: z.enum(['processed', 'confirmed', 'finalized']).nullable(),
        })
        .nullable(),
    ),
  }),
  getTransaction: z
    .strictObject({
      slot: U64,
      blockTime: z.number().int().nullable(),
      version: z.union([z.literal('legacy'), z.literal(0)]),
      transaction: z.strictObject({
        signatures: z.array(Signature).min(1),
        message: z.strictObject({
          accountKeys: z.array(Pubkey),
          header: z.strictObject({
            numRequiredSignatures: U64,
            numReadonlySignedAccounts: U64,
            numReadonlyUnsignedAccounts: U64,
          }),
          recentBlockhash: Base58,
          instructions: z.array(Instruction),
          addressTableLookups: z
            .array(z.strictObject({ accountKey: Pubkey, writableIndexes: z.array(U64), readonlyIndexes: z.array(U64) }))
            .optional(),
        }),
      }),
      meta: z.strictObject({
        err: Failure,
        status: z.union([z.strictObject({ Ok: z.null() }), z.strictObject({ Err: z.unknown() })]),
        fee: U64,
        preBalances: z.array(U64),
        postBalances: z.array(U64),
        preTokenBalances: z.array(TokenBalance),
        postTokenBalances: z.array(TokenBalance),
        innerInstructions: z.array(z.strictObject({ index: U64, instructions: z.array(Instruction) })),
        logMessages: z.array(z.string()),
        rewards: z.array(z.unknown()),
        loadedAddresses: z.strictObject({ writable: z.array(Pubkey), readonly: z.array(Pubkey) }),
        computeUnitsConsumed: U64,
      }),
    })
    .nullable(),
  getEpochInfo: z.strictObject({
    absoluteSlot: U64,
    blockHeight: U64,
    epoch: U64,
    slotIndex: U64,
    slotsInEpoch: U64,
    transactionCount: U64.nullable(),
  }),
  getHealth: z.literal('ok'),
  getGenesisHash: Base58,
  getFirstAvailableBlock: U64,
  getMultipleAccounts: z.strictObject({ context, value: z.array(Account.nullable()) }),
  getTokenAccountsByOwner: z.strictObject({
    context,
    value: z.array(z.strictObject({ pubkey: Pubkey, account: Account })),
  }),
  getRecentPrioritizationFees: z.array(z.strictObject({ slot: U64, prioritizationFee: U64 })),
  getSignaturesForAddress: z.array(
    z.strictObject({
      signature: Signature,
      slot: U64,
      err: Failure,
      memo: z.string().nullable(),
      blockTime: z.number().nullable(),
      confirmationStatus: z.enum(['processed', 'confirmed', 'finalized']).nullable(),
    }),
  ),
};
