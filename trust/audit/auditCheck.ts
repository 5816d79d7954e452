import { setTimeout } from 'node:timers/promises';
import type { Ledger } from '../../core/ports.ts';
import type { AuditState } from '../../core/protocols/auditProtocol.ts';
import { type Clock, type Milliseconds, SECOND } from '../../core/time.ts';
import { type Audit, type Verification, verifyAudit } from './audit.ts';
import { readKnownHead } from './knownHead.ts';

export interface AuditCheckParts {
  readonly ledger: Pick<Ledger, 'read'>;
  readonly audit: Pick<Audit, 'publicKey'>;
  readonly keyDir: string;
}

/**
 * Checks the whole log against itself and against the head in the key folder. `former`: public keys that have signed
 * before this desk's. Errors: `store.unavailable`, `vault.unavailable`.
 */
export async function checkAudit(
  { ledger, audit, keyDir }: AuditCheckParts,
  former: readonly string[] = [],
): Promise<Verification> {
  const known = await readKnownHead(keyDir);
  return verifyAudit(ledger, [audit.publicKey, ...former], known ? [known] : []);
}

/** How long one answer is waited for, and how long what was found stands for whoever asks again. */
const PATIENCE: Milliseconds = SECOND;
const STANDS: Milliseconds = 3 * SECOND;

/**
 * The same for whoever watches it: a long log takes longer than a request. Each call says how it stands, and starts a check
 * when none is running. Rejects as `checkAudit` does; the next call starts anew.
 */
export function watchedCheck(parts: AuditCheckParts, clock: Clock): () => Promise<AuditState['check']> {
  let state: AuditState['check'] = { kind: 'running', checked: 0 };
  let running: Promise<void> | null = null;
  const check = async () => {
    state = { kind: 'running', checked: 0 };
    const read: Ledger['read'] = (ledger, after, limit) => {
      state = { kind: 'running', checked: after };
      return parts.ledger.read(ledger, after, limit);
    };
    const found = await checkAudit({ ...parts, ledger: { read } });
    const at = clock();
    state = found.kind === 'intact' ? { kind: 'whole', records: found.records, at } : { ...found, at };
  };
  return async () => {
    if (state.kind === 'running' || Math.abs(clock() - state.at) > STANDS) {
      running ??= check().finally(() => {
        running = null;
      });
      running.catch(() => undefined); // Whoever waits for it is told.
      await Promise.race([running, setTimeout(PATIENCE, undefined, { ref: false })]);
    }
    return state;
  };
}
