import type { Case } from '../core/case.ts';
import { columns } from '../text/columns.ts';
import { holdsCode } from '../text/holdsCode.ts';
import { wasShownCard } from './case/track.ts';
import type { Heard } from './hearing.ts';
import type { Certain } from './recognise/certain.ts';
import { showsOnlyStatus } from './recognise/closing.ts';
import { refutesTheft } from './recognise/denial.ts';
import { asksOfThePerson, asksOfTheWait, namesTheWait, needsNobody } from './recognise/waits.ts';

/** What a message leads to, before anything is looked up. */
export type Move =
  /** Yes or no to what was asked last. */
  | { readonly kind: 'yesNo'; readonly yes: boolean }
  /** What is wished of the desk in words that are known: a person, a language, to stop. */
  | { readonly kind: 'wish'; readonly wish: string }
  /** What concerns the queue in which the user waits; `ofTime`: how long, or when. */
  | { readonly kind: 'wait'; readonly ofTime: boolean }
  /** An alarm that was denied is withdrawn, and what is left of what was told is answered afresh. */
  | { readonly kind: 'lift'; readonly article: string; readonly question: string }
  /** `isWeighed`: nothing tells it in so many words; `bySign`: but words that are known for it stand there. */
  | { readonly kind: 'alarm'; readonly article: string; readonly isWeighed?: boolean; readonly bySign?: boolean }
  /** One part alone may answer: `article#anchor`. */
  | { readonly kind: 'certain'; readonly part: string }
  | { readonly kind: 'guide' }
  /** The steps after those that were said. */
  | { readonly kind: 'onward' }
  /** What is said to the bot itself. */
  | { readonly kind: 'talk'; readonly remark: string }
  /** What happened or is asked: the chain or the articles answer it. */
  | { readonly kind: 'find' };

/** A message, and all that decides what becomes of it. */
export interface Message {
  readonly text: string;
  /** Yes, no, or what is wished of the desk, in words that are known. */
  readonly wish: string | null;
  readonly asksForGuide: boolean;
  /** What alone may answer it. */
  readonly certain: Certain | null;
  readonly heard: Heard;
  readonly known: Pick<Case, 'open' | 'last' | 'said'> & Partial<Pick<Case, 'facts' | 'turn'>>;
  /** The last message asked for a yes or a choice. */
  readonly asked: boolean;
  /** The user waits in the queue. */
  readonly waits: boolean;
  /** Something was answered before. */
  readonly answered: boolean;
}

/** The first that holds decides. What cannot wait comes before what is asked; a wish in known words before what is weighed. */
const RULES: readonly ((message: Message) => Move | null)[] = [
  yesNo,
  wish,
  wait,
  lift,
  explained,
  alarm,
  certain,
  person,
  guide,
  talk,
  onward,
];

export function decide(message: Message): Move {
  for (const rule of RULES) {
    const move = rule(message);
    if (move) return move;
  }
  return { kind: 'find' };
}

function yesNo({ wish }: Message): Move | null {
  return wish === 'yes' || wish === 'no' ? { kind: 'yesNo', yes: wish === 'yes' } : null;
}

/**
 * A wish for a person counts beside other words, so it waits for what may be in them; any other is all that was said, but
 * where a certain answer is due: "leave it?" of words that are known is no wish for quiet.
 */
function wish({ wish, certain }: Message): Move | null {
  return wish && wish !== 'person' && (!certain || certain.isSaid) ? { kind: 'wish', wish } : null;
}

/** Who needs nobody any more is told how to leave: a place that was given up by a misreading is lost. */
const LEAVING = 'reach-a-person#leave-queue';
const TOLD_OF_THE_PERSON = 'phrase-exposed#wait-for-person';

