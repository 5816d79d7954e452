import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ChainLook, DeskCase } from '../../../core/protocols/deskProtocol.ts';
import { chainPhrases } from '../../../languages/chains/index.ts';
import { Button, Field, VerdictCard, WalletRead } from '../../shared/components/index.ts';
import { wholeNumber } from '../../shared/format.ts';
import { language } from '../../shared/language.ts';
import { say } from '../../shared/staff/consoleWords.ts';
import { desk } from '../console.ts';

type Card = ChainLook['cards'][number];
type Result = ChainLook | 'failed' | null;

/**
 * The chain beside the chat: what the user was told last, looked at once more on a press, or whatever else is pasted.
 * Cards are in the user's language, as they can be put into a reply.
 */
export function ChainPanel(props: {
  shown: DeskCase;
  /** The last verdict that the user has seen. */
  told: Card | null;
  insert: (card: Card) => void;
}): JSX.Element {
  const { shown } = props;
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result>(null);
  const words = chainPhrases(language.value).staff;
  const hash = props.told?.hash ?? shown.brief.hash;
  const look = async (wanted: string) => {
    if (!wanted.trim() || busy) return;
    setBusy(true);
    const asked = await desk.lookAtChain(shown.conversation, wanted, language.value);
    setResult(asked.kind === 'ok' ? asked.value : 'failed');
    setBusy(false);
  };
  const found = cardsIn(result);
  const cards = found.length > 0 || !props.told ? found : [props.told];
  return (
    <>
      {busy && isAddress(text) && (
        <div class="side-verdict">
          <WalletRead address={text.trim()} />
        </div>
      )}
      {cards.map((card) => (
        <Found card={card} shown={shown} insert={props.insert} onCheckAgain={look} />
      ))}
      <section class="side-card chain-panel" aria-label={words.title}>
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
            {hash && cards.length === 0 && (
              <Button size="small" kind="quiet" onClick={() => void look(hash)}>
                {words.again}
              </Button>
            )}
          </div>
        </form>
        <p class="unseen" role="status">
          {countIn(found)}
        </p>
      </section>
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
          <>
            {card.staff && card.staff.length > 0 && <StaffRows rows={card.staff} />}
            {shown.mine && (
              <Button kind="primary" size="small" onClick={() => props.insert(card)}>
                <span lang={language.value}>{say.value.side.insert}</span>
              </Button>
            )}
          </>
        }
      />
    </div>
  );
}

/** What only staff read, in the language of the console. Putting the card into a reply leaves it out. */
function StaffRows({ rows }: { rows: NonNullable<Card['staff']> }): JSX.Element {
  return (
    <dl class="staff-rows" lang={language.value} aria-label={say.value.side.forStaff}>
      {rows.map(({ label, value, note }) => (
        <div class="side-row">
          <dt>{label}</dt>
          <dd>
            {value}
            {note && <span class="numbers-note">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One address and nothing else; of a hash there is nothing to show at once. */
const isAddress = (text: string) => /^[0-9A-Za-z]{25,62}$/.test(text.trim());

const cardsIn = (result: Result) => (result === null || result === 'failed' ? [] : result.cards);

function countIn({ length }: readonly Card[]): string {
  return length > 0 ? chainPhrases(language.value).staff.found(wholeNumber(length, language.value)) : '';
}

function problemIn(result: Result): string | null {
  const words = chainPhrases(language.value).staff;
  if (result === null) return null;
  if (result === 'failed') return words.failed;
  if (result.problem?.kind === 'length') return words.wrongLength(`${result.problem.digits}`);
  return result.problem && words[result.problem.kind];
}
