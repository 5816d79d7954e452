import type { WarnedOf } from '../../../core/orders.ts';
import { view } from '../written/fold.ts';
import { namesSecretOpenly } from './asking/namedOpenly.ts';
import { inAnyReading } from './asShown.ts';
import { namesPayment } from './namesPayment.ts';
import { orderIn } from './orders.ts';
import { isUnread } from './unread.ts';
import { namesReceiver } from './writtenAddress.ts';

/** What a message of staff holds that the bot speaks of under it, the gravest first; null: nothing. Pure. `ownNames`: see `orderIn`. */
export function warnedOf(text: string, ownNames: readonly string[] = []): WarnedOf | null {
  const ordered = inAnyReading(text, (reading) => orderIn(reading, ownNames));
  if (ordered) return ordered.order;
  const any = (holds: (reading: string) => boolean) => inAnyReading(text, (reading) => holds(reading) || null) === true;
  if (any(namesSecretOpenly)) return 'secret';
  if (any(namesPayment) || any((reading) => namesReceiver(view(reading).folded))) return 'payment';
  return any(isUnread) ? 'unread' : null;
}
