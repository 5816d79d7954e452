import type { ChainDefinition } from './definitions/index.ts';
import type { ChainId } from './ports.ts';

/**
 * What a message wants to know from the chain itself: what sending costs now, whether an address is right, to be told
 * when something happens, or where a payment is. Questions about how things work are for the articles.
 */
export type ChainQuestion =
  | { readonly kind: 'fees'; readonly chain: ChainId | null }
  /** `chain`: only when a network was named, not just a coin. */
  | { readonly kind: 'address'; readonly chain: ChainId | null }
  | { readonly kind: 'watch' }
  /** Whether more leaves a wallet, now or later. */
  | { readonly kind: 'leaving' }
  /** A payment is missed. */
  | { readonly kind: 'payment' };

/** Null for everything else. English is read without punctuation, the others as written. */
export function chainQuestion(text: string, chains: readonly ChainDefinition[]): ChainQuestion | null {
  const plain = bare(text);
  if (WATCH.test(plain)) return { kind: 'watch' };
  const aboutIt = plain.replace(LONG_CODE, ' it ');
  if (ADDRESS.test(aboutIt) && !NOT_ADDRESS.test(aboutIt))
    return { kind: 'address', chain: byName(plain, chains)?.id ?? null };
  const chain = namedChain(plain, chains);
  const asked = FEES.some((pattern) => pattern.test(plain)) || (chain !== null && FEES_OF.test(plain));
  if (asked && !NOT_FEES.test(plain)) return { kind: 'fees', chain };
  if (PAYMENT.test(plain) && !BOUGHT.test(plain)) return { kind: 'payment' };
  return LEAVING.test(plain) ? { kind: 'leaving' } : null;
}

/** An address or a hash in the middle of a sentence is what the sentence is about, however long it is. */
const LONG_CODE = /\s*(?<![a-z0-9])[a-z0-9]{25,}(?![a-z0-9])\s*/g;

/** The network that a text names, by any of its names first and by its coin second. */
function namedChain(plain: string, chains: readonly ChainDefinition[]): ChainId | null {
  return (byName(plain, chains) ?? chains.find(({ symbol }) => mentions(plain, bare(symbol))))?.id ?? null;
}

function byName(plain: string, chains: readonly ChainDefinition[]): ChainDefinition | undefined {
  return chains.find(({ name, names = [] }) => [name, ...names].some((one) => mentions(plain, bare(one))));
}

function bare(text: string): string {
  return text
    .slice(0, 2_000)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}

/** Latin names as whole words, and not "base" in "base fee"; other scripts have no spaces to go by. */
function mentions(plain: string, name: string): boolean {
  if (!/^[a-z0-9 ]+$/.test(name)) return plain.includes(name);
  return new RegExp(`(?<![a-z0-9])${name}(?![a-z0-9]| fee)`).test(plain);
}

const any = (...parts: readonly string[]) => new RegExp(parts.join('|'));

const WATCH = any(
  '\\b(tell|notify|alert|message|inform|ping|update|let) (me )?(know )?(when|once|if|as soon as)\\b.*\\b(confirm|arriv|go(es)? through|done|complete|mined|final|land|finish)',
  '(承認|確認|確定|着金|完了|反映|届い)(が|を)?(され|し)?(たら|次第).{0,6}(教え|知らせ|通知|連絡)',
  '(确认|到账|到帐|成功|完成|打包)(了|后|之后|以后|的时候)?.{0,4}(通知|告诉|提醒|叫)(一下)?我',
  '(승인|확인|완료|도착|확정|입금) ?(이|가)? ?(되면|하면|나면|되는 대로|됐을 때).{0,6}(알려|말해|연락|알림)',
);

const MONEY =
  '(money|funds|coins?|crypto|eth|ether|btc|bitcoin|usdt|usdc|tokens?|transfer|payment|transaction|tx|deposit|withdrawal)';
