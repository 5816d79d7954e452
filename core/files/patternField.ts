import { z } from 'zod';

/** A pattern that a person wrote in a file of rules, compiled (`u`). One that is none is an error at its line, as any other wrong value. */
export const patternField = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .transform((source, context) => {
      try {
        return new RegExp(source, 'u');
      } catch {
        context.addIssue('is no pattern');
        return z.NEVER;
      }
    });
