import { LANGUAGES, type Language } from '../../../core/language.ts';
import { normalise } from '../../../text/normalise.ts';
import type { Found, SearchAlone } from '../../found.ts';
import { EMERGENCY_TOPICS, type EmergencyTopic } from '../../labels.ts';
import { isCalm } from './calm.ts';
import type { MessageSense } from './messageSense.ts';

/** Every pattern has to be found, in any order; `not` takes a match back. */
interface Sign {
  readonly topic: EmergencyTopic;
  readonly all: readonly RegExp[];
  readonly not?: RegExp;
}

/**
 * Whether a message tells of something where minutes count: coins leaving, a phrase in other hands, a signature on a
 * fake site, a stranger inside the device. A false alarm costs one card; a miss can cost everything, so signs of all
 * languages are tried on every message. Null: no sign of one.
 */
export function isEmergency(text: string, language: Language): EmergencyTopic | null {
  const subjects = foldedFor(text);
  if (isCalm(subjects)) return null;
  const order = [language, ...LANGUAGES.filter((other) => other !== language)];
  for (const candidate of order) {
    const subject = subjects[candidate];
    const sign = SIGNS[candidate].find(
      ({ all, not }) => all.every((part) => part.test(subject)) && !not?.test(subject),
    );
    if (sign) return sign.topic;
  }
  return null;
}

/** One spelling of a message for each language's patterns; Chinese ones are written in Simplified. */
function foldedFor(text: string): Record<Language, string> {
  const folded = normalise(text.slice(0, 2_000), 'latin').replace(/\s+/g, ' ');
  return { en: folded, ja: folded, ko: folded, 'zh-Hans': normalise(folded, 'zh') };
}

/** From this likelihood on a message is taken for an emergency. */
const LIKELY = 0.25;
/** The same where it has a sign of one: cries and thanks around it make it look less likely than it is. */
const WITH_SIGN = 0.2;
/** The same where an article about something else answers the message. */
const LIKELIER = 0.8;

/**
 * The same with what was learnt, for people tell of a theft in words that no list has, and use those words of fees, of
 * films and of what they fear. Until it has learnt the signs alone count.
 */
export function createEmergencyDetector({
  search,
  sense,
}: {
  readonly search: SearchAlone;
  readonly sense: Pick<MessageSense, 'danger' | 'dangerAtBest'>;
}): (text: string, language: Language) => EmergencyTopic | null {
  return (text, language) => {
    if (!/\p{L}/u.test(text)) return null;
    const sign = isEmergency(text, language);
    const likelihood = sense.danger(text, language);
    if (likelihood === null) return sign;
    // A story around it does not take back a sign; only that no sentence of it tells of an emergency does.
    if (sign) return (sense.dangerAtBest(text, language) ?? 0) < WITH_SIGN ? null : sign;
    if (likelihood < LIKELY) return null;
    const found = search(text, language);
    const elsewhere = found.verdict === 'answered' && topicOf(found.subject) === null;
    return likelihood < (elsewhere ? LIKELIER : LIKELY) ? null : nearestTopic(found);
  };
}

function topicOf(id: string | null | undefined): EmergencyTopic | null {
  return EMERGENCY_TOPICS.find((topic) => topic === id) ?? null;
}

/** The emergency that search thinks of first. */
function nearestTopic({ hits, subject }: Found): EmergencyTopic {
  const topics = [subject, ...hits.map(({ article }) => article.id)].map(topicOf);
  return topics.find((topic) => topic !== null) ?? 'funds-stolen';
}

const EN_SECRET = /\b(seed|recovery|secret|mnemonic|backup)?\s?(phrase|words|keys?|seed|mnemonic)\b/;
const EN_GENERAL =
  /\b(how (do|can|to)|what if|could|avoid|prevent|protect|in case|is it (safe|possible)|can (someone|anyone|they|people))\b/;
