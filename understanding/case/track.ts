import { type Case, type Problem, type Removed, trimCase } from '../../core/case.ts';
import type { ObservedFacts } from '../../core/facts.ts';
import { type Part, partId } from '../../knowledge/ports.ts';
import type { Chosen } from '../answer/answering.ts';
import { factsAfter, observe, type Told, withoutSuspicion, withoutTransaction } from './knownFacts.ts';

/** A part that is being said: how many of its steps, counted from the first of the article, are out by then. */
export type Said = Extract<Chosen, { kind: 'part' }> & { readonly text: string; readonly steps: number };

/** What is known once a message was read, before anything is done about it. It counts the messages. */
export function withFacts(known: Case, told: Told): Case {
  const turn = known.turn + 1;
  return { ...known, turn, facts: factsAfter(known.facts, told, turn) };
}

/** What is known once the chain itself was looked at. It counts no message. */
export function withObserved(known: Case, seen: ObservedFacts): Case {
  return { ...known, facts: observe(known.facts, seen, known.turn) };
}

/**
 * Another problem than the open one is opened, or an earlier one taken up; the one that was open waits. `since`: what was told of a
 * transaction from that message on is told of this problem.
 */
export function openProblem(known: Case, article: string, text: string, since: number = known.turn): Case {
  if (known.open?.article === article) return known;
  const earlier = known.waiting.find((problem) => problem.article === article);
  const open: Problem = earlier ?? { article, query: text.slice(0, 300), turn: known.turn };
  const left = known.waiting.filter((problem) => problem !== earlier);
  const facts = known.open ? withoutTransaction(known.facts, since) : known.facts;
  return trimCase({ ...known, open, waiting: known.open ? [...left, known.open] : left, steps: 0, facts });
}

/** What is known once a part was said. A part of another article that goes on with the open problem opens no new one. */
export function afterPart(known: Case, { part, beside, text, continues, again, steps }: Said): Case {
  const stays = continues === 'stays' && known.open !== null && again;
  // "It says success", and then "he has not got it": another article goes on with the same transaction.
  const since = continues === 'stays' ? 0 : known.turn;
  const opened = stays ? known : openProblem(known, part.article.id, text, since);
  const own = again ? [partId(part)] : firstParts(part.article.id, partId(part), steps);
  const parts = beside ? [partId(beside), ...own] : own;
  const last = part.anchor === 'steps' || (!again && steps > 0) ? 'steps' : 'answer';
  // Beside an open problem the steps of another article count for none of its own.
  const isOfOpen = opened.open?.article === part.article.id;
  const out = isOfOpen && steps > 0 ? steps : opened.steps;
  return trimCase({ ...opened, last, steps: out, said: [...opened.said, ...parts] });
}

/** What came near was said, as no more than that: the problem that is open stays so, and where none was there may be one. */
export function afterNear(known: Case, parts: readonly Part[], text: string): Case {
  const [best] = parts;
  const opened = known.open === null && best ? openProblem(known, best.article.id, text) : known;
  return trimCase({ ...opened, last: 'offer', said: [...opened.said, ...parts.map(partId)] });
}

/** The first answer from an article says its lead and its first steps with it. */
function firstParts(article: string, said: string, steps: number): string[] {
  return [...new Set([`${article}#lead`, ...(steps > 0 ? [`${article}#steps`] : []), said])];
}

/** The problem that coins were taken. */
const THEFT = 'funds-stolen';

/** An alarm that was denied is no problem any more, and what its card said is not said of anything else. */
export function withoutAlarm(known: Case): Case {
  const since = known.open?.turn ?? known.turn;
  const { gone, ...others } = withoutSuspicion(known.facts, since);
  // Whoever says that nothing was taken has told what is gone in the same breath.
  const denied = known.open?.article === THEFT && (gone?.turn ?? 0) >= since;
  const facts = gone === undefined || denied ? others : { ...others, gone };
  return { ...known, open: null, last: 'nothing', steps: 0, facts, alarm: null };
}

/** How coins are taken. */
const TAKEN_BY: readonly string[] = ['signed', 'connected', 'typedWords'];

/**
 * Coins are seen again that were missed: none were taken, and what was warned of because of that is over. Not where more than their absence
 * was told: words that somebody knows, a swindle, something signed, a transfer that nobody made.
 */
export function withoutLoss(known: Case): Case {
  const { phrase, scam, direction, leaving, done = [], gone, ...others } = known.facts;
  const isTaken = phrase?.value === 'exposed' || scam || leaving?.value || direction?.value === 'out' || gone?.observed;
  if (isTaken || done.some(({ value }) => TAKEN_BY.includes(value))) return known;
  const facts = {
    ...others,
    ...(phrase ? { phrase } : {}),
    ...(direction ? { direction } : {}),
    ...(leaving ? { leaving } : {}),
  };
  const left = { ...known, facts: done.length > 0 ? { ...facts, done } : facts };
  const waiting = left.waiting.filter(({ article }) => article !== THEFT);
  const isOpen = left.open?.article === THEFT;
  return {
    ...left,
    waiting,
    ...(isOpen ? { open: null, last: 'nothing' as const, steps: 0 } : {}),
    ...(left.alarm === THEFT ? { alarm: null } : {}),
  };
}

/** An emergency card says all that matters of its article. */
export function afterAlarm(known: Case, article: string, text: string): Case {
  const opened = openProblem(known, article, text);
  const said = ['lead', 'steps', 'never'].map((anchor) => `${article}#${anchor}`);
  return trimCase({ ...opened, last: 'alarm', alarm: article, said: [...opened.said, ...said] });
}

/** Whether the emergency card of an article was shown: a short answer of it has none of its steps. */
export function wasShownCard({ said }: Pick<Case, 'said'>, article: string): boolean {
  return said.includes(`${article}#never`);
}

/** Digits were taken out of the chat; what is kept of them stays for the agent, with the reason. */
export function withRemoved(known: Case, removed: Removed): Case {
  const others = known.removed.filter(({ hash }) => hash !== removed.hash);
  return trimCase({ ...known, removed: [...others, removed] });
}
