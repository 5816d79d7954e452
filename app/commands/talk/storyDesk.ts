import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHAINS, type ChainDefinition } from '../../../chains/definitions/index.ts';
import type { ConversationId } from '../../../core/ids.ts';
import { type Locale, languageOf } from '../../../core/language.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import { MINUTE } from '../../../core/time.ts';
import { partsOf } from '../../../knowledge/parts.ts';
import type { Library } from '../../../knowledge/ports.ts';
import { compose, type Handrail } from '../../compose/compose.ts';
import { readConfig } from '../../config/config.ts';
import { openLog } from '../../process/log.ts';
import { type Visitor, visit } from './visitor.ts';

/** The whole product, as stories are played through it. */
export interface StoryDesk {
  visit(locale: Locale): Promise<Visitor>;
  /** Whether this conversation waits for a person now. */
  waits(conversation: string): Promise<boolean>;
  /** Whether an article of the desk has this part (`send-pending#steps`, `send-pending#lead`). */
  hasPart(part: string, locale: Locale): boolean;
  /** What reads messages in it, each by itself. */
  readonly senses: Handrail['senses'];
  readonly library: Handrail['library'];
  close(): Promise<void>;
}

/** Stories are played again and again over the same articles: what they teach is learnt once. */
const CACHE = join(packageRoot(__dirname), '.cache', 'learnt');
/** Nothing listens on port 1, so a look-up fails at once, as it does where no node can be reached. */
const NOWHERE = 'http://127.0.0.1:1';

/** A reader who answers by hand takes minutes, and no pause is his fault. */
const PATIENT = { patience: 10 * MINUTE, tokensPerDay: Number.POSITIVE_INFINITY, faults: Number.POSITIVE_INFINITY };

/**
 * Starts the product with the shipped articles, embedded stores in a folder of its own that goes with it, and no way to
 * any network: no variable of the environment is read, and each chain's endpoint refuses. Resolves when all that the
 * product learns is learnt, or read from `cacheDir`, so that a busy machine gives the same figures. `model`: the address of
 * a server of chat completions; every visitor allows it then.
 */
export async function openStoryDesk({ cacheDir = CACHE, model = '' } = {}): Promise<StoryDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-stories-'));
  const read = readConfig({
    PORT: '0',
    HANDRAIL_DATA_DIR: join(folder, 'data'),
    HANDRAIL_KEY_DIR: join(folder, 'keys'),
    HANDRAIL_CACHE_DIR: cacheDir,
    HANDRAIL_LOG_LEVEL: 'silent',
    ...(model ? { OPENAI_API_KEY: 'none', OPENAI_BASE_URL: model } : {}),
  });
  const config = { ...read, model: read.model && { ...read.model, ...PATIENT } };
  const handrail = await compose(config, {
    log: openLog('silent'),
    chains: CHAINS.map(unreachable),
    // Stories are told faster than a person types.
    take: async () => 0,
  });
  const origin = await handrail.listen();
  await handrail.learnt();
  const { library, senses, stores } = handrail;
  return {
    library,
    senses,
    visit: (locale) => visit(origin, locale, model !== ''),
    waits: async (conversation) =>
      (await stores.conversations.read(conversation as ConversationId))?.facts.owner.kind === 'waiting',
    hasPart: (part, locale) => hasPart(library, part, locale),
    close: async () => {
      await handrail.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function hasPart(library: Pick<Library, 'article'>, part: string, locale: Locale): boolean {
  const [id = '', anchor] = part.split('#');
  const article = library.article(id, languageOf(locale));
  return article !== null && partsOf(article).some((one) => one.anchor === anchor);
}

function unreachable(chain: ChainDefinition): ChainDefinition {
  const { history: _, ...rest } = chain as ChainDefinition & { history?: unknown };
  return { ...rest, endpoints: [NOWHERE] } as ChainDefinition;
}
