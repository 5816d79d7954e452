import { join as pathOf } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../../../core/language.ts';
import { packageRoot } from '../../../../core/process/packageRoot.ts';
import { workedOutOnce } from '../../../../core/process/workedOut.ts';
import { view } from '../../written/fold.ts';
import { clausesOf, sentencesOf } from '../clauses.ts';
import { has, patternOf, Terms } from '../terms.ts';
import { isHarmless, namesSecret, withoutIdleDenials, withoutSecrets } from './askingByWeight.ts';
import { NEGATION } from './denial.ts';
import { undenied } from './governedDenial.ts';

/*
 * Two whole sentences, or messages, that ask only together: one asks for something and does not say what ("I need one more thing,
 * please write it here"), the other names a secret and says nothing of it ("The twelve words, all of them in order."). Patterns
 * read folded text (see `fold.ts`).
 */

const join = (...patterns: string[]) => new RegExp(patterns.join('|'), 'u');

/** Asks for what it does not name. */
const OPEN_ASK = join(
  '\\b(?:write|type|send|give|tell|answer|reply|put|paste|enter|post|fill|read|say|share|need|want|provide|complete|dictate|spell|upload|attach|missing|(?:is|are) left)\\b.{0,40}\\b(?:it|this|that|them|these|those|here|below|(?:one|two|three|a few)(?: (?:more|last|other|final))* things?|(?:the|these) (?:following|next|last|rest|two|three)|what (?:comes|follows|is next|i (?:name|say|ask|write|call))|as follows|something|my next (?:message|line))\\b',
  '\\bwhat (?:i|we) (?:still |only )?(?:miss|lack|need|want)\\b|\\bonly thing (?:that )?(?:i|we) (?:still )?(?:lack|miss|need|want)\\b',
  '^\\W*(?:(?:please|now|ok(?:ay)?|then|just) ){0,2}(?:tell me|go ahead|answer me|tell us|let me know)\\W*$',
  '\\b(?:one|two|three)(?: (?:more|last|other|final))* things? (?:\\w+ ){0,3}(?:missing|left|needed|from you)\\b',
  '(?:[写寫填发發打贴貼念说說缺差]|[输輸]入|告[诉訴]|回[答复復覆]|提供|需要).{0,16}(?:下面|以下|接下[来來]|下一?[行条條句两兩几幾]|一[样樣件项項个個](?:[东東]西|事|[内內]容)?|[这這][个個些样樣里裡]|它|那[个個些]|此[处處]|最后)|(?:下面|以下|接下[来來]|最[后後]|[还還](?:需要|差|缺)).{0,16}(?:[写寫填发發打贴貼念说說]|[输輸]入|告[诉訴]|回[答复復覆]|提供|一[样樣件项項个個])',
  '(?:次の|以下|下の|それ|これ|もう[1一](?:つ|点)|あと[1一](?:つ|点)|ここ|こちら|最後に).{0,24}(?:書い|書き|入力|送っ|送り|教え|答え|返信|記入|知らせ|貼っ|貼り|必要|要り|読み上げ|読ん)',
  '(?:다음|아래|그것|그걸|이것|이걸|하나 더|한 가지|여기|마지막으로|이어서).{0,24}(?:써|적어|입력|보내|알려|답해|답장|회신|말씀|필요|붙여|읽어)',
);
/** Asks to have "it" told or copied here: asked of whatever was named before. */
const ASKS_FOR_IT = join(
  '^\\W*(?:(?:please|now|then|ok(?:ay)?|good|great|so)\\W+)*(?:send|type|write|dictate|paste)\\W*$',
  '\\b(?:copy|write|type|send|read|put|paste|tell|give|show|spell|dictate|enter|post|say|photograph|share|forward)\\b.{0,24}\\b(?:it|them|those|this|that|everything|all)\\b.{0,20}\\b(?:here|below|to (?:me|us)|for (?:me|us)|with (?:me|us)|in(?:to)? (?:this|the|our) (?:chat|window|box|form))\\b|\\b(?:send|tell|give|show|read|spell|dictate) (?:me|us) (?:it|them|all of (?:it|them)|everything)\\b',
  '(?:它|[全]部|[这這那]些|一字不[差漏]|原[样樣]|[这這]个|[这這]個).{0,12}(?:抄|[写寫]|打|[发發]|[贴貼]|[输輸]|填|念).{0,6}(?:[这這][里裡儿]|此[处處]|我|下面|[过過][来來])|(?:抄|[写寫]|打|[贴貼]|[输輸]入|填)(?:到|在)(?:[这這][里裡儿]|此[处處]|下面)',
  '(?:それ|そのまま|全部|すべて|これ).{0,16}(?:ここ|こちら|下).{0,8}(?:書き写|書い|入力|貼|送|打ち|教え)|(?:ここ|こちら)に.{0,8}(?:書き写|そのまま|全部|すべて)|(?:それ|全部|すべて|そのまま).{0,6}(?:教え|送っ|お送り|お知らせ|読み上げ|見せ)て?(?:くだ|いただ|もら|ほし)',
  '(?:그대로|그것|그걸|전부|모두|이걸).{0,10}(?:여기|아래|이 창|채팅).{0,8}(?:옮겨|적|써|입력|붙|보내|쳐)|여기에? ?(?:그대로|전부|모두|옮겨)|(?:그대로|그것을?|그걸|전부|모두) (?:알려|보내|말씀해|읽어|보여) ?(?:주|줘)',
);
/** What stays with the user was not named to be told. */
const KEPT = /\b(?:stays?|keep|kept|safe|safely|private|back)\b|保管|大切に|戻|收好|保存好|보관|간직|복원/u;
/** Into what is the user's own. */
const THERE =
  /\b(?:there|(?:in|into|on) (?:the|your) (?:new |own |old )?(?:app|wallet|device|phone|paper))\b|そこ|(?:あぷり|端末|うぉれっと|紙)(?:に|で|の)|那里|那裡|(?:应用|設備|设备|钱包|手机|纸上)(?:里|上|中)|거기|(?:앱|기기|지갑|종이)(?:에|에서)/u;
