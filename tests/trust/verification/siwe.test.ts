import { AbiCoder, concat, Interface, Wallet } from 'ethers';
import type { ContractCalls } from '../../../trust/verification/contractSignature.ts';
import { type SiweProof, verifySiwe } from '../../../trust/verification/siwe.ts';
import { parseSiwe } from '../../../trust/verification/siweMessage.ts';

const wallet = Wallet.createRandom();
const NOW = Date.parse('2026-11-25T12:00:00Z');

function message(change: Partial<Record<'address' | 'rest' | 'statement', string>> = {}): string {
  const { address = wallet.address, statement = '\nI own this account.', rest = '' } = change;
  return `desk.example wants you to sign in with your Ethereum account:\n${address}\n${statement}\n\nURI: https://desk.example/chat\nVersion: 1\nChain ID: 1\nNonce: 32891757abc\nIssued At: 2026-11-25T11:59:00.000Z${rest}`;
}
const proofOf = async (text: string, more: Partial<SiweProof> = {}): Promise<SiweProof> => ({
  message: text,
  signature: await wallet.signMessage(text),
  now: NOW,
  ...more,
});

describe('the message', () => {
  it('is read field by field', () => {
    const rest =
      '\nExpiration Time: 2026-11-25T13:00:00Z\nNot Before: 2026-11-25T10:00:00+09:00\nRequest ID: 7\nResources:\n- ipfs://abc\n- https://x.example/a?b#c';
    expect(parseSiwe(message({ rest }))).toEqual({
      domain: 'desk.example',
      address: wallet.address,
      statement: 'I own this account.',
      uri: 'https://desk.example/chat',
      version: '1',
      chainId: 1,
      nonce: '32891757abc',
      issuedAt: '2026-11-25T11:59:00.000Z',
      expirationTime: '2026-11-25T13:00:00Z',
      notBefore: '2026-11-25T10:00:00+09:00',
      requestId: '7',
      resources: ['ipfs://abc', 'https://x.example/a?b#c'],
    });
    expect(parseSiwe(message({ statement: '' }))).toMatchObject({ uri: 'https://desk.example/chat' });
    expect(parseSiwe(`https://${message()}`)).toMatchObject({ scheme: 'https', domain: 'desk.example' });
  });

  it.each([
    ['a lower-case address', message({ address: wallet.address.toLowerCase() })],
    ['another version', message().replace('Version: 1', 'Version: 2')],
    ['a short nonce', message().replace('32891757abc', '1234567')],
    ['no chain', message().replace('Chain ID: 1\n', '')],
    ['fields in another order', message().replace('Version: 1\nChain ID: 1', 'Chain ID: 1\nVersion: 1')],
    ['an impossible day', message().replace('2026-11-25T11', '2026-02-30T11')],
    ['a time without zone', message().replace('59:00.000Z', '59:00')],
    ['a statement of two lines', message({ statement: '\nOne.\nTwo.' })],
    ['something after it', `${message()}\n`],
    ['no domain', message().replace('desk.example wants', ' wants')],
    ['a URI that is none', message().replace('https://desk.example/chat', 'garbage')],
  ])('is refused with %s', (_, text) => {
    expect(parseSiwe(text)).toBeNull();
  });
});

