import { columns } from '../../text/columns.ts';

/** More than two answers at once is a wall of text. */
const AT_MOST = 2;
/** A clause shorter than this is a greeting or an exclamation. */
const SHORTEST_QUESTION = 4;
/** In columns, of which an ideograph or a syllable takes two. A longer message is a story: its questions are one. */
const LONGEST_PAIR = 160;

/**
 * Where one question ends and the next begins: after a question mark if another question follows, or where somebody adds something. "Or" (それとも),
 * "the other one" (もう一つは, 另外那半) and "how many are left" (還有幾個人) add nothing.
 */
const BETWEEN =
  /(?<=[?？])\s*(?=.*(?:[?？]|[吗呢么か]|나요|까요?|가요)[\s!.。！]*$)|[.!。！;；\n,，、]\s*(?=(?:and )?(?:also|another (?:question|thing)|second(?:ly)?|one more (?:question|thing)|besides|by the way|btw)\b)|(?<!\s)\s+and (?=(?:also )?(?:how|why|what|where|when|can|could|is|are|do|does)\b)|[。！.!\n、,，]?\s*(?=(?:それと(?!も)|それから|あと[、は]|もう(?:一|ひと)つ(?![はがをもの])|ついでに|別件|另外(?![那这這一两兩]半|那|这|這|的)|(?<=^|[\s。！？!?，,、.])[还還]有(?:一?[个個])?(?:问题|問題)?[，,]|顺便|再问|그리고|또\s?하나|추가로|참고로))/iu;

/** What only says that something is added: to a search it is one word more. */
const ADDED =
  /^\s*(?:and (?:also,? )?|also,? |another (?:question|thing)[:,]? |second(?:ly)?,? |one more (?:question|thing)[:,]? |besides,? |by the way,? |btw,? |それと|それから|あと(?=[、は])|もう(?:一|ひと)つ|ついでに|別件(?:ですが)?|另外|还有|還有|顺便|再问|그리고|또\s?하나|추가로|참고로)[、,，\s]*/iu;

/** Words that make a question of what has no question mark. */
const ASKS =
  /[?？]|\b(?:how|why|what|where|when|can|could|is|are|do|does)\b|[吗呢么嗎麼か][\s.。！]*$|怎么|怎麼|多少|나요|까요|가요|어떻게/iu;

/** The questions of a message, in its order; a message that cannot be cut for sure is one question. */
export function questionsIn(text: string): string[] {
  const parts = text
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => (part.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= SHORTEST_QUESTION);
  const second = parts[1] ?? '';
  if (parts.length !== AT_MOST) return [text];
  // What ends a story is part of it, unless it says that it is something else.
  if (columns(text) > LONGEST_PAIR && !(ADDED.test(second.replace(/^and /i, '')) && ASKS.test(second))) return [text];
  return parts.map((part) => part.replace(ADDED, ''));
}
