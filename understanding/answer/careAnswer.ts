import type { CareKind } from '../../core/care.ts';
import type { Case } from '../../core/case.ts';
import { type Locale, languageOf } from '../../core/language.ts';
import type { Article, Library, Part, PartFits } from '../../knowledge/ports.ts';
import { partId } from '../../knowledge/ports.ts';
import type { CareState } from '../claims/safety.ts';
import type { CareFinding } from '../recognise/care/crisis.ts';
import { certainIn } from '../recognise/certain.ts';
import type { RankedPart } from './rank/rank.ts';

/** A message in the middle of a crisis, and what is going on. */
export interface CareAsked {
  readonly text: string;
  readonly locale: Locale;
  readonly kinds: readonly CareKind[];
  /** Whether it is violence, or pictures in other hands; null: neither was told. */
  readonly firm: CareFinding['firm'];
  /** Who writes is held until money is paid, or made to work. */
  readonly held: boolean;
  /** What is told of their case: a child whose words are known to somebody asks about its coins as well. */
  readonly known: Pick<Case, 'open' | 'waiting' | 'facts' | 'said' | 'last'>;
  /** The part that was said last: it was no answer to this. */
  readonly last: string | null;
  /** Whether it is a question: what somebody in a crisis only tells is answered by no article. */
  readonly asks: boolean;
}

/** `isCertain`: a rule names it; else it is asked most like the message. */
export interface FoundInCare {
  readonly part: Part;
  readonly isCertain: boolean;
}

/** The short answer to a practical question of safety ("how do I delete this chat, he reads it"); null where none is asked. */
export type AnswerInCare = (asked: CareAsked) => Promise<FoundInCare | null>;

/** All short answers that a state lets be said beside its words: of these a model may choose. */
export type AllowedInCare = (asked: Omit<CareAsked, 'asks'>) => Part[];

/** The parts of all articles as answers to a message, best first, by this desk's own reading. */
export type RankInCare = (asked: Pick<CareAsked, 'text' | 'locale' | 'known'>) => Promise<readonly RankedPart[]>;

/** What may be said beside the words of a crisis, a child or coercion: short answers of these articles and of no other. */
const ARTICLES: Readonly<Record<CareKind, readonly string[]>> = {
  crisis: ['our-data', 'reach-a-person'],
  minor: ['blackmail', 'minors', 'money-mule', 'phrase-exposed', 'funds-stolen', 'our-data', 'reach-a-person'],
  coercion: ['coercion', 'blackmail', 'our-data', 'reach-a-person'],
};
/** Of whoever is held, and where a rule names one of their family; nobody who is forced at home is told of embassies. */
const CAPTIVE = 'captive';
/** How this desk is reached is no answer to who asks about the line that was named: "should I call?" was answered by "No, we have no telephone". */
const OF_THIS_DESK: readonly string[] = [
  'phone-me',
  'call-me-back',
  'until-a-person',
  'while-waiting',
  'person-now',
  'person-real',
  'place-in-line',
  'urgent-first',
  'nobody-answers',
  'book-time',
  'office-hours',
  'costs-money',
].map((anchor) => `reach-a-person#${anchor}`);
/** "I am thinking of dying": the first sentence of who calls for that, and put into the mouth of nobody who is threatened or forced. */
const ON_THE_LINE = 'reach-a-person#say-on-line';
/** Beside them, where one certain answer is known: whoever gives words or money away now loses what is left. */
const ALSO_CERTAIN: readonly string[] = [
  'phrase-exposed',
  'backup-phrase',
  'new-phone',
  'funds-stolen',
  'investment-scam',
  'report-theft',
  'fake-support',
  'device-compromised',
  'several-wallets',
  'money-mule',
  CAPTIVE,
];
/** What a child may ask of its coins. */
const OF_COINS: readonly string[] = ['phrase-exposed', 'funds-stolen'];
/** "Don't pay" is for who is threatened from far away; beside somebody who hits it may cost a life. */
const REFUSE = 'blackmail';
/** From here on a message is like a way in which a short answer is asked. Below it, words of comfort are the better answer. */
const ASKED_SO = 0.35;
/** So likely the best of all parts of all articles is what is asked for, though it is like no way in which it is asked. */
const LIKELY_SO = 0.35;
/** The same of what is only asked beside a wish to die: nearer, or words of comfort are better. */
const ASKED_SO_IN_CRISIS = 0.5;

