import type { ActionOf } from '../../core/actions/index.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import type { ConversationDraft } from '../../handoff/draft.ts';
import { isReported } from '../../handoff/mayOpen.ts';
import type { Conversation } from '../../handoff/ports.ts';
import type { Met, ReportedIn } from '../../handoff/report.ts';
import { whomAsked } from '../../handoff/whomMeant.ts';
import { reportPhrases } from '../../languages/report/index.ts';
import type { Places } from '../../languages/report/reportPhrases.ts';
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
 * asked about, and so has what stands amid other words, or says in whatever words that something is wrong with whoever is here.
 */
export async function reportMeant(draft: ConversationDraft, typed: Typed, parts: ReportedIn): Promise<Said | null> {
  const { before } = draft;
  const text = typed.text ?? '';
  if (typed.value !== undefined || !before || text.length > LONGEST_WITH_MORE) return null;
  const answer = answerIn(text, before);
  if (answer) return answer;
  if (namesStaff(text)) return { action: 'staff.report' };
  const names = (before.content.met ?? []).map(({ name }) => name);
  const isAccused = parts.accuses(text, names, draft.facts.language);
  if (!isAccused && !hasVerb(text)) return null;
  const met = await parts.met(before);
  if (met.every(({ staff }) => isReported(before.facts, staff))) return null;
  const named = met.filter(({ name }) => text.length <= LONGEST && LANGUAGES.some((one) => saysName(one, name, text)));
  const [one, ...others] = named;
  if (one && others.length === 0) return { action: 'staff.report', whom: one.place };
  const isMeant = [text, ...text.split(CLAUSES)].some((part) =>
    LANGUAGES.some((language) => says(language, 'naming', part) || says(language, 'unnamed', part)),
  );
  return isAccused || isMeant ? { action: 'staff.report', unsure: true } : null;
}

/** To the question whom they mean: its button as it is titled, by its number or name, or a yes; only the next message is one. */
export function answerIn(text: string, conversation: Pick<Conversation, 'facts' | 'content'>): Said | null {
  const asked = whomAsked(conversation);
  if (!asked || asked.at !== conversation.facts.lastUserAt) return null;
  const found = answersTo(asked.staff, conversation.facts.language).find(({ titles }) =>
    titles.some((title) => compact(title) === compact(text)),
  );
  if (found) return { action: 'staff.report', whom: found.whom };
  const [only, ...others] = asked.staff;
  return only && others.length === 0 && saysYes(text) ? { action: 'staff.report', whom: only.place } : null;
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
