import { solana } from '../../../../chains/definitions/solana.ts';
import type { SolanaEvidence, SolanaTransaction } from '../../../../chains/families/solana/solanaEvidence.ts';
import { succeededStory } from '../../../../chains/families/solana/story/solanaStory.ts';
import { LOCALES } from '../../../../core/language.ts';
import { verdictCard } from '../../../../dialogs/transaction/verdictCard.ts';
import { fakeVerdict } from '../../../support/chains/fakeVerdict.ts';

// By hand: 25 USDC burned by Circle's messenger (v2, `deposit_for_burn`) for Ethereum, as circlefin/solana-cctp-contracts lays it out.
const ME = '11111111111111111111111111111112';
const USDC = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v';
const MESSENGER = 'CCTPV2vPZJS2u2BBsUoscuikbYjnpFmbFsvVuJdgUMQe';
const data = Buffer.alloc(96);
data.write('d73c3d2e723780b0', 'hex');
data.writeBigUInt64LE(25_000_000n, 8);
const tx = (program: string): SolanaTransaction => ({
  slot: 9,
  time: null,
  fee: 5_000n,
  priorityFee: 0n,
  error: null,
  logs: [],
  accounts: [
    { address: ME, signer: true, before: 1_000_000n, after: 995_000n },
    { address: 'Held', signer: false, before: 1n, after: 1n },
  ],
  tokens: [{ account: 1, mint: USDC, decimals: 6, owner: { before: ME, after: ME }, before: 25_000_000n, after: 0n }],
  instructions: [{ at: 0, inner: false, program, accounts: [], data: new Uint8Array(data) }],
  durable: false,
});
const evidence: SolanaEvidence = {
  ...{ kind: 'solana', chain: solana, hash: '', status: null, tx: null, head: { slot: 9, height: 9 } },
  ...{ names: new Map(), settled: null, sighting: null, disputed: false },
};

it('what a bridge of Solana burned is on its way to the network that the call names, in every language', () => {
  const story = succeededStory(evidence, tx(MESSENGER));
  expect(story).toMatchObject({ bridge: { act: 'deposit', other: 'Ethereum', claim: 'perhaps' } });
  expect(story.notes).toContain('bridge-deposit');
  const verdict = fakeVerdict({
    ...story,
    height: 9,
    chain: { id: 'solana', name: 'Solana', symbol: 'SOL', decimals: 9 },
  } as never);
  expect(verdictCard(verdict, 'en', 0).card.heading).toBe('Your 25\u00a0USDC went into a bridge to Ethereum');
  for (const language of LOCALES) expect(verdictCard(verdict, language, 0).text).not.toMatch(/undefined|null|NaN/);
});

it('the same call of another program is none', () => {
  expect(succeededStory(evidence, tx('Other'))).not.toHaveProperty('bridge');
});