const LEAVING = any(
  `\\b(is|are) (it|they|he|she|(the )?(thief|hacker|scammer)s?|some(one|body)|(my|the) ${MONEY}) still (going on|going out|leaving|taking|stealing|draining|moving|sending|being (taken|stolen|drained|moved))\\b`,
  `\\b(does|do|is|are|has|have|did) (any(thing)?( (more|else))?|more|(my |the )?${MONEY}) (still |also )?(leave|leaving|left|go out|going out|gone out|(been |being )?(taken|stolen|drained))\\b`,
  '\\b(tell|let|warn|alert|notify|inform) me (know )?(if|when|once) (any(thing)?|something|more|it|they|coins?|money|tokens?)( \\w+){0,2} (leaves?|goes? out|moves?|(is|are) (taken|stolen|moved))\\b',
  '\\b(keep watching|keep an eye on|watch) (my|this|the) (wallet|address)\\b',
  '(まだ|今も|いまも)(?:どんどん)?(出て(い|行)|出金され|流出し|抜かれ|盗まれ|引き出され|送られ)(って)?(て)?(い)?(る|ます)',
  '(また|さらに|もっと|次に|今後)(何か)?(が)?(出金|流出|抜か|出て|減っ|送ら|盗ま).{0,8}(たら|れば|とき|時).{0,6}(教え|知らせ|通知|連絡)',
  '(ウォレット|アドレス)を(見守|監視|見張)っ?',
  '(还在|仍在|一直在)(继续|不断|往外)?(往外)?(转|流|漏|被)(出|走|转|盗|偷|吗)',
  '(再|继续|又|还)(有|被)?(钱|币|资产)?(被)?(转出|转走|流出|盗|偷).{0,6}(告诉|通知|提醒|叫)(一下)?我',
  '(盯|监控|监视|留意|看)(着|住)?(一下)?(我的|我|这个)?(钱包|地址)(?!吗)',
  '(아직도?|지금도|여전히) ?(계속)? ?(돈이|코인이|자산이)? ?(나가|빠져|빼가|유출|털리|도난당하)',
  '(더|또|다시) ?(돈이|코인이|자산이)? ?(나가면|빠져나가면|빠지면|빼가면|유출되면).{0,6}(알려|말해|연락|알림)',
  '(지갑|주소)(을|를)? ?(계속)? ?(지켜|감시|모니터)',
);
const PAYMENT = any(
  `\\b(sent|transferred|withdrew|deposited|moved|${MONEY})\\b.{0,80}\\b(not|never|hasn t|haven t|didn t|isn t|hasnt|didnt|nothing|nowhere|no)\\b.{0,30}\\b(arriv|receiv|show|credit|there|come|came|here|land|confirm)`,
  `\\bwhere (is|are|s|did|has) (my|the|all my) ([a-z0-9]+ )?${MONEY}\\b`,
  `\\b(my|the) ([a-z0-9]+ )?${MONEY} ([a-z]+ )?(is|are|s|has been|have been|still) ([a-z]+ )?(stuck|pending|missing|gone|lost)\\b`,
  '(送金|送っ|振り込|入金|出金|着金|取引).{0,24}(届か|届きません|届いてい?ない|届いていません|着かない|着きません|着いてい?(ない|ません)|反映され(て?い)?(な|ま)|来てい?(ない|ません)|入ってい?(ない|ません)|止まって|保留|未承認|消え)',
  '(お金|コイン|資金|送金|入金).{0,4}どこ',
  '(转|汇|发|提|充)(了|出|账|币|的)?.{0,20}(没有?(到|收到)|未到|不到账|卡住|一直(在)?(等待|确认中|没))|(钱|币|款|资产).{0,4}(去哪|在哪|到哪)',
  '(보냈|송금|이체|입금|출금|전송).{0,20}(안 ?(왔|와|들어|도착)|도착하지|오지 않|들어오지|안 ?보여|대기|멈춰|멈췄)|(돈|코인|자금|송금) ?(이|은|는)? ?어디',
);

/** What was paid for with a card is on its way from a seller: no hash finds it. */
const BOUGHT = /\b(with|by|using) (my |a |the )?(credit |debit |bank )?card\b|カードで|刷卡|信用卡|카드로/;

