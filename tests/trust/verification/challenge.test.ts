import { Wallet } from 'ethers';
import { type ConversationId, newId } from '../../../core/ids.ts';
import { MINUTE } from '../../../core/time.ts';
import type { Challenge } from '../../../trust/ports.ts';
import { type ChallengeParts, createVerification } from '../../../trust/verification/challenge.ts';
import { parseSiwe } from '../../../trust/verification/siweMessage.ts';
import { bitcoinWallet } from '../../support/chains/bitcoinWallet.ts';
import { NOON } from '../../support/desk/sampleConversation.ts';
import { memoryDocuments } from '../../support/stores/memoryDocuments.ts';
import { mistyped } from '../../support/texts/mistyped.ts';

const ORIGIN = 'https://help.example:8443';
const MINE = newId<ConversationId>();
const wallet = Wallet.createRandom();

let now = NOON;
const documents = memoryDocuments();
const verification = withParts({});
beforeEach(() => {
  now = NOON;
});

function withParts(parts: Partial<ChallengeParts>) {
  return createVerification({ documents, clock: () => now, callsTo: () => null, ...parts });
}

async function challengeFor(address: string = wallet.address, origin = ORIGIN): Promise<Challenge> {
  const challenged = await verification.challenge(MINE, { address, origin });
  if (challenged.kind !== 'challenge') throw new Error(challenged.reason);
  return challenged.challenge;
}

