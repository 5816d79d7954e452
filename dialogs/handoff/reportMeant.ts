import type { ActionOf } from '../../core/actions/index.ts';
import { LANGUAGES, type Language, LOCALES } from '../../core/language.ts';
import { isReported } from '../../handoff/mayOpen.ts';
import type { Conversation } from '../../handoff/ports.ts';
import type { Met, ReportedIn } from '../../handoff/report.ts';
import { whomAsked } from '../../handoff/whomMeant.ts';
import { reportPhrases } from '../../languages/report/index.ts';
import type { Answers, Places } from '../../languages/report/reportPhrases.ts';
import { saysYes } from '../../understanding/recognise/alone/intent.ts';
import { spelling } from '../../understanding/recognise/languageRules.ts';

/*
 * A report that is typed. The desk's own label is said with quotation marks, a "please", another ending: what names staff is done, and
 * what may mean somebody elsewhere is asked.
 */

type Said = ActionOf<'staff.report'>;
interface Typed {
  readonly text?: string;
  readonly value?: unknown;
}

const LONGEST = 60;
const LONGEST_WITH_MORE = 300;
const CLAUSES = /[.,!?;:。、，！？；：“”"「」『』\n]+/u;

/** Whether a text by itself reports staff: in any language, whatever it is quoted with. */
export function namesStaff(text: string): boolean {
  return text.length <= LONGEST && hasVerb(text) && LANGUAGES.some((language) => says(language, 'naming', text));
}

/**
 * What a typed message says of a report, of whom the user has met here; null: nothing. "Report Mina" names her, "report him" has to be
 * asked about, and so has what stands amid other words, or says in whatever words that something is wrong with whoever is here. What does
 * not answer the question whom they mean has it asked once more.
 */
export async function reportMeant(before: Asked | null, typed: Typed, parts: ReportedIn): Promise<Said | null> {
  const text = typed.text ?? '';
  if (typed.value !== undefined || !before || text.length > LONGEST_WITH_MORE) return null;
  const answer = answerIn(text, before);
  if (answer) return answer;
  if (namesStaff(text)) return { action: 'staff.report' };
  return (await newlyMeant(before, text, parts)) ?? askedOnceMore(before, text, parts);
}

type Asked = Parameters<ReportedIn['met']>[0];

async function newlyMeant(before: Asked, text: string, parts: ReportedIn): Promise<Said | null> {
  const names = (before.content.met ?? []).map(({ name }) => name);
  const isAccused =
    parts.accuses(text, names, before.facts.owner.kind === 'withAgent') && !parts.isCare(text, before.facts.language);
  if (!isAccused && !hasVerb(text)) return null;
  const met = await parts.met(before);
  if (met.every(({ staff }) => isReported(before.facts, staff))) return null;
  const namedIn = (part: string) => met.filter(({ name }) => LANGUAGES.some((one) => saysName(one, name, part)));
  const [one, ...others] = text.length <= LONGEST ? namedIn(text) : [];
  if (one && others.length === 0) return { action: 'staff.report', whom: one.place };
  const isMeant = [text, ...text.split(CLAUSES)].some(
    (part) =>
      namedIn(part).length > 0 ||
      LANGUAGES.some((language) => says(language, 'naming', part) || says(language, 'unnamed', part)),
  );
  return isAccused || isMeant ? { action: 'staff.report', unsure: true } : null;
}

/** In characters: a longer message, and one that asks something, is of something else. */
const LONGEST_ANSWER = 40;
const ASKS = /[?？]/u;

function askedOnceMore(before: Asked, text: string, { isCare }: ReportedIn): Said | null {
  const asked = openQuestion(before);
  if (!asked || asked.again || text.trim() === '' || text.length > LONGEST_ANSWER || ASKS.test(text)) return null;
  if (isCare(text, before.facts.language)) return null;
  return asked.bars ? { action: 'staff.report' } : { action: 'staff.report', unsure: true };
}

/** To the question whom they mean: its button as it is titled, its number or name in whatever words, or a yes; only the next message is one. */
export function answerIn(text: string, conversation: Pick<Conversation, 'facts' | 'content'>): Said | null {
  const asked = openQuestion(conversation);
  if (!asked) return null;
  const found = answersTo(asked.staff, conversation.facts.language).find(({ titles }) =>
    titles.some((title) => compact(title) === compact(text)),
  );
  const whom = found?.whom ?? whomIn(text, asked.staff);
  return whom === undefined ? null : { action: 'staff.report', whom };
}

/** Whether a name is itself an answer to that question: whoever bears it would be what "all", "yes" or "1" means. */
export function answersWhom(name: string): boolean {
  if (saysYes(name) || /^[^\p{L}]*\p{N}/u.test(name)) return true;
  return (
    isAnswer(name, ({ ordinals, all, none, yes }) => [[...ordinals.flat(), ...all, ...none, ...yes]]) || isTitle(name)
  );
}

const isTitle = (name: string) =>
  LOCALES.some((locale) =>
    [reportPhrases(locale).all, reportPhrases(locale).none].some((one) => compact(one) === compact(name)),
  );

function whomIn(text: string, staff: readonly Pick<Met, 'name' | 'place'>[]): Whom | undefined {
  const isAnyOf = (kind: 'all' | 'none' | 'yes') => isAnswer(text, ({ [kind]: words }) => [words]);
  const [only, ...others] = staff;
  if (only && others.length === 0 && (saysYes(text) || isAnyOf('yes'))) return only.place;
  if (isAnyOf('none')) return 0;
  if (others.length > 0 && isAnyOf('all')) return staff.map(({ place }) => place);
  const named = staff.filter(({ name, place }, at) => {
    const called = [...[name, ...name.split(/\s+/u)].filter((part) => compact(part).length > 1), `${place}`];
    return isAnswer(text, ({ before, after, ordinals }) => [before, [...called, ...(ordinals[at] ?? [])], after]);
  });
  const [one, ...more] = named;
  return more.length === 0 ? one?.place : undefined;
}

function isAnswer(text: string, places: (answers: Answers) => Places): boolean {
  return LANGUAGES.some((language) => {
    const said = spoken(language, text);
    return said !== '' && fits(language, places(reportPhrases(language).answers), said);
  });
}

function openQuestion(conversation: Pick<Conversation, 'facts' | 'content'>): ReturnType<typeof whomAsked> {
  const asked = whomAsked(conversation);
  return asked?.at === conversation.facts.lastUserAt ? asked : null;
}

/** Each answer to that question with what can be typed for it; the first title is that of its button. */
export function answersTo(
  staff: readonly Pick<Met, 'name' | 'place'>[],
  locale: Parameters<typeof reportPhrases>[0],
): { readonly titles: readonly [string, ...string[]]; readonly whom: Whom }[] {
  const { yes, all, none } = reportPhrases(locale);
  const title = (name: string) => (staff.length === 1 ? yes(name) : name);
  const each = staff.map(({ name, place }) => answer(place, title(name), place, name));
  const places = staff.map(({ place }) => place);
  const more = staff.length > 1 ? [answer(Math.max(...places) + 1, all, places)] : [];
  return [...each, ...more, answer(0, none, 0)];
}

type Whom = NonNullable<Said['whom']>;

function answer(number: number, words: string, whom: Whom, name = words) {
  const titles: [string, ...string[]] = [`${number} ${words}`, `${number}`, words, name];
  return { titles, whom };
}

function says(language: Language, kind: 'naming' | 'unnamed', text: string): boolean {
  const said = spoken(language, text);
  return said !== '' && reportPhrases(language)[kind].some((places) => fits(language, places, said));
}

/** The name in the place of the word for staff, or behind it. */
function saysName(language: Language, name: string, text: string): boolean {
  const [said, whose] = [spoken(language, text), spoken(language, name)];
  if (whose === '' || !said.includes(whose)) return false;
  const { noun } = reportPhrases(language);
  return [noun, ''].some((word) => says(language, 'naming', said.replace(whose, word)));
}

function fits(language: Language, [place, ...rest]: Places, said: string): boolean {
  if (!place) return said === '';
  return place.some((word) => {
    const spelt = spoken(language, word);
    return said.startsWith(spelt) && fits(language, rest, said.slice(spelt.length));
  });
}

function hasVerb(text: string): boolean {
  const said = text.normalize('NFKC').toLowerCase();
  return LANGUAGES.some((language) => reportPhrases(language).verbs.some((verb) => said.includes(verb)));
}

function spoken(language: Language, text: string): string {
  return compact(spelling(text, language));
}

function compact(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
