/** What speaks for and against something, each with its weight; the weights are fitted by `npm run bench -- talk --fit=1`. */
export type Weights<Feature extends string> = Readonly<Record<Feature, number>>;

export function weighed<Feature extends string>(features: Weights<Feature>, weights: Weights<Feature>): number {
  return (Object.keys(weights) as Feature[]).reduce((sum, feature) => sum + weights[feature] * features[feature], 0);
}

/** The probability (0–1) behind log odds. */
export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Log odds of a probability; never farther out than about ±4.6, so that one certainty outweighs nothing else. */
export const logOdds = (likelihood: number): number => Math.log((likelihood + 0.01) / (1 - likelihood + 0.01));
