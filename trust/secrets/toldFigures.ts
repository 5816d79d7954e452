import { OTHER } from './calledOther.ts';
import type { Span } from './detection.ts';
import { COUNTED, NO_CODE } from './sentCodes.ts';
import { NUMBERED_LATIN, NUMBERED_OTHERS } from './words/numberedThings.ts';

/*
 * Figures within a sentence that says more than them: "it used to be 4817", 4817だったと思います, 纸上写的4817, 4817로 하면 안 돼요. What they are
 * told of tells: money, a day, an order, a block. Where nothing does, and a PIN or a code was named, they are one. Linear.
 */

const FIGURES = /(?<![\w.,/#$€£¥₩+-])(?:\d{3}[ -]\d{3}|\d{4,8})(?![\w%$€£¥₩]|\s[$€£¥₩]|[.,:/-]\d)/g;
/** More of them are a list of something. */
const MOST = 3;
const NUMBERED = new RegExp(`(?<![a-z])(?:${NUMBERED_LATIN})(?![a-z])|${NUMBERED_OTHERS}`, 'u');
const HOW_MANY = new RegExp(
  `^(?:${COUNTED}|\\s?(?:分|秒|名|号|號|번(?!호)|명|회|초|개(?!요))|\\s(?:secs?|years?|percent|holders|members|followers|wallets)(?![a-z]))`,
  'u',
);
/** "At 1430": a time; "around 3500": an amount. */
const ABOUT = /(?<![a-z])(?:at|around|about|roughly|approx(?:imately)?|nearly|almost|over) $|[約约]$|약 ?$/u;
/** Among few words what ends so is an amount, but for one PIN in fifty; and what wallets say of a call that failed. */
const ROUND = /^\d{2,3}[05]0$/;
const FAILURE = /^(?:4001|4[12]00|490[0-2]|32[06]\d\d)$/;
/** Standards that are called by their number alone: "how do I undo 7702". */
const STANDARD = /^(?:1155|1559|2612|4337|6963|7702|7715)$/;
/** Numbers of five figures that are called in China, in a crisis too. */
const HOTLINE = /^(?:12|9[56])\d{3}$/;
/** What everybody names when they ask about bad ones. */
const EVERYBODYS = /^(?:(\d)\1{3,7}|1234\d{0,4}|4321|1212)$/;
const ASKS_ABOUT =
  /(?<![a-z])(?:bad|weak|safe|ok|good|never|avoid|like|common|default)(?![a-z])|危|弱|安全|初期|例え|[简簡][单單]|默认|預設|[别別]用|위험|약|쉬운|기본|초기/u;

/** A time, and no purchase: "it was always 0396 since I bought it". */
const SINCE =
  /(?<![a-z])(?:since|when|after|before|the day|ever since) (?:i|we|he|she) (?:bought|got|had|purchased) (?:it|this|that|the \w{2,12})|買った(?:とき|時|日|当時|頃)(?:から)?|[买買](?:[来來]|回[来來]|的[时時]候|到手)(?:就|起)?|(?:샀을|산) (?:때|날|뒤|후)(?:부터)?/gu;

/** Figures of a clause that are told of nothing else. `folded`: see `fold.ts`. */
export function untoldFigures(folded: string): Span[] {
  const found = [...folded.matchAll(FIGURES)];
  if (found.length === 0 || found.length > MOST || tellsOfNumbers(folded)) return [];
  return found
    .map(({ 0: figures, index }) => ({ start: index, end: index + figures.length }))
    .filter(({ start, end }) => {
      const [figures, before] = [folded.slice(start, end), folded.slice(0, start)];
      const isExample = EVERYBODYS.test(figures) && ASKS_ABOUT.test(folded);
      const isElse = HOW_MANY.test(folded.slice(end)) || OTHER.endsIn(before) || ABOUT.test(before);
      return !(
        NO_CODE.test(figures) ||
        [ROUND, FAILURE, STANDARD, HOTLINE].some((shape) => shape.test(figures)) ||
        isExample ||
        isElse
      );
    });
}

/** Whether a text tells of money, a day or a thing that has a number. */
export const tellsOfNumbers = (folded: string): boolean => NUMBERED.test(folded.replace(SINCE, ' '));
