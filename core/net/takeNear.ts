import type { Milliseconds } from '../time.ts';

/** Limits that an address has, and all its neighbours together under the same name with `Near`. */
type WithNear<What extends string> = { [One in What]: `${One}Near` extends What ? One : never }[What];

/**
 * Takes of an address what it has by itself and what it shares with its neighbours; resolves to 0, or to how long to wait. What an address
 * has none left of is not counted for them: else one that is refused a thousand times refuses its neighbours too.
 */
export async function takeNear<What extends string>(
  take: (what: What, key: string, cost?: number) => Promise<Milliseconds>,
  what: WithNear<What>,
  address: string,
  ...cost: readonly [] | readonly [cost: number]
): Promise<Milliseconds> {
  return (await take(what, address, ...cost)) || take(`${what}Near` as What, address, ...cost);
}
