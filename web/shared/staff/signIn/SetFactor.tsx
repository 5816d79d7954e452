import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../../browser/copyText.ts';
import { download } from '../../browser/download.ts';
import { Button, Failed, Field, Loading } from '../../components/index.ts';
import { ask } from '../ask.ts';
import type { Asked } from '../asked.ts';
import { QrCode } from './QrCode.tsx';
import './setFactor.css';
import { staffSay } from '../staffWords.ts';

interface Begun {
  readonly secret: string;
  readonly uri: string;
}

/** Sets up a second factor: the secret into an authenticator, a code back, recovery codes once. `onDone` when they are kept. */
export function SetFactor({ onDone }: { onDone: () => void }): JSX.Element {
  const [begun, setBegun] = useState<Asked<Begun> | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begin = () => void ask<Begun>('POST', '/desk/account/factor').then(setBegun);
  useEffect(begin, []);
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />;
  if (!begun) return <Loading />;
  if (begun.kind !== 'ok') return <Failed text={staffSay.value.failed} onRetry={begin} />;
  return <Scan begun={begun.value} onConfirmed={setCodes} />;
}

function Scan(props: { begun: Begun; onConfirmed: (codes: readonly string[]) => void }): JSX.Element {
  const { secret, uri } = props.begun;
  const [code, setCode] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { factor, failed, wait } = staffSay.value;
  const confirm = async () => {
    setBusy(true);
    const asked = await ask<{ recoveryCodes: string[] }>('POST', '/desk/account/factor/confirm', { code });
    setBusy(false);
    if (asked.kind === 'ok') return props.onConfirmed(asked.value.recoveryCodes);
    setError(asked.kind === 'unreachable' ? (asked.retryIn === null ? failed : wait) : factor.wrong);
  };
  return (
    <form
      class="factor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void confirm();
      }}
    >
      <p>{factor.scan}</p>
      <QrCode text={uri} label={factor.qr} />
      <p class="factor-key">
        <span>{factor.key}</span>
        <code class="mono">{(secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
      </p>
      <CopyButton text={secret} label={factor.copy} done={factor.copied} />
      <Field
        label={factor.code}
        value={code}
        error={error}
        onInput={setCode}
        autocomplete="one-time-code"
        mono
        maxLength={12}
        required
      />
      <Button kind="primary" type="submit" busy={busy} wide>
        {factor.confirm}
      </Button>
    </form>
  );
}

function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }): JSX.Element {
  const { factor } = staffSay.value;
  const text = `${codes.join('\n')}\n`;
  return (
    <section class="factor" aria-label={factor.recovery}>
      <h2>{factor.recovery}</h2>
      <p>{factor.recoveryText}</p>
      <ul class="factor-codes mono">
        {codes.map((code) => (
          <li>{code}</li>
        ))}
      </ul>
      <div class="factor-buttons">
        <CopyButton text={text} label={staffSay.value.people.copy} done={factor.copied} />
        <Button icon="download" onClick={() => download('handrail-recovery-codes.txt', 'text/plain', text)}>
          {factor.download}
        </Button>
      </div>
      <Button kind="primary" wide onClick={onKept}>
        {factor.kept}
      </Button>
    </section>
  );
}

/** Copies a text that stands beside it. */
export function CopyButton({ text, label, done }: { text: string; label: string; done: string }): JSX.Element {
  const [copied, setCopied] = useState(false);
  return (
    <Button icon={copied ? 'check' : 'copy'} onClick={() => void copyText(text).then(setCopied)}>
      {copied ? done : label}
    </Button>
  );
}
