import type { Finding } from './detection.ts';

/*
 * One-time codes as people tell them, by how they came ("code from email: 981125", メールのコードは…, 收到的码…, 메일로 온 번호…), for which
 * nobody says "verification code". Without a way that it came, a code is a number of anything. All are asked about. Patterns read
 * folded text; each gap is bounded, so each is linear.
 */

/** A number of another kind says so right before its word, glued to it in Japanese and Korean (受付番号, 접수번호). */
const CODE = [
  '(?<!(?:error|status|promo|zip|postal|country|area|referral|invite|order|product|discount|coupon|ticket|case|tracking|reference|ref|phone|account|serial|swift|bank|sort|qr|dress|source|gift|voucher|request|member|customer|invoice|block)[ -]?)(?<![a-z])(?:codes?|numbers?|digits|pass ?codes?|pins?)(?![a-z])',
  '(?<![\\p{sc=Han}ー])(?<![\\u3041-\\u3096](?<![のたにでがはも]))(?:こーど|番号(?!札)|数字)',
  '(?:認証|確認|検証)(?:こーど|番号)',
  '(?<=[的了条條個个])(?:[号號]?[码碼]|代[码碼]|[数數]字)|[验驗][证證][码碼]',
  '(?<![가-힣])(?:코드|번호|숫자)|(?:인증|확인)\\s?(?:번호|코드)',
].join('|');
const WAY = [
  '(?<![a-z])(?:e-?mails?|mails?|inbox|sms|texts?|text messages?|messages?|whatsapp|telegram|(?:phone )?calls?|voice mail|notifications?|push)(?![a-z])',
  'めーる|しょーとめっせーじ|めっせーじ|通知|音声',
  '[邮郵][件箱]|信箱|短信|[简簡][讯訊]|短[讯訊]|消息|[语語]音|微信',
  '메일|문자|메시지|카톡|알림',
].join('|');
const CAME = [
  '(?<![a-z])(?:got|get|received|sent|send|mailed|e-?mailed|texted|came|arrived|given|gave)(?![a-z])',
  '届い|言われ|読み上げ|来た|来て|きた|受け取|受信|送られ|もらっ|送ってき',
  '收到|收的|[发發][来來]|[发發][给給]我|[寄传傳][来來]|[给給]我的',
  '온|왔|받은|받았|도착',
].join('|');
/** Between two of those words, and before the figures. */
const GAP = '[^\\d\\n.!?。！？]{0,32}?';
const BEFORE = '[^\\d\\n.!?。！？]{0,16}?';
/** How much, when, how many: no code. */
export const COUNTED =
  '\\s?(?:円|원|元|块|塊|年|년|月|日|時|时|点|點|回|次|件|人|個|个|位|桁|자리|분|(?:usdt?|usdc|krw|jpy|twd|cny|eth|btc|sats?|won|yen|dollars?|euros?|times|digits?|characters?|blocks?|confirmations?|people|users|hours?|days?|minutes?|seconds?|weeks?|months?)(?![a-z]))';
const VALUE = `(?<![\\w.,#/$€£¥-])(?:[a-z]-)?(\\d{3}[ -]?\\d{3}|\\d{4,8})(?![\\w%]|[.,:/-]\\d)(?!${COUNTED})`;

const TOLD = [
  `(?:${CODE})${GAP}(?:${WAY}|${CAME})${BEFORE}${VALUE}`,
  `(?:${WAY}|${CAME})${GAP}(?:${CODE})${BEFORE}${VALUE}`,
  // The figures first: "981125 is the code from the email", 981125ってコードがメールで来た.
  `${VALUE}${GAP}(?:${CODE})${GAP}(?:${WAY}|${CAME})`,
  `${VALUE}${GAP}(?:${WAY}|${CAME})${GAP}(?:${CODE})`,
  // Between the two: "got a text, 981125, what is this code", 邮件里写的是981125这个码.
  `(?:${WAY}|${CAME})${BEFORE}${VALUE}${GAP}(?:${CODE})`,
  `(?:${CODE})${BEFORE}${VALUE}${GAP}(?:${WAY}|${CAME})`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** A message that brings a code says so at its end: for nobody else, and how long it holds. */
const FOR_NOBODY =
  "(?:do not|don['’]?t|never) (?:share|give|tell|disclose|forward)|expires (?:in )?\\d|valid for \\d|他人に(?:教え|伝え|知らせ|見せ)|\\d{1,2}分(?:間)?(?:以内|有効)|[请請](?:勿|不要)(?:告[诉訴知]|泄露|洩[露漏]|提供|[转轉][发發])|[别別不](?:能|要|得)?告[诉訴]|\\d{1,2}分[钟鐘](?:[内內]|有效)|타인에게|알려주지\\s?마|공유하지\\s?마|\\d{1,2}분 ?(?:내|이내|안에)";
const BROUGHT = new RegExp(
  `(?<=^|[\\s\\[【】\\](（:：,，是为為認证碼码가-힣ー\\p{sc=Han}])${VALUE}(?!\\s?(?:달러|코인|どる|[a-z]{3,5}(?![a-z])))(?=[^\\d\\n]{0,24}(?:${FOR_NOBODY}))`,
  'gu',
);

const FIGURES = /\d{3}[ -]?\d/;
/** Years, and round amounts. */
export const NO_CODE = /^(?:19|20)\d\d$|^\d{1,2}000$|0000$/;
/** What the figures are called right before them. */
const CALLED =
  /(?:(?<![a-z])(?:order|ticket|case|invoice|tracking|block|error|zip|flight|room|ref(?:erence)?|nonce|port|id|version|height)(?![a-z])|えらー|[错錯][误誤]|[报報][错錯]|오류|에러|注文|受付|問い?合わ?せ|追跡|伝票|会員|口座|電話番|郵便|[订訂][单單]|工[单單]|快[递遞]|[会會][员員]|[账帳][号號]|[电電][话話][号號]|[邮郵][编編]|주문|접수|문의|송장|회원|계좌|전화\s?번|우편)[^\d\n.!?。]{0,10}$|(?<![a-z])(?:at|around|since|until) $/u;

/** Figures that a message gives as a code that came. `folded`: see `fold.ts`. */
export function sentCodes(folded: string): Finding[] {
  if (!FIGURES.test(folded)) return [];
  return [...TOLD, BROUGHT].flatMap((pattern) =>
    [...folded.matchAll(pattern)].flatMap((match): Finding[] => {
      const value = match[1] ?? '';
      const start = match.index + match[0].lastIndexOf(value);
      if (NO_CODE.test(value) || CALLED.test(folded.slice(Math.max(0, start - 24), start))) return [];
      return [{ verdict: 'ask', kind: 'one-time-code', start, end: start + value.length }];
    }),
  );
}
