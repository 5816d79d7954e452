import { PLACES_CUE } from '../cues.ts';
import type { WordLists } from '../words/wordLists.ts';
import { fold } from '../written/fold.ts';
import { saidAsFigures } from '../written/saidNumbers.ts';
import { pieceAlone, type ToldWord, toldWords } from './toldWord.ts';

/*
 * A phrase of a word a message, each with another remark: no message is more than talk by itself, so what each tells adds up over the
 * conversation and fades slowly. Sums are kept, and of each word in which of thirty-two groups it is: enough to count none twice, too
 * little to tell it.
 */

export interface ByWord {
  /** What was told so far, faded. */
  readonly words: number;
  readonly places: number;
  /** Groups of the words that were counted in. */
  readonly groups: number;
  /** For how many more messages it holds that somebody announced words, or their places. */
  readonly announced: number;
  /** The same of their writer saying that they come now. */
  readonly telling?: number;
  readonly numbered: number;
  /** Groups of what may go on with the beginning that the last message was; 0 when it was none. */
  readonly rests: number;
}

export const NOTHING_TOLD: ByWord = { words: 0, places: 0, groups: 0, announced: 0, numbered: 0, rests: 0 };

/** Per message. */
const FADES = 0.94;
const ENOUGH = { announced: 1.3, uncued: 2.4, places: 2.4 };
/** What the last message must bring itself. */
const OF_ITS_OWN = 0.25;
/** Of one message; several clauses of it may each tell a word. */
const MOST_OF_ONE = { words: 1.4, places: 2 };
/** But so many clauses, each with another word, are a phrase by themselves: of 42,454 harmless messages none. */
const IN_ONE = { times: 4, words: 3 };
/** Of the letters: where hardly anything but the words is said it is a list, of shopping or of a phrase, which its own rules tell apart. */
const LIST = 0.6;
const REACH = 14;
/** Longer is no message of a word. */
const LONGEST = 1_000;
/** After an announcement every number that is told may be a place. */
const PLACE = 0.8;
/** Two halves, one after the other, that may be a word, by how many groups the second may be of. */
const HALVES = [
  { most: 3, worth: 1.4 },
  { most: 8, worth: 1 },
  { most: 20, worth: 0.4 },
];
/** Below this nothing is known of a word that was told. */
const FORGOTTEN = 0.3;

const patterns = (...parts: string[]) => new RegExp(parts.join('|'), 'u');

const folded = (words: string) => words.split(' ').map(fold).join('|');
/** Nor that something cannot be read, or what reads the screen. */
const JA_SAYS = `(?:${folded(
  '送って 言い 言う 読み 読む 読ん 伝え お伝え 送り 送る 書き 書く 打ち 打つ 教え 入力 答え 聞かれ',
)})(?!${folded('上げソフト 上げ機能 上げアプリ づら にく 取り 込み 直し 留め')})`;
/** Not where it lies or that it was written: 写在纸上, 写纸上, 写好了. */
const ZH_WRITES =
  '(?:写|寫)(?!在(?![这這此聊下])|[到进進]?(?:[一几幾两兩]?[张張块塊])?[白厚薄硬]?(?:纸|紙|本|卡|板|[钢鋼]|[笔筆][记記])|[的了着著过過好]|下(?!面))';
/** Not what somebody else is said to say of them: 有个网站说可以补全助记词 announces none. */
const ZH_TELLS = '(?<![他她它佢站人服台])(?:说|說)(?![明法])';
/** Nor what has one of the signs in it and tells nothing: 发黄, 报错, 读屏, 你告诉我. */
const ZH_SAYS = `(?<![纪紀概观觀想信])[念唸](?![头頭])|${ZH_TELLS}|(?:告诉|告訴)(?![我俺咱])|(?:发|發)(?![现現生黄黃霉愁呆白软軟])|${ZH_WRITES}|(?:读|讀)(?![屏卡取])|(?:报|報)(?![错錯警销銷])|(?:传|傳)(?![说說])|打出|打[过過][来來嚟]|输入|輸入|[给給畀]你`;
/** Not that they are written down to be kept: 봉투에 적어 두면. */
const KO_SAYS =
  '불러|말씀|말할|말해|읽|적을(?! 종이)|적어(?! ?(?:두|둔|둘|둬|뒀|놓|놨|놔))|보낼|보내|알려|쓸게|써 드|입력|부를';

