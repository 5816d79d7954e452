import type { Locale } from '../../../core/language.ts';
import { chainPhrases } from '../../../languages/chains/index.ts';
import { guidePhrases } from '../../../languages/guides/index.ts';
import { phrases } from '../../../languages/index.ts';
import type { Phrases } from '../../../languages/phrases.ts';
import { verificationPhrases } from '../../../languages/verification/index.ts';
import type { Move } from '../../../understanding/labelled/labels.ts';

/** What it means that a message contains a set phrase. */
export interface PhraseSign {
  readonly words: string;
  readonly move: Move;
  /** It says that there is no answer, or apologises for the last one. */
  readonly refuses?: true;
  /** It asks the user for something. */
  readonly asks?: true;
  /** No network could be asked. */
  readonly inVain?: true;
}

/** The set phrases that are a reply of their own, in one language. Phrases come from `languages/`, never from a copy. */
export function phraseSigns(locale: Locale): readonly PhraseSign[] {
  const known = tables.get(locale) ?? signsOf(locale);
  tables.set(locale, known);
  return known;
}

const tables = new Map<Locale, readonly PhraseSign[]>();

type Key = { [K in keyof Phrases]: Phrases[K] extends string ? K : never }[keyof Phrases];

const NO_ANSWER = ['notKnown', 'notKnownAgain', 'notKnownStill', 'notKnownWaiting', 'notKnownWaitingAgain'] as const;
const NO_HELP = ['notHelped', 'notHelpedAgain', 'noOthers'] as const;
/** No answer, or no help, and others to choose from below it. */
const TRY_THESE = ['notKnownNear', 'notHelpedTry'] as const;
const ASKS = [
  'tellMore',
  'tellMoreNear',
  'noted',
  'unsure',
  'unsureOfOne',
  'othersFit',
  'unclear',
  'detail',
  'detailHash',
  'detailAgain',
  'detailMore',
  'goOn',
] as const;
const LOOKS_UP = ['askHash', 'notAHash', 'addressNotHash'] as const;
const TALKS = [
  'greeting',
  'thanks',
  'quiet',
  'upset',
  'wordless',
  'distress',
  'distressAgain',
  'distressUrgent',
  'ashamed',
  'ashamedAgain',
  'bot',
  'goodbye',
  'help',
] as const;
const OF_THE_DESK = ['leftQueue', 'languageChanged', 'chooseLanguage', 'cancelled', 'dataShown', 'rateThanks'] as const;
const OF_THE_WAIT = ['alreadyWaiting', 'detailWaiting'] as const;

function signsOf(locale: Locale): PhraseSign[] {
  const words = phrases(locale);
  const all = (keys: readonly Key[], sign: Omit<PhraseSign, 'words'>): PhraseSign[] =>
    keys.map((key) => ({ words: words[key], ...sign }));
  const chain = chainPhrases(locale);
  const lookup = { move: 'lookup', asks: true } as const;
  const signs: PhraseSign[] = [
    ...all(NO_ANSWER, { move: 'notKnown', refuses: true }),
    ...all(NO_HELP, { move: 'notKnown', refuses: true }),
    ...all(TRY_THESE, { move: 'notKnown', refuses: true, asks: true }),
    ...all(ASKS, { move: 'ask', asks: true }),
    ...all(TALKS, { move: 'smalltalk' }),
    ...[...words.goodNews, ...words.acknowledged].map((said) => ({ words: said, move: 'smalltalk' as const })),
    ...all(OF_THE_DESK, { move: 'desk' }),
    ...all(OF_THE_WAIT, { move: 'wait' }),
    ...all(['noAttachments'], { move: 'scope' }),
    ...all(['alarmLifted'], { move: 'lift' }),
    ...all(LOOKS_UP, lookup),
    ...Object.values(words.asking).map((said) => ({ words: said, move: 'ask' as const, asks: true as const })),
    { words: around(words.askFullHash), ...lookup },
    { words: chain.askAddress, ...lookup },
    { words: chain.notAnAddress, ...lookup },
    { words: around(chain.askFullAddress), ...lookup },
    { words: around(chain.wrongLength), ...lookup },
    { words: around(chain.feesSilent), move: 'lookup', inVain: true },
    { words: chain.cannotTell, move: 'lookup', inVain: true },
    { words: chain.stillCannotTell, move: 'lookup', inVain: true },
    { words: guidePhrases(locale).choose, move: 'guide', asks: true },
    { words: verificationPhrases(locale).ask, move: 'desk', asks: true },
  ];
  return signs.filter((sign) => sign.words.length > 0);
}

/** The longest piece of a phrase with a gap. */
function around(phrase: (gap: string) => string): string {
  const pieces = phrase('\u0000').split('\u0000');
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest)).trim();
}
