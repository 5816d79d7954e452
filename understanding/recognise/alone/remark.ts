import type { Language } from '../../../core/language.ts';
import { columns } from '../../../text/columns.ts';
import { holdsCode } from '../../../text/holdsCode.ts';
import type { SearchAlone } from '../../answer/found.ts';
import type { Remark } from '../../labelled/labels.ts';
import { isEmergency } from './emergency.ts';
import type { MessageSense } from './messageSense.ts';

/** From this likelihood on a message is taken for a remark. */
const LIKELY = 0.4;
/** The same where an article answers the message. */
const LIKELIER = 0.7;
/** In columns. */
const ONLY_A_NAME = 24;
/** A longer message tells something. */
const LONGEST = 120;

export type RemarkIn = (text: string, language: Language) => Remark | null;

/** What is said to the bot itself and asks nothing of the knowledge; null for all else, and until it has learnt. */
export function createRemarkDetector({
  search,
  sense,
}: {
  readonly search: SearchAlone;
  readonly sense: Pick<MessageSense, 'remark'>;
}): RemarkIn {
  return (text, language) => {
    const heard =
      text.length <= LONGEST && !holdsCode(text) && !isEmergency(text, language) ? sense.remark(text, language) : null;
    if (!heard || heard.likelihood < LIKELY) return null;
    // A name by itself ("it was on Tron") finds the articles about it, and asks for none.
    const isName = heard.remark === 'detail' && columns(text) <= ONLY_A_NAME;
    const isQuestion = !isName && heard.likelihood < LIKELIER && search(text, language).verdict === 'answered';
    return isQuestion ? null : heard.remark;
  };
}
