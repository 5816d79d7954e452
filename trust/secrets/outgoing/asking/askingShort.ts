/*
 * Asking with hardly a word around it: "your mnemonic?", 私钥给我, "the twelve words, one by one". What asking in a sentence
 * needs (`asking.ts`) is not there; what gives it away is a secret beside a question, a courtesy or an order, and nothing
 * else. Patterns read folded text (see `fold.ts`).
 */

/** A secret by the shortest names that agents and thieves use; a sentence that asks for one may say more. */
const SECRET = [
  '(?:secret |recovery |seed |backup |mnemonic |private )*(?:phrase|mnemonics?|seed|srp|priv(?:ate)? ?keys?|secret keys?|xprv|pk|keystore|pass ?(?:word|code|phrase)s?|pin(?: code)?)',
  '(?:the |your |all )?(?:12|15|18|24|twelve|fifteen|eighteen|twenty-?four)(?: \\w+)?(?: words?)?',
  'wallet words|backup words|(?:the|your) words|words? (?:number |no\\.? ?)?\\d{1,2}|(?:first|second|third|next|last) words?',
  '(?:(?:復元|しーど|りかばりー|秘密の?)(?:ふれーず)|にーもにっく|秘密鍵|ぱすわーど|暗証番号|ぱすこーど|(?:12|24|十二|二十四)?個?の?(?:単語|言葉))',
  '(?:助[记記][词詞]|恢[复復]短[语語]|私[钥鑰]|密[码碼]|[备備]份|(?:十二|二十四|12|24)[个個]?(?:单词|單詞|词|詞|字))',
  '(?:복구 ?(?:문구|구문|단어)|시드 ?(?:문구|구문)?|니모닉|개인 ?키|비밀 ?키|비밀번호|암호|백업 ?(?:문구|단어)|(?:열두|스물네|12|24)개?(?:의)? ?단어)',
].join('|');

const MINE =
  '(?:and |so |ok(?:ay)? |now |then |just |well |please |pls |plz |kindly |hi |hello |それで|では|じゃあ|那|那么|그럼 ?|그리고 ?)*';
const POLITE =
  '(?:please|pls|plz|svp|now|asap|here|quickly|kindly|thanks?|thank you|one by one|in (?:the )?(?:right )?order|in full|お願い(?:します|いたします)?|をお願い(?:します)?|を?(?:順番|順)に|を?ここに|を?一つずつ|谢谢|一个一个|按顺序|依次|逐个|(?:[을를] ?)?순서대로|여기에|부탁(?:해요|드려요|드립니다)?)';

/** Nothing but a secret and a courtesy, an order or an "is". */
const BARE = new RegExp(
  `^[\\s"'“”\\-–—*•]*${MINE}(?:(?:what|which)(?:'s| is| are| was| were)? )?(?:your |ur |the |my )?(?:${SECRET})[\\s,、，]*(?:(?:is|are)[\\s,]*)?(?:${POLITE}[\\s,、，]*)*$`,
  'u',
);
const COURTESY = new RegExp(`^\\W*(?:now|please|pls|kindly)\\b|${POLITE}[\\s,]*$`, 'u');

