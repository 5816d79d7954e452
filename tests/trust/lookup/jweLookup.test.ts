import { CompactEncrypt } from 'jose';
import type { Log } from '../../../core/process/log.ts';
import { MINUTE, SECOND } from '../../../core/time.ts';
import { QUESTION } from '../../../trust/lookup/envelope.ts';
import { jweLookup } from '../../../trust/lookup/jweLookup.ts';
import { type LookupKey, type LookupKeys, lookupKey, makeLookupKeys } from '../../../trust/lookup/lookupKeys.ts';
import { isShowable } from '../../../trust/lookup/showable.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { type LookupServer, startLookupServer } from '../../support/servers/lookupServer.ts';

const MINA = { kind: 'email', value: 'mina@example.com' } as const;
const RECORD = { status: 'active', openCases: 2, newsletter: true, passwordHash: 'f00d', notes: 'x'.repeat(201) };

let desk: LookupKeys;
let house: LookupKeys;
let stranger: LookupKeys;
let server: LookupServer;
const reasons: unknown[] = [];
const log: Log = { ...silentLog, warn: (_, fields) => void reasons.push(fields?.['reason']) };

beforeAll(async () => {
  const [one, other, third] = await Promise.all([makeLookupKeys(), makeLookupKeys(), makeLookupKeys()]);
  const keys = (set: { keys: unknown[] }) => set.keys as LookupKey[];
  desk = { own: keys(one.own), peer: keys(other.open) };
  house = { own: keys(other.own), peer: keys(one.open) };
  stranger = { own: keys(third.own), peer: keys(one.open) };
});
beforeEach(async () => {
  reasons.length = 0;
  server = await startLookupServer(house, { [MINA.value]: RECORD });
});
afterEach(() => server.close());

type Options = Partial<Pick<Parameters<typeof jweLookup>[0], 'keys' | 'clock' | 'patience' | 'mayShow'>>;
const lookUp = (options: Options = {}) =>
  jweLookup({
    url: server.url,
    keys: desk,
    fields: ['status', 'openCases', 'newsletter', 'notes'],
    clock: Date.now,
    log,
    mayShow: (text) => !text.includes('secret'),
    ...options,
  });

const FAILED = { kind: 'failed' };

describe('a question to the internal system', () => {
  it('brings what was asked for and nothing else, in plain short values', async () => {
    expect(await lookUp()(MINA)).toEqual({
      kind: 'found',
      fields: [
        { name: 'status', value: 'active' },
        { name: 'openCases', value: 2 },
        { name: 'newsletter', value: true },
      ],
    });
    expect(server.questions).toMatchObject([
      { iss: 'handrail', aud: server.origin, subject: MINA, purpose: 'support' },
    ]);
  });

  it('believes no answer of another status, however well it is signed', async () => {
    for (const status of [201, 202, 203, 204, 206]) {
      server.misbehave((honest, response) => {
        response.statusCode = status;
        response.end(status === 204 ? undefined : honest);
      });
      expect(await lookUp()(MINA)).toEqual(FAILED);
    }
    expect(await lookUp()(MINA)).toMatchObject({ kind: 'found' });
  });

  it('withholds as many digits as a key has, and shows the rest', async () => {
    const digits = '4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318';
    for (const status of [digits, `0x${digits}`, digits.replace(/(.{8})/g, '$1 ').trim()]) {
      server.answerWith({ claims: { fields: { status, openCases: 2 } } });
      expect(await lookUp({ mayShow: isShowable })(MINA)).toEqual({
        kind: 'found',
        fields: [{ name: 'openCases', value: 2 }],
      });
    }
    server.answerWith({ claims: { fields: { status: 'active since 2021-03-04', openCases: 2 } } });
    expect(await lookUp({ mayShow: isShowable })(MINA)).toMatchObject({
      fields: [{ value: 'active since 2021-03-04' }, {}],
    });
  });

  it('shows nothing of an answer whose fields hold a secret together', async () => {
    server.answerWith({ claims: { fields: { status: 'the sec', openCases: 2 } } });
    const mayShow = (text: string) => !text.includes('sec 2');
    expect(await lookUp({ mayShow })(MINA)).toEqual({ kind: 'found', fields: [] });
  });

  it.each([
    [
      'marks that turn the direction of writing',
      'paid \u202e00.05\u202c to \u2066Mina\u2069\u200f',
      'paid 00.05 to Mina',
    ],
    ['control characters and line ends', 'active\u0000\u001b[2K\r\nclosed\u2028today\u0085', 'active [2K closed today'],
    ['nothing of a name in another script', 'مينا 山田 👩‍🔧', 'مينا 山田 👩‍🔧'],
  ])('takes %s out of a value before it is shown', async (_, sent, shown) => {
    server.answerWith({ claims: { fields: { status: sent } } });
    expect(await lookUp()(MINA)).toEqual({ kind: 'found', fields: [{ name: 'status', value: shown }] });
  });

  it('looks for secrets in what is shown, not in what was sent', async () => {
    server.answerWith({ claims: { fields: { status: 'the se\u202ecret', openCases: 2 } } });
    expect(await lookUp()(MINA)).toEqual({ kind: 'found', fields: [{ name: 'openCases', value: 2 }] });
  });

  it('says when the customer is not known there', async () => {
    expect(await lookUp()({ kind: 'address', value: '0x51B0' })).toEqual({ kind: 'unknown' });
  });

  it('shows nobody on the way what is asked or answered', async () => {
    let sent = '';
    server.misbehave((honest, response) => {
      sent = honest;
      response.end(honest);
    });
    expect(await lookUp()(MINA)).toMatchObject({ kind: 'found' });
    for (const wire of [server.bodies[0] ?? '', sent]) {
      expect(JSON.parse(Buffer.from(wire.split('.')[0] ?? '', 'base64url').toString())).toMatchObject({
        alg: 'ECDH-ES+A256KW',
        enc: 'A256GCM',
      });
      const all = wire.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'));
      expect(all.join(' ')).not.toMatch(/mina|active|status/);
    }
  });

  it('is different every time, good once, and ends after half a minute', async () => {
    const ask = lookUp();
    await ask(MINA);
    await ask(MINA);
    const [first, second] = server.questions;
    expect(first?.['jti']).not.toBe(second?.['jti']);
    expect(Number(first?.['exp']) - Number(first?.['iat'])).toBe(30);
    const replay = await fetch(server.url, { method: 'POST', body: server.bodies[0] ?? '' });
    expect(replay.status).toBe(400);
    expect(await lookUp({ clock: () => Date.now() - MINUTE })(MINA)).toEqual(FAILED);
  });

  it('is not answered when somebody else signed it', async () => {
    expect(await lookUp({ keys: { own: stranger.own, peer: desk.peer } })(MINA)).toEqual(FAILED);
    expect(server.questions).toEqual([]);
  });
});

