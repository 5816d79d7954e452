/** Milliseconds since 1970 (UTC), or a span of milliseconds; names say which. */
export type Milliseconds = number;

/** The only source of time; passed in, so that a test can be tomorrow. */
export type Clock = () => Milliseconds;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
