import { type Clock, SECOND } from '../../core/time.ts';
import type { LanguageModel } from '../../knowledge/ports.ts';
import type { Config } from '../config/config.ts';

/** An answer has to come within a turn; a slower model is as good as none. */
const PATIENCE = 6 * SECOND;
const TOKENS_PER_DAY = 2_000_000;

/** The configured model behind its budget and circuit breaker, or none. The SDK is loaded only where it is used. */
export async function openModel(config: Config, clock: Clock): Promise<LanguageModel | undefined> {
  if (!config.model) return undefined;
  const { createOpenAiModel } = await import('../../knowledge/models/openAiModel.ts');
  const { guardModel } = await import('../../knowledge/models/guardedModel.ts');
  const { key, baseUrl, name } = config.model;
  const model = createOpenAiModel({ apiKey: key, baseUrl, model: name, timeout: PATIENCE });
  return guardModel(model, { tokensPerDay: TOKENS_PER_DAY, clock });
}
