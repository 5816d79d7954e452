import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CaseLookup, DeskCase } from '../../../core/protocols/deskProtocol.ts';
import { Button } from '../../shared/components/index.ts';
import { dayTime, wholeNumber } from '../../shared/format.ts';
import { language } from '../../shared/language.ts';
import type { Asked } from '../../shared/staff/asked.ts';
import { say } from '../../shared/staff/consoleWords.ts';
import { desk, now } from '../console.ts';

/** What the internal system says about the person, once asked. Names and values are the operator's: shown as plain text. */
export function LookupCard({ shown }: { shown: DeskCase }): JSX.Element | null {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const words = say.value.side.lookup;
  if (!shown.lookup && !shown.mayLookUp) return null;
  const ask = async () => {
    setBusy(true);
    const asked = await desk.lookUp(shown.conversation);
    setTrouble(asked.kind === 'ok' ? null : troubleOf(asked));
    setBusy(false);
  };
  return (
    <section class="side-card" aria-label={words.title}>
      <h3>{words.title}</h3>
      <div aria-live="polite">{shown.lookup && <Answer answer={shown.lookup} />}</div>
      {shown.mayLookUp && (
        <>
          {!shown.lookup && <p class="side-quiet">{words.hint}</p>}
          <Button size="small" icon="search" busy={busy} onClick={() => void ask()}>
            {shown.lookup ? words.again : words.ask}
          </Button>
          <p class="side-trouble" role="alert">
            {trouble}
          </p>
        </>
      )}
    </section>
  );
}

function troubleOf(asked: Exclude<Asked<unknown>, { kind: 'ok' }>): string {
  const known: Record<string, string> = say.value.refused;
  return (asked.kind === 'refused' && known[asked.code]) || say.value.failed;
}

function Answer({ answer }: { answer: CaseLookup }): JSX.Element {
  const words = say.value.side.lookup;
  return (
    <>
      {!answer.found && <p>{words.unknown}</p>}
      {answer.found && answer.fields.length === 0 && <p>{words.empty}</p>}
      <dl>
        {answer.fields.map(({ name, value }) => (
          <div class="side-row" key={name}>
            <dt>{words.fields[name] ?? name}</dt>
            <dd>{inWords(value)}</dd>
          </div>
        ))}
      </dl>
      <p class="side-quiet">{words.asked(dayTime(answer.at, language.value, now.peek()))}</p>
    </>
  );
}

function inWords(value: string | number | boolean): string {
  const words = say.value.side.lookup;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return typeof value === 'number' ? wholeNumber(value, language.value) : value;
}
