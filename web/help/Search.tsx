import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { articleHref } from '../shared/articleHref.ts';
import { Button, Failed, Loading, MaskedDraft, SecretStopped } from '../shared/components/index.ts';
import { createGuard, guardState, loadGuard, type Stop } from '../shared/guard.ts';
import { helpApi } from '../shared/helpApi.ts';
import type { Fetched, SearchResults } from '../shared/helpTypes.ts';
import { Icon } from '../shared/icons.tsx';
import { language, words } from '../shared/language.ts';
import { askedAt, go, keepAsked, mayBeKey, place } from './place.ts';
import { Results } from './Results.tsx';
import { openChat } from './support.ts';

type Asked = { question: string; result: Fetched<SearchResults> | null; kept: boolean };

/** The question field. What is asked goes through the same guard as the chat: it leaves the device too. */
export function Search(): JSX.Element {
  const { home, composer } = words.value;
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
    if (found) return keepAsked(null, 'replace');
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
  const submit = (event: Event) => {
    event.preventDefault();
    void ask(text);
  };
  const example = (question: string) => {
    setText(question);
    void ask(question);
  };
  return (
    <search class="search">
      <form class="search-box" data-danger={stop ? true : undefined} onSubmit={submit}>
        <Icon name="search" />
        {stop ? (
          <MaskedDraft text={text} spans={stop.spans} onEdit={() => setStop(null)} />
        ) : (
          <input
            type="text"
            value={text}
            aria-label={home.searchLabel}
            placeholder={home.placeholder}
            autocomplete="off"
            spellcheck={false}
            maxLength={500}
            enterkeyhint="search"
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
        <Button kind="primary" type="submit" disabled={stop !== null}>
          {home.search}
        </Button>
      </form>
      {waiting && (
        <p class="search-note">{guardState.value === 'failed' ? composer.guardFailed : composer.guardLoading}</p>
      )}
      {stop && (
        <SecretStopped
          sure={stop.sure}
          onRemove={() => {
            setText(guard.remove(text, stop));
            setStop(null);
          }}
          onGiven={() => {
            setText('');
            setStop(null);
            go(articleHref('phrase-exposed', language.value));
          }}
          onEdit={() => setStop(null)}
        />
      )}
      {!asked && !stop && <Examples onChoose={example} />}
      {asked && (
        <Answer
          asked={asked}
          onRetry={() => void ask(asked.question)}
          onClear={() => {
            setAsked(null);
            if (inAddress !== null) keepAsked(null, 'push');
          }}
          onStopped={() => {
            setStop({ sure: true, spans: [{ start: 0, end: text.length }] });
            setAsked(null);
            if (inAddress !== null) keepAsked(null, 'replace');
          }}
          onKnown={() => {
            setAsked({ ...asked, kept: true });
            keepAsked(asked.question, 'replace');
          }}
        />
      )}
    </search>
  );
}

function Examples({ onChoose }: { onChoose: (question: string) => void }): JSX.Element {
  return (
    <div class="suggestions">
      {words.value.home.examples.map((question) => (
        <Button kind="pill" onClick={() => onChoose(question)}>
          {question}
        </Button>
      ))}
    </div>
  );
}

function Answer(props: {
  asked: Asked;
  onRetry: () => void;
  onClear: () => void;
  onStopped: () => void;
  onKnown: () => void;
}): JSX.Element {
  const { result, question } = props.asked;
  if (!result) return <Loading lines={3} />;
  if (result.kind !== 'ok') return <Failed onRetry={props.onRetry} />;
  return (
    <Results
      question={question}
      found={result.value}
      onAsk={() => openChat({ kind: 'ask', text: question })}
      onClear={props.onClear}
      onStopped={props.onStopped}
      onKnown={props.onKnown}
    />
  );
}
