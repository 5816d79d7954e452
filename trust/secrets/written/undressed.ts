import type { WordLists } from '../words/wordLists.ts';

/*
 * A message that is one word of a list in some dress: with letters set apart or turned round, with "yes," before it or
 * です glued to it. Read as the word alone: whoever is asked for one word after the other answers so.
 */

/** Longer is a sentence. */
const LONGEST = 60;
const LETTERS_APART = /^\p{L}(?:[\s\-.,_/|*+~·・•]{1,3}\p{L}){2,9}$/u;
const BETWEEN_LETTERS = /[\s\-.,_/|*+~·・•]+/gu;
const WORD = /^\p{L}+$/u;
/** What stands before an answer of one word, and behind it. Katakana is folded to hiragana. */
const BEFORE =
  /^(?:(?:yes|yep|yeah|ok|okay|no|sure|next|then|and|now|sorry|i think|i mean|i have|it is|it's|its|it says|this is|that is|that's|the (?:\w{2,8} )?(?:word|one)(?: is)?|word(?: is)?|first(?: is)?|after that(?: comes)?|followed by|there is|はい|ええ|うん|その次|次|つぎ|それから|続いて|あと|それ|これ|答え|네|예|(?:그\s?)?다음(?:은|엔)?|그리고|이어서|먼저|또|단어는|是的|好的|好|对|對|先是|接着|再是|[后後]面|跟着|是|下一个是|下一個是|[然最][后後]是?|(?:単語|言葉|单词|單詞|词|詞|단어)\s?\d{1,2}(?:은|는)?|(?:\d{1,2}|첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열한?|열두)\s?번째?(?:\s?단어)?[는은이가]?|(?:\d{1,2}|[一二三四五六七八九十]{1,3}|最[初後])\s?(?:番目?|つ目|個目|語目)?(?:の?(?:単語|言葉))?|第[\d一二三四五六七八九十]{1,3}[个個]?(?:字|词|詞|单词|單詞)?是?)[はがの]?[\s,.:;!、，。：…-]*)+/u;
const BEHIND =
  /(?:[\s,.;!、，。…]*(?:です(?:よ|ね)?|でした|だよ|だ|ですか|という単語|という言葉|입니다|이에요|예요|이요|요|인데요|please|pls|ok|okay|thanks|thank you|i think|then|吧|的|了|谢谢|謝謝))+$/u;
const SIGNS = /^[^\p{L}]+|[^\p{L}]+$/gu;
/** "Is pony on the list?", one question a word: whoever does so tells all of them. */
const IN_LIST =
  /^(?:(?:and |ok |then |what about )?(?:is|was|would|could) (?:the word )?["'“‘]?(?<en>[a-z]{3,10})["'”’]? (?:(?:also |even )?(?:(?:on|in) (?:the|that|this|your) (?:\w{1,8} )?(?:list|words)|an? (?:\w{1,8} )?word|one of (?:the|them)\b.{0,20}))|["'“「『]?(?<ja>[\p{sc=Hira}a-z]{2,12}?)["'”」』]?(?:は|って|という(?:単語|言葉)は)?(?:りすと|一覧|bip39)(?:の中)?に(?:あります|ある|ない|ありません|入って|載って).{0,6}|有["'“「]?(?<zh>\p{sc=Han}|[a-z]{3,10})["'”」]?(?:这个|這個)?(?:字|词|詞|单词|單詞)(?:吗|嗎|么|没有|沒有)?|["'“]?(?<ko>[가-힣]{1,8}?|[a-z]{3,10})["'”]?(?:이|가|은|는|도)? ?(?:단어)?(?:이|가|은|는|도)? ?(?:목록|리스트)에 ?(?:있|나오|들어).{0,6})[\s?？.。!]*$/u;
/** A stranger might ask this too: only of a word that hardly any sentence has. */
const MEANS = /^what (?:does|is|about) (?:the word )?(?<word>[^\s]+?)(?: mean)?\??$/u;
const UNUSUAL = 1;
const SHORTEST_TURNED = 3;
/** The first and the last of the list are everybody's example. */
const EVERYBODYS: ReadonlySet<string> = new Set(['abandon', 'zoo']);

/** The word alone, folded; null where the message is anything else, or the word as it stands. */
export function undressed(folded: string, lists: WordLists): string | null {
  const text = folded.trim();
  if (text === '' || text.length > LONGEST) return null;
  const asked = MEANS.exec(text)?.groups?.['word'];
  if (asked !== undefined) {
    const word = bare(asked);
    return bestOf(word, lists) >= UNUSUAL ? word : null;
  }
  const listed = Object.values(IN_LIST.exec(text)?.groups ?? {}).find((one) => one !== undefined);
  if (listed !== undefined) return isListed(listed, lists) && !EVERYBODYS.has(listed) ? listed : null;
  const behind = text.replace(BEFORE, '');
  const word = [text.replace(SIGNS, ''), behind, behind.replace(SIGNS, '').replace(BEHIND, '')]
    .map(bare)
    .find((one) => WORD.test(one) && bestOf(one, lists) > Number.NEGATIVE_INFINITY);
  if (word !== undefined) return word === text ? null : word;
  return turned(bare(text), lists);
}

/** Without signs around it, and the letters together. */
function bare(text: string): string {
  const inner = text.replace(SIGNS, '');
  return LETTERS_APART.test(inner) ? inner.replace(BETWEEN_LETTERS, '') : inner;
}

function turned(word: string, lists: WordLists): string | null {
  if (word.length < SHORTEST_TURNED || !WORD.test(word) || lists.everyday.has(word)) return null;
  const forwards = [...word].reverse().join('');
  return bestOf(forwards, lists) >= UNUSUAL ? forwards : null;
}

/** Of one ideograph too, where it is asked about: beside a number it counts something (3番). */
const isListed = (word: string, lists: WordLists): boolean =>
  bestOf(word, lists) > Number.NEGATIVE_INFINITY || lists.han.get(word) !== undefined;

function bestOf(word: string, { latin, kana, hangul }: WordLists): number {
  const entries = latin.get(word) ?? kana.get(word) ?? hangul.get(word) ?? [];
  return entries.reduce((best, { score }) => Math.max(best, score), Number.NEGATIVE_INFINITY);
}
