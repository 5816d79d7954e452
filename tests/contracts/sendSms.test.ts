import { HandrailError } from '../../core/errors.ts';
import { Secret } from '../../core/secret.ts';
import type { SendSms } from '../../trust/ports.ts';
import { webhookSms } from '../../trust/verification/webhookSms.ts';
import { type SmsGateway, startSmsGateway } from '../support/servers/smsGateway.ts';

const MESSAGE = { to: '+81312345678', text: '123456 です' };

/** What every `SendSms` does. A gateway with a protocol of its own is one more row. */
describe.each<[string, (gateway: SmsGateway) => SendSms]>([
  ['webhook', ({ url }) => webhookSms({ url, token: new Secret('t0ken') }, 500)],
])('text messages by %s', (_name, adapter) => {
  let gateway: SmsGateway;
  beforeEach(async () => {
    gateway = await startSmsGateway();
  });
  afterEach(() => gateway.close());

  const failure = (send: SendSms) =>
    send(MESSAGE).then(
      () => null,
      (error: unknown) => error,
    );

  it('arrive as they were given, each under an id of its own', async () => {
    const send = adapter(gateway);
    await send(MESSAGE);
    await send(MESSAGE);
    const [first, second] = gateway.heard.map(({ body }) => body);
    expect(first).toMatchObject(MESSAGE);
    expect(first?.id).not.toBe(second?.id);
  });

  it.each([400, 401, 429, 500, 302] as const)(
    'are refused with %i: the error can be tried again and quotes nothing',
    async (status) => {
      gateway.answers = status;
      const error = await failure(adapter(gateway));
      expect(error).toBeInstanceOf(HandrailError);
      expect(error).toMatchObject({ code: 'sms.refused', retryable: true });
      expect(`${error} ${JSON.stringify(error)}`).not.toMatch(/81312345678|123456|t0ken/);
    },
  );

  it('fail when nobody answers in time, or nobody is there', async () => {
    gateway.answers = 'silent';
    expect(await failure(adapter(gateway))).toMatchObject({ code: 'sms.refused' });
    await gateway.close();
    expect(await failure(adapter(gateway))).toMatchObject({ code: 'sms.refused' });
  });
});

it('the webhook’s token travels as a bearer token, and none does where none is set', async () => {
  const gateway = await startSmsGateway();
  await webhookSms({ url: gateway.url, token: new Secret('t0ken') })(MESSAGE);
  await webhookSms({ url: gateway.url })(MESSAGE);
  expect(gateway.heard.map(({ authorization }) => authorization)).toEqual(['Bearer t0ken', undefined]);
  await gateway.close();
});
