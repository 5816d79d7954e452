import type { Hidden } from './decode.ts';

/*
 * 1番目はのはらです。2番目は…, `1번째는 통장입니다.`, 下一个是…: each word of a phrase within the same frame, in its own script, so
 * that no cut between scripts tells the two apart. What all sentences begin and end with is taken away. Linear.
 */

const SENTENCE = /[^.!?;,:、，。！？；：\n]+/gu;
/** Beside the words themselves, what counts them is different each time. */
const NUMBERS =
  /\d+|[〇零一二三四五六七八九十]{1,4}(?=番|つ目|個|个|语|語|$)|(?<=第)[〇零一二三四五六七八九十]{1,4}|(?:첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열한?|열두|스물)(?=\s?번째)/gu;
/** So many in one frame are a list, and so many of all sentences: an introduction may stand before them. */
const FEWEST = 5;
const SHARE = 0.7;
const MOST_SENTENCES = 120;
const LONGEST = { frame: 14, word: 14 };

/** The words without their frame, one after the other; nothing where there is none. `folded`: see `fold.ts`. */
export function framedWords(folded: string): Hidden[] {
  const sentences = [...folded.matchAll(SENTENCE)].map(([text]) => text.replace(NUMBERS, '').trim()).filter(Boolean);
  if (sentences.length < FEWEST || sentences.length > MOST_SENTENCES) return [];
  const enough = Math.max(FEWEST, SHARE * sentences.length);
  const before = commonEnd(sentences, enough, (text, length) => text.slice(0, length));
  const inside = sentences.filter((text) => text.startsWith(before)).map((text) => text.slice(before.length).trim());
  const behind = commonEnd(inside, enough, (text, length) => text.slice(text.length - length));
  if (before === '' && behind === '') return [];
  const words = inside
    .filter((text) => text.endsWith(behind))
    .map((text) => text.slice(0, text.length - behind.length));
  const short = words.map((word) => word.trim()).filter((word) => word.length > 0 && word.length <= LONGEST.word);
  return short.length < enough ? [] : [{ text: short.join(' '), start: 0, end: folded.length }];
}

/** The longest beginning (or end) that `enough` of the texts have. */
function commonEnd(texts: readonly string[], enough: number, cut: (text: string, length: number) => string): string {
  let longest = '';
  for (let length = 1; length <= LONGEST.frame; length++) {
    const counts = new Map<string, number>();
    for (const text of texts)
      if (text.length > length) counts.set(cut(text, length), (counts.get(cut(text, length)) ?? 0) + 1);
    const found = [...counts].find(([, count]) => count >= enough);
    if (!found) return longest;
    longest = found[0];
  }
  return longest;
}
