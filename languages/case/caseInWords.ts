import type { Locale } from '../../core/language.ts';
import type { CaseFact, CaseSummary, CaseTitle } from '../../core/protocols/deskProtocol.ts';
import type { CasePhrases } from './casePhrases.ts';
import { casePhrases } from './index.ts';

/** An article's title in the reader's language; its id where it has none. */
export type TitleOf = (article: string) => string;

/** What a case is called: what makes it urgent, else its problem, else what was asked. Null: nothing is known yet. */
export function titleInWords(title: CaseTitle, titleOf: TitleOf, locale: Locale): string | null {
  switch (title.kind) {
    case 'care':
      return casePhrases(locale).care[title.care];
    case 'urgent':
      return title.article === null ? casePhrases(locale).urgent : titleOf(title.article);
    case 'problem':
      return titleOf(title.article);
    case 'question':
      return title.text;
    case 'nothing':
      return null;
  }
}

export function isUrgent({ kind }: CaseTitle): boolean {
  return kind === 'care' || kind === 'urgent';
}

/** "Recovery phrase: known to others (told in message 2)", in its three parts. */
export function factInWords(fact: CaseFact, locale: Locale): { label: string; value: string; source: string } {
  const words = casePhrases(locale);
  return { label: words.slots[fact.slot], value: valueInWords(fact, words), source: sourceInWords(fact, words) };
}

function valueInWords({ slot, value }: CaseFact, words: CasePhrases): string {
  if (slot === 'since') return words.hours(value);
  const values: Readonly<Record<string, Readonly<Record<string, string>>>> = words.values;
  return values[slot]?.[value] ?? value;
}

function sourceInWords({ from, turn }: CaseFact, words: CasePhrases): string {
  if (from !== 'told') return words[from];
  return words.told(`${turn ?? 0}`);
}

/** The whole summary as lines, for a channel that shows text alone; the first one is what matters now. */
export function summaryInWords(summary: CaseSummary, titleOf: TitleOf, locale: Locale): string[] {
  const words = casePhrases(locale);
  const title = titleInWords(summary.title, titleOf, locale) ?? words.nothingYet;
  const [open, ...others] = summary.problems;
  const facts = summary.facts.map((fact) => {
    const { label, value, source } = factInWords(fact, locale);
    return `${label}: ${value} (${source})`;
  });
  return [
    isUrgent(summary.title) && title !== words.urgent ? `${words.urgent}: ${title}` : title,
    ...(open ? [`${words.problem}: ${titleOf(open.article)}`, `${words.inWords}: ${open.query}`] : []),
    ...others.map(({ article, query }) => `${words.otherProblems}: ${titleOf(article)} – ${query}`),
    ...facts,
    ...(summary.said.length > 0 ? [`${words.alreadySaid}: ${summary.said.map(titleOf).join(', ')}`] : []),
    ...summary.removed.map(({ hash, why }) => `${words.removed}: ${hash} (${words.why[why]})`),
  ];
}
