import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { StaffRole, StaffSession } from '../../../core/protocols/deskProtocol.ts';
import { Failed, Loading } from '../components/notices/States.tsx';
import { Toasts } from '../components/notices/Toasts.tsx';
import { later, whenIdleFetch } from '../later.tsx';
import { type Link, readSession, session, takeLink } from './session.ts';
import { waitingForProof } from './signIn/proving.ts';
import './staffPage.css';

/** Whoever is signed in needs none of these. */
const SignIn = later(() => import('./signIn/SignIn.tsx').then((part) => part.SignIn));
const Redeem = later(() => import('./signIn/SignIn.tsx').then((part) => part.Redeem));
const ChoosePassword = later(() => import('./signIn/ChoosePassword.tsx').then((part) => part.ChoosePassword));
const Enrol = later(() => import('./signIn/Enrol.tsx').then((part) => part.Enrol));
const WrongRole = later(() => import('./WrongRole.tsx').then((part) => part.WrongRole));

/** Before a door that asks once more. It comes with the page behind it. */
const ProveAgain = later(() => import('./signIn/ProveAgain.tsx').then((part) => part.ProveAgain));

/** Taken while the page's words are still on their way: a credential stays in no address. */
const LINK = takeLink();

/** Nothing of a staff page is drawn before it is known who looks at it. */
export function StaffPage({
  roles,
  children,
}: {
  roles: readonly StaffRole[];
  children: (staff: StaffSession) => ComponentChildren;
}): JSX.Element {
  const [link, setLink] = useState(LINK);
  useEffect(() => void readSession(), []);
  return (
    <>
      {link ? <Opened link={link} onUsed={() => setLink(null)} /> : <Inside roles={roles}>{children}</Inside>}
      <Toasts />
    </>
  );
}

/** What a single-use link opens. */
function Opened({ link, onUsed }: { link: Link; onUsed: () => void }): JSX.Element {
  return link.kind === 'invite' ? (
    <Redeem token={link.token} onUsed={onUsed} />
  ) : (
    <ChoosePassword token={link.token} onUsed={onUsed} />
  );
}

function Inside(props: {
  roles: readonly StaffRole[];
  children: (staff: StaffSession) => ComponentChildren;
}): JSX.Element {
  const state = session.value;
  useEffect(() => {
    if (state.kind === 'signedIn') whenIdleFetch(ProveAgain, SignIn);
  }, [state.kind]);
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
  if (staff.secondFactor === 'required') return <Enrol />;
  if (staff.role !== 'admin' && !props.roles.includes(staff.role))
    return (
      <Alone>
        <WrongRole staff={staff} />
      </Alone>
    );
  return (
    <>
      {props.children(staff)}
      {waitingForProof.value && <ProveAgain staff={staff} />}
    </>
  );
}

/** Something alone on the page. */
function Alone({ children }: { children: ComponentChildren }): JSX.Element {
  return <main class="staff-alone">{children}</main>;
}
