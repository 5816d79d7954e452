import type { Span } from './detection.ts';

/*
 * Words that say what a string is. Matched against folded text: lower case, no accents, katakana as hiragana.
 * A cue lowers a threshold; it never decides alone, so talk about phrases and keys passes.
 */

const join = (...patterns: string[]) => new RegExp(patterns.join('|'), 'u');

/** A recovery phrase is being talked about. */
export const PHRASE_CUE = join(
  '\\b(?:seed|mnemonic|recovery|backup|secret|srp|slip-?39)s?[ -]?(?:recovery |seed )?(?:phrase|words?|seed|list|share)s?\\b',
  '\\bmnemonics?\\b|\\b(?:(?:my|the|our|these|those|following|first|last|next) (?:\\w+ )?(?:seed|words|phrase)|(?:first|last|next|second|third|\\w+th) word)\\b',
  '\\bseed\\s*[:=]|\\bphrase\\s*[:=]|\\bwords?\\s*[:=]',
  '\\b(?:12|15|18|20|21|24|25|33|twelve|fifteen|eighteen|twenty|twenty-?four|twentyfour)[ -]?(?:recovery |secret |seed )?words?\\b',
  '(?:premiers?|derniers?|\\d\\d?|quatre|trois|six|huit|douze) mots|(?:prime|ultime|seguenti|\\d\\d?|tre|quattro|sei|otto|dodici) parole|frase (?:semilla|de recuperac|de respaldo|secreta|mnemonica|segreta|di recupero)|palabras|palavras|semilla|semente',
  'phrase (?:secrete|de recuperation|mnemonique|de recup)|mots (?:de|secrets)|parole (?:segrete|di)|slova|obnovovaci|zaloz',
  '(?:しーど|りかばり|復元|復旧|回復|ばっくあっぷ|秘密|ひみつ|しーくれっと).{0,8}(?:ふれーず|単語|言葉|ことば|わーど)|にーもにっく|(?:12|24|十二|二十四)(?:個|語|の)?の?(?:単語|言葉|わーど)|(?:最初|最後|番目|つ目|個目|[\\d一二三四五六七八九十]個?)の?(?:単語|言葉|ことば)|単語(?:は|です|:)|ふれーず(?:は|です|:)',
  '助[记記憶]词?詞?|恢复短语|恢復短語|种子|種子|(?:12|24|十二|二十四)[个個]?(?:单词|單詞|字(?![母元符])|词|詞)|(?:前|[后後]|第)[面边邊]?[\\d一二三四五六七八九十两兩几幾]{1,3}[个個]?(?:单词|單詞|字(?![母元符])|词|詞)',
  '(?:복구|시드|비밀|백업|니모닉).{0,4}(?:문구|구문|단어|어)|니모닉|(?:12|24)개?\\s?(?:의\\s)?단어|단어(?:는|들|:)|(?:처음|마지막|첫|번째?)\\s?(?:\\S{1,4}\\s)?단어',
);

/** That numbers are the places of words in their list: they are called so, or stand on what people punch them into. */
export const PLACES_CUE = join(
  '\\bwords?\\b.{0,40}\\b(?:numbers?|list|places?|positions?|index(?:es)?|indices)\\b|\\b(?:numbers?|places?|positions?|index(?:es)?|indices)\\b.{0,40}\\b(?:words?|list|seed|phrase|mnemonic)\\b|\\b(?:seed|phrase|mnemonic)\\b.{0,24}\\b(?:numbers?|places?|positions?|index(?:es)?|indices)\\b|\\bbip-?39\\b|\\bseed ?(?:qr|signer)\\b',
  '\\b(?:metal|steel|titanium|iron)[ -](?:\\w{2,10} )?(?:plates?|tags?|washers?|capsules?|sheets?|backup)\\b|\\b(?:seed|backup|recovery|punch|dot|engraved|stamped|punched)[ -](?:\\w{2,10} )?(?:plates?|cards?|tags?|washers?|capsules?|sheets?)\\b|\\b(?:numbers?|digits|dots|holes)\\b.{0,24}\\b(?:plates?|steel|metal|titanium|washers?|capsule)\\b|\\b(?:plates?|steel|metal|titanium|capsule)\\b.{0,24}\\b(?:numbers?|digits|says|reads|shows|dots|holes)\\b|\\b(?:punched|stamped|engraved|etched|hammered)\\b.{0,24}\\b(?:plates?|card|steel|metal|titanium|sheet)\\b',
  '(?:単語|言葉|りすと|ふれーず|しーど).{0,20}(?:番号|番|数字)|番号.{0,12}(?:単語|言葉|ふれーず)|(?:金属|鉄|すてんれす|すちーる|ちたん|しーど|復元|ばっくあっぷ)の?(?:ぷれーと|板)|(?:しーど|復元|ばっくあっぷ)の?かーど|ぷれーとの?(?:数字|番号)|刻印|打刻',
  '(?:词|詞).{0,16}(?:编号|編號|号码|號碼|序号|序號|号|號|数字|數字)|(?:编号|編號|序号|序號|数字|數字).{0,12}(?:词|詞)|[钢鋼铁鐵钛鈦](?:制|製)?板|金[属屬]板|助[记記]板|[钢鋼]印|刻在',
  '(?:단어|문구|시드|니모닉).{0,16}(?:번호|목록|번|숫자)|(?:번호|목록|숫자).{0,16}(?:단어|문구)|(?:금속|철|강철|스틸|티타늄|시드|백업)\\s?(?:판|플레이트)|(?:시드|백업)\\s?카드|플레이트.{0,6}(?:숫자|번호)|각인|새긴',
);

