import type { Ledger } from '../../core/ports.ts';
import { type Clock, DAY, type Milliseconds } from '../../core/time.ts';

/** What is computed from events looks back thirty days; so much more is for whoever exports them by the quarter. */
const KEPT_FOR: Milliseconds = 90 * DAY;
const PAGE = 1_000;
/** In one pass: the desk goes on beside it, and what is left goes in the next. */
const MOST_PAGES = 50;

/** Forgets events that are older than ninety days, page by page. Errors: rejects with `store.unavailable`. */
export async function forgetOldEvents(ledger: Pick<Ledger, 'read' | 'drop'>, clock: Clock): Promise<void> {
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await ledger.read('events', 0, PAGE);
    // One that cannot be read has no time: it goes with those before the next that has.
    const young = page.find(({ at }) => at > clock() - KEPT_FOR);
    const before = young?.index ?? (page.at(-1)?.index ?? 0) + 1;
    if (before <= (page[0]?.index ?? before)) return;
    await ledger.drop('events', before);
    if (young || page.length < PAGE) return;
  }
}
