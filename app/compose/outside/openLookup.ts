import type { Log } from '../../../core/process/log.ts';
import type { Clock } from '../../../core/time.ts';
import type { LookUp } from '../../../trust/ports.ts';
import type { Config } from '../../config/config.ts';

/** The operator's internal system, where one is configured; its keys are read and its code loaded only then. */
export async function openLookup({ lookup }: Config, clock: Clock, log: Log): Promise<LookUp | null> {
  if (!lookup) return null;
  const { readLookupKeys } = await import('../../../trust/lookup/lookupKeys.ts');
  const { isShowable } = await import('../../../trust/lookup/showable.ts');
  const { jweLookup } = await import('../../../trust/lookup/jweLookup.ts');
  const { url, keyFile, peerFile, fields } = lookup;
  const keys = await readLookupKeys(keyFile, peerFile);
  return jweLookup({ url, keys, fields, clock, log, mayShow: isShowable });
}
