import type { JSX } from 'preact';
import { Button } from '../../components/index.ts';
import { say } from '../consoleWords.ts';
import { readSession, signOut } from '../session.ts';
import { staffSay } from '../staffWords.ts';
import { SetFactor } from './SetFactor.tsx';
import { Door } from './SignIn.tsx';

/** Nothing else is drawn before it is set up; the server would refuse everything else as well. */
export function Enrol(): JSX.Element {
  const { factor } = staffSay.value;
  return (
    <Door title={factor.title} text={factor.required} notice={null}>
      <SetFactor onDone={() => void readSession()} />
      <Button kind="quiet" onClick={() => void signOut()}>
        {say.value.account.signOut}
      </Button>
    </Door>
  );
}
