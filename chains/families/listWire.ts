import { z } from 'zod';

/**
 * A long list of items of a shape, at most `most`, read up to the first that is not of it. `z.array` has something to say of every item: of a
 * hundred thousand `{}`, which weigh 300 kB, for a second or more of the event loop. For a few items its `max` is enough, which it looks at first.
 */
export function listOf<Item extends z.ZodType>(shape: Item, most = Number.POSITIVE_INFINITY) {
  return z.custom<unknown[]>(isList(most)).transform((items, context): z.output<Item>[] => {
    const read: z.output<Item>[] = [];
    for (const item of items) {
      const one = shape.safeParse(item);
      if (!one.success) {
        context.issues.push({ code: 'custom', message: 'not of that shape', input: read.length });
        return z.NEVER;
      }
      read.push(one.data);
    }
    return read;
  });
}

/** An object of at most so many fields. `z.record` has something to say of every field, as `z.array` of every item. */
export const fieldsUpTo = (most: number) =>
  z.custom<Readonly<Record<string, unknown>>>(
    (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length <= most,
  );

const isList = (most: number) => (value: unknown) => Array.isArray(value) && value.length <= most;

/** For lists that hold something. */
export const isSome = (list: readonly unknown[]): boolean => list.length > 0;
