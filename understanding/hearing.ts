import { type DeskWish, isDeskWish } from '../core/labels.ts';
import { type Language, type Locale, languageOf } from '../core/language.ts';
import { columns } from '../text/columns.ts';
import { DANGERS } from './labelled/labels.ts';
import { alarmIn, isAlarm, isAlarmTold } from './recognise/alarm.ts';
import { dangerIn } from './recognise/alone/danger.ts';
import { asideIn } from './recognise/aside.ts';
import { bareIn } from './recognise/bare.ts';
import { tellsOfHarm, tellsOfLoss } from './recognise/care/harm.ts';
import {
  asksSomething,
  type Closing,
  closingIn,
  isAnnounced,
  isShy,
  isSupposed,
  saysMore,
} from './recognise/closing.ts';
import type { ContextGuess, Setting } from './recognise/context.ts';
import { deskWishIn } from './recognise/deskWish.ts';
import { type Evidence, type EvidenceParts, evidenceOf } from './recognise/evidence.ts';
import { toldIn } from './recognise/facts/told.ts';
import { leansOnWhatWasSaid } from './recognise/leaning.ts';

/** What a message is in its conversation. */
export interface Heard {
  /** Null until that was learnt: then only what is said alone counts. */
  readonly guess: ContextGuess | null;
  /** The article behind the emergency card when minutes count. */
  readonly alarm: string | null;
  /** The alarm is only weighed: no words and no facts of the message tell it. */
  readonly isWeighed?: boolean;
  /** Only weighed, and known words of it stand in the message: they may be about what is open. */
  readonly bySign?: boolean;
  /** What is said to the bot itself and asks nothing of the knowledge. */
  readonly aside: string | null;
  /** What is wished of the desk itself, in words that are not known for it. */
  readonly wish: DeskWish | null;
}

export type Hear = (text: string, locale: Locale, setting: Setting) => Heard;

export interface HearingParts extends EvidenceParts {
  /** Until the rest was learnt: what is heard of a message alone. */
  readonly alone: {
    readonly alarm: EvidenceParts['sign'];
    readonly aside: (text: string, language: Language) => string | null;
  };
}

/** Reads a message where it stands: alarm and aside weigh what was open, what was done last and what was told. */
export function createHearing(parts: HearingParts): Hear {
  return (text, locale, setting) => {
    const language = languageOf(locale);
    const evidence = evidenceOf(text, locale, setting, parts);
    const alarm = evidence ? alarmIn(evidence) : (dangerIn(text) ?? parts.alone.alarm(text, language));
    const isWeighed = evidence !== null && isAlarm(alarm) && !isAlarmTold(evidence, alarm);
    const isBegun = setting.open !== null || setting.after !== 'nothing';
    const bySign = isWeighed && evidence.sign === alarm;
    const closing = isBegun ? closingIn(text, language) : null;
    const tells = Object.keys(toldIn(text, language).facts).length > 0;
    const wish = evidence && deskWishIn(evidence);
    // "Two hours", "the Trezor One": what it answers is known from the open problem, whatever remark it is like. Where that may be anything, more is asked for.
    const leans = setting.open === null ? null : leansOnWhatWasSaid(text, language);
    const isOneThingMore = leans === 'tells' && setting.open !== ANY_PROBLEM;
    // Who waits and asks whether the page may be closed has told enough for an answer.
    const isOfTheQueue = wish === 'queue' && setting.after === 'waiting';
    if (alarm === null && !isOfTheQueue && isAnnounced(text, language))
      return { guess: evidence?.guess ?? null, alarm, isWeighed, aside: isBegun ? 'goOn' : 'greeting', wish: null };
    if (alarm === null && isShy(text, language))
      return { guess: evidence?.guess ?? null, alarm, isWeighed, aside: 'shy', wish: null };
    const opens = alarm === null && !isOfTheQueue && setting.open === null;
    const bare = opens ? (bareIn(text, language) ?? (evidence && !tells && isVague(evidence) ? 'bare' : null)) : null;
    // What is gone may be going: who is asked for more hears with it what to write if coins are leaving.
    if (bare)
      return {
        guess: evidence?.guess ?? null,
        alarm,
        isWeighed,
        aside: bare === 'lost' ? 'distress' : 'goOn',
        wish: null,
      };
    return {
      guess: evidence?.guess ?? null,
      // "All gone and the balance is right, cheers" tells of entries that are gone.
      alarm: alarm === 'funds-stolen' && (closing === 'helped' || deniesTheft(text, language)) ? null : alarm,
      isWeighed,
      ...(bySign ? { bySign } : {}),
      // Relief is often cried: "I am shaking, thank god".
      aside:
        isOneThingMore || leans === 'asks'
          ? null
          : closing === 'helped' || closing === 'goodbye'
            ? closing
            : isBegun && closing !== 'ack' && evidence && isLearntNews(evidence, language)
              ? 'helped'
              : unasked(
                  asideOf(
                    stillThere(
                      (evidence && asideIn(evidence)) ?? asideAlone(parts.alone.aside(text, language), setting),
                      setting,
                    ),
                    closing,
                    tells,
                  ),
                  asksSomething(text, language) || isSupposed(text, language),
                  evidence !== null && tellsOfHarm(evidence.facts),
                  columns(text) > LONGEST_GREETING || tells,
                  saysMore(text, language),
                ),
      wish,
    };
  };
}