describe('a proof', () => {
  it('is valid for the account that signed, for us, now', async () => {
    const proof = await proofOf(message(), { domain: 'desk.example', nonce: '32891757abc', address: wallet.address });
    await expect(verifySiwe(proof)).resolves.toEqual({ result: 'valid', address: wallet.address });
    const zeroBased = proof.signature.replace(/1b$/, '00').replace(/1c$/, '01');
    await expect(verifySiwe({ ...proof, signature: zeroBased })).resolves.toMatchObject({ result: 'valid' });
  });

  it.each<[string, Partial<SiweProof>]>([
    ['domain', { domain: 'evil.example' }],
    ['nonce', { nonce: 'anotherNonce1' }],
    ['address', { address: Wallet.createRandom().address }],
    ['signer', { message: message({ statement: '\nI own this account!' }) }],
    ['message', { message: 'hello' }],
    ['signature', { signature: '0x123' }],
    ['signature', { signature: 'signature' }],
  ])('is refused for the %s', async (reason, change) => {
    await expect(verifySiwe({ ...(await proofOf(message())), ...change })).resolves.toEqual({
      result: 'invalid',
      reason,
    });
  });

  it('is bound to its time', async () => {
    const rest = '\nExpiration Time: 2026-11-25T13:00:00Z\nNot Before: 2026-11-25T11:00:00Z';
    const proof = await proofOf(message({ rest }));
    await expect(verifySiwe(proof)).resolves.toMatchObject({ result: 'valid' });
    const at = (time: string) => verifySiwe({ ...proof, now: Date.parse(time) });
    await expect(at('2026-11-25T13:00:00Z')).resolves.toEqual({ result: 'invalid', reason: 'expired' });
    await expect(at('2026-11-25T10:59:59Z')).resolves.toEqual({ result: 'invalid', reason: 'not-yet-valid' });
  });

  it('is not accepted in its malleable form', async () => {
    const proof = await proofOf(message());
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
    const s = (order - BigInt(`0x${proof.signature.slice(66, 130)}`)).toString(16).padStart(64, '0');
    const v = proof.signature.endsWith('1b') ? '1c' : '1b';
    const twin = proof.signature.slice(0, 66) + s + v;
    await expect(verifySiwe({ ...proof, signature: twin })).resolves.toMatchObject({ result: 'invalid' });
  });
});

describe('an account that is a contract', () => {
  const YES = `0x1626ba7e${'0'.repeat(56)}`;
  const node = (change: Partial<ContractCalls>): ContractCalls => ({
    chainId: async () => 1,
    code: async () => '0x60',
    call: async () => YES,
    ...change,
  });
  const contractProof = async (calls?: ContractCalls): Promise<SiweProof> => ({
    message: message({ address: Wallet.createRandom().address }),
    signature: `0x${'ab'.repeat(80)}`,
    now: NOW,
    calls,
  });

  it('is asked itself, and nothing else is believed', async () => {
    const ask = async (calls?: ContractCalls) => (await verifySiwe(await contractProof(calls))).result;
    await expect(ask(node({}))).resolves.toBe('valid');
    await expect(ask(node({ call: async () => `0xffffffff${'0'.repeat(56)}` }))).resolves.toBe('invalid');
    await expect(ask(node({ call: async () => '0x1626ba7e' }))).resolves.toBe('invalid');
    await expect(ask(node({ call: async () => null }))).resolves.toBe('invalid');
    await expect(ask(node({ code: async () => '0x' }))).resolves.toBe('invalid');
    await expect(ask(node({ code: () => Promise.reject(new Error('down')) }))).resolves.toBe('cannot');
    await expect(ask(node({ chainId: async () => 137 }))).resolves.toBe('cannot');
    await expect(ask()).resolves.toBe('cannot');
  });

  it('is asked in a simulation when it is not deployed yet', async () => {
    const wrapped = concat([
      AbiCoder.defaultAbiCoder().encode(
        ['address', 'bytes', 'bytes'],
        [Wallet.createRandom().address, '0x1234', '0xabcd'],
      ),
      `0x${'6492'.repeat(16)}`,
    ]);
    const results = new Interface(['function aggregate3() returns ((bool success, bytes returnData)[])']);
    const answer = (success: boolean) =>
      results.encodeFunctionResult('aggregate3', [
        [
          [true, '0x'],
          [success, YES],
        ],
      ]);
    const calls = (success: boolean, there = true): ContractCalls => ({
      chainId: async () => 1,
      code: async (address) => (there && address.startsWith('0xcA11') ? '0x60' : '0x'),
      call: async () => answer(success),
    });
    const ask = async (using: ContractCalls) => verifySiwe({ ...(await contractProof(using)), signature: wrapped });
    await expect(ask(calls(true))).resolves.toMatchObject({ result: 'valid' });
    await expect(ask(calls(false))).resolves.toMatchObject({ result: 'invalid' });
    await expect(ask(calls(true, false))).resolves.toMatchObject({ result: 'cannot' });
  });
});
