import type { TurnContext } from 'botbuilder-core';
import { languageOf } from '../core/language.ts';
import type { ActionValue } from '../core/protocol.ts';
import { leaveQueue } from '../handoff/conversation.ts';
import { type ConversationDraft, draftOf } from '../handoff/draft.ts';
import type { Intent } from '../knowledge/intent.ts';
import type { Remark } from '../knowledge/training.ts';
import { asksOfTheWait } from '../understanding/recognise/asks.ts';
import type { Setting } from '../understanding/recognise/context.ts';
import { attemptsOf, chosenIn, keepAttempts, leavesOpenWhich } from './attempts.ts';
import { begin, type Route } from './begin.ts';
import { careRoute } from './care/careRoute.ts';
import { caseOf, learnFacts } from './case.ts';
import { chainAction, chainRoute } from './chainRoute.ts';
import { guideWish } from './guides/guideWish.ts';
import { offeredGuide } from './guides/progress.ts';
import type { DialogParts } from './parts.ts';
import { lookFor } from './transaction/txStatusDialog.ts';
import { actionOf, LATEST } from './understand.ts';

/** Where a message belongs: a button or what was offered first, then a wish, then danger, then a transaction, else a question. */
export function routeOf(context: TurnContext, parts: DialogParts): Route {
  const care = careRoute(context, parts);
  if (care) return care;
  const text = context.activity.text?.trim() ?? '';
  if (!actionOf(context.activity)) learnFacts(draftOf(context), text);
  const asked = takeAsked(draftOf(context));
  return (
    routePressed(context, asked) ??
    routeChosen(text, draftOf(context)) ??
    routeUrgent(text, asked, context, parts) ??
    routeTold(text, context, parts)
  );
}

/** Whether the last message asked for a yes or a choice: only the next one can be about that. */
function takeAsked(draft: ConversationDraft): boolean {
  const { asked, offered } = attemptsOf(draft);
  if (asked) keepAttempts(draft, { asked: false });
  return asked || offered.length > 0;
}

/** "No" is the name of a button as well: typed where no answer was just given, it is not about one. */
function routePressed(context: TurnContext, asked: boolean): Route | null {
  const action = actionOf(context.activity);
  const isFeedback = action?.action === 'helped' || action?.action === 'notHelped';
  return action && (asked || !isFeedback || action.article !== LATEST) ? routeAction(action, context) : null;
}

function routeChosen(text: string, draft: ConversationDraft): Route | null {
  const chosen = chosenIn(text, draft);
  if (chosen) return begin('answer', { articleId: chosen });
  return leavesOpenWhich(text, draft) ? begin('otherAnswers', { which: true }) : null;
}

/** What is wished of the chat itself, and what cannot wait. */
function routeUrgent(text: string, asked: boolean, context: TurnContext, parts: DialogParts): Route | null {
  const draft = draftOf(context);
  const intent = parts.intent(text);
  if (intent === 'yes' || intent === 'no')
    return asked ? feedback(intent === 'yes', LATEST, draft) : heardAlone(intent, draft);
  // A wish for a person counts beside other words; whatever else it is, it is all that was said.
  if (intent && intent !== 'person') return routeIntent(intent, draft);
  const waits = draft.facts.owner.kind === 'waiting' && !asked;
  if (waits && (asksOfTheWait(text) || isAboutTheWait(text, draft, parts))) return begin('person');
  const lifted = liftedBy(text, draft, parts);
  if (lifted) return lifted;
  const danger = parts.emergencyIn(text, languageOf(draft.facts.language));
  const alarm = danger && !isWarned(danger, text, draft, parts) ? emergency(text, danger, context, parts) : null;
  return alarm ?? (intent ? routeIntent(intent, draft) : null);
}

/** Who was shown the steps of this emergency and goes on with it asks about them: the card again would answer nothing. */
function isWarned(topic: string, text: string, draft: ConversationDraft, parts: DialogParts): boolean {
  return caseOf(draft).said.includes(`${topic}#steps`) && goesOn(text, draft, parts);
}

