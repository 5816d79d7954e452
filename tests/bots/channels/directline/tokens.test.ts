import { createHmac, randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { DirectLineTokens } from '../../../../bots/channels/directline/tokens.ts';
import { type ConversationId, newId } from '../../../../core/ids.ts';
import { MINUTE, SECOND } from '../../../../core/time.ts';

const KEY = randomBytes(32);
const bearer = { conversation: newId<ConversationId>(), user: 'dl_user' };
const base64url = (text: string) => Buffer.from(text).toString('base64url');

function tokensOf(key: Uint8Array = KEY) {
  let now = Date.now();
  const tokens = new DirectLineTokens(key, () => now);
  return { tokens, wait: (time: number) => (now += time) };
}

/** A token as any other program would write it. */
const written = (alg: string) =>
  new SignJWT({ conv: bearer.conversation, user: bearer.user })
    .setProtectedHeader({ alg })
    .setAudience('rest')
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(alg === 'HS512' ? Buffer.concat([KEY, KEY]) : KEY);

it('is what any reader of JSON Web Tokens reads, and reads what any writer has written', async () => {
  const { tokens } = tokensOf();
  const token = tokens.issue(bearer, 'rest');
  const { payload, protectedHeader } = await jwtVerify(token, KEY, { audience: 'rest', algorithms: ['HS256'] });
  expect(protectedHeader).toEqual({ alg: 'HS256' });
  expect(payload).toMatchObject({ conv: bearer.conversation, user: bearer.user });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe((30 * MINUTE) / SECOND);
  expect(tokens.verify(await written('HS256'), 'rest')).toEqual({ kind: 'valid', bearer });
});

it('is good for its purpose until its end, and then known as one that has ended', () => {
  const { tokens, wait } = tokensOf();
  const token = tokens.issue(bearer, 'stream');
  expect(tokens.verify(token, 'stream')).toEqual({ kind: 'valid', bearer });
  expect(tokens.verify(token, 'rest')).toEqual({ kind: 'invalid' });
  wait(MINUTE);
  expect(tokens.verify(token, 'stream')).toEqual({ kind: 'expired' });
  expect(tokens.verify(token, 'rest')).toEqual({ kind: 'invalid' });
});

it('is nothing by another key, another algorithm, or with a letter that was not signed', async () => {
  const { tokens } = tokensOf();
  const token = tokens.issue(bearer, 'rest');
  const [header = '', claims = '', signature = ''] = token.split('.');
  const others = [
    tokensOf(randomBytes(32)).tokens.issue(bearer, 'rest'),
    await written('HS512'),
    `${base64url('{"alg":"none"}')}.${claims}.`,
    `${header}.${claims}.`,
    `${header}.${base64url(JSON.stringify({ ...bearer, conv: newId(), aud: 'rest', exp: 9e9 }))}.${signature}`,
    ...[`${token}=`, `${token}.`, `${token}.x`, ` ${token}`, token.slice(0, -1), '', 'a.b.c', '..'],
  ];
  for (const one of others) expect([one, tokens.verify(one, 'rest')]).toEqual([one, { kind: 'invalid' }]);
});

it('is nothing where it says less than who and until when, though it was signed', () => {
  const { tokens } = tokensOf();
  const all = { conv: bearer.conversation, user: bearer.user, aud: 'rest', exp: 9e9 };
  const signed = (claims: unknown) => {
    const text = `${base64url('{"alg":"HS256"}')}.${base64url(JSON.stringify(claims))}`;
    return `${text}.${createHmac('sha256', KEY).update(text).digest('base64url')}`;
  };
  expect(tokens.verify(signed(all), 'rest').kind).toBe('valid');
  for (const name of ['conv', 'user', 'aud', 'exp'] as const) {
    expect(tokens.verify(signed({ ...all, [name]: undefined }), 'rest').kind).toBe('invalid');
  }
  for (const claims of [null, [], 'x', { ...all, exp: '9e9' }]) {
    expect(tokens.verify(signed(claims), 'rest').kind).toBe('invalid');
  }
});
