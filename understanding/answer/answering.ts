import { type Case, wasIntroduced, wasOpened } from '../../core/case.ts';
import { type Locale, languageOf } from '../../core/language.ts';
import { type Article, LEAD, type Library, leadOf, type Part, type PartFits, partId } from '../../knowledge/ports.ts';
import { columns } from '../../text/columns.ts';
import type { BoostedTrees } from '../../text/learning/boostedTrees.ts';
import type { Continues } from '../labelled/labels.ts';
import { asksSomething } from '../recognise/closing.ts';
import type { About, ContextGuess, ContextReader } from '../recognise/context.ts';
import { toldIn } from '../recognise/facts/told.ts';
import { leansOnWhatWasSaid } from '../recognise/leaning.ts';
import { putsRight } from '../recognise/turning.ts';
import type { FindAlike } from './alike.ts';
import type { Found } from './found.ts';
import { inItsPlace, isSpokenOf } from './inItsPlace.ts';
import { keptToDanger } from './keptToDanger.ts';
import { articleFeatures } from './rank/articleFeatures.ts';
import { ASKED_FOR, type RankedArticle, type RankedBy, type RankedPart, rankArticles, rankParts } from './rank/rank.ts';
import { messageFeatures } from './rank/rankTrees.ts';
import { SHIPPED } from './rank/rankWeights.ts';
import { scoreSure, sureFeatures } from './rank/sureness.ts';
import { probability } from './rank/weigh.ts';
import { OPENING, type PartRole, roleOf } from './reading.ts';
import { canStandBeside } from './standsBeside.ts';
import { contradictedBy, withoutContradicted } from './untold/contradicted.ts';
import { withoutFalseComfort } from './untold/falseComfort.ts';
import { withoutPresupposed } from './untold/presupposed.ts';
import { withoutUntoldChild } from './untold/untoldChild.ts';
import { withoutUntoldDanger } from './untold/untoldDanger.ts';
import { withoutUntoldDeath } from './untold/untoldDeath.ts';

/** What answers a message in its conversation. */
export type Chosen =
  | {
      readonly kind: 'part';
      readonly part: Part;
      /** The article was said before, or the part was chosen by itself: only the part is said now. */
      readonly again: boolean;
      /** New, and chosen by itself: the whole of it is said, and not what of it fits the message. */
      readonly whole?: boolean;
      readonly continues: Continues;
      /** How likely it answers (0–1). */
      readonly confidence: number;
      /** What a second question of the message asks: said with it, each under its question. */
      readonly beside: Part | null;
      /** What may answer a second question of the message of which nothing is sure, best first: named, and not said. */
      readonly elsewhere?: readonly Part[];
      /** What else comes close and was not said. */
      readonly rivals: readonly Article[];
      /** The parts that come next, best first: one of the first three answers where this one does not. */
      readonly next: readonly Part[];
    }
  /**
   * Nothing answers this surely enough, though it is of this desk; `parts`: what comes nearest and was not said, best first. Said as
   * such: `likely` of them are worth being told, the rest is only named.
   */
  | { readonly kind: 'near'; readonly article: Article; readonly parts: readonly Part[]; readonly likely: number }
  /** One thing more was told of the open problem, and nothing asked; `parts`: what goes on from there. */
  | { readonly kind: 'noted'; readonly article: Article; readonly parts: readonly Part[]; readonly likely: number }
  /** Only a model chooses this: what has to be known before anything can be answered. */
  | { readonly kind: 'ask'; readonly question: Question }
  /** Only a model chooses this: the message asks nothing. */
  | { readonly kind: 'talk'; readonly about: KindWords }
  /** What the desk does with the message without a model; only a model chooses anything else. */
  | { readonly kind: 'stands'; readonly does: Standing }
  /** Only a model chooses this: a danger that no words told. */
  | { readonly kind: 'alarm'; readonly article: Article }
  | { readonly kind: 'unsure'; readonly candidates: readonly Article[] }
  /**
   * A first message that tells of something and leaves open what: the rest is asked for. `parts`: what comes nearest, best
   * first, of which `likely` are worth being told.
   */
  | { readonly kind: 'opening'; readonly parts: readonly Part[]; readonly likely: number }
  /** `near`: what the message sounds like, although nothing answers it surely enough to be asked about. */
  | { readonly kind: 'notKnown'; readonly near: readonly Article[] };

