import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { StaffId } from '../../core/ids.ts';
import { SECOND } from '../../core/time.ts';
import type { DeskStaff } from '../../handoff/ports.ts';
import { createSecondFactors, PAUSE } from '../../staff/secondFactor.ts';
import { memoryDocuments } from '../support/stores/memoryDocuments.ts';

const MINA: DeskStaff = { id: 'mina' as StaffId, name: 'Mina', role: 'agent', languages: ['ja'] };
const STEP = 30 * SECOND;

let now: number;
let documents: ReturnType<typeof memoryDocuments>;
let factors: ReturnType<typeof createSecondFactors>;

beforeEach(() => {
  now = Date.UTC(2026, 0, 1, 12);
  documents = memoryDocuments();
  factors = createSecondFactors(documents, randomBytes(32), () => now);
});

const codeOf = (secret: string, at = now) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

async function enrolled() {
  const { secret } = await factors.begin(MINA);
  const confirmed = await factors.confirm(MINA.id, codeOf(secret));
  if (confirmed.kind !== 'ok') throw new Error('not confirmed');
  now += STEP;
  return { secret, recoveryCodes: confirmed.recoveryCodes };
}

it('is on only after a code has shown that the authenticator has the secret', async () => {
  const { secret, uri } = await factors.begin(MINA);
  expect(uri).toContain(`secret=${secret}`);
  expect(await factors.isOn(MINA.id)).toBe(false);
  expect(await factors.confirm(MINA.id, '000000')).toEqual({ kind: 'wrong' });
  expect(await factors.isOn(MINA.id)).toBe(false);
  expect((await factors.confirm(MINA.id, codeOf(secret))).kind).toBe('ok');
  expect(await factors.isOn(MINA.id)).toBe(true);
});

it('agrees with the test vector of RFC 6238 in how it reads a code', async () => {
  // Appendix B: the ASCII secret "12345678901234567890" at 59 s gives 94287082, whose last six digits are 287082.
  const vector = Secret.fromLatin1('12345678901234567890').base32;
  expect(codeOf(vector, 59_000)).toBe('287082');
});

it('takes a code once, also when it comes twice at the same moment', async () => {
  const { secret } = await enrolled();
  const code = codeOf(secret);
  const both = await Promise.all([factors.check(MINA.id, code), factors.check(MINA.id, code)]);
  expect(both.sort()).toEqual(['ok', 'wrong']);
  expect(await factors.check(MINA.id, code)).toBe('wrong');
});

it('does not take the code that confirmed it, nor an older one after a newer one', async () => {
  const { secret } = await enrolled();
  expect(await factors.check(MINA.id, codeOf(secret, now - STEP))).toBe('wrong');
  expect(await factors.check(MINA.id, codeOf(secret, now + STEP))).toBe('ok');
  expect(await factors.check(MINA.id, codeOf(secret))).toBe('wrong');
});

it('takes no code twice where the clock went back and a wrong one was tried since', async () => {
  const { secret } = await enrolled();
  const used = [codeOf(secret), codeOf(secret, now + 5 * STEP)];
  for (const code of used) {
    expect(await factors.check(MINA.id, code)).toBe('ok');
    now += 5 * STEP;
  }
  now -= 14 * STEP;
  expect(await factors.check(MINA.id, '000000')).toBe('wrong');
  const taken: string[] = [];
  for (let step = 0; step < 12; step += 1) {
    now += STEP;
    // Whoever waits five minutes after five wrong ones hears nothing of codes meanwhile.
    await documents.get('second-factor', MINA.id).then(async (stored) => {
      await documents.put('second-factor', MINA.id, { ...(stored?.value as object), wrong: 0 });
    });
    for (const code of used) if ((await factors.check(MINA.id, code)) === 'ok') taken.push(code);
  }
  expect(taken).toEqual([]);
  expect(await factors.check(MINA.id, codeOf(secret))).toBe('ok');
});

it('forgives one step of delay and no more', async () => {
  const { secret } = await enrolled();
  now += 5 * STEP;
  expect(await factors.check(MINA.id, codeOf(secret, now - 2 * STEP))).toBe('wrong');
  expect(await factors.check(MINA.id, codeOf(secret, now - STEP))).toBe('ok');
});

it('makes one wait after five wrong codes in a row, the right one included', async () => {
  const { secret } = await enrolled();
  for (let tried = 0; tried < 5; tried += 1) expect(await factors.check(MINA.id, '000000')).toBe('wrong');
  expect(await factors.check(MINA.id, codeOf(secret))).toBe('wait');
  now += PAUSE;
  expect(await factors.check(MINA.id, codeOf(secret))).toBe('ok');
});

it('takes every recovery code once, however it is typed', async () => {
  const { recoveryCodes } = await enrolled();
  const [first = '', second = ''] = recoveryCodes;
  expect(recoveryCodes).toHaveLength(8);
  // Five bits a letter; below 112 a fast hash would not be enough.
  for (const code of recoveryCodes) expect(code.replaceAll('-', '').length * 5).toBeGreaterThanOrEqual(112);
  expect(await factors.check(MINA.id, ` ${first.toUpperCase().replaceAll('-', ' ')} `)).toBe('ok');
  expect(await factors.check(MINA.id, first)).toBe('wrong');
  expect(await factors.check(MINA.id, second)).toBe('ok');
});

it('keeps neither secret nor recovery codes so that they could be read, and not under another name', async () => {
  const { secret, recoveryCodes } = await enrolled();
  const stored = await documents.get('second-factor', MINA.id);
  const text = JSON.stringify(stored);
  for (const word of [secret, ...recoveryCodes]) expect(text).not.toContain(word);
  await documents.put('second-factor', 'yuto', stored?.value);
  expect(await factors.check('yuto' as StaffId, codeOf(secret))).toBe('wrong');
});

it('is off after a reset, and can be begun again', async () => {
  const { secret } = await enrolled();
  expect(await factors.reset(MINA.id)).toBe(true);
  expect(await factors.reset(MINA.id)).toBe(false);
  expect(await factors.check(MINA.id, codeOf(secret))).toBe('wrong');
  await enrolled();
  expect(await factors.all()).toEqual(new Set([MINA.id]));
});
