import { type ReadonlySignal, signal } from '@preact/signals';
import type { Asked } from '../../../shared/staff/asked.ts';
import type { Previewed } from '../../workspaceApi.ts';

const PAUSE = 350;

/** What readers would see of a text that is being written, as the server says. Only the answer to the newest text counts. */
export function createLivePreview(
  text: ReadonlySignal<string>,
  ask: (text: string) => Promise<Asked<Previewed>>,
  after: (span: number, run: () => void) => void,
) {
  const preview = signal<Previewed | null>(null);
  let previewed = 0;

  async function look(): Promise<void> {
    previewed += 1;
    const own = previewed;
    if (!text.value.trim()) {
      preview.value = null;
      return;
    }
    const asked = await ask(text.value);
    if (own === previewed && asked.kind === 'ok') preview.value = asked.value;
  }

  return {
    preview,
    look,
    /** Once the writer rests, unless it was looked at or written on meanwhile. */
    lookSoon(): void {
      const [next, own] = [text.value, previewed];
      after(PAUSE, () => {
        if (text.value === next && own === previewed) void look();
      });
    },
  };
}
