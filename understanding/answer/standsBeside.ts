import type { Part } from '../../knowledge/ports.ts';
import { OPENING, roleOf } from './reading.ts';

/** What answers one question in a few words, and is understood without what stands around it; not the same question once more. */
export function canStandBeside(said: Part, { article, anchor, answer }: Part): boolean {
  if (answer && said.answer && answer.asked[0] === said.answer.asked[0]) return false;
  return answer !== null || (article.id === said.article.id && !OPENING.includes(roleOf(anchor)) && anchor !== 'never');
}
