import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { StaffRole, StaffSession } from '../../../core/deskProtocol.ts';
import { Button, Empty, Failed, Loading, Toasts } from '../components/index.ts';
import { say } from './consoleWords.ts';
import { Redeem, SignIn } from './SignIn.tsx';
import { readSession, session, signOut, takeInvitation } from './session.ts';
import './staffPage.css';

/** Nothing of a staff page is drawn before it is known who looks at it. */
export function StaffPage({
  roles,
  children,
}: {
  roles: readonly StaffRole[];
  children: (staff: StaffSession) => ComponentChildren;
}): JSX.Element {
  const [invitation, setInvitation] = useState(takeInvitation);
  useEffect(() => void readSession(), []);
  return (
    <>
      {invitation ? (
        <Redeem token={invitation} onUsed={() => setInvitation(null)} />
      ) : (
        <Inside roles={roles}>{children}</Inside>
      )}
      <Toasts />
    </>
  );
}

function Inside(props: {
  roles: readonly StaffRole[];
  children: (staff: StaffSession) => ComponentChildren;
}): JSX.Element {
  const state = session.value;
  if (state.kind === 'loading')
    return (
      <Alone>
        <Loading />
      </Alone>
    );
  if (state.kind === 'failed')
    return (
      <Alone>
        <Failed onRetry={() => void readSession()} />
      </Alone>
    );
  if (state.kind === 'signedOut') return <SignIn lost={state.lost} />;
  const { staff } = state;
  if (staff.role !== 'admin' && !props.roles.includes(staff.role)) return <WrongRole name={staff.name} />;
  return <>{props.children(staff)}</>;
}

function WrongRole({ name }: { name: string }): JSX.Element {
  return (
    <Alone>
      <Empty
        icon="lock"
        title={name}
        text={say.value.signIn.wrongRole}
        action={<Button onClick={() => void signOut()}>{say.value.account.signOut}</Button>}
      />
    </Alone>
  );
}

function Alone({ children }: { children: ComponentChildren }): JSX.Element {
  return <main class="staff-alone">{children}</main>;
}
