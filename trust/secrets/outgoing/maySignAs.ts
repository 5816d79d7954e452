import { holdsSecret } from '../index.ts';
import { orderIn } from './orders.ts';
import { checkOutgoing } from './outgoing.ts';

/** Whether a name may stand beside what staff say: it holds no secret and asks for none, names no other place and orders nothing. */
export function maySignAs(name: string): boolean {
  return !holdsSecret(name) && checkOutgoing(name, { allowedHosts: [] }).kind === 'ok' && !orderIn(name);
}
