/**
 * Structured log of what operators need. Fields are numbers, codes and content-free ids; what a person wrote, tokens,
 * addresses and URLs with queries never go in. Real: `app/process/log.ts` (pino, standard error).
 */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** `error` is reduced to its code or name and its stack; the message of a foreign error may quote user text. */
  error(event: string, error: unknown, fields?: LogFields): void;
}

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;
