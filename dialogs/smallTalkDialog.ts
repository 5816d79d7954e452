import type { TurnContext } from 'botbuilder-core';
import { languageOf } from '../core/language.ts';
import { leaveQueue } from '../handoff/conversation.ts';
import { draftOf } from '../handoff/draft.ts';
import type { Variants } from '../languages/phrases.ts';
import { safetyPhrases } from '../languages/safety/index.ts';
import { beforeCheer } from '../understanding/claims/safety.ts';
import { EMERGENCY_TOPICS } from '../understanding/labelled/labels.ts';
import type { Intent } from '../understanding/recognise/alone/intent.ts';
import { arrivalIn } from '../understanding/recognise/arrivals.ts';
import { wordsToLeave, wordsToStay } from './care/suspected.ts';
import { caseOf } from './case.ts';
import { type DialogModule, takesNoReply } from './dialogModule.ts';
import { OneTurnDialog } from './oneTurnDialog.ts';
import { attemptsOf, countMiss, keepAttempts } from './routing/attempts.ts';
import { countFeedback } from './saying/feedback.ts';
import { button, leaveButton, personButton, phrasesOf, say } from './saying/say.ts';

/** The wishes that are answered with one sentence, and what happened that needs one. */
export type SmallTalk =
  | Exclude<Intent, 'person' | 'cancel' | 'notHelped' | 'yes' | 'no' | 'leaveQueue' | `language:${string}`>
  | 'ack'
  | 'goOn'
  | 'shy'
  | 'cancelled'
  | 'leftQueue';

const MAY_END: readonly SmallTalk[] = ['thanks', 'helped', 'goodbye'];
/** Who says these and waits may not need anybody any more. */
const MAY_LEAVE: readonly SmallTalk[] = ['helped', 'goodbye'];
/** To who says these while a person is awaited, that one comes is the news. */
const WANTS_NO_BOT: readonly SmallTalk[] = ['quiet', 'upset', 'wordless', 'distress', 'bot', 'cancelled', 'greeting'];

/** In a danger that is suspected none of them is only answered politely. */
const LEAVES: readonly SmallTalk[] = ['thanks', 'helped', 'goodbye', 'ack'];
const TELLS_ON: readonly SmallTalk[] = ['goOn', 'detail', 'distress', 'ashamed'];

const EMERGENCIES: ReadonlySet<string> = new Set(EMERGENCY_TOPICS);

/** The short sentences around the work: each is one phrase, and a person is one button away. */
export class SmallTalkDialog extends OneTurnDialog<{ about?: SmallTalk }> {
  constructor() {
    super(SmallTalkDialog.name);
  }

  protected async reply(context: TurnContext, { about = 'help' }: { about?: SmallTalk }): Promise<void> {
    await sayKindly(context, about);
  }
}

/** The sentence for it, and the ways on that go with it. */
export async function sayKindly(context: TurnContext, about: SmallTalk): Promise<void> {
  const { alreadyWaiting, buttons } = phrasesOf(context);
  const waiting = draftOf(context).facts.owner.kind === 'waiting';
  const end = MAY_END.includes(about) ? [button(buttons.endChat, { action: 'chat.end' })] : [];
  const place = waiting && WANTS_NO_BOT.includes(about) ? [alreadyWaiting] : [];
  const text = [wordsFor(about, context), ...place].join('\n\n');
  const leave = MAY_LEAVE.includes(about) ? leaveButton(context) : [];
  await say(context, { text, buttons: [...personButton(context), ...leave, ...end] });
}

function wordsFor(about: SmallTalk, context: TurnContext): string {
  const words = phrasesOf(context);
  const inDanger = LEAVES.includes(about)
    ? wordsToLeave(context)
    : TELLS_ON.includes(about)
      ? wordsToStay(context)
      : null;
  if (inDanger) return inDanger;
  switch (about) {
    case 'greeting':
      return `${words.greeting}\n\n${words.askAnything}`;
    case 'helped':
      return goodNewsWords(context);
    case 'ack':
      return inTurn(words.acknowledged, context);
    case 'distress':
      return distressWords(context);
    case 'ashamed':
      return inTurn([words.ashamed, words.ashamedAgain], context);
    case 'shy':
      return words.ashamedAgain;
    case 'detail':
      return detailWords(context);
    case 'goOn':
      return goOnWords(context);
    default:
      return words[about];
  }
}

