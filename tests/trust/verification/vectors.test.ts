import { verifyBip322 } from '../../../trust/verification/bip322.ts';
import { verifySiwe } from '../../../trust/verification/siwe.ts';
import { parseSiwe } from '../../../trust/verification/siweMessage.ts';
import bip322 from './vectors/bip322-basic.json';
import parsing from './vectors/siwe-parsing-positive.json';
import verification from './vectors/siwe-verification-positive.json';

type Fields = Record<string, string | number | string[]>;

describe('the published vectors of EIP-4361', () => {
  it.each(Object.entries(parsing))('are read: %s', (_, { message, fields }) => {
    const expected = Object.entries(fields as Fields).filter(([, value]) => value !== null);
    expect(parseSiwe(message)).toMatchObject(Object.fromEntries(expected));
  });

  it.each(Object.entries(verification as Record<string, Fields>))('are valid: %s', async (_, fields) => {
    const { domain, address, statement, uri, version, chainId, nonce, issuedAt } = fields;
    const { expirationTime, notBefore, signature, time } = fields;
    const said = statement ? `${statement}\n` : '';
    const head = `${domain} wants you to sign in with your Ethereum account:\n${address}\n\n${said}\nURI: ${uri}\nVersion: ${version}`;
    const until = expirationTime ? `\nExpiration Time: ${expirationTime}` : '';
    const from = notBefore ? `\nNot Before: ${notBefore}` : '';
    const message = `${head}\nChain ID: ${chainId}\nNonce: ${nonce}\nIssued At: ${issuedAt}${until}${from}`;
    const now = Date.parse(String(time ?? '2026-11-25T12:00:00Z'));
    const proof = { message, signature: String(signature), now };
    await expect(verifySiwe(proof)).resolves.toEqual({ result: 'valid', address });
    await expect(verifySiwe({ ...proof, message: message.replace('Nonce: ', 'Nonce: 0') })).resolves.toMatchObject({
      result: 'invalid',
    });
  });
});

describe('the published vectors of BIP-322', () => {
  it.each(bip322.simple.map((vector) => [vector.type, vector] as const))('are valid: %s', (_, vector) => {
    const { message, address } = vector;
    const results = vector.bip322_signatures.map((signature) => verifyBip322({ message, address, signature }));
    expect(results.every(({ result }) => result === 'valid')).toBe(true);
  });

  it.each(bip322.error.map((vector) => [vector.description, vector] as const))('are refused: %s', (_, vector) => {
    expect(verifyBip322(vector).result).not.toBe('valid');
  });
});
