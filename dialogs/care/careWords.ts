import { CARE_KINDS, type CareKind, type CountryLines, type CrisisLine } from '../../core/care.ts';
import type { Locale } from '../../core/language.ts';
import type { Card, SuggestedAction } from '../../core/protocols/protocol.ts';
import { carePhrases } from '../../languages/care/index.ts';
import { formatDate } from '../../languages/format.ts';
import type { CareFinding } from '../../understanding/recognise/care/crisis.ts';
import type { Said } from '../saying/say.ts';
import { button } from '../saying/say.ts';
import { countryName, likelyCountries, linesFor } from './careLines.ts';

type CareCard = Extract<Card, { kind: 'care' }>;

export interface CareSaid {
  readonly language: Locale;
  readonly kinds: readonly CareKind[];
  /** Whether it is violence, or pictures in other hands; absent or null: neither was told. */
  readonly firm?: CareFinding['firm'];
  /** Null: not known, and a few likely ones are listed. */
  readonly country: CountryLines | null;
  readonly all: readonly CountryLines[];
  /** Instead of the words that come first: an answer to what was said since. */
  readonly reply?: string;
  /** Whether the question who is there is asked. */
  readonly asks: boolean;
  /** Somebody else may know the recovery words. */
  readonly wordsKnown?: boolean;
  /** Before what helps at all: what cannot wait, and what was demanded just now. */
  readonly first?: readonly string[];
  /** An old person is forced, and somebody else writes. */
  readonly elder?: boolean;
  readonly woman?: boolean;
  /** They are held until money is paid, or made to work. */
  readonly held?: boolean;
  /** Somebody close to who writes wants to die. */
  readonly close?: boolean;
  /** That a person was called, or that nobody is there; null: nobody may be called yet. */
  readonly person: string | null;
}

/** The card and the same in words, for a channel that draws no cards. */
export function careSaid(said: CareSaid): Said {
  const card = careCard(said);
  return { text: inWords(card), card, buttons: careButtons(said) };
}

export interface CareBrief
  extends Pick<CareSaid, 'language' | 'kinds' | 'firm' | 'country' | 'elder' | 'woman' | 'held'> {
  /** They have said where they are, though that country may have no lines. */
  readonly named?: boolean;
  /** Markdown; its first sentences in bold are said largest. */
  readonly reply: string;
  readonly said: number;
  readonly person: string;
  readonly to: string;
  /** They cannot speak: the number of the emergency, and where the police take messages, come first. */
  readonly silent?: boolean;
  /** The one who forces may read this. */
  readonly read?: boolean;
}

/** What is said once the lines stand above: the answer, and one line that points to them. */
export function careBrief(brief: CareBrief): Said {
  const { language, country, person, to } = brief;
  const words = carePhrases(language);
  const { lead, more } = firstOf(brief);
  const { text, numbers } = pointerOf(brief);
  const card: CareCard = {
    kind: 'care',
    thanks: null,
    lead,
    ...(more === '' ? {} : { more }),
    steps: [],
    lines: [],
    danger: { text, numbers: numbers.map((number) => ({ number, tel: telOf(number) })) },
    region: { text: '', change: null },
    question: to === 'away' ? words.isSomeoneThere : null,
    person,
    stays: words.staysOpen,
    placeholder: words.placeholder,
  };
  return {
    text: [lead, more, text].filter((part) => part !== '').join('\n\n'),
    card,
    buttons: careButtons({ language, country, asks: to === 'away' }),
  };
}

/** Who cannot speak reads first how the police hear of it; where the phone is read, the last word is how this goes away. */
function firstOf({
  language,
  kinds,
  country,
  elder = false,
  woman = false,
  reply,
  silent = false,
  read = false,
}: CareBrief): {
  lead: string;
  more: string;
} {
  const words = carePhrases(language);
  const { lead, more } = leadOf(reply);
  const after = [more, ...(read ? [words.mayReadThis] : [])].filter((part) => part !== '').join(' ');
  if (!silent) return { lead, more: after };
  const byText = country?.emergency.byText;
  const [first = ''] = words.stepsForced(country?.emergency.numbers ?? [], byText ? words.byText(byText) : null);
  const way = country && linesFor(country, kinds, { elder, woman })[0]?.inWriting;
  return { lead: first, more: [lead, after, ...(way ? [words.helpline.writing(way)] : [])].join(' ').trim() };
}