/** One search, by words and subjects, or by meaning as well for who has allowed a model. */
export type Find = (question: string, locale: Locale, limit: number, model: boolean) => Promise<Found>;

/** The questions that the desk can ask, each with fixed words; `detail`: what was done, and what is seen now. */
export const QUESTIONS = ['detail', 'network', 'wallet', 'wording', 'hash', 'address'] as const;
export type Question = (typeof QUESTIONS)[number];

/** What is said to who asks nothing. */
export type KindWords = 'thanks' | 'distress' | 'ack';

/** What was only weighed, and is done where a model finds no better answer (decision 0029). */
export type Standing =
  /**
   * The danger of this article, which nothing tells in so many words: its card where `isCard`, else its button beside the answer. A
   * passage that a model chooses is said as well, and takes neither away.
   */
  | { readonly by: 'alarm'; readonly article: string; readonly isCard?: boolean }
  /** The place in the queue, or what is said of the wait. */
  | { readonly by: 'queue' }
  /** The next steps of this article. */
  | { readonly by: 'steps'; readonly article: string }
  /** Kind words for what is said to the bot. */
  | { readonly by: 'remark'; readonly remark: string }
  /** The words and the lines of a state of care; `parts`: all that it allows beside them. */
  | { readonly by: 'care'; readonly state: string; readonly parts: readonly Part[] };

/** Remarks in which a reader of the whole conversation may find more than words tell: "ok, 14 of them" is no mere yes, and good news may ask something. */
const OPEN_REMARKS: readonly string[] = [
  'thanks',
  'ack',
  'distress',
  'ashamed',
  'upset',
  'detail',
  'unclear',
  'helped',
  'notHelped',
  'goodbye',
];
export const isOpenRemark = (remark: string): boolean => OPEN_REMARKS.includes(remark);

/** Who weighs and who chooses. */
export interface AnsweringParts {
  readonly find: Find;
  readonly library: Pick<Library, 'article'>;
  readonly reader: Pick<ContextReader, 'guess'>;
  /** What the message is about alone, and how likely that is nothing of this desk. */
  readonly about: About;
  readonly fits: PartFits;
  /** What ranks parts beside the weights; null until it was learnt. */
  readonly trees: () => BoostedTrees | null;
  /** What was right for messages like one in read conversations. */
  readonly alike: FindAlike;
}

/** A message as it is to be answered. */
export interface Asked {
  readonly text: string;
  readonly locale: Locale;
  readonly known: Pick<Case, 'open' | 'waiting' | 'said' | 'last' | 'facts'> & Partial<Pick<Case, 'alarm'>>;
  /** The user has allowed a model: what is near in meaning may be searched for as well. */
  readonly model: boolean;
  /** Not so where they have searched by meaning so often that it is left at words for now. */
  readonly meaning?: boolean;
  /** Whose conversation it is: a model's faults are counted by it. */
  readonly asker?: string;
  /** The turn from which on it was allowed: what was written before leaves the machine for no meaning either. None where not known. */
  readonly since?: number;
  /** Articles that cannot be meant: an alarm that was denied. */
  readonly without?: readonly string[];
}

export type ChoosePart = (asked: Asked) => Promise<Chosen>;

/** The part of an article that answers a message, where it is known which article does. */
export type ChooseIn = (
  asked: Pick<Asked, 'text' | 'locale'> & { readonly known: Pick<Case, 'said' | 'facts'> },
  article: Article,
  guess: ContextGuess | null,
) => Part | null;

/** The part that would be said of an article, were it known to be the right one: how likely it is, is told of its parts alone. */
export function createPartChoice(fits: Pick<PartFits, 'of'>): ChooseIn {
  return ({ text, locale, known }, article, guess) => {
    const message = { text, language: languageOf(locale), known };
    const ranked = withoutContradicted(rankParts(text, [{ article, behind: 0 }], known, guess, fits), message);
    const [best] = ranked;
    return best ? opening(best, ranked, { said: known.said, guess, isContradicted: contradictedBy(message) }) : null;
  };
}

