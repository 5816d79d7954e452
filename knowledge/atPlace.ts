import type { ToldLine } from './facts/told.ts';
import type { Spoken } from './ports.ts';

/** More lines of wallets and places in one answer are read by nobody. */
const MOST = 2;

/**
 * What of these lines is worth saying beside a part. `heard`: the last answer said it; nothing is said twice running. `taken`:
 * how many of a wallet's menus the answer has.
 */
export function linesBeside(
  said: Pick<Spoken, 'lead' | 'steps'>,
  lines: readonly ToldLine[],
  { heard, taken }: { heard: readonly string[]; taken: number },
): readonly ToldLine[] {
  const words = [said.lead, ...said.steps].join('\n');
  return lines
    .filter(({ id }) => !heard.includes(id))
    .filter((line) => !saysAlready(words, line))
    .slice(0, Math.max(0, MOST - taken));
}

/** What a line tells that no other line does: its numbers, and its names in capitals ("BNB", "TxID"). */
const FACT = /\d+(?:[.,]\d+)*|[A-Z][A-Za-z]*[A-Z][A-Za-z]*/g;

/** A part that names the place and every number and symbol of a line has told it. */
function saysAlready(words: string, { place, text }: ToldLine): boolean {
  if (words.includes(text)) return true;
  const facts = text.match(FACT) ?? [];
  return facts.length > 0 && words.includes(place) && facts.every((fact) => hasFact(words, fact));
}

function hasFact(words: string, fact: string): boolean {
  return [...(words.match(FACT) ?? [])].includes(fact);
}
