/*
 * How a clause names what opens a wallet or an account. Thieves seldom call it by its name: "the list you wrote on paper". Patterns read
 * folded text (see `fold.ts`): lower case, no accents, katakana as hiragana.
 */

const join = (...patterns: string[]) => new RegExp(patterns.join('|'), 'u');

/** By its name. */
const NAMED =
  /(?:seed|recovery|secret|backup|mnemonic)[ -]?(?:recovery )?(?:phrase|words?|key)|\bmnemonics?\b|\bseed\b|(?:12|24|twelve|twenty-?four)[ -]?words?|first (?:three|few|\d) words|private keys?|secret keys?|keystore|\bpass ?(?:word|code|phrase)s?(?! (?:feature|option|setting|rule)s?\b)|\bpin\b|(?:verification|security|one-?time|login|auth\w*|2fa|sms|confirmation) codes?|\botp\b|\b[xyz]prv\b|(?:復元|しーど|りかばりー|秘密の?)(?:ふれーず|の?単語|の言葉)|しーど(?=[をはが])|にーもにっく|(?:12|24)(?:個の|語の|の)?(?:単語|言葉)|秘密鍵|ぷらいべーときー|ぱすわーど|暗証番号|ぱすこーど|(?:認証|確認|わんたいむ)(?:こーど|番号|ぱすわーど)|助[记記]词?詞?|恢复短语|恢復短語|私[钥鑰]|密[码碼]|密[语語](?=来|來|给|給|发|發|告|以|，|。|$)|[验驗][证證][码碼]|[确確][认認][码碼]|복구\s?(?:문구|구문|단어)|시드\s?(?:문구|구문)?|니모닉|(?:12|24)개?(?:의)?\s?단어|개인\s?키|비밀\s?키|비밀번호|암호|인증\s?(?:번호|코드)|핀\s?번호/u;

/** By where it is written, how it came, or how many words it has. */
const DESCRIBED = join(
  '(?:backup|secret|wallet|recovery|magic|seed|twelve|twenty-?four|three|four|six|12|24) words?\\b|\\byour words\\b',
  '\\bwords? you (?:keep|have|hold|store)',
  '\\bwhat you (?:wrote|noted|copied|kept)\\b|(?:printed|written|engraved|stamped|is) on (?:your|the) (?:\\w+ )?(?:plate|card|paper|sheet|back)\\b|\\bexport (?:page|screen|view)\\b|\\b(?:export|backup) (?:the )?json\\b|\\b(?:reveal|show|export) (?:the|your) secret\\b',
  '\\b(?:12|24|twelve|twenty-?four) (?:items|entries|terms|elements|things)\\b|\\b(?:4|6|four|six)[ -]?digits?\\b',
  'words? (?:are |is |written )*(?:on|from|of|in) (?:your|the) (?:\\w+ )?(?:card|paper|sheet|plate|list|backup|note|safe)\\b',
  '(?:list|words|phrase|paper|card|note)s? (?:that )?you (?:wrote|have written|noted|copied|saved|kept)',
  '(?:card|paper|sheet|list|note|plate) in (?:your|the) safe|backup (?:card|sheet|page|paper|list|screen|plate|phrase|code)s?\\b',
  '\\byour (?:\\d\\d |twelve |whole |full )?phrase|\\d\\d[ -]word phrase|seed (?:here|to us)',
  'codes? (?:that )?you (?:have )?(?:just )?(?:received|got|were sent)|code did you (?:receive|get)|(?:6|six)[ -]digit (?:code|number)',
  'codes? (?:from|in) (?:the|your) (?:text|sms|message|e-?mail|authenticator)|(?:sms|text) code',
  '(?:紙|のーと|かーど|めも)(?:に|の)(?:書い|控え|記し)[たて]|(?:めもした|控えた|書いた)(?:言葉|単語)|金庫の(?:中の)?(?:かーど|紙)',
  'ばっくあっぷ(?:の|用の?)?(?:かーど|紙|画面|ぺーじ|しーと|用紙)|復元用の?(?:紙|かーど|単語|言葉)|合言葉|(?:12|24|十二|二十四)個?の?(?:単語|言葉|わーど)',
  '(?:届いた|受け取った|受信した)(?:番号|数字|こーど)|[46六四]桁(?:の(?:番号|数字|こーど)|(?=を))|控えの(?:内容|言葉|単語|紙)',
  '(?:十二|二十四|12|24)[个個]?(?:单词|單詞|英文|词|詞|字)|[写寫抄记記](?:在[纸紙]上|下[来來])的?(?:词|詞|单词|單詞|字|内容)?|卡片上的?(?:词|詞|单词|單詞|字)|[纸紙]上[写寫抄记記]的',
  '(?:第[一二三四五六七八九十\\d]{1,3}|[前后後][一二三四五六七八九十\\d]{1,3}|首|最[后後]一)[个個](?:单词|單詞|词|詞)(?!意思|库)',
  '保[险險][箱柜櫃][里裡]?的?(?:卡片|[纸紙])|[备備]份(?:[页頁卡纸紙]|的?单词|的?單詞)|恢[复復][词詞]',
  '(?:收到|短信[里裡]?|簡訊裡?)的?(?:六位|6位)?(?:[数數]字|[号號][码碼]|[验驗][证證]?[码碼])|[六6]位(?:[数數]字?|[码碼])',
  '열두\\s?(?:개의?\\s?)?단어|단어\\s?(?:12|24|열두)|지갑\\s?단어|(?:종이|카드|노트|수첩)에\\s?적(?:은|힌|어\\s?(?:두신|둔))|적어\\s?(?:두신|둔)\\s?(?:단어|것|거(?!예요)|걸|내용)|문자(?:로|에)\\s?온\\s?(?:번호|코드|숫자)|양식에\\s단어',
  '금고에?\\s?(?:있는|안의)?\\s?(?:카드|종이)|백업\\s?(?:카드|종이|화면|페이지|단어)|받(?:은|으신)\\s?(?:인증\\s?)?(?:번호|코드|숫자)|(?:6|여섯)\\s?자리\\s?(?:숫자|번호|코드)',
);

/** "The words", "the phrase": in every advice on them as well, so such a name asks for nothing by itself. */
const LOOSELY =
  /\b(?:the|those|these|all) words\b(?! ?["“'「])(?! (?:of|in|from|that) (?:the|an?|this|your) (?:\w+ )?(?:error|message|warning|article|report|question|button|screen|app)\b)|\b(?:the|that) (?:whole |full |first part of the )?phrase\b|\b(?:first|last|next) (?:\w+ )?words?\b(?! (?:of|in|on|from) (?:the|an?|this|that) (?:\w+ )?(?:error|message|warning|article|report|screen|line|page)\b)/u;
/** Whether a clause names a secret, by its name or by where it is kept. */
export function names(clause: string): boolean {
  return NAMED.test(clause) || DESCRIBED.test(clause);
}

/** Whether it names one by a word that stands for much else: only what wants it told to us asks by it. */
export function namesLoosely(clause: string): boolean {
  return LOOSELY.test(clause);
}

/** Any of those names, for a pattern in which one stands. */
export const SECRET_NAME = `(?:${NAMED.source}|${DESCRIBED.source}|${LOOSELY.source})`;
