import { verificationPhrases } from '../../languages/verification/index.ts';
import type { SendMail, SentCodes } from '../ports.ts';
import { createSentCodes, type SentCodeParts } from './sentCode.ts';

/** A code that is read in a mailbox. */
export function createEmailCodes({ send, ...parts }: SentCodeParts & { readonly send: SendMail }): SentCodes {
  return createSentCodes(parts, {
    how: 'email',
    normal: (address) => address.trim().toLowerCase(),
    reader: mailboxOf,
    masked,
    send: (code, to, language) => {
      const { mail } = verificationPhrases(language);
      return send({ to, subject: mail.subject, text: mail.text(code) });
    },
  });
}

/**
 * `mina+wallet@…` and, at some providers, `mi.na@…` end in one mailbox, and whoever floods it would write it in a thousand
 * ways. Where they do not, two people share a limit, and nothing else: a proof is of the address as it was written.
 */
function mailboxOf(address: string): string {
  const plain = address.trim().toLowerCase();
  const at = plain.lastIndexOf('@');
  return `${plain.slice(0, at).replace(/\+.*$/, '').replaceAll('.', '')}${plain.slice(at)}`;
}

/** `m•••@example.com` */
function masked(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}•••${address.slice(at)}`;
}
