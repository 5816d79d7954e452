import type { Locale } from '../core/language.ts';
import { nobodyNeedsIt, nobodyTakesCoins } from '../languages/orders/index.ts';
import { reportPhrases } from '../languages/report/index.ts';
import { webPhrases } from '../languages/web/index.ts';
import type { ConversationDraft } from './draft.ts';
import type { ConversationFacts, NewEntry } from './ports.ts';
import type { Judged } from './staffRow.ts';
import { systemEntry, systemTells } from './systemSays.ts';

/*
 * In the web chat a line stays above the field that says what staff never ask for. A channel has no such place: there it is said when
 * somebody comes, under every fifth message of theirs, and when the user writes of something of the kind.
 */

const EVERY = 5;

const NOTICE = { kind: 'neverAsked' } as const;

/** What staff never ask for, and how to report who does, where there is no button. */
function neverAsks(locale: Locale): string {
  return `${webPhrases(locale).staff.neverAsks}\n\n${reportPhrases(locale).how}`;
}

/** Under words of staff that name the report, or what warns of them: it costs nothing, and nobody talks a user out of it unseen. */
export function mayReport(locale: Locale): NewEntry {
  return systemEntry(locale, reportPhrases(locale).anyTime, NOTICE);
}

/** Messages of staff behind such a line, in which a secret may be named without another one where nothing is done with it. */
const QUIET = 4;

/**
 * A message of staff that names a secret or leads to one, whatever it says of it: the line that nobody needs it. Under the first, under each
 * beside which something is told, shown, typed or asked, and again once a few have been said. `isThere`: a warning says the same already.
 * Honest work names secrets as well, so it counts for nothing.
 */
export function underSecret(
  secret: Judged['secret'],
  facts: ConversationFacts,
  isThere: boolean,
): { readonly facts: ConversationFacts; readonly line: NewEntry | null } {
  const quiet = facts.secretQuiet ?? 0;
  const isDue = secret === 'handed' || (secret === 'named' && quiet === 0);
  const line = isDue && !isThere ? systemEntry(facts.language, nobodyNeedsIt(facts.language), NOTICE) : null;
  const left = isDue || isThere ? QUIET : Math.max(0, quiet - 1);
  return { facts: left === quiet ? facts : { ...facts, secretQuiet: left || undefined }, line };
}

/**
 * Under an address that the user has not named: nobody here has coins moved to one. Honest work names one as well, where coins went or what
 * a token's contract is, so it counts for nothing.
 */
export function underPlace(locale: Locale): NewEntry {
  return systemEntry(locale, nobodyTakesCoins(locale), NOTICE);
}

/** A message of staff on a channel: the facts with it, and the line that stands under it where it is time. */
export function afterSaid(facts: ConversationFacts): {
  readonly facts: ConversationFacts;
  readonly line: NewEntry | null;
} {
  const said = (facts.saidSince ?? 0) + 1;
  if (said < EVERY) return { facts: { ...facts, saidSince: said }, line: null };
  return {
    facts: { ...facts, saidSince: undefined },
    line: systemEntry(facts.language, neverAsks(facts.language), NOTICE),
  };
}

/** The user writes of what staff never ask for: the line is said at once, unless staff have said nothing since it was. */
export function remind(draft: ConversationDraft): void {
  const { language, saidSince } = draft.facts;
  if (saidSince === undefined) return;
  draft.note({ saidSince: undefined });
  systemTells(draft, neverAsks(language), NOTICE);
}
