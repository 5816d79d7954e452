/** Poisoners match what people compare: the first and the last few characters. */
const PREFIX = 3;
const SUFFIX = 4;

/** The known address that another one was made to resemble; null when it is known itself, or resembles none. */
export function lookAlikeOf(address: string, known: readonly string[]): string | null {
  if (known.some((other) => significant(other) === significant(address))) return null;
  return known.find((other) => face(other) === face(address)) ?? null;
}

/** Different addresses among some that begin and end alike, each once; empty when there are no two. */
export function alikeAmong(addresses: readonly string[]): string[] {
  const different = [...new Map(addresses.map((one) => [significant(one), one])).values()];
  const groups = different.map((one) => different.filter((other) => face(other) === face(one)));
  return groups.find(({ length }) => length > 1) ?? [];
}

/** What people compare of it. */
function face(address: string): string {
  const own = significant(address);
  return `${own.slice(0, PREFIX)}…${own.slice(-SUFFIX)}`;
}

/** Without what every address of its kind begins with; upper and lower case matter only in Base58. */
function significant(address: string): string {
  if (/^0x/i.test(address)) return address.slice(2).toLowerCase();
  return /^bc1/i.test(address) ? address.slice(4).toLowerCase() : address.slice(1);
}
