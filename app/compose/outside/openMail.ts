import type { SendMail } from '../../../trust/ports.ts';
import type { Config } from '../../config/config.ts';

/** The mail server, where one is configured; its library is loaded only then. */
export async function openMail({ mail }: Config): Promise<SendMail | null> {
  if (!mail) return null;
  const { smtpMail } = await import('../../../trust/verification/smtpMail.ts');
  return smtpMail(mail);
}
