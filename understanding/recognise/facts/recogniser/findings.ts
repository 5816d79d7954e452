import type { FactSlot, Facts, Mention, Untrue } from '../../../../core/facts.ts';
import type { Folded } from './folded.ts';

/** Something that words of a message say, and whether it is a fact of the user. Positions are those of the folded text. */
export interface Finding {
  readonly slot: FactSlot;
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  readonly polarity: Untrue | null;
}

/** Of several values of a slot these count first: in a case of security the worse one. */
const FIRST: Partial<Record<FactSlot, readonly unknown[]>> = {
  phrase: ['exposed', 'stored', 'none', 'safe', 'unknown'],
  scam: ['paidLongAgo', 'justPaid', 'aboutToPay', 'asked'],
  gone: ['some', 'all'],
  // Whoever waits for something to arrive tells that somebody sent it, too.
  direction: ['in', 'out'],
  // "It was pending and failed", "success on the explorer, and still processing at the exchange".
  state: ['arrived', 'replaced', 'failed', 'dropped', 'waiting'],
};
/** From one to another; who names more has a choice between them. */
const MOST_NETWORKS = 2;
const MOST_MENTIONS = 60;
/** Findings of a text as facts: one value a slot, the rest as mentions. */
export function factsOf(findings: readonly Finding[], { span }: Folded): Facts {
  const facts: Record<string, unknown> = {};
  const affirmed = findings.filter(({ polarity }) => polarity === null);
  for (const slot of new Set(affirmed.map((finding) => finding.slot))) {
    const of = inOrder(
      slot,
      affirmed.filter((finding) => finding.slot === slot),
    );
    const told = ({ value, start, end }: Finding) => ({ value, at: span(start, end) });
    const [first] = of;
    if (!first || (slot === 'network' && new Set(of.map(({ value }) => value)).size > MOST_NETWORKS)) continue;
    const second = of.find(({ value }) => value !== first.value);
    if (slot === 'done')
      facts[slot] = of.filter(({ value }, at) => of.findIndex((other) => other.value === value) === at).map(told);
    else facts[slot] = told(first);
    if (slot === 'network' && second) facts['toNetwork'] = told(second);
  }
  const mentions = findings.flatMap(({ slot, value, start, end, polarity }): Mention[] =>
    polarity === null ? [] : [{ slot, value: plain(value), polarity, at: span(start, end) }],
  );
  if (mentions.length > 0) facts['mentions'] = mentions.slice(0, MOST_MENTIONS);
  return facts as Facts;
}

function inOrder(slot: FactSlot, findings: readonly Finding[]): Finding[] {
  const order = FIRST[slot];
  if (slot === 'amount') return [...findings];
  const byPlace = [...findings].sort((a, b) => a.start - b.start);
  return order ? byPlace.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value)) : byPlace;
}

function plain(value: unknown): Mention['value'] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  const { kind, name, value: number, symbol } = value as Record<string, string | undefined>;
  return [kind ?? number, name ?? symbol].filter((part) => part !== undefined).join(' ');
}
