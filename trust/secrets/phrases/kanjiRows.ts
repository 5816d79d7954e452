import type { Span } from '../detection.ts';
import type { Entry, WordLists } from '../words/wordLists.ts';

/*
 * A phrase of the Japanese list as an input method writes it: 愛国心 挨拶 青空. Everyday text is full of these words, so they count only where
 * a text lists them: several in a row with nothing but what separates or numbers them, or as the whole message. Linear.
 */

/** A word of the list by its spelling. */
export interface Spelled extends Span {
  readonly entries: readonly Entry[];
}

/** What stands between two words of a sentence stands in it as well: 紙には愛国心、挨拶、それから…. */
const STRETCH = /[\p{Script=Han}\u3041-\u3096ー]+/gu;
const HAN = /\p{Script=Han}/u;
/** Between two words: blanks, a sign, a number. */
const APART = /^(?:[\s,、，/|;・·"'「」『』.•>→+-]{1,5}|[\s,、，;|.]{0,4}[(（]?\d{1,2}\s?[.):、）：．-]?\s{0,2})$/u;
/** What numbers a word at the beginning of its stretch, and ends it: `1番目は愛国心です`. */
const NUMBERS = /^(?:番目?|つ目|個目|語目)(?:の?(?:単語|言葉))?[はがに]?/u;
const BEFORE = /(?:[はがにで]|から|して|れと|の行|後)$/u;
const BEHIND = /^(?:です|でした|だ|と|で|の|って|が|まで|など)/u;
const FEWEST = 3;
/** Of a row: single ideographs may be of a Chinese phrase, and words in kana have readers of their own. */
const FEWEST_KANJI = 2;
/** A message that is nothing but a word or two. */
const LONGEST = 8;

interface Item extends Spelled {
  readonly isKanji: boolean;
}

/** The words of such rows in their order. `folded`: see `fold.ts`. */
export function kanjiRows(folded: string, lists: WordLists): Spelled[] {
  if (!HAN.test(folded)) return [];
  const found: Spelled[] = [];
  let row: Item[] = [];
  let [end, strangers, items] = [0, 0, 0];
  let before: Span | null = null;
  const close = (behind: Span | null) => {
    if (row.length >= FEWEST - 1) {
      const first = before && lastWord(folded, before, lists);
      const last = behind && firstWord(folded, behind, lists);
      row = [...(first ? [first] : []), ...row, ...(last ? [last] : [])];
    }
    if (row.length >= FEWEST && row.filter(({ isKanji }) => isKanji).length >= FEWEST_KANJI) found.push(...row);
    else if (row.length > 0) strangers += 1;
    row = [];
  };
  for (const { 0: text, index } of folded.matchAll(STRETCH)) {
    const span = { start: index, end: index + text.length };
    const item = itemOf(folded, span, lists);
    const isBeside = APART.test(folded.slice(end, item?.start ?? index));
    if (!isBeside || !item) {
      close(isBeside ? span : null);
      before = null;
    }
    if (item) row.push(item);
    else before = span;
    end = span.end;
    items += 1;
  }
  const isAll = items < FEWEST && strangers === 0 && row.length === items && folded.trim().length <= LONGEST * items;
  if (isAll && row.some(({ isKanji }) => isKanji)) return row;
  close(null);
  return found;
}

/** A whole stretch, but for what numbers it and says that it is one. */
function itemOf(folded: string, { start, end }: Span, lists: WordLists): Item | null {
  const text = folded.slice(start, end);
  const whole = entriesOf(text, start, lists);
  if (whole) return whole;
  const number = /\d\s?$/.test(folded.slice(Math.max(0, start - 2), start)) ? (NUMBERS.exec(text)?.[0].length ?? 0) : 0;
  const said = /(?:です|でした|だ)$/u.exec(text)?.[0].length ?? 0;
  return number + said > 0 ? entriesOf(text.slice(number, text.length - said), start + number, lists) : null;
}

function entriesOf(text: string, start: number, lists: WordLists): Item | null {
  const kanji = lists.kanji.get(text);
  const entries = kanji ?? lists.kana.get(text);
  if (!entries) return null;
  // A single ideograph may be a word of a Chinese list as well.
  const signs = kanji && text.length === 1 ? (lists.han.get(text) ?? []) : [];
  return {
    start,
    end: start + text.length,
    entries: [...entries, ...signs],
    isKanji: kanji !== undefined && text.length > 1,
  };
}

const WORD = { shortest: 1, longest: 7 };

/** 紙には[word]、… */
function lastWord(folded: string, { start, end }: Span, lists: WordLists): Item | null {
  for (let length = Math.min(WORD.longest, end - start - 1); length >= WORD.shortest; length--) {
    const item = entriesOf(folded.slice(end - length, end), end - length, lists);
    if (item?.isKanji && BEFORE.test(folded.slice(Math.max(start, end - length - 4), end - length))) return item;
  }
  return null;
}

/** …、[word]と書いてあります */
function firstWord(folded: string, { start, end }: Span, lists: WordLists): Item | null {
  for (let length = Math.min(WORD.longest, end - start - 1); length >= WORD.shortest; length--) {
    const item = entriesOf(folded.slice(start, start + length), start, lists);
    if (item?.isKanji && BEHIND.test(folded.slice(start + length, start + length + 4))) return item;
  }
  return null;
}
