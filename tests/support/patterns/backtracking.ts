import { componentsOf } from './components.ts';
import { type Places, placesOf } from './places.ts';
import { type Pattern, patternOf } from './syntax.ts';

/**
 * How long a backtracking matcher may take for a text that does not match: the power of its length, or `exponential` where one
 * text can be read in two ways by the same loop. `why`: the loop, or the chain of loops.
 * Source: Weideman et al., "Analyzing Matching Time Behavior of Backtracking Regular Expression Matchers" (2016).
 */
export interface Backtracking {
  readonly power: number | 'exponential';
  readonly why: string;
}

const MOST_STEPS = 200_000;
/** Longer loops are lists of words; only whether they are ambiguous in themselves is asked. */
const LONGEST_LOOP = { pairs: 400, chain: 30 };

interface Loop {
  readonly id: number;
  readonly places: readonly number[];
}

export function backtrackingOf(source: string, flags: string): Backtracking {
  const open: Pattern[] = [patternOf(source)];
  let worst: Backtracking = { power: 0, why: '' };
  for (let pattern = open.pop(); pattern; pattern = open.pop()) {
    const one = ofPlaces(placesOf(pattern, source, flags, open));
    if (one.power === 'exponential') return one;
    if (worst.power !== 'exponential' && one.power > worst.power) worst = one;
  }
  return worst;
}

function ofPlaces(places: Places): Backtracking {
  const { follow, ends } = places;
  const component = componentsOf(follow.length, (place) => follow[place]?.keys() ?? []);
  const loops = loopsOf(places, component);
  // Where a match may end, nothing behind it makes it go back.
  const failing = loops.filter((loop) => !loop.places.some((place) => ends.has(place)));
  const twice = failing.find((loop) => isAmbiguous(loop, places));
  if (twice) return { power: 'exponential', why: textOf(twice, places) };
  const chain = longestChain(failing, places);
  return { power: chain.length, why: chain.map((loop) => textOf(loop, places)).join(' → ') };
}

function loopsOf({ follow }: Places, component: Int32Array): Loop[] {
  const members = new Map<number, number[]>();
  for (const [place, id] of component.entries()) members.set(id, [...(members.get(id) ?? []), place]);
  return [...members]
    .map(([id, places]) => ({ id, places }))
    .filter(({ places: [first = 0, ...others] }) => others.length > 0 || follow[first]?.has(first));
}

/** Two ways around the loop, from a place to itself, over the same text. */
function isAmbiguous({ places: members }: Loop, { follow, takes }: Places): boolean {
  const size = members.length;
  if (size > LONGEST_LOOP.pairs) return false;
  const inside = new Map(members.map((place, at) => [place, at]));
  const steps = members.map((place) => [...(follow[place] ?? [])].filter(([next]) => inside.has(next)));
  if (steps.some((ways) => ways.some(([, count]) => count > 1))) return true;
  const bits = (at: number) => takes[members[at] ?? 0] ?? 0n;
  const next = steps.map((ways) => ways.map(([place]) => inside.get(place) ?? 0));
  const pairs = (pair: number) => {
    const [one, other] = [next[Math.floor(pair / size)] ?? [], next[pair % size] ?? []];
    return one.flatMap((a) => other.flatMap((b) => ((bits(a) & bits(b)) === 0n ? [] : [a * size + b])));
  };
  const component = componentsOf(size * size, pairs);
  const same = new Set(members.map((_, at) => component[at * size + at]));
  return [...component.keys()].some((pair) => Math.floor(pair / size) !== pair % size && same.has(component[pair]));
}

/** Loops one after the other that may share a text out between them in any way. */
function longestChain(loops: readonly Loop[], places: Places): readonly Loop[] {
  const known = new Map<number, readonly Loop[]>();
  const from = (loop: Loop): readonly Loop[] => {
    const found = known.get(loop.id);
    if (found) return found;
    known.set(loop.id, [loop]);
    const rest = loops.filter((other) => other !== loop && shares(loop, other, places)).map(from);
    const chain = [loop, ...rest.reduce((longest, one) => (one.length > longest.length ? one : longest), [])];
    known.set(loop.id, chain);
    return chain;
  };
  return loops.map(from).reduce<readonly Loop[]>((longest, one) => (one.length > longest.length ? one : longest), []);
}

/** One text leads around the first loop, from the first into the second, and around the second. */
function shares(first: Loop, second: Loop, places: Places): boolean {
  if (first.places.length > LONGEST_LOOP.chain || second.places.length > LONGEST_LOOP.chain) return false;
  return first.places.some((one) => second.places.some((other) => leads(one, other, first, second, places)));
}

type Triple = readonly [inFirst: number, between: number, inSecond: number];

function leads(one: number, other: number, first: Loop, second: Loop, { follow, takes }: Places): boolean {
  const [around, beyond] = [new Set(first.places), new Set(second.places)];
  const steps = (place: number, within?: ReadonlySet<number>) =>
    [...(follow[place]?.keys() ?? [])].filter((next) => within?.has(next) ?? true);
  const seen = new Set<string>();
  const open: Triple[] = [[one, one, other]];
  for (let count = 0; count < MOST_STEPS; count++) {
    const triple = open.pop();
    if (!triple) return false;
    for (const a of steps(triple[0], around))
      for (const c of steps(triple[2], beyond)) {
        const both = (takes[a] ?? 0n) & (takes[c] ?? 0n);
        if (both === 0n) continue;
        for (const b of steps(triple[1])) {
          if (((takes[b] ?? 0n) & both) === 0n) continue;
          if (a === one && b === other && c === other) return true;
          const name = `${a} ${b} ${c}`;
          if (!seen.has(name)) open.push([a, b, c]);
          seen.add(name);
        }
      }
  }
  return false;
}

function textOf({ places: members }: Loop, { sources }: Places): string {
  return members
    .slice(0, 12)
    .map((place) => sources[place])
    .join('');
}
