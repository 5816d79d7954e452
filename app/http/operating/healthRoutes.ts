import { timingSafeEqual } from 'node:crypto';
import { type HttpRequest, problem, type Route } from '../../../core/http.ts';
import type { Secret } from '../../../core/secret.ts';
import type { Metrics } from './metrics.ts';

/**
 * `/healthz`: the process answers. `/readyz`: it can also write. `/metrics`: for this machine, or with the token.
 * `healthy` rejects or says false when a turn could not be committed now. `troubles`: counts of what an operator has to
 * look at; they are named and leave it ready, for what all processes share must not take all of them out.
 */
export function healthRoutes(parts: {
  healthy: () => Promise<boolean>;
  troubles: () => Readonly<Record<string, number>>;
  metrics: Metrics;
  metricsToken: Secret | undefined;
}): Route[] {
  const mayRead = (request: HttpRequest) =>
    request.local || holds(parts.metricsToken, request.headers['authorization']);
  return [
    { method: 'GET', path: '/healthz', handle: async () => ({ status: 200, body: { status: 'ok' } }) },
    {
      method: 'GET',
      path: '/readyz',
      handle: async () => {
        const ready = await parts.healthy().catch(() => false);
        const troubles = Object.fromEntries(Object.entries(parts.troubles()).filter(([, count]) => count > 0));
        const body = {
          status: ready ? 'ready' : 'notReady',
          ...(Object.keys(troubles).length > 0 ? { troubles } : {}),
        };
        return { status: ready ? 200 : 503, body };
      },
    },
    {
      method: 'GET',
      path: '/metrics',
      handle: async (request) =>
        mayRead(request)
          ? { status: 200, body: await parts.metrics.text(), headers: { 'content-type': 'text/plain; version=0.0.4' } }
          : problem(401, 'Unauthorized', 'On this machine, or with HANDRAIL_METRICS_TOKEN as bearer.', {
              'www-authenticate': 'Bearer',
            }),
    },
  ];
}

function holds(expected: Secret | undefined, header: string | undefined): boolean {
  if (!expected) return false;
  const [given, wanted] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${expected.reveal()}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
