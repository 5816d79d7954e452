import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, register } from 'prom-client';

const EVERY_MS = 200;
/** About 25 ms of a quiet core: as long as the desk is busy at a stretch. */
const ROUNDS = 1_400;

/**
 * The floor of a long run on a machine that others use: the same work at the same pace for ever, and the figures of Node that the product
 * serves. A process that did nothing would be let through at once by any scheduler, and would show no neighbour.
 */
const document = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`field ${n}`, `value ${n} `.repeat(8)]));
setInterval(() => {
  for (let round = 0; round < ROUNDS; round += 1) {
    createHash('sha256').update(JSON.stringify(document)).digest('hex');
  }
}, EVERY_MS);

collectDefaultMetrics();
const server = createServer((_request, response) => void register.metrics().then((text) => response.end(text)));
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