/** More hits than any choice needs. */
const MOST_HITS = 6;
const OFFERED = 3;
/** How far behind the first a passage may be and still be what was meant. */
const CLOSE = 1;
/** Below this a subject is what the model makes of noise. */
const LEAST_NEAR = 0.15;
/** From here on a message is taken to go on with the open problem. */
export const GOES_ON = 0.5;
/**
 * So likely about nothing of this desk, a message that no article answers has to be answered surely, whatever is open: of 400
 * questions about football, hotels and bakeries 87 % are so likely, of what the stories ask some 4 %.
 */
const STRANGE = 0.2;
/** The same of one that is asked like a part: "forgot my wifi password" is, and is about nothing of this desk. */
const STRANGE_AS_ASKED = 0.6;
/** Less likely, a first message is about this desk, however unsure what answers it: then what comes near is said. */
const OURS = 0.1;
/** The same of one that is a little like a way of asking. */
const OURS_AS_ASKED = 0.2;
const LITTLE_AS_ASKED = 0.3;
/** The same of a later one: who is in the middle of a problem seldom asks about something strange. */
const OURS_LATER = 0.6;
/** Until that was learnt a message is taken for neither. */
const UNLEARNT = 0.1;
/** Articles whose parts are weighed together. */
export const MOST_ARTICLES = 6;
/** Less sure, what is best answers fewer than one message in six: what comes near is offered instead. */
const LEAST_SURE = 0.12;
/** So sure of a first message of which the search alone knows nothing. */
const SURE_ALONE = 0.4;
/** The same of one of which the search is unsure: six of ten are right. */
const SURE_OF_UNSURE = 0.3;
/** Less sure, nobody is frightened who has told of no danger. */
const SURE_OF_DANGER = 0.4;
/** Less sure, what is left where the best took for granted what nobody told is a guess in its place: the rest is asked for. */
const SURE_INSTEAD = 0.3;
/** The same of a message that is most likely about nothing of this desk: of 433 such questions one of fifty is. */
const SURE_OF_STRANGE = 0.35;
/** The same of a name or a time and nothing else: what it means for the open problem is mostly to be asked. */
const SURE_OF_A_NAME = 0.5;
/** The same of one that the search alone knows nothing of, and that is like no way of asking: most are about football. */
const SURE_OF_UNKNOWN = 0.25;

/** What was found for a message, and how it is weighed. */
export interface Weighed {
  readonly open: Article | null;
  /** The message alone. */
  readonly alone: Found;
  readonly guess: ContextGuess | null;
  /** How likely it is about nothing of this desk (0–1). */
  readonly none: number;
  /** Best first. */
  readonly articles: readonly RankedArticle[];
  readonly by: RankedBy;
}
export type Weigh = (asked: Asked) => Promise<Weighed>;

/**
 * Searches for a message alone, after the title of the open article, and after what was first written of the problem; what of
 * all that counts is learnt (`recognise/context.ts`, `rank/rankWeights.ts`). The same message, read twice, is weighed once.
 */
export function createWeighing({ find, library, reader, about, fits, trees, alike }: AnsweringParts): Weigh {
  const weigh = async ({ text, locale, known, since, without = [], ...allowed }: Asked): Promise<Weighed> => {
    const language = languageOf(locale);
    const model = allowed.model && allowed.meaning !== false;
    const article = (id: string) => library.article(id, language);
    const open = known.open && article(known.open.article);
    const found = await find(text, locale, MOST_HITS + without.length, model);
    const alone = { ...found, hits: found.hits.filter((hit) => !without.includes(hit.article.id)) };
    const guess = reader.guess(text, locale, { after: known.last, open: open?.id ?? null });
    const queries = queriesAround(text, open, known);
    const search = async (query: string | null, byMeaning: boolean) =>
      query === null ? null : await find(query, locale, MOST_HITS, byMeaning);
    const inContext = await search(queries.inContext, model);
    const mayTell = since !== undefined && known.open !== null && known.open.turn > since;
    const inProblem = await search(queries.inProblem, model && mayTell);
    await fits.prepare(language);
    const searches = { alone, inContext, inProblem };
    const like = alike({ text, locale, known });
    const articles = rankArticles(articleFeatures(text, searches, known, guess, article, fits, language, like)).filter(
      (one) => !without.includes(one.article.id),
    );
    const none = about(text, language)?.none ?? UNLEARNT;
    const message = messageFeatures(text, guess, { alone, none, known });
    return { open, alone, guess, none, articles, by: { weights: SHIPPED, trees: trees(), alike: like, message } };
  };
  const weighed = new WeakMap<Asked, Promise<Weighed>>();
  return (asked) => {
    const result = weighed.get(asked) ?? weigh(asked);
    weighed.set(asked, result);
    return result;
  };
}