/** That the words come now: a word for them and one for telling. */
const ANNOUNCES = patterns(
  "(?:will|'ll|going to|gonna|let me|now|here|i am|i'm|want(?:s|ed)? me to|ask(?:s|ed|ing) me (?:for|to)|(?<!\\b(?:do|does|did|don't|doesn't|didn't|not|won't|never) (?:\\w{1,8} )?)needs?)\\b.{0,50}\\b(?:words?|phrase|seed|mnemonic)\\b",
  '\\b(?:words?|phrase|seed|mnemonic)\\b.{0,40}\\b(?:here (?:they|it|we)|let me|type it|one (?:by|after|at)|now)\\b',
  `(?:単語|言葉|ことば|${folded('フレーズ ニーモニック')}).{0,16}(?:${JA_SAYS})`,
  `(?:词|詞|单词|單詞|助记|助記)[^。!?\\n]{0,12}(?:${ZH_SAYS})|(?:${ZH_SAYS})[^。!?\\n]{0,12}(?:单词|單詞|助记词|助記詞|那些词|那些詞|[两二几幾]个词|[兩二幾]個詞)(?!的(?:纸|紙|本|卡|那|照|圖|图))`,
  `(?:단어|문구|니모닉|시드).{0,14}(?:${KO_SAYS}|달래|달라)`,
);
/** That somebody lost them or never wrote them, by hearsay: 他说助记词不见了. It announces none. */
const HEARSAY =
  /[他她它佢人][也都又就还還]?(?:说|說)[^。\n]{0,4}(?:单词|單詞|助记词|助記詞)[^。\n]{0,3}(?:没|沒|不见|不見|丢|丟|忘|找不)|(?:单词|單詞|助记词|助記詞)[也都又就还還]?(?:说|說)(?:没|沒|不)/u;
/** What reads a screen to its owner. */
const READERS = `旁白|[读讀报報]屏|朗[读讀]|[报報][读讀]|讲述人|講述人|屏幕阅读器?|螢幕閱讀器?|voice ?over|talk ?back|narrator|screen ?reader|${folded('読み上げソフト 読み上げ機能 ナレーター')}|낭독기|보이스오버|톡백|내레이터`;
/**
 * Whoever will not tell them, or what reads the screen: 词我不会发, 旁白就不念了, 言いません. Read as telling, every later talk was suspected.
 * Not who asks whether (能不能念给你), nor who lost a phrase: what is left of it comes next.
 */
