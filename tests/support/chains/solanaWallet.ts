import {
  type Address,
  generateKeyPairSigner,
  getAddressEncoder,
  getU32Encoder,
  getU64Encoder,
  type Instruction,
  type KeyPairSigner,
  lamports,
} from '@solana/kit';
import { getCreateAccountInstruction } from '@solana-program/system';
import {
  findAssociatedTokenPda,
  getCreateAssociatedTokenIdempotentInstruction,
  getInitializeMint2Instruction,
  getMintToInstruction,
} from '@solana-program/token';
import type { SolanaNode } from '../nodes/solanaNode.ts';

export const TOKEN = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA' as Address;
export const TOKEN_2022 = 'TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb' as Address;

/** A wallet with fresh keys and some coin. */
export async function solanaWallet(node: SolanaNode, sol = 10n): Promise<KeyPairSigner> {
  const wallet = await generateKeyPairSigner();
  if (sol > 0n) node.fund(wallet.address, sol);
  return wallet;
}

/** Where a wallet keeps a token. */
export async function keptAt(owner: Address, mint: Address, tokenProgram = TOKEN): Promise<Address> {
  return (await findAssociatedTokenPda({ owner, mint, tokenProgram }))[0];
}

export async function opening(payer: KeyPairSigner, owner: Address, mint: Address, tokenProgram = TOKEN) {
  const ata = await keptAt(owner, mint, tokenProgram);
  return getCreateAssociatedTokenIdempotentInstruction({ payer, ata, owner, mint, tokenProgram });
}

/** A new token of `maker`, who holds so much of it afterwards. */
export async function newToken(node: SolanaNode, maker: KeyPairSigner, amount: bigint, freezeAuthority?: Address) {
  const mint = await generateKeyPairSigner();
  await node.send(maker, [
    getCreateAccountInstruction({
      payer: maker,
      newAccount: mint,
      lamports: node.vm.minimumBalanceForRentExemption(82n),
      space: 82n,
      programAddress: TOKEN,
    }),
    getInitializeMint2Instruction({
      mint: mint.address,
      decimals: 6,
      mintAuthority: maker.address,
      freezeAuthority: freezeAuthority ?? null,
    }),
    await opening(maker, maker.address, mint.address),
    getMintToInstruction({
      mint: mint.address,
      token: await keptAt(maker.address, mint.address),
      mintAuthority: maker,
      amount,
    }),
  ]);
  return mint.address;
}

const option = (address: Address) => [1, ...getAddressEncoder().encode(address)];

/** A token of the second program that keeps one part in a hundred of every transfer. Source: spl-token-2022, `TransferFeeInstruction`. */
export async function newTokenWithFee(node: SolanaNode, maker: KeyPairSigner, amount: bigint): Promise<Address> {
  const mint = await generateKeyPairSigner();
  const space = 278n;
  const about = (data: readonly number[]): Instruction => ({
    programAddress: TOKEN_2022,
    accounts: [{ address: mint.address, role: 1 }],
    data: new Uint8Array(data),
  });
  const fee = [
    26,
    0,
    ...option(maker.address),
    ...option(maker.address),
    100,
    0,
    ...getU64Encoder().encode(10n ** 15n),
  ];
  await node.send(maker, [
    getCreateAccountInstruction({
      payer: maker,
      newAccount: mint,
      lamports: node.vm.minimumBalanceForRentExemption(space),
      space,
      programAddress: TOKEN_2022,
    }),
    about(fee),
    about([20, 6, ...getAddressEncoder().encode(maker.address), 0]),
    await opening(maker, maker.address, mint.address, TOKEN_2022),
  ]);
  const mintTo = getMintToInstruction(
    {
      mint: mint.address,
      token: await keptAt(maker.address, mint.address, TOKEN_2022),
      mintAuthority: maker,
      amount,
    },
    { programAddress: TOKEN_2022 },
  );
  await node.send(maker, [mintTo]);
  return mint.address;
}

const text = (words: string, width = words.length) => [
  ...getU32Encoder().encode(width),
  ...Buffer.from(words.padEnd(width, '\0')),
];

/** A token of the second program that tells its own name. Source: spl-token-metadata-interface, `Initialize`. */
export async function newNamedToken(node: SolanaNode, maker: KeyPairSigner, symbol: string): Promise<Address> {
  const mint = await generateKeyPairSigner();
  const own = getAddressEncoder().encode(mint.address);
  const about = (data: readonly number[], accounts: Instruction['accounts'] = []): Instruction => ({
    programAddress: TOKEN_2022,
    accounts: [{ address: mint.address, role: 1 }, ...accounts],
    data: new Uint8Array(data),
  });
  const metadata = [210, 225, 30, 162, 88, 184, 77, 141, ...text('A name'), ...text(symbol), ...text('')];
  await node.send(maker, [
    getCreateAccountInstruction({
      payer: maker,
      newAccount: mint,
      lamports: node.vm.minimumBalanceForRentExemption(600n),
      space: 234n,
      programAddress: TOKEN_2022,
    }),
    about([39, 0, ...getAddressEncoder().encode(maker.address), ...own]),
    about([20, 6, ...getAddressEncoder().encode(maker.address), 0]),
    about(metadata, [
      { address: maker.address, role: 0 },
      { address: mint.address, role: 0 },
      { address: maker.address, role: 2 },
    ]),
    await opening(maker, maker.address, mint.address, TOKEN_2022),
  ]);
  return mint.address;
}

/** What Metaplex keeps of a token; its program is not in the machine. Source: mpl-token-metadata, `Metadata`. */
export function nameAtMetaplex(node: SolanaNode, place: Address, mint: Address, symbol: string): void {
  const keys = [...new Uint8Array(32), ...getAddressEncoder().encode(mint)];
  const data = new Uint8Array([4, ...keys, ...text('A name', 32), ...text(symbol, 10), ...text('', 200), 0, 0]);
  node.vm.setAccount({
    address: place,
    data,
    executable: false,
    lamports: lamports(10_000_000n),
    programAddress: 'metaqbxxUerdq28cj1RbAWkYQm3ybzjb6a8bt518x1s' as Address,
    space: BigInt(data.length),
  });
}

const COMPUTE_BUDGET = 'ComputeBudget111111111111111111111111111111' as Address;

/** Compute units at most, and what each may cost to go first, in millionths of a lamport. */
export const computeBudget = (units: number, price: bigint): Instruction[] => [
  { programAddress: COMPUTE_BUDGET, data: new Uint8Array([2, ...getU32Encoder().encode(units)]) },
  { programAddress: COMPUTE_BUDGET, data: new Uint8Array([3, ...getU64Encoder().encode(price)]) },
];
