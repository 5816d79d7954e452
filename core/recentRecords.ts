import type { Ledger, LedgerRecord } from './ports.ts';
import type { Clock, Milliseconds } from './time.ts';

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
  let kept: readonly LedgerRecord[] | null = null;
  let last = 0;
  /** Of nothing before it anything is known. */
  let from: Milliseconds = Number.NEGATIVE_INFINITY;
  let turn: Promise<unknown> = Promise.resolve();

  const counting = (page: readonly LedgerRecord[]) =>
    page.filter(({ value, at }) => value !== null && at > clock() - span && counts(value));

  const readBack = async (): Promise<void> => {
    const pages: LedgerRecord[][] = [];
    let newest = 0;
    for (let before: number | undefined, read = 0, found = 0; ; ) {
      const page = await ledger.newest('events', PAGE, before);
      const first = page[0];
      if (!first) break;
      newest = Math.max(newest, page.at(-1)?.index ?? 0);
      pages.unshift(counting(page));
      [before, read, found] = [first.index, read + page.length, found + (pages[0]?.length ?? 0)];
      if (page.length < PAGE || first.at <= clock() - span) break;
      if (read < mostRead && found < most) continue;
      from = first.at;
      break;
    }
    [kept, last] = [pages.flat(), newest];
  };

  const readOn = async (): Promise<void> => {
    for (let full = true; full; ) {
      const page = await ledger.read('events', last, PAGE);
      const found = counting(page);
      if (found.length > 0) kept = [...(kept ?? []), ...found];
      last = page.at(-1)?.index ?? last;
      full = page.length === PAGE;
    }
  };

  const look = async (): Promise<Recent> => {
    await (kept ? readOn() : readBack());
    const begin = clock() - span;
    let all = kept ?? [];
    const tooMany = all.length - most;
    if (tooMany > 0) {
      from = Math.max(from, all[tooMany]?.at ?? from);
      all = all.slice(tooMany);
    }
    if ((all[0]?.at ?? clock()) <= begin) all = all.filter(({ at }) => at > begin);
    kept = all;
    return { records: all, since: Math.max(begin, from) };
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
