/**
 * Trees that add to the score of one of several candidates: where each of two features speaks for something only together with the
 * other, no weight of either tells it. Grown by gradient boosting on the softmax over the candidates of a choice
 * (Friedman 2001, "Greedy function approximation"; Chen & Guestrin 2016 for the gain of a split).
 */
export interface BoostedTrees {
  /** What the columns of a row are, in their order. */
  readonly features: readonly string[];
  readonly trees: readonly Tree[];
}

/**
 * A whole binary tree of one depth: node `n` goes to `2n + 1` where its feature is at most `at`, else to `2n + 2`. A feature of
 * -1 is a node that was not split. `add`: what its leaves add to a score, from the left.
 */
export interface Tree {
  readonly feature: readonly number[];
  readonly at: readonly number[];
  readonly add: readonly number[];
}

/** Candidates of which one has to be chosen: a row of features each, whether it is right, and the score that trees add to. */
export interface Choosing {
  /** Row by row, `right.length` of them. */
  readonly rows: Float32Array;
  readonly right: readonly boolean[];
  readonly score: readonly number[];
}

export interface Growing {
  readonly trees: number;
  /** How many questions a tree asks of a candidate. */
  readonly depth: number;
  /** How much of what a tree finds is believed (0–1). */
  readonly rate: number;
  /** What a leaf has to know before it is believed: the larger, the more candidates it takes. */
  readonly ridge: number;
}

/** What the trees add to the score of a candidate. `row`: its features, in the order of `features`. */
export function addedBy({ trees }: BoostedTrees, row: ArrayLike<number>): number {
  let sum = 0;
  for (const { feature, at, add } of trees) {
    let node = 0;
    while (node < feature.length) {
      const asked = feature[node] ?? -1;
      node = asked < 0 || (row[asked] ?? 0) <= (at[node] ?? 0) ? 2 * node + 1 : 2 * node + 2;
    }
    sum += add[node - feature.length] ?? 0;
  }
  return sum;
}

/** In how many steps a feature is looked at. */
const STEPS = 32;
/** Of ten choices and of ten features, so many are seen by one tree: trees that see different things make different mistakes. */
const SEEN_OF_TEN = 7;
/** A side of a split with less weight than this knows too little. */
const LEAST_WEIGHT = 3;
/** A split that gains less is noise. */
const LEAST_GAIN = 0.5;
const DIGITS = 4;

/** Grows trees on choices in which something is right; deterministic. Yields after each tree. */
export function* growTrees(
  features: readonly string[],
  choices: readonly Choosing[],
  growing: Growing,
): Generator<void, BoostedTrees> {
  const teaching = choices.filter(({ right }) => right.includes(true));
  const table = tableOf(teaching, features.length);
  const random = numbers(1);
  const trees: Tree[] = [];
  for (let n = 0; n < growing.trees; n += 1) {
    const sampled = gradients(table, random);
    const columns = features.map((_, column) => column).filter(() => random() % 10 < SEEN_OF_TEN);
    const tree = grow(table, sampled, columns, growing);
    addTo(table, tree);
    trees.push(tree.kept);
    yield;
  }
  return { features, trees };
}

interface Table {
  readonly width: number;
  readonly rows: Float32Array;
  /** In which step of its column each value is. */
  readonly steps: Uint8Array;
  /** Where the steps of each column end. */
  readonly ends: readonly (readonly number[])[];
  readonly choices: readonly { readonly from: number; readonly to: number }[];
  readonly right: Uint8Array;
  readonly score: Float64Array;
  readonly gradient: Float64Array;
  readonly weight: Float64Array;
}

function tableOf(choices: readonly Choosing[], width: number): Table {
  const size = choices.reduce((sum, { right }) => sum + right.length, 0);
  const rows = new Float32Array(size * width);
  const right = new Uint8Array(size);
  const score = new Float64Array(size);
  const places: { from: number; to: number }[] = [];
  let from = 0;
  for (const choice of choices) {
    rows.set(choice.rows, from * width);
    right.set(choice.right.map(Number), from);
    score.set(choice.score, from);
    places.push({ from, to: from + choice.right.length });
    from += choice.right.length;
  }
  const ends = Array.from({ length: width }, (_, column) => endsOf(rows, width, column));
  const steps = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) steps[at] = stepOf(rows[at] ?? 0, ends[at % width] ?? []);
  return {
    ...{ width, rows, steps, ends, choices: places, right, score },
    gradient: new Float64Array(size),
    weight: new Float64Array(size),
  };
}

