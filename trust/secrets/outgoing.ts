import type { Span } from './detection.ts';
import { view } from './fold.ts';
import { phoneNumbers } from './personal.ts';

export type OutgoingReason = 'asks-for-secret' | 'phone-number' | 'other-channel' | 'foreign-link';
export type Outgoing =
  | { readonly kind: 'ok' }
  | { readonly kind: 'refused'; readonly reason: OutgoingReason; readonly span: Span };

export interface OutgoingOptions {
  /** Hosts that a message may link to, `example.com` including its subdomains. */
  readonly allowedHosts: readonly string[];
}

/*
 * What leaves the desk, whoever wrote it: an agent, a model or an article. Asking is a request and a secret in one
 * clause without a negation, so safety advice passes. Patterns read folded text (see `fold.ts`): lower case, no
 * accents, katakana as hiragana.
 */

const SECRET =
  /(?:seed|recovery|secret|backup|mnemonic)[ -](?:recovery )?(?:phrase|words?|key)|\bmnemonics?\b|\bseed\b|(?:12|24|twelve|twenty-?four)[ -]?words?|first (?:three|few|\d) words|private keys?|secret keys?|keystore|\bpass ?(?:word|code|phrase)s?|\bpin\b|(?:verification|security|one-?time|login|auth\w*|2fa|sms|confirmation) codes?|\botp\b|(?:復元|しーど|りかばりー|秘密の?)(?:ふれーず|の?単語|の言葉)|にーもにっく|(?:12|24)(?:個の|語の|の)?(?:単語|言葉)|秘密鍵|ぷらいべーときー|ぱすわーど|暗証番号|ぱすこーど|(?:認証|確認|わんたいむ)(?:こーど|番号|ぱすわーど)|助[记記]词?詞?|恢复短语|恢復短語|私[钥鑰]|密[码碼]|[验驗][证證][码碼]|[确確][认認][码碼]|복구\s?(?:문구|구문|단어)|시드\s?(?:문구|구문)?|니모닉|(?:12|24)개?(?:의)?\s?단어|개인\s?키|비밀\s?키|비밀번호|암호|인증\s?(?:번호|코드)|핀\s?번호/u;

