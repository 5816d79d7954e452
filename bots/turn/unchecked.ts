import type { TurnContext } from 'botbuilder-core';
import { keptForm, WHOLE_DIGITS } from '../../core/chain/keptForm.ts';
import { caseOf, keepCase } from '../../dialogs/case.ts';
import { personButton, say } from '../../dialogs/saying/say.ts';
import { wordsAround } from '../../dialogs/transaction/wordsAround.ts';
import { draftOf } from '../../handoff/draft.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { withRemoved } from '../../understanding/case/track.ts';

/*
 * 64 hexadecimal digits while no network answers: a hash most likely, but nobody can rule out a key. The digits are
 * taken out of the message before anything keeps it; the words around them stay, and the user is told.
 */

/** Remembered with the conversation: the last message was told this already. */
const TOLD = 'unchecked';
const PENDING = Symbol('unchecked');
const MASK = '•'.repeat(8);
/** Fewer digits in a row are no key, and everyday words are made of the same letters. */
const HARMLESS = 16;
/** Hexadecimal digits, also in groups or broken over lines, quoted, or cut by a mask. Wider than what finds a hash. */
const RUN = /(?:0x)?[0-9a-f]+(?:[\s>•]{1,16}[0-9a-f]+(?![0-9a-z]))*/gi;
/** What hides in copied digits and carries no meaning. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** The same message without any run of digits that could be a key. */
export function withoutDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(RUN, (run) => (run.replace(/0x|[^0-9a-f]/gi, '').length < HARMLESS ? run : MASK));
}

/** The turn goes on without its digits, as far as the transcript; then `endUnchecked` ends it. Staff see which they were. */
export function goOnUnchecked(context: TurnContext): void {
  const draft = draftOf(context);
  for (const digits of (context.activity.text ?? '').match(WHOLE_DIGITS) ?? [])
    keepCase(draft, withRemoved(caseOf(draft), { hash: keptForm(digits), why: 'unreachable' }));
  onlyText(context, withoutDigits(context.activity.text ?? ''));
  context.turnState.set(PENDING, true);
}

/** The message is this text and nothing else: a button's meaning and whatever was sent along may hold the digits too. */
export function onlyText(context: TurnContext, text: string): void {
  const { activity } = context;
  activity.text = text;
  activity.value = undefined;
  activity.attachments = undefined;
  const own: unknown = activity.channelData?.clientActivityID;
  activity.channelData = typeof own === 'string' && withoutDigits(own) === own ? { clientActivityID: own } : undefined;
}

/**
 * Whether this turn ends here: the question around the digits is answered all the same. The second time in a row is said
 * in fewer words.
 */
export async function endUnchecked(context: TurnContext): Promise<boolean> {
  const draft = draftOf(context);
  const { dialogs } = draft.content;
  const unchecked = context.turnState.get(PENDING) === true;
  if (unchecked || dialogs[TOLD]) draft.keep(TOLD, unchecked);
  if (!unchecked) return false;
  const words = chainPhrases(draft.facts.language);
  const buttons = draft.facts.owner.kind === 'bot' ? personButton(context) : [];
  await say(context, {
    text: dialogs[TOLD] ? words.stillCannotTell : words.cannotTell,
    card: { kind: 'unchecked' },
    buttons,
  });
  const rest = wordsAround(context.activity.text ?? '');
  if (rest !== null) onlyText(context, rest);
  return rest === null;
}
