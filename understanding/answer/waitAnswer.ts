import type { Case } from '../../core/case.ts';
import { type Locale, languageOf } from '../../core/language.ts';
import type { Article, Library, Part, PartFits } from '../../knowledge/ports.ts';
import { partId, REACHING } from '../../knowledge/ports.ts';

/** What somebody in the queue asks of the queue, or of who comes. */
export interface WaitAsked {
  readonly text: string;
  readonly locale: Locale;
  readonly known: Pick<Case, 'open' | 'facts' | 'said'>;
  /** They call a person once more, in words that are known: what that is a little like was not asked. */
  readonly calls?: boolean;
  /** They ask how long or when: what it is only a little like answers something else. */
  readonly ofTime?: boolean;
}

/** The part that answers it: what the notice says was said when they came into the queue. Null where all of it was said. */
export type AnswerInWait = (asked: WaitAsked) => Part | null;

const ARTICLES: readonly string[] = [REACHING, 'real-support'];
/** What says how to call a person, or that whoever calls one hears the hours: whoever waits has done so. */
const CALLS: readonly string[] = ['person-now', 'place-in-line', 'office-hours'];
/** To who asks how long, or only that somebody comes at last. */
const OF_THE_TIME: readonly string[] = ['nobody-answers', 'until-a-person'];
const NEXT: readonly string[] = [...OF_THE_TIME, 'while-waiting', 'close-the-chat'];
/** Whose words are known loses by waiting. */
const EXPOSED = 'phrase-exposed';
const START_NOW = 'wait-for-person';
/** To who asks how long, and has to go meanwhile: said with the place in the queue. */
const MAY_LEAVE = 'close-the-chat';
/** Whoever asks whether it is their turn does not want to give it up: that is told only to who surely asks it. */
const LEAVES = 'leave-queue';
/** From here on a message is like a way in which a part is asked: less than elsewhere, since only the wait is asked about. */
const ASKED_SO = 0.25;
/** The same of who comes: whether they are real. */
const ASKED_OF_THEM = 0.5;
/** So like it, that it asks this and not only for somebody to come. */
const CLEARLY = 0.6;
/** Who asks how long and is nearly as like one who has to go is told that they may: "have to get off this computer". */
const NEARLY = 0.1;

export function createWaitAnswer(library: Pick<Library, 'article'>, fits: Pick<PartFits, 'of'>): AnswerInWait {
  return ({ text, locale, known, calls = false, ofTime = false }) => {
    const language = languageOf(locale);
    const articles = ARTICLES.map((id) => library.article(id, language)).filter((one) => one !== null);
    const last = known.said.at(-1);
    const candidates = (calls ? [] : articles)
      .flatMap((article) => fits.of(text, article))
      .filter(
        ({ part, asked }) =>
          part.answer &&
          !CALLS.includes(part.anchor) &&
          !(ofTime && part.anchor === LEAVES) &&
          asked >= leastFor(part) &&
          partId(part) !== last,
      )
      .filter(({ part, asked }) => isClear(part, asked) || !known.said.includes(partId(part)))
      .sort((a, b) => b.asked - a.asked);
    const [best] = candidates;
    const mayLeave = candidates.find(({ part }) => part.anchor === MAY_LEAVE && !known.said.includes(partId(part)));
    const isOutdone = ofTime && best && mayLeave && best.asked - mayLeave.asked < NEARLY;
    if (best && isClear(best.part, best.asked) && !isOutdone) return best.part;
    const isExposed = known.facts.phrase?.value === 'exposed' || known.open?.article === EXPOSED;
    const unsaid = (article: Article | null, ids: readonly string[]) =>
      ids.map((id) => answerIn(article, id)).find((part) => part !== null && !known.said.includes(partId(part))) ??
      null;
    const startNow = isExposed ? unsaid(library.article(EXPOSED, language), [START_NOW]) : null;
    const beside = ofTime ? mayLeave : best;
    const special = beside && !isOfTheTime(beside.part) ? beside.part : null;
    return startNow ?? special ?? unsaid(library.article(REACHING, language), NEXT);
  };
}

function leastFor({ article, anchor }: Part): number {
  if (anchor === LEAVES) return CLEARLY;
  return article.id === REACHING ? ASKED_SO : ASKED_OF_THEM;
}

/** Surely asked, and not only that somebody comes at last: that is said again to who asks it again. */
function isClear(part: Part, asked: number): boolean {
  return asked >= CLEARLY && !isOfTheTime(part);
}

/** Whether a part tells when somebody comes: to that the place in the queue is the better answer, where it was not just said. */
export function isOfTheTime(part: Part): boolean {
  return part.article.id === REACHING && OF_THE_TIME.includes(part.anchor);
}

/** Whether a part says what cannot wait for a person. */
export const isOfTheMeantime = ({ anchor }: Part): boolean => anchor === START_NOW;

function answerIn(article: Article | null, id: string): Part | null {
  const answer = article?.answers.find((one) => one.id === id);
  return article && answer ? { article, anchor: answer.id, section: null, answer } : null;
}
