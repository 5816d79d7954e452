import { useEffect, useState } from 'preact/hooks';
import type { Milliseconds } from '../../../core/time.ts';
import type { Asked } from '../../shared/staff/asked.ts';

export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ok'; readonly value: T };

/** Read now, every so often, and whenever `trigger` changes. What was read stays while a later reading fails. */
export function useRefreshed<T>(
  read: () => Promise<Asked<T>>,
  every: Milliseconds,
  trigger: unknown = null,
): [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    const look = async () => {
      const asked = await read();
      if (!current) return;
      if (asked.kind === 'ok') setLoaded({ kind: 'ok', value: asked.value });
      else setLoaded((before) => (before.kind === 'ok' ? before : { kind: 'failed' }));
    };
    void look();
    const timer = setInterval(() => void look(), every);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [attempt, trigger]);
  return [loaded, () => setAttempt((tries) => tries + 1)];
}
