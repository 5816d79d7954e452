import { Secret, TOTP } from 'otpauth';
import { HOUR, SECOND } from '../../../core/time.ts';
import { BrowserLike } from '../../support/pages/browserLike.ts';
import { type Product, startProduct } from '../../support/products/product.ts';
import { type RedisServer, startRedis } from '../../support/stores/redisServer.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

/* Two desks on one Redis, asked at the same moment: what may happen once happens once, whichever of them answers. */

const PASSWORD = 'correct horse battery';
const MANY = 12;

let redis: RedisServer;
let desks: Product[];
let now = Date.now();
const host = temporaryFolder();

beforeAll(async () => {
  redis = await startRedis();
  const start = () =>
    startProduct({
      folder: host.path,
      env: { REDIS_URL: redis.url },
      given: { clock: () => now, take: async () => 0 },
    });
  desks = [await start(), await start()];
});
afterAll(async () => {
  for (const desk of desks) await desk.stop({ keep: true });
  await redis.stop();
  host.remove();
});

const deskOf = (n: number): Product => desks[n % desks.length] as Product;
const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now });
const signIn = (n: number, name: string, code: string) =>
  new BrowserLike(deskOf(n).origin).call('POST', '/desk/session', { name, password: PASSWORD, code });

/** Somebody with a second factor; the clock is past the code that set it up. */
async function withFactor(name: string) {
  const token = await deskOf(0).handrail.accounts.invite('agent', HOUR);
  const browser = new BrowserLike(deskOf(0).origin);
  await browser.call('POST', '/desk/session/redeem', { token, name, password: PASSWORD, languages: ['en'] });
  const { secret } = (await browser.call<{ secret: string }>('POST', '/desk/account/factor')).body;
  const confirmed = await browser.call<{ recoveryCodes: string[] }>('POST', '/desk/account/factor/confirm', {
    code: codeOf(secret),
  });
  expect(confirmed.status).toBe(200);
  now += 30 * SECOND;
  return { secret, recoveryCodes: confirmed.body.recoveryCodes };
}

const opened = (answers: readonly { status: number }[]) => answers.filter(({ status }) => status === 200).length;
const atOnce = <T>(ask: (n: number) => Promise<T>) => Promise.all(Array.from({ length: MANY }, (_, n) => ask(n)));

it('one code by time opens one session', async () => {
  const { secret } = await withFactor('Mina');
  expect(opened(await atOnce((n) => signIn(n, 'Mina', codeOf(secret))))).toBe(1);
});

it('one recovery code opens one session', async () => {
  const [code = ''] = (await withFactor('Jun')).recoveryCodes;
  expect(opened(await atOnce((n) => signIn(n, 'Jun', code)))).toBe(1);
});

it('codes that are guessed at once are worth a few guesses, and then one waits', async () => {
  const { secret } = await withFactor('Aoi');
  for (let round = 0; round < 5; round += 1)
    expect(opened(await atOnce((n) => signIn(n, 'Aoi', String(100_000 + n))))).toBe(0);
  expect((await signIn(0, 'Aoi', codeOf(secret))).status).toBe(429);
});

it('one invitation makes one account', async () => {
  const token = await deskOf(0).handrail.accounts.invite('agent', HOUR);
  const redeem = (n: number) =>
    new BrowserLike(deskOf(n).origin).call('POST', '/desk/session/redeem', {
      ...{ token, name: `New ${n}`, password: PASSWORD, languages: ['en'] },
    });
  expect(opened(await atOnce(redeem))).toBe(1);
});
