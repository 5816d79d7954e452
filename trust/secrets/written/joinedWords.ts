import { PHRASE_CUE } from '../cues.ts';
import type { Lexicon, WordLists } from '../words/wordLists.ts';
import type { Hidden } from './decode.ts';

/*
 * 선배하고 인구하고…, 任还有顺还有算…, すうじそしておうよう…: words of the list of the sentence's own script, with what people say between
 * them. No cut between scripts tells the two apart, so what joins is taken away by a table, and by what recurs most. Linear.
 */

interface Script {
  readonly lexicon: (lists: WordLists) => Lexicon;
  /** Runs of letters of the script. */
  readonly letters: RegExp;
  /** What stands between two words, in front of the first, and behind the last. */
  readonly joins: RegExp;
  /** What a word may begin and end with besides. */
  readonly before: RegExp;
  readonly behind: RegExp;
  readonly longest: number;
  /** How short a piece may be that recurs between all words. */
  readonly shortestJoin: number;
}

const HAN: Script = {
  lexicon: ({ han }) => han,
  letters: /\p{Script=Han}+/gu,
  joins:
    /第[\d〇零一二三四五六七八九十]{1,3}[个個]?(?:字|词|詞|单词|單詞)?是?|(?:还|還)有|以及|另外|加上|其次|首先|先是|(?:下|再下|后面|後面)?一?[个個]是?|(?:然|之|最|随|隨)[后後](?:一[个個])?是?|[后後]面(?:是|跟着|跟著)?|接下[来來](?:是)?|再[来來](?:是)?|接[着著](?:是|有)?|跟[着著](?:是)?|下面(?:是)?|[这這那](?:个|個)?(?:字|词|詞)?|[和跟与與及再是有叫连連或]|字$/gu,
  before: /^$/u,
  behind: /(?:吧|啊|哦|呀|嗎|吗)$/u,
  longest: 1,
  shortestJoin: 1,
};
const KANA: Script = {
  lexicon: ({ kana }) => kana,
  letters: /[\u3041-\u3096ー]+/gu,
  joins:
    /そして|それから|それに|それと|さらに|および|また|(?:その)?(?:次|つぎ)(?:いきます|行きます|は|が|に|も)?|の(?:あと|後)(?:に|は|が)?|に(?:続|つづ)いて|(?:続|つづ)いて|とか|ときて|(?:最初|最後|はじめ|さいご)(?:は|が|に)?|[\d一二三四五六七八九十]{1,3}(?:番目|つ目|個目)(?:は|が)?|(?:ひと|ふた|みっ|よっ|いつ|むっ|なな|やっ|ここの)つ(?:め|目)(?:は|が)?/gu,
  before: /^(?:と|や|は|が|に|で|の|も|あと|それ|これ|ここ|えっと)/u,
  behind:
    /(?:です(?:ね|よ|か|が|けど)?|でした|だよ|だ|かな|ですか|という|って|と|や|は|が|に|で|の|も|を|か|ね|も?あり(?:ます)?)$/u,
  longest: 9,
  shortestJoin: 2,
};
const HANGUL: Script = {
  lexicon: ({ hangul }) => hangul,
  letters: /[가-힣]+/gu,
  joins:
    /(?<![가-힣])(?:그리고|그\s?다음(?:은|에는?|엔)?|다음(?:은|에는?|엔)?|이어서|먼저|또|마지막(?:은|으로)?|처음(?:은|에는)?|(?:첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열한?|열두|\d{1,2})\s?번째?(?:\s?단어)?[는은이가]?|단어(?:는|가)?|하고|이랑|랑|맞(?:죠|나요|아요|지요|습니까|는지요))(?![가-힣])/gu,
  before: /^$/u,
  behind:
    /(?:이?랑요?|이?고요?|하고요?|이?며|이?요|이?에요|예요|이?죠|입니다|이?라고|인데요?|이?나|과|와|은|는|이|가|을|를|에|도|의|로|으로|까지)$/u,
  longest: 8,
  shortestJoin: 2,
};
const SCRIPTS = [HAN, KANA, HANGUL];

/** So many in a row are told word for word; fewer where a phrase is spoken of. */
const FEWEST = { cued: 5, uncued: 8 };
/** Ways to say it that recur between words: how often, and how long they are at most. */
const RECURS = { times: 5, longest: 7 };
/** Without so many there is nothing to take away, and the list is read as it stands. */
const FEWEST_TAKEN = 3;
const BETWEEN_MISSES = 4;
/** What it means, or which sign it is: 任（任何）. */
const GLOSS = /[（(][^（()）]{1,8}[)）]/g;
const MOST_LETTERS = 1_200;
/** Longer is a sentence; more words are a row. */
const ALONE = { longest: 60, words: 4 };