const NOT_TOLD = new RegExp(
  [
    "(?:(?<![a-z])(?:not|never|without|refused? to)|n['’]t)(?: [a-z]{1,9}){0,2} (?:tell|told|giv|gave|read|typ|writ|wrote|send|sent|say|said|shar|spell|post|past)[a-z]{0,5}(?![a-z])[^.,:;!?\\n]{0,24}?(?:words?|phrase|seed|mnemonic)(?![a-z])",
    '(?<![a-z])(?:skip|skipped|skipping)(?: [a-z]{1,8}){0,2} (?:words?|phrase|seed|mnemonic)(?![a-z])',
    `(?:${folded('言い 読み 読み上げ 伝え お伝え 送り 書き 打ち 教え')})(?:ません|たくない|たくあり)`,
    '(?<![能要可会會想])[不没沒别別勿唔冇未](?:[会會想要敢能用再肯准必便得去有可以打算把跟和给給你您它他她]|愿意|願意){0,6}(?:[念唸说說读讀报報发發传傳写寫讲講]|告诉|告訴|输入|輸入)',
    '(?:안|못) (?:불러|말|읽|적|보내|알려|쓸|써)[가-힣]{0,3}|(?:불러|말하|말씀드리|읽|적|보내|알려 ?주|쓰)지[는도]? (?:않|못|말)',
    `(?:${READERS})[^,。.!?\\n]{0,8}(?:[念唸读讀报報说說読言읽]|reads?|says?)`,
  ].join('|'),
  'gu',
);
/** That its writer tells them now, so that any sentence behind may hold one. */
const TELLS = patterns(
  "(?:(?<![a-z])(?:i(?:['’]ll| will| am going to|['’]m going to|['’]m gonna|['’]m| am| can)|let me|i['’]d better)(?: now| just| quickly| slowly)* (?:tell|giv|read|typ|writ|send|say|shar|spell|dictat|list|go through)\\w*(?! down)|(?<![a-z])here (?:come|are|is|goes|go|they are))(?![a-z])(?: (?:you|him|her|it|them|out|to|now|all|of|the|my|our|those|these|each|every|recovery|seed|secret|backup|mnemonic|wallet|trezor|ledger|\\d{1,2}|twelve|twenty-four|come|goes|are)){0,7} (?:words?|phrase|seed|mnemonic)(?![a-z])|(?<![a-z])(?:words?|phrase|seed|mnemonic)(?![a-z])[^.!?\\n]{0,24}(?<![a-z])(?:here (?:they|it|we) (?:come|goes?|are|is)|one (?:by|after|at)|word (?:by|for|after) word)(?![a-z])",
  `(?:単語|言葉|ことば|${folded('フレーズ ニーモニック')})[^。\\n]{0,16}(?:${folded('言い 読み 読み上げ 伝え お伝え 送り 書き 打ち 教え')})(?:ます|て(?:い|ゆ)きます|るね|るよ|ますね)`,
  '(?:我|下面|现在|現在|这就|這就|那我|以下)[^。\\n]{0,8}(?:念|说|說|告诉|告訴|发|發|报|報|读|讀|打)[^。\\n]{0,10}(?:助[记記]|单?[词詞]|單詞)|(?:助[记記]|单?[词詞]|單詞)[^。\\n]{0,16}(?:念|唸|说|說|告诉|告訴|发给|發給|报|報|读|讀|打)[给給畀]?(?:你|您)',
  `(?:단어|문구|니모닉|시드)[^.\\n]{0,14}(?:불러|말씀|말|알려|읽어|보내|적어)\\s?(?:드릴|드리|줄|할)(?:게|께|겠)`,
);
/** Whoever will not, or asks. */
const TELLS_NOT =
  /[?？]|n['’]t|(?<![a-z])(?:not|never|no|asks?|asked|asking|wants?|wanted|told me|if|before|without|safe|should|keep|kept|about|problems?|questions?|issues?|trouble|story|down|on (?:a |the |my )?(?:paper|plate|steel|notes?|card)|in(?:to)?(?= (?!(?:the |this |your )?(?:chat|messages?|box|field|window|here)(?![a-z]))))(?![a-z])|ません|ないで|問題|问题|について|のこと|문제|대해|관해|[没沒别別不让讓他她骗騙]|[过過]去|[对對]方|[叫要][我]|吗|嗎|지 않|안 /;
/** Which word of them it is. */
const NAMES_WORD = patterns(
  '\\b(?:first|second|third|next|last|\\w{3,7}th) word\\b|\\bword (?:number )?(?:one|two|three|\\d{1,2})\\b',
  '(?:番目|つ目|最初|個目|次)の?(?:単語|言葉)|第[一二三四五六七八九十\\d]{1,3}[个個]?(?:词|詞|单词|單詞)|(?:첫|번째?)\\s?단어',
);
/** Between two words it says nothing, and so takes nothing back. */
const STOCK =
  /^(?:好的?|嗯|[是係]|[谢謝]{2}|多[谢謝]|等等|等[一]?下|稍等|はい|お願いします|少々お待ちください|[네넵예]|잠시만요|잠깐만요|감사합니다)[\s。.!！~〜、]*$/u;

/** The next message after `before`. `text`: folded, see `fold.ts`. */
export function nextByWord(
  text: string,
  lists: WordLists,
  before: ByWord,
): { readonly isPiece: boolean; readonly byWord: ByWord } {
  if (text.length > LONGEST) return { isPiece: false, byWord: { ...before, rests: 0 } };
  const isStock = STOCK.test(text.trim());
  const fades = isStock ? 1 : FADES;
  const passes = isStock ? 0 : 1;
  const isAnnounced = ANNOUNCES.test(withoutDenials(text.replace(HEARSAY, ' '))) || NAMES_WORD.test(text);
  const announced = isAnnounced ? REACH : Math.max(0, before.announced - passes);
  const numbered = PLACES_CUE.test(text) ? REACH : Math.max(0, before.numbered - passes);
  const telling = TELLS.test(text) && !TELLS_NOT.test(text) ? REACH : Math.max(0, (before.telling ?? 0) - passes);
  const told = toldWords(saidAsFigures(text), lists, { isAnnounced: announced > 0, isTold: telling > 0 });
  const isForgotten = before.words + before.places < FORGOTTEN;
  let groups = isForgotten ? 0 : before.groups;
  const now = { words: 0, places: 0, times: 0 };
  for (const one of told) {
    const worth = one.kind === 'place' && numbered > 0 ? PLACE : one.worth;
    const group = groupOf(one.text);
    if (worth === 0 || (one.kind === 'word' && groups & group && !one.isCounted)) continue;
    if (one.kind === 'word') {
      groups |= group;
      now.times += 1;
    }
    now[one.kind === 'place' ? 'places' : 'words'] += worth;
  }
  const piece = told.length > 1 ? null : (pieceAlone(text) ?? pieceTold(told));
  if (piece !== null && before.rests & groupOf(piece)) now.words = Math.max(now.words, halvesWorth(before.rests));
  const added = { words: Math.min(MOST_OF_ONE.words, now.words), places: Math.min(MOST_OF_ONE.places, now.places) };
  const words = before.words * fades + added.words;
  const places = before.places * fades + added.places;
  const enough = announced > 0 ? ENOUGH.announced : ENOUGH.uncued;
  const isPiece =
    (now.times >= IN_ONE.times && now.words >= IN_ONE.words && shareOfWords(told, text) < LIST) ||
    (words >= enough && added.words >= OF_ITS_OWN) ||
    (places >= (numbered > 0 ? ENOUGH.announced : ENOUGH.places) && added.places >= OF_ITS_OWN);
  return {
    isPiece,
    byWord: {
      words: rounded(words),
      places: rounded(places),
      groups,
      announced,
      ...(telling > 0 ? { telling } : {}),
      numbered,
      rests: restsOf(piece, lists),
    },
  };
}

/** A text without what says that no words are told. `text`: folded. */
export function withoutDenials(text: string): string {
  return text.replace(NOT_TOLD, ' ');
}

/** How much of a text its told words are. */
function shareOfWords(told: readonly ToldWord[], text: string): number {
  const letters = (part: string) => part.replace(/[^\p{L}]/gu, '').length;
  const words = told.reduce((sum, one) => sum + (one.kind === 'place' ? 0 : letters(one.text)), 0);
  return words / Math.max(1, letters(text));
}

const pieceTold = ([one]: readonly ToldWord[]) => (one && one.kind !== 'place' ? one.text : null);

/** What may go on with a piece that a message was. */
function restsOf(piece: string | null, lists: WordLists): number {
  return piece === null ? 0 : lists.rests(piece).reduce((groups, rest) => groups | groupOf(rest), 0);
}

/** The less may come behind a piece, the more it says that it came. */
function halvesWorth(rests: number): number {
  const groups = Array.from({ length: 32 }, (_, at) => (rests >>> at) & 1).reduce((sum, bit) => sum + bit, 0);
  return HALVES.find(({ most }) => groups <= most)?.worth ?? 0;
}

/** One of thirty-two, as a bit. */
export function groupOf(word: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) sum = Math.imul(sum ^ word.charCodeAt(at), 0x01000193);
  return 1 << (sum >>> 27);
}

function rounded(sum: number): number {
  return Math.round(sum * 100) / 100;
}
