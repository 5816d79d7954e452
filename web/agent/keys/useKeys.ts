import { useEffect } from 'preact/hooks';
import { focusComposer, isAwaited, mayWrite } from '../case/StaffComposer.tsx';
import { desk, openCase } from '../console.ts';
import { place } from '../place.ts';
import { keysOn } from '../preferences.ts';
import { takeNext } from '../queue/takeNext.ts';
import { type KeyAct, keyAct } from './keys.ts';
import { keysShown } from './keysShown.ts';

/** Single keys for the whole console, while they are switched on and nothing is open above it. */
export function useKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = keyAct(event, isField(event.target));
      if (!act || event.defaultPrevented || document.querySelector('dialog[open], [role=menu]')) return;
      if (act !== 'help' && !keysOn.value) return;
      event.preventDefault();
      // "R" and a word at once: its letters would take, note and move.
      if (place.value.kind !== 'conversations' || !isAwaited()) run(act);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function run(act: KeyAct): void {
  if (act === 'help') keysShown.value = true;
  else if (act === 'take') void takeNext();
  else if (place.value.kind === 'conversations') runInList(act);
}

function runInList(act: Exclude<KeyAct, 'help' | 'take'>): void {
  if (act === 'reply' || act === 'note') {
    if (mayWrite()) focusComposer(act === 'reply' ? 'say' : 'note');
  } else openCase(desk.beside(act === 'next' ? 1 : -1) ?? desk.selected.value);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}
