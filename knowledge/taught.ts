import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DEPARTMENTS } from '../core/departments.ts';
import type { TaughtSentence } from '../core/editorProtocol.ts';
import { LANGUAGES } from '../core/language.ts';
import type { Documents, Signals } from '../core/ports.ts';
import type { Clock } from '../core/time.ts';

const KIND = 'training';
const Stored = z.object({
  text: z.string().min(1).max(300),
  language: z.enum(LANGUAGES),
  label: z.enum([...DEPARTMENTS, 'none']),
  at: z.number(),
  by: z.string(),
});

/** Sentences beyond this are of no more use than those that are there, and every process reads them all. */
const MOST = 2_000;

/** Sentences that editors gave to a department, beside those that ship. Errors: rejects with `store.unavailable`. */
export interface Taught {
  list(): Promise<TaughtSentence[]>;
  /** The same sentence again moves it to the new department. False: there are too many already. */
  add(sentence: Pick<TaughtSentence, 'text' | 'language' | 'label'>, by: string): Promise<boolean>;
  remove(id: string): Promise<boolean>;
  close(): void;
}

/** `onChange` gets every sentence that can be read: once at the start, and whenever this or another process changed them. */
export function openTaught(options: {
  readonly documents: Documents;
  readonly signals: Signals;
  readonly clock: Clock;
  readonly onChange: (sentences: readonly TaughtSentence[]) => void;
}): Taught {
  const { documents, signals, clock, onChange } = options;
  let told = '';
  const list = () => readTaught(documents);
  const tell = async () => {
    const sentences = await list();
    const now = sentences.map(({ id, label }) => `${id} ${label}`).join('\n');
    if (now === told) return;
    told = now;
    onChange(sentences);
  };
  const changed = async () => {
    await tell();
    signals.publish({ kind: 'articles' });
  };
  // A lost wake-up is caught up with the next edit of anything; until then routing is as it was.
  const later = () => void tell().catch(() => undefined);
  const unsubscribe = signals.subscribe((signal) => signal.kind === 'articles' && later());
  later();
  return {
    list,
    async add({ text, language, label }, by) {
      const id = createHash('sha256').update(`${language}\n${text}`).digest('hex').slice(0, 32);
      if ((await documents.list(KIND)).length >= MOST && !(await documents.get(KIND, id))) return false;
      await documents.put(KIND, id, Stored.parse({ text, language, label, at: clock(), by }));
      await changed();
      return true;
    },
    async remove(id) {
      const gone = await documents.remove(KIND, id);
      if (gone) await changed();
      return gone;
    },
    close: unsubscribe,
  };
}

/** Every sentence that can be read. Errors: rejects with `store.unavailable`. */
export async function readTaught(documents: Documents): Promise<TaughtSentence[]> {
  return (await documents.list(KIND)).flatMap(({ id, value }): TaughtSentence[] => {
    const parsed = Stored.safeParse(value);
    return parsed.success ? [{ id, ...parsed.data }] : [];
  });
}