/** A question after a secret: 密码是多少, パスワードは何ですか, "what did you choose as a password". */
const ASKED_FOR = new RegExp(
  [
    `(?:ぱすわーど|暗証番号|ぱすこーど|秘密鍵|(?:復元|しーど|りかばりー)ふれーず)(?:は|って)(?:何(?!回|度|文字|桁|種|通り|でも|に使|の(?:ため|役))|なん(?!でも|のため)|いくつ(?!でも|まで|必要))|(?:めもした|紙に書いた)(?:単語|言葉)は(?:何|なん|$)`,
    '(?:您的?|你的?|^)(?:密[码碼]|私[钥鑰]|[验驗][证證][码碼])(?:是(?:什么|甚麼|什麼)(?![时時]|样|樣|意思|用)|是?多少(?!位|[个個]?字|次)|呢)|(?:密[码碼]|私[钥鑰]|[验驗][证證][码碼])是多少(?!位|[个個]?字|次)',
    '(?:비밀번호|암호|개인 ?키|비밀 ?키|적어 ?(?:둔|두신) ?단어|복구 ?문구|시드 ?문구)(?:가|는|은|이)? ?(?:뭐(?!든)|무엇(?!으로든|이든|에 )|뭔|어떻게 되|몇(?! ?(?:자리|글자|번이든|번이나|번까지)))',
    // Word by word, and a form with blanks.
    '\\b(?:which|what) word (?:comes|stands|is (?:after|next|first|number))\\b|\\b(?:start|begin) with (?:the |your )?(?:first|1st) (?:word|one)\\b|(?:(?<!\\d)\\d{1,2}[^\\p{L}\\d]{0,4}_{2,8}[^\\p{L}\\d]{0,6}){2}',
    '(?:[\\d一二三四五六七八九十]{1,3}(?:番目|つ目|個目)|最初|最後|次)の(?:単語|言葉|わーど)(?:は(?:何|なん|どれ)|を(?:教え|入れ|書い|送っ)|から(?:始め|お願い|どうぞ))',
    '(?:첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열|\\d{1,2})\\s?번째\\s?단어(?:가|는|를|부터)?\\s?(?:뭐|무엇|뭔|알려|말씀|시작|불러)',
    '\\bwhat (?:\\w+ ){0,2}(?:did|do|have) you (?:choose|chosen|chose|use|set|pick|picked)\\b.{0,20}\\b(?:password|passphrase|pin|passcode)\\b',
    '\\b(?:which|what) words (?:did|have|do) you (?:write|written|note|noted|copy|copied|have|see)\\b|^\\W*(?:what|which) are (?:the|your|those) words\\W*$',
    '\\b(?:what|which) (?:number|code|digits)s? (?:does|do|is|are) (?:the|your|shown|in)\\b.{0,16}\\b(?:authenticator|2fa|app(?!.{0,24}\\b(?:error|version|about|build)\\b))\\b',
    '\\b(?:tell|give|send|read|show|text) (?:me|us) (?:the |your )?(?:code|number|digits)s? (?:from|in|of|on) .{0,16}\\bauthenticator\\b',
  ].join('|'),
  'u',
);

/** Where words belong: typed into the user's own device or app, or written on paper, and nothing sent after it. */
const OWN_PLACE = {
  en: '.{0,16}\\b(?:on|in|into) (?:paper|(?:the|your|a) (?:(?:own|new|same|hardware|wallet|metal|steel) )*(?:device|app|wallet|keypad|paper|plate))(?: itself| only| again)?(?:\\W*$| and (?:keep|check|tap|press|choose|confirm|store|wait)\\b)',
  ja: '(?:でばいす|端末|機器|(?:はーどうぇあ|はーど)うぉれっと|うぉれっと(?:の)?あぷり)(?:本体|の画面)?(?:で|に|へ)',
  zh: '在(?:硬件|冷)?(?:设备|設備|钱包|錢包|钱包应用|錢包應用|应用|應用)(?:本身)?(?:上|里|裡|中)',
  ko: '(?:기기|장치|하드웨어 ?지갑|지갑 ?앱)(?: ?화면)?(?:에서|에만|에)',
};
const KEPT =
  '(?:your|the) (?:\\w+ )?(?:backup|paper|words|card(?! you (?:paid|pay|bought)\\b)|plate|sheet|export screen|phrase|key)\\b';
const OF_ERROR = '(?: file)? (?:of|from) (?:the|an?|this) (?:error|report|log|transaction|response)\\b';

