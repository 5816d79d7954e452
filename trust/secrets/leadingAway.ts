/*
 * What takes a user away from this desk, or their coins: a handle, a program by which somebody else sits at their screen,
 * a payment to an address. Patterns read folded text (see `fold.ts`).
 */

const HANDLE =
  /(?<![\p{L}\p{N}.@/_-])@[a-z][a-z0-9_]{4,31}(?![\p{L}\p{N}.@])|\bt\s?\.\s?me\s?\/\s?\w|\btme\/\w{4}|\b(?:discord|telegram|whatsapp|wechat|kakao|line(?= id))(?: gg)?(?: id)?\s?[:/]?\s?(?<=gg |id |[:/]\s?)[a-z][\w.]{3,}/u;
const REMOTE =
  /\b(?:any ?desk|team ?viewer|rust ?desk|ultra ?viewer|to ?desk|quick ?assist|quick ?support|chrome remote desktop|air ?droid|logmein|screen ?connect)\b|えにーですく|ちーむびゅーあ|애니데스크|팀뷰어|向日葵(?:[远遠]程|[控软軟])|[远遠]程(?:控制|桌面|[协協]助)(?:软件|軟件|軟體|应用|程序)/u;
const SHARE_SCREEN =
  /^\W*(?:(?:please|now|then|first|and) )*share (?:your|the) screen\b|画面(?:を)?共有(?:して|を(?:お願い|開始))|共享(?:您的|你的)?屏幕|화면(?:을)? ?공유해/u;
const GET_IT =
  /\b(?:install|download|open|start|run|use|launch|get|set up|with me|tell me)\b|入れて|いんすとーる|起動|開いて|だうんろーど|安装|安裝|下载|下載|打开|打開|설치|다운|켜|실행/u;
/** A whole address of a chain; shortened ones are for showing. */
const ADDRESS =
  /(?<![a-z0-9])(?:0x[0-9a-f]{40}|(?:bc1|ltc1|tb1)[a-z0-9]{25,62}|t[a-z0-9]{33}|[13][a-z0-9]{25,34}|[1-9a-z]{43,44})(?![a-z0-9])/u;
const PAY =
  /(?<!(?:you|they|he|she|was|were|been|who|that|have|has|had|we|a|the|or|verification) )\b(?:send|transfer|deposit|pay|forward|move|top up)\b(?! (?:was|is|has|failed|went|did|from|status|of|history|page|fee)\b)|(?:送金|送っ|入金|振り込|支払|移し)(?:て|し て|して)?(?:くだ|下さ|いただ|ね)|(?:请|請|把|将|將).{0,12}(?:转|轉|打|充|付|汇|匯)|(?:보내|송금해|입금해|이체해) ?(?:주|야)/u;
const FEE =
  /\b(?:verification|validation|activation|unlock(?:ing)?|release|processing|insurance|sync(?:ing|hroni[sz]ation)?|recovery|security) (?:fee|deposit|charge)\b|\bpay (?:a |the )?(?:small |little )?(?:fee|deposit|tax) first\b|(?:[验驗][证證]|解[冻凍]|激活|保[证證])(?:金|[费費])|(?:認証|解除|保証|検証)(?:料|金|手数料)|(?:인증|해제|보증|검증) ?(?:비|금|수수료)/u;

/** Where a handle stands in a text, its dots and blanks included; -1: nowhere. */
export function handleIn(folded: string): number {
  return folded.search(HANDLE);
}

/** `away`: to somebody or something else; `payment`: coins to an address, or a fee that only swindlers ask for. */
export function leadsAway(clause: string): 'away' | 'payment' | null {
  if ((REMOTE.test(clause) && GET_IT.test(clause)) || SHARE_SCREEN.test(clause)) return 'away';
  if (PAY.test(clause) && (ADDRESS.test(clause) || FEE.test(clause))) return 'payment';
  return /\bpay (?:a |the )?(?:small |little )?(?:fee|deposit|tax) first\b/.test(clause) ? 'payment' : null;
}
