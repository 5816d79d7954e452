import { CARE_KINDS, type CareKind } from '../../../core/care.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import type { CareRule, CareTurn } from './careRules.ts';
import { isHeldBy } from './held.ts';
import { isImpostorCall } from './impostor.ts';

/** Why a kind was heard or not: ids of rules on both sides, and what was learnt (0–1; null until it has learnt). */
export interface CareFinding {
  readonly heard: boolean;
  /** What the rules that hear it are firm about: violence before pictures; null: nothing. */
  readonly firm: NonNullable<CareRule['firm']> | null;
  /** Who writes is held until money is paid, or made to work (`held.ts`). */
  readonly held: boolean;
  readonly for: readonly string[];
  readonly against: readonly string[];
  readonly likelihood: number | null;
}

export interface CareReading extends Readonly<Record<CareKind, CareFinding>> {
  /** No crisis is heard, and it may be one: that is asked about beside the answer. */
  readonly hinted: boolean;
  /** It asks of something else, or says that all is well. */
  readonly away: boolean;
  /** Whether it tells this; only asked in the middle of one, so it is looked for only then. */
  readonly tells: (what: CareTurn) => boolean;
}

export type ReadCare = (text: string, language: Language) => CareReading;

export interface CareParts {
  readonly rules: readonly CareRule[];
  /** One spelling for what is written in many ways: width, case, Traditional characters. All of them are tried. */
  readonly spellings: (text: string) => readonly string[];
  /** How likely one sentence says each of these; null until that was learnt. */
  readonly likelihood: (sentence: string, language: Language) => Readonly<Record<CareKind, number>> | null;
}

/** What is longer is a log or a book: its first part tells. */
const READ_AT_MOST = 4_000;
const MOST_SENTENCES = 30;
/**
 * From this likelihood on a sentence is heard although no rule knows its words. A state takes the place of every answer for the rest of the
 * talk: "he wants my recovery phrase" (0.5) of a swindler met with a line for violence at home leaves the words in his hands.
 */
const LIKELY: Readonly<Record<CareKind, number>> = { crisis: 0.9, minor: 0.75, coercion: 0.8 };
/** The same for a line that is said beside the answer: too unsure for a state (docs/care.md has the figures). */
const HINTED = 0.4;

/**
 * Talk of ending one's life, a minor, coercion, each with its evidence. Rules of all languages are tried on every sentence;
 * what speaks against counts for its own sentence only, so that "in the news … – and now I want to die" is heard. A rule
 * is certain; what was learnt adds what no rule knows, and never takes back what a rule has heard.
 * The death of another is cut out of its sentence (`bereaved`) before a crisis is looked for: "my brother killed himself and I found his
 * device" is an heir's, and "my husband died and I want to die" still says the second. With it, "I'll be with him soon" is heard (`follows`).
 * A mother or father who tells of a child is no child: the words for a child would send them to "an adult you trust". Who is
 * threatened with arrest by an impostor on the telephone is swindled and not forced: "do as you are told" would do the caller's work.
 */