/** The card asks for the country, and the first answer after it; asked a third time it sounds as if nobody read what was written. */
const ASK_COUNTRY_TWICE = 2;

/** What is said with the number already, or about who answers: under it stand the numbers alone. */
const NUMBERS_ALONE: readonly string[] = [
  'acutePlace',
  'acuteMeans',
  'acuteTaken',
  'acuteSoon',
  'leavePlace',
  'realPerson',
];

type Pointed = Pick<
  CareBrief,
  'language' | 'kinds' | 'firm' | 'country' | 'elder' | 'woman' | 'held' | 'named' | 'said' | 'to'
>;

/** The line again, and the number of the emergency where a life may hang on it. */
export function pointerOf(pointed: Pointed): { text: string; numbers: string[] } {
  const {
    language,
    kinds,
    firm = null,
    country,
    elder = false,
    woman = false,
    held = false,
    named = false,
    said,
    to,
  } = pointed;
  const words = carePhrases(language);
  // Whoever must not be seen here needs the shortest page there is; who is held reads no number of a country where they are not.
  if (to === 'watched' || kinds.length === 0 || (held && !country)) return { text: '', numbers: [] };
  const line = country && linesFor(country, kinds, { elder, woman })[0];
  // What answers somebody who is threatened mostly says to call the emergency number; a helpline's alone was taken for it.
  const isThreatened = (to === 'part' || to === 'sendOrNot') && kinds.includes('coercion') && firm !== 'pictures';
  // Where a country has a line for women alone, and it is not told who writes, the police are the number that is left.
  const isWithout = country !== null && !line && firm !== 'pictures';
  const isUrgent = kinds.includes('crisis') || firm === 'violence' || isThreatened || isWithout;
  const urgent = isUrgent && country ? country.emergency.numbers : [];
  if (line && NUMBERS_ALONE.includes(to)) {
    const numbers = [...country.emergency.numbers, line.number];
    return { text: numbers.join(' · '), numbers };
  }
  // "Send me no more of those" is heard; what saves a life stays.
  if (to === 'noLines') return { text: words.inDanger(urgent), numbers: [...urgent] };
  const asked = said < ASK_COUNTRY_TWICE ? words.pointerAbove : `${words.numbersAbove} ${words.inDanger([])}`;
  const elsewhere = named ? words.inDanger([]) : asked;
  const pointer = line ? words.pointers[said % words.pointers.length]?.(line.number) : elsewhere;
  const text = [pointer, ...(urgent.length > 0 ? [words.inDanger(urgent)] : [])].join(' ');
  return { text, numbers: [...(line ? [line.number] : []), ...urgent] };
}

/** A short answer begins with what matters, in bold; links lead away from here, so their words alone are said. */
function leadOf(markdown: string): { lead: string; more: string } {
  const plain = markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim();
  const [, lead, more = ''] = /^\*\*(.+?)\*\*\s*([\s\S]*)$/u.exec(plain) ?? [];
  return { lead: lead ?? plain, more: more.replaceAll('**', '') };
}

