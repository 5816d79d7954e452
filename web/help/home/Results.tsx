import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { AnswerSteps } from '../../shared/components/article/AnswerSteps.tsx';
import { Button, Markdown } from '../../shared/components/index.ts';
import { shortDate } from '../../shared/format.ts';
import type { SearchResults } from '../../shared/help/helpTypes.ts';
import { Icon } from '../../shared/icons.tsx';
import { language } from '../../shared/language.ts';
import { helpWords } from '../../shared/words/helpWords.ts';
import { talkWords } from '../../shared/words/talkWords.ts';
import { Helped } from '../Helped.tsx';
import { ChainAnswer } from './ChainAnswer.tsx';

/** More than a screenful helps nobody choose. */
const SHOWN = 5;
const LESS_LIKELY = 2;

/** What the search knows: an answer, a few that might be meant, or honestly nothing. */
export function Results(props: {
  question: string;
  found: SearchResults;
  onAsk: () => void;
  onPerson: () => void;
  onStopped: () => void;
  onKnown: () => void;
}): JSX.Element {
  const { question, found } = props;
  const { search, home } = helpWords.value;
  const { chain } = found;
  // That it answers is said of one.
  const answers = found.kind === 'answered';
  const first = found.results.slice(0, answers ? 1 : SHOWN);
  const others = answers ? found.results.slice(1, 1 + LESS_LIKELY) : [];
  return (
    <section class="results enter" aria-label={search.title(question)}>
      {chain && (
        <ChainAnswer
          key={`${question} ${language.value}`}
          question={question}
          offer={chain}
          onStopped={props.onStopped}
          onKnown={props.onKnown}
        />
      )}
      {(!chain || found.results.length > 0) && (
        <p class="results-kind" role="status">
          {search[found.kind]}
        </p>
      )}
      {found.answer && <FoundAnswer key={question} answer={found.answer} />}
      <List results={first} reviewed={found.answer?.reviewed} />
      {found.answer && <Helped key={question} />}
      {others.length > 0 && <p class="results-kind">{search.lessLikely}</p>}
      <List results={others} />
      <div class="results-more">
        <Button icon="chat" onClick={props.onAsk}>
          {search.ask}
        </Button>
        <Button kind="quiet" icon="person" onClick={props.onPerson}>
          {home.talk}
        </Button>
      </div>
    </section>
  );
}

/** `reviewed`: what it says stands above, so where it comes from is enough. */
function List({ results, reviewed }: Pick<SearchResults, 'results'> & { reviewed?: string }): JSX.Element | null {
  const { answer } = talkWords.value;
  if (results.length === 0) return null;
  return (
    <ul>
      {results.map((result) => (
        <li>
          <a class="result" href={result.href}>
            <Icon name="book" />
            <span>
              <span class="result-title">{result.title}</span>
              <span class="result-text">
                {reviewed
                  ? `${answer.article} · ${answer.checked(shortDate(reviewed, language.value, Date.now()))}`
                  : plain(result.snippet)}
              </span>
            </span>
            <Icon name="chevron" size={16} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** In the place of a list of links: the answer itself. The focus goes to it, since it stands where nothing was. */
function FoundAnswer({ answer }: { answer: NonNullable<SearchResults['answer']> }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  return (
    <div class="found-answer" ref={place} tabIndex={-1}>
      <div class="found-lead">
        <Markdown text={answer.lead} />
      </div>
      <AnswerSteps card={answer} />
    </div>
  );
}

/** A snippet is a line of an article: its emphasis would only disturb here. */
function plain(markdown: string): string {
  return markdown.replace(/\*\*|`/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}