/** Coins are no subject here, so only what makes no claim about them is said (`forbiddenIn` of a state of care forbids all). */
export function createCareAnswer(
  library: Pick<Library, 'article'>,
  fits: Pick<PartFits, 'of'>,
  rank: RankInCare,
): AnswerInCare {
  return async (asked) => {
    const { text, locale, kinds, firm, held, known, last, asks } = asked;
    const language = languageOf(locale);
    const said = last === null ? known.said : [...known.said, last];
    const certain = certainIn({ text, language, known: { ...known, said }, care: { ...stateOf(kinds), firm, held } });
    const [id = '', anchor] = certain?.part.split('#') ?? [];
    const own = ownOf(asked);
    const isAllowed = ALSO_CERTAIN.includes(id) || own.includes(id);
    const article = isAllowed && !certain?.isSaid && certain?.part !== last ? library.article(id, language) : null;
    const answer = article?.answers.find((one) => one.id === anchor);
    if (article && answer) return { part: { article, anchor: answer.id, section: null, answer }, isCertain: true };
    const isCrisis = kinds.every((kind) => kind === 'crisis');
    if (isCrisis && !asks) return null;
    const least = isCrisis ? ASKED_SO_IN_CRISIS : ASKED_SO;
    const isAnswer = (part: Part) =>
      isSayableInCare(part) && partId(part) !== last && (isCrisis || partId(part) !== ON_THE_LINE);
    // Who tells where they are, in the middle of it, is told nothing of coins: "more can be taken" was said to somebody on the way to a bridge.
    const isTold = kinds.includes('crisis') && !asks;
    // "Let the deadline pass" of a withdrawal is no answer to who is threatened with pictures.
    const swindle = firm === 'pictures' ? [] : swindleOf(known);
    const ids = isTold ? own.filter((one) => !OF_COINS.includes(one)) : [...new Set([...own, ...swindle])];
    const articles = ids.map((id) => library.article(id, language)).filter((one): one is Article => one !== null);
    const [best] = articles
      .flatMap((article) => fits.of(text, article))
      .filter(({ part, asked }) => isAnswer(part) && asked >= least)
      .sort((a, b) => b.asked - a.asked);
    if (best) return { part: best.part, isCertain: false };
    const [first] = await rank({ text, locale, known });
    const isSaid = first && first.likely >= LIKELY_SO && ids.includes(first.part.article.id) && isAnswer(first.part);
    return isSaid ? { part: first.part, isCertain: false } : null;
  };
}

/** All of the articles about the state first, then those that are asked most like the message. */
export function createAllowedInCare(library: Pick<Library, 'article'>, fits: Pick<PartFits, 'of'>): AllowedInCare {
  return ({ text, locale, kinds, firm, held, known, last }) => {
    const language = languageOf(locale);
    const own = ownOf({ kinds, firm, held });
    const others = [...swindleOf(known), ...ALSO_CERTAIN].filter((id) => !own.includes(id) && id !== CAPTIVE);
    const partsOf = (ids: readonly string[]) =>
      [...new Set(ids)]
        .flatMap((id) => library.article(id, language) ?? [])
        .flatMap((article) => fits.of(text, article))
        .filter(({ part }) => isSayableInCare(part) && partId(part) !== last)
        .sort((a, b) => b.asked - a.asked)
        .map(({ part }) => part);
    return [...partsOf(own), ...partsOf(others)];
  };
}

const ownOf = ({ kinds, firm, held }: Pick<CareAsked, 'kinds' | 'firm' | 'held'>): string[] => [
  ...(held ? [CAPTIVE] : []),
  ...kinds.flatMap((kind) => ARTICLES[kind]).filter((one) => firm !== 'violence' || one !== REFUSE),
];

/** A short answer that claims nothing of coins, and is not about how this desk is reached. */
const isSayableInCare = (part: Part): boolean =>
  part.answer?.claims.length === 0 && !OF_THIS_DESK.includes(partId(part));

/** Who is in the middle of a swindle asks about that as well: how a mother is told, what the bank can stop, who offers to get it back. */
const SWINDLES: readonly string[] = ['investment-scam', 'fake-support', 'report-theft', 'funds-stolen'];

function swindleOf({ open, waiting }: CareAsked['known']): string[] {
  return [...(open ? [open] : []), ...waiting].map(({ article }) => article).filter((id) => SWINDLES.includes(id));
}

function stateOf(kinds: readonly CareKind[]): CareState {
  const on = (kind: CareKind) => kinds.includes(kind);
  return { crisis: on('crisis'), minor: on('minor'), coercion: on('coercion'), away: 0 };
}