/** Told or sent to somebody. */
const TELL =
  /\b(?:send|give|tell|provide|share|reply|paste|submit|forward|dictate|read out|post|upload|attach)\b|\b(?:show|dm|e-?mail|text) (?:it to )?(?:me|us)\b|\b(?:may|can|could|should) (?:i|we) (?:please )?(?:have|see|know|get)\b|\b(?:i|we|support|agents?|team) (?:\w+ )?(?:need|require|want|must have|have to (?:know|see|check|verify|confirm)) (?:to (?:know|see|have|get) )?(?:your|the|his|her|all)\b|what(?:'s| is| are| was) (?:your|the)|let (?:me|us) (?:know|have|see)|教えて(?:くだ|頂|いただ|もら|ほし|下さ|くれ|ね|。|$)|(?:送っ|送信し|返信し|提示し|提供し|共有し|伝え|見せ|書い|貼り付け|知らせ)て(?:くだ|頂|いただ|もら|ほし|下さ|くれ|ね|。|$)|お(?:伝え|送り|知らせ|教え|聞かせ|見せ)(?:くだ|いただ|頂|下さ)|(?:を|が)(?:うかが|伺|お聞き|お尋ね|確認させ)|が必要です|(?:请|請|麻烦|麻煩|需要|把|将|將|要).{0,16}(?:发给|發給|发送|發送|告诉|告訴|提供|给我|給我|给我们|回复|回覆|发到|發到|发来|說|说一下|发一下)|(?:告诉|告訴|发给|發給|提供给|提供給)(?:我|客服)|(?:알려|보내|말씀해|제공해|공유해|회신해|적어|전달해)\s?(?:주|줘|달|드|바)|(?:이|가)\s필요합니다/u;

/** Typed into something; it is asking when the something is ours or a page. */
const TYPE = /\b(?:enter|type|write|put|fill in|input)\b|入力|記入|输入|輸入|填写|填寫|입력|작성/u;
const INTO_OURS =
  /\b(?:here|in (?:this|the|our) (?:chat|form|window|conversation|page|site|website|link)|below|on (?:this|the|our|that) (?:page|site|website|form|link|portal)|to (?:me|us)|with (?:me|us))\b|ここ(?:に|へ|で)|こちら(?:に|へ|で)|(?:この)?(?:ちゃっと|ふぉーむ|さいと|ぺーじ|りんく)(?:先)?(?:に|へ|で|から)|(?:这里|這裡|此处|聊天|对话|表单|表單|网站|網站|页面|頁面|链接|連結)|여기(?:에|서)|(?:채팅|양식|사이트|페이지|링크|창)(?:에|에서|으로)/u;

const NEGATION =
  /\b(?:never|not|no|nobody|none|nor|without|cannot|refuse|avoid|stop|instead of|anyone who|someone who|whoever|if (?:someone|anyone|somebody|anybody|a person|they|a site|a website|an? (?:agent|app|page))|scam\w*|fake|fraud\w*|impostors?|thie\w+|attackers?|steal\w*)\b|n't\b|ない|ません|ぬ(?:よう|こと)|ず(?:に|、)|しまった|詐欺|偽|なりすま|人は|人が|盗|不|[勿别別]|没有|沒有|要求|索要|求め|요구|骗|騙|诈|詐|冒充|如果有人|任何人|아니|않|마세|말(?:고|아|라|기)|마십|지\s?마|못|없|절대|사기|사칭|사람/u;

const CHANNEL =
  /\b(?:telegram|whats ?app|wechat|discord|signal|skype|viber|kakao ?talk|instagram|facebook|messenger|twitter|line (?:app|id|account)|zalo|qq|snapchat)\b|(?<![a-z])line(?=[でにへのか])|てれぐらむ|わっつあっぷ|(?<![ぁ-ん])らいん(?=[でにへのか])|でぃすこーど|微信|电报|電報|企业微信|텔레그램|카카오톡|카톡|왓츠앱|디스코드|위챗|(?<![가-힣])라인(?=으로|에서|에\s)/u;
const GO_THERE =
  /\b(?:contact|message|dm|text|write to|write|add|join|reach|call|ping|find|follow|chat with|talk to|continue|move)\b.{0,24}\b(?:me|us|him|her|our|my|the|support|admin|team|agent|this chat|over|there|on|to|via)\b|\b(?:our|my) (?:official )?(?:telegram|whats ?app|wechat|discord|signal|skype|line)\b|\b(?:on|via|over|to) (?:telegram|whats ?app|wechat|discord|signal|skype|line)\b.{0,20}\b(?:instead|please|so|for faster)\b|(?:連絡|追加|登録|参加|めっせーじ|送っ|続け|移動|お話|ご相談|友だち|友達).{0,10}(?:くだ|下さ|ます|お願い|しょう|ね|ほし|いただ|頂|。|$)|(?:加|联系|聯繫|聯絡|添加|关注|私信|转到|轉到|搜索|咨询)|(?:연락|문의|추가|메시지|이동|상담|친구).{0,12}(?:주|하세|합니다|바랍|드리|줘|요)/u;
const CONTACT_FORM =
  /\b(?:t|wa|line|m|discord|u)\.(?:me|gg|wechat)\/\S+|(?<![\w.+/-])[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![\w-])/;

const CLAUSE = /[^.!?;:,、。！？；：，\n–—]+(?:\.(?=\S)[^.!?;:,、。！？；：，\n–—]+)*/gu;
/** Words after which a sentence starts over: a negation before them does not reach past them. */
const TURN =
  /\b(?:but|just|then|so|however|simply|please|instead|only|and then)\b|(?<=ので|から|が、|けど)|(?:但是?|只要|只需|请|請)|(?:그냥|하지만|그러니)/u;

/** Whether a text may leave the desk. Pure. The first reason found is given, with its place in the original text. */
export function checkOutgoing(text: string, options: OutgoingOptions): Outgoing {
  const seen = view(text);
  const spot = (reason: OutgoingReason, start: number, end: number): Outgoing => ({
    kind: 'refused',
    reason,
    span: { start: seen.from[start] ?? 0, end: seen.to[Math.max(start, end - 1)] ?? text.length },
  });
  const clauses = clausesOf(seen.folded);
  const asking = clauses.find((clause, i) => asksForSecret(clause.text, clauses[i - 1]?.text ?? ''));
  if (asking) return spot('asks-for-secret', asking.start, asking.end);
  const [phone] = phoneNumbers(seen.text);
  if (phone) return spot('phone-number', phone.start, phone.end);
  const away = clauses.find(
    (clause) => CHANNEL.test(clause.text) && GO_THERE.test(clause.text) && !NEGATION.test(clause.text),
  );
  if (away) return spot('other-channel', away.start, away.end);
  const contact = CONTACT_FORM.exec(seen.folded);
  if (contact) return spot('other-channel', contact.index, contact.index + contact[0].length);
  const link = links(seen.folded).find(({ host }) => !isAllowed(host, options.allowedHosts));
  return link ? spot('foreign-link', link.start, link.end) : { kind: 'ok' };
}

interface Clause extends Span {
  readonly text: string;
}

function clausesOf(folded: string): Clause[] {
  return [...folded.matchAll(CLAUSE)].flatMap((match) => {
    const whole = { text: match[0], start: match.index, end: match.index + match[0].length };
    const turn = TURN.exec(match[0]);
    if (!match[0].trim()) return [];
    if (!turn || !match[0].slice(0, turn.index).trim()) return [whole];
    const cut = match.index + turn.index;
    return [
      { text: match[0].slice(0, turn.index), start: match.index, end: cut },
      { text: match[0].slice(turn.index), start: cut, end: whole.end },
    ];
  });
}

/** A secret named in the clause, or just before it and then called "it". */
function asksForSecret(clause: string, before: string): boolean {
  if (NEGATION.test(clause)) return false;
  const named =
    SECRET.test(clause) ||
    (/\b(?:it|them|those|that)\b|それ|它|그것|그걸/u.test(clause) && SECRET.test(before) && !NEGATION.test(before));
  if (!named) return false;
  return TELL.test(clause) || (TYPE.test(clause) && INTO_OURS.test(clause));
}

const TOP_LEVEL =
  'com|org|net|io|app|xyz|info|co|me|dev|finance|exchange|online|site|top|live|support|help|wallet|link|click|shop|club|pro|gg|eth|ru|cn|jp|kr|tw|hk|uk|de|fr|eu|us|ai|to|ly|cc|tv|vip|fun|tech|network|cash|money|crypto|page|web|cloud|biz';
/** A browser reads `\\` as `/`, `https:host` as a link and `。` as a dot. */
const LINK = new RegExp(
  String.raw`(?:[a-z][a-z0-9+.-]{1,11}:[\\/]{2}|[\\/]{2}|https?:(?=[^\s\\/]))(?<full>[^\s\\\/?#)\]}>"'、。」』]+)|(?<![\w@.\/-])(?<bare>(?:[a-z0-9-]{1,63}(?:[.。]|\[\.\]|\(\.\))){1,5}(?:${TOP_LEVEL}))(?![\w.-]*\w)`,
  'gu',
);

function links(folded: string): (Span & { host: string })[] {
  return [...folded.matchAll(LINK)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    host: hostOf(match.groups?.['full'] ?? match.groups?.['bare'] ?? ''),
  }));
}

/** Without user information, port and tricks: `allowed.com@evil.com` is evil.com. */
function hostOf(authority: string): string {
  const host = authority.split('@').at(-1) ?? '';
  return host
    .replace(/[[(]\.[\])]|。/g, '.')
    .replace(/:\d*$/, '')
    .replace(/\.$/, '');
}

function isAllowed(host: string, allowed: readonly string[]): boolean {
  return allowed.some((name) => host === name.toLowerCase() || host.endsWith(`.${name.toLowerCase()}`));
}
