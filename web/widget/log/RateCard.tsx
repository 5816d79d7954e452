import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Button, Field } from '../../shared/components/index.ts';
import { createGuard, guardState } from '../../shared/guard/guard.ts';
import { talkWords } from '../../shared/words/talkWords.ts';
import type { RatingStage } from '../chat/chatView.ts';

type Score = 1 | 2 | 3 | 4 | 5;
const SCORES: readonly Score[] = [1, 2, 3, 4, 5];
const LONGEST_SENTENCE = 1_000;

/** Five words on five numbers, and a sentence to it; skipping either is as easy as answering. */
export function RateCard({
  stage,
  onRate,
  onSentence,
}: {
  stage: RatingStage;
  onRate: (score: Score | null, shown: string) => void;
  onSentence: (text: string) => void;
}): JSX.Element | null {
  const { rate } = talkWords.value;
  if (stage === 'done') return null;
  if (stage === 'sentence') return <Sentence onSend={onSentence} />;
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
      <Button kind="quiet" onClick={() => onRate(null, rate.skip)}>
        {rate.skip}
      </Button>
    </section>
  );
}

/** A secret in it leaves the page as little as from the composer. */
function Sentence({ onSend }: { onSend: (text: string) => void }): JSX.Element {
  const [text, setText] = useState('');
  const [stopped, setStopped] = useState(false);
  const guard = useMemo(() => createGuard(), []);
  const { rate, stopped: stop } = talkWords.value;
  const submit = (event: Event) => {
    event.preventDefault();
    const sentence = text.trim();
    if (!sentence || guardState.value !== 'ready') return;
    const isStopped = guard.check(sentence) !== null;
    setStopped(isStopped);
    if (!isStopped) onSend(sentence);
  };
  return (
    <form class="rate" onSubmit={submit}>
      <Field
        label={rate.sentence}
        hint={rate.sentenceKept}
        error={stopped ? stop.title : null}
        value={text}
        onInput={setText}
        maxLength={LONGEST_SENTENCE}
      />
      <Button type="submit" disabled={!text.trim()}>
        {rate.send}
      </Button>
    </form>
  );
}
