import { CARE_KINDS, type CountryLines } from '../../core/care.ts';
import type { ConversationDraft } from '../../handoff/draft.ts';
import { countryHere } from './careLines.ts';
import { careMemory, keepCare } from './careMemory.ts';
import { pointerOf } from './careWords.ts';

/** The line with the number, once more, for whatever else is said in a state of care; empty where none is known. Counts as said. */
export function pointAgain(draft: ConversationDraft, lines: readonly CountryLines[]): string {
  const { firm, elder, woman, held, said, country: named, ...memory } = careMemory(draft);
  const kinds = CARE_KINDS.filter((kind) => memory[kind]);
  if (kinds.length === 0) return '';
  const { language } = draft.facts;
  const country = countryHere({ country: named, held }, lines, language);
  keepCare(draft, { said: said + 1 });
  return pointerOf({ language, kinds, firm, country, elder, woman, held, named: named !== null, said, to: 'more' })
    .text;
}
