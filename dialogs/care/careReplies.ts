import { CARE_KINDS, type CrisisLine } from '../../core/care.ts';
import type { Locale } from '../../core/language.ts';
import { carePhrases } from '../../languages/care/index.ts';
import type { CareTurn } from '../../understanding/recognise/care/careRules.ts';
import { type Acute, acuteReply, isAcute } from './careAcute.ts';
import { aroundReply, isAround, type ReplyAsked } from './careAround.ts';
import { countryName, linesFor, whenOf } from './careLines.ts';
import { isThreat, type Threat, threatReply } from './careThreats.ts';

/** What a message in the middle of it is answered as. */
export type CareTo =
  | 'heard'
  | 'someone'
  | 'alone'
  | 'notSay'
  | 'region'
  | 'otherRegion'
  | 'away'
  | 'more'
  | 'notHere'
  | 'part'
  | 'calm'
  | 'unseen'
  | Acute
  | Threat
  | Exclude<
      CareTurn,
      | 'away'
      | 'adult'
      | 'sorrow'
      | 'over'
      | 'readsAlong'
      | 'beside'
      | 'atDoor'
      | 'outOfSight'
      | 'bareAge'
      | 'elder'
      | 'close'
      | 'robbersGone'
      | 'bereaved'
      | 'woman'
      | 'follows'
      | 'ofCoins'
      | 'parentsHit'
      | Acute
      | Threat
    >;

/** They send out of a door or to a telephone: where guards stand either may cost a beating. */
const OF_A_HOME: readonly CareTo[] = [
  'unseen',
  'leaveNow',
  'goThere',
  'noCall',
  'calm',
  'onTheWay',
  'named',
  'whoFirst',
  'comesAgain',
  'heard',
  'otherRegion',
  'more',
  'region',
];

/** The words for a turn that is no short answer of an article. */
export function replyTo(to: CareTo, asked: ReplyAsked): string {
  const { memory, language, country } = asked;
  const { said, crisis, coercion, firm } = memory;
  const words = carePhrases(language);
  if (memory.held && OF_A_HOME.includes(to)) return words.stepsHeld[said % words.stepsHeld.length] ?? '';
  if (isAround(to)) return aroundReply(to, asked);
  const numbers = country?.emergency.numbers ?? [];
  if (isAcute(to)) return acuteReply(to, { language, numbers, said });
  if (isThreat(to)) return threatReply(to, language, words.helpline.writing(lineOf(asked)?.inWriting ?? null));
  const turn = (lines: readonly string[]) => lines[said % lines.length] ?? '';
  // Leaving for other people is for who is forced where they are.
  const forced = coercion && firm !== 'pictures' && !(crisis && firm === null);
  switch (to) {
    case 'someone':
      return words.toSomeone;
    case 'alone':
      return words.toAlone;
    case 'notSay':
      return words.toNotSay;
    case 'away':
      return words.ledAway;
    case 'watched':
      return words.closeNow;
    case 'relief':
      return firm === 'violence' ? words.reliefForced : turn(words.relief);
    case 'onTheWay':
      if (firm === 'violence') return words.onTheWayForced;
      return crisis ? words.onTheWay : words.onTheWayPlain;
    case 'calm':
      return turn(firm === 'violence' ? words.calmForced : words.calm);
    case 'noCall': {
      const way = lineOf(asked)?.inWriting;
      return way ? `${words.helpline.writing(way)} ${words.noCall}` : words.noCall;
    }
    case 'handedOver':
    case 'mayTell':
    case 'comesAgain':
    case 'trustedDevice':
    case 'leaveNow':
    case 'goThere':
    case 'movedAway':
    case 'meansIt':
    case 'notHere':
      return words[to];
    case 'leavePlace':
      return `**${words.acute.call(numbers)}** ${words.leavePlace}`;
    case 'realPerson':
      return words.realPerson(asked.person ?? '');
    case 'farewell':
      return turn(words.farewell);
    case 'noLines':
      return words.noLines;
    case 'named':
      return firm === 'violence' ? words.namedForced : words.named;
    case 'whoFirst':
      return firm === 'violence' ? words.policeFirst : words.whoFirst;
    case 'bot':
      return words.isBot;
    case 'region':
      if (!country && memory.country) return words.noLineThere(countryName(memory.country, language));
      return turn(forced ? words.goOnForced : words.goOn);
    case 'heard':
    case 'otherRegion':
    case 'more':
    case 'part':
    case 'keepChat':
    case 'moveWhen':
    case 'closeTab':
    case 'afraidOfPolice':
    case 'whoToTalk':
      return turn(forced ? words.goOnForced : words.goOn);
    default:
      return ofTheLine(to, asked);
  }
}

type OfTheLine = Exclude<Extract<CareTurn, `line${string}`>, 'lineNumber'>;

/** What is known of the line of their country answers what they ask of it; what was not read is said so. */
function ofTheLine(to: OfTheLine, asked: ReplyAsked): string {
  const { language, country } = asked;
  const { helpline, always, hours } = carePhrases(language);
  const line = lineOf(asked);
  switch (to) {
    case 'lineFree':
      return helpline.free(line?.free !== undefined);
    case 'lineWriting':
      return helpline.writing(line?.inWriting ?? null);
    case 'lineBusy': {
      const busy = helpline.busy(country?.emergency.numbers ?? []);
      return line?.inWriting ? `${busy} ${helpline.writing(line.inWriting)}` : busy;
    }
    case 'lineHours':
      return helpline.hours(whenOf(line, always, hours));
    case 'lineLanguage':
      return line ? helpline.language(languagesOf(line, language)) : helpline.should;
    case 'lineShould':
      return helpline.should;
    case 'lineAnonymous':
      return helpline.anonymous;
    case 'lineAsks':
      return helpline.asks;
    case 'lineReached':
      return helpline.reached;
  }
}

function lineOf({ memory, country }: ReplyAsked): CrisisLine | undefined {
  const kinds = CARE_KINDS.filter((kind) => memory[kind]);
  return country ? linesFor(country, kinds, memory)[0] : undefined;
}

function languagesOf({ languages }: CrisisLine, locale: Locale): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return new Intl.ListFormat(locale, { type: 'unit' }).format(languages.map((tag) => names.of(tag) ?? tag));
}
