import { randomBytes } from 'node:crypto';
import { type ConversationId, newId } from '../../../core/ids.ts';
import { Secret } from '../../../core/secret.ts';
import { DAY, HOUR, MINUTE } from '../../../core/time.ts';
import { createEmailCodes } from '../../../trust/verification/emailCode.ts';
import { smtpMail } from '../../../trust/verification/smtpMail.ts';
import { NOON } from '../../support/desk/sampleConversation.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { type MailServer, startMailServer } from '../../support/servers/mailServer.ts';
import { memoryDocuments } from '../../support/stores/memoryDocuments.ts';

const ADDRESS = 'mina@example.com';

let server: MailServer;
let now = NOON;
let documents = memoryDocuments();
let conversation = newId<ConversationId>();
beforeAll(async () => {
  server = await startMailServer();
});
beforeEach(() => {
  now = NOON;
  documents = memoryDocuments();
  conversation = newId<ConversationId>();
});
afterAll(() => server.close());

function codes() {
  const send = smtpMail({ url: new Secret(server.url), from: 'support@example.com' });
  return createEmailCodes({ documents, clock: () => now, log: silentLog, send, secret: randomBytes(32) });
}

/** Asks for a code and reads it in the mailbox. */
async function sentCode(email: ReturnType<typeof codes>, id = conversation): Promise<string> {
  expect(await email.start(id, ADDRESS, 'en')).toBe('sent');
  return /is (\d{6})\./.exec(await server.next())?.[1] ?? '';
}

