import { type Language, type Locale, languageOf } from '../../core/language.ts';
import type { Part } from '../../knowledge/ports.ts';
import { readIn } from '../../languages/hant/traditional.ts';
import { excerpt } from '../../text/sentences/excerpt.ts';
import { sentencesOf } from '../../text/sentences/sentences.ts';

/**
 * Characters of a passage that a model reads. A short answer is read whole (the longest that is shipped has nine tenths of this):
 * readers chose by its first half and said what its second half denied. Of a section, which may be a page, its first sentences.
 */
const MOST_READ: Record<Language, { readonly answer: number; readonly section: number }> = {
  en: { answer: 420, section: 330 },
  ja: { answer: 230, section: 160 },
  'zh-Hans': { answer: 190, section: 130 },
  ko: { answer: 250, section: 180 },
};

/** What of a passage's Markdown a model reads, in the writing of those who will read it, ended after a whole sentence and marked where it goes on. */
export function passageText({ answer }: Pick<Part, 'answer'>, markdown: string, locale: Locale): string {
  const { answer: ofAnswer, section } = MOST_READ[languageOf(locale)];
  return readIn(locale, begun(plain(markdown), answer ? ofAnswer : section, locale));
}

/** Without marks and targets of links: they tell nothing of what is said. */
function plain(markdown: string): string {
  return markdown
    .replace(/\]\([^)]{0,300}\)/g, '')
    .replace(/[*[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The number or mark of an item of which nothing else is shown. */
const BARE_MARK = /(?:^|\s)(?:\d{1,3}\.|[-+])\s*$/;

function begun(text: string, most: number, locale: Locale): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const sentence of sentencesOf(text)) {
    const next = text.indexOf(sentence, end) + sentence.length;
    if (next > most) break;
    end = next;
  }
  const whole = text.slice(0, end).replace(BARE_MARK, '').trim();
  return whole === '' ? excerpt(text, most, locale) : `${whole} …`;
}
