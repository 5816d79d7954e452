import type { CareReading } from '../../understanding/recognise/care/crisis.ts';
import type { CareMemory } from './careMemory.ts';
import type { CareTo } from './careReplies.ts';

/** The line is named, so that "they" are the people there, and not those who threaten. */
const OF_THE_LINE =
  /\b(line|hotline|helpline|number|lifeline|samaritans|counsell?ors?|volunteers?|988|116|call(ing|ed)?|phone|ring)\b|電話|でんわ|窓口|ホットライン|番号|相談員|#?\d{3,5}(番|は|って)|热线|熱線|專線|专线|电话|電話|号码|號碼|打(过|過|去|咗|了)|전화|상담|번호|109|핫라인/iu;

/** A call that failed first; that it went through last: "would calling help?" tells of no call. */
const ASKED = [
  'lineBusy',
  'lineWriting',
  'lineFree',
  'lineLanguage',
  'lineAnonymous',
  'lineHours',
  'lineAsks',
  'lineShould',
  'lineReached',
] as const;

/** What is asked or told of the helpline itself. Where somebody threatens, only what names the line: "will they tell my mother" is about them. */
export function lineTurn(text: string, { crisis, firm }: CareMemory, reading: CareReading): CareTo | null {
  if (!crisis && !OF_THE_LINE.test(text)) return null;
  const found = ASKED.find((one) => reading.tells(one)) ?? null;
  // "If I call he hears me" beside somebody who hits is about being heard by him.
  return firm === 'violence' && found === 'lineAnonymous' ? null : found;
}

/** What no article answers: fear and nothing else, where they sit, who comes again, whom to tell, whose device. */
export function plainTurn(text: string, before: CareMemory, reading: CareReading): CareTo | null {
  const { crisis, coercion, firm } = before;
  const asks = asksIn(text);
  if (crisis && !asks && reading.tells('leavePlace')) return 'leavePlace';
  if (crisis && !asks && reading.tells('meansIt')) return 'meansIt';
  if (reading.tells('whoFirst')) return 'whoFirst';
  if (firm === 'violence' && reading.tells('leaveNow')) return 'leaveNow';
  if ((coercion || crisis) && reading.tells('goThere')) return 'goThere';
  if (coercion && firm !== 'pictures' && reading.tells('comesAgain')) return 'comesAgain';
  if ((coercion || crisis) && reading.tells('trustedDevice')) return 'trustedDevice';
  return !asks && reading.tells('sorrow') ? 'calm' : null;
}

/** What is asked of money, papers and numbers in the middle of it, and has an answer that is true in every state. Whose parents hit them is heard without a question. */
const AROUND_IT = [
  'recordWhere',
  'paperWhere',
  'waitOrMove',
  'mayHelp',
  'sendToFamily',
  'restSafe',
  'moneyWaits',
  'secondWallet',
  'contactBack',
  'keepChat',
  'moveWhen',
  'closeTab',
  'afraidOfPolice',
  'whoToTalk',
] as const;

/** What only whoever is forced asks. */
const OF_FORCE: readonly CareTo[] = ['waitOrMove', 'secondWallet', 'keepChat', 'moveWhen', 'afraidOfPolice'];

/** Null where none of it is asked, or where it belongs to another state: a parent who hits is told of by a child. */
export function turnAround(
  text: string,
  { coercion, minor, crisis, elder, country }: CareMemory,
  reading: CareReading,
): CareTo | null {
  if ((minor || coercion) && reading.tells('notParents')) return 'notParents';
  if (coercion && reading.tells('sendOrNot')) return 'sendOrNot';
  if (coercion && reading.tells('heldPhone')) return 'heldPhone';
  if (reading.tells('lineNumber')) return 'lineNumber';
  const found = AROUND_IT.find((one) => reading.tells(one)) ?? null;
  // What lies untouched and who may have it is told as well as asked.
  if ((found === 'restSafe' || found === 'sendToFamily') && !asksIn(text)) return null;
  if (found === 'mayHelp') return elder ? found : null;
  if (found !== null && OF_FORCE.includes(found)) return coercion ? found : null;
  if (found === 'whoToTalk') return country !== null || crisis ? found : null;
  return found;
}

const ASKS =
  /[?？]|\bwhat if\b|哪[里裡儿]|边度|[的对對是]吧([。\s]|$)|^(so |and |but |ok |then |also )*(how|what|why|when|where|who|whom|whose|which|can|could|should|shall|is|are|do|does|did|will|would|may|am)\b|(ます|です|でしょう|いい|の|ません)か([。\s、]|$)|(どう|何を|どこ|いつ|なぜ)|教えて|나요|까요|인가요|되나|될까|어떻게|어디|뭐|왜|吗|嗎|怎么|怎麼|怎样|能不能|要不要|可不可以|可以.{0,4}[么嘛]|点算|点样|咩|呢$/iu;

/** Whether something is asked, with or without its mark. */
export function asksIn(text: string): boolean {
  return ASKS.test(text.trim());
}
