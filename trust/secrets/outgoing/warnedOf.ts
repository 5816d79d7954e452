import type { WarnedOf } from '../../../core/orders.ts';
import { view } from '../written/fold.ts';
import { affirmed } from './asking/denial.ts';
import { namesSecretOpenly } from './asking/namedOpenly.ts';
import { inAnyReading } from './asShown.ts';
import { clausesOf } from './clauses.ts';
import { paysNearPlace } from './leadingAway.ts';
import { namesPayment } from './namesPayment.ts';
import { orderIn } from './orders.ts';
import { isUnread } from './unread.ts';
import { namesReceiver, withPlaces } from './writtenAddress.ts';

/** What a message of staff holds that the bot speaks of under it, the gravest first; null: nothing. Pure. `ownNames`: see `orderIn`. */
export function warnedOf(text: string, ownNames: readonly string[] = []): WarnedOf | null {
  const ordered = inAnyReading(text, (reading) => orderIn(reading, ownNames));
  if (ordered) return ordered.order;
  const any = (holds: (reading: string) => boolean) => inAnyReading(text, (reading) => holds(reading) || null) === true;
  if (any(namesSecretOpenly)) return 'secret';
  if (any(namesPayment) || any((reading) => leadsToPlace(view(reading).folded))) return 'payment';
  return any(isUnread) ? 'unread' : null;
}

/** Whom a payment goes to is filled in, or an order to pay stands near an address. */
function leadsToPlace(folded: string): boolean {
  if (namesReceiver(folded)) return true;
  const placed = withPlaces(folded);
  const clauses = clausesOf(placed).map(({ text }) => text);
  return placed !== folded && paysNearPlace(clauses, affirmed);
}
