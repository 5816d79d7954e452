import { HandrailError } from '../../core/errors.ts';
import { numbersIn, readCrisisLines } from '../../knowledge/crisisLines.ts';
import type { Config } from '../config/config.ts';

/** A number that was right a year ago may be another's today. */
const STALE_AFTER_DAYS = 365;

/**
 * Whether the file of crisis lines can be read, and whether somebody has confirmed its numbers. Not confirmed is no fault:
 * the shipped numbers are said all the same, so the check asks and does not fail.
 */
export function crisisLinesCheck(confirmed: Config['crisisLinesConfirmed'], today: string) {
  const name = 'crisis lines';
  try {
    const lines = readCrisisLines();
    const read = lines.flatMap(({ emergency, lines }) => [emergency, ...lines].map((one) => one.read)).sort();
    const countries = lines.map(({ country }) => country).join(' ');
    const what = `${numbersIn(lines).length} numbers of ${countries}, read ${read[0]}`;
    const ask = `dial or look up those of the countries your users are in, then set HANDRAIL_CRISIS_LINES_CONFIRMED=${today}`;
    if (confirmed === null) return { name, ok: true, detail: `${what}; not confirmed: ${ask}` };
    const isStale = daysBetween(confirmed, today) > STALE_AFTER_DAYS || confirmed < (read.at(-1) ?? confirmed);
    return {
      name,
      ok: true,
      detail: `${what}, confirmed ${confirmed}${isStale ? `; confirm them again: ${ask}` : ''}`,
    };
  } catch (error) {
    if (!(error instanceof HandrailError)) throw error;
    return { name, ok: false, detail: error.message };
  }
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
