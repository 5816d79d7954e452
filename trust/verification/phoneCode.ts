import { verificationPhrases } from '../../languages/verification/index.ts';
import type { SendSms, SentCodes } from '../ports.ts';
import { createSentCodes, type SentCodeParts } from './sentCode.ts';

/** E.164: a plus and up to fifteen digits; the shortest in use have seven. */
const NUMBER = /^\+[1-9]\d{6,14}$/;

/** The number as E.164, however it was spaced or typed; null when it is none. Without a country's code nobody could be reached. */
export function phoneNumberIn(text: string): string | null {
  const number = text
    .normalize('NFKC')
    .replaceAll(/[\s().\-\u2010-\u2015]/g, '')
    .replace(/^00/, '+');
  return NUMBER.test(number) ? number : null;
}

/**
 * A code that is read on a telephone: the weakest factor. Numbers are taken over by whoever persuades an operator (SIM
 * swapping), so it never takes the place of another proof.
 */
export function createPhoneCodes({ send, ...parts }: SentCodeParts & { readonly send: SendSms }): SentCodes {
  return createSentCodes(parts, {
    how: 'phone',
    normal: (address) => phoneNumberIn(address) ?? address,
    reader: (address) => phoneNumberIn(address) ?? address,
    masked: (number) => `${number.slice(0, 3)}•••${number.slice(-2)}`,
    send: (code, to, language) => send({ to, text: verificationPhrases(language).sms(code) }),
  });
}
