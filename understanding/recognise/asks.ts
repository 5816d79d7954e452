import { columns } from '../../text/columns.ts';

/** More than two answers at once is a wall of text. */
const AT_MOST = 2;
/** A clause shorter than this is a greeting or an exclamation. */
const SHORTEST_QUESTION = 4;
/** In columns, of which an ideograph or a syllable takes two. A longer message is a story: its questions are one. */
const LONGEST_PAIR = 160;

/** Where one question ends and the next begins: after a question mark if another question follows, or where somebody adds something. */
const BETWEEN =
  /(?<=[?？])\s*(?=.*(?:[?？]|[吗呢么か]|나요|까요?|가요)[\s!.。！]*$)|[.!。！;；\n,，、]\s*(?=(?:and )?(?:also|another (?:question|thing)|second(?:ly)?|one more (?:question|thing)|besides|by the way|btw)\b)|(?<!\s)\s+and (?=(?:also )?(?:how|why|what|where|when|can|could|is|are|do|does)\b)|[。！.!\n、,，]?\s*(?=(?:それと|それから|あと[、は]|もう(?:一|ひと)つ|ついでに|別件|另外|还有(?:一个|个)?(?:问题)?[，,]|還有|顺便|再问|그리고|또\s?하나|추가로|참고로))/iu;

/** What only says that something is added: to a search it is one word more. */
const ADDED =
  /^\s*(?:and (?:also,? )?|also,? |another (?:question|thing)[:,]? |second(?:ly)?,? |one more (?:question|thing)[:,]? |besides,? |by the way,? |btw,? |それと|それから|あと(?=[、は])|もう(?:一|ひと)つ|ついでに|別件(?:ですが)?|另外|还有|還有|顺便|再问|그리고|또\s?하나|추가로|참고로)[、,，\s]*/iu;

/** "How long does it take?": says nothing of what "it" is, however many articles speak of time or money. */
const SAYS_LITTLE: readonly RegExp[] = [
  /^(?:and |so |ok |but |then )*(?:how (?:long|much|soon)|when)(?: (?:does|do|will|would|is|should))?(?: (?:it|that|this|they|i))?(?: (?:take|cost|be|wait|pay|arrive|need to|have to))*$/i,
  /^(?:それ|これ|じゃあ?|では?|で)?[はも、,]?(?:いくら|何円|どの(?:くら|ぐら)い|どれ(?:くら|ぐら)い|何分|何時間|何日|いつ(?:まで|頃|ごろ)?)(?:くらい|ぐらい)?(?:かか(?:る|ります)|待(?:つ|ちます|てば(?:いい)?))?(?:です)?[かの]?$/,
  /^(?:那么?|这)?个?(?:大概)?(?:要|得|需要|会)?(?:等|花)?(?:多久|多少钱|多长时间|几天|几个?小时|什么时候能?[好到])(?:能到|才能?[好到])?[呢啊呀]?$/,
  /^(?:그럼|그러면|그건|이건|그거|그게)?\s*(?:얼마나?|언제(?:까지|쯤)?|몇\s?(?:분|시간|일))\s?(?:걸려요?|걸리나요|걸립니까|걸릴까요|기다려요?|기다려야 (?:해요|하나요|돼요)|예요|에요|인가요|들어요|드나요|내야 (?:해요|하나요))?$/,
];

/** Words that make a question of what has no question mark. */
const ASKS =
  /[?？]|\b(?:how|why|what|where|when|can|could|is|are|do|does)\b|[吗呢么嗎麼か][\s.。！]*$|怎么|怎麼|多少|나요|까요|가요|어떻게/iu;

/** The questions of a message, in its order; a message that cannot be cut for sure is one question. */
export function questionsIn(text: string): string[] {
  const parts = text
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => (part.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= SHORTEST_QUESTION);
  const second = parts[1] ?? '';
  if (parts.length !== AT_MOST) return [text];
  // What ends a story is part of it, unless it says that it is something else.
  if (columns(text) > LONGEST_PAIR && !(ADDED.test(second.replace(/^and /i, '')) && ASKS.test(second))) return [text];
  return parts.map((part) => part.replace(ADDED, ''));
}

/** True of a question that only what was said before it makes clear. */
function saysLittle(text: string): boolean {
  const bare = text.replace(/[\s?？!！.。]+$/u, '').trim();
  return SAYS_LITTLE.some((pattern) => pattern.test(bare));
}

/** "Is anybody coming?", "人呢", "まだですか": of whoever waits in the queue. */
const WAITS =
  /^(?:and )?(?:when (?:will|does|is) (?:some ?one|some ?body|any ?one|a person|the person|an agent|the agent|he|she|they)(?: finally)? (?:come|be here|coming|answer|answering|reply)|is (?:some ?one|any ?one|any ?body) coming|still waiting|how much longer)$|^(?:まだ(?:です)?か?|まだ来ない(?:ん)?(?:です)?か?|いつ来(?:る|ます)(?:の|ん)?(?:です)?か?|担当者はまだ(?:です)?か?|どの(?:くら|ぐら)い待(?:て|ち|つ).{0,8})$|^(?:还|還)?(?:要|得)等多久(?:啊|呀|呢)?$|^(?:人|客服|真人)(?:呢|在哪里?|什么时候来|什麼時候來)(?:啊|呀)?$|^(?:언제|몇 시에) ?(?:와요|오나요|오세요|연결(?:돼요|되나요))$|^아직(?:이에요|인가요|이요|도요)?$/i;

/** True of a question that somebody in the queue asks of the queue itself, where nothing else was just said. */
export function asksOfTheWait(text: string): boolean {
  return saysLittle(text) || WAITS.test(text.replace(/[\s?？!！.。~]+$/u, '').trim());
}
