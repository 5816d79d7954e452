import { type Address, generateKeyPairSigner, getAddressEncoder, type KeyPairSigner } from '@solana/kit';
import { getAssignInstruction, getCreateAccountInstruction, getTransferSolInstruction } from '@solana-program/system';
import {
  AuthorityType,
  getApproveCheckedInstruction,
  getApproveInstruction,
  getBurnInstruction,
  getCloseAccountInstruction,
  getFreezeAccountInstruction,
  getMintToInstruction,
  getRevokeInstruction,
  getSetAuthorityInstruction,
  getSyncNativeInstruction,
  getTransferCheckedInstruction,
  getTransferInstruction,
} from '@solana-program/token';
import { solana } from '../../../../chains/definitions/solana.ts';
import { metadataAddress } from '../../../../chains/families/solana/reading/solanaDerived.ts';
import { createChainDesk } from '../../../../chains/lookup/checkTransaction.ts';
import type { Verdict } from '../../../../chains/ports.ts';
import { createNetworkCheck } from '../../../../chains/watch/networkHealth.ts';
import { LANGUAGES } from '../../../../core/language.ts';
import { verdictCard } from '../../../../dialogs/transaction/verdictCard.ts';
import {
  computeBudget,
  keptAt,
  nameAtMetaplex,
  newNamedToken,
  newToken,
  newTokenWithFee,
  opening,
  solanaWallet,
  TOKEN,
  TOKEN_2022,
} from '../../../support/chains/solanaWallet.ts';
import { type SolanaNode, solanaNode } from '../../../support/nodes/solanaNode.ts';

// Transactions are signed and executed by a real machine (litesvm); answers are held to the published shapes.
const NOW = 1_777_445_307_000;
const WRAPPED = 'So11111111111111111111111111111111111111112' as Address;
const STAKE = 'Stake11111111111111111111111111111111111111' as Address;
const RENT = 2_039_280n;

interface Desk {
  readonly node: SolanaNode;
  readonly check: (signature: string, options?: object) => Promise<Verdict>;
  readonly alice: KeyPairSigner;
  readonly bob: KeyPairSigner;
}

async function desk(...others: SolanaNode[]): Promise<Desk> {
  const node = solanaNode();
  const endpoints = [node, ...others].map((_, at) => `https://solana-${at}.example`);
  const nodes = new Map([node, ...others].map((one, at) => [`solana-${at}.example`, one]));
  const chain = { ...solana, endpoints };
  const route: typeof fetch = (input, init) => {
    const one = nodes.get(new URL(String(input)).host);
    return one ? one.fetch(input, init) : Promise.reject(new Error('another host'));
  };
  const { checkTransaction } = createChainDesk({ chains: [chain], clock: () => NOW, fetch: route });
  return { node, check: checkTransaction, alice: await solanaWallet(node), bob: await solanaWallet(node) };
}

/** The token of a desk under the name that the definition knows. */
function deskFor(node: SolanaNode, mint: string) {
  const chain = { ...solana, tokens: [...solana.tokens, { address: mint, symbol: 'PAY', decimals: 6 }] };
  return createChainDesk({ chains: [chain], clock: () => NOW, fetch: node.fetch });
}

const sol = (from: KeyPairSigner, to: Address, amount: bigint) =>
  getTransferSolInstruction({ source: from, destination: to, amount });

async function tokens(from: KeyPairSigner, to: Address, mint: Address, amount: bigint) {
  return getTransferCheckedInstruction({
    source: await keptAt(from.address, mint),
    mint,
    destination: await keptAt(to, mint),
    authority: from,
    amount,
    decimals: 6,
  });
}

/** In no language may a card show an empty fact. */
function sayable(verdict: Verdict): string {
  for (const language of LANGUAGES) {
    const { text } = verdictCard(verdict, language, NOW);
    expect(text).not.toMatch(/undefined|null|NaN/);
  }
  return verdictCard(verdict, 'en', NOW).text;
}

