import type { Middleware, TurnContext } from 'botbuilder-core';
import { hasAgreed } from '../../handoff/agreed.ts';
import { draftOf } from '../../handoff/draft.ts';
import { MOST_READ } from '../../handoff/unagreed.ts';

const SHORTENED = Symbol('shortened');

/**
 * Before consent no more than the beginning of a message is read: nothing of it is kept anyway, and reading costs. The
 * beginning is, because a cry for help may be long.
 */
export class Shorten implements Middleware {
  constructor(private readonly version: string) {}

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const { activity } = context;
    const isLong = (activity.text ?? '').length > MOST_READ;
    if (isLong && !hasAgreed(draftOf(context).facts.consent, this.version)) {
      activity.text = activity.text.slice(0, MOST_READ);
      context.turnState.set(SHORTENED, true);
    }
    return next();
  }
}

export function wasShortened(context: TurnContext): boolean {
  return context.turnState.get(SHORTENED) === true;
}
