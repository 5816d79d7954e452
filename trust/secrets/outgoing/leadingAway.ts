import { PLACE } from './writtenAddress.ts';

/*
 * What takes a user away from this desk, or their coins: a handle, a program by which somebody else sits at their screen,
 * a payment to an address. Patterns read folded text (see `fold.ts`).
 */

const join = (...patterns: string[]) => new RegExp(patterns.join('|'), 'u');

const NETWORK = '\\b(?:discord|telegram|whatsapp|wechat|kakao|line(?= id))';
/** What a name has and a word of a sentence has not: "Telegram: scammers write there" gives no handle. */
const NAME_LIKE = '(?=[a-z.]{0,30}[\\d_])[a-z]';
const HANDLE = join(
  // `@scope/package` is none.
  '(?<![\\p{L}\\p{N}.@/_-])@[a-z][a-z0-9_]{4,31}(?![\\p{L}\\p{N}.@]|/[a-z])',
  '\\bt\\s?\\.\\s?me\\s?/\\s?\\w|\\btme/\\w{4}',
  `${NETWORK}(?: gg [a-z][\\w.]{3,}| id\\s?:\\s?[a-z][\\w.]{3,})`,
  `${NETWORK}(?: id)?(?:\\s?[:/]\\s?${NAME_LIKE}[\\w.]{3,}|\\s${NAME_LIKE}[\\w.]{5,})`,
  `${NETWORK}\\s?:\\s?(?!scam|fraud|nothing|never|unknown|blocked|signal\\b|telegram\\b|whatsapp\\b)[a-z][a-z.]{3,30}[a-z](?=\\s*(?:$|[.!?;\\n]))`,
);
const COLLEAGUE = '@(?!\\w*(?:support|help|admin|official|team|desk|wallet|service|agent))[a-z]{2,15}';
/** "@Minako, could you take this case?" */
const SPOKEN_TO = new RegExp(`(?:^|[.!?\\n]\\s?)${COLLEAGUE}(?=,)|\\bthank(?:s| you) ${COLLEAGUE}(?![\\w.@/])`, 'gu');
const REMOTE =
  /\b(?:any ?desk|team ?viewer|rust ?desk|ultra ?viewer|to ?desk|quick ?(?:assist|support)(?! (?:page|section|tab|menu|button|article)\b)|chrome remote desktop|air ?droid|logmein|screen ?connect)\b|えにーですく|ちーむびゅーあ|애니데스크|팀뷰어|向日葵(?:[远遠]程|[控软軟]|$)|[远遠]程(?:控制|桌面|[协協]助)(?:软件|軟件|軟體|应用|程序)/u;
const SHARE_SCREEN =
  /^\W*(?:(?:please|now|then|first|and) )*share (?:your|the) screen\b(?! (?:size|resolution|width|brightness)\b)|画面(?:を)?共有(?:して|を(?:お願い|開始))|共享(?:您的|你的)?屏幕|화면(?:을)? ?공유해/u;
/** "Please uninstall AnyDesk and run a virus scan": what is taken away is not fetched. */
const TAKEN_AWAY = new RegExp(
  [
    `\\b(?:uninstall|remove|delete|quit)(?: (?!and\\b|then\\b|install\\b|open\\b|run\\b)[\\w'-]+){0,3} (?:${REMOTE.source})(?!.{0,16}\\b(?:install|download|get|open|run) (?:it|the (?:new|latest))\\b)`,
    `(?:卸[载載]|[删刪]除|移除) ?(?:${REMOTE.source})`,
    `(?:${REMOTE.source}) ?(?:を ?(?:削除|あんいんすとーる)|(?:를|을)? ?(?:삭제|제거))`,
  ].join('|'),
  'gu',
);
const GET_IT =
  /\b(?:(?:re-?)?install|download|open|start|run|use|launch|get|set up|with me|tell me|give (?:me|us)|let (?:me|us))\b|入れて|いんすとーる(?!しましたか|された)|起動|開いて|だうんろーど|安[装裝](?![过過])|下载|下載|打开|打開|설치(?!하셨|했)|다운|켜|실행/u;
