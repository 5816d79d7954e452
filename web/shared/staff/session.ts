import { signal } from '@preact/signals';
import type { Language } from '../../../core/language.ts';
import type { StaffSession } from '../../../core/protocols/deskProtocol.ts';
import { ask } from './ask.ts';
import type { Asked } from './asked.ts';

/** `lost`: signed in before, and no longer; what was written is still in the page. */
export type SessionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'signedOut'; readonly lost: boolean }
  | { readonly kind: 'signedIn'; readonly staff: StaffSession };

export const session = signal<SessionState>({ kind: 'loading' });

export async function readSession(): Promise<void> {
  if (session.value.kind === 'failed') session.value = { kind: 'loading' };
  const asked = await ask<StaffSession>('GET', '/desk/session');
  if (asked.kind === 'ok') session.value = { kind: 'signedIn', staff: asked.value };
  else session.value = asked.kind === 'unreachable' ? { kind: 'failed' } : { kind: 'signedOut', lost: false };
}

/** `code`: of the authenticator, once the desk has said that it needs one. */
export async function signIn(name: string, password: string, code?: string): Promise<Asked<StaffSession>> {
  return entered(await ask<StaffSession>('POST', '/desk/session', { name, password, code }));
}

/** Chooses a passphrase with a single-use link; whoever has done so signs in with it. */
export function setPassword(token: string, password: string): Promise<Asked<unknown>> {
  return ask('POST', '/desk/session/password', { token, password });
}

export interface NewAccount {
  readonly token: string;
  readonly name: string;
  readonly password: string;
  readonly languages: readonly Language[];
}

export async function redeem(account: NewAccount): Promise<Asked<StaffSession>> {
  return entered(await ask<StaffSession>('POST', '/desk/session/redeem', account));
}

export async function signOut(): Promise<void> {
  await ask('DELETE', '/desk/session');
  session.value = { kind: 'signedOut', lost: false };
}

/** A request was answered with "sign in first". */
export function sessionLost(): void {
  if (session.value.kind === 'signedIn') session.value = { kind: 'signedOut', lost: true };
}

export function setShift(onShift: boolean): void {
  if (session.value.kind !== 'signedIn' || session.value.staff.onShift === onShift) return;
  session.value = { kind: 'signedIn', staff: { ...session.value.staff, onShift } };
}

function entered(asked: Asked<StaffSession>): Asked<StaffSession> {
  if (asked.kind === 'ok') session.value = { kind: 'signedIn', staff: asked.value };
  return asked;
}

export interface Link {
  readonly kind: 'invite' | 'password';
  readonly token: string;
}

/** The single-use token of `#invite=…` or `#password=…`. It leaves the address at once: it is a credential. */
export function takeLink(): Link | null {
  const found = /^#(invite|password)=([\w-]+)$/.exec(location.hash);
  if (!found) return null;
  history.replaceState(null, '', location.pathname + location.search);
  return { kind: found[1] === 'invite' ? 'invite' : 'password', token: found[2] ?? '' };
}

/** Back from the company account, which did not open this desk. */
export function takeRefusal(): boolean {
  if (location.hash !== '#operator=refused') return false;
  history.replaceState(null, '', location.pathname + location.search);
  return true;
}
