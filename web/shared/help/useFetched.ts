import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fetched } from './helpTypes.ts';

/**
 * Loads when the key changes. `null` while loading; a late answer to an older key is dropped. `given`: the first answer, where
 * the page came with it.
 */
export function useFetched<T>(
  load: () => Promise<Fetched<T>>,
  key: string,
  given: () => Fetched<T> | null = () => null,
): [Fetched<T> | null, () => void] {
  const [result, setResult] = useState<Fetched<T> | null>(given);
  const isGiven = useRef(result !== null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (isGiven.current) {
      isGiven.current = false;
      return undefined;
    }
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
