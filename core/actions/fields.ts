import { z } from 'zod';
import { hashDigits } from '../chain/hashDigits.ts';

/** The article or the transaction that was shown last: a typed title cannot name it. */
export const LATEST = 'latest';

/** What a client calls something of ours by. Names that every object has (`constructor`) are none: a table would find them. */
export const nameOf = (form: RegExp) =>
  z
    .string()
    .regex(form)
    .refine((name) => !(name in Object.prototype));

/** An article, a section or a short answer by name. */
export const named = nameOf(/^[a-z0-9-]{1,60}$/);

/** A transaction by its whole hash, or the one that was looked at last. */
export const hash = z.union([
  z
    .string()
    .max(100)
    .refine((text) => hashDigits(text) !== null),
  z.literal(LATEST),
]);

/** A network by its id. */
export const chain = nameOf(/^[\w.:-]{1,40}$/);

/** Who asks about a transaction, once they have said so. */
export const view = z.enum(['sender', 'receiver']);

/** A button that says all by its name. */
export const bare = <const Name extends string>(action: Name) => z.object({ action: z.literal(action) });
