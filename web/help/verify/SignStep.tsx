import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { SECOND } from '../../../core/time.ts';
import { verificationPhrases } from '../../../languages/verification/index.ts';
import { SignText } from '../../shared/components/chain/SignText.tsx';
import { Button, Field, Tag } from '../../shared/components/index.ts';
import { stopwatch } from '../../shared/format.ts';
import { helpApi } from '../../shared/help/helpApi.ts';
import type { ProofAnswer, SignChallenge } from '../../shared/help/helpTypes.ts';
import { Icon } from '../../shared/icons.tsx';
import { language } from '../../shared/language.ts';
import type { Session } from '../../shared/line/directLinePorts.ts';
import { mineWords } from '../../shared/words/mineWords.ts';
import { injectedWallet } from './injectedWallet.ts';
import type { ProofState } from './proofState.ts';
import { useProofGuard } from './useProofGuard.ts';

interface SignProps {
  session: Session;
  challenge: SignChallenge;
  go: (state: ProofState) => void;
}

/** The exact message, when to sign and when to reject it, and the two ways to give the signature. */
export function SignStep({ session, challenge, go }: SignProps): JSX.Element {
  const { verify } = mineWords.value;
  const wallet = challenge.scheme === 'siwe' ? injectedWallet() : null;
  const [pasting, setPasting] = useState(!wallet);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (signature: string) => {
    setBusy(true);
    const result = await prove(session, challenge, signature);
    setBusy(false);
    if (typeof result === 'string') setError(result);
    else go(result);
  };
  const sign = async () => {
    const signature = await wallet?.sign(challenge.message, challenge.address);
    if (signature) await send(signature);
    else setError(verify.walletRefused);
  };
  return (
    <>
      <section class="verify-message">
        <header>
          <h2>{verify.message}</h2>
          <Validity until={challenge.expiresAt} onOver={() => go({ at: 'over', why: phrases().expired })} />
        </header>
        <SignText message={challenge.message} address={challenge.address} />
        <p class="verify-meaning">{verify.meaning}</p>
      </section>
      <WhenToSign />
      <div class="verify-actions">
        {wallet && (
          <Button kind="primary" icon="sign" busy={busy} onClick={() => void sign()}>
            {verify.sign}
          </Button>
        )}
        {!pasting && <Button onClick={() => setPasting(true)}>{verify.elsewhere}</Button>}
      </div>
      {!pasting && error && (
        <p class="field-error" role="alert">
          <Icon name="alert" size={16} />
          {error}
        </p>
      )}
      {pasting && <Paste error={error} onError={setError} busy={busy} onSend={(text) => void send(text)} />}
    </>
  );
}

const phrases = () => verificationPhrases(language.value);

function WhenToSign(): JSX.Element {
  const { verify } = mineWords.value;
  return (
    <div class="verify-when">
      <section class="verify-yes">
        <h3>
          <Icon name="check" />
          {verify.signIf}
        </h3>
        <p>{verify.signIfText}</p>
      </section>
      <section class="verify-no">
        <h3>
          <Icon name="no" />
          {verify.rejectIf}
        </h3>
        <p>{verify.rejectIfText}</p>
      </section>
    </div>
  );
}

function Paste(props: {
  error: string | null;
  onError: (error: string | null) => void;
  busy: boolean;
  onSend: (signature: string) => void;
}): JSX.Element {
  const { verify } = mineWords.value;
  const [text, setText] = useState('');
  const refuse = useProofGuard();
  const submit = async (event: Event) => {
    event.preventDefault();
    const refused = text.trim() ? await refuse(text) : phrases().paste;
    props.onError(refused);
    if (!refused) props.onSend(text);
  };
  return (
    <form class="check-form" noValidate onSubmit={(event) => void submit(event)}>
      <Field
        label={verify.signature}
        hint={verify.signatureHint}
        value={text}
        error={props.error}
        mono
        maxLength={20_000}
        onInput={setText}
      />
      <Button kind="primary" type="submit" busy={props.busy}>
        {verify.send}
      </Button>
    </form>
  );
}

/** Counts down without being read out every second. */
function Validity({ until, onOver }: { until: number; onOver: () => void }): JSX.Element {
  const [left, setLeft] = useState(until - Date.now());
  useEffect(() => {
    const timer = setInterval(() => setLeft(until - Date.now()), SECOND);
    return () => clearInterval(timer);
  }, [until]);
  useEffect(() => {
    if (left <= 0) onOver();
  }, [left <= 0]);
  return (
    <Tag tone="plain" icon="clock">
      {mineWords.value.verify.valid(stopwatch(left))}
    </Tag>
  );
}

/** The next state, or what is wrong with the signature. */
async function prove(session: Session, challenge: SignChallenge, signature: string): Promise<ProofState | string> {
  const asked = await helpApi.verifyProof(session, { challenge, signature });
  if (asked.kind === 'absent') return { at: 'noConversation' };
  return asked.kind === 'failed' ? mineWords.value.verify.failed : next(asked.value);
}

function next(answer: ProofAnswer): ProofState | string {
  const say = phrases();
  switch (answer.kind) {
    case 'verified':
      return { at: 'done', address: answer.verified.address };
    case 'over':
      return { at: 'over', why: answer.reason === 'tries' ? say.noTries : say.expired };
    case 'cannot':
      return say.cannot;
    case 'invalid':
      return (answer.reason === 'signer' ? say.wrongWallet : say.notASignature)(String(answer.triesLeft));
  }
}
