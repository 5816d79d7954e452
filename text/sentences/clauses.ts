import { columns } from '../columns.ts';
import { type Writing, writingOf } from '../normalise.ts';

/** In columns: a shorter piece belongs to the one before it. */
const SHORTEST = 12;
/** A story of more is told, not asked. */
const MOST = 6;

const SENTENCES = '(?<=[.!?。！？…;；~～])\\s+|(?<=[。！？；])|[\\n\\r]+';
const ASKING = 'what|how|why|where|when|who|which|whats|can|could|do|does|did|is|are|will|would|should|may|must|shall';
/** Where one thing ends and another begins, as people write it: Chinese with spaces, Korean after the verb. */
const BREAKS: Record<Writing, RegExp> = {
  latin: new RegExp(
    `${SENTENCES}|,\\s+(?=(?:but|so|now|then|also|and|${ASKING})\\b)|(?<!\\s)\\s+(?=and (?:also )?(?:${ASKING})\\b)`,
    'i',
  ),
  zh: new RegExp(`${SENTENCES}|[，,]\\s*|\\s+(?=\\p{Script=Han})|(?<=\\p{Script=Han})\\s+`, 'u'),
  ja: new RegExp(
    `${SENTENCES}|\\s+|(?<=けど|ので|んですが|ですが)、?|(?<=(?:です|ます|ません|でしょう|ん|の)か)、`,
    'u',
  ),
  ko: new RegExp(`${SENTENCES}|,\\s*|(?<=[요다죠까네데임음함됨서](?:[ㅠㅜㅋㅎ;.]{0,6}))\\s+`, 'u'),
};

/**
 * The pieces of a message that may say by themselves what it is about, in their order: one may ask what all the others
 * only lead up to. Empty where it is of one piece.
 */
export function clausesOf(text: string, language: string): string[] {
  const joined: string[] = [];
  for (const piece of text.split(BREAKS[writingOf(language)]).map((one) => one.trim())) {
    const last = joined.at(-1);
    if (piece === '') continue;
    if (last !== undefined && Math.min(columns(piece), columns(last)) < SHORTEST)
      joined[joined.length - 1] = `${last} ${piece}`;
    else joined.push(piece);
  }
  return joined.length > 1 ? joined.slice(-MOST) : [];
}
