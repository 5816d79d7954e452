import type { Span } from '../detection.ts';
import { areOfOneKind } from '../words/topics.ts';
import { TRADE_NAMES } from '../words/tradeNames.ts';

/*
 * Words in a row, evenly set, that are no sentence in any script: a phrase by its sound, translated, or of a list that nobody
 * knows. Once a phrase was announced eight are enough to ask.
 */

/** `announced`: somebody said that a phrase comes. */
const FEWEST = { announced: 8, bare: 11 };
const WORD = /[\p{L}\p{M}ー'’]+/gu;
const LONGEST = 14;
/** Between two words: blanks, one kind of sign, the number of the next word. */
const SEAM = /^(?=\d*[^\d\p{L}])[^\p{L}]{1,12}$/u;
const LATIN = /^[a-z'’]+$/;
const HANGUL = /[가-힣]/;
const HAN = /\p{Script=Han}/u;
const HAN_OR_KANA = /[\p{Script=Han}\u3041-\u30ff]/u;
/** What Korean words of a sentence end in; nouns in a row seldom do. */
const KOREAN_ENDING =
  /(?:은|는|이|가|을|를|에|에서|으로|로|의|요|다|까|고|면|며|게|죠|네|도|만|서|데|어|아|해|한|된|할|지|지만|니다|와|과|랑|하고|한테|부터|까지|뭘|걸|란)$/;
const MOST_ENDINGS = { announced: 0.5, bare: 0.3 };
/** Small words and ends of sentences, of the provinces too: one is enough. No noun of everyday life ends so. */
const KOREAN_SMALL = `
  내 제 안 못 수 것 거 더 왜 잘 또 그 저 나 너 좀 다 뭐 뭘 걸 이거 그거 있는 있어 없는 없이 그럼 그라믄 그면 근데 에이 아이고 이제 인자 지금 여기 거기 우리 우째
  어째 이기 그기`;
const KOREAN_ENDS = `
  요 니다 까 죠 거야 해줘 했어 있니 다니 인데 는데 텐데 구요 건데 던데 인디 는디 은디 겠소 겠어 겠네 겠제 겠지 겠다 겠구 겄소 겄어 겄네 겄제 겄지 겄다 겄구 당께 당게
  랑께 랑게 구마 구만 더라 잖아 거든 면서 려고 려면 하믄 오믄 되믄 으믄 내믄 가믄 라믄 는가 는지 싶어 싶은 습디 것이여 말이여 아이가 카데 카던 는기 하기 는교 니꺼 이꺼
  긋다 하노 카노 되노 싸노 있노 없노 낫나 있나 없나`;
const KOREAN_SENTENCE = new RegExp(`^(?:${oneOf(KOREAN_SMALL)})$|.(?:${oneOf(KOREAN_ENDS)})$`);
/** Of the words of a list in Latin letters, since the lists that are known have detectors of their own. */
const LEAST_UNKNOWN = 0.6;
/** A list is the message, not an aside of an article; after an announcement other words may stand around it. */
const SHARE = { announced: 0.25, bare: 0.6 };
const SHORTEST_NAME = 3;
/** Words of Chinese and Japanese are not set apart in sentences; parts of sentences are longer. */
const LONGEST_HAN = 5;
const MOSTLY_DIFFERENT = 0.6;
const trade = new Set(TRADE_NAMES);

/** `isKnown`: words of a list, or of everyday life, in Latin letters. */
export function wordRow(folded: string, announced: boolean, isKnown: (word: string) => boolean): Span | null {
  const fewest = announced ? FEWEST.announced : FEWEST.bare;
  const least = (announced ? SHARE.announced : SHARE.bare) * folded.length;
  const found = rowsOf(folded).find(
    ({ words, seam, start, end }) =>
      words.length >= fewest && end - start >= least && isList(words, seam, announced, isKnown),
  );
  return found ? { start: found.start, end: found.end } : null;
}

function oneOf(words: string): string {
  return words.trim().split(/\s+/).join('|');
}

interface Row extends Span {
  readonly words: string[];
  readonly seam: string;
}

function rowsOf(folded: string): Row[] {
  const rows: { words: string[]; seam: string; start: number; end: number }[] = [];
  for (const { 0: word, index } of folded.matchAll(WORD)) {
    const open = rows.at(-1);
    const gap = open ? folded.slice(open.end, index) : '';
    const seam =
      gap
        .replace(/\d+/g, '#')
        .replace(/[ \t\r]+/g, ' ')
        .trim() || (gap.includes('\n') ? '\n' : ' ');
    const goesOn = open && SEAM.test(gap) && (open.words.length === 1 || open.seam === seam) && word.length <= LONGEST;
    if (!goesOn) {
      // Where the seam changes ("my phrase is nrins, fratr") the word before it is the first of the new row.
      const before =
        open && SEAM.test(gap)
          ? { word: open.words.at(-1) ?? '', start: open.end - (open.words.at(-1) ?? '').length }
          : null;
      rows.push({
        words: before ? [before.word, word] : [word],
        seam: before ? seam : '',
        start: before?.start ?? index,
        end: index + word.length,
      });
      continue;
    }
    open.words.push(word);
    open.seam = seam;
    open.end = index + word.length;
  }
  return rows;
}

function isList(
  words: readonly string[],
  seam: string,
  announced: boolean,
  isKnown: (word: string) => boolean,
): boolean {
  if (new Set(words).size < MOSTLY_DIFFERENT * words.length || areOfOneKind(words)) return false;
  if (shareOf(words, (word) => trade.has(word)) > 0.3) return false;
  const latin = words.filter((word) => LATIN.test(word));
  if (latin.length > words.length / 2)
    return announced && shareOf(latin, (word) => !isKnown(word) && word.length >= SHORTEST_NAME) >= LEAST_UNKNOWN;
  const set = seam !== ' ';
  if (shareOf(words, (word) => HANGUL.test(word)) > 0.5) return set || !isKoreanSentence(words, announced);
  if (shareOf(words, (word) => HAN_OR_KANA.test(word)) > 0.5)
    return shareOf(words, (word) => HAN.test(word) && word.length > LONGEST_HAN) <= 0.1;
  return set || words.every((word) => word.length >= SHORTEST_NAME - (announced ? 1 : 0));
}

function isKoreanSentence(words: readonly string[], announced: boolean): boolean {
  return (
    words.some((word) => KOREAN_SENTENCE.test(word)) ||
    shareOf(words, (word) => KOREAN_ENDING.test(word)) > (announced ? MOST_ENDINGS.announced : MOST_ENDINGS.bare)
  );
}

function shareOf(words: readonly string[], is: (word: string) => boolean): number {
  return words.filter(is).length / Math.max(1, words.length);
}
