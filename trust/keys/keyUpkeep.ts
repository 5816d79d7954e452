import type { Log } from '../../core/process/log.ts';
import type { Audit } from '../audit/audit.ts';
import type { EpochKeyStore } from '../ports.ts';

type Tended = Pick<EpochKeyStore, 'refresh' | 'retired' | 'destroy'>;

export interface KeyUpkeepParts {
  readonly keys: Tended;
  readonly sweep: () => Promise<unknown>;
  /** Wraps anew what lives under an old key. `lost`: conversations that no key opens; `left`: those past their time, not wrapped anew. */
  readonly rewrap: () => Promise<{ readonly rewrapped: number; readonly lost: number; readonly left: number }>;
  readonly audit: Pick<Audit, 'record'>;
  readonly log: Log;
}

/**
 * One round: makes the key of this hour; when an older one is retired, deletes what is due, re-wraps what lives, and only
 * then destroys it. A deletion that fails keeps no key alive: what is past its time is not re-wrapped, and dies with the
 * key instead. When re-wrapping fails the key stays, and the next round begins again.
 * Safe to run in every process at once. Errors: those of the store and of the key store.
 */
export async function tendKeys({ keys, sweep, rewrap, audit, log }: KeyUpkeepParts): Promise<void> {
  await keys.refresh();
  const retired = keys.retired();
  if (retired.length === 0) return;
  await sweep().catch((error: unknown) => log.error('keys.sweepFailed', error));
  const { rewrapped, lost, left } = await rewrap();
  for (const epoch of await keys.destroy(retired)) await audit.record({ kind: 'keyDestroyed', epoch });
  log.info('keys.destroyed', { epochs: retired.length, rewrapped });
  if (lost > 0) log.warn('keys.lost', { conversations: lost });
  if (left > 0) log.warn('keys.notDeleted', { conversations: left });
}

export interface NameUpkeepParts extends Pick<KeyUpkeepParts, 'audit' | 'log'> {
  readonly names: Tended;
}

/**
 * One round for the keys of names: makes what the present periods need, destroys what is past its use. From then on nobody
 * can tell whose the names of that period were. Safe and failing as above.
 */
export async function tendNames({ names, audit, log }: NameUpkeepParts): Promise<void> {
  await names.refresh();
  const retired = names.retired();
  if (retired.length === 0) return;
  for (const period of await names.destroy(retired)) await audit.record({ kind: 'namesForgotten', period });
  log.info('names.forgotten', { periods: retired.length });
}
