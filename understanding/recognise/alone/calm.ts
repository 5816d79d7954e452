import { LANGUAGES, type Language } from '../../../core/language.ts';

/** What sounds like an emergency and is none, by the language it is said in. Texts are folded as for the signs. */
interface Calm {
  /** Something of the user was broken into that is not the wallet … */
  readonly elsewhere: RegExp;
  /** … unless what belongs to the wallet is named as well. */
  readonly own: RegExp;
  /** Fees and prices "take" money, news and friends tell of thefts, and people ask what things are. */
  readonly harmless: RegExp;
}

const CALM: Record<Language, Calm> = {
  en: {
    elsewhere:
      /\b(instagram|insta|facebook|fb|twitter|tiktok|snapchat|whatsapp|telegram|discord|gmail|e-?mail|mail|netflix|spotify|steam|amazon|paypal|apple id|icloud|google|linkedin|youtube|reddit|social media|bank|credit card|debit card)\b.{0,25}\b(hacked|haked|hacker|stolen|stole|compromised|taken over|drained|robbed)\b|\b(hacked|stole|hacker (got|took)) (into )?(my |the )?(instagram|facebook|twitter|tiktok|whatsapp|gmail|e-?mail|mail|netflix|steam|amazon|paypal|bank|credit card)/,
    own: /\b(wallets?|crypto|coins?|tokens?|nfts?|btc|bitcoin|eth|ethereum|usdt|usdc|seed|phrase|private keys?|funds)\b/,
    harmless:
      /\b(fees?|gas|commission)\b.{0,25}\b(steal(ing)?|stole|stolen|robb\w+|theft|took|takes?|scam)\b|\bsteals? (my )?(personal )?(data|information)\b|\bwho (took|takes|gets|got|stole|has) (my |the |all the )?(\w+ )?(fees?|gas)\b|\b(price|market|chart|crash(ed)?|dip|bear market)\b.{0,30}\b(wiped|emptied|gone|lost|stole|robbed)\b|\b(friend|neighbou?r|brother|sister|colleague|exchange|binance|coinbase|company|competitor)('s)?\b.{0,25}\b(is|was|got|gets|get|been|were) (just |recently )?(hacked|drained|robbed)\b(?!.{0,30}\bmy (coins?|funds|money|crypto|wallet|tokens?) (is|are|was|were|got|disappeared))|\b(someone|somebody|they|he|she|a (friend|stranger)) (sent|send|gave) (me|us)\b|\btook (a |my )?(screenshot|photo|picture) of (my |the )?(balance|address|screen|qr|transaction)\b/,
  },
  ja: {
    elsewhere:
      /(インスタ(グラム)?|ツイッター|twitter|フェイスブック|facebook|ライン|line|ディスコード|メール|gmail|アマゾン|amazon|ネットフリックス|銀行(口座)?|クレジットカード|クレカ|カード|ゲーム|sns|ヤフー|楽天|paypay|グーグル|google|アップルid)(の)?(アカウント|id|口座)?(が|を|も|から|に)?(勝手に|不正に)?(ハッキング|ハック|乗っ取|盗|不正|引き落)/,
    own: /(ウォレット|財布|仮想通貨|暗号資産|コイン|トークン|nft|btc|ビットコイン|eth|イーサ|usdt|フレーズ|秘密鍵)/,
    harmless:
      /(手数料|ガス代?|税金|相場|価格|値段|暴落|下落|チャート).{0,14}(取られ|取った|引か|なくな|盗|消え|詐欺|減)|(ニュース|報道|記事)(で|を|が|に)?.{0,8}(見|読|聞|出|本当|大丈夫)|(友達|友人|知人|知り合い|同僚)(の|が).{0,12}(ハッキング|ハック|盗|被害|詐欺|乗っ取)|フレーズ.{0,12}入力.{0,12}(エラー|できな|できませ|違う|通ら|進め|弾)|(紙|ノート|手帳)に(書|メモ)|(聞かれ|求められ|要求され)る?こと(は|が)?(あり|ある|ない)/,
  },
  'zh-Hans': {
    elsewhere:
      /(微信|qq|支付宝|淘宝|邮箱|邮件|微博|抖音|脸书|facebook|instagram|ins|推特|twitter|电报|telegram|小红书|银行卡|银行账户|信用卡|游戏|steam|谷歌|苹果id)(账号|帐号|账户|号)?.{0,3}(被|让人|遭).{0,2}(盗|黑|偷|刷)/,
    own: /(钱包|币(?!安)|代币|usdt|eth|btc|nft|助记词|私钥)/,
    harmless:
      /(手续费|矿工费|燃料费|gas|行情|价格|币价|大跌|暴跌|亏|炒币).{0,12}(没了|拿走|抢|偷|没有了|归零|骗)|(交易所|平台|币安|欧易|公司)(网站)?.{0,4}被(黑|盗|攻击).{0,10}(新闻|消息|真的|传闻|听说|安全|影响|吗)|(朋友|同事|亲戚|别人|邻居)的?.{0,4}(钱包|账户|币).{0,6}被(盗|黑|偷)|(抄|写|记)在(纸|本子|笔记本)|会(不会)?(问|要|向|主动).{0,12}(吗|么)|中毒了?吗/,
  },
  ko: {
    elsewhere:
      /(인스타(그램)?|페이스북|카카오톡|카톡|네이버|구글|이메일|메일|지메일|트위터|텔레그램|은행|계좌|통장|카드|넷플릭스|유튜브|게임|아마존|애플)\s?(계정|아이디|계좌)?(이|가|을|를|도)?\s?.{0,4}(해킹|도용|털[렸리]|도난|뚫)/,
    own: /(지갑|코인|토큰|가상\s?자산|암호\s?화폐|nft|비트코인|이더|usdt|시드|구문|니모닉|개인\s?키)/,
    harmless:
      /(수수료|가스비?|세금|시세|가격|하락|폭락).{0,14}(가져|사라|털|없어|사기|빠져|도둑)|거래소.{0,10}해킹.{0,10}(뉴스|기사|소식|괜찮|당했다는)|(친구|지인|동료|이웃|아는\s?사람)(의|이|가)?\s?.{0,8}(해킹|도난|털[렸리]|사기)|(종이|노트|수첩|공책)에?\s?.{0,4}(적|써|쓰)|(물어보|요구하|달라고\s?하)나요/,
  },
};

/** Whether a message only sounds like an emergency; `subjects`: the text folded for each language. */
export function isCalm(subjects: Record<Language, string>): boolean {
  return LANGUAGES.some((language) => {
    const text = subjects[language];
    const { elsewhere, own, harmless } = CALM[language];
    return (elsewhere.test(text) && !own.test(text)) || harmless.test(text);
  });
}
