/** Begins the names under which a tab keeps which boxes of its checklists are ticked; what follows names the message, so the conversation. */
export const DONE_BOXES = 'handrail.done.';

interface TabMemory {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/** What this tab remembers until it is closed. Where storage is forbidden, asking for it may throw. */
export function tabMemory(): TabMemory | undefined {
  return (globalThis as { readonly sessionStorage?: TabMemory }).sessionStorage;
}

/** Forgets them all, as the conversation is forgotten: its id is to be nowhere in the browser then. */
export function forgetDoneBoxes(): void {
  try {
    const tab = tabMemory() ?? {};
    for (const name of Object.keys(tab)) if (name.startsWith(DONE_BOXES)) tabMemory()?.removeItem(name);
  } catch {}
}
