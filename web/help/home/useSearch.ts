import { useEffect, useMemo, useState } from 'preact/hooks';
import { articleHref } from '../../shared/articleHref.ts';
import { createGuard, guardState, loadGuard, type Stop } from '../../shared/guard/guard.ts';
import { helpApi } from '../../shared/help/helpApi.ts';
import type { Fetched, SearchResults } from '../../shared/help/helpTypes.ts';
import { language } from '../../shared/language.ts';
import { mayBeKey } from '../explorerLinks.ts';
import { askedAt, go, keepAsked, place } from '../place.ts';

/** `kept`: it stands in the address. */
export type Asked = { question: string; result: Fetched<SearchResults> | null; kept: boolean };

/** A question that is typed, held up or asked. What is asked goes through the same guard as the chat: it leaves the device too. */
export function useSearch() {
  const [text, setText] = useState('');
  const [stop, setStop] = useState<Stop | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [waiting, setWaiting] = useState(false);
  const guard = useMemo(() => createGuard(), []);
  useEffect(() => void loadGuard(), []);
  const inAddress = askedAt(place.value.anchor);
  /** Not before the guard has looked: what may be a secret is in no history either. */
  const ask = async (question: string) => {
    setWaiting(guardState.value !== 'ready');
    if (!question.trim() || guardState.value !== 'ready') return;
    const found = guard.check(question);
    setStop(found);
    if (found) {
      // What was asked before is no answer to what is held up.
      setAsked(null);
      return keepAsked(null, 'replace');
    }
    const kept = inAddress === question || !mayBeKey(question);
    setAsked({ question, result: null, kept });
    if (!kept && inAddress !== null) keepAsked(null, 'push');
    if (kept && inAddress !== question) keepAsked(question, 'push');
    const result = await helpApi.search(question, language.value);
    setAsked((now) => (now?.question === question ? { ...now, result } : now));
  };
  useEffect(() => {
    if (inAddress === null) return setAsked((now) => (now?.kept ? null : now));
    if (asked?.question === inAddress) return undefined;
    setText(inAddress);
    void ask(inAddress);
    return undefined;
  }, [inAddress]);
  useEffect(() => {
    if (waiting && guardState.value === 'ready') void ask(text);
  }, [guardState.value]);
  return {
    ...{ text, stop, asked, waiting, write: setText },
    ask: (question: string) => void ask(question),
    /** The words as they are, to be changed. */
    edit: () => setStop(null),
    ...heldUp({ setText, setStop, remove: (held) => guard.remove(text, held) }),
    ...answered({ text, inAddress, setText, setStop, setAsked }),
  };
}

interface HeldUp {
  readonly setText: (text: string) => void;
  readonly setStop: (stop: Stop | null) => void;
  readonly remove: (stop: Stop) => string;
}

/** What is done with a question that holds a secret. */
function heldUp({ setText, setStop, remove }: HeldUp) {
  return {
    remove(stop: Stop): void {
      setText(remove(stop));
      setStop(null);
    },
    /** It was given to somebody: what to do now. */
    given(): void {
      setText('');
      setStop(null);
      go(articleHref('phrase-exposed', language.value));
    },
  };
}

interface Answered {
  readonly text: string;
  readonly inAddress: string | null;
  readonly setText: (text: string) => void;
  readonly setStop: (stop: Stop) => void;
  readonly setAsked: (asked: Asked | null) => void;
}

/** What is done with a question that was asked. */
function answered({ text, inAddress, setText, setStop, setAsked }: Answered) {
  return {
    clear(): void {
      setText('');
      setAsked(null);
      if (inAddress !== null) keepAsked(null, 'push');
    },
    /** The desk has found a secret in it after all. */
    stopped(): void {
      setStop({ sure: true, spans: [{ start: 0, end: text.length }] });
      setAsked(null);
      if (inAddress !== null) keepAsked(null, 'replace');
    },
    /** It is no key: it may stand in the address. */
    known(asked: Asked): void {
      setAsked({ ...asked, kept: true });
      keepAsked(asked.question, 'replace');
    },
  };
}