/** Values between which about as many rows lie. */
function endsOf(rows: Float32Array, width: number, column: number): number[] {
  const values = Float32Array.from({ length: rows.length / width }, (_, row) => rows[row * width + column] ?? 0).sort();
  const quantiles = Array.from(
    { length: STEPS - 1 },
    (_, n) => values[Math.floor((values.length * (n + 1)) / STEPS)] ?? 0,
  );
  return [...new Set(quantiles)];
}

/** How many ends are below a value. */
function stepOf(value: number, ends: readonly number[]): number {
  let step = 0;
  while (step < ends.length && value > (ends[step] ?? 0)) step += 1;
  return step;
}

/** Where each candidate of the choices that this tree sees pulls; their rows. */
function gradients({ choices, right, score, gradient, weight }: Table, random: () => number): number[] {
  const seen: number[] = [];
  for (const { from, to } of choices) {
    let top = Number.NEGATIVE_INFINITY;
    for (let row = from; row < to; row += 1) top = Math.max(top, score[row] ?? 0);
    let all = 0;
    let good = 0;
    for (let row = from; row < to; row += 1) {
      const power = Math.exp((score[row] ?? 0) - top);
      all += power;
      if (right[row]) good += power;
    }
    const isSeen = random() % 10 < SEEN_OF_TEN;
    for (let row = from; row < to; row += 1) {
      const power = Math.exp((score[row] ?? 0) - top);
      const likely = power / all;
      gradient[row] = (right[row] ? power / good : 0) - likely;
      weight[row] = Math.max(1e-6, likely * (1 - likely));
      if (isSeen) seen.push(row);
    }
  }
  return seen;
}

interface Grown {
  readonly kept: Tree;
  /** At which step of its column a node parts. */
  readonly cut: readonly number[];
}

function grow(
  table: Table,
  seen: readonly number[],
  columns: readonly number[],
  { depth, rate, ridge }: Growing,
): Grown {
  const inner = 2 ** depth - 1;
  const feature = Array<number>(inner).fill(-1);
  const cut = Array<number>(inner).fill(0);
  const node = new Uint16Array(table.right.length);
  let above: Sums | null = null;
  for (let level = 0; level < depth; level += 1) {
    const first = 2 ** level - 1;
    const sums: Sums = sumsOf(table, seen, node, { first, columns, above });
    above = sums;
    const splits = bestSplits(sums, { nodes: first + 1, width: table.width, columns, ridge });
    splits.forEach((split, n) => {
      if (!split) return;
      feature[first + n] = split.column;
      cut[first + n] = split.step;
    });
    for (const row of seen) node[row] = childOf(table, row, node[row] ?? 0, feature, cut);
  }
  const sums = new Float64Array(inner + 1);
  const weights = new Float64Array(inner + 1);
  for (const row of seen) {
    const leaf = (node[row] ?? 0) - inner;
    sums[leaf] = (sums[leaf] ?? 0) + (table.gradient[row] ?? 0);
    weights[leaf] = (weights[leaf] ?? 0) + (table.weight[row] ?? 0);
  }
  const add = Array.from(sums, (sum, leaf) => Number(((rate * sum) / ((weights[leaf] ?? 0) + ridge)).toFixed(DIGITS)));
  const at = feature.map((column, n) => (column < 0 ? 0 : (table.ends[column]?.[cut[n] ?? 0] ?? 0)));
  return { kept: { feature, at, add }, cut };
}

function childOf(
  { steps, width }: Table,
  row: number,
  node: number,
  feature: readonly number[],
  cut: readonly number[],
) {
  const column = feature[node] ?? -1;
  return column < 0 || (steps[row * width + column] ?? 0) <= (cut[node] ?? 0) ? 2 * node + 1 : 2 * node + 2;
}

/** What the rows of each node of a level pull and weigh, by column and step, one beside the other. */
type Sums = Float64Array;

