import { Wallet } from 'ethers';
import { proofLine } from '../../trust/proofCommand.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const run = async (value: object) =>
  JSON.parse(
    await proofLine(JSON.stringify(value), {
      now: NOW,
      callsTo: () => {
        throw new Error('not asked');
      },
    }),
  );

it('verifies a line of either scheme', async () => {
  const wallet = Wallet.createRandom();
  const message = `desk.example wants you to sign in with your Ethereum account:\n${wallet.address}\n\n\nURI: https://desk.example\nVersion: 1\nChain ID: 1\nNonce: 32891757\nIssued At: 2026-11-25T11:59:00Z\nExpiration Time: 2026-11-25T12:30:00Z`;
  const line = { id: 'a', scheme: 'siwe', message, signature: await wallet.signMessage(message) };
  await expect(run(line)).resolves.toEqual({ id: 'a', result: 'valid', address: wallet.address });
  await expect(run({ ...line, time: '2026-11-25T12:31:00Z' })).resolves.toEqual({
    id: 'a',
    result: 'invalid',
    reason: 'expired',
  });
  await expect(run({ ...line, domain: 'evil.example' })).resolves.toMatchObject({
    result: 'invalid',
    reason: 'domain',
  });
  // Published with BIP-322.
  const published = {
    id: 2,
    scheme: 'bip322',
    message: '',
    address: 'bc1q9vza2e8x573nczrlzms0wvx3gsqjx7vavgkx0l',
    signature:
      'smpAkcwRAIgM2gBAQqvZX15ZiysmKmQpDrG83avLIT492QBzLnQIxYCIBaTpOaD20qRlEylyxFSeEA2ba9YOixpX8z46TSDtS40ASECx/EgAxlkQpQ9hYjgGu6EBCPMVPwVIVJqO4XCsMvViHI=',
  };
  await expect(run(published)).resolves.toEqual({ id: 2, result: 'valid', address: published.address });
  await expect(run({ ...published, address: undefined })).resolves.toMatchObject({ id: 2, result: 'cannot' });
});

it('answers a bad line with its id and an error', async () => {
  await expect(run({ id: 1, scheme: 'rsa' })).resolves.toEqual({
    id: 1,
    error: 'wrong or missing: scheme, message, signature',
  });
  const parts = {
    now: NOW,
    callsTo: () => {
      throw new Error('not asked');
    },
  };
  expect(JSON.parse(await proofLine('{', parts))).toEqual({ id: null, error: 'not JSON' });
});
