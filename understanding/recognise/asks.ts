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

/** What somebody in the queue asks of the person who is to come, and of the page on which they wait: whether they are written to, and may close it or sleep. */
const OF_THE_PERSON =
  /\b(?:will|does|do|can|would) (?:the |an |your |some ?|any ?)?(?:agent|person|human|one|body|staff|support|team|he|she|they|you)\b.{0,16}\b(?:e-?mail|call|ring|text|notify|message|write to) me\b|\b(?:keep|leave|have) (?:this|the) (?:(?:chat|page|window|tab|app) )?open\b|\bclose (?:this|the) (?:chat|page|window|tab|app)\b|(?:担当|スタッフ|係)(?:の(?:人|方)|者|の?方)?(?:から|が|は)[^。]{0,10}(?:メール|電話|連絡)[^。]{0,8}(?:来|もら|くれ|くだ|いただ)|(?:開いた|開けた|つけた)まま[^。]{0,8}(?:いい|良い|ない|いと|です)|(?:画面|ページ|チャット|ここ)を?(?:閉じ|消し)て(?:も)?[^。]{0,6}(?:いい|大丈夫)|寝て(?:も)?(?:いい|大丈夫)|(?:客服|人工|真人|你們|你们)[^。]{0,6}(?:會|会|识|識)[^。]{0,6}(?:發郵件|发邮件|email|打電話|打电话|通知|聯絡我|联系我|找我)|(?:一直|要)(?:開着|開著|开着|掛着|挂着)(?!(?:手機|手机|電腦|电脑))|(?:關|关|退)(?:掉|了|出)?(?:這個|这个)?(?:頁面|页面|網頁|网页|視窗|窗口|對話|对话)|(?:可以|能)先?(?:去)?(?:睡|瞓)|(?:상담[사원]|직원|담당자)[^.]{0,12}(?:메일|전화|연락|문자)[^.]{0,6}(?:주|오|와|올)|(?:창|화면|페이지|채팅)[^.]{0,6}(?:켜|열어|닫|꺼|나가)[^.]{0,8}(?:돼|되|하나|될|있어야)|자도 ?(?:돼|되|괜찮)/iu;

/** Whether the person will read what was written, or all of it has to be told once more. */
const OF_TELLING_AGAIN =
  /\b(?:will|do|does|can) (?:they|he|she|some ?one|the (?:person|agent|colleague)|an agent|your (?:staff|colleague)s?) (?:see|read|have)\b.{0,12}\b(?:all (?:of )?this|what i|everything|the (?:whole )?(?:chat|conversation)|above|this (?:chat|conversation)|this(?=[?.,]| or| and|$))|\bdo i (?:have|need) to (?:say|tell|explain|repeat|write|type)\b.{0,24}\b(?:again|once more|twice|from the (?:start|beginning))\b|(?:担当|スタッフ|係)[^。]{0,10}(?:これ|この(?:会話|やりとり|チャット)|今までの|ここまで)[^。]{0,8}(?:見え|見られ|見て|読め|読んで|読む)|(?:もう一度|また|最初から|一から)(?:全部)?(?:説明|話|言|書)[^。]{0,10}(?:ないと|なきゃ|必要|ですか|[?？])|(?:客服|人工|真人|同事)[^。]{0,6}(?:能|会|會)?(?:看到|睇到|看得到|看见)[^。]{0,4}(?:这些|這些|我写|我寫|这段|這段|上面|之前|我讲|我講)|(?:还要|還要|要不要|使唔使|需要|用不用|要)(?:再|重新)(?:讲|講|说|說|写|寫|解释|解釋)(?:一遍|一次|过|過|多次)|(?:상담[사원]|직원|담당자)[^.]{0,8}(?:이 ?(?:대화|내용|채팅)|지금까지|이거)[^.]{0,8}(?:보|읽)(?:나|여|이|세|을)|(?:다시|처음부터) ?(?:다 ?)?(?:설명|말|써|얘기)(?:해야|하나|야)/iu;

/** "Still waiting …" of who waits, unless it is a transfer that does. */
const STILL_WAITS =
  /^(?:아직도?|여전히|계속) ?(?:대기 ?중|기다리)(?!.*(?:거래|송금|전송|코인|트랜잭션|입금|출금|해시))|^(?:i(?:'m| am) )?still (?:waiting|in the queue|queued)\b(?!.*\b(?:transaction|transfer|coins?|deposit|payment|hash|confirm\w*))|^(?:還在|还在|仲喺度?|依然)(?:等|排隊|排队)(?!.*(?:交易|轉帳|转账|到帳|到账|確認|确认|幣|币))|^(?:まだ|ずっと)(?:待って|待ち|順番待ち)(?!.*(?:送金|取引|入金|承認|着金|コイン))/iu;

/** What a caller is after is no question of the queue: "would support call me and ask for my seed phrase?" */
const OF_A_SECRET =
  /\b(?:words?|phrase|seed|keys?|password|link)\b|単語|フレーズ|秘密鍵|助[记記][词詞]|私[钥鑰]|密[码碼]|[链鏈鍊][接]|단어|구문|시드|개인\s?키|비밀번호|링크/iu;

/** True of what somebody in the queue asks of the person and the page they wait for, whatever else is in it. */
export function asksOfThePerson(text: string): boolean {
  return (
    ((OF_THE_PERSON.test(text) || OF_TELLING_AGAIN.test(text)) && !OF_A_SECRET.test(text)) ||
    STILL_WAITS.test(text.trim())
  );
}
