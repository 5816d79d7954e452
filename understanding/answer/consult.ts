import { type Problem, wasIntroduced } from '../../core/case.ts';
import { type ErrorCode, HandrailError } from '../../core/errors.ts';
import { type Language, languageOf } from '../../core/language.ts';
import { meets } from '../../core/needs.ts';
import type { Log } from '../../core/process/log.ts';
import {
  type LanguageModel,
  LEAD,
  type Library,
  leadOf,
  type Part,
  type PartFits,
  partId,
  tokensIn,
} from '../../knowledge/ports.ts';
import type { Claims } from '../claims/claims.ts';
import { withoutSentences } from '../claims/muting.ts';
import { forbiddenIn, isDanger, isGraver, NO_CARE, toldDangers, warnsBeside, warnsOfDanger } from '../claims/safety.ts';
import type { Act, Claim } from '../labelled/labels.ts';
import { isAlarm } from '../recognise/alarm.ts';
import { type Closing, closingIn } from '../recognise/closing.ts';
import {
  type Asked,
  type Chosen,
  continuesWith,
  type KindWords,
  rivalsOf,
  type Standing,
  type Weigh,
  type Weighed,
} from './answering.ts';
import { partsBefore, partsFor } from './candidateParts.ts';
import { type Choice, checkChoice, type Given, type Memory, promptFor } from './prompt.ts';

export interface ConsultParts {
  /** Null where none is configured. */
  readonly model: LanguageModel | null;
  readonly weigh: Weigh;
  readonly library: Pick<Library, 'articles'>;
  readonly fits: Pick<PartFits, 'of' | 'nearest'>;
  /** What the sentences of a language claim. */
  readonly claimsIn: (language: Language) => Pick<Claims, 'of'>;
  /** A text without what may be a secret or personal. */
  readonly mask: (text: string) => string;
  /** A lexical reading that is less likely right than this (0–1) is put before the model. */
  readonly unsure: number;
  readonly log: Pick<Log, 'info' | 'error'>;
}

/**
 * What a model chooses instead of a lexical reading that is unsure, or of what the desk does for a message that it has only
 * weighed (`stands`); that itself where it is sure, where none may be asked, or where the model fails, is too slow, chooses
 * nothing, or chooses what it may not. Never rejects.
 */
export type Consult = (
  asked: Asked,
  lexical: readonly Chosen[],
  memory: Memory,
  mayAsk: MayAsk,
) => Promise<readonly Chosen[]>;

/** Whether a question of so many tokens is still within what this conversation and this address may ask; a call counts. */
export type MayAsk = (tokens: number) => Promise<boolean>;

const ANSWER_TOKENS = 300;
/** What the reader of a whole conversation chose is surer than any lexical reading that had to ask. */
const CONSULTED = 0.9;
/** Acts of a message that asks for nothing, and the kind words that there are for it. */
const WORDS_FOR: { readonly [One in Act]?: KindWords } = {
  thanks: 'thanks',
  emotion: 'distress',
  progress: 'ack',
};

const NO_CHOICE: { readonly [One in ErrorCode]?: string } = {
  'model.cut': 'cut-off',
  'model.refused': 'prompt-refused',
};

export function createConsult(parts: ConsultParts): Consult {
  const { model, weigh, log } = parts;
  return async (asked, lexical, memory, mayAsk) => {
    if (!model || !asked.model || !isUnsure(lexical, parts.unsure)) return lexical;
    try {
      const standing = standingOf(lexical);
      const isInCare = standing?.by === 'care';
      // Meaning is searched for elsewhere: what is told in a state of care is told to the model alone.
      const weighed = await weigh(isInCare ? { ...asked, model: false } : asked);
      const before = isInCare ? [] : await partsBefore(asked, memory, parts);
      const offered = isInCare ? standing.parts : partsFor(asked, weighed, { standing, before }, parts);
      const given = givenFor(asked, { offered, standing, memory }, parts);
      const prompt = promptFor(given);
      if (!(await mayAsk(tokensIn(prompt.system + prompt.user) + ANSWER_TOKENS))) {
        log.info('model.bounded');
        return lexical;
      }
      const choice = checkChoice(await model.complete(prompt, { maxTokens: ANSWER_TOKENS, asker: asked.asker }), given);
      if ('refused' in choice) {
        log.info('model.rejected', { reason: choice.refused });
        return lexical;
      }
      const leadIn = (article: string) => leadOfDanger(article, asked, parts.library);
      return withSureDangers(chosenBy(choice, asked, weighed, lexical), asked, lexical, leadIn);
    } catch (error) {
      // A choice that was cut off is none, as one of another shape; so is a prompt that the endpoint's filter takes from nobody.
      const reason = error instanceof HandrailError ? NO_CHOICE[error.code] : undefined;
      if (reason) log.info('model.rejected', { reason });
      else log.error('model.failed', error);
      return lexical;
    }
  };
}

