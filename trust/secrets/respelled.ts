/*
 * Words for a password or a PIN as people mistype them ("pasword", "passwrod", ぱすわど, 비밀버호, "p i n"), and with their
 * genitive, put right. Each word of a phrase may have a typing error; so may the word for what stands beside it. Linear.
 */

const MEANT = ['password', 'passwords', 'passphrase', 'passcode'];
const ALMOST = /(?<![a-z0-9.@/])[pâo][a-z]{4,10}(?![a-z0-9@/]|\.[a-z])/g;
/** One sign of them missing, wrong or turned, where no other word is meant. */
const MISTYPED =
  /ぱすわ[どと](?!ー)|ぱすわーと(?!り)|[ばは]すわーど|ぱずわーど|あんしょう番号|暗唱番号|暗承番号|[蜜秘谧]码(?=是|：|:)|密[吗馬马嗎妈碰](?=是|：|:)|비(?:밀번오|밀버호|민번호|밀번하|밀전호|번호|밀번로)(?=[는은가를이도 :])/gu;
const SPELLED = /(?<![a-z])p[ .-]i[ .-]n(?![a-z])/g;
const GENITIVE = /(?<=(?:password|passphrase|passcode|(?<![a-z])pin))['’]s(?=\s)/g;

/** The text with such words put right, of the same length. `folded`: see `fold.ts`. */
export function respelled(folded: string): string {
  return folded
    .replace(ALMOST, (word) => {
      const meant = MEANT.includes(word) ? undefined : MEANT.find((one) => isOneOff(word, one));
      return meant === undefined ? word : 'pwd'.padEnd(word.length);
    })
    .replace(MISTYPED, (word) =>
      (/[가-힣]/.test(word) ? '비번' : /^[ばはぱあ暗]/.test(word) ? 'pwd' : '密码').padEnd(word.length),
    )
    .replace(SPELLED, 'pin  ')
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
