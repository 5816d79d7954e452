import type { TurnContext } from 'botbuilder-core';
import { type ActionValue, LATEST } from '../../core/actions/index.ts';
import type { Case } from '../../core/case.ts';
import { languageOf } from '../../core/language.ts';
import { type ConversationDraft, draftOf } from '../../handoff/draft.ts';
import { partId } from '../../knowledge/ports.ts';
import { isOpenRemark, type Standing } from '../../understanding/answer/answering.ts';
import { isOfTheMeantime, isOfTheTime, type WaitAsked } from '../../understanding/answer/waitAnswer.ts';
import { decide } from '../../understanding/decide.ts';
import { isGrave } from '../../understanding/recognise/alarm.ts';
import { viewSaid } from '../../understanding/recognise/alone/viewSaid.ts';
import { askingClauses, clausesWithout } from '../../understanding/recognise/askingClauses.ts';
import { certainIn } from '../../understanding/recognise/certain.ts';
import type { Setting } from '../../understanding/recognise/context.ts';
import { asksOfTheWait } from '../../understanding/recognise/waits.ts';
import { begin, type Route } from '../begin.ts';
import { careMemory } from '../care/careMemory.ts';
import { careRoute } from '../care/careRoute.ts';
import { mentionTaken } from '../care/suspected.ts';
import { caseOf, learnFacts } from '../case.ts';
import { guideWish } from '../guides/guideWish.ts';
import { offeredGuide } from '../guides/progress.ts';
import { begunBy } from '../index.ts';
import type { DialogParts } from '../parts.ts';
import { lookFor } from '../transaction/txStatusDialog.ts';
import { attemptsOf, chosenIn, keepAttempts, leavesOpenWhich } from './attempts.ts';
import { cardRoute, chainRoute } from './chainRoute.ts';
import { keepTurn } from './turns.ts';
import { actionOf } from './understand.ts';

/** Where a message belongs: a button or what was offered first; what is written is read and decided in `understanding/`. */
export async function routeOf(context: TurnContext, parts: DialogParts): Promise<Route> {
  const text = context.activity.text?.trim() ?? '';
  // What is told in the middle of a crisis is known after it, and decides what may be said in it.
  if (!actionOf(context.activity)) learnFacts(draftOf(context), text);
  const care = await careRoute(context, parts);
  if (care) return care;
  if (!actionOf(context.activity)) keepTurn(draftOf(context), text);
  const asked = takeAsked(draftOf(context));
  const route =
    routePressed(context, asked) ??
    routeChosen(text, draftOf(context)) ??
    routeView(text, draftOf(context)) ??
    routeWritten(text, asked, context, parts);
  if (SAYS_NO_DANGER.includes(route.topic)) await mentionTaken(context);
  return route;
}

/** Where what has been told by pieces is said with it: neither a card of a danger, which says it itself, nor a person who is called for. */
const SAYS_NO_DANGER: readonly Route['topic'][] = ['answer', 'smallTalk', 'transaction'];

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
  return action && (asked || !isFeedback || action.article !== LATEST) ? routeAction(action, draftOf(context)) : null;
}

function routeChosen(text: string, draft: ConversationDraft): Route | null {
  const chosen = chosenIn(text, draft);
  if (chosen) return begin('answer', { articleId: chosen.id, part: chosen.part });
  return leavesOpenWhich(text, draft) ? begin('otherAnswers', { which: true }) : null;
}

/** Whose the transaction is that was looked at: the card again, in their words. */
function routeView(text: string, draft: ConversationDraft): Route | null {
  const view = draft.content.brief.verdict === null ? null : viewSaid(text);
  return view && routeAction({ action: 'tx.check', hash: LATEST, view }, draft);
}