function careCard(said: CareSaid): CareCard {
  const {
    language,
    kinds,
    firm = null,
    country,
    all,
    reply,
    asks,
    person,
    first: before = [],
    wordsKnown = false,
    elder = false,
    woman = false,
    held = false,
    close = false,
  } = said;
  const words = carePhrases(language);
  // Of several the gravest speaks first; what helps now is said of each.
  const [first = 'crisis'] = CARE_KINDS.filter((kind) => kinds.includes(kind));
  // Whoever writes for somebody else is not the one in need: "you are what matters now" is not about them.
  const ofOther = first === 'coercion' && elder ? words.forOther : first === 'crisis' && close ? words.forClose : null;
  const spoken = ofOther ?? words.parts[first];
  const helps = reply
    ? []
    : ofOther
      ? ofOther.steps(country?.emergency.numbers ?? [])
      : stepsFor({ kinds, firm, held, country, wordsKnown }, words);
  const steps = [...before, ...helps];
  const shown = country
    ? linesFor(country, kinds, { elder, woman }).map((line) => lineIn(line, language, null))
    : held
      ? []
      : likelyCountries(all, language).flatMap((one) =>
          linesFor(one, [first])
            .slice(0, 1)
            .map((line) => lineIn(line, language, countryName(one.country, language))),
        );
  const numbers = country?.emergency.numbers ?? [];
  return {
    kind: 'care',
    thanks: reply ? null : spoken.thanks,
    lead: reply ?? spoken.lead,
    steps: [...steps],
    lines: shown,
    danger: {
      // "Call the number of your country" is no advice where a call may be punished, and the country is another.
      text: held && !country ? '' : words.inDanger(numbers),
      numbers: numbers.map((number) => ({ number, tel: telOf(number) })),
    },
    region: country
      ? {
          text: words.checked(countryName(country.country, language), formatDate(lastRead(country), language)),
          change: words.changeRegion,
        }
      : { text: words.whichRegion, change: null },
    question: asks ? words.isSomeoneThere : null,
    person,
    stays: words.staysOpen,
    placeholder: words.placeholder,
  };
}

/**
 * At most three: of a child that is blackmailed, to tell an adult, not to pay, to keep evidence; beside somebody who hits, the
 * emergency number, a way out, and how to leave this page.
 */
function stepsFor(
  {
    kinds,
    firm,
    held,
    country,
    wordsKnown,
  }: Pick<CareSaid, 'kinds' | 'country'> & { firm: CareFinding['firm']; held: boolean; wordsKnown: boolean },
  words: ReturnType<typeof carePhrases>,
): readonly string[] {
  const { minor, coercion } = words.parts;
  if (kinds.includes('coercion') && held) return words.stepsHeld;
  if (kinds.includes('coercion') && firm === 'violence') {
    const byText = country?.emergency.byText;
    return words.stepsForced(country?.emergency.numbers ?? [], byText ? words.byText(byText) : null);
  }
  if (kinds.includes('minor') && kinds.includes('coercion'))
    return [...minor.steps.slice(0, 1), ...coercion.steps.slice(1)];
  // "Send nothing to anybody" would leave what is there to the thief.
  const [tell = '', , line = ''] = minor.steps;
  const ofMinor = wordsKnown ? [tell, words.wordsKnown, line] : minor.steps;
  return kinds.flatMap((kind) => (kind === 'minor' ? ofMinor : words.parts[kind].steps));
}

function lineIn(line: CrisisLine, language: Locale, country: string | null): CareCard['lines'][number] {
  const words = carePhrases(language);
  const { hours, name, number } = line;
  const when = hours === 'always' ? words.always : hours === 'unknown' ? null : words.hours(hours.from, hours.to);
  return { name, number, tel: telOf(number), call: words.call(number), when, country };
}

/** The day on which the oldest of what is shown was read. */
function lastRead({ emergency, lines }: CountryLines): string {
  return [emergency, ...lines].map(({ read }) => read).sort()[0] ?? emergency.read;
}

export function telOf(number: string): string {
  return `tel:${number.replace(/\D/g, '')}`;
}

function careButtons({ language, country, asks }: Pick<CareSaid, 'language' | 'country' | 'asks'>): SuggestedAction[] {
  const words = carePhrases(language);
  const who = [
    button(words.someone, { action: 'care.company', who: 'someone' }),
    button(words.alone, { action: 'care.company', who: 'alone' }),
    button(words.notSay, { action: 'care.company', who: 'notSay' }),
  ];
  return [...(asks ? who : []), ...(country ? [button(words.changeRegion, { action: 'care.region' })] : [])];
}

function inWords(card: CareCard): string {
  const lines = card.lines.map(
    ({ country, name, number, when }) =>
      `- ${country ? `${country}: ` : ''}${name} **${number}**${when ? ` (${when})` : ''}`,
  );
  return [
    card.thanks,
    `**${card.lead}**`,
    card.steps.map((step) => `- ${step}`).join('\n'),
    lines.join('\n'),
    card.danger.text,
    card.region.text,
    card.person,
    card.question,
  ]
    .filter((part) => part)
    .join('\n\n');
}
