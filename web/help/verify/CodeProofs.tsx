import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { verificationPhrases } from '../../../languages/verification/index.ts';
import { Button, Field } from '../../shared/components/index.ts';
import { helpApi } from '../../shared/help/helpApi.ts';
import { useFetched } from '../../shared/help/useFetched.ts';
import { language } from '../../shared/language.ts';
import type { Session } from '../../shared/line/directLinePorts.ts';
import { mineWords } from '../../shared/words/mineWords.ts';
import type { ProofState } from './proofState.ts';

type Way = 'email' | 'phone';

/** The weaker ways, where the desk can send something: a code that is read in a mailbox, or on a telephone. */
export function CodeProofs({ session, go }: { session: Session; go: (state: ProofState) => void }): JSX.Element | null {
  const [offered] = useFetched(() => helpApi.proofsOffered(session), session.conversation);
  if (offered?.kind !== 'ok') return null;
  return (
    <>
      {offered.value.email && <CodeProof way="email" session={session} go={go} />}
      {offered.value.phone && <CodeProof way="phone" session={session} go={go} />}
    </>
  );
}

function CodeProof({ way, session, go }: { way: Way; session: Session; go: (state: ProofState) => void }): JSX.Element {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const say = mineWords.value.verify[way];
  return (
    <section class="verify-email">
      <h2>{say.title}</h2>
      <p class="verify-meaning">{say.lead}</p>
      {sentTo === null ? (
        <Ask way={way} session={session} onSent={setSentTo} />
      ) : (
        <Code way={way} session={session} address={sentTo} go={go} />
      )}
    </section>
  );
}

/** Rough: the desk looks again. */
const WHOLE = { email: /^[^\s@]+@[^\s@]+\.[^\s@.]+$/, phone: /^(\+|＋|00)[\d\s().-]{7,}$/ } as const;

function Ask(props: { way: Way; session: Session; onSent: (address: string) => void }): JSX.Element {
  const { way, session, onSent } = props;
  const { verify } = mineWords.value;
  const [address, setAddress] = useState('');
  const [error, setError] = useState<string | null>(null);
  const send = async () => {
    if (!WHOLE[way].test(address.trim())) return setError(verify[way].notOne);
    const asked = await helpApi.sendCode(session, way, { address: address.trim(), language: language.value });
    if (asked.kind !== 'ok') return setError(verify.failed);
    return asked.value.kind === 'sent' ? onSent(address.trim()) : setError(verify[way].wait);
  };
  return (
    <OneField
      label={verify[way].address}
      value={address}
      error={error}
      onInput={setAddress}
      button={verify[way].send}
      onSend={send}
    />
  );
}

function Code(props: { way: Way; session: Session; address: string; go: (state: ProofState) => void }): JSX.Element {
  const { verify } = mineWords.value;
  const [code, setCode] = useState('');
  const [error, setError] = useState<string | null>(null);
  const check = async () => {
    const asked = await helpApi.checkCode(props.session, { way: props.way, address: props.address, code });
    if (asked.kind !== 'ok') return setError(verify.failed);
    const say = verificationPhrases(language.value);
    const { value } = asked;
    if (value.kind === 'verified') return props.go({ at: 'done', address: value.verified.address });
    if (value.kind === 'over') return props.go({ at: 'over', why: verify[props.way].over });
    return setError(say.wrongCode(String(value.triesLeft)));
  };
  return (
    <OneField
      label={verify[props.way].code}
      hint={verify[props.way].sent}
      value={code}
      error={error}
      onInput={setCode}
      button={verify[props.way].check}
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
