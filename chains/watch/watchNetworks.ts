import type { Log } from '../../core/process/log.ts';
import type { NetworkCheck } from './networkHealth.ts';

/** One look at every endpoint; a network that the desk cannot see is said in the log, with what is missing by number of endpoint. */
export async function watchNetworks(check: NetworkCheck, log: Log): Promise<void> {
  const { networks } = await check.look();
  for (const { id, blind, endpoints } of networks)
    if (blind) log.warn('network.blind', { chain: id, endpoints: endpoints.length });
}
