import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { whenIdle } from './browser/whenIdle.ts';
import { Failed, Loading } from './components/notices/States.tsx';
import { language } from './language.ts';
import { reachable } from './reachable.ts';
import { fetchWords } from './topic.ts';

/** A part of a page whose code comes when it is first shown, or is asked for ahead. */
export interface Later<P> {
  (props: P): JSX.Element;
  /** Fetches it without showing it; a failure shows when it is needed. Resolves when it has come or failed. */
  readonly ahead: () => Promise<void>;
}

/** Its words come with it. `Waiting` stands in its place until then. Without a connection it says so where it would stand, and can be tried again. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Waiting: () => JSX.Element | null = () => <Loading />,
): Later<P> {
  let Part: ComponentType<P> | null = null;
  const fetch = async () => {
    if (Part) return;
    if (!navigator.onLine) throw new Error('There is no connection');
    const loaded = await load();
    await wordsOfNow();
    Part = loaded;
  };
  const again = async () => {
    await reachable();
    // What failed once fails for as long as the page lives; drafts and the session outlive it.
    await fetch().catch(() => location.reload());
  };
  const Placeholder = (props: P): JSX.Element => {
    const [failed, setFailed] = useState(false);
    const [, setReady] = useState(Part !== null);
    const start = (coming: Promise<void>) => {
      setFailed(false);
      coming.then(
        () => setReady(true),
        () => setFailed(true),
      );
    };
    useEffect(() => {
      // Asked for ahead, it may have come since this was drawn without it: nobody else says so.
      if (Part) setReady(true);
      else start(fetch());
    }, []);
    if (Part) return <Part {...props} />;
    return failed ? <Failed onRetry={() => start(again())} /> : <Waiting />;
  };
  return Object.assign(Placeholder, { ahead: () => fetch().catch(() => undefined) });
}

/** Fetches parts once the page has nothing else to do: a connection that breaks after the first drawing takes none away. */
export function whenIdleFetch(...parts: readonly { ahead(): Promise<void> }[]): void {
  whenIdle(() => {
    for (const part of parts) void part.ahead();
  });
}

/** Until all that is imported by now can be said; the language may be changed while words are on their way. */
export async function wordsOfNow(): Promise<void> {
  const now = language.value;
  await fetchWords(now);
  if (language.value !== now) await wordsOfNow();
}
