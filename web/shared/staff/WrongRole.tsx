import type { JSX } from 'preact';
import type { StaffSession } from '../../../core/protocols/deskProtocol.ts';
import { Button, ButtonLink } from '../components/controls/Button.tsx';
import { Empty } from '../components/notices/States.tsx';
import { say } from './consoleWords.ts';
import { homeOf } from './StaffNav.tsx';
import { signOut } from './session.ts';

/** Whoever is signed in works elsewhere: which page is theirs. */
export function WrongRole({ staff }: { staff: StaffSession }): JSX.Element {
  const home = homeOf(staff);
  return (
    <Empty
      icon="lock"
      title={staff.name}
      text={say.value.signIn.wrongRole}
      action={
        <>
          <ButtonLink kind="primary" href={home.href}>
            {home.label}
          </ButtonLink>
          <Button onClick={() => void signOut()}>{say.value.account.signOut}</Button>
        </>
      }
    />
  );
}
