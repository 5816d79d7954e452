import { CARE_KINDS, type CareKind, type CountryLines, type CrisisLine } from '../../core/care.ts';
import type { Locale } from '../../core/language.ts';
import type { Card, SuggestedAction } from '../../core/protocols/protocol.ts';
import { carePhrases } from '../../languages/care/index.ts';
import { formatDate } from '../../languages/format.ts';
import type { Said } from '../saying/say.ts';
import { button } from '../saying/say.ts';
import { countryName, likelyCountries, linesFor } from './careLines.ts';

type CareCard = Extract<Card, { kind: 'care' }>;

export interface CareSaid {
  readonly language: Locale;
  readonly kinds: readonly CareKind[];
  /** Null: not known, and a few likely ones are listed. */
  readonly country: CountryLines | null;
  readonly all: readonly CountryLines[];
  /** Instead of the words that come first: an answer to what was said since. */
  readonly reply?: string;
  /** Whether the question who is there is asked. */
  readonly asks: boolean;
  /** Somebody else may know the recovery words. */
  readonly wordsKnown?: boolean;
  /** That a person was called, or that nobody is there; null: nobody may be called yet. */
  readonly person: string | null;
}

/** The card and the same in words, for a channel that draws no cards. */
export function careSaid(said: CareSaid): Said {
  const card = careCard(said);
  return { text: inWords(card), card, buttons: careButtons(said) };
}

export interface CareBrief extends Pick<CareSaid, 'language' | 'kinds' | 'country'> {
  /** Markdown; its first sentences in bold are said largest. */
  readonly reply: string;
  readonly said: number;
  readonly person: string;
  readonly to: string;
  /** They cannot speak: where the police take messages, the number stands below the answer. */
  readonly silent?: boolean;
}

/** What is said once the lines stand above: the answer, and one line that points to them. */
export function careBrief({ language, kinds, country, reply, said, person, to, silent = false }: CareBrief): Said {
  const words = carePhrases(language);
  const { lead, more } = leadOf(reply);
  // Whoever must not be seen here needs the shortest page there is.
  const line = to === 'watched' ? null : country && linesFor(country, kinds)[0];
  const points = to !== 'watched' && kinds.length > 0;
  const pointer = line ? words.pointers[said % words.pointers.length]?.(line.number) : words.pointerAbove;
  const urgent = kinds.includes('crisis') && country ? country.emergency.numbers : [];
  const byText = silent ? country?.emergency.byText : undefined;
  const danger = [...(byText ? [words.byText(byText.number, byText.area)] : []), pointer];
  const text = !points ? '' : [...danger, ...(urgent.length > 0 ? [words.inDanger(urgent)] : [])].join(' ');
  const numbers = [...(line ? [line.number] : []), ...urgent];
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

/** A short answer begins with what matters, in bold; links lead away from here, so their words alone are said. */
function leadOf(markdown: string): { lead: string; more: string } {
  const plain = markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim();
  const [, lead, more = ''] = /^\*\*(.+?)\*\*\s*([\s\S]*)$/u.exec(plain) ?? [];
  return { lead: lead ?? plain, more: more.replaceAll('**', '') };
}

function careCard({ language, kinds, country, all, reply, asks, person, wordsKnown = false }: CareSaid): CareCard {
  const words = carePhrases(language);
  // Of several the gravest speaks first; what helps now is said of each.
  const [first = 'crisis'] = CARE_KINDS.filter((kind) => kinds.includes(kind));
  const steps = reply ? [] : stepsFor(kinds, words, wordsKnown);
  const shown = country
    ? linesFor(country, kinds).map((line) => lineIn(line, language, null))
    : likelyCountries(all, language).flatMap((one) =>
        linesFor(one, [first])
          .slice(0, 1)
          .map((line) => lineIn(line, language, countryName(one.country, language))),
      );
  const numbers = country?.emergency.numbers ?? [];
  return {
    kind: 'care',
    thanks: reply ? null : words.parts[first].thanks,
    lead: reply ?? words.parts[first].lead,
    steps,
    lines: shown,
    danger: { text: words.inDanger(numbers), numbers: numbers.map((number) => ({ number, tel: telOf(number) })) },
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

/** At most three: of a child that is blackmailed, to tell an adult, not to pay, to keep evidence. */
function stepsFor(kinds: readonly CareKind[], words: ReturnType<typeof carePhrases>, wordsKnown: boolean): string[] {
  const { parts } = words;
  const { minor, coercion } = parts;
  if (kinds.includes('minor') && kinds.includes('coercion'))
    return [...minor.steps.slice(0, 1), ...coercion.steps.slice(1)];
  // "Send nothing to anybody" would leave what is there to the thief.
  const [tell = '', , line = ''] = minor.steps;
  const ofMinor = wordsKnown ? [tell, words.wordsKnown, line] : minor.steps;
  return kinds.flatMap((kind) => (kind === 'minor' ? ofMinor : parts[kind].steps));
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
