import { verificationPhrases } from '../../languages/verification/index.ts';
import type { SendMail, SentCodes } from '../ports.ts';
import { createSentCodes, type SentCodeParts } from './sentCode.ts';

/** A code that is read in a mailbox. */
export function createEmailCodes({ send, ...parts }: SentCodeParts & { readonly send: SendMail }): SentCodes {
  return createSentCodes(parts, {
    how: 'email',
    normal: (address) => address.trim().toLowerCase(),
    masked,
    send: (code, to, language) => {
      const { mail } = verificationPhrases(language);
      return send({ to, subject: mail.subject, text: mail.text(code) });
    },
  });
}

/** `m•••@example.com` */
function masked(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}•••${address.slice(at)}`;
}
