import { createHash } from 'node:crypto';
import { z } from 'zod';
import { LANGUAGES } from '../../core/language.ts';
import type { Documents, Signals } from '../../core/ports.ts';
import type { EditorExample } from '../../core/protocols/editorProtocol.ts';
import { type Clock, type Milliseconds, SECOND } from '../../core/time.ts';
import { TrainingLine } from '../training.ts';

export const TRAINING_KIND = 'training';
const Stored = TrainingLine.extend({ language: z.enum(LANGUAGES), at: z.number(), by: z.string() });

/** Sentences beyond this are of no more use than those that are there, and every process reads them all. */
const MOST = 2_000;

type NewSentence = Pick<EditorExample, 'text' | 'language' | 'label'>;

/** Sentences that editors gave to a department, beside those that ship. Errors: rejects with `store.unavailable`. */
export interface EditorExamples {
  list(): Promise<EditorExample[]>;
  /**
   * The same sentence again moves it to the new department. Resolves with those that are there now: fewer than were
   * given when there are too many.
   */
  add(sentences: readonly NewSentence[], by: string): Promise<number>;
  remove(id: string): Promise<boolean>;
  close(): void;
}

/** `onChange` gets every sentence that can be read: once at the start, and whenever this or another process changed them. */
export function openEditorExamples(options: {
  readonly documents: Documents;
  readonly signals: Signals;
  readonly clock: Clock;
  readonly onChange: (sentences: readonly EditorExample[]) => void;
  /** What another process of the same folder taught is looked for this often; 0 = never. Default 5 s, as articles. */
  readonly pollEvery?: Milliseconds;
}): EditorExamples {
  const { documents, signals, clock, onChange, pollEvery = 5 * SECOND } = options;
  let told = '';
  const list = () => readEditorExamples(documents);
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
  const later = () => void tell().catch(() => undefined);
  const unsubscribe = signals.subscribe((signal) => signal.kind === 'articles' && later());
  const timer = pollEvery > 0 ? setInterval(later, pollEvery).unref() : undefined;
  later();
  return {
    list,
    async add(sentences, by) {
      const there = new Set((await documents.list(TRAINING_KIND)).map(({ id }) => id));
      const taken = sentences.filter((sentence) => {
        const id = idOf(sentence);
        return there.has(id) || (there.size < MOST && there.add(id));
      });
      for (const { text, language, label } of taken) {
        const stored = Stored.parse({ text, language, label, at: clock(), by });
        await documents.put(TRAINING_KIND, idOf(stored), stored);
      }
      if (taken.length > 0) await changed();
      return taken.length;
    },
    async remove(id) {
      const gone = await documents.remove(TRAINING_KIND, id);
      if (gone) await changed();
      return gone;
    },
    close() {
      unsubscribe();
      clearInterval(timer);
    },
  };
}

function idOf({ language, text }: NewSentence): string {
  return createHash('sha256').update(`${language}\n${text}`).digest('hex').slice(0, 32);
}

/** Every sentence that can be read. Errors: rejects with `store.unavailable`. */
export async function readEditorExamples(documents: Documents): Promise<EditorExample[]> {
  return (await documents.list(TRAINING_KIND)).flatMap(({ id, value }): EditorExample[] => {
    const parsed = Stored.safeParse(value);
    return parsed.success ? [{ id, ...parsed.data }] : [];
  });
}
