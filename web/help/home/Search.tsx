import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button, IconButton } from '../../shared/components/controls/Button.tsx';
import { Failed, Loading } from '../../shared/components/notices/States.tsx';
import { guardState } from '../../shared/guard/guard.ts';
import { Icon } from '../../shared/icons.tsx';
import { words } from '../../shared/language.ts';
import { later, whenIdleFetch } from '../../shared/later.tsx';
import { helpWords } from '../../shared/words/helpWords.ts';
import { openChat } from '../support.ts';
import { type Asked, useSearch } from './useSearch.ts';

/** Before something is asked nobody needs them. */
const Results = later(() => import('./Results.tsx').then((part) => part.Results));
const SecretStopped = later(() =>
  import('../../shared/components/talk/SecretStopped.tsx').then((part) => part.SecretStopped),
);
const MaskedDraft = later(() =>
  import('../../shared/components/talk/SecretStopped.tsx').then((part) => part.MaskedDraft),
);

type Searching = ReturnType<typeof useSearch>;

/** The question field, and what answers it. */
export function Search(): JSX.Element {
  const { guard } = words.value;
  const search = useSearch();
  useEffect(() => whenIdleFetch(Results, SecretStopped, MaskedDraft), []);
  const { stop, asked, waiting } = search;
  return (
    <search class="search">
      <SearchBox search={search} />
      {waiting && <p class="search-note">{guardState.value === 'failed' ? guard.failed : guard.loading}</p>}
      {stop && (
        <SecretStopped
          sure={stop.sure}
          onRemove={() => search.remove(stop)}
          onGiven={search.given}
          onEdit={search.edit}
        />
      )}
      {!asked && !stop && (
        <Examples
          onChoose={(question) => {
            search.write(question);
            search.ask(question);
          }}
        />
      )}
      {asked && (
        <Answer
          asked={asked}
          onRetry={() => search.ask(asked.question)}
          onStopped={search.stopped}
          onKnown={() => search.known(asked)}
        />
      )}
    </search>
  );
}

function SearchBox({ search }: { search: Searching }): JSX.Element {
  const { home, search: say } = helpWords.value;
  const { text, stop } = search;
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    search.clear();
    field.current?.focus();
  };
  return (
    <form
      class="search-box"
      data-danger={stop ? true : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        search.ask(text);
      }}
    >
      <Icon name="search" />
      {stop ? (
        <MaskedDraft text={text} spans={stop.spans} onEdit={search.edit} />
      ) : (
        <input
          ref={field}
          type="text"
          value={text}
          aria-label={home.searchLabel}
          placeholder={home.placeholder}
          autocomplete="off"
          spellcheck={false}
          maxLength={500}
          enterkeyhint="search"
          onInput={(event) => search.write(event.currentTarget.value)}
        />
      )}
      {text && !stop && <IconButton icon="x" label={say.clear} onClick={clear} />}
      <Button kind="primary" type="submit" disabled={stop !== null}>
        {home.search}
      </Button>
    </form>
  );
}

function Examples({ onChoose }: { onChoose: (question: string) => void }): JSX.Element {
  return (
    <div class="suggestions">
      {helpWords.value.home.examples.map((question) => (
        <Button kind="pill" onClick={() => onChoose(question)}>
          {question}
        </Button>
      ))}
    </div>
  );
}

function Answer(props: { asked: Asked; onRetry: () => void; onStopped: () => void; onKnown: () => void }): JSX.Element {
  const { result, question } = props.asked;
  if (!result) return <Loading lines={3} />;
  if (result.kind !== 'ok') return <Failed onRetry={props.onRetry} />;
  return (
    <Results
      question={question}
      found={result.value}
      onAsk={() => openChat({ kind: 'ask', text: question })}
      onPerson={() => openChat({ kind: 'person', shown: helpWords.value.home.talk })}
      onStopped={props.onStopped}
      onKnown={props.onKnown}
    />
  );
}
