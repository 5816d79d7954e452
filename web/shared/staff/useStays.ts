import { useEffect } from 'preact/hooks';
import type { StaffSession } from '../../../core/protocols/deskProtocol.ts';
import { SECOND } from '../../../core/time.ts';
import { ask } from './ask.ts';

/** As often as the desk's own line shows that somebody is there. */
const EVERY = 20 * SECOND;

/** Whoever came here from the desk is still at it: their cases stay theirs while this page is open. */
export function useStays({ role }: StaffSession): void {
  const isAtDesk = role === 'agent' || role === 'supervisor' || role === 'admin';
  useEffect(() => {
    if (!isAtDesk) return undefined;
    const stay = () => void ask('POST', '/desk/stay');
    stay();
    const timer = setInterval(stay, EVERY);
    return () => clearInterval(timer);
  }, [isAtDesk]);
}
