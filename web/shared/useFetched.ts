import { useEffect, useState } from 'preact/hooks';
import type { Fetched } from './helpTypes.ts';

/** Loads when the key changes. `null` while loading; a late answer to an older key is dropped. */
export function useFetched<T>(load: () => Promise<Fetched<T>>, key: string): [Fetched<T> | null, () => void] {
  const [result, setResult] = useState<Fetched<T> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    setResult(null);
    void load().then((fetched) => {
      if (current) setResult(fetched);
    });
    return () => {
      current = false;
    };
  }, [key, attempt]);
  return [result, () => setAttempt((tries) => tries + 1)];
}
