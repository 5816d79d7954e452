import type { SendSms } from '../../../trust/ports.ts';
import type { Config } from '../../config/config.ts';

/** The SMS gateway, where one is configured. */
export async function openSms({ sms }: Config): Promise<SendSms | null> {
  if (!sms) return null;
  const { webhookSms } = await import('../../../trust/verification/webhookSms.ts');
  return webhookSms(sms);
}