describe('coin', () => {
  it('has arrived, with what the signer paid apart, and is final when the stake has voted it so', async () => {
    const { node, check, alice, bob } = await desk();
    const sent = await node.send(alice, [sol(alice, bob.address, 1_500_000_000n)]);
    const verdict = await check(sent);
    expect(verdict).toMatchObject({
      code: 'succeeded',
      finality: 'final',
      hash: sent,
      chain: { id: 'solana' },
      explorer: `https://solscan.io/tx/${sent}`,
      transfer: { from: alice.address, to: bob.address, amount: '1500000000', symbol: 'SOL', decimals: 9 },
      fee: '5000',
      parties: [
        { address: alice.address, role: 'signer', gave: [{ amount: '1500000000', symbol: 'SOL' }], got: [] },
        { address: bob.address, role: 'other', gave: [], got: [{ amount: '1500000000', symbol: 'SOL' }] },
      ],
      sighting: { chain: 'solana', lastValid: node.head.height + 150 },
    });
    expect(verdictCard(verdict, 'en', NOW).card.heading).toBe('Your 1.5\u00a0SOL has arrived');
    sayable(verdict);
  });

  it('is safe, not final, after two thirds have voted, and not yet said while fewer have', async () => {
    const { node, check, alice, bob } = await desk();
    node.level = 'confirmed';
    const voted = await node.send(alice, [sol(alice, bob.address, 1_000_000n)]);
    expect(await check(voted)).toMatchObject({ code: 'succeeded', finality: 'safe' });
    node.level = 'processed';
    const fresh = await node.send(alice, [sol(alice, bob.address, 2_000_000n)]);
    const verdict = await check(fresh);
    expect(verdict).toMatchObject({ code: 'in-doubt', notes: ['unvoted'], sighting: { block: {} } });
    expect(sayable(verdict)).toContain('a few seconds');
  });

  it('tells what was paid to go first as a part of the fee', async () => {
    const { node, check, alice, bob } = await desk();
    const sent = await node.send(alice, [...computeBudget(1_000, 2_000_000n), sol(alice, bob.address, 1_000_000n)]);
    const verdict = await check(sent);
    expect(verdict).toMatchObject({ code: 'succeeded', fee: '7000' });
    expect(verdict.evidence).toMatchObject({ tx: { priorityFee: '2000' } });
  });

  it('is told for who gave it where an app paid the fee', async () => {
    const { node, check, alice, bob } = await desk();
    const relay = await solanaWallet(node);
    const sent = await node.send(relay, [sol(alice, bob.address, 3_000_000n)]);
    const { parties = [] } = await check(sent);
    expect(parties).toMatchObject([{ address: alice.address, role: 'signer' }, { address: bob.address }]);
    expect(parties).toHaveLength(2);
  });

  it('did not move where the account held less, or would have left an account below the least', async () => {
    const { node, check, alice, bob } = await desk();
    const short = await check(await node.send(alice, [sol(alice, bob.address, 99_000_000_000n)]));
    expect(short).toMatchObject({ code: 'reverted', cause: 'balance', notes: ['coin-short'], fee: '5000' });
    expect(sayable(short)).toContain('99\u00a0SOL stayed in your wallet');
    const stranger = await generateKeyPairSigner();
    const dust = await check(await node.send(alice, [sol(alice, stranger.address, 1_000n)]));
    expect(dust).toMatchObject({ code: 'reverted', notes: ['below-rent'] });
    expect(sayable(dust)).toContain('0.001 SOL');
  });
});

describe('staking', () => {
  it('is told as the signer’s own; a stake account that somebody else empties is no staking', async () => {
    const { node, check, alice, bob } = await desk();
    const stakedFor = async (withdrawer: Address) => {
      const account = await generateKeyPairSigner();
      const key = (address: Address) => [...getAddressEncoder().encode(address)];
      const create = getCreateAccountInstruction({
        payer: alice,
        newAccount: account,
        lamports: node.vm.minimumBalanceForRentExemption(200n) + 1_000_000_000n,
        space: 200n,
        programAddress: STAKE,
      });
      const initialize = {
        programAddress: STAKE,
        accounts: [
          { address: account.address, role: 1 },
          { address: 'SysvarRent111111111111111111111111111111111' as Address, role: 0 },
        ],
        data: new Uint8Array([0, 0, 0, 0, ...key(alice.address), ...key(withdrawer), ...new Uint8Array(48)]),
      };
      return check(await node.send(alice, [create, initialize]));
    };
    const own = await stakedFor(alice.address);
    expect(own).toMatchObject({ code: 'succeeded', notes: ['stake-made'] });
    expect(verdictCard(own, 'en', NOW).card).toMatchObject({ severity: 'ok', band: 'Staked' });
    sayable(own);
    expect((await stakedFor(bob.address)).notes).toEqual([]);
  });
});

