import type { Middleware } from 'botbuilder-core';
import type { NamesParts } from '../../dialogs/routing/ownNames.ts';
import { Consent, type ConsentParts } from './consent.ts';
import { type GuardParts, GuardSecrets } from './guardSecrets.ts';
import { Identify, type LanguageOf } from './identify.ts';
import { OwnNames } from './ownNames.ts';
import { Record } from './record.ts';
import { Shorten } from './shorten.ts';

/**
 * Every message goes through these, in this order. Before them, `receive.ts` takes the turn lease and recognises an
 * activity that was committed before; after them comes the bot. Each may end the turn by not calling `next`.
 */
export function turnMiddleware(parts: {
  guard: GuardParts;
  languageOf: LanguageOf;
  consent: ConsentParts;
  /** What a button may name. */
  names: NamesParts;
  /** `handoff/middleware.ts`: while a person holds the conversation, relay and stop. */
  handoff: Middleware;
}): Middleware[] {
  return [
    new Shorten(parts.consent.book.version),
    new GuardSecrets(parts.guard),
    new Identify(parts.languageOf),
    new Consent(parts.consent),
    new OwnNames(parts.names),
    new Record(),
    parts.handoff,
  ];
}