describe('a code by e-mail', () => {
  it('is six digits in a mail, and confirms the address once', async () => {
    const email = codes();
    const code = await sentCode(email);
    expect(server.mails.at(-1)).toMatch(/^To: mina@example\.com\r$/m);
    expect(await email.check(conversation, 'MINA@example.com ', ` ${code} `)).toEqual({
      kind: 'verified',
      verified: { how: 'email', address: 'M•••@example.com', whole: 'MINA@example.com', at: NOON },
    });
    expect(await email.check(conversation, ADDRESS, code)).toEqual({ kind: 'over', reason: 'expired' });
  });

  it('is kept as a hash beside no address', async () => {
    const email = codes();
    const code = await sentCode(email);
    const kept = JSON.stringify([await documents.list('email-code'), await documents.list('email-sent')]);
    expect(kept).toContain('$argon2id$');
    expect(kept).not.toContain(code);
    expect(kept.toLowerCase()).not.toContain('mina');
  });

  it('is too late after five minutes', async () => {
    const email = codes();
    const code = await sentCode(email);
    now += 5 * MINUTE;
    expect(await email.check(conversation, ADDRESS, code)).toEqual({ kind: 'over', reason: 'expired' });
  });

  it('can be guessed five times, also when the guesses come at once', async () => {
    const email = codes();
    const code = await sentCode(email);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    for (const triesLeft of [4, 3, 2, 1]) {
      expect(await email.check(conversation, ADDRESS, wrong)).toEqual({ kind: 'invalid', reason: 'code', triesLeft });
    }
    expect(await email.check(conversation, ADDRESS, wrong)).toEqual({ kind: 'over', reason: 'tries' });
    expect((await email.check(conversation, ADDRESS, code)).kind).toBe('over');
    const another = await sentCode(email);
    await Promise.all(Array.from({ length: 8 }, () => email.check(conversation, ADDRESS, '0')));
    expect((await email.check(conversation, ADDRESS, another)).kind).not.toBe('invalid');
  });

  it('is good for one address in one conversation', async () => {
    const email = codes();
    const code = await sentCode(email);
    expect((await email.check(conversation, 'yuto@example.com', code)).kind).toBe('invalid');
    expect((await email.check(newId<ConversationId>(), ADDRESS, code)).kind).toBe('over');
  });

  it('comes three times an hour and five times a day to one conversation', async () => {
    const email = codes();
    const ask = (address = `${newId()}@example.com`) => email.start(conversation, address, 'ja');
    const answers = [await ask(), await ask(), await ask(), await ask()];
    now += HOUR;
    answers.push(await ask(), await ask(), await ask());
    now += DAY;
    answers.push(await ask());
    expect(answers).toEqual(['sent', 'sent', 'sent', 'wait', 'sent', 'sent', 'wait', 'sent']);
    for (let mail = 0; mail < 6; mail += 1) await server.next();
  });

  it('past the limit of an address gives the same answer, and no mail', async () => {
    const email = codes();
    for (let asked = 0; asked < 3; asked += 1) await sentCode(email, newId<ConversationId>());
    const before = server.mails.length;
    expect(await email.start(conversation, ADDRESS, 'en')).toBe('sent');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.mails.length).toBe(before);
  });

  it('past the limit of an address is nothing that could be guessed, in whatever conversation', async () => {
    const sent: string[] = [];
    const send = async ({ text }: { text: string }) => void sent.push(text);
    const draw = () => '246813';
    const parts = { documents, clock: () => now, log: silentLog, send, secret: randomBytes(32), draw };
    const email = createEmailCodes(parts);
    const outcomes: string[] = [];
    for (let asked = 0; asked < 4; asked += 1) {
      const own = newId<ConversationId>();
      expect(await email.start(own, ADDRESS, 'en')).toBe('sent');
      outcomes.push((await email.check(own, ADDRESS, draw())).kind);
    }
    expect(sent).toHaveLength(3);
    expect(outcomes).toEqual(['verified', 'verified', 'verified', 'invalid']);
  });

  it('comes no more often to one mailbox because its address is written in another way', async () => {
    const email = codes();
    const before = server.mails.length;
    for (const written of ['mina@', 'mina+1@', 'Mina+wallet@', 'm.i.n.a@', 'mi.na+x+y@', 'mina+@']) {
      expect(await email.start(newId<ConversationId>(), `${written}example.com`, 'en')).toBe('sent');
    }
    expect(await email.start(newId<ConversationId>(), 'other@example.com', 'en')).toBe('sent');
    while (!server.mails.at(-1)?.includes('other@example.com')) await server.next();
    expect(server.mails.length - before).toBe(4);
  });

  it('proves the address that it went to, and no other of the mailbox', async () => {
    const email = codes();
    const code = await sentCode(email);
    expect(await email.check(conversation, 'mina+1@example.com', code)).toMatchObject({ kind: 'invalid' });
    expect(await email.check(conversation, ADDRESS, code)).toMatchObject({ kind: 'verified' });
  });

  it('goes to one address, whatever is written for one', async () => {
    const email = codes();
    await email.start(conversation, 'a@example.com, b@example.com\r\nBcc: c@example.com', 'en').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.mails.join('\n')).not.toMatch(/^Bcc:/m);
  });
});

it('a mail server that is not there is a failure for the operator, without the address in it', async () => {
  const send = smtpMail({ url: new Secret('smtp://127.0.0.1:1'), from: 'support@example.com' });
  const failed = send({ to: ADDRESS, subject: 'a', text: 'b' });
  await expect(failed).rejects.toMatchObject({ code: 'mail.refused', retryable: true });
  await expect(failed).rejects.not.toThrow(/mina/);
});

it('gives no password, nor a mail, to a server elsewhere that does not encrypt', async () => {
  const server = await startMailServer();
  // No address of this machine's own, as far as anybody can tell by its name.
  const elsewhere = server.url.replace('127.0.0.1', 'user:password@0.0.0.0');
  const send = smtpMail({ url: new Secret(elsewhere), from: 'support@example.com' });
  await expect(send({ to: ADDRESS, subject: 'a', text: 'b' })).rejects.toMatchObject({ code: 'mail.refused' });
  expect([server.mails, server.passwords]).toEqual([[], []]);
  const here = smtpMail({
    url: new Secret(server.url.replace('127', 'user:password@127')),
    from: 'support@example.com',
  });
  await here({ to: ADDRESS, subject: 'a', text: 'b' });
  expect([server.mails.length, server.passwords]).toEqual([1, ['password']]);
  await server.close();
});