/** What is sent to a desk and is no coin: "please send me the hash of your transfer to 0x…". */
const TOLD = {
  en: '(?! (?:(?:me|us) )?(?:the|an?|your|this) (?:\\w+ )?(?:hash|txid|link|screenshot|error|message|id)\\b)',
  ja: '(?<!(?:はっしゅ|すくりーんしょっと|すくしょ|画像|りんく|めっせーじ|url|txid)を?.{0,4})',
  ko: '(?<!(?:해시|캡처|스크린샷|화면|링크|메시지|txid)(?:를|을)? ?)',
};

/** An order or a request: "your transfer to 0x…" and "did your wallet send" tell what happened. */
const ORDERED =
  '(?:^\\W*(?:(?:hello|hi|hey|dear|sir|madam|customer|user|friend|ok(?:ay)?)\\W+)*|\\b(?:please|kindly|just|simply|only|now|then|so|next|first|and|or|must|should|you (?:can|could|will|may|shall)|(?:can|could|would|will) you|(?<!\\b(?:has|had|tried|tries|wants?|wanted|failed|meant|able|used|yet) )to) (?:(?:please|kindly|just|now|then|first) )?)';
const GIVES = '(?:send|transfer|deposit|pay(?! attention\\b)|forward|move(?! on\\b)|top up|withdraw)';
const SOMETHING =
  '(?:\\d(?!x)|(?:all|your|some|it|them|everything|the (?:whole|full|entire|rest|remainder|balance|coins|funds|tokens)|usd[tc]|eth|btc)\\b)';
const PAY = join(
  `${ORDERED}(?:${GIVES}\\b${TOLD.en}(?! (?:was|is|has|failed|went|did|from|status|of|history|page|fee)\\b| (?:to|at) \\S+ (?:is|was|has|had|went|failed|arrived|shows?)\\b)|make (?:an?|the|your) (?:\\w+ )?(?:transfer|deposit|payment)\\b)`,
  // "Put the rest in 0x…": what is put elsewhere is no payment.
  `${ORDERED}(?:put|place|park|store|keep|leave) ${SOMETHING}.{0,24}\\b(?:in|into|on|onto|at|with) (?:\\w+ )?${PLACE}`,
  // "To unlock your wallet send 5 USDT to 0x…", without a comma.
  `^\\W*(?:in order )?(?:to|for|once|after)\\b.*(?<!\\b(?:you|they|we|a|the|your) )\\b${GIVES} ${SOMETHING}`,
  `^(?!.*\\b(?:lets?|allows?|did|does|saw|see|how|why|when|where) ).*(?<!\\b(?:you|they|he|she|we|i|it|that|who|will|would|can|could|may|might|to|has|had|have|exchange|wallet) )\\b(?:send|pay|forward|move|top up|transfer|withdraw) ${SOMETHING}`,
  '(?:送金|入金|振り?込み?|お?支払い?)(?:を|の)?お願い(?:いた|致)?し(?:ます|たい|たく)|(?:全額|残高|資金)(?:を|の|で)?お願い',
  `(?:送金|${TOLD.ja}送っ|入金|振り込|支払い?|移し)(?:て|し て|して|んで)?(?:(?:くだ|下)さ(?!っ|いまし)|いただ(?:け(?!まし)|きた|きます?よう|く必要)|ね)`,
  '(?:[请請把]|^\\W*(?:[将將]|先(?=[转轉付汇匯充打])|(?:需要|只需|要)(?=[转轉付汇匯充打]))).{0,12}(?:[转轉付汇匯](?![账帳賬款]?(?:地址|[记記][录錄]|[状狀][态態]|哈希))|充(?!值(?:地址|记录|状态))|打(?![开開]))(?!.{0,90}的[那这這该該]?[笔筆]?(?:交易|[转轉][账帳賬]|金[额額]|[状狀][态態]|[记記][录錄]|哈希|\\W*$))',
  `(?:${TOLD.ko}보내|송금해|입금해|이체해|옮겨) ?(?:주(?!신 (?!후|다음|뒤)|셨)|야)`,
  `${TOLD.ko}(?:(?:보내|옮기)(?:세요|십시오)|(?:송금|입금|이체) ?(?:하세요|하십시오|바랍니다|부탁))`,
);
/** One that stands beside, or in a picture. */
const NAMED_ADDRESS =
  /\b(?:this|the following|our) (?:\w+ )?address\b|(?:[这這]个?|以下|下面的?|我们的?)地址|(?:この|以下の|下記の)あどれす|(?:이|아래|다음) ?주소/u;