describe('what is to be signed', () => {
  it('is Sign-In with Ethereum, for this site, this address and the next ten minutes', async () => {
    const { message, scheme, nonce, expiresAt } = await challengeFor(wallet.address.toLowerCase());
    expect(scheme).toBe('siwe');
    expect(parseSiwe(message)).toEqual({
      domain: 'help.example:8443',
      address: wallet.address,
      statement: expect.stringContaining('moves no funds'),
      uri: 'https://help.example:8443/verify',
      version: '1',
      chainId: 1,
      nonce,
      issuedAt: '2026-01-15T12:00:00Z',
      expirationTime: '2026-01-15T12:10:00Z',
    });
    expect(expiresAt).toBe(NOON + 10 * MINUTE);
  });

  it('is one short ASCII line for Bitcoin', async () => {
    const { message, scheme } = await challengeFor(bitcoinWallet().address);
    expect(scheme).toBe('bip322');
    expect(message).toMatch(/^help\.example:8443: [ -~]+$/);
    expect(message.length).toBeLessThanOrEqual(240);
  });

  it('never has the same nonce twice', async () => {
    expect((await challengeFor()).nonce).not.toBe((await challengeFor()).nonce);
  });

  it.each([
    ['notAnAddress', 'my wallet'],
    ['notAnAddress', '0x1234'],
    ['notAnAddress', 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8'],
    ['mistyped', mistyped(wallet.address)],
    ['mistyped', bitcoinWallet().address.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'))],
  ])('is refused (%s) for %s', async (reason, address) => {
    await expect(verification.challenge(MINE, { address, origin: ORIGIN })).resolves.toEqual({
      kind: 'refused',
      reason,
    });
  });

  it('leaves nothing behind that names the address', async () => {
    const { nonce } = await challengeFor();
    const kept = JSON.stringify(await documents.get('challenge', nonce));
    expect(kept).toContain('help.example');
    expect(kept.toLowerCase()).not.toContain(wallet.address.toLowerCase().slice(2, 20));
  });
});

describe('a signature', () => {
  it('shows control of the address, once', async () => {
    const challenge = await challengeFor();
    const signature = await wallet.signMessage(challenge.message);
    now += MINUTE;
    await expect(verification.prove(MINE, challenge, signature)).resolves.toEqual({
      kind: 'verified',
      verified: { how: 'signature', address: wallet.address, at: NOON + MINUTE },
    });
    await expect(verification.prove(MINE, challenge, signature)).resolves.toEqual({ kind: 'over', reason: 'expired' });
  });

  it('of two that come at once only one counts', async () => {
    const challenge = await challengeFor();
    const signature = await wallet.signMessage(challenge.message);
    const both = await Promise.all([1, 2].map(() => verification.prove(MINE, challenge, signature)));
    expect(both.map(({ kind }) => kind).sort()).toEqual(['over', 'verified']);
  });

  it('of a Bitcoin wallet counts as well', async () => {
    const bitcoin = bitcoinWallet();
    const challenge = await challengeFor(bitcoin.address);
    const proven = await verification.prove(MINE, challenge, bitcoin.sign(challenge.message));
    expect(proven).toMatchObject({ kind: 'verified', verified: { address: bitcoin.address } });
  });

  it('is too late after ten minutes', async () => {
    const challenge = await challengeFor();
    const signature = await wallet.signMessage(challenge.message);
    now += 10 * MINUTE;
    await expect(verification.prove(MINE, challenge, signature)).resolves.toEqual({ kind: 'over', reason: 'expired' });
  });

  it('is worth nothing in another conversation', async () => {
    const challenge = await challengeFor();
    const signature = await wallet.signMessage(challenge.message);
    const proven = await verification.prove(newId<ConversationId>(), challenge, signature);
    expect(proven).toEqual({ kind: 'over', reason: 'expired' });
  });

  it.each([
    ['another site', (text: string) => text.replaceAll('help.example:8443', 'evil.example')],
    ['another time', (text: string) => text.replace('12:10:00Z', '23:10:00Z')],
    ['other words', (text: string) => text.replace('moves no funds', 'moves all funds')],
  ])('under a message with %s is worth nothing', async (_, change) => {
    const challenge = await challengeFor();
    const message = change(challenge.message);
    const signature = await wallet.signMessage(message);
    expect((await verification.prove(MINE, { ...challenge, message }, signature)).kind).toBe('over');
    expect((await verification.prove(MINE, challenge, signature)).kind).toBe('invalid');
  });

  it('of another wallet is refused, and so is the address of another wallet', async () => {
    const challenge = await challengeFor();
    const other = Wallet.createRandom();
    const theirs = await other.signMessage(challenge.message);
    await expect(verification.prove(MINE, challenge, theirs)).resolves.toEqual({
      kind: 'invalid',
      reason: 'signer',
      triesLeft: 4,
    });
    expect((await verification.prove(MINE, { ...challenge, address: other.address }, theirs)).kind).toBe('over');
  });

  it('can be wrong five times; then even the right one is refused', async () => {
    const challenge = await challengeFor();
    const left: unknown[] = [];
    for (let tried = 0; tried < 5; tried += 1) left.push(await verification.prove(MINE, challenge, 'no signature'));
    expect(left.map((result) => (result as { triesLeft?: number }).triesLeft)).toEqual([4, 3, 2, 1, undefined]);
    expect(left.at(-1)).toEqual({ kind: 'over', reason: 'tries' });
    const right = await wallet.signMessage(challenge.message);
    expect((await verification.prove(MINE, challenge, right)).kind).toBe('over');
  });

  it('can be wrong five times, also when all tries come at once', async () => {
    const challenge = await challengeFor();
    const wrong = await Wallet.createRandom().signMessage(challenge.message);
    const tried = await Promise.all(Array.from({ length: 12 }, () => verification.prove(MINE, challenge, wrong)));
    expect(tried.filter(({ kind }) => kind !== 'over').length).toBeLessThanOrEqual(5);
    const right = await wallet.signMessage(challenge.message);
    expect(await verification.prove(MINE, challenge, right)).toMatchObject({ kind: 'over' });
  });

  it('that only a contract can judge is "cannot" without a node, and with a silent one', async () => {
    const long = `0x${'ab'.repeat(90)}`;
    const silent = { chainId: () => Promise.reject(new Error('down')), code: async () => '0x', call: async () => null };
    expect(await verification.prove(MINE, await challengeFor(), long)).toMatchObject({ kind: 'cannot' });
    const withSilent = withParts({ callsTo: () => silent });
    expect(await withSilent.prove(MINE, await challengeFor(), long)).toMatchObject({ kind: 'cannot' });
  });
});
