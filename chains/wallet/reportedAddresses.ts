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
  const kept = new Map<string, List>();
  const listOf = async (file: string): Promise<List[]> => {
    try {
      const { mtimeMs, size } = await stat(file);
      const before = kept.get(file);
      if (before?.asOf === mtimeMs) return [before];
      if (size > MOST_BYTES) throw new RangeError('too large');
      const list = { asOf: mtimeMs, addresses: new Set(addressesIn(await readFile(file, 'utf8')).map(written)) };
      kept.set(file, list);
      return [list];
    } catch {
      kept.delete(file);
      complain(file);
      return [];
    }
  };
  return async (addresses) => {
    const lists = (await Promise.all(files.map(listOf))).flat();
    const found = addresses.filter((address) => lists.some((list) => list.addresses.has(written(address))));
    const asOf = lists.length === files.length && files.length > 0 ? Math.min(...lists.map((list) => list.asOf)) : null;
    return { addresses: found, asOf };
  };
}

/** Hexadecimal in any case is one address; in base58 the case is part of it. */
const written = (address: string) => (/^0x/i.test(address) ? address.toLowerCase() : address);

/** Throws on JSON of another shape. Of lines what stands before a space or a comma counts; `#` begins a remark. */
function addressesIn(text: string): string[] {
  if (text.trimStart().startsWith('[')) return Addresses.parse(JSON.parse(text));
  return text.split('\n').flatMap((line) => /^\s*([^\s,#]{20,120})/.exec(line)?.[1] ?? []);
}