/** What somebody who waits asks of the desk: how long, when, who. */
function isAboutTheWait(text: string, draft: ConversationDraft, { context }: DialogParts): boolean {
  const guess = context(text, draft.facts.language, settingOf(draft));
  return guess !== null && guess.act.desk >= SURE && guess.kind.howLong >= SURE;
}

/** What happened may be told otherwise; that somebody is no scammer is a judgement, and lifts nothing. */
const EVENTS: readonly string[] = ['funds-stolen', 'phrase-exposed', 'device-compromised'];

/** "Nothing was stolen, I sent it myself": the alarm is withdrawn, and what was first written is understood without it. */
function liftedBy(text: string, draft: ConversationDraft, { context }: DialogParts): Route | null {
  const { open, last } = caseOf(draft);
  if (last !== 'alarm' || !open || !EVENTS.includes(open.article)) return null;
  const guess = context(text, draft.facts.language, settingOf(draft));
  if (!guess || guess.act.correction < SURE) return null;
  return begin('answer', { lifted: open.article, question: `${open.query}\n${text}` });
}

const SURE = 0.5;

/** From here on a message is taken to go on with the open problem. */
const GOES_ON = 0.5;
/** The same of a report that what was said has been done. */
const PROGRESS = 0.6;

function settingOf(draft: ConversationDraft): Setting {
  const { open, last } = caseOf(draft);
  const waits = draft.facts.owner.kind === 'waiting' && last !== 'alarm';
  return { after: waits ? 'waiting' : last, open: open?.article ?? null };
}

function goesOn(text: string, draft: ConversationDraft, { context }: DialogParts): boolean {
  const setting = settingOf(draft);
  const guess = setting.open === null ? null : context(text, draft.facts.language, setting);
  return guess !== null && guess.continues.stays >= GOES_ON;
}

/** "Done", after steps of which there are more. */
function reportsProgress(text: string, draft: ConversationDraft, { context }: DialogParts): boolean {
  const { last, open } = caseOf(draft);
  if (last !== 'steps' || !open || CODE.test(text)) return false;
  return (context(text, draft.facts.language, settingOf(draft))?.act.progress ?? 0) >= PROGRESS;
}

/** What is cried may be asked as well: "can I get it back, I am going mad". */
function isAboutTheProblem(heard: Remark, text: string, draft: ConversationDraft, parts: DialogParts): boolean {
  if (!goesOn(text, draft, parts)) return false;
  const guess = parts.context(text, draft.facts.language, settingOf(draft));
  return ABOUT_THE_PROBLEM.includes(heard) || (CRIES.includes(heard) && (guess?.kind.none ?? 1) < SURE);
}

const CRIES: readonly Remark[] = ['distress', 'upset', 'bot'];

/** Remarks that are about the open problem where there is one: its next fitting part says more than any phrase. */
const ABOUT_THE_PROBLEM: readonly Remark[] = ['unclear', 'notHelped'];

/** What happened or is asked, or what is said to the bot. */
function routeTold(text: string, context: TurnContext, parts: DialogParts): Route {
  const draft = draftOf(context);
  const wish = guideWish(text, draft);
  if (wish) return begin('guide', wish);
  if (reportsProgress(text, draft, parts)) return begin('answer', { onward: true, question: text });
  const heard = remarkIn(text, draft, parts);
  const remark = heard && isAboutTheProblem(heard, text, draft, parts) ? null : heard;
  if (!remark || remark === 'detail') learnCase(text, context, parts);
  if (remark) return routeIntent(remark, draft);
  return chainRoute(text, draft, parts) ?? { topic: 'answer', options: { question: text }, interrupts: false };
}

/** Yes or no where no answer was just given: yes goes on with a guide that waits. */
function heardAlone(intent: 'yes' | 'no', draft: ConversationDraft): Route {
  const guide = intent === 'yes' ? offeredGuide(draft) : null;
  return guide ? begin('guide', { id: guide }) : begin('smallTalk', { about: 'goOn' });
}

