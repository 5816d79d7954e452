import type { Article, Library } from '../ports.ts';

/*
 * How something is asked stands in the user's mouth, on a button or above the answer: users name phrases, channels and swindlers'
 * orders, and must be heard. What they never say is an order to themselves, or somebody to turn to.
 */

/** What a question holds of no user: a number to ring, an address. */
const NOBODY_ASKS: ReadonlySet<string> = new Set(['phone-number', 'foreign-link']);

/** What a question about strangers does without: whom to turn to there, and the address that the coins go to. */
const TURNED_TO: Readonly<Record<string, RegExp>> = {
  'other-channel': /@[a-z0-9]\w{2,}|(?<![a-z0-9_])[a-z][a-z0-9]*(?:_[a-z0-9]*[a-z0-9]|\d{2,}(?![a-z0-9]))/i,
  'asks-for-money': /(?<![a-z0-9])(?=[a-z]{0,23}\d)[a-z0-9]{24,}/i,
};

/** Whoever says it speaks to the reader for the desk: "your", "we", "please", "here", "to support"; what others said is told. */
const FOR_THE_DESK = new RegExp(
  [
    '\\b(?:your|yours|please|kindly|we|us|our|here|below|in (?:this|the) chat|to (?:support|staff|an? agent|the (?:desk|team|agent|bot|person)))\\b',
    '您|(?<![说說叫让讓])[请請](?![问問客假教])|我[们們]|[这這][里裡]|此[处處]|[给給](?:客服|工作人员|員工)',
    '(?:ください|下さい|お願いします)(?!と)|お客様|あなた|当社|弊社|私たち|ここに|こちら|担当者に',
    '주세요|주십시오|하세요|고객님|저희|당신|여기에|담당자에게|상담원에게',
  ].join('|'),
  'iu',
);

/** Ways of asking that are new in an article, and the reason why the guard lets nobody say them as the desk. */
export function asksForDesk(
  article: Article,
  library: Pick<Library, 'article'>,
  objectionTo: (text: string) => string | null,
): { readonly asked: string; readonly objection: string }[] {
  const live = library.article(article.id, article.language);
  const known = new Set(live ? waysOf(live) : []);
  return waysOf(article).flatMap((asked) => {
    const objection = known.has(asked) ? null : objectionTo(asked);
    const isRefused =
      objection !== null &&
      (NOBODY_ASKS.has(objection) ||
        FOR_THE_DESK.test(asked) ||
        TURNED_TO[objection]?.test(asked.normalize('NFKC')) === true);
    return isRefused ? [{ asked, objection }] : [];
  });
}

function waysOf({ questions, answers }: Article): string[] {
  return [...questions, ...answers.flatMap(({ asked }) => asked)];
}
