import { useEffect, useState } from 'preact/hooks';
import { ask } from '../shared/staff/ask.ts';
import type { Asked } from '../shared/staff/asked.ts';
import { sessionLost } from '../shared/staff/session.ts';
import { staffSay } from '../shared/staff/staffWords.ts';

/** Reads one path now and again on request; what was read stays until the next answer. */
export function useAsked<T>(path: string): [Asked<T> | null, () => void] {
  const [asked, setAsked] = useState<Asked<T> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    void ask<T>('GET', path).then((answer) => {
      if (answer.kind === 'signedOut') sessionLost();
      if (current) setAsked(answer);
    });
    return () => {
      current = false;
    };
  }, [path, attempt]);
  return [asked, () => setAttempt((tries) => tries + 1)];
}

/** Why an act was not done, in words; null when it was. A proof that somebody would rather not give is no failure. */
export function troubleOf(asked: Asked<unknown>, refused: Readonly<Record<string, string>>): string | null {
  if (asked.kind === 'ok') return null;
  if (asked.kind === 'signedOut') sessionLost();
  const { failed, wait } = staffSay.value;
  if (asked.kind === 'refused') return asked.code === 'ProveFirst' ? '' : (refused[asked.code] ?? failed);
  return asked.kind === 'unreachable' && asked.retryIn !== null ? wait : failed;
}
