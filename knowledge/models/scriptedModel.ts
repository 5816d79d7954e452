import { HandrailError } from '../../core/errors.ts';
import type { LanguageModel, ModelPrompt } from '../ports.ts';

/** A model that says what its script says, in order, then fails; it remembers what it was asked. For tests. */
export function scriptedModel(...script: (string | Error)[]): LanguageModel & { readonly asked: ModelPrompt[] } {
  const asked: ModelPrompt[] = [];
  return {
    asked,
    async complete(prompt) {
      asked.push(prompt);
      const next = script.shift() ?? new HandrailError('model.failed', 'the script is over');
      if (next instanceof Error) throw next;
      return next;
    },
  };
}
