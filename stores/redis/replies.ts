import { z } from 'zod';

/** A bulk string as text. */
export const text = z
  .custom<Uint8Array>((value) => ArrayBuffer.isView(value))
  .transform((bytes) => Buffer.from(bytes).toString());
/** A bulk string as bytes. */
export const bytes = <T extends Uint8Array>() => z.custom<T>((value) => ArrayBuffer.isView(value));
/** A number that is sent as text. */
export const numeric = text.pipe(z.coerce.number());
/** Members and scores of a sorted set, one after the other. */
export const flatPairs = z.array(text).transform((flat) => {
  const pairs: { member: string; score: number }[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) pairs.push({ member: flat[at] ?? '', score: Number(flat[at + 1]) });
  return pairs;
});