function standingOf([first]: readonly Chosen[]): Standing | null {
  return first?.kind === 'stands' ? first.does : null;
}

function isUnsure(lexical: readonly Chosen[], bound: number): boolean {
  return lexical.some((one) => one.kind !== 'part' || one.confidence < bound);
}

function givenFor(
  { locale, known, without = [] }: Asked,
  { offered, standing, memory }: { offered: readonly Part[]; standing: Standing | null; memory: Memory },
  of: ConsultParts,
): Given {
  const { turns, since } = memory;
  const language = languageOf(locale);
  // What was written before the user allowed it is told to no model.
  const masked = (problem: Problem): Problem => ({
    ...problem,
    query: problem.turn > since ? of.mask(problem.query) : '',
  });
  const sayable = sayableIn(forbiddenIn(known, NO_CARE), of.claimsIn(language));
  const distinct = [...new Map(offered.map((part) => [partId(part), part])).values()];
  return {
    locale,
    turns: turns.map((turn) => ({ ...turn, text: of.mask(turn.text) })),
    known: { ...known, open: known.open && masked(known.open), waiting: known.waiting.map(masked) },
    dangers: toldDangers(known),
    parts: distinct.flatMap((part) => {
      const says = sayable(part);
      const onlyIf = part.answer && !meets(part.answer.needs, known.facts) ? part.answer.needs : null;
      return says === null ? [] : [{ part, says, onlyIf }];
    }),
    // Of a state of care only what it allows is said.
    articles: (standing?.by === 'care' ? [] : of.library.articles(language)).filter(
      (article) => !without.includes(article.id) && sayable(leadOf(article)) !== null,
    ),
    standing,
  };
}

/** What the case leaves of a part; null where that is nothing, or where a short answer claims what it forbids. */
function sayableIn(forbidden: ReadonlySet<Claim>, claims: Pick<Claims, 'of'>): (part: Part) => string | null {
  return ({ article, section, answer }) => {
    if (answer?.claims.some((claim) => forbidden.has(claim))) return null;
    const text = answer?.text ?? section?.markdown ?? article.lead;
    if (forbidden.size === 0) return text;
    const left = withoutSentences(text, (sentence) => claims.of(sentence).some((claim) => forbidden.has(claim)));
    return left.trim() === '' || (answer && left !== text) ? null : left;
  };
}

