import { desk, openCase } from './console.ts';
import { focusComposer } from './StaffComposer.tsx';

/** Takes the first of the queue and goes there. Somebody was quicker: the conversation is shown with the reason. */
export async function takeNext(): Promise<void> {
  const next = desk.queue.value?.waiting[0]?.conversation;
  if (next) await take(next);
}

export async function take(id: string): Promise<void> {
  openCase(id);
  if (await desk.claim(id)) focusComposer('say');
}
