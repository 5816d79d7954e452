/** Only what is looked at, so that the rules can be tested without a browser. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

export type KeyAct = 'next' | 'previous' | 'take' | 'reply' | 'note' | 'help';

const ACTS: Readonly<Record<string, KeyAct>> = {
  j: 'next',
  k: 'previous',
  e: 'take',
  r: 'reply',
  n: 'note',
  '?': 'help',
};

/** What a single key means outside of fields; null for everything that belongs to the browser or an input method. */
export function keyAct(press: Press, inField: boolean): KeyAct | null {
  if (inField || press.isComposing || press.keyCode === 229) return null;
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  return ACTS[press.key.toLowerCase()] ?? null;
}

/**
 * Whether this press sends what is written. Ctrl or ⌘ with Enter always does; Enter alone where the agent chose so,
 * never while an input method composes (Safari reports that press with key code 229).
 */
export function sends(press: Press, enterAlone: boolean): boolean {
  if (press.key !== 'Enter' || press.isComposing || press.keyCode === 229 || press.altKey) return false;
  if (press.ctrlKey || press.metaKey) return true;
  return enterAlone && !press.shiftKey;
}
