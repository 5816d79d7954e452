import { compose } from '../../app/compose/compose.ts';
import { readConfig } from '../../app/config/config.ts';

/** The product as it ships, without its rate limits and with no chain to ask. */
async function start(): Promise<void> {
  const handrail = await compose(readConfig({ ...process.env, PORT: '0', HANDRAIL_LOG_LEVEL: 'silent' }), {
    take: async () => 0,
    chains: [],
  });
  const origin = await handrail.listen();
  process.send?.({ port: Number(new URL(origin).port) });
}

void start();
