import { LANGUAGES } from '../core/language.ts';
import { reportPhrases } from '../languages/report/index.ts';
import { toStandardChinese } from '../text/simplified.ts';

const SENTENCES = /[.!?。！？\n]+/u;

/** Whether words of staff name this desk's report, or what warns of staff; a report to the police or of a bug is none. Pure. */
export function namesReport(text: string): boolean {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/["“”「」『』]/g, '')
    .replace(/\s+/g, ' ');
  return `${folded}\n${toStandardChinese(folded)}`.split(SENTENCES).some(namesIt);
}

function namesIt(sentence: string): boolean {
  const has = (word: string) => sentence.includes(word);
  const goesElsewhere = LANGUAGES.some((language) => reportPhrases(language).elsewhere.some(has));
  return LANGUAGES.some((language) => {
    const { ownControl, bare } = reportPhrases(language);
    return ownControl.some(has) || (!goesElsewhere && bare.some(has));
  });
}
