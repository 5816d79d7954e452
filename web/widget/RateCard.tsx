import type { JSX } from 'preact';
import { Button } from '../shared/components/index.ts';
import { words } from '../shared/language.ts';

type Score = 1 | 2 | 3 | 4 | 5;
const SCORES: readonly Score[] = [1, 2, 3, 4, 5];

/** Five words on five numbers; skipping is as easy as answering. */
export function RateCard({
  done,
  onRate,
}: {
  done: boolean;
  onRate: (score: Score | null, shown: string) => void;
}): JSX.Element | null {
  const { rate } = words.value;
  if (done) return null;
  return (
    <section class="rate" aria-label={rate.title}>
      <p>
        <b>{rate.title}</b>
      </p>
      <div class="rate-scores">
        {SCORES.map((score) => (
          <button type="button" class="rate-score" onClick={() => onRate(score, rate.scores[score - 1] ?? '')}>
            <span class="rate-number">{score}</span>
            <span class="rate-word">{rate.scores[score - 1]}</span>
          </button>
        ))}
      </div>
      <Button kind="quiet" size="small" onClick={() => onRate(null, rate.skip)}>
        {rate.skip}
      </Button>
    </section>
  );
}
