import type { Language } from '../../core/language.ts';
import { session } from '../shared/staff/session.ts';
import { desk, openCase } from './console.ts';
import { nextFor } from './queueTimes.ts';
import { focusComposer } from './StaffComposer.tsx';

/**
 * Takes the first of the queue in a language of one's own, or the very first when there is none, and goes there.
 * Somebody was quicker: the conversation is shown with the reason.
 */
export async function takeNext(): Promise<void> {
  const next = nextFor(spoken(), desk.queue.value?.waiting ?? []);
  if (next) await take(next.conversation);
}

function spoken(): readonly Language[] {
  return session.value.kind === 'signedIn' ? session.value.staff.languages : [];
}

export async function take(id: string): Promise<void> {
  openCase(id);
  if (await desk.claim(id)) focusComposer('say');
}
