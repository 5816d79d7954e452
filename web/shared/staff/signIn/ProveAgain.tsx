import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { StaffSession } from '../../../../core/protocols/deskProtocol.ts';
import { Button, ButtonLink } from '../../components/controls/Button.tsx';
import { Field } from '../../components/controls/Field.tsx';
import '../../components/controls/confirm.css';
import { askOnce } from '../ask.ts';
import { say } from '../consoleWords.ts';
import { waitingForProof } from './proving.ts';
import './signIn.css';
import { staffSay } from '../staffWords.ts';

/** Asks once more who it is, over the page, while an act waits. Put once per staff page. */
export function ProveAgain({ staff }: { staff: StaffSession }): JSX.Element | null {
  const waiting = waitingForProof.value;
  return waiting && <Question staff={staff} settle={waiting.settle} />;
}

function Question({ staff, settle }: { staff: StaffSession; settle: (proven: boolean) => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const { prove, cancel } = staffSay.value;
  const atOperator = staff.signsIn === 'operator' && staff.secondFactor !== 'on';
  const { busy, error, send } = useProof(settle);
  // They come back from the operator's tab: whether that was enough, the act itself finds out.
  const submit = () => (atOperator ? settle(true) : void send({ password, code }));
  return (
    <dialog
      class="confirm prove"
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        settle(false);
      }}
    >
      <form
        class="prove-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) submit();
        }}
      >
        <h2 id={id}>{prove.title}</h2>
        <p>{prove.text}</p>
        {atOperator && <Operator />}
        {staff.signsIn === 'here' && (
          <Field
            label={say.value.signIn.passphrase}
            value={password}
            onInput={setPassword}
            type="password"
            autocomplete="current-password"
            required
          />
        )}
        {staff.secondFactor === 'on' && <CodeField value={code} onInput={setCode} />}
        <p class="door-error" role="alert">
          {error}
        </p>
        <div class="confirm-buttons">
          <Button onClick={() => settle(false)}>{cancel}</Button>
          <Button kind="primary" type="submit" busy={busy}>
            {prove.yes}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

/** Sends who it is, and settles the act that waits; what is wrong stays in sight. */
function useProof(settle: (proven: boolean) => void) {
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (proof: { password: string; code: string }) => {
    const { prove, wait, failed } = staffSay.value;
    setBusy(true);
    const asked = await askOnce('POST', '/desk/session/proof', proof);
    setBusy(false);
    if (asked.kind === 'ok') return settle(true);
    if (asked.kind === 'signedOut') return settle(false);
    setError(asked.kind === 'refused' ? prove.wrong : asked.retryIn === null ? failed : wait);
  };
  return { busy, error, send };
}

function Operator(): JSX.Element {
  const { prove } = staffSay.value;
  return (
    <>
      <p>{prove.operator}</p>
      <ButtonLink href="/desk/operator?again=1" newTab>
        {prove.openOperator}
      </ButtonLink>
    </>
  );
}

/** A code by time, or a recovery code. */
export function CodeField(props: { value: string; onInput: (value: string) => void }): JSX.Element {
  const { signIn } = staffSay.value;
  return (
    <Field
      label={signIn.code}
      hint={signIn.codeHint}
      autocomplete="one-time-code"
      mono
      maxLength={40}
      required
      {...props}
    />
  );
}
