import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Milliseconds } from '../../core/time.ts';
import type { FindReported } from '../ports.ts';

/** A list of a million addresses; what is larger is not read. */
const MOST_BYTES = 64_000_000;
/** Published lists are JSON arrays of addresses (ScamSniffer's `address.json`), or have one a line. */
const Addresses = z.array(z.string().max(120));

interface List {
  readonly asOf: Milliseconds;
  readonly addresses: ReadonlySet<string>;
}

/**
 * The operator's lists of reported addresses, as files. Each is read again once it has changed; one that cannot be read is no list.
 * `complain` hears of that, by its name alone.
 */
export function createReportedAddresses(
  files: readonly string[],
  complain: (file: string) => void = () => {},
): FindReported {
  const kept = new Map<string, { readonly asOf: Milliseconds; readonly read: Promise<List | null> }>();
  /** Once for all who ask while it is read: a list of a million is much to hold ten times. */
  const listOf = async (file: string): Promise<List | null> => {
    try {
      const { mtimeMs, size } = await stat(file);
      const before = kept.get(file);
      const read = before?.asOf === mtimeMs ? before.read : readList(file, mtimeMs, size, complain);
      kept.set(file, { asOf: mtimeMs, read });
      return await read;
    } catch {
      kept.delete(file);
      complain(file);
      return null;
    }
  };
  return async (addresses) => {
    const lists = (await Promise.all(files.map(listOf))).flatMap((list) => list ?? []);
    const found = addresses.filter((address) => lists.some((list) => list.addresses.has(written(address))));
    const asOf = lists.length === files.length && files.length > 0 ? Math.min(...lists.map((list) => list.asOf)) : null;
    return { addresses: found, asOf };
  };
}

/** Null of what is no list, of which one complaint is enough until the file changes. */
async function readList(
  file: string,
  asOf: Milliseconds,
  size: number,
  complain: (file: string) => void,
): Promise<List | null> {
  try {
    if (size > MOST_BYTES) throw new RangeError('too large');
    return { asOf, addresses: new Set(addressesIn(await readFile(file, 'utf8')).map(written)) };
  } catch {
    complain(file);
    return null;
  }
}

/** Hexadecimal in any case is one address; in base58 the case is part of it. */
const written = (address: string) => (/^0x/i.test(address) ? address.toLowerCase() : address);

/** Throws on JSON of another shape. Of lines what stands before a space or a comma counts; `#` begins a remark. */
function addressesIn(text: string): string[] {
  // What trims blanks takes the mark at the beginning of a file as well, which JSON does not.
  const bare = text.trimStart();
  if (bare.startsWith('[')) return Addresses.parse(JSON.parse(bare));
  return bare.split('\n').flatMap((line) => /^\s*([^\s,#]{20,120})/.exec(line)?.[1] ?? []);
}
