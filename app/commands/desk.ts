import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../core/packageRoot.ts';
import type { Content } from '../../knowledge/commands/content.ts';
import { openLibrary } from '../../knowledge/library.ts';
import type { LiveLibrary } from '../../knowledge/ports.ts';
import { readTaught } from '../../knowledge/taught.ts';
import { compose, type Handrail } from '../compose.ts';
import { type Config, loadEnvFile, readConfig } from '../config.ts';
import { openLog } from '../log.ts';

/** Where the content lies that ships with the product. */
export const KNOWLEDGE = join(packageRoot(__dirname), 'knowledge');

export function configuration(): Config {
  loadEnvFile();
  return readConfig();
}

/** Runs something on the desk's own data, beside a running server or without one. Nothing listens. */
export async function onDesk<Result>(run: (handrail: Handrail) => Promise<Result>): Promise<Result> {
  const handrail = await compose(configuration());
  try {
    return await run(handrail);
  } finally {
    await handrail.close();
  }
}

/** The published content: the files, and what editors have published where there is a desk with data. `asRead`: as users read it. */
export async function publishedContent({ asRead = false } = {}): Promise<Content> {
  const config = configuration();
  const variables: Record<string, string> = asRead ? { wallet: config.walletName } : {};
  const options = { articlesDir: join(KNOWLEDGE, 'articles'), log: openLog(config.logLevel), pollEvery: 0, variables };
  if (!config.redisUrl && !existsSync(config.dataDir)) return { library: await openLibrary(options), taught: [] };
  return onDesk(async ({ stores: { documents } }) => {
    const taught = await readTaught(documents);
    return { library: await openLibrary({ ...options, documents }), taught };
  });
}

/** Its articles alone. */
export async function publishedLibrary(): Promise<LiveLibrary> {
  return (await publishedContent()).library;
}
