import { asksInShort, asksOutright } from './askingShort.ts';
import { NEGATION } from './denial.ts';
import { undenied } from './governedDenial.ts';
import { names, namesLoosely } from './naming.ts';

/*
 * Asking for a secret is a request and a secret in one clause without a negation, so safety advice passes. Thieves seldom
 * call it by its name: "the list you wrote on paper". Patterns read folded text (see `fold.ts`): lower case, no accents,
 * katakana as hiragana.
 */

const join = (...patterns: string[]) => new RegExp(patterns.join('|'), 'u');

const TO_US =
  /\b(?:tell|give|send|show|read|say|text|mail|whisper|dictate)(?: (?:it|them) to)? (?:me|us)\b|\b(?:share|sharing|telling|showing|reading) (?:it |them |the |those |these |all )|\blet (?:me|us) (?:have|see|hear)\b|\b(?:i|we)(?:'d like|'d love| would like| would love| need| want| must have) (?:to (?:see|have|know|hear|compare) )?(?:the|those|these|all|that|your)\b|\b(?:paste|drop|put|post|enter|type|copy|fill in)\b.{0,40}\b(?:here|below|in(?:to)? (?:this|the|our|my) (?:chat|form|window|box|field|page))\b|\b(?:can|could|would|will) you (?:please )?(?:confirm|repeat|spell|read|say|tell|give)\b|\bsay (?:the|your|those|all) words\b/u;

/** Told or sent to somebody. */
const TELL =
  /\b(?:send(?! (?:everything|all|the rest|them all|(?:your|the) (?:coins|funds)|what is left) to (?:a|the|your|another)\b)|give(?! away)|tell|provide|share|reply|paste|submit|forward|dictate|read out|post|upload|attach|whisper)\b|\b(?:mind|how about|would you) (?:\w+ )?(?:sharing|telling|sending|giving|showing|reading)\b|\b(?:i|we)(?:'d| would) (?:like|love) to (?:see|have|know|hear|compare)\b|\b(?:i|we) (?:must|have to|need to) compare (?:your|the|them)\b|\bcomplete (?:this|the) (?:list|table|form)\b|\b(?:can|could|would|will) you (?:please )?confirm (?:the|your)\b|\b(?:show|dm|(?:e-?)?mail|text) (?:(?:it|them) to )?(?:me|us)\b|\b(?:may|can|could|should) (?:i|we) (?:please )?(?:have|see|know|get)\b|\b(?:i|we|support|agents?|team) (?:\w+ )?(?:need|require|want|must have|have to (?:know|see|check|verify|confirm)) (?:to (?:know|see|have|get) )?(?:your|the|his|her|all)\b|what(?:'s| is| are| was) (?:your|the)|let (?:me|us) (?:know|have|see)|教えて(?:くだ|頂|いただ|もら|ほし|下さ|くれ|ね|。|$)|(?:送っ|送信し|返信し|提示し|提供し|共有し|伝え|見せ|(?<!(?:紙|のーと|かーど|ぷれーと)に[^たの]{0,8})書い|貼り付け|知らせ)て(?:くだ|頂|いただ|もら|ほし|下さ|くれ|ね|。|$)|お(?:伝え|送り|知らせ|教え|聞かせ|見せ)(?:くだ|いただ|頂|下さ)|(?:を|が)(?:うかが|伺|お聞き|お尋ね|確認させ)|(?:请|請|麻烦|麻煩|需要|把|将|將|要).{0,16}(?:发给|發給|发送|發送|告诉|告訴|提供|给我|給我|给我们|回复|回覆|发到|發到|发来|說|说一下|发一下|讲返|講返|[俾畀]我)|(?:告诉|告訴|发给|發給|提供给|提供給)(?:我|客服)|我[们們]需要[您你]的|[俾畀](?:你|埋)?.{0,10}我(?:睇|聽|知)|(?:알려|보내|말씀해|제공해|공유해|회신해|붙여\s?넣어|(?<!종이에[^은힌]{0,16})적어|전달해)\s?(?:주|줘|달(?!라[고는])|드|바)/u;
/** Read out, shown, photographed. */
const SHOW = join(
  '\\bread (?:me|us|out|it|them|aloud)\\b|\\bspell\\b|\\bshow (?:me|us)\\b|\\bsay (?:the|your|those|all) words\\b|\\b(?:take|make) (?:a |an )?(?:photo|picture|screenshot|scan)\\b|\\b(?:need|have) to know\\b',
  "\\b(?:which|what) (?:words?|codes?|does|do|did|is on|are on)\\b|\\bwhat(?:'s| is| was) (?:on|in|written|printed)\\b",
  '読み上げ|読んで(?:くだ|いただ|もら)|(?:写真|すくしょ|すくりーんしょっと|画像)[をに].{0,4}(?:撮|送)|確認させて|教えていただ',
  '[念读讀报報](?:给|給|一下|出)|[给給](?:我|我们|我們|客服)看|拍(?:一?[张張]|照|下)|截(?!图里|圖裡|圖中|图中)[图圖]|打出[来來]|[发發](?:我|给|給|[过過][来來])|告[诉訴]|提供|是(?:什么|甚麼|什麼|啥)$',
  '(?:읽어|불러|보여|찍어|캡처해|캡처해서 보내)\\s?(?:주세|주시|주십|줘|달|드리)',
);
/** A received code that is to be "confirmed" is told. */
const CONFIRM_CODE = join(
  '\\bconfirm (?:\\w+ ){0,3}codes? (?:that )?you|받(?:은|으신)\\s?(?:번호|코드)를?\\s?확인해|(?:こーど|番号)を確認させて|[确確][认認](?:一下)?(?:您|你)?收到的',
);

