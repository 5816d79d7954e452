import { HandrailError } from '../../core/errors.ts';
import { type Clock, DAY, type Milliseconds } from '../../core/time.ts';
import { type LanguageModel, tokensIn } from '../ports.ts';

export interface ModelLimits {
  /** Estimated tokens per day (UTC), question and answer together. */
  readonly tokensPerDay: number;
  readonly clock: Clock;
  /** After so many faults in a row the model is left alone … */
  readonly faults: number;
  /** … for so long. */
  readonly pause: Milliseconds;
}

/** No fault of the model: answers that were cut off, and prompts that it takes from nobody. Whoever asks brings them about. */
const OF_THE_PROMPT: readonly string[] = ['model.cut', 'model.refused'];

/**
 * A model that is not asked when its day's budget is spent or while it keeps failing; it rejects at once instead. Where all
 * faults in a row were met by one asker, it is paused for that one: a prompt that makes it hang stops nobody else's.
 */
export function guardModel(model: LanguageModel, limits: ModelLimits): LanguageModel {
  const { tokensPerDay, clock, faults, pause } = limits;
  let [day, spent] = [0, 0];
  const breaker = createBreaker(faults, pause);
  return {
    async complete(prompt, options) {
      const now = clock();
      if (Math.floor(now / DAY) !== day) [day, spent] = [Math.floor(now / DAY), 0];
      if (breaker.isOpen(options.asker, now))
        throw new HandrailError('model.failed', 'the model keeps failing; paused', { retryable: true });
      if (spent >= tokensPerDay) throw new HandrailError('model.failed', 'the model’s budget of the day is spent');
      spent += tokensIn(prompt.system + prompt.user);
      try {
        const text = await model.complete(prompt, options);
        spent += tokensIn(text);
        breaker.well();
        return text;
      } catch (error) {
        // A user who writes on is not a failure of the model either.
        const isOfPrompt = error instanceof HandrailError && OF_THE_PROMPT.includes(error.code);
        if (!options.signal?.aborted && !isOfPrompt) breaker.failed(options.asker, clock());
        throw error;
      }
    },
  };
}

/** Opens after so many faults in a row: for all where several askers met them, for the one who met them all otherwise. */
function createBreaker(faults: number, pause: Milliseconds) {
  const everybody = undefined;
  const closedUntil = new Map<string | undefined, Milliseconds>();
  let inRow: (string | undefined)[] = [];
  return {
    isOpen: (asker: string | undefined, now: Milliseconds) =>
      now < Math.max(closedUntil.get(everybody) ?? 0, closedUntil.get(asker) ?? 0),
    well: () => {
      inRow = [];
    },
    failed(asker: string | undefined, now: Milliseconds) {
      inRow.push(asker);
      if (inRow.length < faults) return;
      for (const [one, until] of closedUntil) if (until <= now) closedUntil.delete(one);
      closedUntil.set(new Set(inRow).size === 1 ? asker : everybody, now + pause);
      inRow = [];
    },
  };
}
