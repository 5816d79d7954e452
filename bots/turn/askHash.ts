import type { TurnContext } from 'botbuilder-core';
import { keptForm, WHOLE_DIGITS } from '../../core/chain/keptForm.ts';
import { actionOf } from '../../dialogs/routing/understand.ts';
import { button, personButton, say } from '../../dialogs/saying/say.ts';
import { wordsAround } from '../../dialogs/transaction/wordsAround.ts';
import { draftOf } from '../../handoff/draft.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import type { HeldMessages } from './heldMessages.ts';
import { onlyText, withoutDigits } from './unchecked.ts';

/*
 * 64 digits that no account uses, and that nothing says to be a hash: the writer is asked before any of them leaves this
 * machine. The message waits in memory; what is kept of the digits meanwhile is `0x1234…abcd`.
 */

/** Remembered with the conversation: that it was asked, and that the next digits are said to be a hash. */
const STATE = 'hashAsked';
type Asked = 'asked' | 'said';
type Answer = 'yes' | 'no';

const PENDING = Symbol('hash asked');
type Pending = { readonly kind: 'ask' } | { readonly kind: 'yes' | 'no'; readonly text: string | null };

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

/**
 * The answer of this message to that question; null when it is none. Asked once: whatever comes next ends the question.
 * `heard`: a yes or no in words.
 */
export function answerAboutHash(context: TurnContext, heard: (text: string) => Answer | null): Answer | null {
  const asked = stateOf(context) === 'asked';
  const action = actionOf(context.activity);
  if (action?.action === 'hash.confirm') return action.isHash ? 'yes' : 'no';
  // A typed "no" is the title of another button as well.
  return asked && context.activity.value === undefined ? heard(context.activity.text ?? '') : null;
}

/** The writer has said that the next digits are a hash, and they were not here any more. */
export const saidToBeHash = (context: TurnContext): boolean => stateOf(context) === 'said';

/** Goes on with the message that waited, once the answer is in the transcript. */
export function takeAnswer(context: TurnContext, answer: Answer, held: HeldMessages): void {
  context.turnState.set(PENDING, { kind: answer, text: held.take(draftOf(context).id) } satisfies Pending);
}

/** Whether this turn ends here: with the question, or with what its answer leaves to say. */
export async function settleHash(context: TurnContext): Promise<boolean> {
  const pending: Pending | undefined = context.turnState.get(PENDING);
  keepState(context, pending);
  if (!pending) return false;
  const words = chainPhrases(draftOf(context).facts.language).askHash;
  if (pending.kind === 'ask') {
    await say(context, { text: words.ask, card: { kind: 'unchecked' }, buttons: answers(context) });
    return true;
  }
  if (pending.kind === 'no') await say(context, { text: words.kept, buttons: personsBot(context) });
  else if (pending.text === null) await say(context, { text: words.again });
  const rest =
    pending.text === null ? null : pending.kind === 'yes' ? pending.text : wordsAround(inKeptForm(pending.text));
  if (rest === null) return true;
  onlyText(context, rest);
  return false;
}

function answers(context: TurnContext) {
  const { yes, no } = chainPhrases(draftOf(context).facts.language).askHash;
  return [button(yes, { action: 'hash.confirm', isHash: true }), button(no, { action: 'hash.confirm', isHash: false })];
}

const personsBot = (context: TurnContext) => (draftOf(context).facts.owner.kind === 'bot' ? personButton(context) : []);

function stateOf(context: TurnContext): Asked | null {
  const state = draftOf(context).content.dialogs[STATE];
  return state === 'asked' || state === 'said' ? state : null;
}

function keepState(context: TurnContext, pending: Pending | undefined): void {
  const draft = draftOf(context);
  const said = pending?.kind === 'yes' && pending.text === null;
  const now: Asked | undefined = pending?.kind === 'ask' ? 'asked' : said ? 'said' : undefined;
  if (now || draft.content.dialogs[STATE]) draft.keep(STATE, now);
}
