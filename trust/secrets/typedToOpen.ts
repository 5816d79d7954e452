/*
 * A PIN or a password told by what it is typed for, with no word for it: "i always type 759679 to open the wallet", 输807658还是打不开, 225764
 * 입력해도 안 열려요. What is opened by a value, or a value that was typed and refused, names it as well as its own name does. Folded text; gaps
 * are bounded, so each pattern is linear.
 */

/** What only a PIN or a password does. */
const OPENS = new RegExp(
  [
    String.raw`(?<![a-z])(?:unlock(?:s|ed|ing)?|log(?:ged|ging|s)?[ -]?(?:me )?in|sign(?:ed|ing|s)? (?:me )?in|(?:get|gets|got|getting) (?:me )?(?:back )?in(?:to (?:it|my|the|this)|(?= with))|let(?:s|ting)? me (?:back )?in|open(?:s|ed|ing)? (?:it|up|(?:the|my|our|this) (?:\w+ ){0,2}(?:wallet|app|phone|device|ledger|trezor|vault|safe|extension|backup|file)))(?![a-z])`,
    'ろぐいん|ろっく|解[除錠]|(?:開|ひら)(?:い|け|き|か|く)|入れ(?:ません|ない|なく)',
    '解不?[开開锁鎖]|登不?[录錄入陆上进進]|打不?得?[开開]|[进進]不[去了]|[开開]不了',
    '로그인|잠금|열[리려렸어었]|풀[리려렸]|들어가[지져]|접속',
  ].join('|'),
  'u',
);

const TYPED = new RegExp(
  [
    '(?<![a-z])(?:typ(?:e|es|ed|ing)|enter(?:s|ed|ing)?|(?:put|key(?:ed|ing)?|punch(?:ed|ing)?|tap(?:ped|ping)?) (?:it |that |this )?in|press(?:ed|ing)?)(?![a-z])',
    '入れ|入力|打(?:っ|ち|つ)|押し',
    '[输輸填敲按](?!出|送)|打[进進]|[试試]了',
    '입력|눌[렀러]|누르|[쳤쳐]|치(?:면|는|고|니)|넣',
  ].join('|'),
  'u',
);
/** And it was not taken. */
const REFUSED = new RegExp(
  [
    "(?<![a-z])(?:wrong|incorrect|invalid|den(?:y|ies|ied)|refus\\w{1,4}|reject\\w{0,3}|(?:not|n['’]?t|never) (?:\\w+ )?(?:accept\\w{0,3}|take|taking|work\\w{0,3}|match\\w{0,2}|right|correct|recogni[sz]e\\w{0,2}))(?![a-z])",
    '違[いうっ]|ちが[いうっ]|通ら|[は弾]じ?かれ|だめ|受け付け|無効|正しく(?:ない|あり)',
    '[错錯]|不[对對行]|[无無]效|[没沒]用|不接受|[验驗][证證]失[败敗]',
    '틀[리렸려린]|안\\s?(?:돼|되|됨|먹)|거부|잘못|맞지\\s?않|아니래|오류',
  ].join('|'),
  'u',
);

/** Whether a sentence tells what is typed to open something, or that what was typed is refused. `folded`: see `fold.ts`. */
export const isTypedToOpen = (folded: string): boolean =>
  OPENS.test(folded) || (TYPED.test(folded) && REFUSED.test(folded));