/** A private key or another key that must stay secret is being talked about. */
export const KEY_CUE = join(
  '\\b(?:priv(?:ate)?|secret|signing|spend(?:ing)?|master|wallet|hex)[ _-]?(?:spend |view )?keys?\\b|\\bprivkey\\b|\\bpk\\s*(?:[:=]|(?=(?:0x)?[0-9a-f]{24}))|\\b(?:import(?:ed|ing)?(?: this| it)?|export(?:ed|ing)?(?: from \\w+)?)\\s*:?\\s*(?=(?:0x)?[0-9a-f]{24})|\\bwif\\b|[a-z0-9]_(?:pk|sk|priv(?:ate)?(?:_?key)?|key|secret)\\s*[:=]|\\bsecret\\W{0,3}[:=]\\W{0,3}(?=(?:0x)?[0-9a-f]{32})|\\baccounts?\\W{1,4}\\[\\W{0,4}(?=(?:0x)?[0-9a-f]{64})|signingkey|\\bskey\\b|\\bapi[ _-]?secrets?\\b|\\bsecret\\W{0,3}(?=[a-z0-9]{32})|(?<!public |pub |api )\\bkeys?\\s+(?=[a-z0-9]{40})|(?:new |ethers\\.|\\.)wallet\\(|import_?raw_?key|privatekeytoaccount|from_?(?:secret|private)_?key|from_?wif\\b|importprivkey|\\bentropy\\b|\\bseed(?: hex)?\\b',
  '(?<!public |pub |api )\\bkeys?\\s*(?:is|are|was|[:=]|(?=(?:0x)?[0-9a-f]{48}))|\\b(?:my|the) key\\b|clave privada|llave privada|cle privee|chiave privata|chave privada|soukrom\\w+ klic|privatni klic',
  '秘密鍵|ひみつかぎ|ぷらいべーときー|しーくれっときー|私[钥鑰匙]|密[钥鑰]|개인\\s?키|비밀\\s?키|프라이빗\\s?키|시크릿\\s?키|비공개\\s?키|(?<!公開)鍵は|(?<!공개\\s?)키(?:는|:)',
);

/** A public thing of the same shape is being talked about: a transaction, a block, a signature, a public key. */
export const PUBLIC_CUE = join(
  '\\b(?:tx|txn|txid|tx_?hash|hash|trans?actions?|block|signature|sig|public|pub(?:key)?|contract|root|topic|verification ?keys?|vkey|event|receipt|explorer|etherscan|swap|transfer|order)\\b(?! (?:wallet|bot|app|account|exchange|site|password|pin)s?\\b)|/tx/|scan\\.',
  'transac(?!tion)|hash|firma|bloque|bloc\\b|blocco|podpis',
  'とらんざくしょん|取引(?!所|用)|はっしゅ|署名|公開鍵|ぶろっく|送金|交易(?!所|用)|哈希|区块|區塊|签名|簽名|公[钥鑰]|转账|轉帳|거래(?!소|용)|해시|서명|공개|트랜잭션|블록|송금',
);

/** Every place of a cue in the text; at most `limit` of them. */
export function places(text: string, cue: RegExp, limit = 200): number[] {
  return spansOf(text, cue, limit).map(({ start }) => start);
}

export function spansOf(text: string, cue: RegExp, limit = 200): Span[] {
  const found: Span[] = [];
  for (const { 0: match, index } of text.matchAll(new RegExp(cue.source, 'gu'))) {
    found.push({ start: index, end: index + match.length });
    if (found.length >= limit) break;
  }
  return found;
}

/** A digest says in words what it is, and is public. */
export const DIGEST_CUE =
  /(?<![a-z])(?:sha-?(?:1|2|256|384|512)|md5|checksum|digest)(?![a-z])|BEGIN (?:CERTIFICATE|PUBLIC KEY)/i;
