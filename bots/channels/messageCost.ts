import type { Milliseconds } from '../../core/time.ts';

/** What a turn costs grows with what it has to read; a message of usual length is one. In UTF-16 units. */
const USUAL = 500;
/** Nobody's "yes, please", and searched for word by word: it takes three times as long as a short one. */
const SHORT = 100;
/** What is longer than a few sentences takes little more than those: the search reads its beginning. */
const PAGE = 2_000;

/** How many of an address's messages a text of this length counts for. */
function messageCost(text: string | undefined): number {
  return 1 + Math.floor((text?.length ?? 0) / USUAL);
}

/** How many of an address's long messages it counts for. */
function longCost(text: string | undefined): number {
  const length = text?.length ?? 0;
  return length <= SHORT ? 0 : 1 + Math.floor(length / PAGE);
}

/** Takes what a message costs from what its address, or user of a channel, may send; resolves to 0, or to how long to wait. */
export async function takeMessage(
  take: (what: 'sendFrom' | 'longFrom', from: string, cost: number) => Promise<Milliseconds>,
  from: string,
  text: string | undefined,
): Promise<Milliseconds> {
  const [wait, cost] = [await take('sendFrom', from, messageCost(text)), longCost(text)];
  return wait > 0 || cost === 0 ? wait : take('longFrom', from, cost);
}