function routeWritten(text: string, asked: boolean, context: TurnContext, parts: DialogParts): Route {
  const draft = draftOf(context);
  const known = caseOf(draft);
  const waits = draft.facts.owner.kind === 'waiting';
  const guide = guideWish(text, draft);
  const move = decide({
    ...{ text, asked, waits, known },
    wish: parts.intent(text),
    asksForGuide: guide !== null,
    certain: certainIn({ text, language: languageOf(draft.facts.language), known, care: careMemory(draft) }),
    heard: parts.hear(text, draft.facts.language, settingOf(known, waits)),
    answered: draft.content.brief.articles.length > 0,
  });
  switch (move.kind) {
    case 'yesNo':
      return asked ? feedback(move.yes, draft) : heardAlone(move.yes, draft);
    case 'wish':
      if (move.wish !== 'person') return wishAndRest(text, move.wish, context, parts);
      return callPerson(text, context, parts);
    case 'wait':
      return unlessReadOtherwise(text, { by: 'queue' }, draft, () =>
        waitAnswer(text, draft, parts, { ofTime: move.ofTime }),
      );
    case 'lift':
      return begin('answer', { lifted: move.article, question: move.question });
    case 'alarm': {
      if (!move.isWeighed) return emergency(text, move.article, context, parts);
      learnCase(text, context, parts);
      const isCard = move.bySign === true || !isGrave(move.article);
      if (!draft.allows('model') && !isCard) return found(text, draft, parts, { warned: move.article });
      return unlessReadOtherwise(text, { by: 'alarm', article: move.article, isCard }, draft, () =>
        emergency(text, move.article, context, parts),
      );
    }
    case 'certain':
      learnCase(text, context, parts);
      return certainAnswer(move.part, text);
    case 'guide':
      return begin('guide', guide ?? {});
    case 'onward':
      return unlessReadOtherwise(text, { by: 'steps', article: known.open?.article ?? '' }, draft, () => ({
        ...begin('answer', { onward: true, question: text }),
        isLight: true,
      }));
    case 'talk':
      if (move.remark === 'detail') {
        const seen = cardRoute(text, draft);
        if (seen) return seen;
        learnCase(text, context, parts);
      }
      return isOpenRemark(move.remark)
        ? unlessReadOtherwise(text, { by: 'remark', remark: move.remark }, draft, () => routeWish(move.remark, draft))
        : routeWish(move.remark, draft);
    case 'find':
      learnCase(text, context, parts);
      return found(text, draft, parts);
  }
}

/** What the chain or the articles answer. `warned`: the article of a danger that it may be about, one press away. */
function found(text: string, draft: ConversationDraft, parts: DialogParts, options: { warned?: string } = {}): Route {
  return (
    chainRoute(text, draft, parts) ??
    cardRoute(text, draft) ?? { topic: 'answer', options: { question: text, ...options }, interrupts: false }
  );
}

/** What was only weighed is done, unless a model, where the user allows one, reads in the whole conversation what answers better. */
function unlessReadOtherwise(text: string, stands: Standing, draft: ConversationDraft, route: () => Route): Route {
  if (!draft.allows('model')) return route();
  return {
    ...begin('answer', { question: text, stands }),
    otherwise: route,
    isLight: stands.by === 'remark' || stands.by === 'steps',
  };
}

function certainAnswer(named: string, text: string): Route {
  const [articleId, part] = named.split('#');
  return begin('answer', { articleId, part, question: text });
}

/** "Can you freeze it? Get me a person": nobody has to wait for what can be answered surely. */
function callPerson(text: string, context: TurnContext, parts: DialogParts): Route {
  const draft = draftOf(context);
  const told = clausesWithout((clause) => parts.intent(clause) === 'person', text, draft.facts.language);
  const next = told === null ? {} : { next: begin('answer', { question: told, beside: true }) };
  if (draft.facts.owner.kind === 'waiting') return { ...next, ...waitAnswer(text, draft, parts, { calls: true }) };
  if (told !== null) learnCase(text, context, parts);
  return { ...begin('person'), ...next };
}

/** Wishes that one clause tells of, while another asks something else. */
const BESIDE_OTHERS: readonly string[] = ['erase', 'data', 'complaint'];

/** "Does removing it delete mine as well? And wipe this chat": what is wished is done, and what else is asked is answered where that is sure. */
function wishAndRest(text: string, wish: string, context: TurnContext, parts: DialogParts): Route {
  const draft = draftOf(context);
  const route = routeWish(wish, draft);
  if (!BESIDE_OTHERS.includes(wish)) return route;
  const { language } = draft.facts;
  const setting = settingOf(caseOf(draft), draft.facts.owner.kind === 'waiting');
  const isWish = (clause: string) => {
    const heard = parts.intent(clause) ?? parts.hear(clause, language, setting).wish;
    return heard !== null && BESIDE_OTHERS.includes(heard);
  };
  const told = clausesWithout(isWish, text, language);
  // Where no clause tells it, all of them together do.
  if (told === null || clausesWithout(() => false, text, language) === told) return route;
  learnCase(text, context, parts);
  return { ...route, next: begin('answer', { question: told, beside: true }) };
}

