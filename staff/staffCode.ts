import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ConversationId, StaffId } from '../core/ids.ts';
import { LOCALES, type Locale } from '../core/language.ts';
import { checkWords } from '../languages/checkWords.ts';

const NUMBERS = 90;
const FIRST_NUMBER = 10;

/**
 * The word that shows a user real support: a common word of their language and two digits, such as `lagoon 47`, made for
 * this conversation and this member of staff alone. It proves nothing elsewhere, and dies with the conversation.
 */
export function checkWord(secret: Uint8Array, conversation: ConversationId, staff: StaffId, locale: Locale): string {
  const mac = createHmac('sha256', secret)
    .update(JSON.stringify([conversation, staff]))
    .digest();
  const words = checkWords(locale);
  const word = words[mac.readUInt32BE(0) % words.length] ?? '';
  return `${word} ${FIRST_NUMBER + (mac.readUInt32BE(4) % NUMBERS)}`;
}

/** Whether `said` is the check word in any language, however it was typed. Takes as long for every answer. */
export function verifyCheckWord(
  secret: Uint8Array,
  conversation: ConversationId,
  staff: StaffId,
  said: string,
): boolean {
  const seal = (text: string) => createHmac('sha256', secret).update(bare(text)).digest();
  const given = seal(said);
  const same = LOCALES.map((locale) => timingSafeEqual(given, seal(checkWord(secret, conversation, staff, locale))));
  return same.includes(true);
}

/** Whether two are the same word, however they are typed. */
export function sameCheckWord(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

/** Whether `said` has the form of a check word. Anybody may make one up: it says nothing about who did. */
export function looksLikeCheckWord(said: string): boolean {
  const word = /^(\D+)[1-9]\d$/.exec(bare(said))?.[1];
  return word !== undefined && LOCALES.some((locale) => checkWords(locale).some((own) => bare(own) === word));
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