function wait({ text, waits, asked, known, heard: { alarm, guess, wish, isWeighed } }: Message): Move | null {
  if (!waits) return null;
  // What happens to the coins meanwhile cannot wait for the queue. An alarm that no word of "how long will it take" tells, and whose card was shown, is what they wait with.
  const isTold = alarm !== null && !(isWeighed && wasShownCard(known, alarm));
  const ofTheQueue = !isTold && asksOfTheWait(text);
  const ofTime = (guess !== null && guess.kind.howLong >= SURE) || ofTheQueue;
  // "While I wait for somebody: which of these two devices is safer?" asks something else.
  const isStory = columns(text) > LONGEST_OF_WAIT && guess !== null && guess.act.desk < OF_THE_DESK;
  if (alarm === null && !isStory && needsNobody(text)) return { kind: 'certain', part: LEAVING };
  if (wish === 'queue' && !isStory) return { kind: 'wait', ofTime };
  const ofThePerson = alarm === null && asksOfThePerson(text);
  // What was said beside "I am asking a person" is asked about less often than the person is.
  const ofTheirPlace = ofTheQueue && (namesTheWait(text) || known.said.at(-1) === TOLD_OF_THE_PERSON);
  if (asked && !ofThePerson && !ofTheirPlace) return null;
  const ofTheDesk = guess !== null && guess.act.desk >= SURE && guess.kind.howLong >= SURE;
  return ofTheDesk || ofThePerson || ofTheQueue ? { kind: 'wait', ofTime } : null;
}

const THEFT = 'funds-stolen';
/** What happened may be told otherwise; that somebody is no scammer is a judgement, and lifts nothing. */
const EVENTS: readonly string[] = ['funds-stolen', 'phrase-exposed', 'device-compromised'];
/** The same where it is said as such: "false alarm, I rejected it". */
const TAKEN_BACK: readonly string[] = [...EVENTS, 'phishing-site', 'fake-app'];

/** Their cards are about words and devices: that nobody knows the words takes no signature back. */
const OF_THE_WORDS: readonly string[] = ['phrase-exposed', 'device-compromised', 'fake-app'];

/**
 * Whether the case tells of another harm than the article's: "I typed no words, I only pressed confirm" after coins began to leave denies what
 * was never the danger, and who is told that no steps apply leaves the rest to the thief.
 */
function isHarmedOtherwise(article: string, facts: Message['known']['facts']): boolean {
  const isGone = article !== THEFT && facts?.gone !== undefined && facts.gone.suspected !== true;
  const hasSigned = facts?.done?.some(({ value }) => value === 'signed') ?? false;
  return isGone || (hasSigned && OF_THE_WORDS.includes(article));
}

/** "Nothing was stolen, I sent it myself". Right after the card a correction is enough, later it has to be said as such. */
function lift({ text, known: { open, last, facts }, heard: { guess, wish } }: Message): Move | null {
  if (!open) return null;
  const { article, query } = open;
  // What was seen tells also what it was instead.
  if (article === THEFT && refutesTheft(text)) return { kind: 'lift', article, question: `${query}\n${text}` };
  // That it was none says nothing of what it was: only what was told first is left.
  const isDenied = wish === 'falseAlarm' && TAKEN_BACK.includes(article);
  if (isDenied && isHarmedOtherwise(article, facts)) return null;
  if (isDenied) return { kind: 'lift', article, question: query };
  if (last !== 'alarm' || !EVENTS.includes(article)) return null;
  const corrects = guess !== null && guess.act.correction >= SURE;
  return corrects ? { kind: 'lift', article, question: `${query}\n${text}` } : null;
}

/** What sounds like a theft and tells in the same words that it was none ("liquidated") raises no card. */
function explained({ certain, heard }: Message): Move | null {
  if (!certain || heard.alarm === null) return null;
  if (!certain.explains.includes(heard.alarm)) return null;
  // A part that was said a moment ago is not said again, and its alarm is none for that.
  return certain.isSaid ? { kind: 'find' } : { kind: 'certain', part: certain.part };
}

/**
 * Whoever calls a person in known words gets one, with whom all can be asked. A danger that is told by what the answer is for comes before
 * it, once: advice alone would call nobody.
 */
function certain({ certain, wish, known }: Message): Move | null {
  if (!certain || certain.isSaid) return null;
  const { part, raises } = certain;
  if (raises && !wasShownCard(known, raises)) return { kind: 'alarm', article: raises };
  return wish !== 'person' ? { kind: 'certain', part } : null;
}

/** Whoever was shown this card, which tells also what not to do, and goes on with it asks about it: the card again would answer nothing. */
function alarm(message: Message): Move | null {
  const { heard, known, certain } = message;
  if (!heard.alarm) return null;
  // What is only weighed may be something else, and what is certain is not.
  if (heard.isWeighed && certain && !certain.isSaid) return null;
  const isWarned = wasShownCard(known, heard.alarm) && goesOn(message);
  if (isWarned) return null;
  const { isWeighed = false, bySign = false } = heard;
  return { kind: 'alarm', article: heard.alarm, ...(isWeighed ? { isWeighed } : {}), ...(bySign ? { bySign } : {}) };
}