/**
 * Nobody is cheered at in the middle of a danger: what was told is taken in, and what counts is said with it. A button below
 * an answer tells only that this answer helped.
 */
function goodNewsWords(context: TurnContext): string {
  const { goodNews, acknowledged } = phrasesOf(context);
  const draft = draftOf(context);
  const { text = '', value } = context.activity;
  const arrival = arrivalIn(text, languageOf(draft.facts.language));
  const counts = value === undefined ? beforeCheer(caseOf(draft), arrival) : null;
  if (counts === null) return inTurn(goodNews, context);
  const heard = inTurn(acknowledged, context);
  return counts === 'silent' ? heard : `${heard}\n\n${safetyPhrases(draft.facts.language).instead[counts]}`;
}

/** The next of several ways to say it, so that none is said twice running. */
function inTurn([first, ...others]: Variants | readonly [string, string], context: TurnContext): string {
  const draft = draftOf(context);
  const { cheered } = attemptsOf(draft);
  keepAttempts(draft, { cheered: cheered + 1 });
  return [first, ...others][cheered % (others.length + 1)] ?? first;
}

/** Who was shown what to do now needs that, and not to be told that nothing can happen. */
function distressWords(context: TurnContext): string {
  const draft = draftOf(context);
  const words = phrasesOf(context);
  const warned = draft.content.brief.articles.some((id) => EMERGENCIES.has(id));
  const waits = draft.facts.owner.kind === 'waiting';
  if (warned && waits) return inTurn([words.distressUrgent, words.detailWaiting], context);
  return countMiss(draft) % 2 === 0 ? words.distressAgain : words.distress;
}

/** Problems in which a transaction can be looked up; of all others its hash helps nobody. */
const OF_A_PAYMENT: readonly string[] = [
  'where-is-my-money',
  'not-received',
  'send-pending',
  'send-failed',
  'speed-up-cancel',
  'bitcoin-stuck',
  'wrong-network',
  'wrong-address',
  'memo-tag-missing',
  'exchange-not-credited',
  'bridge-delayed',
  'swap-failed',
  'funds-stolen',
  'wallet-swept',
];

/** Who has told what is wrong is asked for what helps to find it; who waits, for nothing. */
function detailWords(context: TurnContext): string {
  const draft = draftOf(context);
  const words = phrasesOf(context);
  if (draft.facts.owner.kind === 'waiting') return inTurn([words.detailWaiting, words.alreadyWaiting], context);
  const misses = countMiss(draft);
  const { open } = caseOf(draft);
  if (open && !OF_A_PAYMENT.includes(open.article)) return words.detailMore;
  if (misses % 2 === 0) return words.detailAgain;
  return misses === 1 && draft.content.brief.articles.length === 0 ? words.detail : words.detailHash;
}

/** A yes or no to nothing, or "ok": never twice running in the same words. */
function goOnWords(context: TurnContext): string {
  const draft = draftOf(context);
  const words = phrasesOf(context);
  if (draft.facts.owner.kind === 'waiting') return inTurn([words.detailWaiting, words.alreadyWaiting], context);
  return countMiss(draft) % 2 === 0 ? words.askAnything : words.goOn;
}

const help = () => ({});

export const smallTalk = {
  topic: 'smallTalk',
  create: () => new SmallTalkDialog(),
  acceptsReply: takesNoReply,
  begins: {
    help,
    cancel: () => ({ about: 'cancelled' }),
    'queue.leave': (_, draft) => (draft.move(leaveQueue(draft.facts.owner)) ? {} : { about: 'leftQueue' }),
    helped: ({ article }, draft) => {
      countFeedback(true, article, draft);
      return { about: 'helped' };
    },
    // Answered before any dialog: what is pressed once more afterwards hears what can be done here.
    'consent.accept': help,
    'consent.decline': help,
    'consent.withdraw': help,
    'consent.choose': help,
    'hash.confirm': help,
    'care.company': help,
    'care.region': help,
  },
} as const satisfies DialogModule<{ about?: SmallTalk }>;
