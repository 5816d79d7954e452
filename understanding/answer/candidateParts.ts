import { wasIntroduced } from '../../core/case.ts';
import { type Locale, languageOf } from '../../core/language.ts';
import {
  type Article,
  type Library,
  leadOf,
  type Part,
  type PartFits,
  partId,
  REACHING,
} from '../../knowledge/ports.ts';
import { toldQuestions } from '../recognise/askingClauses.ts';
import type { Asked, Standing, Weigh, Weighed } from './answering.ts';
import { type Memory, READABLE } from './prompt.ts';
import { rankParts } from './rank/rank.ts';
import { contradictedBy } from './untold/contradicted.ts';

/* Which parts a model is shown: what it is not shown it cannot choose. */

export interface Candidates {
  readonly fits: Pick<PartFits, 'of' | 'nearest'>;
  readonly library: Pick<Library, 'articles'>;
}

/** Articles whose parts are shown; all others are named by their titles. */
const SHOWN_ARTICLES = 9;
const BEST_PARTS = 16;
/** Of so many all parts are shown, as of the open one: which of them answers is often plain to a reader and to no count of words. */
const WHOLE_ARTICLES = 3;
/** The same of so many that were spoken of last: after good news no problem is open, and the next question is often about the one that was. */
const RECENT_ARTICLES = 2;
const BEST_LEADS = 6;
const NEAREST = 8;
/** The same of each question of a message that asks several, and of the message read on from the one before it. */
const NEAREST_EACH = 4;
/** What was found for the message before: the passage that was not asked for then often answers this one. */
const BEST_BEFORE = 8;

/** What came closest to the message before, as it would be said now, and what is asked most like both together. */
export async function partsBefore(
  asked: Asked,
  { turns }: Memory,
  { weigh, fits }: Candidates & { readonly weigh: Weigh },
): Promise<Part[]> {
  const { known, text, locale } = asked;
  const before = turns.at(-2);
  if (!before) return [];
  const { articles, guess, by } = await weigh({ ...asked, text: before.text, model: false });
  const best = rankParts(before.text, articles.slice(0, SHOWN_ARTICLES), known, guess, fits, by).map(
    ({ part }) => part,
  );
  const both = fits.nearest(`${before.text}\n${text}`, languageOf(locale), NEAREST_EACH).map(({ part }) => part);
  return [...best.slice(0, BEST_BEFORE), ...both];
}

/** What is asked most like a message anywhere, and like each of its questions: of two the louder one has all that is nearest to the whole. */
function nearestOf(text: string, locale: Locale, fits: Pick<PartFits, 'nearest'>): Part[] {
  const questions = toldQuestions(text, locale);
  const nearest = (one: string, most: number) => fits.nearest(one, languageOf(locale), most).map(({ part }) => part);
  return [
    ...nearest(text, NEAREST),
    ...(questions.length < 2 ? [] : questions.flatMap((one) => nearest(one, NEAREST_EACH))),
  ];
}

/**
 * What may answer: the best parts of the articles that come closest, the leads of the first, what is asked most alike anywhere,
 * and all of the open article and of what the desk would speak of. What was said last is among them: "how would I know?" may be
 * answered by it.
 */
export function partsFor(
  { text, locale, known, without = [] }: Asked,
  weighed: Weighed,
  { standing, before }: { standing: Standing | null; before: readonly Part[] },
  { fits, library }: Candidates,
): Part[] {
  const articles = weighed.articles.slice(0, SHOWN_ARTICLES);
  const ranked = rankParts(text, articles, known, weighed.guess, fits, weighed.by).map(({ part }) => part);
  const leads = articles
    .slice(0, BEST_LEADS)
    .map(({ article }) => leadOf(article))
    .filter(({ article }) => !wasIntroduced(known.said, article.id));
  const spokenOf = library.articles(languageOf(locale)).filter(({ id }) => id === subjectOf(standing));
  const whole = [
    ...spokenOf,
    ...(weighed.open ? [weighed.open] : []),
    ...recentOf(known, library.articles(languageOf(locale))),
    ...articles.slice(0, WHOLE_ARTICLES).map((one) => one.article),
  ];
  const ofWhole = whole.flatMap((article) => fits.of(text, article).toSorted((a, b) => b.asked - a.asked));
  const last = articles.flatMap(({ article }) => fits.of(text, article)).filter(({ part }) => isLast(part, known));
  const rest = [...last, ...ofWhole].map(({ part }) => part);
  const isContradicted = contradictedBy({ text, language: languageOf(locale), known });
  return [...ranked.slice(0, BEST_PARTS), ...leads, ...nearestOf(text, locale, fits), ...before, ...rest].filter(
    (part) => !without.includes(part.article.id) && isOpenTo(part) && !isContradicted(part),
  );
}

/** The article of what the desk does without a model. */
function subjectOf(standing: Standing | null): string | null {
  if (standing?.by === 'queue') return REACHING;
  return standing?.by === 'alarm' || standing?.by === 'steps' ? standing.article : null;
}

/** The articles that were spoken of last, the latest first. */
function recentOf({ said }: Asked['known'], articles: readonly Article[]): Article[] {
  const ids = [...new Set(said.toReversed().map((part) => part.split('#')[0]))].slice(0, RECENT_ARTICLES);
  return ids.flatMap((id) => articles.find((article) => article.id === id) ?? []);
}

const isLast = (part: Part, { said }: Asked['known']): boolean => partId(part) === said.at(-1);

/** What a short answer needs is known, or a model may read it. */
function isOpenTo({ answer }: Part): boolean {
  return answer === null || Object.keys(answer.needs).every((slot) => READABLE.some((one) => one === slot));
}
