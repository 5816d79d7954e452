import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { Wallet } from 'ethers';
import { MINUTE } from '../../../core/time.ts';
import { auditEntryOf } from '../../../trust/audit/audit.ts';
import { commitmentTo } from '../../../trust/audit/commitment.ts';
import type { Challenge, Challenged, Proven } from '../../../trust/ports.ts';
import { type Product, startProduct } from '../../support/products/product.ts';
import { type MailServer, startMailServer } from '../../support/servers/mailServer.ts';
import { type SmsGateway, startSmsGateway } from '../../support/servers/smsGateway.ts';

const wallet = Wallet.createRandom();

let product: Product;
let mail: MailServer;
let gateway: SmsGateway;
let time = Date.now();
beforeAll(async () => {
  mail = await startMailServer();
  gateway = await startSmsGateway();
  const env = {
    HANDRAIL_SMTP_URL: mail.url,
    HANDRAIL_MAIL_FROM: 'support@example.com',
    HANDRAIL_SMS_URL: gateway.url,
    HANDRAIL_SMS_TOKEN: 'gateway-token',
  };
  product = await startProduct({ env, given: { clock: () => time } });
});
beforeEach(() => {
  time = Date.now();
});
afterAll(async () => {
  await product.stop();
  await mail.close();
  await gateway.close();
});

