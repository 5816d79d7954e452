import type { Finding } from './detection.ts';
import { HAS_NONE, namedValue } from './namedBefore.ts';
import { NAME as SINGLE } from './singleCodes.ts';
import type { WordLists } from './words/wordLists.ts';

/*
 * Backup codes, one a message after they were named ("here are my Google backup codes"): a code behind talk of them is one, and each that was
 * found lets the next be read so. Linear.
 */

const NAMES = new RegExp(
  `${SINGLE.source}|(?<![a-z])(?:google|github|gmail|2fa|authenticator|security)(?:['’]s)? (?:(?:\\d+|ten|eight) )?codes?(?![a-z])|(?<![a-z])codes? (?:(?:from|of|by|for) (?:my |the )?(?:google|gmail|github|authenticator|2fa)|(?:google|github) gave)|(?:google|gmail|github|ぐーぐる)の(?:こーど|番号)|(?:google|谷歌|github)的?(?:\\d{1,2}[个個])?(?:[备備]用)?[码碼]|(?:google|구글|깃허브)\\s?(?:백업\\s?)?코드`,
  'u',
);
/** Whoever tells more about them gives none. */
const LONGEST = 120;
const REACH = 4;

export interface Codes {
  /** Codes that this message gives. */
  readonly found: readonly Finding[];
  /** For how many more messages codes are looked out for. */
  readonly left: number;
}

/** The next message after one that left `left`. `text` keeps case, `folded` has the same places. */
export function nextCodes(text: string, folded: string, left: number, lists: WordLists): Codes {
  const found = left > 0 ? namedValue('recovery code', text, lists) : [];
  const isNamed = folded.length <= LONGEST && NAMES.test(folded) && !HAS_NONE.test(folded) && !/[?？]/.test(folded);
  return { found, left: isNamed || found.length > 0 ? REACH : Math.max(0, left - 1) };
}