/** The parts of the articles that come closest to a message, best first. */
export function rankedOf(
  { text, known }: Pick<Asked, 'text' | 'known'>,
  { guess, articles, by }: Pick<Weighed, 'guess' | 'articles' | 'by'>,
  fits: PartFits,
): RankedPart[] {
  return rankParts(text, articles.slice(0, MOST_ARTICLES), known, guess, fits, by);
}

/**
 * Finds the part that answers a message in its conversation. Of the few articles that come closest all parts are weighed
 * together, for a question is often about one and answered by another.
 */
export function createAnswering(weigh: Weigh, { fits }: Pick<AnsweringParts, 'fits'>): ChoosePart {
  /** What is told of the open problem leads on in its own article, whatever else has a word in common with it. */
  const noted = ({ text, locale, known }: Asked, article: Article, guess: ContextGuess | null): Chosen => {
    const message = { text, language: languageOf(locale), known };
    const ranked = withoutContradicted(rankParts(text, [{ article, behind: 0 }], known, guess, fits), message);
    return { kind: 'noted', article, ...nearest(ranked.filter(canBeMeant), known.said) };
  };
  return async (asked) => {
    const { known } = asked;
    const weighed = await weigh(asked);
    const { open, alone, guess, none } = weighed;
    const stays = open ? (guess?.continues.stays ?? 0) : 0;
    const sureOf = (one: RankedPart, goesOn: boolean) =>
      sureness(one, { alone, goesOn: Number(goesOn), opened: wasOpened(known.said, one.part.article.id), none });
    const message = { text: asked.text, language: languageOf(asked.locale), known };
    const all = withoutContradicted(rankedOf(asked, weighed, fits), message);
    const told = withoutUntoldChild(withoutUntoldDeath(withoutFalseComfort(all, known), known), known);
    const sureOfAny = (one: RankedPart) => sureOf(one, stays >= GOES_ON);
    const fearless = withoutUntoldDanger(told, known, (one) => sureOfAny(one) >= SURE_OF_DANGER);
    const meant = withoutPresupposed(fearless, message, sureOfAny);
    const ranked = keptToDanger(inItsPlace(meant, message, sureOfAny), known, sureOfAny);
    const best = seenInItsWords(ranked, known.facts) ?? freshest(ranked, known.said);
    const isLikeAsked = (best?.features.asked ?? 0) >= ASKED_SO;
    const isUnknown = alone.verdict === 'notKnown';
    const isStrange = isUnknown && none >= (isLikeAsked ? STRANGE_AS_ASKED : STRANGE);
    const isAsked = isLikeAsked && !isStrange;
    const goesOn = stays >= GOES_ON && !isStrange;
    const sure = best ? sureOf(best, goesOn) : 0;
    if (!best) return notKnown(alone);
    const near: Extract<Chosen, { kind: 'near' }> = {
      ...{ kind: 'near', article: open ?? best.part.article },
      ...nearest(ranked.filter(canBeMeant), known.said),
    };
    const isLittleAsked = (best.features.asked ?? 0) >= LITTLE_AS_ASKED;
    const isOurs = none < (open ? OURS_LATER : isLittleAsked ? OURS_AS_ASKED : OURS);
    const unanswered = (): Chosen => {
      if (open && !isStrange && tellsMore(asked, guess)) return noted(asked, open, guess);
      const comesNear = isUnknown && isOurs && sharesAnything(best) && near.parts.length > 0;
      if (none < OURS_LATER && opensWithout(asked, guess))
        return { kind: 'opening', parts: comesNear ? near.parts : [], likely: near.likely };
      return comesNear ? near : notKnown(alone);
    };
    const leans =
      open && isSpokenOf(best.part.article, known) ? leansOnWhatWasSaid(asked.text, message.language) : null;
    if (open && leans && leans !== 'same') {
      const isUnsure = leans === 'tells' && sure < SURE_OF_A_NAME;
      return isUnsure ? noted(asked, open, guess) : answered(asked, weighed, best, { ranked, goesOn: true, sure });
    }
    if (isUnknown && !isAsked && sure < (isStrange ? SURE_OF_STRANGE : SURE_OF_UNKNOWN)) return unanswered();
    if (!open && isUnknown && sure < SURE_ALONE) return unanswered();
    if (!open && alone.verdict === 'unsure' && sure < SURE_OF_UNSURE)
      return { kind: 'unsure', candidates: alone.hits.slice(0, OFFERED).map((hit) => hit.article) };
    const gaveWay = meant !== fearless;
    if (!open && gaveWay && sure < SURE_INSTEAD)
      return { kind: 'opening', parts: near.likely > 0 ? near.parts : [], likely: near.likely };
    // What was said wrong is put right about the open problem; its words are no question of something else.
    const isOfThisTalk = best.part.article.id === open?.id || wasOpened(known.said, best.part.article.id);
    if (open && !isOfThisTalk && putsRightOnly(asked)) return noted(asked, open, guess);
    if (open && sure < (gaveWay ? SURE_INSTEAD : LEAST_SURE))
      return tellsMore(asked, guess) ? noted(asked, open, guess) : near;
    return answered(asked, weighed, best, { ranked, goesOn, sure });
  };
}

