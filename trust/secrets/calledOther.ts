/*
 * What a string is called that has the form of a secret and is none: an order, a ticket, an address. A name makes a value public where it
 * stands right beside it ("order KRSX…", 注文番号は KRSX…). Read anywhere in the message, 取引所, 交易所 and 거래소 would be transactions,
 * "in case" a case and メールアドレス an address, and every secret beside them public.
 */

/** Between a name and its value. */
const BETWEEN =
  /(?:[\s:=：#>→、，,"“'‘「『（([-]|(?<![a-z])(?:is|was|are|numbers?|no|nr|ids?|codes?|hash|key|reads?|says|the|my)(?![a-z])|こーど|[はがのでを番号號是为為码碼]|번호|코드|[는은이가를])+$/u;
/** Between a value and the name behind it. */
const BEHIND =
  /^(?:[\s,、，:：=)"”'’」』]|(?<![a-z])(?:is|was|are|as|for|of|the|my|our|an?|this|that|it|to|about|in)(?![a-z])|[はがのをという这這那是为為的]|는|은|이|가|를|라는)+/u;
/** "for my second address X": what it is for and where it was got are no name of it. */
const GOVERNED = /(?<![a-z])(?:for|from|at|by) (?:the|my|our|an?|that|this) (?:[a-z]{2,14} )?$/u;
const REACH = 48;

/** The names of one kind of thing, as patterns of folded text. */
export interface OtherNames {
  /** Whether text ends in such a name, and nothing but "is" and marks behind it: the value follows. */
  endsIn(text: string): boolean;
  /** Whether text begins with such a name: the value stood before it. */
  beginsWith(text: string): boolean;
}

/** `latin`: words; `others`: of writings without blanks. Both are sources of patterns. */
export function otherNames(latin: string, others: string): OtherNames {
  const one = `(?:(?<![a-z])(?<!mail )(?:${latin})s?(?![a-z])|${others})`;
  const atEnd = new RegExp(`${one}$`, 'u');
  const atStart = new RegExp(`^${one}`, 'u');
  return {
    endsIn(text) {
      const near = text.slice(-REACH);
      return isName(near, atEnd) || isName(near.replace(BETWEEN, ''), atEnd);
    },
    beginsWith: (text) => atStart.test(text.slice(0, REACH).replace(BEHIND, '')),
  };
}

function isName(text: string, atEnd: RegExp): boolean {
  const found = atEnd.exec(text);
  return found !== null && !GOVERNED.test(text.slice(0, found.index));
}

/** What is told by the form of a code and is none: a code of another kind is called by its own name. */
export const OTHER = otherNames(
  'error|err|status|order|ticket|(?<!in )case|invoice|tracking|serial|ref(?:erence)?|request|session|build|version|model|coupon|promo|voucher|gift(?: ?card)?|invit(?:e|ation)|referral|zip|postal|address(?:e)?|hash|txid|tx|block|iban|phone|imei|licen[sc]e|id|uid|since|until|cost|paid|pay|sent|worth|amount|balance|height',
  'えらー|注文|問い合わせ|問合せ|受付|追跡|型番|しりある|招待|紹介|郵便|(?<!めーる)あどれす|はっしゅ|取引|ぶろっく|電話|[错錯][误誤]|[報报][错錯]|[订訂][单單]|工[单單]|[編编]|序列|[优優]惠|邀[请請]|[邮郵]政|地址|哈希|交易|[区區][块塊]|[电電][话話]|版本|型|오류|에러|주문|문의|접수|송장|추적|일련|초대|추천|우편|주소|해시|거래|블록|전화|버전|모델',
);