/** Who asks when somebody comes hears their place and the hours, where they were not just told; what cannot wait is said with it. */
function waitAnswer(
  text: string,
  draft: ConversationDraft,
  parts: DialogParts,
  asked: Pick<WaitAsked, 'calls' | 'ofTime'>,
): Route {
  const waits = begin('person', { again: 'news' });
  if (BY_MAIL.test(text) && caseOf(draft).said.at(-1) !== WHERE_REPLY) {
    const here = certainAnswer(WHERE_REPLY, text);
    return asked.ofTime ? { ...waits, next: here } : here;
  }
  const part = parts.answerInWait({ text, locale: draft.facts.language, known: caseOf(draft), ...asked });
  if (!part) return begin('person', { again: 'alone' });
  const answer = certainAnswer(partId(part), text);
  const rest = asked.ofTime && isOfTheTime(part) ? besideTheTime(text, draft, parts) : null;
  if (rest) return { ...waits, next: certainAnswer(rest, text) };
  const isBeside = isOfTheMeantime(part) || (asked.ofTime && !isOfTheTime(part));
  if (isBeside) return { ...waits, next: answer };
  return isOfTheTime(part) ? { ...waits, otherwise: () => answer } : answer;
}

/** "How much longer? And can you answer by e-mail?": what is asked beside the time has an answer of its own. */
function besideTheTime(text: string, draft: ConversationDraft, parts: DialogParts): string | null {
  const { language } = draft.facts;
  const rest = askingClauses(text, language).filter((clause) => !asksOfTheWait(clause));
  if (rest.length === 0) return null;
  const part = parts.answerInWait({ text: rest.join(' '), locale: language, known: caseOf(draft) });
  return part && BESIDE_THE_TIME.includes(partId(part)) ? partId(part) : null;
}

/** What is asked of the reply and of who reads this, and never said only because it is near. */
const WHERE_REPLY = 'reach-a-person#where-reply';
const BESIDE_THE_TIME: readonly string[] = [WHERE_REPLY, 'reach-a-person#sees-all', 'reach-a-person#other-device'];

/** Of who waits: they would rather be written to. */
const BY_MAIL = /\be-?mail\b|メール|邮件|郵件|邮箱|郵箱|信箱|电邮|電郵|메일/iu;

/** Who waits and was answered since is after that answer all the same, but for an alarm: it was said with the queue. */
function settingOf({ open, last }: Case, waits: boolean): Setting {
  return { after: waits && last !== 'alarm' ? 'waiting' : last, open: open?.article ?? null };
}

/** Yes or no where no answer was just given: yes goes on with a guide that waits. */
function heardAlone(yes: boolean, draft: ConversationDraft): Route {
  const guide = yes ? offeredGuide(draft) : null;
  return guide ? begin('guide', { id: guide }) : begin('smallTalk', { about: 'goOn' });
}

/** What happened is kept for the agent, who is called at once; a hash that came with it is looked at all the same. */
function emergency(text: string, articleId: string, context: TurnContext, { extract }: DialogParts): Route {
  const draft = draftOf(context);
  if (!draft.content.brief.question) draft.remember({ question: text.slice(0, 300) });
  const found = extract(text);
  const look = found.hashes.length > 0 ? { next: begin('transaction', lookFor(found)) } : {};
  return { ...begin('emergency', { articleId }), otherwise: () => begin('answer', { question: text }), ...look };
}

/** What a button asks for, pressed or said. */
export function routeAction(action: ActionValue, draft: ConversationDraft): Route {
  const { topic, options } = begunBy(action, draft);
  return begin(topic, options);
}

const feedback = (helped: boolean, draft: ConversationDraft): Route =>
  routeAction({ action: helped ? 'helped' : 'notHelped', article: LATEST }, draft);

/** What is wished of the desk, or said to it. */
function routeWish(intent: string, draft: ConversationDraft): Route {
  if (intent === 'person') return begin('person');
  if (intent === 'data') return begin('answer', { articleId: 'our-data' });
  if (intent === 'complaint') return begin('answer', { articleId: 'complaint' });
  // Nothing is erased by what was guessed: the button stands below it.
  if (intent === 'erase') return begin('privacy');
  if (intent === 'leaveQueue') return routeAction({ action: 'queue.leave' }, draft);
  if (intent === 'helped' || intent === 'notHelped') return feedback(intent === 'helped', draft);
  if (intent.startsWith('language:')) return begin('language', { language: intent.slice('language:'.length) });
  return begin('smallTalk', { about: intent === 'cancel' ? 'cancelled' : intent });
}

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
