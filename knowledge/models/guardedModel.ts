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

/** A model that is not asked when its day's budget is spent or while it keeps failing; it rejects at once instead. */
export function guardModel(model: LanguageModel, limits: ModelLimits): LanguageModel {
  const { tokensPerDay, clock, faults, pause } = limits;
  let [failed, closedUntil, day, spent] = [0, 0, 0, 0];
  return {
    async complete(prompt, options) {
      const now = clock();
      if (Math.floor(now / DAY) !== day) [day, spent] = [Math.floor(now / DAY), 0];
      if (now < closedUntil)
        throw new HandrailError('model.failed', 'the model keeps failing; paused', { retryable: true });
      if (spent >= tokensPerDay) throw new HandrailError('model.failed', 'the model’s budget of the day is spent');
      spent += tokensIn(prompt.system + prompt.user);
      try {
        const text = await model.complete(prompt, options);
        spent += tokensIn(text);
        failed = 0;
        return text;
      } catch (error) {
        // A user who writes on is not a failure of the model, nor is one who makes it write too long.
        const isFault = !options.signal?.aborted && !(error instanceof HandrailError && error.code === 'model.cut');
        if (isFault && ++failed >= faults) [failed, closedUntil] = [0, clock() + pause];
        throw error;
      }
    },
  };
}