type Ask = (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;

/** Somebody with a conversation of their own, over plain HTTP as the page does it. */
async function somebody(agrees = true): Promise<{ ask: Ask; challenge(): Promise<Challenge> }> {
  const call = async (token: string, method: string, path: string, body?: unknown) => {
    const response = await fetch(product.origin + path, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: (await response.json()) as { token: string; conversationId: string } };
  };
  const { body: generated } = await call('', 'POST', '/v3/directline/tokens/generate');
  const { body: opened } = await call(generated.token, 'POST', '/v3/directline/conversations', {});
  const activities = `/v3/directline/conversations/${opened.conversationId}/activities`;
  const accept = { type: 'message', from: { id: 'me' }, text: 'ok', value: { action: 'consent.accept' } };
  if (agrees) await call(opened.token, 'POST', activities, accept);
  const ask: Ask = (method, path, body) => call(opened.token, method, path, body);
  return {
    ask,
    async challenge() {
      const { body } = await ask('POST', '/me/verify/challenge', { address: wallet.address });
      const challenged = body as Challenged;
      if (challenged.kind !== 'challenge') throw new Error(JSON.stringify(body));
      return challenged.challenge;
    },
  };
}

const proof = async (challenge: Challenge) => ({ challenge, signature: await wallet.signMessage(challenge.message) });
const kindOf = ({ body }: { body: unknown }) => (body as Proven).kind;

it('a page proves the address of its own conversation, once, and the conversation says so', async () => {
  const user = await somebody();
  const challenge = await user.challenge();
  expect(challenge.message).toContain(`${new URL(product.origin).host} wants you to sign in`);
  const signed = await proof(challenge);
  expect(kindOf(await user.ask('POST', '/me/verify/proof', signed))).toBe('verified');
  expect(kindOf(await user.ask('POST', '/me/verify/proof', signed))).toBe('over');
  const { body } = await user.ask('GET', '/me/conversation');
  expect(JSON.stringify(body)).toContain(wallet.address);
});

it('a code by text message confirms a number, and does not take the place of a stronger proof', async () => {
  const user = await somebody();
  const address = '+81 90 1234 5678';
  const ask = { address, language: 'ja' };
  expect((await user.ask('POST', '/me/verify/phone', { ...ask, address: '090-1234-5678' })).status).toBe(400);
  expect((await user.ask('POST', '/me/verify/phone', ask)).body).toEqual({ kind: 'sent' });
  const message = await gateway.next();
  expect(message.to).toBe('+819012345678');
  const code = /\d{6}/.exec(message.text)?.[0];
  expect(kindOf(await user.ask('POST', '/me/verify/code', { way: 'email', address: 'a@example.com', code }))).toBe(
    'over',
  );
  const proven = await user.ask('POST', '/me/verify/code', { way: 'phone', address, code });
  expect(proven.body).toMatchObject({ kind: 'verified', verified: { how: 'phone', address: '+81•••78' } });
  expect(JSON.stringify(proven.body)).not.toContain('9012345678');
  const { body } = await user.ask('GET', '/me/conversation');
  expect(JSON.stringify(body)).toContain('+81•••78');
});

it('the audit says who proved something when, and of what only a commitment', async () => {
  const user = await somebody();
  const challenge = await user.challenge();
  await user.ask('POST', '/me/verify/proof', { challenge, signature: `0x${'00'.repeat(65)}` });
  const signed = await proof(challenge);
  const verified = (await user.ask('POST', '/me/verify/proof', signed)).body as Extract<Proven, { kind: 'verified' }>;
  const entries = (await product.handrail.stores.ledger.read('audit', 0, 1_000)).map(auditEntryOf);
  const [failed, done] = entries.filter((entry) => entry?.kind === 'proof').slice(-2);
  expect(failed).toEqual({ kind: 'proof', how: 'signature', outcome: 'invalid', user: expect.any(String) });
  const { body } = await user.ask('GET', '/me/conversation');
  const { salt, conversation } = body as unknown as { salt: string; conversation: string }; // the test reads the JSON it got
  const { address, at } = verified.verified;
  const commitment = commitmentTo({ conversation, how: 'signature', address, at }, salt);
  expect(done).toEqual({ ...failed, outcome: 'verified', commitment });
  expect(JSON.stringify(entries)).not.toContain(wallet.address);
});

it('a signature made for one conversation proves nothing in another', async () => {
  const [victim, thief] = [await somebody(), await somebody()];
  const signed = await proof(await victim.challenge());
  expect(kindOf(await thief.ask('POST', '/me/verify/proof', signed))).toBe('over');
});

it('a signature that comes after ten minutes is too late', async () => {
  const user = await somebody();
  const signed = await proof(await user.challenge());
  time += 10 * MINUTE;
  expect(kindOf(await user.ask('POST', '/me/verify/proof', signed))).toBe('over');
});

it('a code by e-mail confirms a mailbox, shows staff no more of it than they need', async () => {
  const user = await somebody();
  expect((await user.ask('GET', '/me/verify')).body).toMatchObject({ email: true, phone: true });
  const address = 'mina@example.com';
  expect((await user.ask('POST', '/me/verify/email', { address, language: 'en' })).body).toEqual({ kind: 'sent' });
  const code = /is (\d{6})\./.exec(await mail.next())?.[1];
  expect(kindOf(await user.ask('POST', '/me/verify/code', { address, code: 'no' }))).toBe('invalid');
  expect(kindOf(await user.ask('POST', '/me/verify/code', { address, code }))).toBe('verified');
  const { body } = await user.ask('GET', '/me/conversation');
  expect(JSON.stringify(body)).toContain('m•••@example.com');
  expect(JSON.stringify(body)).not.toContain(address);
});

it('nothing is offered before consent, or to somebody without a token', async () => {
  const stranger = await somebody(false);
  expect((await stranger.ask('POST', '/me/verify/challenge', { address: wallet.address })).status).toBe(404);
  const bare = await fetch(`${product.origin}/me/verify/challenge`, { method: 'POST', body: '{}' });
  expect(bare.status).toBe(401);
});

it.each([
  ['/me/verify/challenge', {}],
  ['/me/verify/challenge', { address: 'x'.repeat(200) }],
  ['/me/verify/proof', { challenge: 'all of it', signature: '0x' }],
])('%s refuses what is not a question: %j', async (path, body) => {
  expect((await (await somebody()).ask('POST', path, body)).status).toBe(400);
});

it('recovery words given to any of these doors are in no file afterwards', async () => {
  const user = await somebody();
  const challenge = await user.challenge();
  const phrase = generateMnemonic(wordlist);
  await user.ask('POST', '/me/verify/challenge', { address: phrase.slice(0, 120) });
  await user.ask('POST', '/me/verify/proof', { challenge, signature: phrase });
  await user.ask('POST', '/me/verify/proof', { challenge: { ...challenge, message: phrase }, signature: '0x' });
  await user.ask('POST', '/me/verify/email', { address: phrase, language: 'en' });
  await user.ask('POST', '/me/verify/code', { address: 'mina@example.com', code: phrase.slice(0, 40) });
  const files = readdirSync(product.folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const stored = files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1')).join('\n');
  expect(files.length).toBeGreaterThan(1);
  expect(stored).not.toContain(phrase.slice(0, 30));
});

it('who asks too often has to wait', async () => {
  const user = await somebody();
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => user.ask('POST', '/me/verify/challenge', { address: 'no address' })),
  );
  expect(answers.some(({ status }) => status === 429)).toBe(true);
});
