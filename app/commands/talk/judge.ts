import type { Locale } from '../../../core/language.ts';
import type { Claim, Move } from '../../../understanding/labelled/labels.ts';
import type { Gold } from '../../../understanding/labelled/stories.ts';
import { articleOf, type HeardReply } from './heard.ts';

/** What a text of the desk claims or tells somebody to do: from the labels of the articles' sentences. */
export type ClaimsOf = (text: string, locale: Locale) => readonly Claim[];

export interface Judgement {
  /**
   * `right`: the move fits, and an article is said that has a gold part where one is needed. `partly`: the article is
   * said or offered with another move, or the move is right about another article.
   */
  readonly outcome: 'right' | 'partly' | 'wrong';
  /** Whether one of the gold parts itself was said; null where none is needed. */
  readonly partRight: boolean | null;
  /** It says that there is no answer or that the last one did not help, where that is not right. */
  readonly refused: boolean;
  /** It asks the user something, where no question was wanted. */
  readonly askedBack: boolean;
  /** Its main message is one of the reply before it, word by word. */
  readonly repeated: boolean;
  /** What it claims although this turn forbids it; null while nobody can tell what a text claims. */
  readonly forbidden: readonly Claim[] | null;
}

/** Which moves of a reply fit the one that is wanted. A part that is said on a card of alarm is said all the same. */
const FITS: Readonly<Record<Move, readonly Move[]>> = {
  answer: ['answer', 'step', 'alarm'],
  step: ['step', 'answer', 'guide'],
  ask: ['ask'],
  alarm: ['alarm'],
  lift: ['lift'],
  crisis: ['crisis'],
  guide: ['guide'],
  lookup: ['lookup'],
  desk: ['desk', 'person', 'wait'],
  person: ['person', 'wait'],
  wait: ['wait', 'person'],
  smalltalk: ['smalltalk'],
  scope: ['scope', 'answer'],
  notKnown: ['notKnown'],
};

/** Moves that say something out of an article. The others are right by themselves, whatever is said beside them. */
const OF_ARTICLES: ReadonlySet<Move> = new Set(['answer', 'step', 'alarm', 'lift', 'scope']);
/** Moves that can be right without a part: there is something to do or to say of one's own. */
const WITHOUT_PART: ReadonlySet<Move> = new Set(['step', 'alarm', 'lift', 'scope']);

/** Judges a reply by its labels. `before`: the reply to the turn before. */
export function judge(
  gold: Gold,
  heard: HeardReply,
  before: HeardReply | null,
  claimsOf: ((text: string) => readonly Claim[]) | null,
): Judgement {
  const outcome = outcomeOf(gold, heard);
  const right = outcome === 'right';
  return {
    outcome,
    partRight: gold.parts.length > 0 ? heard.parts.some((part) => gold.parts.includes(part)) : null,
    refused: heard.refused && !right,
    askedBack: heard.asks && !right,
    repeated: before !== null && repeats(heard, before),
    forbidden: claimsOf && [...new Set(heard.texts.flatMap(claimsOf))].filter((claim) => gold.forbid.includes(claim)),
  };
}

function outcomeOf({ move, parts }: Gold, heard: HeardReply): Judgement['outcome'] {
  const articles = new Set(parts.map(articleOf));
  const articleSaid = heard.parts.some((part) => articles.has(articleOf(part)));
  const fits = FITS[move].some((each) => heard.moves.has(each));
  const near = articleSaid || heard.offered.some((id) => articles.has(id)) || (move === 'alarm' && fits);
  if (!articleSaid && isSpoilt(move, heard)) return near ? 'partly' : 'wrong';
  if (OF_ARTICLES.has(move)) {
    const said = parts.length > 0 ? articleSaid : WITHOUT_PART.has(move) && heard.parts.length === 0;
    return fits && said ? 'right' : near ? 'partly' : 'wrong';
  }
  // What was asked around a hash is answered all the same where nothing can be looked up.
  if (move === 'lookup' && heard.inVain && parts.length > 0 && !articleSaid) return 'partly';
  // A wish of the desk may be answered out of an article as well.
  if (fits || articleSaid) return 'right';
  return near ? 'partly' : 'wrong';
}

/** "I have no answer, you are in the queue" is no reply to a wish of the desk; nor is an alarm that nobody needs. */
function isSpoilt(move: Move, heard: HeardReply): boolean {
  if (heard.refused && move !== 'notKnown') return true;
  return heard.moves.has('alarm') && move !== 'alarm' && move !== 'crisis';
}

function repeats(heard: HeardReply, before: HeardReply): boolean {
  const [main = ''] = heard.texts;
  return main !== '' && before.texts.includes(main);
}
