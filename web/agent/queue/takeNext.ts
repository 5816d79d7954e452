import type { Language } from '../../../core/language.ts';
import type { DeskCase } from '../../../core/protocols/deskProtocol.ts';
import { session } from '../../shared/staff/session.ts';
import { foreignCase } from '../case/ForeignCase.tsx';
import { focusComposer } from '../case/StaffComposer.tsx';
import { desk, openCase } from '../console.ts';
import { nextFor, writes } from './queueTimes.ts';

/**
 * Takes the first of the queue in a language of one's own, or the very first when there is none, and goes there. Before a
 * case that one has not said to be able to write is taken, it is asked.
 * Somebody was quicker: the conversation is shown with the reason.
 */
export async function takeNext(): Promise<void> {
  const next = nextFor(spoken(), desk.queue.value?.waiting ?? []);
  if (next) await take(next);
}

const staff = () => (session.value.kind === 'signedIn' ? session.value.staff : null);
const spoken = (): readonly Language[] => staff()?.languages ?? [];

/** By the case's own language: the queue may not have come yet. */
export async function take({ conversation, language }: Pick<DeskCase, 'conversation' | 'language'>): Promise<void> {
  // Off shift the desk refuses: nobody is asked first.
  if (writes(spoken(), { language }) || !staff()?.onShift) return takeNow(conversation);
  foreignCase.value = { language, take: () => void takeNow(conversation) };
}

/** Whoever has gone on to another field meanwhile goes on typing there, not to the user. */
async function takeNow(id: string): Promise<void> {
  openCase(id);
  const before = document.activeElement;
  if (!(await desk.claim(id))) return;
  const now = document.activeElement;
  if (now === before || now === document.body) focusComposer('say');
}
