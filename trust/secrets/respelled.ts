/*
 * Words for a password or a PIN as people mistype them ("pasword", "passwrod", ぱすわど, 비밀버호, "p i n"), and with their
 * genitive, put right. Each word of a phrase may have a typing error; so may the word for what stands beside it. Linear.
 */

const MEANT = ['password', 'passwords', 'passphrase', 'passcode'];
const ALMOST = /(?<![a-z0-9.@/])[pâo][a-z]{4,10}(?![a-z0-9@/]|\.[a-z])/g;
/** One sign of them missing, wrong or turned, a figure for a letter, or a word that sounds alike, where no other word is meant. */
const MISTYPED: readonly (readonly [string, RegExp])[] = [
  ['pwd', /ぱすわ[一—―-]?[どと](?!ー)|ぱすわーと(?!り)|[ばは]すわーど|ぱずわーど/gu],
  // Behind "is" it is a value.
  [
    'pwd',
    /(?<![a-z0-9.@/]|(?:is|was|[:=は是]) ?)(?:p[a@4][s5$]{1,2}[ -]?w[o0]?rd|pas{1,2}wd|ps{1,2}wd?|p[./]w\.?)(?=[\s:=])(?<!password)/gu,
  ],
  ['暗証番号', /暗(?:[証證唱承][番晩]|号番)号|あんしょう(?:番号|ばんごう)|暗証ばんごう|暗証(?:なんばー|no\.)/gu],
  ['ぴん', /暗証(?=[はが]?[\s:]{0,2}\d{4})/gu],
  ['ぱすこーど', /ぱすこ[一—―-]ど/gu],
  ['密码', /[蜜秘谧密][码碼玛瑪马馬吗嗎妈碰](?<!密[码碼])(?=[是係系为為:]|\s?\d{4}|\s?[a-z]{3,12}[!-/:-@_]?\d)/gu],
  ['密码', /(?<![a-z])mima(?=\s?[:是]|\s[!-~]{0,20}\d)/gu],
  ['pin码', /ping[码碼]/gu],
  ['验证码', /(?:[验驗认認][证證正][吗嗎嘛马馬]|[验驗]正[码碼]|(?<![a-z])yzm)(?=[是为為: ]{0,2}\d{4})/gu],
  ['認証番号', /認証(?:番ごう|ばんごう|こど)/gu],
  ['こーど', /こ[一—―]ど/gu],
  ['인증번호', /인증(?:버노|번오|먼호)/gu],
  ['비번', /[페패][스쓰]월?워?드(?<!패스워드)/gu],
  [
    '비번',
    /비(?:밀번오|밀버호|밀버노|밀먼호|빌번호|말번호|민번호|밀번하|밀전호|번호|밀번로)(?=[는은가를이도 :])|비밀 번호/gu,
  ],
  // PLN is money as well.
  [
    'pin',
    /(?<![a-z0-9])(?:p1n|pi(?:in|nn)|p[1l]n(?=[ -]?(?:c[o0]de|number|is)(?![a-z]))|p([ .-])i\1n\.?)(?![a-z0-9])/gu,
  ],
  ['pin', /(?<=(?<![a-z])(?:my|the) )(?:pim|oin|pun|pen)(?= (?:is|code|number)(?: is)?[ :]{1,2}\d{4})/gu],
  ['code', /(?<=pin[ -]?|pass?)c0de(?![a-z0-9])/gu],
];
const GENITIVE = /(?<=(?:password|passphrase|passcode|(?<![a-z])pin))['’]s(?=\s)/g;

/** The text with such words put right, of the same length. `folded`: see `fold.ts`. */
export function respelled(folded: string): string {
  return MISTYPED.reduce((text, [meant, shape]) => text.replace(shape, (word) => meant.padEnd(word.length)), folded)
    .replace(ALMOST, (word) => {
      const meant = MEANT.includes(word) ? undefined : MEANT.find((one) => isOneOff(word, one));
      return meant === undefined ? word : 'pwd'.padEnd(word.length);
    })
    .replace(GENITIVE, '  ');
}

/** One letter too many, too few, another one, or two of them in the wrong order. */
function isOneOff(word: string, meant: string): boolean {
  if (word === meant || Math.abs(word.length - meant.length) > 1) return false;
  let at = 0;
  while (at < meant.length && word[at] === meant[at]) at++;
  const [a, b] = [word.slice(at), meant.slice(at)];
  const isTurned = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1) || isTurned;
}
