import { join } from 'node:path';
import { ChannelCases } from '../../../bots/channels/channelCases.ts';
import { DirectLine } from '../../../bots/channels/directline/directLine.ts';
import { directLineRoutes } from '../../../bots/channels/directline/routes.ts';
import { Streams } from '../../../bots/channels/directline/streams.ts';
import { DirectLineTokens } from '../../../bots/channels/directline/tokens.ts';
import type { Route } from '../../../core/net/http.ts';
import type { Observe } from '../../../core/process/observe.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import { idHoldsSecret } from '../../../trust/secrets/index.ts';
import { Clients } from '../../http/client.ts';
import { Connections } from '../../http/connections.ts';
import { DeskSocket } from '../../http/desk/deskSocket.ts';
import { Floods } from '../../http/floods.ts';
import { deskGauges, processGauges } from '../../http/operating/deskGauges.ts';
import { healthRoutes } from '../../http/operating/healthRoutes.ts';
import { Metrics } from '../../http/operating/metrics.ts';
import { networkGauges } from '../../http/operating/networkGauges.ts';
import { Pages } from '../../http/pages.ts';
import { security } from '../../http/security.ts';
import { createHttpServer } from '../../http/server.ts';
import { SessionCookie } from '../../http/staff/sessionCookie.ts';
import { TurnedAway } from '../../http/turnedAway.ts';
import { composeStaffRoutes } from './composeStaffRoutes.ts';
import { composeVisitors } from './composeVisitors.ts';
import type { HttpParts } from './httpParts.ts';

const WEB = join(packageRoot(__dirname), 'dist', 'web');

/** Everything that can be reached from outside, on one server. */
export function composeHttp(parts: HttpParts) {
  const { config, clock, log, keyFor, stores, support } = parts;
  const { embedOrigins, loopback } = config;
  const tokens = new DirectLineTokens(keyFor('tokens'), clock);
  const directLine = directLineParts(parts, tokens);
  const streams = new Streams(directLine);
  const deskSocket = new DeskSocket(support.desk, new SessionCookie(parts.sessions), stores.signals, log);
  const metrics = metricsOf(parts, streams, deskSocket);
  const pages = new Pages(WEB);
  const visitors = composeVisitors(parts, tokens, pages);
  const routes = [
    ...directLineRoutes(new DirectLine(directLine)),
    parts.channels.inbound({
      ...parts,
      cases: new ChannelCases(stores.documents, keyFor('conversations'), clock),
      mayHoldSecret: idHoldsSecret,
    }),
    ...visitors.routes,
    ...composeStaffRoutes(parts),
    ...healthRoutes({
      ready: () => parts.readiness.state(),
      troubles: () => troublesOf(parts),
      metrics,
      metricsToken: config.metricsToken,
    }),
  ];
  const clients = new Clients(config);
  const server = createHttpServer({
    ...config,
    routes: routes.map((route) => observedRoute(route, parts.observed.observe)),
    upgrades: [
      (request, socket, head, client) => streams.upgrade(request, socket, head, client),
      (request, socket, head, client) => deskSocket.upgrade(request, socket, head, client),
    ],
    pages,
    writePage: visitors.writePage,
    takePage: (address) => parts.take('page', address),
    clients,
    floods: new Floods(),
    turnedAway: new TurnedAway(clock),
    security: security({ embedOrigins, tls: !loopback || config.publicOrigin?.startsWith('https:') === true }),
    metrics,
    log,
    requireSecure: !loopback,
    isStopping: () => parts.readiness.isStopping,
  });
  const connections = new Connections(server.server, config.tls !== undefined, (address) =>
    clients.speaksForMany(address),
  );
  return { server, connections, streams, deskSocket, metrics };
}

/** What the web chat speaks over. */
function directLineParts({ config, stores, support, ...parts }: HttpParts, tokens: DirectLineTokens) {
  const { receive, take, clock, log } = parts;
  return {
    conversations: stores.conversations,
    signals: stores.signals,
    receive,
    placesInQueue: support.placesInQueue,
    tokens,
    take,
    clock,
    mayHoldSecret: idHoldsSecret,
    log,
    embedOrigins: config.embedOrigins,
    remembers: support.remembers,
  };
}

/** What `/readyz` names, and `/metrics` counts. */
function troublesOf({ lateness: { seen }, aside }: HttpParts) {
  return { keysPastDeadline: seen.keys, contentPastDue: seen.content, rowsSetAside: aside.size };
}

function metricsOf(parts: HttpParts, streams: Streams, deskSocket: DeskSocket): Metrics {
  const gauges = deskGauges({
    ...parts,
    ...parts.stores,
    late: () => parts.lateness.seen,
    aside: () => parts.aside.size,
    streams: () => streams.size,
    deskSockets: () => deskSocket.size,
  });
  const labelled = { ...networkGauges(parts.networkCheck), ...processGauges(parts.observed) };
  return new Metrics(gauges, labelled, parts.observed.registry);
}

/** The same route, of which a trace knows the pattern and the status. */
function observedRoute(route: Route, observe: Observe): Route {
  const named = { kind: 'http', name: `${route.method} ${route.path}` } as const;
  return {
    ...route,
    handle: (request) =>
      observe(
        named,
        () => route.handle(request),
        ({ status }) => String(status),
      ),
  };
}