/** What answers surely enough, with what comes next to it. */
function answered(
  { text, locale, known }: Asked,
  { alone, guess }: Weighed,
  best: RankedPart,
  { ranked, goesOn, sure }: { ranked: readonly RankedPart[]; goesOn: boolean; sure: number },
): Chosen {
  const isContradicted = contradictedBy({ text, language: languageOf(locale), known });
  const part = opening(best, ranked, { said: known.said, guess, isContradicted });
  const others = ranked.filter((one) => partId(one.part) !== partId(part));
  return {
    kind: 'part',
    part,
    // A short answer is said by itself, whenever it is said.
    again:
      part.answer !== null ||
      wasIntroduced(known.said, part.article.id) ||
      // Of an article whose beginning is contradicted only what holds is said.
      isContradicted(leadOf(part.article)),
    continues: continuesWith(part.article, known, goesOn),
    confidence: sure,
    beside: besideBest(part, { best, others, sure }, known.said),
    rivals: rivalsOf(best.part.article, alone.hits),
    next: nearest(others, known.said).parts,
  };
}

/** Surer of the best, what comes next is more often in the way than of use. */
const SURE_OF_ONE = 0.7;
/** Less likely, by itself or beside the best, what comes next answers fewer than one message in seven that the best does not. */
const LIKELY_BESIDE = 0.15;
const NEAR_THE_BEST = 0.5;

/**
 * What is nearly as likely as the best, said under its own question beside it. Of 3,700 messages by others for which there is such a
 * part the best was right for half and this one for one in six more; readers who saw both replies to 132 messages called 52 right
 * without it and 63 with it, and would have sent the short one as often.
 */
function besideBest(
  said: Part,
  { best, others, sure }: { best: RankedPart; others: readonly RankedPart[]; sure: number },
  before: readonly string[],
): Part | null {
  if (sure >= SURE_OF_ONE) return null;
  const next = others.find(({ part }) => !before.includes(partId(part)) && canStandBeside(said, part));
  if (!next || !canBeMeant(next)) return null;
  return next.likely >= Math.max(LIKELY_BESIDE, best.likely * NEAR_THE_BEST) ? next.part : null;
}

/** From here on a message is a way of asking word for word, but for its marks. */
const IN_ITS_WORDS = 0.95;

/**
 * "Do I have enough for the fee?" of a wallet that was looked at: asked in its very words, what the chain showed says more than the
 * beginning of the article does. What users told is weighed with everything else.
 */
