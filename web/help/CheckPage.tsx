import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CheckWordAnswer } from '../../core/protocols/protocol.ts';
import { articleHref } from '../shared/articleHref.ts';
import { Button, ButtonLink, Card, Field, Never } from '../shared/components/index.ts';
import { helpApi } from '../shared/help/helpApi.ts';
import { language } from '../shared/language.ts';
import { browserPorts } from '../shared/line/browserPorts.ts';
import { helpWords } from '../shared/words/helpWords.ts';

type Result = CheckWordAnswer | 'failed';

/** "Is this message from you?": the check word of a staff message, asked of the desk itself. */
export function CheckPage(): JSX.Element {
  const { check } = helpWords.value;
  const [word, setWord] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    setError(word.trim() ? null : check.empty);
    if (!word.trim()) return;
    setBusy(true);
    setResult(await ask(word.trim()));
    setBusy(false);
  };
  return (
    <div class="narrow">
      <h1 class="page-title">{check.title}</h1>
      <p class="page-lead">{check.lead}</p>
      <form class="check-form" noValidate onSubmit={(event) => void submit(event)}>
        <Field
          label={check.word}
          hint={check.wordHint}
          value={word}
          error={error}
          maxLength={60}
          onInput={(value) => {
            setWord(value);
            setResult(null);
          }}
        />
        <p class="check-where">{check.where}</p>
        <Button kind="primary" type="submit" icon="seal" busy={busy}>
          {check.button}
        </Button>
      </form>
      <div aria-live="polite">{result && <ResultCard result={result} />}</div>
      <section class="rules">
        <h2>{check.rulesTitle}</h2>
        {check.rules.map((rule) => (
          <Never>{rule}</Never>
        ))}
      </section>
    </div>
  );
}

async function ask(word: string): Promise<Result> {
  const asked = await helpApi.checkStaff(word, browserPorts.memory.load()?.conversation);
  // Only the desk's own word counts: whatever else comes back is no answer.
  return asked.kind === 'ok' ? asked.value.answer : 'failed';
}

function ResultCard({ result }: { result: Result }): JSX.Element {
  const { check } = helpWords.value;
  switch (result) {
    case 'live':
      return (
        <Card tone="ok" band={{ icon: 'check', text: check.valid }}>
          <p>{check.validText}</p>
        </Card>
      );
    case 'past':
      return (
        <Card band={{ icon: 'seal', text: check.past }}>
          <p>{check.pastText}</p>
        </Card>
      );
    case 'elsewhere':
      return (
        <Card tone="caution" band={{ icon: 'info', text: check.elsewhere }}>
          <p>{check.elsewhereText}</p>
          <ul class="check-steps">
            {check.elsewhereSteps.map((step) => (
              <li>{step}</li>
            ))}
          </ul>
          <Told />
        </Card>
      );
    case 'unknown':
      return (
        <Card tone="danger" band={{ icon: 'stop', text: check.invalid }}>
          <p>{check.invalidText}</p>
          <Told />
        </Card>
      );
    case 'failed':
      return <Card tone="caution" band={{ icon: 'alert', text: check.failed }} />;
  }
}

/** The way on for somebody who has already told something. */
function Told(): JSX.Element {
  const { check, home } = helpWords.value;
  return (
    <>
      <p>{check.told}</p>
      <ButtonLink href={articleHref('phrase-exposed', language.value)} iconAfter="arrow">
        {home.emergencyStart}
      </ButtonLink>
    </>
  );
}
