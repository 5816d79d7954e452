import type { TurnContext } from 'botbuilder-core';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import type { Topic } from '../index.ts';
import { button, say } from '../saying/say.ts';

/** Remembered with the conversation: whether digits that wait are a hash was asked, and what became of the question. */
const STATE = 'hashAsked';

/**
 * `asked`, `askedAgain`: a yes or a no in words is to it. `open`: something else was said, and it is to be asked once more. `said`:
 * the next digits are said to be a hash.
 */
const STATES = ['asked', 'open', 'askedAgain', 'said'] as const;
export type HashQuestion = (typeof STATES)[number];

export function hashQuestion(draft: ConversationDraft): HashQuestion | null {
  return STATES.find((state) => state === draft.content.dialogs[STATE]) ?? null;
}

export function keepHashQuestion(draft: ConversationDraft, state: HashQuestion | null): void {
  if (state || draft.content.dialogs[STATE]) draft.keep(STATE, state ?? undefined);
}

/** The question with its buttons. */
export async function sayHashQuestion(context: TurnContext): Promise<void> {
  const { ask, yes, no } = chainPhrases(draftOf(context).facts.language).askHash;
  const buttons = [
    button(yes, { action: 'hash.confirm', isHash: true }),
    button(no, { action: 'hash.confirm', isHash: false }),
  ];
  await say(context, { text: ask, card: { kind: 'unchecked' }, buttons });
}

/** After these the digits are still of use; a crisis, an alarm, a wish to stop or to end leaves them where they are. */
const GOES_ON: readonly Topic[] = [
  'answer',
  'otherAnswers',
  'smallTalk',
  'fees',
  'language',
  'correct',
  'watch',
  'wallet',
  'address',
];

/** What was said instead of an answer is answered: then the question once more. Whether it was asked. */
export async function askHashOnceMore(context: TurnContext, { topic }: { readonly topic: Topic }): Promise<boolean> {
  const draft = draftOf(context);
  if (hashQuestion(draft) !== 'open') return false;
  const goesOn = GOES_ON.includes(topic) && draft.facts.owner.kind === 'bot';
  keepHashQuestion(draft, goesOn ? 'askedAgain' : null);
  if (goesOn) await sayHashQuestion(context);
  return goesOn;
}