function person({ wish, heard }: Message): Move | null {
  if (wish === 'person') return { kind: 'wish', wish };
  // Who asks when people are there has called none: that is answered, with a person one button away.
  if (!heard.wish || heard.wish === 'falseAlarm' || heard.wish === 'queue') return null;
  return { kind: 'wish', wish: heard.wish };
}

function guide({ asksForGuide }: Message): Move | null {
  return asksForGuide ? { kind: 'guide' } : null;
}

/** "Done", after steps of which there are more. "It says success now" reports what they found out, and asks what that means. */
function onward({ text, known: { open, last, facts, turn }, heard: { guess } }: Message): Move | null {
  if (last !== 'steps' || !open || holdsCode(text) || columns(text) > LONGEST_REPORT) return null;
  if (facts?.state && !facts.state.observed && facts.state.turn === turn) return null;
  return guess && guess.act.progress >= PROGRESS ? { kind: 'onward' } : null;
}

function talk(message: Message): Move | null {
  const { heard, answered } = message;
  const remark = heard.aside;
  // Whether an answer helped is said of an answer: without one it tells of what is wrong.
  if (!remark || (!answered && OF_AN_ANSWER.includes(remark)) || isAboutTheProblem(remark, message)) return null;
  // Who tells once more of what the card is for is led back to its steps.
  if (remark === 'detail' && (heard.alarm !== null || tellsProblem(message))) return null;
  return { kind: 'talk', remark };
}

/** A piece of a story is asked for the rest of it, but where that is a problem as it stands: "I moved 180 and nothing is there". */
function tellsProblem({ text, known: { open }, heard: { guess } }: Message): boolean {
  if (open !== null || guess === null || columns(text) <= LONGEST_PIECE) return false;
  return guess.act.problem + guess.act.question + guess.act.yesNo >= SURE;
}

/** What is cried may be asked as well: "can I get it back, I am going mad". */
function isAboutTheProblem(remark: string, message: Message): boolean {
  // "The whole church is in it", "it works great": nothing is good news while that goes on.
  const open = message.known.open?.article ?? '';
  if (remark === 'helped' && GOES_ON_STILL.includes(open)) return true;
  // While something is missed, "it says success" is one fact more and no reason to be glad.
  if (remark === 'helped' && MISSED.includes(open) && showsOnlyStatus(message.text)) return true;
  if (!goesOn(message)) return false;
  const asksNothing = message.heard.guess?.kind.none ?? 1;
  return ABOUT_THE_PROBLEM.includes(remark) || (CRIES.includes(remark) && asksNothing < SURE);
}

function goesOn({ known: { open }, heard: { guess } }: Message): boolean {
  return open !== null && guess !== null && guess.continues.stays >= GOES_ON;
}

const SURE = 0.5;
/** From here on a message is taken to go on with the open problem. */
const GOES_ON = 0.5;
/** The same of a report that what was said has been done. */
const PROGRESS = 0.6;
/** In columns: a name, a sum, a place. */
const LONGEST_PIECE = 40;
/** In columns: a longer message says itself whether it is about the desk. */
const LONGEST_OF_WAIT = 80;
const OF_THE_DESK = 0.2;
/** In columns: what is longer tells or asks something. */
const LONGEST_REPORT = 60;

const OF_AN_ANSWER: readonly string[] = ['helped', 'notHelped'];
/** Remarks that are about the open problem where there is one: its next fitting part says more than any phrase. */
const ABOUT_THE_PROBLEM: readonly string[] = ['unclear', 'notHelped'];
const GOES_ON_STILL: readonly string[] = ['investment-scam', 'fake-support', 'second-hand-device'];
/** Problems in which something does not show where it should. */
const MISSED: readonly string[] = [
  'not-received',
  'exchange-not-credited',
  'where-is-my-money',
  'balance-not-updating',
  'token-not-shown',
  'nft-missing',
  'memo-tag-missing',
];
const CRIES: readonly string[] = ['distress', 'ashamed', 'upset', 'bot'];