function seenInItsWords(ranked: readonly RankedPart[], facts: Case['facts']): RankedPart | undefined {
  const seen = new Set(
    Object.entries(facts).flatMap(([slot, fact]) => (fact && 'observed' in fact && fact.observed ? [slot] : [])),
  );
  return ranked.find(({ part: { answer }, features: { asked } }) => {
    const needs = Object.keys(answer?.needs ?? {});
    return needs.length > 0 && needs.every((slot) => slot === 'seen' || seen.has(slot)) && (asked ?? 0) >= IN_ITS_WORDS;
  });
}

/** So much less likely something new is said instead of what was said already; of the beginning of an article all was said at once. */
const SAID_LESS = 2;
const BEGUN_LESS = 4;

/** What answers most likely, unless it was said and something else is nearly as likely: of 30 such the first was right for 8 and the next for 11. */
function freshest(ranked: readonly RankedPart[], said: readonly string[]): RankedPart | undefined {
  const [best] = ranked;
  if (!best || !said.includes(partId(best.part))) return best;
  const next = ranked.find(({ part }) => !said.includes(partId(part)));
  const less = BEGINNING.includes(roleOf(best.part.anchor)) ? BEGUN_LESS : SAID_LESS;
  return next && next.likely * less >= best.likely ? next : best;
}

/** "Wonderful, put the words away" answers who tells that it worked: it is said only to a message that is like that. */
const ASKED_AS_TOLD = 0.3;

function canBeMeant({ part: { answer }, features }: RankedPart): boolean {
  return answer?.kind !== 'whatNext' || (features.asked ?? 0) >= ASKED_AS_TOLD;
}

/** Keys that were hit at random are like nothing that is asked or said here. */
function sharesAnything({ features: { asked, words, concepts } }: RankedPart): boolean {
  return (asked ?? 0) > 0 || (words ?? 0) > 0 || (concepts ?? 0) > 0;
}

/** A day, a sum, a code is put right and names nothing that leads elsewhere: "it is Polygon, not BSC" does. */
function putsRightOnly({ text, locale }: Asked): boolean {
  const language = languageOf(locale);
  if (!putsRight(text, language)) return false;
  const { network, coin, wallet, counterpart } = toldIn(text, language).facts;
  return !network && !coin && !wallet && !counterpart;
}

/** In columns: a longer story asks something, even where it does not say what. */
const LONGEST_FACT = 160;

/** A model, a sum, a reason, where it was done from: said of the open problem, and nothing asked. */
function tellsMore({ text, locale }: Asked, guess: ContextGuess | null): boolean {
  if (guess === null || columns(text) > LONGEST_FACT || asksSomething(text, languageOf(locale))) return false;
  return guess.act.question + guess.act.yesNo + guess.act.notUnderstood < GOES_ON;
}

/** Who has said nothing before and tells of something, or only that there is something: "a withdrawal does not work". */
function opensWithout({ known }: Asked, guess: ContextGuess | null): boolean {
  if (known.open !== null || known.said.length > 0 || known.last !== 'nothing' || guess === null) return false;
  return guess.act.question + guess.act.yesNo < GOES_ON;
}

/** What is searched for beside the message alone: it after the open article's title, and after what was first written of the problem. */
export function queriesAround(
  text: string,
  open: Pick<Article, 'title'> | null,
  known: Pick<Case, 'open'>,
): { readonly inContext: string | null; readonly inProblem: string | null } {
  const after = (before: string | undefined) => (open && before ? `${before}\n${text}` : null);
  return { inContext: after(open?.title), inProblem: after(known.open?.query) };
}

export function continuesWith(
  best: Article,
  { open, waiting }: Pick<Case, 'open' | 'waiting'>,
  goesOn: boolean,
): Continues {
  if (!open) return 'none';
  if (best.id === open.article) return 'stays';
  if (waiting.some(({ article }) => article === best.id)) return 'returns';
  return goesOn ? 'stays' : 'switches';
}

