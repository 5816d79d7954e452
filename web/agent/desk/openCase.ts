import { signal } from '@preact/signals';
import type { DeskCase, DeskEntry } from '../../../core/protocols/deskProtocol.ts';
import type { Asked } from '../../shared/staff/asked.ts';
import { mergeEntries } from './entries.ts';

/** The conversation on the screen. Only this one is kept: what is not looked at is not held. */
export type OpenCase =
  | { readonly kind: 'none' }
  /** `listed`: not opened. What the list says of it is all there is; nothing, where it is not in the list. */
  | { readonly kind: 'loading' | 'failed' | 'gone' | 'listed'; readonly id: string }
  | { readonly kind: 'open'; readonly id: string; readonly case: DeskCase; readonly entries: readonly DeskEntry[] };

/** As many as the desk gives at once; a full page means there is more. */
const PAGE = 500;

/**
 * Keeps the open conversation up to date. `read` gives a case with the entries after a sequence number, and opens it in the
 * sense of the audit: what `isOthers` is shown as it is listed, until somebody asks to read it.
 */
export function createOpenCase(
  read: (id: string, after: number) => Promise<Asked<DeskCase>>,
  isOthers: (id: string) => boolean,
) {
  const current = signal<OpenCase>({ kind: 'none' });
  let reading = false;
  let again = false;
  /** The last reading did not reach the desk: what is on the screen may be old. */
  let behind = false;
  /** Read on purpose although it is somebody else's. */
  let wanted: string | null = null;

  /** False when reading has to stop: gone, no connection, or another conversation is open now. */
  async function readPage(id: string): Promise<boolean> {
    const before = current.value;
    if (before.kind !== 'open' && wanted !== id && isOthers(id)) {
      current.value = { kind: 'listed', id };
      return false;
    }
    const known = before.kind === 'open' && before.id === id ? before.entries : [];
    const asked = await read(id, known.at(-1)?.seq ?? 0);
    const now = current.value;
    if (now.kind === 'none' || now.id !== id) return false;
    behind = asked.kind === 'unreachable';
    current.value = afterReading(now, asked);
    return asked.kind === 'ok' && asked.value.entries.length === PAGE;
  }

  /** Reads what is new. Called while it reads, it reads once more afterwards. */
  async function refresh(): Promise<void> {
    again = true;
    if (reading) return;
    reading = true;
    while (again) {
      again = false;
      const { value } = current;
      if (value.kind === 'none') break;
      if (await readPage(value.id)) again = true;
    }
    reading = false;
  }

  return {
    current,
    refresh,
    isBehind: () => behind,
    /** Opens what is somebody else's. */
    read(id: string): Promise<void> {
      wanted = id;
      current.value = { kind: 'loading', id };
      return refresh();
    },
    show(id: string | null): void {
      const { value } = current;
      if (value.kind !== 'none' && value.id === id && value.kind !== 'failed') return;
      wanted = null;
      current.value = id === null ? { kind: 'none' } : { kind: 'loading', id };
    },
  };
}

/** Without a connection what was read stays on the screen. */
function afterReading(now: Exclude<OpenCase, { kind: 'none' }>, asked: Asked<DeskCase>): OpenCase {
  const { id } = now;
  if (asked.kind === 'ok') {
    const entries = mergeEntries(now.kind === 'open' ? now.entries : [], asked.value.entries);
    return { kind: 'open', id, case: asked.value, entries };
  }
  if (asked.kind === 'refused') return { kind: asked.code === 'notYours' ? 'listed' : 'gone', id };
  return now.kind === 'open' ? now : { kind: 'failed', id };
}
