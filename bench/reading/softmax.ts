/** What could have been chosen, and what would have been right. */
export type Choice<Feature extends string> = readonly {
  readonly features: Readonly<Record<Feature, number>>;
  readonly right: boolean;
}[];

const EPOCHS = 60;
const RATE = 0.1;
const DECAY = 1e-5;

/**
 * Weights of a softmax regression over choices of any size, fitted by AdaGrad; where several are right, any of them may be
 * chosen. Deterministic. A choice of which nothing is right teaches nothing.
 */
export function fitSoftmax<Feature extends string>(choices: readonly Choice<Feature>[]): Record<Feature, number> {
  const features = Object.keys(choices[0]?.[0]?.features ?? {}) as Feature[];
  const weights = Object.fromEntries(features.map((feature) => [feature, 0])) as Record<Feature, number>;
  const squares = Object.fromEntries(features.map((feature) => [feature, 1e-6])) as Record<Feature, number>;
  const teaching = choices.filter((choice) => choice.some(({ right }) => right));
  for (let epoch = 0; epoch < EPOCHS; epoch++) for (const choice of teaching) step(choice, features, weights, squares);
  return Object.fromEntries(
    features.map((feature) => [feature, Number(weights[feature].toFixed(2))]),
  ) as typeof weights;
}

function step<Feature extends string>(
  choice: Choice<Feature>,
  features: readonly Feature[],
  weights: Record<Feature, number>,
  squares: Record<Feature, number>,
): void {
  const scores = choice.map((one) =>
    features.reduce((sum, feature) => sum + weights[feature] * one.features[feature], 0),
  );
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const right = powers.reduce((sum, power, index) => sum + (choice[index]?.right ? power : 0), 0);
  for (const feature of features) {
    const gradient = choice.reduce((sum, one, index) => {
      const power = powers[index] ?? 0;
      return sum + ((one.right ? power / right : 0) - power / all) * one.features[feature];
    }, -DECAY * weights[feature]);
    squares[feature] += gradient * gradient;
    weights[feature] += (RATE * gradient) / Math.sqrt(squares[feature]);
  }
}

/** How often what scores best is right. */
export function hits<Feature extends string>(
  choices: readonly Choice<Feature>[],
  score: (features: Record<Feature, number>) => number,
): { right: number; of: number } {
  const best = (choice: Choice<Feature>) =>
    [...choice].sort(
      (a, b) => score(b.features as Record<Feature, number>) - score(a.features as Record<Feature, number>),
    )[0];
  return { right: choices.filter((choice) => best(choice)?.right === true).length, of: choices.length };
}
