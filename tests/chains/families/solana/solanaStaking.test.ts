import { solana } from '../../../../chains/definitions/solana.ts';
import { STAKE } from '../../../../chains/families/solana/solanaAddress.ts';
import type { SolanaEvidence, SolanaTransaction } from '../../../../chains/families/solana/solanaEvidence.ts';
import { succeededStory } from '../../../../chains/families/solana/story/solanaStory.ts';
import { LOCALES } from '../../../../core/language.ts';
import { verdictCard } from '../../../../dialogs/transaction/verdictCard.ts';
import { fakeVerdict } from '../../../support/chains/fakeVerdict.ts';

// By hand: `Deactivate` of solana-stake-interface, number 5, with accounts stake, clock, authority.
const [ME, STAKED, HER, CLOCK] = ['Me', 'Staked', 'Her', 'SysvarC1ock11111111111111111111111111111111'] as const;
const ending = (staker: string, paid = 0n): SolanaTransaction => ({
  slot: 9,
  time: null,
  fee: 5_000n,
  priorityFee: 0n,
  error: null,
  logs: [],
  accounts: [
    { address: ME, signer: true, before: 1_000_000n, after: 995_000n - paid },
    { address: STAKED, signer: false, before: 7n, after: 7n },
    { address: HER, signer: false, before: 0n, after: paid },
  ],
  tokens: [],
  instructions: [
    { at: 0, inner: false, program: STAKE, accounts: [STAKED, CLOCK, staker], data: new Uint8Array([5, 0, 0, 0]) },
  ],
  durable: false,
});
const evidence = { kind: 'solana', chain: solana, names: new Map() } as unknown as SolanaEvidence; // no more is read
const told = (tx: SolanaTransaction) => succeededStory(evidence, tx);

it('the end of staking is told as that, calmly, in every language, and not as "nothing moved"', () => {
  expect(told(ending(ME)).notes).toEqual(['stake-ending']);
  for (const language of LOCALES) {
    const { card, text } = verdictCard(fakeVerdict({ ...told(ending(ME)), height: 9 }), language, 0);
    expect(card.severity).toBe('ok');
    expect(text).not.toMatch(/undefined|null|NaN/);
  }
});

it('it is none where another one is asked to sign for it, or where coin moved besides', () => {
  expect(told(ending(HER)).notes).toEqual([]);
  expect(told(ending(ME, 5n)).notes).toEqual([]);
});
