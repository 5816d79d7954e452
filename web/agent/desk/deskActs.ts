import type { Signal } from '@preact/signals';
import type { DepartmentId } from '../../../core/departments.ts';
import type { Asked } from '../../shared/staff/asked.ts';
import type { DeskApi } from './deskApi.ts';
import type { Trouble } from './deskPorts.ts';
import type { DeskReading } from './deskReading.ts';

/** What an agent does to a case. Each act reads again what it has changed, and what went wrong is shown in that conversation. */
export function deskActs(
  api: DeskApi,
  { selected, readQueue, readCase }: Pick<DeskReading, 'selected' | 'readQueue' | 'readCase'>,
  trouble: Signal<Trouble | null>,
) {
  /** True when it was done. */
  async function act(conversation: string, run: () => Promise<Asked<unknown>>): Promise<boolean> {
    trouble.value = null;
    const asked = await run();
    if (asked.kind === 'refused') trouble.value = { conversation, code: asked.code };
    if (asked.kind === 'unreachable') trouble.value = { conversation, code: 'failed' };
    await readQueue();
    if (conversation === selected.value) await readCase();
    return asked.kind === 'ok';
  }

  return {
    claim: (id: string) => act(id, () => api.claim(id)),
    transfer: (id: string, department: DepartmentId) => act(id, () => api.transfer(id, department)),
    reassign: (id: string, to: string) => act(id, () => api.reassign(id, to)),
    returnToBot: (id: string, article: string | null) => act(id, () => api.returnToBot(id, article)),
    undo: (id: string) => act(id, () => api.undo(id)),
    close: (id: string, resolution: 'agent' | 'none') => act(id, () => api.close(id, resolution)),
    /** What went wrong is the answer's: it is said where the button is, not above the box. */
    async lookUp(id: string): Promise<Asked<unknown>> {
      const asked = await api.lookUp(id);
      if (id === selected.value) await readCase();
      return asked;
    },
  };
}
