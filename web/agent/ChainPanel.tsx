import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ChainLook, DeskCase } from '../../core/deskProtocol.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { Button, Field, VerdictCard } from '../shared/components/index.ts';
import { wholeNumber } from '../shared/format.ts';
import { language } from '../shared/language.ts';
import { say } from '../shared/staff/consoleWords.ts';
import { desk } from './console.ts';

type Card = ChainLook['cards'][number];
type Result = ChainLook | 'failed' | null;

/** The chain beside the chat: the case's transaction once more, or whatever else was pasted. Cards in the user's language. */
export function ChainPanel({ shown, insert }: { shown: DeskCase; insert: (card: Card) => void }): JSX.Element {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result>(null);
  const words = chainPhrases(language.value).staff;
  const { hash } = shown.brief;
  const look = async (wanted: string) => {
    if (!wanted.trim() || busy) return;
    setBusy(true);
    const asked = await desk.lookAtChain(shown.conversation, wanted);
    setResult(asked.kind === 'ok' ? asked.value : 'failed');
    setBusy(false);
  };
  return (
    <>
      <section class="side-card chain-panel" aria-label={words.title}>
        <h3>{words.title}</h3>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void look(text);
          }}
        >
          <Field label={words.label} value={text} onInput={setText} hint={words.hint} error={problemIn(result)} mono />
          <div class="chain-panel-acts">
            <Button size="small" icon="search" busy={busy} type="submit">
              {words.check}
            </Button>
            {hash && (
              <Button size="small" kind="quiet" onClick={() => void look(hash)}>
                {words.again}
              </Button>
            )}
          </div>
        </form>
        <p class="unseen" role="status">
          {countIn(result)}
        </p>
      </section>
      {cardsIn(result).map((card) => (
        <Found card={card} shown={shown} insert={insert} onCheckAgain={look} />
      ))}
    </>
  );
}

function Found(props: {
  card: Card;
  shown: DeskCase;
  insert: (card: Card) => void;
  onCheckAgain: (hash: string) => void;
}): JSX.Element {
  const { card, shown } = props;
  const { hash } = card;
  return (
    <div class="side-verdict" lang={shown.language}>
      <VerdictCard
        card={card}
        {...(hash ? { onCheckAgain: () => props.onCheckAgain(hash) } : {})}
        action={
          shown.mine && (
            <Button kind="primary" size="small" onClick={() => props.insert(card)}>
              <span lang={language.value}>{say.value.side.insert}</span>
            </Button>
          )
        }
      />
    </div>
  );
}

const cardsIn = (result: Result) => (result === null || result === 'failed' ? [] : result.cards);

function countIn(result: Result): string {
  const { length } = cardsIn(result);
  return length > 0 ? chainPhrases(language.value).staff.found(wholeNumber(length, language.value)) : '';
}

function problemIn(result: Result): string | null {
  const words = chainPhrases(language.value).staff;
  if (result === null) return null;
  if (result === 'failed') return words.failed;
  if (result.problem?.kind === 'length') return words.wrongLength(`${result.problem.digits}`);
  return result.problem && words[result.problem.kind];
}
