import type { ConversationDraft } from '../handoff/draft.ts';
import { VerifyDialog } from './consent/verifyDialog.ts';
import { TxStatusDialog } from './transaction/txStatusDialog.ts';

/** Whether an address is being proven right now: then a stopped secret was probably meant as a proof. */
export const isProving = (draft: ConversationDraft): boolean => waits(draft, VerifyDialog.name);

/** Whether the desk has just asked for the hash of a transaction: then what comes was said to be one. */
export const isAskingForHash = (draft: ConversationDraft): boolean => waits(draft, TxStatusDialog.name);

const waits = (draft: ConversationDraft, dialog: string) =>
  activeDialogs(draft.content.dialogs['stack']).includes(dialog);

/** The names of the dialogs on a stored stack, from the outside in. */
function activeDialogs(state: unknown): string[] {
  if (typeof state !== 'object' || state === null || !('dialogStack' in state)) return [];
  const top: unknown = Array.isArray(state.dialogStack) ? state.dialogStack[0] : undefined;
  if (typeof top !== 'object' || top === null || !('id' in top) || !('state' in top)) return [];
  const inner: unknown = typeof top.state === 'object' && top.state !== null ? Reflect.get(top.state, 'dialogs') : null;
  return [String(top.id), ...activeDialogs(inner)];
}