/**
 * Of two that part from one node only the smaller is added up: the other is what is left of their parent, which halves the work of
 * every level but the first.
 */
function sumsOf(
  { steps, width, gradient, weight }: Table,
  seen: readonly number[],
  node: Uint16Array,
  { first, columns, above }: { first: number; columns: readonly number[]; above: Sums | null },
): Sums {
  const nodes = first + 1;
  const block = width * STEPS * 2;
  const sums = new Float64Array(nodes * block);
  const isAdded = above ? smallerOfTwo(seen, node, first) : new Uint8Array(1).fill(1);
  for (const row of seen) {
    const at = (node[row] ?? 0) - first;
    if (isAdded[at] !== 1) continue;
    const pull = gradient[row] ?? 0;
    const heavy = weight[row] ?? 0;
    for (const column of columns) {
      const place = at * block + (column * STEPS + (steps[row * width + column] ?? 0)) * 2;
      sums[place] = (sums[place] ?? 0) + pull;
      sums[place + 1] = (sums[place + 1] ?? 0) + heavy;
    }
  }
  if (above) addLeft(sums, above, isAdded, block);
  return sums;
}

/** Of the two children of each node 1 where fewer rows are, else 0. */
function smallerOfTwo(seen: readonly number[], node: Uint16Array, first: number): Uint8Array {
  const rows = new Uint32Array(first + 1);
  for (const row of seen) rows[(node[row] ?? 0) - first] = (rows[(node[row] ?? 0) - first] ?? 0) + 1;
  return Uint8Array.from(rows, (count, n) => {
    const sibling = rows[n ^ 1] ?? 0;
    return Number(count < sibling || (count === sibling && n % 2 === 0));
  });
}

/** The sums of who was not added up: its parent's without its sibling's. */
function addLeft(sums: Sums, above: Sums, isAdded: Uint8Array, block: number): void {
  for (const [n, added] of isAdded.entries()) {
    if (added === 1) continue;
    const [own, sibling, parent] = [n * block, (n ^ 1) * block, (n >> 1) * block];
    for (let at = 0; at < block; at += 1) sums[own + at] = (above[parent + at] ?? 0) - (sums[sibling + at] ?? 0);
  }
}

/** Of each node of a level the split that gains most; null where none gains enough. */
function bestSplits(
  sums: Sums,
  { nodes, width, columns, ridge }: { nodes: number; width: number; columns: readonly number[]; ridge: number },
): ({ column: number; step: number } | null)[] {
  const gained = (sum: number, heavy: number) => (sum * sum) / (heavy + ridge);
  return Array.from({ length: nodes }, (_, n) => {
    let best: { column: number; step: number } | null = null;
    let most = LEAST_GAIN;
    for (const column of columns) {
      const from = (n * width + column) * STEPS * 2;
      const sum = total(sums, from);
      const heavy = total(sums, from + 1);
      let left = 0;
      let leftWeight = 0;
      for (let step = 0; step < STEPS - 1; step += 1) {
        left += sums[from + step * 2] ?? 0;
        leftWeight += sums[from + step * 2 + 1] ?? 0;
        if (leftWeight < LEAST_WEIGHT || heavy - leftWeight < LEAST_WEIGHT) continue;
        const gain = gained(left, leftWeight) + gained(sum - left, heavy - leftWeight) - gained(sum, heavy);
        if (gain <= most) continue;
        most = gain;
        best = { column, step };
      }
    }
    return best;
  });
}

/** Of every second number from there on, a column's. */
function total(sums: Sums, from: number): number {
  let sum = 0;
  for (let step = 0; step < STEPS; step += 1) sum += sums[from + step * 2] ?? 0;
  return sum;
}

function addTo(table: Table, { kept: { feature, add }, cut }: Grown): void {
  for (let row = 0; row < table.score.length; row += 1) {
    let node = 0;
    while (node < feature.length) node = childOf(table, row, node, feature, cut);
    table.score[row] = (table.score[row] ?? 0) + (add[node - feature.length] ?? 0);
  }
}

/** The same numbers every time (a linear congruential generator, upper bits). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 12;
  };
}
