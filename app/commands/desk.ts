import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { openLibrary } from '../../knowledge/articleStore/library.ts';
import type { Content } from '../../knowledge/commands/content.ts';
import { readEditorExamples } from '../../knowledge/editing/editorExamples.ts';
import type { LiveLibrary } from '../../knowledge/ports.ts';
import { compose, type Handrail } from '../compose/compose.ts';
import { type Config, loadEnvFile, readConfig } from '../config/config.ts';
import { openLog } from '../process/log.ts';

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
  if (!config.redisUrl && !existsSync(config.dataDir)) return { library: await openLibrary(options), examples: [] };
  return onDesk(async ({ stores: { documents } }) => {
    const examples = await readEditorExamples(documents);
    return { library: await openLibrary({ ...options, documents }), examples };
  });
}

/** Its articles alone. */
export async function publishedLibrary(): Promise<LiveLibrary> {
  return (await publishedContent()).library;
}