/** What was said is known to the user, and the lead of an article that was opened is no answer to anything more. */
function nearest(ranked: readonly RankedPart[], said: readonly string[]): { parts: Part[]; likely: number } {
  const near = ranked
    .filter(({ part, features }) => !said.includes(partId(part)) && !features.leadAgain)
    .slice(0, OFFERED);
  const isWorth = ({ part, likely }: RankedPart) =>
    likely >= (PROTECTING.includes(part.article.id) ? WORTH_WARNING : WORTH_TELLING);
  const far = near.findIndex((one) => !isWorth(one));
  return { parts: near.map(({ part }) => part), likely: far < 0 ? near.length : far };
}

/** Less likely, what comes nearest is a stranger's answer and only named: of 47 that were told a reader would have missed two of the 40 below it. */
const WORTH_TELLING = 0.28;
/** "Pay nothing" is told sooner: to who is not asked for money it does no harm. */
const PROTECTING: readonly string[] = ['blackmail', 'fake-support', 'investment-scam'];
const WORTH_WARNING = 0.15;

/** How likely the best part answers the message (0–1). */
function sureness(best: RankedPart, of: Parameters<typeof sureFeatures>[1]): number {
  return probability(scoreSure(sureFeatures(best, of)));
}

/** What decides whether an article is opened from its beginning. */
interface Opening {
  readonly said: readonly string[];
  readonly guess: ContextGuess | null;
  readonly isContradicted: (part: Part) => boolean;
}

/**
 * An article that was not opened yet is opened from its beginning, unless another part of it is asked for by name or kind, or
 * what is known contradicts the beginning.
 */
function opening(best: RankedPart, ranked: readonly RankedPart[], { said, guess, isContradicted }: Opening): Part {
  if (wasIntroduced(said, best.part.article.id)) return best.part;
  const beginning = leadOf(best.part.article);
  if (isContradicted(beginning)) return best.part;
  const role = roleOf(best.part.anchor);
  // In the middle of a talk another problem is seldom opened from its beginning: what is asked of it is.
  if (said.length > 0) return BEGINNING.includes(role) ? beginning : best.part;
  const isAskedFor = best.part.answer
    ? answersAlone(best, ranked)
    : !OPENING.includes(role) && (guess?.role[role] ?? 0) >= ASKED_FOR;
  return isAskedFor ? best.part : beginning;
}

/** Whether a short answer is meant rather than the article that it is of. Who puts the problem in the words in which it is mostly put wants all of it. */
function answersAlone({ part, likely, features: { asked } }: RankedPart, ranked: readonly RankedPart[]): boolean {
  const beginning = ranked.filter(
    (one) => one.part.article.id === part.article.id && BEGINNING.includes(roleOf(one.part.anchor)),
  );
  const asPut = beginning.find((one) => one.part.anchor === LEAD)?.features.asked ?? 0;
  if (asked >= Math.max(ASKED_SO, asPut + AHEAD_OF_LEAD)) return true;
  return asPut < AS_PUT && likely >= LIKELY && likely > beginning.reduce((sum, one) => sum + one.likely, 0);
}

/** What an article begins with: its steps are said with what they are for. */
const BEGINNING: readonly string[] = ['lead', 'steps'] satisfies readonly PartRole[];
/** So much a message that opens an article is like one that a short answer is asked by, where that is said instead. */
const ASKED_SO = 0.4;
/** By so much more than the problem itself. */
const AHEAD_OF_LEAD = 0.1;
/** So like the words in which a problem is put, a message wants all of it: "How do I add a network?" */
const AS_PUT = 0.8;
/** So likely a short answer is right, and likelier than the article's beginning, that this would only stand in its way: of 40 such, 19 were right and it was not, never the reverse. */
const LIKELY = 0.35;

export function rivalsOf(best: Article, hits: readonly { article: Article; score: number }[]): Article[] {
  const top = hits[0]?.score ?? 0;
  return hits.filter((hit) => hit.article.id !== best.id && hit.score > top - CLOSE).map((hit) => hit.article);
}

function notKnown({ hits, confidence, subject }: Found): Chosen {
  // Only what was learnt to be a subject of this desk: the nearest words of a strange question mean nothing.
  const sounds = confidence >= LEAST_NEAR && hits.some(({ article }) => article.id === subject);
  const [best] = hits;
  return {
    kind: 'notKnown',
    near: sounds && best ? [best.article, ...rivalsOf(best.article, hits)].slice(0, OFFERED) : [],
  };
}
