import type { TurnContext } from 'botbuilder-core';
import { keptForm, WHOLE_DIGITS } from '../../core/chain/keptForm.ts';
import { actionOf } from '../../dialogs/routing/understand.ts';
import { personButton, say } from '../../dialogs/saying/say.ts';
import {
  type HashQuestion,
  hashQuestion,
  keepHashQuestion,
  sayHashQuestion,
} from '../../dialogs/transaction/hashQuestion.ts';
import { wordsAround } from '../../dialogs/transaction/wordsAround.ts';
import { draftOf } from '../../handoff/draft.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import type { Held, HeldMessages } from './heldMessages.ts';
import { onlyText, withoutDigits } from './unchecked.ts';

/*
 * 64 digits that no account uses, and that nothing says to be a hash: the writer is asked before any of them leaves this
 * machine. The message waits in memory; what is kept of the digits meanwhile is `0x1234…abcd`.
 */

type Answer = 'yes' | 'no';
/** `sender`, `receiver`: whose transaction it is, and no answer to what was asked. */
export type Heard = Answer | 'sender' | 'receiver';

const PENDING = Symbol('hash asked');
/** `view`: the question is all that there is to say. `open`: it is asked once more after what was said instead. */
type Pending =
  | { readonly kind: 'ask' | 'view' | 'open' }
  | { readonly kind: 'answered'; readonly answer: Answer; readonly held: Held | null };

/** 64 digits with whatever may stand between them. */
const IN_PIECES = /(?:[0-9a-f][\s>•]{0,16}){64}/i;

/** The text with what is kept of such digits in their place. */
export function inKeptForm(text: string): string {
  const short = text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(WHOLE_DIGITS, keptForm);
  return IN_PIECES.test(short) ? withoutDigits(short) : short;
}

/** The writer is asked at the end of this turn; `text` is the message in one piece. */
export function askWhetherHash(context: TurnContext, text: string, held: HeldMessages): void {
  held.keep(draftOf(context).id, text);
  onlyText(context, inKeptForm(text));
  context.turnState.set(PENDING, { kind: 'ask' } satisfies Pending);
}

/** What this message says to that question; null when it is something else. `heard`: by its words. */
export function answerAboutHash(context: TurnContext, heard: (text: string) => Heard | null): Heard | null {
  const state = hashQuestion(draftOf(context));
  const action = actionOf(context.activity);
  if (action?.action === 'hash.confirm') return action.isHash ? 'yes' : 'no';
  // A typed "no" is the title of another button as well, and to whatever else was asked since.
  const asked = state === 'asked' || state === 'askedAgain';
  return asked && context.activity.value === undefined ? heard(context.activity.text ?? '') : null;
}

/**
 * The question stays open while its message is here: something else is answered, and then it is asked once more. Who only says whose
 * transaction it is has said that to what waits. Another hash takes its place.
 */
export function leaveOpen(context: TurnContext, said: Heard | null, held: HeldMessages): void {
  const draft = draftOf(context);
  const state = hashQuestion(draft);
  const view = said === 'sender' || said === 'receiver' ? said : null;
  const isOpen = state === 'asked' || state === 'open' || (state === 'askedAgain' && view !== null);
  if (!isOpen || draft.facts.owner.kind !== 'bot' || (context.activity.text ?? '').match(WHOLE_DIGITS)) return;
  const words = view && chainPhrases(draft.facts.language).askView[view];
  if (held.goOn(draft.id, words)) context.turnState.set(PENDING, { kind: view ? 'view' : 'open' } satisfies Pending);
}

/** The writer has said that the next digits are a hash, and they were not here any more. */
export const saidToBeHash = (context: TurnContext): boolean => hashQuestion(draftOf(context)) === 'said';

/** Goes on with the message that waited, once the answer is in the transcript. */
export function takeAnswer(context: TurnContext, answer: Answer, held: HeldMessages): void {
  context.turnState.set(PENDING, { kind: 'answered', answer, held: held.take(draftOf(context).id) } satisfies Pending);
}

/** Whether this turn ends here: with the question, or with what its answer leaves to say. */
export async function settleHash(context: TurnContext): Promise<boolean> {
  const pending: Pending | undefined = context.turnState.get(PENDING);
  keepHashQuestion(draftOf(context), pending ? stateAfter(pending) : null);
  if (!pending || pending.kind === 'open') return false;
  if (pending.kind !== 'answered') {
    await sayHashQuestion(context);
    return true;
  }
  const { answer, held } = pending;
  const words = chainPhrases(draftOf(context).facts.language).askHash;
  if (answer === 'no') await say(context, { text: words.kept, buttons: personsBot(context) });
  else if (held === null) await say(context, { text: words.again });
  if (held === null) return true;
  const rest = answer === 'yes' ? whole(held) : wordsAround(inKeptForm(held.text));
  if (rest === null) return true;
  onlyText(context, rest);
  return false;
}

const whole = ({ text, told }: Held): string => (told === null ? text : `${text}\n${told}`);

function stateAfter(pending: Pending): HashQuestion | null {
  if (pending.kind === 'answered') return pending.answer === 'yes' && pending.held === null ? 'said' : null;
  return STATE_AFTER[pending.kind];
}

const STATE_AFTER = { ask: 'asked', view: 'askedAgain', open: 'open' } as const;

const personsBot = (context: TurnContext) => (draftOf(context).facts.owner.kind === 'bot' ? personButton(context) : []);