const ADDRESS = any(
  '\\b(is|are) (this|that|it|these) (the |an? |my )?(right|correct|valid|safe|real|genuine|legit|legitimate|official) ([a-z]+ ){0,2}address(es)?\\b',
  '\\b(is|are) (this|that|the|my|these) ([a-z]+ ){0,3}address(es)? (right|correct|valid|safe|ok|okay|real|fake|legit|good|a scam)\\b',
  '\\b(check|verify|validate|confirm) (if |that |whether )?(this|the|that|my|his|her|their) ([a-z]+ ){0,2}address\\b',
  'アドレス.{0,12}(正しい|合って|間違い|間違って|大丈夫|安全|本物|問題ない|偽|確認(して|し(たい|ます)|お願い|でき))',
  '(正しい|本物の|安全な)アドレス(か|です|でしょう|なの)',
  '地址.{0,8}(对(吗|不对|么)|正确|有没有(问题|错)|有问题吗|安全吗|是真的吗|没错吧)',
  '(确认|检查|核对|验证).{0,6}地址|(正确|安全|真)的地址吗',
  '주소.{0,10}(맞|올바른|정확|안전|괜찮|진짜|가짜|확인해|확인 ?부탁)|(올바른|맞는|안전한|정확한) 주소(인|이|예|야)',
);
/** How it is done, what has already gone wrong or was looked at, addresses of mail, and where somebody lives, as a letter that threatens knows it, are other questions. */
const NOT_ADDRESS =
  /\b(home|street|postal|house) address|\b(name|phone|number) and (my |the |our )?address|住所|本名|氏名|邮件里?.{0,24}(地址|真名)|(真名|姓名|名字|电话|手机号)(和|跟|、| )?(我的)?(地址|住址)|(家|家庭|收货|住)地址|实名|实体信|来信|집 ?주소|(이름|실명|전화번호)(과|와|이랑|랑|하고|,)? ?(집 ?)?주소|(메일|편지|우편).{0,24}주소|\be ?mail address|メール ?アドレス|邮箱|郵箱|邮件地址|이메일|何度も確認|確認し(?:まし|た(?!い))|確認済|(?:核对|检查|确认|對|对)过|(?:확인|체크) ?했|\bhow (do|can|should|to)\b|\b(sent|where)\b|方法|どうやって|どうすれば|送(っ|りまし|金し)た|送って|怎么|如何|发错|转错|어떻게|방법|보냈|보내 ?버|(?:届いて|着いて|入って|反映されて)い?(?:ない|ません)|(?:一直|还|仍)(?:没有?|未)(?:到|收到|入账)|(?<![가-힣])안 ?(?:왔|와|들어)/;

const NOW_EN = '(now|currently|at the moment|today|these days)';
const FEE_EN = '(gas|gas (price|fee|fees|cost)|gwei|((network|transaction|tx|miner|mining|transfer) )?fees?|fee rate)';
const FEES: readonly RegExp[] = [
  new RegExp(`\\bhow (much|high|expensive) (is|are) (the )?(current )?([a-z0-9]+ ){0,2}${FEE_EN}\\b`),
  new RegExp(`\\b${FEE_EN}\\b.*\\b${NOW_EN}\\b|\\b${NOW_EN}\\b.*\\b${FEE_EN}\\b`),
  new RegExp(`\\b(current|live|todays|today s) ([a-z0-9]+ ){0,2}${FEE_EN}\\b`),
  /\b(what s|whats|what is|what are) (the )?([a-z0-9]+ )?(gas price|gas fees?|fee rate|network fees?) (on|for|in|at|of)\b|^gas (price|fees?)$|\bgas tracker\b/,
  new RegExp(`\\bhow much (does it|would it|will it|do i) (cost|pay) to (send|transfer|move)\\b.*\\b${NOW_EN}\\b`),
  /(ガス代|ガス料金|ガス価格|ガス|手数料).{0,14}(いま|今|現在|本日|いくら|どのくらい|どれくらい|相場|高い(です|の)?か)|(いま|今|現在|今日)の?.{0,14}(ガス代|ガス料金|ガス価格|ガス|手数料)/,
  /(手续费|矿工费|燃料费|网络费|油费|gas ?费?).{0,10}(现在|目前|当前|多少|多贵|贵吗|高吗|行情)|(现在|目前|当前|今天|实时).{0,10}(手续费|矿工费|燃料费|网络费|油费|gas)/,
  /(수수료|가스비|가스 ?요금|가스 ?가격|가스).{0,10}(지금|현재|얼마|시세|어느 정도|비싼가)|(지금|현재|오늘|요즘).{0,12}(수수료|가스)/,
];
/** All there is: a network and its fees. The titles of the buttons look like this. */
const FEES_OF = /^(gas|fees|gas fees?|network fees?) (on|for) .{2,24}$|^.{2,24} ?(の手数料|のガス代|手续费| ?수수료)$/;
/** Why it is so, whether it comes back, what is missing for it, and what others charge: the articles know. */
const NOT_FEES = any(
  '\\b(why|refund|paid|charged|lost|stuck|pending|fail(ed|s)?|not enough|insufficient|speed up|reduce|lower|save|exchange|withdraw(al)?|swap|bridge|buy|card|scam|explain|mean)\\b',
  'なぜ|どうして|何で|なんで|とは|返金|戻|足り|不足|失敗|取引所|出金|スワップ|ブリッジ|購入|カード|安く|節約|払った|払いました|引かれ|取られ|誰',
  '为什么|为何|什么是|是什么|退|不够|不足|失败|交易所|提现|提币|兑换|跨链|购买|扣了|被扣|省|卡住',
  '왜|뭐|무엇|환불|부족|모자|실패|거래소|출금|스왑|브리지|구매|카드|줄이|아끼|빠져',
);