/** Typed into something; it is asking when the something is ours or a page. */
const TYPE =
  /\b(?:enter|type|write|put|fill in|input|copy|paste|drop)\b|入力|記入|書い|输入|輸入|[贴貼]|填写|填寫|입력|작성|\b(?:validate|verify|import|sync)\b|打ち込|적어/u;
const INTO_OURS =
  /\b(?:here|(?:in|into) (?:this|the|our) (?:chat|form|window|conversation|page|site|website|link)|below|on (?:this|the|our|that) (?:page|site|website|form|link|portal)|to (?:me|us)|with (?:me|us))\b|ここ(?:に|へ|で)|こちら(?:に|へ|で)|(?:この)?(?:ちゃっと|ふぉーむ|さいと|ぺーじ|りんく)(?:先)?(?:に|へ|で|から)|(?:这里|這裡|此处|聊天|对话|表单|表單|(?<!交易所的?)(?:网站|網站|页面|頁面)|链接|連結)|여기(?:에|서)|(?<!(?:거래소|은행)의? ?(?:공식 ?)?)(?:채팅|양식|사이트|페이지|링크|창)(?:에|에서|으로)|[这這]个?[个個]?表[单單]|양식에/u;
/** Those of a desk who will see it: whoever says that staff see the words asks for them. */
const SEEN_BY_STAFF = join(
  '\\b(?:staff|support|team|agents?|colleagues?|technicians?|engineers?|experts?|they|he|she)\\b.{0,12}\\b(?:may|can|could|might|will|must|has to|have to|(?:is|are) allowed to)\\b.{0,12}\\b(?:see|look at|view|read|inspect|hear|copy) (?:them|those)\\b',
  '(?:担当者|すたっふ|係の者|同僚)(?:が|は|も).{0,12}それ.{0,8}(?:見る|見ます|確認|拝見|閲覧)',
  '(?:客服|工作人[员員]|[员員]工|同事|我[们們])(?:可能|可以|[会會]|能|需要|要|有[权權]).{0,6}(?:看|查看|核[对對]|[检檢]查).{0,4}(?:它|[这這]些)',
  '(?:직원|상담원|담당자|동료)(?:이|가|은|는).{0,12}(?:그것|그걸).{0,8}(?:볼 수|확인|봅니다|열람)',
);
const IT = /\b(?:it|them|those|that)\b|それ|它|그것|그걸/u;

/**
 * A secret named in the clause, or just before it and then called "it". `isQuestion`: a question mark ends the clause. What asks as it
 * stands is asked again without what it denies: most clauses ask for nothing, and are read once. `sentence`: where the clause stands.
 */
export function asksForSecret(clause: string, before: string, isQuestion: boolean, sentence: string = clause): boolean {
  return asksAsSaid(clause, before, isQuestion) && asksAsSaid(undenied(clause, sentence), before, isQuestion);
}

function asksAsSaid(said: string, before: string, isQuestion: boolean): boolean {
  if (asksOutright(said) || CONFIRM_CODE.test(said) || asksInShort(said, isQuestion)) return true;
  if (namesLoosely(said) && TO_US.test(said)) return true;
  if (!names(said) && !(IT.test(said) && names(before) && (TO_US.test(said) || !NEGATION.test(before)))) return false;
  return TELL.test(said) || SHOW.test(said) || SEEN_BY_STAFF.test(said) || (TYPE.test(said) && INTO_OURS.test(said));
}

const SPELLED = /(?<![a-z])[a-z](?:[ \t]{1,2}[a-z]){3,}(?![a-z])/g;
/** `p.r.i.v.a.t.e k.e.y`, `s→e→e→d`, `s+e+e+d+ +p`: set apart by whatever is no letter; a blank is between the words. */
const APART = /(?<![a-z])[a-z](?:[^\p{L}\p{N}\s]{1,3}[a-z]){2,}(?![a-z])/gu;
const WORDS_APART = /(?<=(?<![a-z])[a-z])[^\p{L}\p{N}\s]{1,3}[ \t][^\p{L}\p{N}\s]{1,3}(?=[a-z](?![a-z]))/gu;
const FIGURE_IN_WORD = /(?<=[a-z])[01345@$]+(?=[a-z])/g;

/** What somebody reads where letters stand apart or figures stand for letters: `s e e d`, `w0rds`. `one`: what 1 stands for. */
export function asRead(folded: string, one: 'l' | 'i' = 'l'): string {
  return folded
    .replace(SPELLED, (letters) =>
      letters
        .split(/[ \t]{2,}/)
        .map((word) => word.replace(/[^a-z]/g, ''))
        .join(' '),
    )
    .replace(WORDS_APART, ' ')
    .replace(APART, (letters) => letters.replace(/[^a-z]/g, ''))
    .replace(FIGURE_IN_WORD, (figures) =>
      [...figures].map((figure) => `o${one}easas`.charAt('01345@$'.indexOf(figure))).join(''),
    );
}
