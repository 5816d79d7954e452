import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { articleHref } from '../shared/articleHref.ts';
import { browserPorts } from '../shared/browserPorts.ts';
import { Button, ButtonLink, Card, Field, Never } from '../shared/components/index.ts';
import { helpApi } from '../shared/helpApi.ts';
import { language, words } from '../shared/language.ts';

type Result = 'valid' | 'invalid' | 'failed';

/** "Is this message from you?": the check word of a staff message, asked of the desk itself. */
export function CheckPage(): JSX.Element {
  const { check } = words.value;
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
  if (asked.kind !== 'ok') return 'failed';
  return asked.value.valid ? 'valid' : 'invalid';
}

function ResultCard({ result }: { result: Result }): JSX.Element {
  const { check, home } = words.value;
  if (result === 'valid') {
    return (
      <Card tone="ok" band={{ icon: 'check', text: check.valid }}>
        <p>{check.validText}</p>
      </Card>
    );
  }
  if (result === 'failed') {
    return <Card tone="caution" band={{ icon: 'alert', text: check.failed }} />;
  }
  return (
    <Card tone="danger" band={{ icon: 'stop', text: check.invalid }}>
      <p>{check.invalidText}</p>
      <ButtonLink href={articleHref('phrase-exposed', language.value)} iconAfter="arrow">
        {home.emergencyStart}
      </ButtonLink>
    </Card>
  );
}
