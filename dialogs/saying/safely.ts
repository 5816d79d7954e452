import type { TurnContext } from 'botbuilder-core';
import type { Case } from '../../core/case.ts';
import { type Language, languageOf } from '../../core/language.ts';
import { draftOf } from '../../handoff/draft.ts';
import { safetyPhrases } from '../../languages/safety/index.ts';
import { claimsIn, sentencesIn } from '../../understanding/claims/claims.ts';
import { demandableIn, demandOf, forbiddenIn, inCare } from '../../understanding/claims/safety.ts';
import type { Claim } from '../../understanding/labelled/labels.ts';
import { arrivalIn } from '../../understanding/recognise/arrivals.ts';
import { directionsIn } from '../../understanding/recognise/leave/direction.ts';
import { asksNoLeave, asksOfNetworkFee } from '../../understanding/recognise/leave/leaveAsked.ts';
import { temptationsIn } from '../../understanding/recognise/leave/temptations.ts';
import { asksToRevealWords } from '../../understanding/recognise/leave/wordsAsked.ts';
import { asksIfWrong } from '../../understanding/recognise/leave/wrongAsked.ts';
import { careMemory } from '../care/careMemory.ts';
import { caseOf } from '../case.ts';
import { actionOf } from '../routing/understand.ts';
import { muted } from './muted.ts';
import type { Said } from './said.ts';

/**
 * What is said, as far as the case allows: sentences that claim what is forbidden are left out wherever they stand. Where
 * nothing would be left, the truth about what they claimed is said instead. `known`: the case once this is said.
 */
export function safely<T extends Said>(context: TurnContext, said: T, known: Case = caseOf(draftOf(context))): T {
  const wrongly = wronglyIn(context, said, known);
  if (!wrongly) return said;
  const quiet = muted(said, (sentence) => wrongly(sentence).length > 0);
  return isBare(quiet) ? filled(quiet, insteadOf(textsOf(said).flatMap(sentencesIn).flatMap(wrongly), context)) : quiet;
}

/** Whether the case leaves anything of this to be said. `claims`: what all of it claims together, where that is labelled. */
export function isSayable(context: TurnContext, said: Said, known: Case, claims: readonly Claim[] = []): boolean {
  const forbidden = forbiddenIn(known, careMemory(draftOf(context)));
  if (claims.some((claim) => forbidden.has(claim))) return false;
  const wrongly = wronglyIn(context, said, known);
  return !isBare(wrongly ? muted(said, (sentence) => wrongly(sentence).length > 0) : said);
}

/** What a sentence wrongly claims; null where anything may be said. */
function wronglyIn(context: TurnContext, said: Said, known: Case): ((sentence: string) => Claim[]) | null {
  const draft = draftOf(context);
  const forbidden = forbiddenIn(known, careMemory(draft));
  // The words of a crisis were read by people, and speak of no coins.
  if (forbidden.size === 0 || said.card?.kind === 'care') return null;
  const claims = claimsIn(languageOf(draft.facts.language));
  return (sentence) => claims.of(sentence).filter((claim) => forbidden.has(claim));
}

function textsOf({ text, card }: Said): string[] {
  return card?.kind === 'answer' ? [card.lead, ...card.steps] : [text];
}

/** Nothing of what was to be said is left: a source, a place or a button answers nothing. */
function isBare({ text, card }: Said): boolean {
  if (card?.kind === 'answer') return card.lead === '' && card.steps.length === 0 && card.never.length === 0;
  if (card?.kind === 'guide') return card.text === '';
  return text.trim() === '';
}

function filled<T extends Said>(said: T, truth: string): T {
  const text = [truth, said.text].filter((part) => part.trim() !== '').join('\n\n');
  if (said.card?.kind === 'answer') return { ...said, text, card: { ...said.card, lead: truth } };
  if (said.card?.kind === 'guide') return { ...said, text, card: { ...said.card, text: truth } };
  return { ...said, text };
}

/** The truth instead of what may not be claimed, each once. */
function insteadOf(claimed: readonly Claim[], context: TurnContext): string {
  const { instead } = safetyPhrases(draftOf(context).facts.language);
  return [...new Set(claimed)].map((claim) => instead[claim]).join('\n\n');
}

/** How the first message of a turn has to begin, once: "No. Pay nothing …"; null where nothing is demanded. */
export function takeDemand(context: TurnContext): string | null {
  if (context.turnState.get(DEMANDED) === true) return null;
  context.turnState.set(DEMANDED, true);
  return demandOn(context);
}

function demandOn(context: TurnContext): string | null {
  const { text = '', type } = context.activity;
  const draft = draftOf(context);
  if (type !== 'message' || text === '' || actionOf(context.activity) || inCare(careMemory(draft))) return null;
  const { language } = draft.facts;
  const { no, words, instead } = safetyPhrases(language);
  // Asked in the negative "no" would answer that, and say the opposite.
  const own = languageOf(language);
  const isNegative = asksIfWrong(text, own);
  const refuses = (truth: string) => (isNegative ? truth : `${no}${/\w|[가-힣]/.test(no) ? ' ' : ''}${truth}`);
  // Asked which of two to do with the words ("delete the copy or keep it"), "no" answers neither.
  if (asksToRevealWords(text, own)) return directionsIn(text, own).includes('either') ? words : refuses(words);
  const forbidden = demandableIn(caseOf(draft), careMemory(draft));
  const demand = forbidden.size === 0 ? null : demandOf(temptationsOf(text, own), forbidden);
  if (!demand || (demand.no && asksNoLeave(text, own))) return null;
  return demand.no ? refuses(instead[demand.claim]) : instead[demand.claim];
}

/** What a message asks leave for; none by good news, and nothing of paying by what a network, a swap or an exchange costs. */
function temptationsOf(text: string, language: Language): readonly Claim[] {
  if (arrivalIn(text, language) !== null) return [];
  const asked = temptationsIn(text, language);
  return asksOfNetworkFee(text, language) ? asked.filter((claim) => claim !== 'pay' && claim !== 'send') : asked;
}

/** What is said begins with what is demanded; null where its card has no place for words, which are said before it then. */
export function begunWith(demand: string, said: Said): Said | null {
  const text = said.text.includes(demand) ? said.text : `${demand}\n\n${said.text}`;
  if (said.plain) return null;
  if (said.card === undefined || said.card.kind === 'choices') return { ...said, text };
  if (said.card.kind !== 'answer') return null;
  const lead = [demand, said.card.lead].filter((part) => part !== '').join('\n\n');
  return { ...said, text, card: { ...said.card, lead } };
}

const DEMANDED = Symbol('demanded');