function chosenBy(
  { parts, ask, act, continues }: Choice,
  asked: Asked,
  { alone, guess }: Weighed,
  lexical: readonly Chosen[],
): readonly Chosen[] {
  const { known } = asked;
  const standing = standingOf(lexical);
  // A question instead of a card, of the queue or of a helpline would leave the user without it.
  if (standing && (parts.length === 0 ? ask === null || !MAY_ASK.includes(standing.by) : ask !== null)) return lexical;
  if (ask === 'which') return [among(parts)];
  if (ask) return [{ kind: 'ask', question: ask }];
  if (parts.length === 0) {
    const about = WORDS_FOR[act];
    return [about && isHeard(about, asked, guess) ? { kind: 'talk', about } : none(lexical[0])];
  }
  const open = openDangers(known);
  const mayBeCard = (id: string) => isAlarm(id) && open.every((danger) => danger === id || isGraver(id, danger));
  const danger = parts.find((part) => part.anchor === LEAD && mayBeCard(part.article.id) && isNew(part, known));
  const stands = standing?.by === 'alarm' ? standing : null;
  if (danger && stands?.article === danger.article.id) return lexical;
  // Where a card stands, another danger is said under it.
  if (danger && !stands?.isCard) return [{ kind: 'alarm', article: danger.article }];
  const said = [...known.said];
  const chosen = parts.map((part): Chosen => {
    // The lead of an article is no part of what was chosen: "the swap is done" is said to nobody who asks what one costs.
    const again = part.anchor !== LEAD || wasIntroduced(said, part.article.id);
    const whole = part.section !== null && !said.includes(partId(part));
    said.push(partId(part));
    return {
      ...{ kind: 'part', part, again, whole, confidence: CONSULTED },
      continues: continuesWith(part.article, known, continues === 'stays'),
      beside: null,
      rivals: rivalsOf(part.article, alone.hits),
      next: [],
    };
  });
  // The danger of a card that is being said is as open as one that was.
  if (!stands?.isCard || !warnsOfDanger(stands.article)) return chosen;
  const beside = besideDanger(chosen, [stands.article]);
  return beside.length > 0 ? beside : lexical;
}

/** From here on words alone frighten somebody who has told of no danger (`answering.ts`): so sure, they keep their place. */
const SURELY_READ = 0.4;

/**
 * What may stand beside a danger that is open, or that this message is surely read to tell of, besides what warns of one: whom to tell, one's rights, what proves it, what takes a permission
 * back. All else tells how something is done that a danger has somebody do: a list of those was never whole, and a model that was taken over
 * told who was asked for their words why one of them is not accepted.
 */
const BESIDE_DANGER: readonly string[] = [
  'reach-a-person',
  'our-data',
  'complaint',
  'law-questions',
  'revoke-approvals',
  'find-transaction-hash',
  'export-history',
];

/**
 * What was chosen, and before it each passage of a danger that words surely read, was not said before, and of whose article nothing was
 * chosen. While a danger is open or waits ("so do I type them there or not?") a passage of it stands before whatever warns of none or of what
 * is no graver, no how-to stands beside it, nor beside one that this message surely tells of: it would be the open problem, and "how exactly?"
 * would go on with it alone. No question or kind word takes the place of what words read, nor does its bare lead. A model
 * that was taken over had another passage in its place, or another card. The card of a graver danger is more than that.
 */
function withSureDangers(
  chosen: readonly Chosen[],
  { known }: Pick<Asked, 'known'>,
  lexical: readonly Chosen[],
  leadIn: (article: string) => Chosen | null,
): readonly Chosen[] {
  if (chosen.some(({ kind }) => kind === 'alarm')) return chosen;
  // The lead that was said before is no answer: what words read of its article is.
  const isLead = (one: Chosen) =>
    one.kind === 'part' && one.part.anchor === LEAD && known.said.includes(partId(one.part));
  const isChosen = (article: string) => chosen.some((one) => isOf(one, (id) => id === article) && !isLead(one));
  const isSure = (one: Chosen) =>
    one.kind === 'part' && one.confidence >= SURELY_READ && !known.said.includes(partId(one.part));
  const open = openDangers(known);
  const left = lexical.filter(
    (one) =>
      one.kind === 'part' &&
      warnsOfDanger(one.part.article.id) &&
      (open.includes(one.part.article.id) || isSure(one)) &&
      !isChosen(one.part.article.id),
  );
  const [danger] = open;
  const told = lexical.filter(isSure).flatMap((one) => (one.kind === 'part' ? [one.part.article.id] : []));
  const dangers = [...open, ...told.filter(isDanger)];
  if (dangers.length === 0 && left.length === 0) return chosen;
  if (!chosen.every(({ kind }) => kind === 'part')) return lexical;
  const read = left.flatMap((one) => (one.kind === 'part' ? [one.part.article.id] : []));
  const isTold = (one: Chosen) => isLead(one) && isOf(one, (id) => read.includes(id));
  const rest = (dangers.length === 0 ? chosen : besideDanger(chosen, dangers)).filter((one) => !isTold(one));
  const [first] = [...left, ...rest];
  if (!first) return lexical;
  const [near] = lexical;
  const isNear = (near?.kind === 'near' || near?.kind === 'noted') && open.includes(near.article.id);
  const goesBefore = isOf(first, (id) => open.includes(id) || open.every((one) => isGraver(id, one)));
  if (isNear && (isLead(first) || !goesBefore)) return lexical;
  if (danger === undefined || goesBefore) return [...left, ...rest];
  const lead = leadIn(danger);
  return lead ? [lead, ...rest] : lexical;
}

