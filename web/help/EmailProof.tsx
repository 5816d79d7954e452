import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { verificationPhrases } from '../../languages/verification/index.ts';
import { Button, Field } from '../shared/components/index.ts';
import type { Session } from '../shared/directLinePorts.ts';
import { helpApi } from '../shared/helpApi.ts';
import { language, words } from '../shared/language.ts';
import { useFetched } from '../shared/useFetched.ts';
import type { ProofState } from './proofState.ts';

/** The weaker way, where the desk can send mail: a code that is read in a mailbox. */
export function EmailProof({ session, go }: { session: Session; go: (state: ProofState) => void }): JSX.Element | null {
  const [offered] = useFetched(() => helpApi.proofsOffered(session), session.conversation);
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (offered?.kind !== 'ok' || !offered.value.email) return null;
  const { email } = words.value.verify;
  return (
    <section class="verify-email">
      <h2>{email.title}</h2>
      <p class="verify-meaning">{email.lead}</p>
      {sentTo === null ? (
        <Ask session={session} onSent={setSentTo} />
      ) : (
        <Code session={session} address={sentTo} go={go} />
      )}
    </section>
  );
}

function Ask({ session, onSent }: { session: Session; onSent: (address: string) => void }): JSX.Element {
  const { verify } = words.value;
  const [address, setAddress] = useState('');
  const [error, setError] = useState<string | null>(null);
  const send = async () => {
    if (!/^\S+@\S+\.\S+$/.test(address.trim())) return setError(verify.email.notOne);
    const asked = await helpApi.sendCode(session, { address: address.trim(), language: language.value });
    if (asked.kind !== 'ok') return setError(verify.failed);
    return asked.value.kind === 'sent' ? onSent(address.trim()) : setError(verify.email.wait);
  };
  return (
    <OneField
      label={verify.email.address}
      value={address}
      error={error}
      onInput={setAddress}
      button={verify.email.send}
      onSend={send}
    />
  );
}

function Code(props: { session: Session; address: string; go: (state: ProofState) => void }): JSX.Element {
  const { verify } = words.value;
  const [code, setCode] = useState('');
  const [error, setError] = useState<string | null>(null);
  const check = async () => {
    const asked = await helpApi.checkCode(props.session, { address: props.address, code });
    if (asked.kind !== 'ok') return setError(verify.failed);
    const say = verificationPhrases(language.value);
    const { value } = asked;
    if (value.kind === 'verified') return props.go({ at: 'done', address: value.verified.address });
    if (value.kind === 'over') return props.go({ at: 'over', why: verify.email.over });
    return setError(say.wrongCode(String(value.triesLeft)));
  };
  return (
    <OneField
      label={verify.email.code}
      hint={verify.email.sent}
      value={code}
      error={error}
      onInput={setCode}
      button={verify.email.check}
      onSend={check}
    />
  );
}

function OneField(props: {
  label: string;
  hint?: string;
  value: string;
  error: string | null;
  onInput: (value: string) => void;
  button: string;
  onSend: () => Promise<void>;
}): JSX.Element {
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    await props.onSend();
    setBusy(false);
  };
  const { label, hint, value, error, onInput } = props;
  return (
    <form class="check-form" noValidate onSubmit={(event) => void submit(event)}>
      <Field label={label} hint={hint} value={value} error={error} maxLength={200} onInput={onInput} />
      <Button type="submit" busy={busy}>
        {props.button}
      </Button>
    </form>
  );
}
