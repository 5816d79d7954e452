import type { DeskWish } from '../../../core/labels.ts';
import { LOCALES, type Locale } from '../../../core/language.ts';
import { normalise } from '../../../text/normalise.ts';
import type { Remark } from '../../labels.ts';

/** What a message asks of the chat itself rather than of the knowledge. */
export type Intent =
  | 'person'
  | 'help'
  | 'cancel'
  | 'wordless'
  | 'yes'
  | 'no'
  | 'leaveQueue'
  | Exclude<Remark, DeskWish | 'ack'>
  | `language:${Locale}`;

/**
 * The intent of a short command-like message, or null when it says something else. Wishes for a person count inside any
 * sentence; the others only when they are all there is, so that "thanks, but my coins are gone" stays a question.
 */
export function intentOf(text: string): Intent | null {
  const plain = bare(normalise(text.slice(0, 2_000), 'latin'));
  // Japanese is matched as written, Chinese in either way of writing.
  const spellings = [...new Set([plain, normalise(plain, 'zh')])];
  const says = (pattern: RegExp) => spellings.some((spelling) => pattern.test(spelling));
  if (wantsPerson(spellings)) return 'person';
  if (plain.length > 40) return null;
  if (WORDLESS.test(plain)) return text.trim() === '' ? null : 'wordless';
  const language = LOCALES.find((candidate) => says(LANGUAGE_WISH[candidate]));
  if (language) return `language:${language}`;
  return WHOLE.find(([, pattern]) => says(pattern))?.[0] ?? null;
}

/** A message that is a yes or a no, and nothing else. */
export function yesOrNo(text: string): 'yes' | 'no' | null {
  const intent = intentOf(text);
  return intent === 'yes' || intent === 'no' ? intent : null;
}

function wantsPerson(spellings: readonly string[]): boolean {
  if (spellings.some((spelling) => NOT_PERSON.test(spelling))) return false;
  return spellings.some((spelling) => PERSON.some((pattern) => pattern.test(spelling.replace(ARE_YOU_ONE, ' '))));
}

/** Nothing is left of a message of emoji or question marks alone, or only tears (ㅠ, ㅜ; folded). */
const WORDLESS = /^[\u1172\u116e\s]*$/;

