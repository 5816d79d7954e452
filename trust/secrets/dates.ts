/*
 * A day beside "password" or "PIN" tells when it was set, expired or asked for, and is no value. Days before 2009 may be a birthday,
 * which people do take for a password. Linear.
 */

const YEAR = '20(?:09|[1-3]\\d)';
const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const DATE = ['-', '/', '\\.']
  .flatMap((sign) =>
    [
      [YEAR, MONTH, DAY],
      [DAY, MONTH, YEAR],
      [MONTH, DAY, YEAR],
    ].map((parts) => parts.join(sign)),
  )
  .join('|');
const WRITTEN = new RegExp(
  `(?<=^|[^!-~]|[:(])(?:${DATE})(?:t\\d\\d:\\d\\d(?::\\d\\d)?z?)?(?=[,;:!?)\\]]?(?![!-~])|\\.(?:\\s|$))`,
  'g',
);
/** No value has it, and no value goes on behind it. */
const SIGN = '日';

/** The text with every day covered, of the same length. `folded`: see `fold.ts`. */
export function withoutDates(folded: string): string {
  return folded.replace(WRITTEN, (date) => SIGN.repeat(date.length));
}
