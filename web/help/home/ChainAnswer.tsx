import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../../core/language.ts';
import { Button, Failed, Markdown, VerdictCard } from '../../shared/components/index.ts';
import { helpApi } from '../../shared/help/helpApi.ts';
import type { ChainAnswered, ChainOffer, Fetched } from '../../shared/help/helpTypes.ts';
import { language } from '../../shared/language.ts';

type View = 'sender' | 'receiver';

/** What was looked up last on this page: Back from an article shows it again, and asks nobody anew. */
const last = signal<{ question: string; language: Locale; answer: ChainAnswered } | null>(null);

function answerBefore(question: string): Fetched<ChainAnswered> | null {
  const before = last.peek();
  return before?.question === question && before.language === language.value
    ? { kind: 'ok', value: before.answer }
    : null;
}

/** A hash, an address or a link in the search: first who would learn it, and after the press what the chat would say. */
export function ChainAnswer(props: {
  question: string;
  offer: ChainOffer;
  /** It was a key after all. */
  onStopped: () => void;
  /** Some network knows it. */
  onKnown: () => void;
}): JSX.Element {
  const { question, offer } = props;
  const [answer, setAnswer] = useState(() => answerBefore(question));
  const isAnew = useRef(false);
  const [busy, setBusy] = useState(false);
  const shown = useRef<HTMLDivElement>(null);
  const look = async (view?: View) => {
    setBusy(true);
    const asked = await helpApi.look({ question, language: language.value, ...(view ? { view } : {}) });
    setBusy(false);
    if (asked.kind === 'ok' && asked.value.kind === 'stopped') return props.onStopped();
    isAnew.current = true;
    setAnswer(asked);
    if (asked.kind !== 'ok' || asked.value.kind !== 'looked') return undefined;
    last.value = { question, language: language.value, answer: asked.value };
    if (asked.value.cards.some(({ hash, severity }) => hash !== null && severity !== 'unknown')) props.onKnown();
    return undefined;
  };
  useEffect(() => {
    if (isAnew.current) shown.current?.focus();
  }, [answer]);
  if (answer?.kind === 'ok' && answer.value.kind === 'looked')
    return (
      <div class="chain-answer" ref={shown} tabIndex={-1} role="status">
        <Looked answer={answer.value} onView={look} onAgain={() => void look()} busy={busy} />
      </div>
    );
  return (
    <div class="chain-answer" ref={shown} tabIndex={-1}>
      {answer?.kind === 'ok' && answer.value.kind === 'unchecked' ? (
        <p role="status">{answer.value.text}</p>
      ) : (
        offer.says.map((text) => <Markdown text={text} />)
      )}
      {answer && answer.kind !== 'ok' && <Failed onRetry={() => void look()} />}
      {offer.look && (
        <Button icon="search" busy={busy} onClick={() => void look()}>
          {offer.look}
        </Button>
      )}
    </div>
  );
}

function Looked(props: {
  answer: Extract<ChainAnswered, { kind: 'looked' }>;
  onView: (view: View) => Promise<void>;
  onAgain: () => void;
  busy: boolean;
}): JSX.Element {
  const { cards, askView } = props.answer;
  return (
    <>
      {cards.map((card) => (
        <VerdictCard card={card} onCheckAgain={props.onAgain} />
      ))}
      {askView && (
        <div class="chain-view">
          <p>{askView.ask}</p>
          {(['sender', 'receiver'] as const).map((view) => (
            <Button busy={props.busy} onClick={() => void props.onView(view)}>
              {askView[view]}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