/** Given over, whatever stands around: 私钥给我, "I need your SRP", "your words in order". */
const HANDED = new RegExp(
  [
    '(?:助[记記][词詞]|私[钥鑰]|密[码碼]|恢[复復][词詞]|[备備]份(?!和|的方法)|(?<!(?:翻[译譯]|[报報][错錯]|[错錯][误誤](?:信息|[提讯訊]示?)?)[里裡中]?的?)(?:单词|單詞|词|詞))(?:都|全部|直接|先|再)?(?:[发發]|[给給]|告[诉訴]|[传傳])(?:一下)?(?:给|給)?(?:我|客服)',
    `(?:按[顺順]序|依次|逐[个個]|一[个個]一[个個]地?)(?:地)?(?:(?<!${OWN_PLACE.zh}.{0,8})(?:输入|輸入|填)|(?<!在?[纸紙]上.{0,8})[写寫]|打|念|[发發])(?:出来|出來|一下)?.{0,4}(?:单词|單詞|词|詞|助[记記][词詞])`,
    '(?:単語|言葉)(?:を|は)?(?:(?:12|24|十二|二十四)個?)?(?:を)?(?:全部)?(?:送っ|教え|読ん|打っ|入力し)て(?:くだ|下さ|ね|もら|いただ)|(?:秘密鍵|ふれーず|単語|言葉)を?(?:こぴーして)?(?:貼っ|貼り付け)て|紙に書いた(?:もの|内容)を(?:送|見せ|教え|写)',
    `(?:言葉|単語)を?(?:順番|順)に(?!入力|(?:紙|のーと|かーど|ぷれーと)に)|(?<!${OWN_PLACE.ja}.{0,12})(?:言葉|単語)を?(?:順番|順)に入力`,
    `(?:(?<!(?:오류|에러|경고) ?(?:화면|메시지|창)?(?:에|의)? ?(?:나온|표시된|뜬)? ?)(?:단어들?|문구|구문)|개인 ?키|비밀 ?키)(?:을|를)? ?(?:순서대로|차례로|하나씩|전부|모두)? ?(?:알려|보내|말씀해|(?<!종이에[^은힌]{0,24})적어|(?<!${OWN_PLACE.ko}.{0,24})입력해|불러) ?(?:주(?:세|시|십|길|면)|줘|달)`,
    '\\b(?:send|give|tell|share|paste|upload|forward|show(?= me| us))(?: me| us)?(?: \\w+){0,2} (?:your |the )?(?:srp|xprv|priv(?:ate)? ?keys?|pk\\b|mnemonics?|wallet words|backup words|(?:the|your|those|all) words(?! (?:of|in|from|that) (?:the|an?|this) (?:error|message|warning|article|report)))',
    '\\b(?:i|we) (?:need|require|want)(?: \\w+){0,3} (?:your |the )?(?:srp|xprv|priv(?:ate)? ?keys?|pk\\b|mnemonics?|wallet words|backup words|(?:the|your|those|all) words(?! (?:of|in|from|that) (?:the|an?|this) (?:error|message|warning|article|report)))',
    '\\b(?:give|send|tell|share)(?: me| us)? (?:your|the) (?:\\w+ )?(?<!public |api |view |viewing |hardware |security |spare |house |transaction |tx )keys?\\b(?! (?:facts|points|takeaways?|dates|steps|figures|differences?)\\b)',
    '\\b(?:tell|give|send|read) (?:me|us) (?:the |your )?(?:words? (?:number |no\\.? ?)?\\d{1,2}|(?:first|second|next|last) words?)\\b',
    `\\b(?:send|take|make|show|upload|share|need|want)\\b.{0,20}\\b(?:photo|picture|screenshot|scan|image) of ${KEPT}`,
    // A second copy is good advice, and one for somebody else is not.
    `\\b(?:send|show|upload|share|(?<!you )(?:need|want))\\b.{0,20}\\bcopy of ${KEPT}|\\b(?:make|take)\\b.{0,20}\\bcopy of ${KEPT}.{0,24}\\b(?:send|show|upload|share|post|attach|give|(?:for|to) (?:me|us))\\b`,
    `\\b(?:show|send) (?:me|us) (?:your |the )?(?:export screen|json(?!${OF_ERROR})|keystore)|\\bexport (?:your|the) (?:\\w+ )?key\\b.{0,12}\\b(?:paste|send)|\\bsend (?:me |us )?(?:the |your )?(?:json(?!${OF_ERROR})|keystore)\\b`,
    '\\bread (?:out|me|us) (?:the |your )?(?:card|paper|sheet|list(?! of (?:the )?(?:steps|transactions|transfers|tokens|networks|addresses|errors|apps)\\b)|plate)\\b',
    `(?<!\\b(?:tap|choose|select|press|click)\\b[^.]{0,24} and )\\b(?:type|enter|write|put in|fill in|input)(?: out)? (?:all |the |your |these |those )*(?:12|15|18|24|twelve|fifteen|eighteen|twenty-?four)(?: words?)?(?: now| here| in order| please| one by one|\\W*$)(?!${OWN_PLACE.en})`,
    '\\bconfirm (?:your|the) (?:wallet|account) by (?:typing|entering|sending|giving)\\b(?! (?:its|the|your) (?:wallet |account )?(?:name|label)\\b)',
  ].join('|'),
  'u',
);

/** A question for a secret, the words "did you" and all. */
export function asksOutright(clause: string): boolean {
  return ASKED_FOR.test(clause);
}

/** Whether a clause asks for a secret in so few words. `isQuestion`: a question mark ends it. */
export function asksInShort(clause: string, isQuestion: boolean): boolean {
  if (HANDED.test(clause)) return true;
  return BARE.test(clause) && (isQuestion || COURTESY.test(clause));
}