const JA_SECRET =
  /(フレーズ|シード|ニーモニック|秘密鍵|プライベートキー|秘密の(言葉|単語)|(12|24|十二|二十四)(個|語)?の?(単語|言葉)|復元(の)?(単語|言葉))/;
const ZH_SECRET = /(助记词|私钥|密钥|种子|恢复短语|(12|24|十二|二十四)个?(单词|词|字))/;
const KO_SECRET =
  /(복구\s?(구문|문구|단어)|시드|니모닉|개인\s?키|프라이빗\s?키|비밀\s?(구문|키|문구)|(12|24|열두|스물네)\s?(개(의)?)?\s?단어)/;

const SIGNS: Record<Language, readonly Sign[]> = {
  en: [
    // Something was signed and nothing is missing yet: the permission can still be taken back.
    {
      topic: 'phishing-site',
      all: [
        /\b(signed|approved|connected|confirmed|clicked|authori[sz]ed|accepted)\b/,
        /\b(site|website|link|page|dapp|airdrop|pop ?up)\b/,
        /\b(scared|afraid|worried|terrified|fear|will|gonna|going to|might|may)\b.{0,30}\b(drain(ed)?|stolen|steal|emptied|taken|lose|lost|gone)\b/,
      ],
      not: EN_GENERAL,
    },
    {
      topic: 'phrase-exposed',
      all: [
        EN_SECRET,
        /\b(gave|given|giving|told|sent|shared|typed|entered|wrote|put|pasted|leaked|exposed|compromised|stolen|copied|uploaded|posted|saw|seen|showed|photographed|screenshot|knows?|has my|have my|submitted|is (on|all over))\b/,
        /\b(website|web ?site|site|page|link|form|someone|somebody|him|her|them|they|he|she|guy|man|woman|stranger|fake|support|admin|agent|telegram|discord|whatsapp|email|mail|cloud|public|online|internet|chat|friend|roommate|ex|everyone|another person|leaked|exposed|compromised|stolen|saw|seen)\b/,
      ],
      not: /\b(how (do|can|should) i|never|don't|not accepted|invalid|is it safe|should i|will you|do you need)\b/,
    },
    {
      topic: 'funds-stolen',
      all: [
        /\b(woke up|wake up|this morning|overnight|while i (slept|was (asleep|sleeping)))\b/,
        /\b(balance|wallet|coins?|crypto|funds?|money|tokens?|eth|btc|usdt|everything)\b/,
        /\b(0|zero|empty|gone|nothing left|disappeared|vanished)\b/,
      ],
      not: /\b(new (phone|device)|restor\w+|import\w*|reinstall\w*|updat\w+|display|network|sync\w*|loading)\b/,
    },
    {
      topic: 'funds-stolen',
      all: [
        /\b(stolen|stole|steal(ing)?|robbed|hacked|haked|hacker|drained|draining|emptied|emptying|wiped out|cleaned out|swept|looted|scammed out|theft|thief)\b/,
        /\b(coins?|crypto|funds?|money|wallet|account|tokens?|nfts?|btc|bitcoin|eth(er|ereum)?|usdt|usdc|balance|everything|it all|stealing it|draining it|savings|i (was|got|been|have been|am)|got|been|my|me)\b/,
      ],
      not: /\b((phone|mobile|laptop|computer|device|bag|hardware wallet|ledger) (was|is|got|has been|been) stolen|stolen (phone|mobile|laptop|device)|stole my (phone|mobile|laptop|computer|bag)|how (do|can|to|would)|what if|avoid|prevent|protect|could|can (someone|anyone|they|people|hackers?))\b/,
    },
    {
      topic: 'funds-stolen',
      all: [
        /\b(transactions?|transfers?|withdrawals?|sends?|payments?|outgoing|coins?|funds?|money|crypto|tokens?|eth|btc|usdt|usdc|balance|savings)\b/,
        /\b((did ?n[o']?t|never|not) (make|made|do|did|authori[sz]ed?|approved?|send|sent|sign|signed|initiated?)( (it|that|this|them))?|without (my|me)|unauthori[sz]ed|(is|was|are|were)( ?n[o']?t| not) mine|(unknown|strange|unexpected) (withdrawals?|transfers?|transactions?|payments?)|to (a stranger|an unknown|someone else|some other)('?s)?( wallet| address| account| person)?|moved (all|my|everything|out)|i('ve)? (did|done|have done) nothing|i did ?n'?t do (anything|a thing)|(someone|somebody|scammer|thief|hacker) (else )?(moved|sent|took|transferred|withdrew|is (moving|sending|taking))|not (by )?me)\b/,
      ],
      not: EN_GENERAL,
    },
    {
      topic: 'funds-stolen',
      all: [
        /\b(leaving|going out|disappear(ing|s)|vanish(ing|es)|being (moved|sent|taken))\b/,
        /\b(my|right now|as soon as|every time|help)\b/,
        /\b(coins?|crypto|funds|money|tokens|eth|wallet)\b/,
      ],
      not: EN_GENERAL,
    },
    {
      topic: 'phishing-site',
      all: [
        /\b(signed|approved|connected|confirmed|clicked|authori[sz]ed|accepted|linked|claimed)\b/,
        /\b(fake|phishing|scam(my)?|malicious|suspicious|fraud(ulent)?|dodgy|drainer|shady|weird|wrong)\b/,
      ],
      not: /\b(how (do|can|to)|what if|avoid|prevent|token arrived)\b/,
    },
    {
      topic: 'fake-support',
      all: [
        /\b(support|agent|admin|helpdesk|help desk|staff|moderator|employee)\b/,
        /\b(ask(s|ed|ing)?|wants?|wanted|demand(s|ed)?|need(s|ed)?|request(s|ed)?|told me to|says? (i|to))\b/,
        /\b((seed|recovery|secret|mnemonic|backup) ?(phrase|words)?|12 words|24 words|twelve words|private keys?|password|pay|fee|deposit|remote|anydesk|teamviewer|validate|synchroni[sz]e)\b/,
      ],
      not: /\b(do you|will you|should you|are you going to|need support)\b/,
    },
    {
      topic: 'device-compromised',
      all: [
        /\b(anydesk|teamviewer|remote (access|control|desktop)|screen ?shar(e|ed|ing)|sim ?swap(ped)?|malware|trojan|keylogger|spyware|virus|controls? my (phone|computer|screen|pc)|took over my (phone|computer|number|pc))\b/,
      ],
      not: /\b(how (do|can|to)|what (is|if)|avoid|prevent|protect|antivirus says)\b/,
    },
    {
      topic: 'device-compromised',
      all: [
        /\b((moving|controlling|controls|moves|types?|typing) (my|the|on my) (mouse|cursor|pc|screen|computer)|(mouse|cursor) (is )?mov\w+ (by itself|on its own|alone)|quick assist|remote (program|app|tool|software))\b/,
      ],
      not: /\b(how (do|can|to)|what (is|if)|broken)\b/,
    },
    // Whoever is led through a wallet on the telephone hears no warning but this one.
    {
      topic: 'device-compromised',
      all: [
        /\b(mum|mom|mother|dad|father|gran\w*|parents?|wife|husband|aunt|uncle|she|he)\b/,
        /\b(on (a|the) (phone|line|video ?call|call)|still on|call with|hang up)\b/,
        /\b(police|officer|bank|customer service|support|microsoft|inspector)\b/,
        /\b(wallet|install\w*|coins?|crypto|account|app)\b/,
      ],
    },
  ],
  ja: [
    {
      topic: 'phishing-site',
      all: [
        /(署名|承認|接続|許可|サイン)(し|を)/,
        /(サイト|リンク|ページ|dapp|エアドロップ)/,
        /(なくな|無くな|盗ま|抜か|取ら|消え|奪わ).{0,4}(そう|るかも|るの(では|が)|るんじゃ|ないか)/,
      ],
    },
    {
      topic: 'phrase-exposed',
      all: [
        JA_SECRET,
        /(教え(た|て(しま|もら|い)|ちゃ)|伝え(た|てしま|ちゃ)|渡し|見られ|見せ(た|て(しま)?|ちゃ)|知られ|盗ま|盗み|(人|誰か|彼|彼女|夫|妻)が.{0,10}持って(い|る)|漏れ|漏洩|流出|(入力|記入|打ち込|書き込|送信|提出|貼り付け|アップロード|公開|投稿|共有)(し(た|て(しま|い)|ちゃ)|んで?しま|んだ|んじゃ)|送(った|って(しま|い)|っちゃ)|入れ(た|てしま|ちゃ)|撮られ|バレ|ばれ)/,
      ],
      not: /(使えな|通らな|認識され|受け付け|正しくな|復元でき|間違って(い|る)|弾かれ|してもいい|しても大丈夫|べき(です)?か|無効)/,
    },
    {
      topic: 'funds-stolen',
      all: [
        /(朝|寝て|寝ている間|起きたら|起きると|目が?覚め|一晩|知らないうちに|いつの間にか)/,
        /(残高|資産|コイン|ウォレット|お金|中身)/,
        /(0に|0円|ゼロ|空(っぽ|になっ)|からっぽ|なくな|無くな|消え)/,
      ],
      not: /(復元|機種変|新しい(スマホ|端末|携帯)|アプリ|更新|アップデート|表示|ネットワーク|同期|接続)/,
    },
    {
      topic: 'funds-stolen',
      all: [
        /(盗ま|盗難|盗られ|取られ|抜かれ|抜き取|奪われ|ハッキング|ハックされ|乗っ取|不正(送金|出金|アクセス|に)|勝手に(送|出|引|移|なくな|減|動|転送)|身に覚え(の)?な|覚えのない(送金|出金|取引|トランザクション)|知らない(うちに|間に|送金|出金|アドレスに(送|移|全))|空にされ|(いつの間にか|いつのまにか|寝ている間に).{0,16}(移|無くな|なくな|消え|減|送)|(他人|誰か|知らない人)(に|へ|の).{0,8}(移って|移され|送られ)|(承認|署名|接続|許可|リンク).{0,14}(消え(た|て|まし)|なくな(っ|り)|減って|空(っぽ)?にな)|入金(する|した|しても).{0,12}(すぐ|別の).{0,10}(送られ|出て|消え|抜)|全部(なくな|消え|持って)|根こそぎ)/,
      ],
      not: /((スマホ|携帯|電話|端末|iphone|android|パソコン|pc|カバン|鞄)(を|が|ごと)?(盗|取られ)|(防ぐ|防止|対策|予防|されない(ため|よう)|されたらどう|方法はありますか)|見知らぬトークン)/,
    },
    {
      topic: 'phishing-site',
      all: [
        /(偽|フィッシング|詐欺|怪しい|不審|悪質|なりすまし|あやしい)/,
        /(サイト|ページ|リンク|dapp|url|広告|アプリ)/,
        /(署名|承認|接続|繋い|つない|許可|押し|クリック|タップ|アクセス|入力)(し|し(た|て)|ちゃ|だ|で)?/,
      ],
      not: /(見分け|防ぐ|対策|予防|ですか本物|偽物か)/,
    },
    {
      topic: 'fake-support',
      all: [
        /(サポート|運営|担当者|スタッフ|公式|管理者|オペレーター)/,
        /(聞かれ|求め|要求|言われ|教えろ|送れ|払え|聞いてき|教えて(と|って|ほしい|くれと))/,
        /(フレーズ|シード|秘密鍵|パスワード|単語|手数料|保証金|お金|遠隔|anydesk|teamviewer|リモート)/,
      ],
    },
    {
      topic: 'device-compromised',
      all: [
        /(遠隔(操作|で)|リモート(操作|アクセス|で)|anydesk|teamviewer|画面共有|ウイルス|マルウェア|simスワップ|スパイウェア|乗っ取られ)/,
      ],
      not: /(対策|予防|防ぐ|されないため)/,
    },
    {
      topic: 'device-compromised',
      all: [
        /(マウス|カーソル)[がを]?(勝手に|ひとりでに|自分で)?(今)?(勝手に)?動|遠隔(の)?(ソフト|アプリ)|クイックアシスト/,
      ],
      not: /(壊れ|動かない)/,
    },
    {
      topic: 'device-compromised',
      all: [
        /(母|父|祖母|祖父|親|おばあ|おじい|夫|妻)/,
        /(電話|通話|切って|切らない)/,
        /(警察|警官|刑事|銀行|サポート|マイクロソフト)/,
        /(ウォレット|財布|コイン|入れ|アプリ)/,
      ],
    },
  ],
  'zh-Hans': [
    {
      topic: 'phishing-site',
      all: [
        /(签(名|了|过|字)|授权|连接|连(了|上)|批准|点(了|开))/,
        /(网站|网页|网址|链接|页面|dapp|空投)/,
        /(怕|担心|会不会|会被|万一).{0,8}(转走|盗|偷|没了|清空)/,
      ],
      not: /(已经被|被(转走|盗|偷)了|不见了|少了)/,
    },
    {
      topic: 'phrase-exposed',
      all: [
        ZH_SECRET,
        /(泄露|泄漏|外泄|暴露|被(看|偷|盗|拍|人|骗|别人|他|她)|偷看|看到了|看见了|拍(了|走)|(发|给|告诉|交)(给|了|过)?(他|她|别人|人家|对方|客服|朋友|骗子|陌生人|群|网友|一个)|(输|填|写|贴|粘贴|复制|上传|提交)(入|进|写|到|在|了|过|给)+.{0,12}(网|站|页|链接|表|群|里|骗|假)|(网站|网页|链接|页面|表单).{0,12}(输|填|写|贴)|知道了?我的|(人|他|她|骗子|对方)拿(到|走|了)|截图.{0,6}(发|传)|被.{0,4}知道)/,
      ],
      not: /(无效|不对|不正确|导入不了|怎么(备份|保存|防)|可以(发|给|告诉).{0,4}吗|要不要)/,
    },
    {
      topic: 'funds-stolen',
      all: [
        /(早上|今早|一觉|睡醒|醒来|起床|一夜|不知不觉)/,
        /(余额|资产|币|钱包|钱)/,
        /(变成?了?0|为0|是0|归零|空了|没了|不见了|消失)/,
      ],
      not: /(恢复|导入|换了?新?手机|新手机|应用|更新|升级|显示|网络|同步)/,
    },
    {
      topic: 'funds-stolen',
      all: [
        /(被盗|被偷|被黑|被转走|被转出|被转移|盗走|偷走|转走了|被清空|被掏空|被提走|被洗劫|盗币|黑客|不是我(转|操作|发|弄|做|签)|没(有)?(操作|转账?|转过|授权).{0,10}(转出|转走|少了|不见|没了|出去)|莫名(其妙)?(转出|转走|少了|没了|不见|消失)|自动(转出|转走)|未经(我)?(授权|同意|允许)|一到账就(没|被转|不见)|(授权|签名|签了|点了|点开|链接|连接).{0,16}(币|代币|资产|钱|余额|usdt|eth).{0,6}(没了|不见了|少了|减少|变少|被转|消失)|(什么都没|啥都没|没有?任何)(做|干|动|操作).{0,12}(没了|不见|少了)?|(余额|资产|币).{0,8}(变零|变成零|变成0|归零|清零).{0,10}(没动|没有?操作|不是我)|(全|都)没了.{0,8}(什么|啥)都没(做|干|动|操作))/,
      ],
      not: /((手机|电脑|设备|包|苹果|iphone)(被|让人)?(盗|偷|抢|黑)|(防止|预防|避免|如何防|怎么防|会不会|会被|怕被|担心被|万一))/,
    },
    {
      topic: 'phishing-site',
      all: [
        /(钓鱼|假(的)?(网站|网页|网址|链接|空投|app|官网|dapp)|诈骗|骗子|可疑|恶意|仿冒|山寨|盗版(网站|链接)|不明)/,
        /(签(名|了|过|字)|授权|连接|连(了|上|过)|点(了|击|进|开)|批准|确认|approve|扫(了|码))/,
      ],
      not: /(怎么(识别|辨别|判断|防)|如何(识别|辨别|判断|防)|预防|防止|避免)/,
    },
    {
      topic: 'fake-support',
      all: [
        /(客服|官方|工作人员|管理员|技术支持|自称)/,
        /(要我|让我|叫我|问我|向我要|要求|索要|索取)/,
        /(助记词|私钥|密码|验证码|钱|费|保证金|押金|远程|屏幕|共享|转账|单词)/,
      ],
    },
    {
      topic: 'device-compromised',
      all: [
        /(远程(控制|操作|协助|桌面)|anydesk|teamviewer|向日葵|todesk|屏幕共享|共享(了)?屏幕|中毒|木马|病毒|恶意软件|sim卡?(被)?(调换|劫持|补办|互换)|(手机|电脑)被(控制|黑|入侵|监控))/,
      ],
      not: /(怎么防|如何防|预防|防止|避免)/,
    },
    {
      topic: 'device-compromised',
      all: [
        /(鼠标|光标|滑鼠|mouse).{0,6}(自己|在动|乱动|郁)|(郁|动|控制).{0,4}(我|隻|只).{0,3}(鼠标|mouse|电脑)|远程(软件|程序)|(睇|看).{0,4}我(个|嘅|的)?(mon|屏幕)/,
      ],
      not: /(坏了|不动)/,
    },
    {
      topic: 'device-compromised',
      all: [
        /(妈|爸|奶奶|爷爷|外婆|老人|阿妈|老婆|老公)/,
        /(电话|通话|挂|视频)/,
        /(警察|警官|民警|公安|银行|客服)/,
        /(钱包|装|币|app|账户)/,
      ],
    },
  ],
  ko: [
    {
      topic: 'phishing-site',
      all: [
        /(서명|승인|연결|허용|사인)/,
        /(사이트|링크|페이지|디앱|dapp|에어드[랍롭])/,
        /(빠져\s?나갈|털릴|없어질|도난당할|훔쳐\s?갈|가져\s?갈|사라질|잃을)/,
      ],
    },
    {
      topic: 'phrase-exposed',
      all: [
        KO_SECRET,
        /(유출|노출|털[렸린]|새어|도난|훔[쳐쳤]|알려\s?(줬|주었|줘\s?버|드렸|준)|가르쳐\s?(줬|준)|보여\s?(줬|준)|보냈|보내\s?(줬|버)|넘[겼긴]|말해\s?(줬|버)|입력(했|해\s?버|하고)|적었|써\s?버|붙여\s?넣었|올렸|공유(했|해\s?버)|제출했|봤어|봤습|봤는|보았|본\s?것|찍혔|찍어\s?갔|알고\s?있|알게\s?됐|들켰)/,
      ],
      not: /(안\s?(돼|되|먹|맞)|틀렸다|인식(이|을)?\s?(안|못)|유효하지|맞지\s?않|오류|복원(이|을)?\s?(안|못)|해도\s?(되|돼|괜찮)|어떻게\s?보관)/,
    },
    {
      topic: 'funds-stolen',
      all: [
        /(자고\s?일어나|일어나\s?보니|일어났더니|아침에|밤사이|하룻밤|나도\s?모르게|저도\s?모르게)/,
        /(잔액|자산|코인|지갑|돈)/,
        /(0(원|이|으로)?(?!\d)|제로|비어|비었|텅|없어|사라)/,
      ],
      not: /(복구|복원|새\s?(폰|휴대폰|핸드폰|기기)|앱|업데이트|표시|네트워크|동기화)/,
    },
    {
      topic: 'funds-stolen',
      all: [
        /(해킹|도난|도둑|훔[쳐쳤]|털[렸리린려]|탈취|빼돌|빼\s?갔|가져\s?갔|빠져\s?나[갔가간]|무단|(코인|돈|자산|토큰)이\s?(계속|자꾸|막)\s?(나[가갔]|빠[지져]|없어)|(내가|제가)\s?(안|하지\s?않은|보내지\s?않은|한\s?적\s?없는)|모르는\s?(사이|출금|송금|전송|거래|주소로)|나도\s?모르게|저도\s?모르게|허락\s?없이|동의\s?없이|(다|싹|전부|모두|몽땅)\s?비[웠워]|전부\s?사라|다\s?사라졌|싹\s?다|몽땅|도용)/,
      ],
      not: /((휴대폰|핸드폰|폰|스마트폰|노트북|컴퓨터|가방)(을|를|이|가)?\s?(도난|훔|도둑|잃)|(예방|방지|막으려|막는\s?법|안\s?당하|당하지\s?않|당할까|당하면|될까\s?봐)|모르는\s?토큰)/,
    },
    {
      topic: 'phishing-site',
      all: [
        /(가짜|피싱|사기|수상한|의심스러운|악성|이상한|사칭|짝퉁)/,
        /(사이트|페이지|링크|디앱|dapp|주소|에어드[랍롭]|앱|웹)/,
        /(서명|승인|연결|접속|눌렀|클릭|허용|들어갔|동의|사인)/,
      ],
      not: /(구별|구분|예방|방지|막으려|피하)/,
    },
    {
      topic: 'fake-support',
      all: [
        /(상담원|고객센터|고객\s?지원|지원팀|관리자|직원|운영자|서포트|담당자)/,
        /(요구|달라고|달래|물어|요청|보내라|알려\s?달|입력하라|하라고|내라고|내래|하래)/,
        /(구문|시드|니모닉|단어|개인\s?키|비밀번호|비번|돈|수수료|보증금|원격|애니데스크|팀뷰어|화면)/,
      ],
      not: /(당신(도|들도)?|여기서도|혹시\s?여기)/,
    },
    {
      topic: 'device-compromised',
      all: [
        /(원격\s?(제어|조종|접속|조작|지원)|애니데스크|anydesk|팀뷰어|teamviewer|화면\s?공유|악성\s?(코드|앱|프로그램)|바이러스|심\s?스와[핑프]|유심\s?(해킹|복제|변경)|스파이웨어|(폰|휴대폰|컴퓨터|핸드폰)(이|가)?\s?해킹)/,
      ],
      not: /(예방|방지|막으려|막는\s?법)/,
    },
    {
      topic: 'device-compromised',
      all: [/(마우스|커서)(가|를)?\s?.{0,6}(움직|조종)|원격\s?(프로그램|앱)|제\s?(컴퓨터|폰)에서\s?타자/],
      not: /(고장|안\s?움직)/,
    },
    {
      topic: 'device-compromised',
      all: [
        /(엄마|아빠|어머니|아버지|할머니|할아버지|부모님|아내|남편)/,
        /(통화|전화|안\s?끊)/,
        /(경찰|형사|은행|고객센터|상담원)/,
        /(지갑|코인|깔|앱|계좌)/,
      ],
    },
  ],
};
