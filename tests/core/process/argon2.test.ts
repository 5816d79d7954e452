import { webcrypto } from 'node:crypto';
import { setImmediate as aMoment } from 'node:timers/promises';
import { fitsSlowHash, slowHash } from '../../../core/process/argon2.ts';

it('knows what a hash was made of, and keeps nothing of it in the clear', async () => {
  const kept = await slowHash('correct horse battery');
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect([await fitsSlowHash(kept, 'correct horse battery'), await fitsSlowHash(kept, 'another')]).toEqual([
    true,
    false,
  ]);
});

it('leaves threads to everybody else while fifty passphrases are tried', async () => {
  const kept = await slowHash('correct horse battery');
  let tried = 0;
  const tries = Array.from({ length: 50 }, () => fitsSlowHash(kept, 'guessed').then(() => (tried += 1)));
  // What every message with a new token needs.
  await webcrypto.subtle.digest('SHA-256', Buffer.from('a token'));
  expect(tried).toBeLessThan(10);
  await Promise.all(tries);
});

it('refuses what nobody could wait for, and takes up again what comes after', async () => {
  const kept = await slowHash('correct horse battery');
  // Its place is given back just after.
  await aMoment();
  const tries = await Promise.allSettled(Array.from({ length: 80 }, () => fitsSlowHash(kept, 'guessed')));
  const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(refused).toHaveLength(80 - 62);
  expect(refused[0]).toMatchObject({ code: 'core.busy', retryable: true });
  expect(await fitsSlowHash(kept, 'correct horse battery')).toBe(true);
});

it('lets staff sign in while visitors ask for more codes than can wait', async () => {
  const kept = await slowHash('correct horse battery');
  await aMoment();
  const codes = Array.from({ length: 200 }, () => slowHash('123456', 'code').catch(() => 'refused'));
  const signIns = Array.from({ length: 20 }, () => fitsSlowHash(kept, 'correct horse battery'));
  expect(await Promise.all(signIns)).toEqual(Array(20).fill(true));
  expect((await Promise.all(codes)).filter((one) => one !== 'refused').length).toBe(42);
});