/** "It" is what was asked about in the same message. */
const OF_ANOTHER_THING =
  /\b(?:(?:app|wallet|device|it) (?:says|shows|asks|answers)|screen|message|page|text|result|sentence|names?|menu|(?<!per )line|list of|settings?|question|answer|log|colou?r)\b|画面|めっせーじ|文面|結果|表示|画面|屏幕|消息|提示|结果|結果|内容|页面|頁面|화면|메시지|결과|문장|내용|설정/u;

/** What stands around a name that is only named: how many, which, where they are written, in what order. Nothing is said of it. */
const AROUND = join(
  "\\b(?:it|this|that|these|those|they|here|there|what)(?:'s| is| are|'re)?\\b|\\b(?:what (?:is missing|i need|we need|i mean)|i mean|namely|meaning|that is to say|as written|please|thanks?|thank you|ok(?:ay)?|now|well)\\b",
  '\\b(?:the|a|an|your|you|my|of|in|on|at|from|to|for|by|with|and|or|all|both|each|every|whole|full|complete|exact|correct|right|same|other|only|just|too|also|as well|one|two|three|four|six|ten|eleven|twelve|thirteen|fifteen|eighteen|twenty|twenty-?four|first|second|third|fourth|last|next|final|then|after|another|line|lines|point|item|number|answer|part|thing|words?|letters?|phrase|phrases|keys?|code|pin|password|recovery|seed|secret|backup|mnemonic|private|master|wallet|account|device|phone|paper|sheet|card|plate|list|note|order|row|as|stands?|yours|mine|ours|which|nothing|but|else|written|down|wrote|noted|saved|kept|have|got|when|set|up|setup|made|them|it)\\b',
  '第|[一二三四五六七八九十两兩\\d]+[个個行条條项項组組串]?|[个個]|[词詞]|单词|單詞|[字句]|按[顺順]序|依次|全部|所有|完整|[您你]|[钱錢]包|[设設][备備]|[纸紙]上?|卡片|[写寫抄记記]下?[来來]?|保存|当时|當時|之前|那|[这這]|就?是|也就是|即|以及|和|与|與|的|在|里|裡|[请請]|[谢謝]{2}|行|然[后後]|首先|最[后後]',
  '[\\d一二三四五六七八九十]+[個語つ番行目]*|個|単語|言葉|語|順番|どおり|通り|に|すべて|全部|あなた|お客様|の|を|は|が|と|も|うぉれっと|財布|端末|紙|かーど|書いた|控えた|めもした|保存した|それ|これ|です|でございます|になります|をお願い(?:いた)?します|のことです|まず|次|最後|最初|行|つまり|もの|ことで|控え|た',
  '[\\d]+|열두|스물네|열|개|단어|구문|문구|순서|대로|전부|모두|고객님|당신|회원님|의|를|을|은|는|이|가|와|과|도|지갑|기기|종이|카드|에|적은|적어 둔|적어 두신|보관한|그것|이것|입니다|이에요|예요|이요|요|먼저|첫|번째|줄|다음|마지막|즉',
);
/** In characters: what is only named is no explanation. */
const LONGEST_NAMING = 160;
const ALL_AROUND = new RegExp(AROUND.source, 'gu');

/** A sentence: `text` without what it denies, `whole` with it. Folded. */
export interface Said {
  readonly text: string;
  readonly whole: string;
}

/** Who said what stands before: our own words are taken at their worst, a user's and the bot's name secrets in all honesty. */
export type SaidBy = 'staff' | 'user' | 'bot';

/** What a text is to the one before it and to the one behind it. Nothing of its words. */
interface Reading {
  readonly asksOpenly: boolean;
  readonly asksForIt: boolean;
  readonly names: boolean;
  readonly namesBarely: boolean;
  readonly namesOpenly: boolean;
  readonly isOfAnotherThing: boolean;
  readonly saysNothingElse: boolean;
  readonly offers: boolean;
  readonly saysYes: boolean;
}

/** Messages that one process hears of its staff within some hours. */
const MOST_READ = 2_000;

