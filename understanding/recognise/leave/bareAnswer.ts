import type { Language } from '../../../core/language.ts';
import { ruleOf, spelling } from '../languageRules.ts';
import { type Direction, directionRules, directionsIn } from './direction.ts';
import { wrongRules } from './wrongAsked.ts';

const BOLD = '**';

/** A reply (markdown) without the bare yes or no with which it begins; as it is where what is left would not stand alone. */
export function withoutBareAnswer(reply: string, language: Language): string {
  const { answer, isBold, rest } = bareAnswerOf(reply, language);
  if (answer === '' || !standsAlone({ answer, rest }, language)) return reply;
  // "**No.** First the wallet" loses the bold together with the word.
  return isBold && rest.startsWith(BOLD)
    ? begun(rest.slice(BOLD.length).trimStart())
    : (isBold ? BOLD : '') + begun(rest);
}

/**
 * Whether the yes or no with which a short answer (markdown) begins answers this message: only where the message asks for one the same
 * way round as the answer is asked (`ways`). "Is my money safe?" is not answered by the "No" to "is my money gone?".
 */
export function fitsAnswer(reply: string, text: string, ways: readonly string[], language: Language): boolean {
  const { isNo, rest } = bareAnswerOf(reply, language);
  const forbids = isNo && (ruleOf(directionRules(), language)?.protects.test(plain(rest, language)) ?? false);
  const own = directionOf(ways, language);
  const asked = directionsIn(text, language);
  return asked.length > 0 && asked.every((one) => fits(one, own, { isNo, forbids }));
}

function fits(
  asked: Direction,
  own: Direction | null,
  { isNo, forbids }: { isNo: boolean; forbids: boolean },
): boolean {
  if (asked === 'either') return false;
  // What forbids is a no to whoever asks whether one may, should or has to, and none to who asks whether it is dangerous.
  if (forbids) return asked !== 'bad';
  if (own === null) return asked !== 'bad' && (isNo || asked !== 'must');
  const [one, other] = [asGood(asked), asGood(own)];
  if (one === other) return true;
  // A no to something unnamed is one to who asks leave for it.
  if (isNo && other === 'other') return asked === 'may' || asked === 'should';
  // What one may not do one should not do either, and what one should do one may.
  return one === 'should' ? other === 'good' && isNo : one === 'good' && other === 'should';
}

/** The way round in which most of the ways ask; the first counts twice, since it says what the part is for. Null: none asks for a yes or a no. */
function directionOf(ways: readonly string[], language: Language): Direction | null {
  const [first, ...others] = ways.flatMap((way) => directionsIn(way, language).slice(0, 1).map(asGood));
  if (first === undefined) return null;
  const count = (one: Direction) => [first, first, ...others].filter((other) => other === one).length;
  return others.reduce((best, one) => (count(one) > count(best) ? one : best), first);
}

/** Whether one may and whether it is good are asked alike: "can I close it", "is it safe to close it". */
const asGood = (direction: Direction): Direction => (direction === 'may' ? 'good' : direction);

interface BareAnswer {
  /** As it stands there, in lower case; empty where a reply begins with none. */
  readonly answer: string;
  readonly isNo: boolean;
  readonly isBold: boolean;
  readonly rest: string;
}

function bareAnswerOf(reply: string, language: Language): BareAnswer {
  const rule = ruleOf(wrongRules(), language);
  const isBold = reply.startsWith(BOLD);
  const said = isBold ? reply.slice(BOLD.length) : reply;
  const [answer = ''] = rule?.answer.exec(said.slice(0, 20).toLowerCase()) ?? [];
  return { answer, isBold, isNo: rule?.denies.test(answer) ?? false, rest: said.slice(answer.length) };
}

/** Nothing, and what only says on what a "yes," depends, is no answer by itself. */
function standsAlone({ answer, rest }: Pick<BareAnswer, 'answer' | 'rest'>, language: Language): boolean {
  const said = plain(rest, language);
  const goesOn = /[,，、]\s*$/u.test(answer);
  return said !== '' && !(goesOn && (ruleOf(directionRules(), language)?.leans.test(said) ?? false));
}

/** As the rules are written, and without bold. */
const plain = (text: string, language: Language): string => spelling(text.replaceAll(BOLD, ''), language).trim();

function begun(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
