import type { Spoken, ToldLine } from './ports.ts';

/** More lines of wallets and places in one answer are read by nobody. */
const MOST = 2;

/** What of these lines is worth saying beside a part. `taken`: how many of a wallet's menus the answer has. */
export function linesBeside(
  said: Pick<Spoken, 'lead' | 'steps'>,
  lines: readonly ToldLine[],
  taken: number,
): readonly ToldLine[] {
  const words = [said.lead, ...said.steps].join('\n');
  return lines.filter((line) => !saysAlready(words, line)).slice(0, Math.max(0, MOST - taken));
}

const NUMBER = /\d+(?:[.,]\d+)*/g;
/** Names in capitals: "BNB", "TxID". */
const SYMBOL = /[A-Z][A-Za-z]*[A-Z][A-Za-z]*/g;

/** A part that names the place and every number of a line, or every symbol of one without numbers, has told it. */
function saysAlready(words: string, { place, text }: ToldLine): boolean {
  if (words.includes(text)) return true;
  const kind = /\d/.test(text) ? NUMBER : SYMBOL;
  const told = new Set<string>(words.match(kind) ?? []);
  const facts: string[] = text.match(kind) ?? [];
  return facts.length > 0 && words.includes(place) && facts.every((fact) => told.has(fact));
}
