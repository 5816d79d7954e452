import { holdsSecret } from '../index.ts';
import { checkOutgoing } from './outgoing.ts';

/** Whether a name may stand beside what staff say: it holds no secret and asks for none, and names no other place. */
export function maySignAs(name: string): boolean {
  return !holdsSecret(name) && checkOutgoing(name, { allowedHosts: [] }).kind === 'ok';
}
