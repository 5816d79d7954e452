import type { StatePropertyAccessor, TurnContext } from 'botbuilder-core';
import type { RootDialog } from '../dialogs/rootDialog.ts';
import { phrasesOf, say } from '../dialogs/saying/say.ts';
import { DialogSet, type DialogState, DialogTurnStatus } from '../dialogs/sdk.ts';
import { draftOf } from '../handoff/draft.ts';
import { heardOf } from './heard.ts';

/** An activity to the root dialog. The dialog stack lives in the conversation's sealed content. */
export function supportBot(root: RootDialog): (context: TurnContext) => Promise<void> {
  const dialogs = new DialogSet(draftAccessor);
  dialogs.add(root);

  return async (context) => {
    if (context.activity.type !== 'message') return;
    if (context.activity.text) context.activity.text = heardOf(context.activity.text);
    try {
      await runTurn(dialogs, root.id, context);
    } catch (error) {
      if (!isUnknownDialog(error)) throw error;
      // An older version wrote a stack with steps that no longer exist: start the step again, and say so.
      await draftAccessor.set(context, { dialogStack: [] });
      await say(context, { text: phrasesOf(context).restarted });
      await runTurn(dialogs, root.id, context);
    }
  };
}

/** What the conversation remembers besides what the dialogs were about to ask. */
export function withoutDialogs({ stack: _, ...kept }: Record<string, unknown>): Record<string, unknown> {
  return kept;
}

/** Where the SDK keeps its memory scopes during a turn. They hold nothing, so those of the first turn serve all. */
const SCOPES = 'DialogStateManagerConfiguration';
let scopes: unknown;

async function runTurn(dialogs: DialogSet, root: string, context: TurnContext): Promise<void> {
  if (scopes) context.turnState.set(SCOPES, scopes);
  const stack = await dialogs.createContext(context);
  scopes = context.turnState.get(SCOPES);
  const { status } = await stack.continueDialog();
  if (status === DialogTurnStatus.empty) await stack.beginDialog(root);
}

function isUnknownDialog(error: unknown): boolean {
  return error instanceof Error && /dialog with an id of/i.test(error.message);
}

/** botbuilder's own state writes outside the turn's commit; this accessor reads and writes the turn's draft. */
const draftAccessor: StatePropertyAccessor<DialogState> = {
  async get(context: TurnContext, initial?: DialogState): Promise<DialogState> {
    const draft = draftOf(context);
    const stored = draft.content.dialogs['stack'];
    if (isDialogState(stored)) return stored;
    const stack = initial ?? { dialogStack: [] };
    draft.keep('stack', stack);
    return stack;
  },
  async set(context: TurnContext, stack: DialogState): Promise<void> {
    draftOf(context).keep('stack', stack);
  },
  async delete(context: TurnContext): Promise<void> {
    const draft = draftOf(context);
    draft.content = { ...draft.content, dialogs: {} };
  },
};

function isDialogState(value: unknown): value is DialogState {
  return typeof value === 'object' && value !== null && 'dialogStack' in value && Array.isArray(value.dialogStack);
}
