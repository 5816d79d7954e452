import type { Language } from '../../core/language.ts';
import type { ArticleKey } from '../ports.ts';
import { articleOf, bareSentencesOf, corrects, inWholeLines, textsIn } from './guards.ts';
import type { Suspects } from './suspects.ts';

/*
 * Steps are done one after the other: a list that is turned round has readers delete before they write down, and one that has lost
 * "compare the address" has them send without it, and neither says anything new.
 */

/**
 * Whether the numbered steps that readers have in `live` are not in `draft` as they are: in their order, under their headings, none
 * gone and none between them, each the same but for its spelling and for another way to a menu. Pure.
 */
export function changesSteps(suspects: Suspects, key: ArticleKey, draft: string, live: string | undefined): boolean {
  if (live === undefined || live === draft) return false;
  const [before, now] = [stepsIn(live, key), stepsIn(draft, key)];
  return (
    before.length !== now.length || before.some((row, at) => !isSameStep(suspects, key.language, row, now[at] ?? []))
  );
}

const NUMBERED = /^\s*\d{1,3}[.)]\s/;
const HEADING = /^#{1,6}\s/;

/** The steps of an article, each in its sentences; before the first of a section its heading. */
function stepsIn(markdown: string, key: ArticleKey): string[][] {
  return textsIn(markdown, articleOf(markdown, key)).flatMap((text) => {
    let heading: string[] | null = null;
    return inWholeLines(text).flatMap((line) => {
      if (HEADING.test(line)) heading = bareSentencesOf(line);
      if (!NUMBERED.test(line)) return [];
      const rows = [...(heading ? [heading] : []), bareSentencesOf(line)];
      heading = null;
      return rows;
    });
  });
}

function isSameStep(suspects: Suspects, language: Language, old: readonly string[], now: readonly string[]): boolean {
  const leads = (sentence: string) => suspects.isMenuPath?.(sentence) ?? false;
  if (now.filter(leads).length < old.filter(leads).length) return false;
  const left = now.filter((sentence) => !leads(sentence) || old.includes(sentence));
  const kept = old.filter((sentence) => !leads(sentence) || now.includes(sentence));
  return (
    left.length === kept.length &&
    kept.every((sentence, at) => sentence === left[at] || corrects(suspects, language, sentence, left[at] ?? ''))
  );
}