describe('an answer is not believed', () => {
  it('when it was signed with another key', async () => {
    server.answerWith({ keys: stranger });
    expect(await lookUp()(MINA)).toEqual(FAILED);
    expect(reasons).toEqual(['signature']);
  });

  it('when it was sealed for somebody else', async () => {
    server.answerWith({ keys: { own: house.own, peer: desk.peer } });
    expect(await lookUp()(MINA)).toEqual(FAILED);
    expect(reasons).toEqual(['sealed']);
  });

  it('when it belongs to an earlier question', async () => {
    let earlier = '';
    server.misbehave((honest, response) => {
      earlier = honest;
      response.end(honest);
    });
    const ask = lookUp();
    expect(await ask(MINA)).toMatchObject({ kind: 'found' });
    server.misbehave((_, response) => response.end(earlier));
    expect(await ask(MINA)).toEqual(FAILED);
    expect(reasons).toEqual(['claims']);
  });

  it.each([
    ['another question', { claims: { nonce: 'another' } }, 'claims'],
    ['other bytes of the question', { claims: { question: 'another' } }, 'claims'],
    ['no yes or no', { claims: { found: 'maybe' } }, 'claims'],
    ['another sender', { from: 'https://elsewhere.example' }, 'claims'],
    ['the form of a question', { typ: QUESTION }, 'claims'],
    ['the day before', { now: Date.now() - 86_400_000 }, 'expired'],
    ['an hour that is still to come', { now: Date.now() + 3_600_000 }, 'claims'],
  ] as const)('when it is of %s', async (_, change, reason) => {
    server.answerWith(change);
    expect(await lookUp()(MINA)).toEqual(FAILED);
    expect(reasons).toEqual([reason]);
  });

  it.each([
    ['nothing', '', 'sealed'],
    ['garbage', '<html>404</html>', 'sealed'],
    ['plain JSON', JSON.stringify({ found: true, fields: RECORD }), 'sealed'],
    ['five empty parts', '....', 'sealed'],
    ['more than anybody reads', 'x'.repeat(40_000), 'too-big'],
  ])('when it is %s', async (_, body, reason) => {
    server.misbehave((_honest, response) => response.end(body));
    expect(await lookUp()(MINA)).toEqual(FAILED);
    expect(reasons).toEqual([reason]);
  });

  it('when it was encrypted in another way than agreed, even with the right key', async () => {
    const key = lookupKey(house.peer, 'enc');
    if (!key) throw new Error('no key');
    const weaker = await new CompactEncrypt(new TextEncoder().encode('{}'))
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A128CBC-HS256', kid: key.kid })
      .encrypt(key);
    server.misbehave((_, response) => response.end(weaker));
    expect(await lookUp()(MINA)).toEqual(FAILED);
    expect(reasons).toEqual(['sealed']);
  });

  it('when it leads to another place, fails, or takes too long', async () => {
    server.misbehave((_, response) => {
      response.statusCode = 302;
      response.setHeader('location', 'https://elsewhere.example/').end();
    });
    expect(await lookUp()(MINA)).toEqual(FAILED);
    server.misbehave((_, response) => {
      response.statusCode = 500;
      response.end();
    });
    expect(await lookUp()(MINA)).toEqual(FAILED);
    server.misbehave(() => undefined);
    expect(await lookUp({ patience: SECOND / 5 })(MINA)).toEqual(FAILED);
    expect(reasons).toEqual(['network', 'status', 'timeout']);
  });
});

it('a value that nobody at the desk may see is left out', async () => {
  server.answerWith({ claims: { fields: { status: 'secret words', openCases: 1 } } });
  expect(await lookUp()(MINA)).toEqual({ kind: 'found', fields: [{ name: 'openCases', value: 1 }] });
});
