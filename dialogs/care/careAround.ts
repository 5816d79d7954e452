import type { CountryLines } from '../../core/care.ts';
import type { Locale } from '../../core/language.ts';
import { carePhrases } from '../../languages/care/index.ts';
import { numberIn, whenOf } from './careLines.ts';
import type { CareMemory } from './careMemory.ts';

/** What a reply in the middle of it depends on. */
export interface ReplyAsked {
  readonly memory: CareMemory;
  readonly language: Locale;
  /** Null: not known, or without lines. */
  readonly country: CountryLines | null;
  /** Whether a person was called, and when one is there. */
  readonly person?: string;
  /** What was written. */
  readonly text?: string;
  /** Somebody else may know the recovery words. */
  readonly wordsKnown?: boolean;
  /** They ask as well who hears of a call. */
  readonly tellsWho?: boolean;
  /** They ask whether the number that they wrote answers at this hour. */
  readonly tellsWhen?: boolean;
}

/** What is asked of money, papers and numbers in the middle of it, and is answered by words of its own. */
const AROUND = [
  'moneyWaits',
  'restSafe',
  'sendToFamily',
  'recordWhere',
  'paperWhere',
  'waitOrMove',
  'mayHelp',
  'secondWallet',
  'heldPhone',
  'contactBack',
  'notParents',
  'sendOrNot',
  'unseen',
  'lineNumber',
] as const;
type Around = (typeof AROUND)[number];

export const isAround = (to: string): to is Around => AROUND.some((one) => one === to);

/**
 * Beside somebody who hits nobody is told to refuse, and nobody is told that coins stay where they are while somebody else
 * may know the words.
 */
export function aroundReply(to: Around, asked: ReplyAsked): string {
  const { memory, language, wordsKnown = false } = asked;
  const { around } = carePhrases(language);
  switch (to) {
    case 'restSafe':
      if (wordsKnown) return around.restKnown;
      return memory.coercion ? around.restForced : around.restSafe;
    case 'sendOrNot':
      return memory.firm === 'violence' ? around.giveIn : around.sendNothing;
    case 'lineNumber':
      return numberTold(asked);
    default:
      return around[to];
  }
}

/** Whether the number that they wrote is one that was read, and what it is; who hears of a call, where that is asked with it. */
function numberTold({ language, country, text = '', tellsWho = false, tellsWhen = false }: ReplyAsked): string {
  const words = carePhrases(language);
  const { around } = words;
  const found = country && numberIn(text, country);
  const byText = country?.emergency.byText;
  const isOfText = found !== null && found.number === byText?.number;
  return [
    around.number(found),
    ...(isOfText ? [words.byText(byText)] : []),
    ...(tellsWhen && found ? [words.helpline.hours(whenOf(found, words.always, words.hours))] : []),
    ...(tellsWho ? [words.helpline.anonymous] : []),
  ].join(' ');
}
