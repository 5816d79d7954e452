import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { SHORTEST_PASSPHRASE } from '../../../../core/protocols/deskProtocol.ts';
import { Button, toast } from '../../components/index.ts';
import { say } from '../consoleWords.ts';
import { setPassword } from '../session.ts';
import { staffSay } from '../staffWords.ts';
import { Door, DoorError, explain, NewPassphrase } from './SignIn.tsx';

/** A new passphrase, by a link that an administrator has made. The page then asks to sign in with it. */
export function ChoosePassword({ token, onUsed }: { token: string; onUsed: () => void }): JSX.Element {
  const [password, setPasswordText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const { signIn } = say.value;
  const words = staffSay.value.signIn;
  const submit = async () => {
    if (busy) return;
    if (password.length < SHORTEST_PASSPHRASE) return setError(signIn.refused.weakPassword);
    setBusy(true);
    const asked = await setPassword(token, password);
    setBusy(false);
    if (asked.kind !== 'ok') return setError(explain(asked, signIn.refused.unknownToken));
    toast(words.passwordSet);
    onUsed();
  };
  return (
    <Door title={words.newPassword} text={words.newPasswordText} notice={null} onSubmit={() => void submit()}>
      <NewPassphrase value={password} onInput={setPasswordText} />
      <DoorError text={error} />
      <Button kind="primary" type="submit" busy={busy} wide>
        {words.setPassword}
      </Button>
    </Door>
  );
}
