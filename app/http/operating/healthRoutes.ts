import { timingSafeEqual } from 'node:crypto';
import { type HttpRequest, problem, type Route } from '../../../core/net/http.ts';
import type { Secret } from '../../../core/secret.ts';
import type { ReadyState } from '../../process/readiness.ts';
import type { Metrics } from './metrics.ts';

/**
 * `/healthz`: the process answers. `/readyz`: visitors should be sent here. `/metrics`: for this machine, or with the token.
 * `troubles`: counts of what an operator has to
 * look at; they are named and leave it ready, for what all processes share must not take all of them out.
 */
export function healthRoutes(parts: {
  ready: () => Promise<ReadyState>;
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
        const status = await parts.ready();
        const troubles = Object.fromEntries(Object.entries(parts.troubles()).filter(([, count]) => count > 0));
        const body = {
          status,
          ...(Object.keys(troubles).length > 0 ? { troubles } : {}),
        };
        return { status: status === 'ready' ? 200 : 503, body };
      },
    },
    {
      method: 'GET',
      path: '/metrics',
      handle: async (request) =>
        mayRead(request)
          ? { status: 200, body: await parts.metrics.text(), headers: { 'content-type': 'text/plain; version=0.0.4' } }
          : problem(
              401,
              'Unauthorized',
              'With HANDRAIL_METRICS_TOKEN as bearer; without one only on this machine, and no proxy in front.',
              {
                'www-authenticate': 'Bearer',
              },
            ),
    },
  ];
}

function holds(expected: Secret | undefined, header: string | undefined): boolean {
  if (!expected) return false;
  const [given, wanted] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${expected.reveal()}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
