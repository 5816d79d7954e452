import type { Order } from '../../../core/orders.ts';

/*
 * A line that no wallet and no page of ours has is opened by keys: the box that runs a program, the one that searches the whole computer,
 * the tools of a browser, the line for addresses. Keys are called alike in every language and written in Latin letters. Reloading a page,
 * copying and pasting are keys as well, and are free. What is typed into that line is a place, by whatever name. Linear, over folded text.
 */

const PLUS =
  '\\s?(?:\\+|-|&|,|、|and|plus|then|(?:together )?with|と|ぷらす|加|和|跟|및|와|과|하고|더하기)\\s?(?:the )?(?:letter |きー|键|鍵|키)?["\'“「]?';
const KEY = '(?:\\s(?:logo|flag|start))?\\s?(?:keys?|きー|键|鍵|키)?';
const ENDS = '(?![\\p{L}\\p{N}])';
const LATIN = '(?=[^a-z0-9]|$)';
const WINDOWS = `(?<![a-z])(?:win(?:dows)?|super|⊞|うぃんどうず)${KEY}${PLUS}`;
const CONTROL = `(?<![a-z])(?:ctrl|control|strg|こんとろーる|컨트롤)${KEY}${PLUS}`;
const COMMAND = `(?:(?<![a-z])(?:cmd|command)|⌘|こまんど|커맨드)${KEY}${PLUS}`;

/** Runs something, or searches for what is to be run. */
const RUNS = new RegExp(
  [
    `(?:${WINDOWS}|윈도우즈?${KEY}${PLUS})[rxs]${LATIN}`,
    // Held while another is pressed.
    `(?:(?<![a-z])win(?:dows)?|うぃんどうず|윈도우즈?)\\s?(?:key|きー|键|鍵|키)[^\\n.。]{0,24}(?<![a-z0-9])[rx]${LATIN}`,
    `${COMMAND}(?:space(?:bar)?${ENDS}|すぺーす|空格|스페이스)`,
    `(?:${CONTROL}|${COMMAND})(?:shift|alt|option|しふと|시프트)${KEY}${PLUS}[ijckt]${LATIN}`,
    `(?:${CONTROL})(?:alt)${KEY}${PLUS}t${LATIN}`,
    '(?<![a-z0-9])f12(?![0-9a-z])',
  ].join('|'),
  'u',
);
/** Goes to an address that somebody typed. */
const GOES = new RegExp(
  [`(?:${CONTROL}|${COMMAND})(?:enter|return|l)${LATIN}`, `(?:${CONTROL}|${COMMAND})(?:えんたー|回车|回車|엔터)`].join(
    '|',
  ),
  'u',
);

/** Where a browser takes any address, by whatever name or number; a field of the app is none. */
const BAR = /(?:address|url|location) bar|あどれすばー|(?:地|[网網])址[栏欄]|주소 ?(?:창|표시줄)/u;
const TYPED =
  /(?<![a-z])(?:type|enter|put|write|paste|key)(?![a-z])|入力|打[っちつ]|入れ|貼|[输輸]入|填|粘[贴貼]|敲|입력|치[고세시]|넣|붙/u;
/** Of a place that the user knows, by themselves: what everybody is to do. */
const BY_THEMSELVES = /(?<![a-z])(?:yourself|official|own)(?![a-z])|自分|自身|公式|自己|官方|官[网網]|직접|공식/u;

/** What somebody else may ask for is warned of, and not ordered. */
const SUPPOSED =
  /言われ[てた]|頼まれ|라고 (?:해도|하면)|即使|就算|如果有人|(?<![a-z])(?:if|when|because) (?:somebody|someone|anyone|anybody)(?![a-z])/u;

/** What keys that a clause names open; null: nothing of the kind. `folded`: see `fold.ts`. Pure. */
export function keysPressed(folded: string): Order | null {
  if (SUPPOSED.test(folded)) return null;
  if (RUNS.test(folded)) return 'software';
  if (GOES.test(folded)) return 'page';
  return BAR.test(folded) && TYPED.test(folded) && !BY_THEMSELVES.test(folded) ? 'page' : null;
}