/** Words alone: what is said does not change with punctuation or emoji. */
function bare(text: string): string {
  return text
    .replace(/(?:[\p{P}\p{S}\p{Extended_Pictographic}]|\u200d|\ufe0f)+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const PERSON: readonly RegExp[] = [
  // en
  /^(an? |the |real |live |human )*(human|person|agent|operator|representative|rep|advisor|adviser|support agent|live agent|someone|somebody)( please| now| pls)?$/,
  /\b(talk|speak|chat|connect|transfer|switch|hand|pass|put|escalate|write|message)( me)?( over| through)?( to| with) (an? |the |some |your |any |one of your )?(real |live |actual |human |different |other )*(human|person|people|agent|operator|representative|rep|someone|somebody|staff|support|supervisor|manager|advisor|employee|team)\b/,
  /\b(want|need|get|give|find|reach|contact|prefer|like|bring|call|have) (me )?(to (see|have|get|reach) )?(an? |the |some )?(real |live |actual |human )+(human|being|person|people|agent|operator|support|help|assistance|someone|chat)?\b/,
  /\b(want|need|get|give|find|reach|contact|prefer|bring|call) (me )?(to (see|have|get|reach) )?(an? |the |some )?(human|person|agent|operator|representative)\b(?! (key|wallet|phrase))/,
  /\b(not|no more|stop|don t want|enough|instead of) (an? |the |this |with |talking to )*(bots?|robots?|machine|ai|chatbot)\b/,
  /\b(is (there|anyone|anybody)( anyone| anybody| someone)?|any) (a |an |any )?(real |live )*(human|person|agent|people|one|body) (here|there|available|online|i can (talk|speak|chat))\b/,
  /\b(anyone|anybody|someone|somebody) (i can|to|who can) (talk|speak|chat)\b/,
  /\b(human|live) (support|agent|help|chat|being please)\b/,
  /\b(human|agent|operator|representative) (please|pls)\b/,
  // ja
  /(人間|オペレーター|オペレータ|担当者|担当の(人|方)|サポートの(人|方)|スタッフ|係の?(人|方|員)|有人|生身の人|窓口の?(人|方)|中の人)(の|と|に|へ|を|が|で|さん)*.{0,6}(話|繋|つな|代わ|かわ|替わ|変わ|呼|相談|対応|お願い|願い|出して|連絡|チャット|頼|問い合わせ|質問|聞きたい|希望|いい|ください)/,
  /^(人間|オペレーター|オペレータ|担当者|スタッフ|有人(対応|チャット|サポート)?|人|人に|人と話す|人間を?|担当)( ?(お願い(します)?|希望|を?出して|ください|に代わって|と話したい))?$/,
  /(?<![友知他個本])人を(出して|呼んで)/,
  /(人|誰か)(と|に)(直接)?(話|相談|つな|繋|代わ|聞いて)(し|がし|い|ぎ|って|ほし|もら|たい|を)/,
  /(ボット|bot|ai|機械|自動(応答|返信))(じゃ|では|で|は|と)(なく|だめ|駄目|無理|話にならない|嫌|いや|わから|分から)/,
  // zh
  /(人工|真人|活人)(客服|服务|坐席|支持|帮助|回复|聊)?/,
  /(转|找|要|接|换|叫|联系|呼叫|想和|想跟|请|有没有|给我)(一?个|一下|到|位|你们的?)?(人工|真人|客服|活人|专员|工作人员|客服人员|人来|人处理|人聊|人说)/,
  /(不要|不想(和|跟)?|别(让)?|受够了?)(机器人|ai|bot|自动回复)/,
  /^(客服|客服人员|人|找人)$/,
  // ko
  /(상담원|상담사|상담\s?직원|직원|담당자|사람|운영자|매니저)(을|를|이랑|랑|하고|과|와|에게|한테|이|으로|님)?\s?.{0,4}(연결|바꿔|통화|대화|얘기|이야기|상담|부탁|불러|원해|원합|필요|채팅|문의|말하[고게]|말씀|주세요|나와|없나요|없어요|계세요)/,
  /^(상담원|상담사|상담|직원|사람|담당자)(이?요)?( (연결|부탁(해요|드려요|드립니다)?|바꿔(줘|주세요)|주세요))*$/,
  /(봇|로봇|기계|챗봇|ai)\s?(말고|아니라|싫|대신|이랑은|그만)/,
  /(진짜|실제)\s?사람/,
];

/** Whether the bot is a person is asked by who wants one and by who only wants to know; this part of it tells neither. */
const ARE_YOU_ONE =
  /are you (an? |the )?(real |actual |live )*(human|person)|(你|您)(们)?(到底)?是(不是)?(真人|人工|活人)|(真人|人工|活人)还是|사람\s?(이세요|이에요|이예요|인가요|입니까|이신가요|이야|이냐|맞(아|나)요)/g;

/** Sentences in which a person is mentioned but not wished for. */
const NOT_PERSON =
  /(hardware wallet|fake (support|agent)|scam|pretend|claim(s|ed|ing)? to be|偽|詐欺|なりすまし|と名乗|假(冒)?(的)?客服|骗|冒充|自称|사칭|사기|가짜|보냈|送った|转给|sent (it |them )?to (an?|the|another)|agent (asked|told|wants|said)|客服(要|让|叫|说|问)我|상담원이라(고|며))/;

const LANGUAGE_WISH: Record<Locale, RegExp> = {
  en: /^((please )?(speak|use|switch to|change to|in|reply in|answer in) )?english( please| pls)?$|^(do you speak english|can (we|you|i) (speak|use|write|talk|switch to)( in)? english|英語(で|に|を)?(お願い(します)?|話して|して|切り替えて|変えて|ください)?|(说|用|讲|换成|切换到?)?英(文|语)(回答|可以吗|吗)?|영어(로)?( ?(해|말해|답해|바꿔|부탁) ?(줘요?|주세요|드려요|드립니다|해요)?)?)$/,
  ja: /^((please )?(speak|use|switch to|change to|in|reply in|answer in) )?japanese( please| pls)?$|^(日本語|にほんご)(で|に|を|は|で(す|話せ|話)?.{0,12})?(お願い(します)?|話して(ください)?|して(ください)?|切り替えて|変えて|ください|できますか|大丈夫ですか)?$|^((说|用|讲|换成|切换到?)日(文|语)|日(文|语)|일본어(로)?( ?(해|말해|답해|바꿔|부탁) ?(줘요?|주세요|드려요|드립니다|해요)?)?)$/,
  'zh-Hans':
    /^((please )?(speak|use|switch to|change to|in|reply in|answer in) )?(chinese|mandarin)( please| pls)?$|^((请|可以|能)?(说|用|讲|换成|切换到?|改成)?(中文|汉语|普通话|国语|简体(中文)?)(回答|回复|可以吗|吗|吧|客服)?|中国語(で|に|を)?(お願い(します)?|話して|して|ください)?|중국어(로)?( ?(해|말해|답해|바꿔|부탁) ?(줘요?|주세요|드려요|드립니다|해요)?)?)$/,
  'zh-Hant':
    /^((please )?(speak|use|switch to|change to|in|reply in|answer in) )?traditional chinese( please| pls)?$|^(请|可以|能)?(说|用|讲|换成|切换到?|改成|显示)?(繁体|正体)(中文|字)?(回答|回复|显示|可以吗|吗|吧|客服)?$/,
  ko: /^((please )?(speak|use|switch to|change to|in|reply in|answer in) )?korean( please| pls)?$|^(한국어|한국말|한글)(로|를|는|도)?( ?(해|말해|답해|답변해|바꿔|부탁|가능|되나|돼) ?(줘요?|주세요|드려요|드립니다|해요|한가요|요)?)?$|^(韓国語|韩国语|韩语|韩文|用韩语|说韩语|韓国語で)(お願いします|回答|吗)?$/,
};

/** Yes to what was asked last: whether an answer helped, or whether it is what is meant. */
export function saysYes(text: string): boolean {
  return YES.test(bare(normalise(text.slice(0, 40), 'latin')));
}

const YES =
  /^(yes|yeah|yep|yup|yes please|right|correct|ok|okay|sure|alright|(ok |okay )?(done|did it|i did( that| it)?)|できました|やりました|はい|うん|ええ|そう(です)?|分かりました|わかりました|了解(です|しました)?|是|是的|对|對|对的|嗯|有|好|好的|好吧|行|知道了|做完了|弄好了|네|예|응|넵|맞아요?|그래요?|알겠(어요|습니다)|(다 ?)?했어요)$/;

const WHOLE: readonly (readonly [Intent, RegExp])[] = [
  [
    'help',
    /^((please )?help( me)?( please)?|sos|menu|commands?|options|start|what can you do|how does this work|what is this|ヘルプ|メニュー|助けて|使い方|何ができ(る|ますか)(の)?|帮助|菜单|帮帮(我|忙)|救命啊?|救救我|你能做什么|你会什么|怎么用|도움말|도와줘|도와주세요|메뉴|도움|뭐 ?할 ?수 ?있(어|어요|나요)|사용법)$/,
  ],
  [
    'leaveQueue',
    /^((i (want|would like) to |please |can i |let me )?(leave|exit|quit|cancel)( the| my)? (queue|line|waiting)( please)?|(stop|cancel) waiting|(順番待ち|待ち|列|順番)(を|から)?(離れ|抜け|やめ|キャンセル)(る|ます|たい|したい)?(です|して(ください)?|してほしい)?|(我想|我要|帮我)?(取消|退出|离开|不)排队了?|不(等|排)了|(대기|순서|줄)(열)?(을|에서)? ?(취소|그만|나가기|나갈래|빠질래)(할래요?|해 ?(주세요|줘요?)|하고 ?싶어요|두기|둘래요?|요)?)$/,
  ],
  [
    'cancel',
    /^(cancel|stop|quit|exit|never ?mind|forget it|abort|go back|back|no thanks?|キャンセル|中止|やめる|やめて|やめます|(やっぱり?|もう)(もう)?(いい|大丈夫)(です)?|戻る|終了|とりやめ|取消|算了|不用了|停止|退出|返回|停|没事了|취소|그만|그만할래요|(아니요? ?|아뇨 ?)?(이제 ?)?됐어요?|중지|나가기|뒤로|종료|아니에요|괜찮아요)( please)?$/,
  ],
  [
    'thanks',
    /^((ok |okay |great |perfect |cool |all good |alright )?(thanks|thank you|thx|ty|tysm|cheers|many thanks|much appreciated)( so much| very much| a lot| a bunch| again| everyone| for (your|the) help| for helping| that (helped|works|worked)| it worked| solved)*|(本当に|とても|どうも)?(ありがとう|有難う|有り難う|感謝)(ございます|ございました|です|します)?|助かりました|どうも|解決しました|(太|非常|十分|真的)?(感谢|谢谢|多谢|谢了|谢啦|3q|thx)(你|您|啦|了|帮助|你们|大家|你的帮助|您的帮助)*|好的谢谢|(정말|너무|많이|대단히)? ?(감사|고마워|고맙)(합니다|드립니다|해요|요|습니다|했습니다)?( ?(덕분에|해결.{0,6}))?|땡큐|ㄱㅅ)$/,
  ],
  [
    'greeting',
    /^(excuse me|すみません|すいません|あのー?|あの(すみません|すいません)|不好意思|打扰一下|请问|실례합니다|(hi|hello|hey|hiya|yo|howdy|greetings|good (morning|afternoon|evening|day))( there| all| team| bot| everyone)?|(hello )?(are you|you|is anyone|is anybody|is someone|anyone|anybody) (still )?there|いますか|(誰か|だれか)(い|いらっしゃい)ますか|こんにちは|こんばんは|おはよう(ございます)?|はじめまして|初めまして|もしもし|どうも こんにちは|やあ|你好啊?|您好|嗨|哈喽|哈罗|早上?好|早安|下午好|晚上好|在吗|在么|有人(在)?吗|안녕(하세요|하십니까)?|하이|헬로|반갑습니다|여보세요|저기요|계세요)$/,
  ],
  [
    'quiet',
    /^((please |just |no bot )*(be quiet|shut up|stop (talking|answering( me)?|replying|writing|messaging|sending( me)? messages)|quiet|silence|don t (answer|reply|talk)|leave me alone)( please| bot| now| robot)*|(please )?no bot(s)?( be quiet)?|(ボット|bot|ロボット)?(は|、)?(ちょっと|少し)?(黙|だま)(って(て|いて|ろ)?|れ)(ください|くれ)?|(うるさい|静かにして(ください|くれ)?|もう?(返事|返信|回答|答え)(し|なく)(ない|て)(で|いい|いいです)?(ください)?)|(请|机器人|你)*(别|不要|不用)(再)?(吵|说话?|回|回复|回答|发消息|说话)(了|我)*|(请|机器人)*(安静|闭嘴)(一下|点|一点)?|(봇은?|로봇은?)? ?(좀 )?(조용히 ?(해|하세요|좀|있어)?(줘요?|주세요)?|시끄러(워요?|웠어요)|(말|대답|답장?) ?(하지 ?(마|마세요|말아요|말아 주세요)|그만(해|하세요)?)))$/,
  ],
  [
    'upset',
    /^((this|it|that|you|the bot|bot)( (is|are|s|re))? )?(so |such |absolutely |totally |completely |a )*(useless|worthless|terrible|awful|ridiculous|rubbish|garbage|pathetic|a joke|scammers?|thieves|stupid( bot)?|idiots?)( bot| support| service)*$|^(i hate (you|this)( bot)?|give (me )?my money back|i want my money back|wtf|what the hell|fuck( you| this)?|damn it)$|^((ふざけ(るな|んな)|いい加減にしろ|いいかげんにしろ|(お金|金|コイン)を?返(せ|して(ください|くれ|よ)?)|詐欺師|役(に)?立た(ない|ず)|使えない|最悪(だ|です)?|バカ|馬鹿|くそ|クソ|意味(が)?ない|話にならない)[よねなっ]* ?)+$|^((你们?|都是|这)*(骗子|垃圾|废物|太差了?|什么破客服|傻逼?|混蛋|烦死了|气死我了|(把)?(我的)?钱?还(给)?我(的)?(钱|币)?|退钱|还钱) ?)+$|^((사기꾼(들)?(아|이야)?|(내|제) ?(돈|코인)을? ?(돌려 ?(줘요?|주세요|내)|내놔요?)|(짜증나|화나|답답해|열받아)(요|네요)?|쓸모 ?없(어|네|다)(요)?|장난(해|하냐|하세요|치지 ?마)?|최악(이야|이에요|이다)?) ?)+$/,
  ],
  [
    'goodbye',
    /^((ok |okay )?(good ?bye|bye( bye)?|see you|that s (all|it)|that is all|i m done|nothing else)( then| now| for now| thanks| thank you)*|(i (want|would like) to |please |can i )?(end|close|finish|leave)( this| the)? (chat|conversation)( please| now)?|さようなら|さよなら|バイバイ|(では)?失礼します|(チャット|会話|相談|これで)?(を|は|で)?(終わり|終了|おしまい)(に(し(たい|ます)|する)|です|たい)?(です)?|以上です|再见|拜拜|没有?(别的)?(问题|事)了|(我想|请)?(结束|关闭|关掉)(这个|本次)?(对话|聊天|会话|服务)(吧|了)?|안녕히 ?계세요|잘 ?있어요?|(대화|채팅|상담)(을|를)? ?(끝내|종료|마치|그만)(하|고|할|려)?( ?(싶어요?|주세요|래요|게요))?|(다 ?)?됐습니다)$/,
  ],
  ['yes', YES],
  ['no', /^(no|nope|nah|not really|いいえ|いや|ちがう|違う|違います|不是|不|不对|没有|아니요?|아뇨|아닌데요?)$/],
  [
    'notHelped',
    /^((no |sorry |but )*(it|that|this)?( really)? ?(did ?n ?[t]?|did not|does ?n ?[t]?|does not|is ?n t|has ?n t|not) ?(help(ed|ful|ing)?|work(ed|ing)?|solve (it|anything|my problem))( me| at all| sorry)*|still (not working|doesn t work|the same|nothing|no luck)|(解決|改善)し(ない|ません|ていない|ていません|なかった|ませんでした)(です)?|(まだ)?(だめ|ダメ|駄目)(でした|だった|です)?|役に立(ちません|たなかった|ちませんでした)|(还是)?(没用|不行|没有?(解决|帮助)|没帮(到|上)(我|忙)?|解决不了)(啊|呀)?|(도움이 ?)?(안 ?(됐|되|돼|됩)(어요|었어요|네요|니다|요)?|해결(이)? ?(안 ?(됐|되|돼)(어요|었어요|네요|요)?|되지 ?않(았어요|아요))))$/,
  ],
];