function openDangers({ open, waiting }: Asked['known']): string[] {
  return [...(open ? [open] : []), ...waiting].map(({ article }) => article).filter(warnsOfDanger);
}

/** What may stand there; it is no other problem, behind which the danger would be forgotten. */
function besideDanger(chosen: readonly Chosen[], open: readonly string[]): Chosen[] {
  const warns = (one: Chosen) =>
    one.kind === 'part' && warnsBeside({ article: one.part.article.id, anchor: one.part.anchor });
  return chosen
    .filter((one) => warns(one) || isOf(one, (id) => open.includes(id) || BESIDE_DANGER.includes(id)))
    .map((one) => (one.kind === 'part' && !isOf(one, warnsOfDanger) ? { ...one, continues: 'stays' } : one));
}

const isOf = (one: Chosen, of: (article: string) => boolean) => one.kind === 'part' && of(one.part.article.id);

/** What the article of an open danger says first, as something to be said before what was chosen. */
function leadOfDanger(id: string, { locale, known }: Asked, library: ConsultParts['library']): Chosen | null {
  const article = library.articles(languageOf(locale)).find((one) => one.id === id);
  if (!article) return null;
  return {
    ...{ kind: 'part', part: leadOf(article), again: wasIntroduced(known.said, id), whole: false },
    ...{ confidence: CONSULTED, continues: continuesWith(article, known, true), beside: null, rivals: [], next: [] },
  };
}

/** What the desk itself hears in a message that gets such words. */
const HEARD_AS: Readonly<Record<KindWords, { readonly closings: readonly Closing[]; readonly act: Act }>> = {
  thanks: { closings: ['thanks', 'helped', 'goodbye', 'ack'], act: 'thanks' },
  distress: { closings: ['distress'], act: 'emotion' },
  ack: { closings: ['ack', 'helped', 'thanks'], act: 'progress' },
};
/** From here on what was learnt hears it as well, in whatever words. */
const HEARD = 0.3;

/** "You are welcome" to who told of a fright is no answer: a model alone says no kind words. */
function isHeard(about: KindWords, { text, locale }: Asked, guess: Weighed['guess']): boolean {
  const { closings, act } = HEARD_AS[about];
  const closing = closingIn(text, languageOf(locale));
  return (closing !== null && closings.includes(closing)) || (guess?.act[act] ?? 0) >= HEARD;
}

/** Instead of these the desk may ask what it has to know. */
const MAY_ASK: readonly Standing['by'][] = ['remark', 'steps'];

/** An emergency that was opened was shown as its card. */
const isNew = ({ article }: Part, { open, said }: Asked['known']): boolean =>
  open?.article !== article.id && !wasIntroduced(said, article.id);

/** Parts of several articles are told apart by those, parts of one by what they answer. */
function among(parts: readonly Part[]): Chosen {
  const articles = [...new Set(parts.map(({ article }) => article))];
  const [only, ...others] = articles;
  if (only && others.length === 0) return { kind: 'near', article: only, parts, likely: parts.length };
  return { kind: 'unsure', candidates: articles };
}

/** Nothing answers: what the lexical reading found near is still offered, where it was no answer itself. */
function none(first: Chosen | undefined): Chosen {
  return first?.kind === 'notKnown' ? first : { kind: 'notKnown', near: [] };
}