/** Whether an answer helped is said of an answer: without one it tells of what is wrong. */
function remarkIn(text: string, draft: ConversationDraft, { remark }: DialogParts): Remark | null {
  const said = remark(text, languageOf(draft.facts.language));
  const ofAnAnswer = said === 'helped' || said === 'notHelped';
  return ofAnAnswer && draft.content.brief.articles.length === 0 ? null : said;
}

/** What happened is kept for the agent, who is called at once; a hash that came with it is looked at all the same. */
function emergency(text: string, articleId: string, context: TurnContext, { extract }: DialogParts): Route {
  const draft = draftOf(context);
  if (!draft.content.brief.question) draft.remember({ question: text.slice(0, 300) });
  const found = extract(text);
  const look = found.hashes.length > 0 ? { next: begin('transaction', lookFor(found)) } : {};
  return { ...begin('emergency', { articleId }), ...look };
}

/** What a button asks for, pressed or said. */
export function routeAction(action: ActionValue, context: TurnContext): Route {
  const draft = draftOf(context);
  switch (action.action) {
    case 'person':
    case 'emergency':
    case 'verify':
      return begin(action.action);
    case 'language':
      return begin('language', { language: action.language });
    case 'ask':
      return begin('answer', { question: action.text });
    case 'article':
      return begin('answer', { articleId: action.id, whole: action.whole });
    case 'tx.check':
    case 'tx.watch':
    case 'wallet.look':
    case 'fees':
      return chainAction(action, draft);
    case 'guide':
      return begin('guide', { id: action.id, step: action.step });
    case 'rate':
      return begin('rate', { score: action.score });
    case 'chat.end':
      return begin('end');
    case 'data.show':
      return begin('privacy');
    case 'data.erase':
      return begin('privacy', { erase: true });
    case 'queue.leave':
      return leave(draft);
    case 'helped':
    case 'notHelped':
      return feedback(action.action === 'helped', action.article, draft);
    case 'another':
      return begin('otherAnswers');
    case 'cancel':
      return begin('smallTalk', { about: 'cancelled' });
    default:
      return begin('smallTalk');
  }
}

function leave(draft: ConversationDraft): Route {
  const refused = draft.move(leaveQueue(draft.facts.owner));
  return begin('smallTalk', refused ? {} : { about: 'leftQueue' });
}

/** Counted for the article, where one was said last. */
function feedback(helped: boolean, named: string, draft: ConversationDraft): Route {
  const latest = attemptsOf(draft).offered.length > 0 ? undefined : draft.content.brief.articles.at(-1);
  const article = named === LATEST ? latest : named;
  if (article) draft.events.push({ kind: 'feedback', helped, article });
  if (!helped) return begin('otherAnswers', { failed: true });
  draft.note({ resolution: 'bot' });
  keepAttempts(draft, { misses: 0, helped: article ?? null });
  return begin('smallTalk', { about: 'helped' });
}

function routeIntent(intent: Exclude<Intent, 'yes' | 'no'>, draft: ConversationDraft): Route {
  if (intent === 'person') return begin('person');
  if (intent === 'leaveQueue') return leave(draft);
  if (intent === 'helped' || intent === 'notHelped') return feedback(intent === 'helped', LATEST, draft);
  if (intent.startsWith('language:')) return begin('language', { language: intent.slice('language:'.length) });
  return begin('smallTalk', { about: intent === 'cancel' ? 'cancelled' : intent });
}

/** A hash or an address is there to be looked at, whatever is said beside it. */
const CODE = /[!-~]{25,}/;
/** A hash, an address or a signature by itself: it says nothing of what happened. */
const ONE_CODE = /^[!-~]{25,}$/;

/** Keeps the first problem in the user's words for the agent, and the department it belongs to. */
function learnCase(text: string, context: TurnContext, parts: DialogParts): void {
  const draft = draftOf(context);
  if (!draft.content.brief.question && !ONE_CODE.test(text)) draft.remember({ question: text.slice(0, 300) });
  // A case that waits lies with its department: a small question meanwhile does not move it.
  if (draft.facts.owner.kind !== 'bot') return;
  const { department, confidence } = parts.route(text, languageOf(draft.facts.language));
  if (department !== 'none' && (draft.facts.department === null || confidence >= 0.6)) draft.note({ department });
}
