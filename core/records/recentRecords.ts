import type { Ledger, LedgerRecord } from '../ports.ts';
import type { Clock, Milliseconds } from '../time.ts';

export interface RecentRecords {
  /** The records that count, in their order, and since when all of them are among them. The same array while none has come. */
  read(): Promise<Recent>;
}

interface Recent {
  readonly records: readonly LedgerRecord[];
  readonly since: Milliseconds;
}

export interface WhatCounts {
  /** A record that cannot be read has the value null, and is not asked about. */
  readonly counts: (value: unknown) => boolean;
  /** How far back. */
  readonly span: Milliseconds;
  /** Records that are kept in memory; of more, the newest. */
  readonly most?: number;
  /** Records that are looked at when the first is asked for. */
  readonly mostRead?: number;
}

const PAGE = 5_000;
const MOST = 20_000;
const MOST_READ = 200_000;

/**
 * The newest events, as one process has read them: back to the beginning of the span once, and then only what has been
 * appended since. However long the ledger is, asking costs what is new.
 * Errors: rejects with `store.unavailable`; the next asking goes on where it ended.
 */
export function recentRecords(
  ledger: Pick<Ledger, 'read' | 'newest'>,
  clock: Clock,
  { counts, span, most = MOST, mostRead = MOST_READ }: WhatCounts,
): RecentRecords {
  let known: Known | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const isRecent = ({ at }: LedgerRecord) => at > clock() - span;
  const isCounted = (record: LedgerRecord) => record.value !== null && isRecent(record) && counts(record.value);

  const look = async (): Promise<Recent> => {
    if (known) for (let full = true; full; ) [known, full] = await readPage(ledger, known, isCounted);
    else known = await readBack(ledger, { isCounted, isRecent, most, mostRead });
    const begin = clock() - span;
    known = within(known, begin, most);
    return { records: known.records, since: Math.max(begin, known.from) };
  };

  return {
    // One after the other: whoever has appended something finds it, and no page is read twice.
    read() {
      const next = turn.then(look);
      turn = next.catch(() => undefined);
      return next;
    },
  };
}

/** What was read of the ledger. */
interface Known {
  /** Those that count. */
  readonly records: readonly LedgerRecord[];
  /** Index of the last that was read; 0 for none. */
  readonly last: number;
  /** Of nothing before it anything is known. */
  readonly from: Milliseconds;
}

interface HowFar extends Required<Pick<WhatCounts, 'most' | 'mostRead'>> {
  readonly isCounted: (record: LedgerRecord) => boolean;
  readonly isRecent: (record: LedgerRecord) => boolean;
}

/** Reads from the newest back, until all that is recent was read, or enough. */
async function readBack(
  ledger: Pick<Ledger, 'newest'>,
  { isCounted, isRecent, most, mostRead }: HowFar,
): Promise<Known> {
  const pages: LedgerRecord[][] = [];
  let last = 0;
  let from = Number.NEGATIVE_INFINITY;
  for (let before: number | undefined, read = 0, found = 0; ; ) {
    const page = await ledger.newest('events', PAGE, before);
    const first = page[0];
    if (!first) break;
    last = Math.max(last, page.at(-1)?.index ?? 0);
    pages.unshift(page.filter(isCounted));
    [before, read, found] = [first.index, read + page.length, found + (pages[0]?.length ?? 0)];
    if (page.length < PAGE || !isRecent(first)) break;
    if (read < mostRead && found < most) continue;
    from = first.at;
    break;
  }
  return { records: pages.flat(), last, from };
}

/** Reads one page more of what has been appended; the second value: whether there may be another. */
async function readPage(
  ledger: Pick<Ledger, 'read'>,
  { records, last, from }: Known,
  isCounted: (record: LedgerRecord) => boolean,
): Promise<[Known, boolean]> {
  const page = await ledger.read('events', last, PAGE);
  const found = page.filter(isCounted);
  const all = found.length > 0 ? [...records, ...found] : records;
  return [{ records: all, last: page.at(-1)?.index ?? last, from }, page.length === PAGE];
}

/** Without what is over and, of too many, without the oldest. */
function within({ records, last, from }: Known, begin: Milliseconds, most: number): Known {
  const tooMany = Math.max(0, records.length - most);
  const kept = tooMany > 0 ? records.slice(tooMany) : records;
  const isOver = (kept[0]?.at ?? Number.POSITIVE_INFINITY) <= begin;
  return {
    records: isOver ? kept.filter(({ at }) => at > begin) : kept,
    last,
    from: tooMany > 0 ? Math.max(from, records[tooMany]?.at ?? from) : from,
  };
}
