import { signal } from '@preact/signals';
import type { DeskCase, DeskEntry } from '../../core/deskProtocol.ts';
import type { Asked } from '../shared/staff/asked.ts';
import { mergeEntries } from './entries.ts';

/** The conversation on the screen. Only this one is kept: what is not looked at is not held. */
export type OpenCase =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' | 'failed' | 'gone'; readonly id: string }
  | { readonly kind: 'open'; readonly id: string; readonly case: DeskCase; readonly entries: readonly DeskEntry[] };

/** As many as the desk gives at once; a full page means there is more. */
const PAGE = 500;

/** Keeps the open conversation up to date. `read` gives a case with the entries after a sequence number. */
export function createOpenCase(read: (id: string, after: number) => Promise<Asked<DeskCase>>) {
  const current = signal<OpenCase>({ kind: 'none' });
  let reading = false;
  let again = false;

  /** False when reading has to stop: gone, no connection, or another conversation is open now. */
  async function readPage(id: string): Promise<boolean> {
    const before = current.value;
    const known = before.kind === 'open' && before.id === id ? before.entries : [];
    const asked = await read(id, known.at(-1)?.seq ?? 0);
    const now = current.value;
    if (now.kind === 'none' || now.id !== id) return false;
    if (asked.kind === 'ok') {
      const entries = mergeEntries(now.kind === 'open' ? now.entries : [], asked.value.entries);
      current.value = { kind: 'open', id, case: asked.value, entries };
      return asked.value.entries.length === PAGE;
    }
    // Back with the bot: it is nobody's to read.
    if (asked.kind === 'refused') current.value = asked.code === 'notYours' ? { kind: 'none' } : { kind: 'gone', id };
    else if (now.kind !== 'open') current.value = { kind: 'failed', id };
    return false;
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
    show(id: string | null): void {
      const { value } = current;
      if (value.kind !== 'none' && value.id === id && value.kind !== 'failed') return;
      current.value = id === null ? { kind: 'none' } : { kind: 'loading', id };
      if (id !== null) void refresh();
    },
  };
}