describe('coin to nobody', () => {
  it('is destroyed', async () => {
    const { node, check, alice } = await desk();
    const incinerator = '1nc1nerator11111111111111111111111111111111' as Address;
    const verdict = await check(await node.send(alice, [sol(alice, incinerator, 5_000_000n)]));
    expect(verdict).toMatchObject({ code: 'succeeded', notes: ['coin-to-nobody'] });
    expect(verdict.parties?.[1]).toMatchObject({ role: 'nobody', got: [{ amount: '5000000' }] });
    sayable(verdict);
  });
});

describe('tokens', () => {
  it('have arrived; what opened the account is rent and no payment', async () => {
    const { node, alice, bob } = await desk();
    const mint = await newToken(node, alice, 5_000_000n);
    const { checkTransaction } = deskFor(node, mint);
    const sent = await node.send(alice, [
      await opening(alice, bob.address, mint),
      await tokens(alice, bob.address, mint, 2_500_000n),
    ]);
    const verdict = await checkTransaction(sent);
    expect(verdict).toMatchObject({
      code: 'succeeded',
      notes: ['rent-paid'],
      rent: `${RENT}`,
      transfer: { from: alice.address, to: bob.address, amount: '2500000', symbol: 'PAY', token: mint },
    });
    expect(verdict.parties).toMatchObject([
      { role: 'signer', gave: [{ symbol: 'PAY' }], got: [] },
      { role: 'other', gave: [], got: [{ symbol: 'PAY', amount: '2500000' }] },
    ]);
    expect(sayable(verdict)).toContain('0.00203928\u00a0SOL');
  });

  it('of a name that is not known are counted by their mint', async () => {
    const { node, check, alice, bob } = await desk();
    const mint = await newToken(node, alice, 5_000_000n);
    await node.send(alice, [await opening(alice, bob.address, mint)]);
    const verdict = await check(await node.send(alice, [await tokens(alice, bob.address, mint, 7n)]));
    expect(verdict.parties?.[1]).toMatchObject({ got: [{ amount: '7', symbol: null, token: mint }] });
    expect(verdict.transfer).toBeUndefined();
    sayable(verdict);
  });

  it('are named by their own extension or by Metaplex, a copied name as a copy, and no name that is none', async () => {
    const { node, check, alice, bob } = await desk();
    const minted = async (mint: Address, program = TOKEN_2022) =>
      check(
        await node.send(alice, [
          await opening(alice, bob.address, mint, program),
          getMintToInstruction(
            { mint, token: await keptAt(bob.address, mint, program), mintAuthority: alice, amount: 2_500_000n },
            { programAddress: program },
          ),
        ]),
      );
    const own = await minted(await newNamedToken(node, alice, 'PYU'));
    expect(own.parties).toMatchObject([
      { address: bob.address, got: [{ symbol: 'PYU', decimals: 6, amount: '2500000' }] },
    ]);
    const copied = await minted(await newNamedToken(node, alice, 'USDC'));
    expect(copied).toMatchObject({ notes: ['copied-name', 'rent-paid'] });
    expect(copied.parties?.[0]?.got).toMatchObject([{ symbol: 'USDC', copied: true }]);
    expect(sayable(copied)).not.toMatch(/2\.5\u00a0USDC(?! \()/);
    const lure = await minted(await newNamedToken(node, alice, 'claim.io'));
    expect(lure.parties?.[0]?.got).toMatchObject([{ symbol: null }]);
    const old = await newToken(node, alice, 1n);
    nameAtMetaplex(node, metadataAddress(old) as Address, old, 'JTO');
    expect((await minted(old, TOKEN)).parties).toMatchObject([{ got: [{ symbol: 'JTO', decimals: 6 }] }]);
    const other = await newToken(node, alice, 1n);
    nameAtMetaplex(node, metadataAddress(other) as Address, old, 'JTO');
    expect((await minted(other, TOKEN)).parties).toMatchObject([{ got: [{ symbol: null }] }]);
  });

  it('that keep a part of every transfer are told by what reached the receiver', async () => {
    const { node, check, alice, bob } = await desk();
    const mint = await newTokenWithFee(node, alice, 1_000_000n);
    await node.send(alice, [await opening(alice, bob.address, mint, TOKEN_2022)]);
    const transfer = getTransferCheckedInstruction(
      {
        source: await keptAt(alice.address, mint, TOKEN_2022),
        mint,
        destination: await keptAt(bob.address, mint, TOKEN_2022),
        authority: alice,
        amount: 10_000n,
        decimals: 6,
      },
      { programAddress: TOKEN_2022 },
    );
    const verdict = await check(await node.send(alice, [transfer]));
    expect(verdict.notes).toContain('token-kept-part');
    expect(verdict.parties).toMatchObject([{ gave: [{ amount: '10000' }] }, { got: [{ amount: '9900' }] }]);
    sayable(verdict);
  });

  it('stay where there were too few, where the account is frozen, or where another key signed', async () => {
    const { node, alice, bob } = await desk();
    const mint = await newToken(node, alice, 1_000n, alice.address);
    const { checkTransaction } = deskFor(node, mint);
    await node.send(alice, [await opening(alice, bob.address, mint)]);
    const few = await checkTransaction(await node.send(alice, [await tokens(alice, bob.address, mint, 2_000n)]));
    expect(few).toMatchObject({ code: 'reverted', cause: 'balance', transfer: { amount: '2000', symbol: 'PAY' } });
    const stolen = getTransferInstruction({
      source: await keptAt(alice.address, mint),
      destination: await keptAt(bob.address, mint),
      authority: bob,
      amount: 5n,
    });
    expect(await checkTransaction(await node.send(bob, [stolen]))).toMatchObject({
      code: 'reverted',
      cause: 'permission',
    });
    const freeze = getFreezeAccountInstruction({ account: await keptAt(alice.address, mint), mint, owner: alice });
    await node.send(alice, [freeze]);
    const frozen = await checkTransaction(await node.send(alice, [await tokens(alice, bob.address, mint, 1n)]));
    expect(frozen).toMatchObject({ code: 'reverted', cause: 'blocked' });
    sayable(frozen);
  });

  it('that are burned are nobody’s any more', async () => {
    const { node, check, alice } = await desk();
    const mint = await newToken(node, alice, 1_000n);
    const account = await keptAt(alice.address, mint);
    const verdict = await check(
      await node.send(alice, [getBurnInstruction({ account, mint, authority: alice, amount: 400n })]),
    );
    expect(verdict.parties).toMatchObject([
      { role: 'signer', gave: [{ amount: '400' }] },
      { role: 'nobody', got: [{ amount: '400' }] },
    ]);
    expect(verdict.notes).not.toContain('token-kept-part');
  });

  it('of wrapped coin are given and got one for one; closing brings the rent back', async () => {
    const { node, check, alice } = await desk();
    const account = await keptAt(alice.address, WRAPPED);
    const wrapped = await check(
      await node.send(alice, [
        await opening(alice, alice.address, WRAPPED),
        sol(alice, account, 1_000_000_000n),
        getSyncNativeInstruction({ account }),
      ]),
    );
    expect(wrapped.parties).toMatchObject([
      {
        role: 'signer',
        gave: [{ amount: '1000000000', symbol: 'SOL' }],
        got: [{ amount: '1000000000', symbol: 'WSOL' }],
      },
    ]);
    expect(wrapped).toMatchObject({ rent: `${RENT}`, notes: ['rent-paid'] });
    const close = getCloseAccountInstruction({ account, destination: alice.address, owner: alice });
    const unwrapped = await check(await node.send(alice, [close]));
    expect(unwrapped.parties).toMatchObject([
      { gave: [{ amount: '1000000000', symbol: 'WSOL' }], got: [{ amount: '1000000000', symbol: 'SOL' }] },
    ]);
    expect(unwrapped).toMatchObject({ rent: `${RENT}`, notes: ['rent-returned'] });
    sayable(unwrapped);
  });

  it('are read as well where the accounts come from a lookup table', async () => {
    const { node, check, alice, bob } = await desk();
    const mint = await newToken(node, alice, 1_000n);
    await node.send(alice, [await opening(alice, bob.address, mint)]);
    const listed = [await keptAt(alice.address, mint), await keptAt(bob.address, mint), mint, bob.address];
    const table = node.lookupTable(listed);
    const both = [sol(alice, bob.address, 9n), await tokens(alice, bob.address, mint, 40n)];
    const sent = await node.send(alice, both, { [table]: listed });
    const verdict = await check(sent);
    expect(verdict.parties).toMatchObject([
      { address: alice.address, gave: [{ amount: '40' }, { amount: '9', symbol: 'SOL' }] },
      { address: bob.address, got: [{ amount: '40' }, { amount: '9', symbol: 'SOL' }] },
    ]);
  });
});

describe('who may move what', () => {
  it('a delegate is a permission; what it takes is said to be taken; a revocation ends it', async () => {
    const { node, alice, bob } = await desk();
    const thief = await solanaWallet(node);
    const mint = await newToken(node, alice, 1_000n);
    const { checkTransaction } = deskFor(node, mint);
    await node.send(alice, [await opening(alice, thief.address, mint), await opening(alice, bob.address, mint)]);
    const source = await keptAt(alice.address, mint);
    const approve = getApproveCheckedInstruction({
      source,
      mint,
      delegate: thief.address,
      owner: alice,
      amount: 600n,
      decimals: 6,
    });
    const given = await checkTransaction(await node.send(alice, [approve]));
    expect(given).toMatchObject({
      code: 'succeeded',
      notes: ['permission-given'],
      spender: thief.address,
      parties: [],
      allowed: { token: mint, symbol: 'PAY', limit: { amount: '600', decimals: 6 }, spenderIs: 'plain' },
    });
    const beside = await checkTransaction(
      await node.send(alice, [approve, await tokens(alice, bob.address, mint, 10n)]),
    );
    expect(beside.notes).toEqual(['permission-beside']);
    expect(sayable(beside)).toContain('revoke that');
    const take = (amount: bigint) =>
      keptAt(thief.address, mint).then((destination) =>
        getTransferInstruction({ source, destination, authority: thief, amount }),
      );
    const taken = await checkTransaction(await node.send(thief, [await take(300n)]));
    expect(taken).toMatchObject({ code: 'succeeded', notes: ['allowance-used'] });
    expect(verdictCard(taken, 'en', NOW).card.severity).toBe('danger');
    const more = await checkTransaction(await node.send(thief, [await take(400n)]));
    expect(more).toMatchObject({ code: 'reverted', cause: 'allowance' });
    const ended = await checkTransaction(await node.send(alice, [getRevokeInstruction({ source, owner: alice })]));
    expect(ended).toMatchObject({ code: 'succeeded', notes: ['delegate-revoked'], parties: [] });
    for (const verdict of [given, taken, more, ended]) sayable(verdict);
  });

  it('without a limit is a permission by all that eight bytes hold, and one for a program’s own account is an app’s', async () => {
    const { node, check, alice } = await desk();
    const mint = await newToken(node, alice, 1_000n);
    const source = await keptAt(alice.address, mint);
    const limitOf = async (delegate: Address, amount: bigint) => {
      const approve = getApproveInstruction({ source, delegate, owner: alice, amount });
      return (await check(await node.send(alice, [approve]))).allowed;
    };
    const thief = await solanaWallet(node);
    const unnamed = { token: mint, symbol: null };
    expect(await limitOf(thief.address, 2n ** 64n - 1n)).toEqual({ ...unnamed, limit: 'all', spenderIs: 'plain' });
    const limit = { amount: '7', decimals: 6 };
    // The record has no limit of before.
    const app = { ...unnamed, limit, spenderIs: null, before: 'untold' };
    expect(await limitOf(await keptAt(thief.address, mint), 7n)).toEqual(app);
  });

  it('what an account held for its rent is given away where it is closed for somebody else', async () => {
    const { node, check, alice, bob } = await desk();
    const mint = await newToken(node, bob, 1_000n);
    await node.send(alice, [await opening(alice, alice.address, mint)]);
    const account = await keptAt(alice.address, mint);
    const closed = getCloseAccountInstruction({ account, destination: bob.address, owner: alice });
    const verdict = await check(await node.send(alice, [closed]));
    expect(verdict.parties).toMatchObject([
      { address: alice.address, role: 'signer', gave: [{ amount: `${RENT}`, symbol: 'SOL' }] },
      { address: bob.address, got: [{ amount: `${RENT}` }] },
    ]);
    expect(verdict.notes).not.toContain('rent-returned');
    expect(sayable(verdict)).not.toContain('no coins or tokens that moved');
  });

  it('a token account that was signed over is an alarm', async () => {
    const { node, check, alice, bob } = await desk();
    const mint = await newToken(node, alice, 1_000n);
    const over = getSetAuthorityInstruction({
      owned: await keptAt(alice.address, mint),
      owner: alice,
      authorityType: AuthorityType.AccountOwner,
      newAuthority: bob.address,
    });
    const verdict = await check(await node.send(alice, [over]));
    expect(verdict).toMatchObject({ code: 'succeeded', notes: ['account-signed-over'], spender: bob.address });
    expect(verdict.parties).toMatchObject([{ gave: [{ amount: '1000' }] }, { got: [{ amount: '1000' }] }]);
    expect(verdictCard(verdict, 'en', NOW).card.severity).toBe('danger');
    sayable(verdict);
  });

  it('a wallet that was assigned to a program is an alarm', async () => {
    const { node, check, alice, bob } = await desk();
    const assign = getAssignInstruction({ account: bob, programAddress: TOKEN_2022 });
    const verdict = await check(await node.send(alice, [assign]));
    expect(verdict).toMatchObject({ code: 'succeeded', notes: ['wallet-assigned'], spender: TOKEN_2022 });
    expect(verdictCard(verdict, 'en', NOW).card.severity).toBe('danger');
    sayable(verdict);
  });
});

describe('a failure', () => {
  it('for want of compute units is told as such', async () => {
    const { node, check, alice, bob } = await desk();
    const mint = await newToken(node, alice, 1_000n);
    const sent = await node.send(alice, [...computeBudget(400, 0n), await opening(alice, bob.address, mint)]);
    const verdict = await check(sent);
    expect(verdict).toMatchObject({ code: 'out-of-gas', notes: ['compute-exceeded'] });
    expect(sayable(verdict)).toContain('compute units');
  });

  // Log lines as each program writes them; no swap was run.
  it.each([
    [
      'an Anchor program that names it',
      'JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4',
      6001,
      'Program log: AnchorError occurred. Error Code: SlippageToleranceExceeded. Error Number: 6001. Error Message: Slippage tolerance exceeded.',
    ],
    [
      'a program that says it',
      '675kPX9MHTjS2zt1qfr1NYHuzeLXfQM9H24wFSUt1Mp8',
      30,
      'Program log: Error: exceeds desired slippage limit',
    ],
    [
      'a known number without a word',
      'whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc',
      6036,
      'Program log: Instruction: Swap',
    ],
  ])('by a moved price is heard from %s', async (_, program, number, line) => {
    const { node, check, alice, bob } = await desk();
    const sent = await node.send(alice, [sol(alice, bob.address, 99_000_000_000n)]);
    node.alter(sent, ({ answer }) => {
      const failed = `Program ${program} failed: custom program error: 0x${number.toString(16)}`;
      answer.meta['err'] = { InstructionError: [0, { Custom: number }] };
      answer.meta['logMessages'] = [`Program ${program} invoke [1]`, line, failed];
    });
    const verdict = await check(sent);
    expect(verdict).toMatchObject({ code: 'reverted', cause: 'slippage' });
    sayable(verdict);
  });

  it('is not given a cause by a log line of another program', async () => {
    const { node, check, alice, bob } = await desk();
    const sent = await node.send(alice, [sol(alice, bob.address, 99_000_000_000n)]);
    const program = (await generateKeyPairSigner()).address;
    node.alter(sent, ({ answer }) => {
      answer.meta['err'] = { InstructionError: [0, { Custom: 77 }] };
      answer.meta['logMessages'] = [
        `Program ${program} failed: custom program error: 0x4d`,
        'Program log: Error: slippage',
      ];
    });
    expect(await check(sent)).toMatchObject({ code: 'reverted', cause: 'unknown' });
  });
});

describe('what no block holds', () => {
  it('is not found, with how long it could still come, and nothing more is claimed', async () => {
    const { node, check, alice, bob } = await desk();
    const sent = await node.send(alice, [sol(alice, bob.address, 1_000_000n)]);
    node.forget(sent);
    const verdict = await check(sent);
    expect(verdict).toMatchObject({ code: 'not-found', asked: ['Solana'], resembles: [], notes: ['short-lived'] });
    expect(sayable(verdict)).toContain('The balance tells for certain');
  });

  it('was seen in a block that was skipped: it may still come while its blockhash lives, and then certainly not', async () => {
    const { node, check, alice, bob } = await desk();
    node.level = 'confirmed';
    const sent = await node.send(alice, [sol(alice, bob.address, 1_000_000n)]);
    const { sighting } = await check(sent);
    node.forget(sent);
    expect(await check(sent, { sighting })).toMatchObject({ code: 'reorged-out' });
    node.settled = { slot: node.settled.slot + 200, height: (sighting?.lastValid ?? 0) + 1 };
    const verdict = await check(sent, { sighting });
    expect(verdict).toMatchObject({ code: 'dropped', notes: ['blockhash-expired'] });
    expect(sayable(verdict)).toContain('can no longer go through');
  });
});

describe('nodes', () => {
  it('that contradict each other leave it in doubt; one that does not know it yet does not', async () => {
    const other = solanaNode();
    const { node, check, alice, bob } = await desk(other);
    const sent = await node.send(alice, [sol(alice, bob.address, 1_000_000n)]);
    expect(await check(sent)).toMatchObject({ code: 'succeeded', nodes: { asked: 1, agreed: 1 } });
    other.adopt(sent, node, (record) => {
      record.slot += 7;
    });
    expect(await check(sent)).toMatchObject({ code: 'in-doubt', notes: ['nodes-disagree'] });
    other.adopt(sent, node, () => {});
    expect(await check(sent)).toMatchObject({ code: 'succeeded', nodes: { asked: 2, agreed: 2 } });
  });

  it('that are behind are no witness', async () => {
    const { node, check, alice, bob } = await desk();
    const sent = await node.send(alice, [sol(alice, bob.address, 1_000_000n)]);
    node.behind = 4_000;
    expect(await check(sent)).toMatchObject({ code: 'unreachable', silent: ['Solana'] });
  });

  it('are never told a key: of 64 bytes the curve decides, and no question is asked', async () => {
    const { node, check } = await desk();
    const pair = await freshPair();
    expect(await check(pair)).toMatchObject({ code: 'private-key', hash: null });
    expect(node.asked).toEqual([]);
  });
});

async function freshPair(): Promise<string> {
  const { ed25519 } = await import('@noble/curves/ed25519.js');
  const { base58 } = await import('@scure/base');
  const seed = ed25519.utils.randomSecretKey();
  return base58.encode(new Uint8Array([...seed, ...ed25519.getPublicKey(seed)]));
}

describe('addresses, fees and health', () => {
  it('an address is a person, a program or a token', async () => {
    const { node, alice } = await desk();
    const mint = await newToken(node, alice, 1n);
    const { checkAddress } = deskFor(node, mint);
    expect(await checkAddress(alice.address)).toMatchObject({ level: 'clear', warnings: [] });
    expect(await checkAddress(mint)).toMatchObject({
      level: 'stop',
      warnings: [{ kind: 'token-contract', symbol: 'PAY' }],
    });
    expect(await checkAddress(TOKEN_2022)).toMatchObject({ warnings: [{ kind: 'refuses-coin' }] });
    const nobody = await generateKeyPairSigner();
    expect(await checkAddress(nobody.address)).toMatchObject({ level: 'careful', warnings: [{ kind: 'never-used' }] });
  });

  it('a seed in hexadecimal is the key of an account that holds coin, or a token alone', async () => {
    const { node, alice } = await desk();
    const mint = await newToken(node, alice, 1n);
    const { checkKey } = deskFor(node, mint);
    const { ed25519 } = await import('@noble/curves/ed25519.js');
    const { base58 } = await import('@scure/base');
    const { bytesToHex } = await import('@noble/hashes/utils.js');
    const [rich, holder, unused] = [1, 2, 3].map(() => ed25519.utils.randomSecretKey());
    const address = (seed: Uint8Array = new Uint8Array(32)) => base58.encode(ed25519.getPublicKey(seed)) as Address;
    node.fund(address(rich), 1n);
    await node.send(alice, [await opening(alice, address(holder), mint)]);
    expect(await checkKey(bytesToHex(rich ?? new Uint8Array()))).toMatchObject({ kind: 'key' });
    expect(await checkKey(bytesToHex(holder ?? new Uint8Array()))).toMatchObject({ kind: 'key' });
    expect(await checkKey(bytesToHex(unused ?? new Uint8Array()))).toMatchObject({ kind: 'clear', silent: [] });
  });

  it('a wallet shows its coin, its tokens and who may take them', async () => {
    const { node, alice, bob } = await desk();
    const mint = await newToken(node, alice, 1_000n);
    const { glanceAtWallet } = deskFor(node, mint);
    const source = await keptAt(alice.address, mint);
    const some = { source, mint, delegate: bob.address, owner: alice, decimals: 6 };
    await node.send(alice, [getApproveCheckedInstruction({ ...some, amount: 400n })]);
    const glance = await glanceAtWallet(alice.address);
    expect(glance?.networks).toMatchObject([
      {
        chain: { id: 'solana' },
        held: [{ symbol: 'PAY', amount: '1000' }],
        permissions: [{ token: mint, symbol: 'PAY', spender: bob.address, limit: { amount: '400', decimals: 6 } }],
        signers: [],
        sends: 1000,
      },
    ]);
    await node.send(alice, [getApproveCheckedInstruction({ ...some, amount: 9_000n })]);
    expect((await glanceAtWallet(alice.address))?.networks[0]?.permissions).toMatchObject([{ limit: 'all' }]);
  });

  it('fees are the base fee and what going first has cost lately', async () => {
    const { node } = await desk();
    const { quoteFees } = createChainDesk({ chains: [solana], clock: () => NOW, fetch: node.fetch });
    expect(await quoteFees(solana.id)).toMatchObject({
      slow: { transfer: '5037' },
      normal: { transfer: '5074' },
      fast: { transfer: '5134' },
    });
  });

  it('the check of an endpoint tells what works, and what a node without history costs', async () => {
    const { node, alice, bob } = await desk();
    await node.send(alice, [sol(alice, bob.address, 1_000_000n)]);
    const { look } = createNetworkCheck({ chains: [solana], clock: () => NOW, fetch: node.fetch });
    const [whole] = (await look()).networks;
    expect(whole).toMatchObject({ blind: false });
    expect(whole?.endpoints[0]?.calls.filter(({ works }) => !works)).toEqual([]);
    node.firstBlock = 440_000_000;
    node.unserved.add('getTokenAccountsByOwner');
    const [poor] = (await look()).networks;
    const failing = poor?.endpoints[0]?.calls.filter(({ works }) => !works).map(({ call }) => call);
    expect(failing).toEqual(['oldTransaction', 'contract'].toSorted());
    node.genesis = 'EtWTRABZaYq6iMfeYKouRu166VU2xqa1wcaWoxPkrZBG';
    expect((await look()).networks[0]).toMatchObject({ blind: true });
  });
});
