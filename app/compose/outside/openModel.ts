import type { Clock } from '../../../core/time.ts';
import type { LanguageModel } from '../../../knowledge/ports.ts';
import type { Config } from '../../config/config.ts';

/** The configured model behind its budget and circuit breaker, or none. The SDK is loaded only where it is used. */
export async function openModel(config: Config, clock: Clock): Promise<LanguageModel | null> {
  if (!config.model) return null;
  const { createOpenAiModel } = await import('../../../knowledge/models/openAiModel.ts');
  const { guardModel } = await import('../../../knowledge/models/guardedModel.ts');
  const { key, baseUrl, name, patience, tokensPerDay, faults, pause } = config.model;
  const model = createOpenAiModel({ apiKey: key, baseUrl, model: name, timeout: patience });
  return guardModel(model, { tokensPerDay, clock, faults, pause });
}
