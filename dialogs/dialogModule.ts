import type { ActionName, ActionOf, ActionValue } from '../core/actions/index.ts';
import type { Milliseconds } from '../core/time.ts';
import type { ConversationDraft } from '../handoff/draft.ts';
import type { DialogParts } from './parts.ts';
import type { Dialog } from './sdk.ts';

export type AllParts = DialogParts & { readonly deletedBy: (draft: ConversationDraft) => Milliseconds };

/** What reaches a dialog that waits: written, and neither a button nor a wish of the desk. */
export interface Reply {
  readonly text: string;
  /** The topic that it would begin if nothing waited. */
  readonly topic: string;
}

/**
 * A dialog and all that the others have to know of it. It stands in the dialog's own file and is registered by one line in
 * `dialogs/index.ts`; its buttons are `core/actions/<topic>.ts`, its words are in `languages/`.
 */
export interface DialogModule<Options extends object = object> {
  readonly topic: string;
  readonly create: (parts: AllParts) => Dialog;
  /**
   * Whether a reply answers what the dialog asked; it is left for any other. A dialog that never waits takes none
   * (`takesNoReply`).
   */
  readonly acceptsReply: (reply: Reply) => boolean;
  /** The buttons that begin it, and with what. A button does at once what it says and the dialog only tells. */
  readonly begins: Begins<Options>;
  /** The button that a reply means which was shown with the question, where it can be typed in other words as well. */
  readonly pressedBy?: (text: string, draft: ConversationDraft) => ActionValue | null;
  /** The same of looser words: asked only of a message that is nothing more than a question or a remark, for a theft may be told in it. */
  readonly meantBy?: (text: string, draft: ConversationDraft) => ActionValue | null;
}

export type Begins<Options extends object = object> = {
  readonly [Name in ActionName]?: (action: ActionOf<Name>, draft: ConversationDraft) => Options;
};

export const takesNoReply = (): boolean => false;

/** Less than sixteen columns, in which a letter of East Asia takes two: too little to be a question of its own. */
export function isBrief(text: string): boolean {
  const letters = [...text.trim()];
  return letters.length + letters.filter((letter) => letter > '\u2e7f').length < 16;
}
