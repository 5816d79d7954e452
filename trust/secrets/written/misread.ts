import type { Hidden } from './decode.ts';

/*
 * A key of digits as the reading of a picture gives it: `O` for 0, `l` and `I` for 1, `S` for 5, `Z` for 2. One such sign
 * and the run is no run of digits any more. Linear.
 */

const RUN = /(?<![a-z0-9])(?:0x)?[0-9a-foilsz]{4,66}(?:[ \n-]{1,2}[0-9a-foilsz]{4,66}){0,20}(?![a-z0-9])/g;
const MISREAD: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', s: '5', z: '2' };
/** As many as a key has; and so many true figures as hardly a key lacks, and no words have. */
const DIGITS = 64;
const FEWEST_FIGURES = 12;
/** So that nothing takes it for a hash in one piece. */
const PIECE = /.{8}(?=.)/g;

/** `folded`: see `fold.ts`. */
export function misreadDigits(folded: string): Hidden[] {
  return [...folded.matchAll(RUN)].flatMap((match) => {
    const written = match[0].replace(/^0x/, '').replace(/[^0-9a-z]/g, '');
    if (written.length !== DIGITS || !/[oilsz]/.test(written)) return [];
    if (written.replace(/\D/g, '').length < FEWEST_FIGURES) return [];
    const digits = written.replace(/[oilsz]/g, (sign) => MISREAD[sign] ?? sign);
    return [{ text: digits.replace(PIECE, '$& '), start: match.index, end: match.index + match[0].length }];
  });
}
