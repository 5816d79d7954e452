import { type Address, getAddressEncoder, type KeyPairSigner } from '@solana/kit';
import { getTransferSolInstruction } from '@solana-program/system';
import { AuthorityType, getSetAuthorityInstruction } from '@solana-program/token';
import { solana } from '../../../../chains/definitions/solana.ts';
import { createChainDesk } from '../../../../chains/lookup/checkTransaction.ts';
import { LANGUAGES } from '../../../../core/language.ts';
import { staffTable } from '../../../../dialogs/transaction/staffTable.ts';
import { verdictCard } from '../../../../dialogs/transaction/verdictCard.ts';
import {
  keptAt,
  newToken,
  newTokenWithFee,
  opening,
  solanaWallet,
  TOKEN_2022,
} from '../../../support/chains/solanaWallet.ts';
import { solanaNode } from '../../../support/nodes/solanaNode.ts';

// Executed by a real machine (litesvm).
const NOW = 1_777_445_307_000;

async function desk() {
  const node = solanaNode();
  const { checkTransaction } = createChainDesk({ chains: [solana], clock: () => NOW, fetch: node.fetch });
  const [alice, bob] = [await solanaWallet(node), await solanaWallet(node)];
  const mint = await newToken(node, alice, 1_000n, alice.address);
  const own = await keptAt(alice.address, mint);
  const check = async (...instructions: Parameters<typeof node.send>[1]) =>
    checkTransaction(await node.send(alice, instructions));
  return { node, check, alice, bob, mint, own };
}

const hands = (owned: Address, owner: KeyPairSigner, authorityType: AuthorityType, newAuthority: Address | null) =>
  getSetAuthorityInstruction({ owned, owner, authorityType, newAuthority });

it.each([
  ['close', AuthorityType.CloseAccount, 'wrapped SOL'],
  ['freeze', AuthorityType.FreezeAccount, 'stop accounts'],
  ['mint', AuthorityType.MintTokens, 'as many of this token'],
] as const)(
  'the right to %s that somebody else has from now on is told, with what it can do',
  async (right, type, said) => {
    const { check, alice, bob, mint, own } = await desk();
    const verdict = await check(hands(right === 'close' ? own : mint, alice, type, bob.address));
    expect(verdict).toMatchObject({
      code: 'succeeded',
      notes: ['right-given'],
      right,
      spender: bob.address,
      parties: [],
    });
    const { card, text } = verdictCard(verdict, 'en', NOW);
    expect(card.severity).toBe('caution');
    expect(text).toContain(said);
    expect(text).not.toContain('no coins or tokens that moved');
    for (const language of LANGUAGES)
      expect(verdictCard(verdict, language, NOW).text).not.toMatch(/undefined|null|NaN/);
    expect(staffTable(verdict, 'en')).toContainEqual({ label: 'Now in control', value: bob.address });
  },
);

it('a right that was given up is no alarm', async () => {
  const { check, alice, mint } = await desk();
  const ended = await check(hands(mint, alice, AuthorityType.MintTokens, null));
  expect(ended).toMatchObject({ notes: ['right-ended'], right: 'mint', parties: [] });
  expect(verdictCard(ended, 'en', NOW).card.severity).toBe('ok');
  expect(verdictCard(ended, 'en', NOW).text).toContain('Nobody can make more');
  for (const language of LANGUAGES) expect(verdictCard(ended, language, NOW).text).not.toMatch(/undefined|null|NaN/);
});

it('beside a movement it is told with it', async () => {
  const { check, alice, bob, own } = await desk();
  const pays = getTransferSolInstruction({ source: alice, destination: bob.address, amount: 5_000_000n });
  const beside = await check(pays, hands(own, alice, AuthorityType.CloseAccount, bob.address));
  expect(beside).toMatchObject({ notes: ['right-beside'], right: 'close', spender: bob.address });
  for (const language of LANGUAGES)
    expect(verdictCard(beside, language, NOW).text).toMatch(/new wallet|新しいウォレット|새 지갑|新钱包/);
});

it('is nothing where it was set for oneself, or the account was only opened with it', async () => {
  const { node, check, alice, bob, own } = await desk();
  expect(await check(hands(own, alice, AuthorityType.CloseAccount, alice.address))).toMatchObject({ notes: [] });
  const mint = await newToken(node, bob, 1n);
  const opened = await keptAt(alice.address, mint);
  const made = await check(
    await opening(alice, alice.address, mint),
    hands(opened, alice, AuthorityType.CloseAccount, bob.address),
  );
  expect(made.notes).not.toContain('right-given');
});

it('that only the second program has is told as a right, without a guess at which', async () => {
  const { node, check, alice, bob } = await desk();
  const mint = await newTokenWithFee(node, alice, 1_000n);
  const verdict = await check({
    programAddress: TOKEN_2022,
    accounts: [
      { address: mint, role: 1 },
      { address: alice.address, role: 2 },
    ],
    // `SetAuthority`, of who sets the fee on transfers. Source: spl-token-2022, `AuthorityType`.
    data: new Uint8Array([6, 4, 1, ...getAddressEncoder().encode(bob.address)]),
  });
  expect(verdict).toMatchObject({ notes: ['right-given'], right: 'other', spender: bob.address });
});
