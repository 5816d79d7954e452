import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon, type IconName } from '../../icons.tsx';
import { words } from '../../language.ts';
import { Button } from '../controls/Button.tsx';
import './states.css';

/** Nothing here yet: what it is, and the next step. */
export function Empty(props: {
  icon?: IconName;
  title: string;
  /** It is the whole page, so its title is the page's. */
  isPage?: boolean;
  text?: ComponentChildren;
  action?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="state">
      {props.icon && <Icon name={props.icon} size={24} />}
      {props.isPage ? <h1 class="state-title">{props.title}</h1> : <p class="state-title">{props.title}</p>}
      {props.text && <p class="state-text">{props.text}</p>}
      {props.action}
    </div>
  );
}

/** Grey lines after 300 ms, words after 3 s: nothing flickers, and nobody waits without a word. */
export function Loading({ lines = 4 }: { lines?: number }): JSX.Element {
  const after = useStages([300, 3000]);
  return (
    <div class="skeleton" role="status" aria-busy="true">
      <span class="unseen">{after > 0 ? words.value.states.loading : ''}</span>
      {after > 0 && Array.from({ length: lines }, (_, index) => <span class="skeleton-line" key={index} />)}
      {after > 1 && <p class="skeleton-words">{words.value.states.slow}</p>}
    </div>
  );
}

/** What failed, what is safe, and the way to try again. */
export function Failed({ text, safe, onRetry }: { text?: string; safe?: string; onRetry?: () => void }): JSX.Element {
  const { states } = words.value;
  return (
    <div class="state" role="alert">
      <Icon name="alert" size={24} />
      <p class="state-title">{text ?? states.failed}</p>
      <p class="state-text">{safe ?? states.safe}</p>
      {onRetry && (
        <Button icon="refresh" onClick={onRetry}>
          {states.retry}
        </Button>
      )}
    </div>
  );
}

/** How many of these times (ms) have passed since the component appeared. */
function useStages(times: readonly number[]): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    const timers = times.map((time, index) => setTimeout(() => setStage(index + 1), time));
    return () => timers.forEach(clearTimeout);
  }, []);
  return stage;
}