export function createCareReader({ rules, spellings, likelihood }: CareParts): ReadCare {
  const table = tableOf(rules);
  const rulesOf = (written: readonly Language[], kind: CareRule['kind'], side: CareRule['side']) =>
    written.flatMap((one) => table.get(`${one} ${kind} ${side}`) ?? []);
  const withoutDead = (variants: readonly string[], written: readonly Language[]): readonly string[] | null => {
    const deaths = rulesOf(written, 'bereaved', 'for').map(({ match }) => match);
    // The spelling that a rule is written in is the one that is cut: the others would tell of the death again.
    const own = variants
      .map((variant) => deaths.reduce(withoutMatch, variant))
      .filter((one) => !variants.includes(one));
    return own.length > 0 ? own : null;
  };
  return (text, language) => {
    const sentences = sentencesIn(text).map((sentence) => {
      const variants = [...new Set(spellings(sentence).map(bare))];
      const written = LANGUAGES.filter((one) => WRITTEN[one].test(sentence));
      const own = withoutDead(variants, written);
      const likely = likelihood(own?.[0] ?? sentence, language);
      return { variants, written, likely, own };
    });
    const isBereaved = sentences.some(({ own }) => own !== null);
    const hits = (
      { variants, own, written }: (typeof sentences)[number],
      kind: CareRule['kind'],
      side: CareRule['side'],
    ) => {
      const read = kind === 'crisis' ? (own ?? variants) : variants;
      return rulesOf(written, kind, side).filter(({ match }) => read.some((variant) => match.test(variant)));
    };
    const find = (kind: CareKind): CareFinding => {
      const found = sentences.map((sentence) => {
        const follows = kind === 'crisis' && isBereaved ? hits(sentence, 'follows', 'for') : [];
        const one = { for: [...hits(sentence, kind, 'for'), ...follows], likelihood: sentence.likely?.[kind] ?? null };
        const speaks = one.for.length > 0 || (one.likelihood ?? 0) >= LIKELY[kind];
        return { ...one, speaks, against: speaks ? hits(sentence, kind, 'against') : [] };
      });
      const heard = found.filter(({ speaks, against }) => speaks && against.length === 0);
      const heardBy = heard.flatMap((one) => one.for);
      return {
        heard: heard.length > 0,
        firm: firmest(heardBy),
        held: isHeldBy(
          heardBy.map(({ id }) => id),
          sentences.flatMap(({ variants }) => variants),
        ),
        for: found.flatMap((one) => one.for.map(({ id }) => id)),
        against: found.flatMap((one) => one.against.map(({ id }) => id)),
        likelihood: found.reduce<number | null>((best, one) => larger(best, one.likelihood), null),
      };
    };
    const hints = () =>
      sentences.some(
        (sentence) =>
          (hits(sentence, 'crisis', 'hint').length > 0 ||
            (isBereaved && hits(sentence, 'follows', 'hint').length > 0) ||
            ((sentence.likely?.crisis ?? 0) >= HINTED && !sentence.variants.every(isOneWord))) &&
          hits(sentence, 'crisis', 'against').length === 0,
      );
    const tells = (what: CareTurn) =>
      sentences.some(
        (sentence) => hits(sentence, what, 'for').length > 0 && hits(sentence, what, 'against').length === 0,
      );
    const child = find('minor');
    const minor = child.heard && tells('adult') ? { ...child, heard: false } : child;
    const force = find('coercion');
    const coercion =
      force.heard && force.firm === null && isImpostorCall(text, language) ? { ...force, heard: false } : force;
    const found = { crisis: find('crisis'), minor, coercion };
    return {
      ...found,
      hinted: !CARE_KINDS.some((kind) => found[kind].heard) && hints(),
      get away() {
        if (CARE_KINDS.some((kind) => found[kind].heard)) return false;
        return tells('away');
      },
      tells,
    };
  };
}

/** "Lovely." of a loss: what one word is like by itself says nothing, and a rule knows those that do. */
const isOneWord = (sentence: string): boolean => /^[\p{Script=Latin}']+$/u.test(sentence);

/** The sentence without what the pattern finds: a space is left, so that no new word is made of its neighbours. */
function withoutMatch(sentence: string, match: RegExp): string {
  let rest = sentence;
  for (let time = 0; time < MOST_DEATHS; time += 1) {
    const found = match.exec(rest);
    if (!found) break;
    // What stands before the group is only looked at.
    rest = rest
      .replace(found.groups?.['dead'] ?? found[0], ' ')
      .replace(/\s+/g, ' ')
      .trim();
  }
  return rest;
}
const MOST_DEATHS = 4;

function firmest(rules: readonly CareRule[]): CareFinding['firm'] {
  const told = rules.flatMap(({ firm }) => firm ?? []);
  return told.find((one) => one === 'violence') ?? told[0] ?? null;
}

function tableOf(rules: readonly CareRule[]): ReadonlyMap<string, readonly CareRule[]> {
  const table = new Map<string, CareRule[]>();
  for (const rule of rules) {
    const place = `${rule.language} ${rule.kind} ${rule.side}`;
    table.set(place, [...(table.get(place) ?? []), rule]);
  }
  return table;
}

/** In a text without the letters of a language none of its rules can match. */
const WRITTEN: Readonly<Record<Language, RegExp>> = {
  en: /[a-z]/i,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  'zh-Hans': /\p{Script=Han}/u,
  ko: /\p{Script=Hangul}/u,
};

function larger(a: number | null, b: number | null): number | null {
  return a === null || (b !== null && b > a) ? b : a;
}

const SENTENCE_END = /(?<=[。！？!?；;\n]|\.(?=\s))/u;

export function sentencesIn(text: string): string[] {
  return text
    .slice(0, READ_AT_MOST)
    .split(SENTENCE_END)
    .filter((part) => /\p{L}/u.test(part))
    .slice(0, MOST_SENTENCES);
}

/** Words alone: what is said does not change with punctuation or emoji, and patterns need not name them. */
function bare(text: string): string {
  return text
    .replace(/(?:[\p{P}\p{S}\p{Extended_Pictographic}]|\u200d|\ufe0f)+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