/**
 * "It literally just popped up", "the other port did the trick": good news in words that no pattern knows. It asks nothing and
 * tells of nothing more: steps that are said to whoever is done look as if nobody had read it.
 */
function isLearntNews({ text, remark, facts, sign, setting, guess }: Evidence, language: Language): boolean {
  if (!remark || !NEWS.includes(remark.remark) || remark.likelihood < GLAD || columns(text) > LONGEST_NEWS)
    return false;
  if (asksSomething(text, language) || isSupposed(text, language) || guess.kind.none < ASKS_NOTHING) return false;
  // What takes an alarm back lifts it, and is no news of anything else; what was wrong is named in it.
  const isMistake = remark.remark !== 'helped';
  if (isMistake ? DANGERS.some((topic) => topic === setting.open) : saysMore(text, language)) return false;
  return sign === null && !tellsOfLoss(facts);
}
/** "I was in the wrong account" says of a problem what "false alarm" says of a card. */
const NEWS: readonly string[] = ['helped', 'falseAlarm'];
const GLAD = 0.6;
/** "The words are in my bible" answers what was asked, however gladly. */
const ASKS_NOTHING = 0.5;
/** In columns. */
const LONGEST_NEWS = 120;

/** "Having a bit of bother here": every article fits it a little, and none of them answers it. */
const isVague = ({ text, remark, sign }: Evidence): boolean =>
  sign === null &&
  remark !== null &&
  OPENERS.includes(remark.remark) &&
  remark.likelihood >= VAGUE &&
  columns(text) <= LONGEST_NEWS;
const OPENERS: readonly string[] = ['vague', 'greeting'];
const VAGUE = 0.4;

/** Whoever is being robbed does not leave in words that no pattern knows: 「おわた」 is a cry, and was shown the way out. */
function stillThere(learnt: string | null, { open }: Setting): string | null {
  return learnt === 'goodbye' && DANGERS.some((topic) => topic === open) ? null : learnt;
}

/** "Where is my money" names no problem: which one it is decides what a coin or a time means. */
const ANY_PROBLEM = 'where-is-my-money';

/** What thanks are easily taken for: a piece of a story, and a question of what the bot is ("thanks, you are calmer than my husband"). */
const LIKE_THANKS: readonly string[] = ['detail', 'bot'];

/** "I go and try it on Sunday, thanks" is no piece of a story; what tells of a coin or of what was done is one, however politely. "Yep" alone is no news to cheer at. */
function asideOf(learnt: string | null, closing: Closing | null, tells: boolean): string | null {
  if (closing === 'ack' && learnt === 'helped') return closing;
  return learnt === null || (LIKE_THANKS.includes(learnt) && closing === 'thanks' && !tells) ? closing : learnt;
}

/** Remarks that a conversation changes: thanks, a cry or "that did not help" may ask for more of what is open. */
const OF_THE_TALK: readonly string[] = [
  'thanks',
  'ack',
  'helped',
  'notHelped',
  'unclear',
  'distress',
  'ashamed',
  'upset',
];

/**
 * "It works again, which button now?" is a question: a cheer alone would end the talk in the middle of it. "If it is found" is
 * no news yet.
 */
const ENDS_THE_TALK: readonly string[] = ['helped', 'thanks', 'ack'];
/** "They froze it and want 30 % first" is told in fear, and needs an answer: words of comfort alone would leave it at that. */
const CRIES: readonly string[] = ['distress', 'ashamed', 'upset'];

/** In columns: who greets and goes on for longer says what it is about, as who names a coin or what does not work. */
const LONGEST_GREETING = 44;

/** `tells`: a greeting so long, or with such facts, is none; `more`: something is missing or does not work, and "one says success, the other is empty" is no good news. */
function unasked(remark: string | null, asks: boolean, harmed: boolean, tells: boolean, more: boolean): string | null {
  if (remark === null || (asks && ENDS_THE_TALK.includes(remark))) return null;
  if ((remark === 'greeting' && (tells || more)) || (remark === 'helped' && more)) return null;
  return harmed && CRIES.includes(remark) ? null : remark;
}

/** A remark by itself. Before anything was told fear comes first; a piece of a story and "are you a person" stay what they are. */
function asideAlone(remark: string | null, { open }: Setting): string | null {
  if (remark === null || isDeskWish(remark) || remark === 'vague') return null;
  return open !== null && OF_THE_TALK.includes(remark) ? null : remark;
}

/** "Nothing was stolen, I just cannot see it", "I sent it to my own wallet" speak of a theft and tell of none. */
function deniesTheft(text: string, language: Language): boolean {
  const { facts, corrections } = toldIn(text, language);
  const sent = facts.done?.some(({ value }) => value === 'sent') ?? false;
  const isOwn = sent && facts.counterpart?.value.kind === 'ownWallet';
  return facts.gone === undefined && (isOwn || corrections.some(({ slot }) => slot === 'alarm'));
}
