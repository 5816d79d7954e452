import { signal } from '@preact/signals';

export type Mode = 'say' | 'note';

/** What is being written in one conversation. Two texts: a note can never become a reply by pressing a tab. */
export interface Draft {
  readonly mode: Mode;
  readonly say: string;
  readonly note: string;
}

const EMPTY: Draft = { mode: 'say', say: '', note: '' };

/** Drafts live in this page's memory alone, one per conversation. */
export function createDrafts() {
  const all = signal<ReadonlyMap<string, Draft>>(new Map());
  const read = (id: string): Draft => all.value.get(id) ?? EMPTY;
  const change = (id: string, part: Partial<Draft>) => {
    all.value = new Map(all.value).set(id, { ...read(id), ...part });
  };
  return {
    read,
    write: (id: string, text: string) => change(id, { [read(id).mode]: text }),
    switchTo: (id: string, mode: Mode) => change(id, { mode }),
    /** The text is out of the box: it is on its way. */
    empty: (id: string) => change(id, { [read(id).mode]: '' }),
    /** It came back: before whatever has been written since. */
    giveBack: (id: string, mode: Mode, text: string) =>
      change(id, { mode, [mode]: [text, read(id)[mode]].filter(Boolean).join('\n') }),
    forget: (id: string) => {
      const rest = new Map(all.value);
      rest.delete(id);
      all.value = rest;
    },
    clear: () => {
      all.value = new Map();
    },
  };
}

export type Drafts = ReturnType<typeof createDrafts>;