/**
 * Reads a text for `asksInTwo`. Each is read once, although it stands before eight others: three of 8,000 signs held the event loop for
 * seconds. Of a long text its two ends are read.
 */
export const readInTwo = workedOutOnce(MOST_READ, (text: string): Reading => {
  words ??= readWords();
  const folded = view(edges(text)).folded;
  const sentences = sentencesIn(folded.replaceAll('’', "'"));
  return {
    asksOpenly: sentences.some(({ text: said }) => OPEN_ASK.test(said)),
    asksForIt: sentences.some(({ text: said }) => asksForIt(said)),
    names: sentences.some(({ whole }) => namesSecret(whole)),
    namesBarely: sentences.some(namesBarely),
    namesOpenly: sentences.some(namesOpenly),
    isOfAnotherThing: OF_ANOTHER_THING.test(folded),
    saysNothingElse: saysNothingElse(sentences),
    offers: has(words.userAsks, folded),
    saysYes: saysYes(folded),
  };
});

/** Whether two texts in a row, as written, ask for a secret together, whichever comes first. */
export function asksInTwo(before: string, after: string, by: SaidBy = 'staff'): boolean {
  const [first, second] = [readInTwo(before), readInTwo(after)];
  if (by === 'staff' && (asksOver(first, second) || asksOver(second, first))) return true;
  if (!first.names || second.isOfAnotherThing) return false;
  if (by === 'staff' && second.asksForIt && first.namesOpenly) return true;
  if (second.asksForIt && second.saysNothingElse) return true;
  return by === 'user' && first.offers && (second.asksForIt || second.saysYes);
}

function asksOver(asking: Reading, naming: Reading): boolean {
  return asking.asksOpenly && naming.namesBarely;
}

/** Named, and not said to be kept from everybody. */
function namesOpenly({ text, whole }: Said): boolean {
  return namesSecret(text) && !NEGATION.test(withoutIdleDenials(whole)) && !KEPT.test(text);
}

function asksForIt(text: string): boolean {
  words ??= readWords();
  if (isHarmless(text)) return false;
  return ASKS_FOR_IT.test(text) || (has(words.goOn, text) && !THERE.test(text));
}

/** No word of anything that "it" could be but what was named before. */
function saysNothingElse(sentences: readonly Said[]): boolean {
  words ??= readWords();
  const { emptyWords } = words;
  return sentences.every(({ text }) => !/[\p{L}\p{N}]/u.test(text.replace(emptyWords, ' ')));
}

function saysYes(folded: string): boolean {
  words ??= readWords();
  return /\p{L}/u.test(folded) && !/[\p{L}\p{N}]/u.test(folded.replace(words.yes, ' '));
}

const KINDS = ['goOn', 'yes', 'userAsks', 'emptyWords'] as const;
type Kind = (typeof KINDS)[number];
const byLanguage = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, Terms])) as Record<Language, typeof Terms>,
);
const Words = z.strictObject(
  Object.fromEntries(KINDS.map((kind) => [kind, byLanguage])) as Record<Kind, typeof byLanguage>,
);
let words: Readonly<Record<Kind, RegExp>> | null = null;

/** Reads the words of the second message: read at a start, a broken file stops it and not the first message. Errors: `input.invalid`. */
export function readWordsInTwo(): void {
  words ??= readWords();
}

function readWords(): Readonly<Record<Kind, RegExp>> {
  const file = readYaml(pathOf(packageRoot(__dirname), 'understanding', 'asking', 'inTwo.yaml'), Words);
  const of = (kind: Kind) => patternOf(LANGUAGES.flatMap((language) => file[kind][language]));
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, RegExp>;
}

/** The same of two sentences of one text. */
export function pairAsks(first: Said | undefined, second: Said | undefined): boolean {
  if (!first || !second) return false;
  return (OPEN_ASK.test(first.text) && namesBarely(second)) || (namesBarely(first) && OPEN_ASK.test(second.text));
}

function namesBarely({ text, whole }: Said): boolean {
  if (text.length > LONGEST_NAMING || !namesSecret(text) || NEGATION.test(withoutIdleDenials(whole))) return false;
  return !/[\p{L}\p{N}]/u.test(withoutSecrets(text).replace(ALL_AROUND, ' '));
}

/** In characters, of either end of a text. */
const EDGE = 1_500;

function edges(text: string): string {
  return text.length <= 2 * EDGE ? text : `${text.slice(0, EDGE)}\n${text.slice(-EDGE)}`;
}

/** What a text says, sentence by sentence; most of them neither name nor ask, and nobody need know what they deny. */
function sentencesIn(folded: string): Said[] {
  const clauses = clausesOf(folded);
  const denied = sentencesOf(folded, clauses, ({ text: clause }) => (isOfNote(clause) ? undenied(clause) : clause));
  return denied.map(({ text: said, start, end }) => ({ text: said, whole: folded.slice(start, end) }));
}

function isOfNote(clause: string): boolean {
  return namesSecret(clause) || OPEN_ASK.test(clause) || asksForIt(clause);
}