/** Letters of one script; those of another one between two words are words of a sentence. */
const RUN = /\p{Script=Han}+|[\u3041-\u3096ー]+|[가-힣]+|[a-z]+/gu;

interface Piece {
  /** Null where it is no word of the list. */
  readonly word: string | null;
  /** Something was taken off it. */
  readonly isDressed: boolean;
}

/** Rows of words without what joins them. `folded`: see `fold.ts`. */
export function joinedWords(folded: string, lists: WordLists): Hidden[] {
  const isCued = PHRASE_CUE.test(folded);
  const fewest = isCued ? FEWEST.cued : FEWEST.uncued;
  return SCRIPTS.flatMap((script) => {
    const letters = (folded.match(script.letters) ?? []).reduce((sum, run) => sum + run.length, 0);
    if (letters < fewest || letters > MOST_LETTERS) return [];
    const plain = folded.replace(GLOSS, ' ');
    const rows = [script.joins, recurring(folded, script)].flatMap((joins) => {
      const pieces = joins === null ? [] : piecesOf(plain.replace(joins, ' '), script, lists);
      const taken =
        pieces.filter(({ isDressed }) => isDressed).length + (joins ? (plain.match(joins)?.length ?? 0) : 0);
      return taken < FEWEST_TAKEN ? [] : longestRow(pieces);
    });
    const row = rows.reduce((most, one) => (one.length > most.length ? one : most), '');
    const words = row === '' ? [] : row.split(' ');
    if (words.length < fewest || new Set(words).size < fewest) return [];
    return [{ text: `${isCued ? 'seed phrase: ' : ''}${row}`, start: 0, end: folded.length }];
  });
}

/** A message that is a few words and what joins them, and nothing else: the words; null where it is anything else. */
export function joinedAlone(folded: string, lists: WordLists): string | null {
  if (folded.length > ALONE.longest || /[a-z]/.test(folded)) return null;
  for (const script of SCRIPTS) {
    if (folded.search(script.letters) < 0) continue;
    const rest = folded.replace(script.joins, ' ');
    const pieces = piecesOf(rest, script, lists);
    const words = pieces.flatMap(({ word }) => word ?? []);
    const isAll = words.length === pieces.length && rest.replace(script.letters, '').search(/\p{L}|\d/u) < 0;
    const text = words.join(' ');
    if (isAll && words.length > 0 && words.length <= ALONE.words && text !== folded.trim()) return text;
  }
  return null;
}

function piecesOf(text: string, script: Script, lists: WordLists): Piece[] {
  const lexicon = script.lexicon(lists);
  return [...text.matchAll(RUN)].map(([run]) => {
    const word = wordIn(run, script, lexicon);
    return { word, isDressed: word !== null && word !== run };
  });
}

function wordIn(run: string, { before, behind, longest }: Script, lexicon: Lexicon): string | null {
  if (run.length > longest + 8) return null;
  const ways = [run, run.replace(behind, ''), run.replace(before, ''), run.replace(before, '').replace(behind, '')];
  return ways.find((way) => way.length <= longest && lexicon.get(way) !== undefined) ?? null;
}

/** The longest row; within it one piece in so many may be anything: a word that was mistyped, an aside. */
function longestRow(pieces: readonly Piece[]): string[] {
  let best: string[] = [];
  let row: string[] = [];
  let since = 0;
  for (const { word } of pieces) {
    if (word === null) {
      if (since < BETWEEN_MISSES) row = [];
      since = 0;
      continue;
    }
    since += 1;
    row.push(word);
    if (row.length > best.length) best = [...row];
  }
  return best.length === 0 ? [] : [best.join(' ')];
}

/** What comes most often between the letters of the script, by its letters all in all. */
function recurring(folded: string, { letters, shortestJoin }: Script): RegExp | null {
  const counts = new Map<string, number>();
  for (const [run] of folded.matchAll(letters))
    for (let length = shortestJoin; length <= RECURS.longest; length++)
      for (let at = 0; at + length <= run.length; at++) {
        const piece = run.slice(at, at + length);
        counts.set(piece, (counts.get(piece) ?? 0) + 1);
      }
  let best = '';
  let most = 0;
  for (const [piece, count] of counts) {
    const worth = count * piece.length;
    if (count >= RECURS.times && worth > most) {
      best = piece;
      most = worth;
    }
  }
  return best === '' ? null : new RegExp(best, 'gu');
}
