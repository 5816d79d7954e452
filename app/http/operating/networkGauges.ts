import type { NetworkCheck } from '../../../chains/watch/networkHealth.ts';
import type { LabelledGauges } from './metrics.ts';

/** What the last look at the endpoints found; nothing before the first. Endpoints by number, since a host may hold a key. */
export function networkGauges(check: Pick<NetworkCheck, 'latest'>): LabelledGauges {
  const networks = () => check.latest()?.networks ?? [];
  return {
    handrail_network_blind: {
      help: 'Whether no endpoint of the network tells what every answer stands on.',
      labels: ['chain'],
      read: () => networks().map(({ id, blind }) => ({ labels: { chain: id }, value: Number(blind) })),
    },
    handrail_endpoint_call_works: {
      help: 'Whether the endpoint, in the order of its configuration, answers this kind of question.',
      labels: ['chain', 'endpoint', 'call'],
      read: () =>
        networks().flatMap(({ id, endpoints }) =>
          endpoints.flatMap(({ calls }, at) =>
            calls.map(({ call, works }) => ({
              labels: { chain: id, endpoint: `${at + 1}`, call },
              value: Number(works),
            })),
          ),
        ),
    },
  };
}
