import { randomBytes } from 'node:crypto';
import { type ConversationId, newId } from '../../../core/ids.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';
import { verificationPhrases } from '../../../languages/verification/index.ts';
import { createPhoneCodes, phoneNumberIn } from '../../../trust/verification/phoneCode.ts';
import { NOON } from '../../support/desk/sampleConversation.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { memoryDocuments } from '../../support/stores/memoryDocuments.ts';

const NUMBER = '+819012345678';

describe('a phone number', () => {
  it.each([
    '+81 90-1234-5678',
    '+819012345678',
    '＋８１９０１２３４５６７８',
    '0081 90 1234 5678',
    '+81 (90) 1234.5678',
  ])('is the same one, written %s', (text) => expect(phoneNumberIn(text)).toBe(NUMBER));

  it.each(['090-1234-5678', '+0 123 4567', '+81', '+1234567890123456', 'call me', '', '+81 90 1234 5678 ext 5'])(
    'is not %p',
    (text) => expect(phoneNumberIn(text)).toBeNull(),
  );
});

describe('a code by text message', () => {
  let now = NOON;
  const sent: { to: string; text: string }[] = [];
  const documents = memoryDocuments();
  const codes = createPhoneCodes({
    documents,
    clock: () => now,
    log: silentLog,
    secret: randomBytes(32),
    send: async (message) => void sent.push(message),
  });
  const codeIn = (text = '') => /\d{6}/.exec(text)?.[0] ?? '';
  beforeEach(() => {
    now += 24 * HOUR;
    sent.length = 0;
  });

  it('confirms the number once, and shows staff only its ends', async () => {
    const id = newId<ConversationId>();
    expect(await codes.start(id, NUMBER, 'ja')).toBe('sent');
    const code = codeIn(sent[0]?.text);
    expect(sent).toMatchObject([{ to: NUMBER }]);
    expect(await codes.check(id, '+81 90 1234 5678', code)).toEqual({
      kind: 'verified',
      verified: { how: 'phone', address: '+81•••78', whole: '+81 90 1234 5678', at: now },
    });
    expect(await codes.check(id, NUMBER, code)).toEqual({ kind: 'over', reason: 'expired' });
    const kept = JSON.stringify([await documents.list('phone-code'), await documents.list('phone-sent')]);
    expect(kept).not.toMatch(/9012345678/);
  });

  it('has the limits of the code by e-mail: five minutes, five tries, three an hour', async () => {
    const id = newId<ConversationId>();
    await codes.start(id, NUMBER, 'en');
    const code = codeIn(sent[0]?.text);
    now += 5 * MINUTE;
    expect(await codes.check(id, NUMBER, code)).toEqual({ kind: 'over', reason: 'expired' });
    await codes.start(id, NUMBER, 'en');
    for (const triesLeft of [4, 3, 2, 1]) {
      expect(await codes.check(id, NUMBER, 'no')).toEqual({ kind: 'invalid', reason: 'code', triesLeft });
    }
    expect(await codes.check(id, NUMBER, 'no')).toEqual({ kind: 'over', reason: 'tries' });
    await codes.start(id, NUMBER, 'en');
    expect(await codes.start(id, NUMBER, 'en')).toBe('wait');
    // Another conversation is told the same as ever, and the number's owner is left in peace.
    const before = sent.length;
    expect(await codes.start(newId<ConversationId>(), NUMBER, 'en')).toBe('sent');
    expect(sent).toHaveLength(before);
  });

  it.each(LANGUAGES)('is one message in %s, and asks for nothing', (language) => {
    const text = verificationPhrases(language).sms('123456');
    expect(text.length).toBeLessThanOrEqual(/^[\x20-\x7e]*$/.test(text) ? 160 : 70);
  });
});