const FEE =
  /\b(?:verification|validation|activation|unlock(?:ing)?|release|processing|insurance|sync(?:ing|hroni[sz]ation)?|recovery|security) (?:fee|deposit|charge)\b|\bpay (?:a |the )?(?:small |little )?(?:fee|deposit|tax) first\b|(?:[验驗][证證]|解[冻凍]|激活|保[证證])(?:金|[费費])|(?:認証|解除|保証|検証)(?:料|金|手数料)|手数料を?(?:先に|まず|前もって)|(?:인증|해제|보증|검증) ?(?:비|금|수수료)|수수료(?:를|부터)? ?먼저/u;

/** Where a handle stands in a text, its dots and blanks included; -1: nowhere. */
export function handleIn(folded: string): number {
  return folded.replace(SPOKEN_TO, (name) => ' '.repeat(name.length)).search(HANDLE);
}

function namesAddress(clause: string): boolean {
  return NAMED_ADDRESS.test(clause) && !/\b(?:nothing|nowhere)\b/.test(clause);
}

function fetchesRemote(clause: string): boolean {
  const left = clause.replace(TAKEN_AWAY, ' ');
  return REMOTE.test(left) && GET_IT.test(left);
}

/** What an order says of coins, or of a place that stands beside it; what names something else that is sent orders no payment. */
const COINS_OR_THERE =
  /\b(?:it|them|all|everything|rest|coins?|funds|balance|tokens?|assets|money|amount|usd[tc]|eth|btc|here|there|below|next|following|that one|this one)\b|[币幣款钱錢]|余额|餘額|[资資][产產金]|全部|[这這那]里|[这這那]裡|下面|以下|こいん|資[金産]|残高|全[額部]|こちら|ここ|そこ|そちら|[次下](?:に|の|へ)|코인|자금|잔액|전액|전부|자산|여기|거기|아래|다음/u;
const NO_COINS =
  /\b(?:hash|txid|link|screenshot|error|message|e-?mail|request|ticket|question|name|word|address)\b|はっしゅ|すくりーんしょっと|りんく|めーる|めっせーじ|哈希|截[图圖]|[链鏈]接|[邮郵]件|消息|해시|캡처|스크린샷|링크|메시지|메일/u;
/** In columns, of a clause beside its address: who says more there tells of it. */
const MOST_BESIDE = 24;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * The order to pay to a written address whose two halves no clause holds, of clauses in which addresses are `PLACE` (`withPlaces`): a
 * clause that is hardly more than an address belongs to the order before or behind it. `said`: a clause without what it denies.
 */
export function paysToPlace(clauses: readonly string[], said: (clause: string) => string): boolean {
  const isPaid = clauses.some((clause) => clause.includes(PLACE) && PAY.test(said(clause)));
  return isPaid || paysBeside(clauses, said, isBare);
}

/** The same where whole sentences present the address: "Your new vault is 0x…. Move your balance there." Coins that went to one are told so as well. */
export function paysNearPlace(clauses: readonly string[], said: (clause: string) => string): boolean {
  return paysBeside(clauses, said, () => true);
}

function paysBeside(
  clauses: readonly string[],
  said: (clause: string) => string,
  isMeant: (clause: string) => boolean,
): boolean {
  return clauses.some((clause, at) => {
    if (!clause.includes(PLACE) || !isMeant(clause)) return false;
    const beside = clauses.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter((other) => !other.includes(PLACE));
    return beside.some((other) => PAY.test(said(other)) && COINS_OR_THERE.test(other) && !NO_COINS.test(other));
  });
}

/** In clauses. */
const NEAR = 2;

function isBare(clause: string): boolean {
  const rest = clause.replaceAll(PLACE, '').replace(/[^\p{L}]/gu, '');
  return rest.length + (rest.match(WIDE)?.length ?? 0) <= MOST_BESIDE;
}

/** `away`: to somebody or something else; `payment`: coins to an address that stands beside, or a fee that only swindlers ask for. */
export function leadsAway(clause: string): 'away' | 'payment' | null {
  if (fetchesRemote(clause) || SHARE_SCREEN.test(clause)) return 'away';
  if (PAY.test(clause) && (namesAddress(clause) || FEE.test(clause))) return 'payment';
  return /\bpay (?:a |the )?(?:small |little )?(?:fee|deposit|tax) first\b/.test(clause) ? 'payment' : null;
}
