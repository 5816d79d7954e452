import { CARE_KINDS } from '../../core/care.ts';
import { languageOf } from '../../core/language.ts';
import type { ConversationDraft } from '../../handoff/draft.ts';
import { NO_CARE } from '../../understanding/claims/safety.ts';
import type { CareReading } from '../../understanding/recognise/care/crisis.ts';
import { certainIn } from '../../understanding/recognise/certain.ts';
import { toldIn } from '../../understanding/recognise/facts/told.ts';
import { caseOf } from '../case.ts';
import type { CareMemory } from './careMemory.ts';

const SWINDLES: readonly string[] = ['investment-scam', 'fake-support'];

/**
 * A swindle that is told outranks a state that no rule has heard: the last transfer of a loan on a flat sounds like a farewell,
 * and who was about to pay it read nine times that somebody listens. What a rule has heard stays heard.
 */
export function isSwindleFirst(
  text: string,
  before: CareMemory,
  reading: CareReading,
  draft: ConversationDraft,
): boolean {
  const isRuled = CARE_KINDS.some((kind) => reading[kind].heard && reading[kind].for.length > 0);
  const isSure = before.sure && CARE_KINDS.some((kind) => before[kind]);
  const isDoubtful = CARE_KINDS.some((kind) => before[kind] || reading[kind].heard);
  return isDoubtful && !isRuled && !isSure && tellsOfSwindle(text, draft);
}

/** Whether this message tells of somebody who leads the user into paying, now or after a loss. */
export function tellsOfSwindle(text: string, draft: ConversationDraft): boolean {
  const language = languageOf(draft.facts.language);
  if (toldIn(text, language).facts.scam) return true;
  const certain = certainIn({ text, language, known: caseOf(draft), care: { ...NO_CARE, firm: null } });
  return certain !== null && SWINDLES.includes(certain.part.split('#')[0] ?? '');
}
