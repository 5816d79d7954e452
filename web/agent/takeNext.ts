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

/** Whoever has gone on to another field meanwhile goes on typing there, not to the user. */
export async function take(id: string): Promise<void> {
  openCase(id);
  const before = document.activeElement;
  if (!(await desk.claim(id))) return;
  const now = document.activeElement;
  if (now === before || now === document.body) focusComposer('say');
}
