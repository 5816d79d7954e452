/*
 * What figures are told of that are no PIN and no code: money and what became of it, days and hours, and things that have a number. Sources of
 * patterns of folded text. Not "entered", "wrong" nor "error" by themselves, which are said of a PIN as well.
 */

/** Words in Latin letters, in every language: whole ones. */
export const NUMBERED_LATIN = [
  'usd[tce]?|usdt|dollars?|bucks|cents?|euros?|eur|gbp|pounds?|quid|yen|jpy|won|krw|yuan|rmb|cny|twd|hkd|inr|rupees?|cash|sats?|satoshis?|gwei|wei|coins?|tokens?|nfts?',
  'btc|bitcoins?|eth|ether|ethereum|xrp|sol|solana|trx|tron|bnb|doge|dogecoins?|shib[a-z]{0,8}|ada|matic|pol|avax|ltc|litecoins?|xlm|xmr|pepe|dai|busd|floki|bonk',
  'pa(?:id|y|ying)|payments?|costs?|prices?|priced|worth|spen[dt]|sent(?! me)|sending|transfer[a-z]{0,4}|withdr[a-z]{2,6}|deposit[a-z]{0,4}|lost|los(?:e|ing)|stole|stolen|(?:they|he|she|it|scammers?|hackers?|thie(?:f|ves)) (?:just |all )?took|taken|drained|missing|gone|bought|buy(?:ing)?|sold|sell(?:ing)?|swap[a-z]{0,4}|stak(?:e|ed|ing)|bridg(?:e|ed|ing)|mint(?:ed|ing)?|refund[a-z]{0,3}|invest[a-z]{0,5}|owe|earn(?:ed|ings)?|profits?|balances?|amounts?|total|fees?|gas|salary|rent|upfront|deposit|(?<=\\d )each|wanted|asked (?:me )?(?:for )?(?=\\d)|live in|in (?:there|it|my wallet|my account)|savings|funds?|money',
  'tickets?|case|orders?|invoices?|tracking|serial|ref|reference|requests?|build|version|ver|firmware|models?|nonce|ports?|chains?|chainid|blocks?|slippage|limits?|height|ids?|uid|room|flight|zip|postal|postcode|street|avenue|road|dial|hotline|atm|branch|phone number|address(?:es)?|hash|tx(?:id|n|s|ns)?|transactions?|ending|ends in|last (?:four|4)|slot|epoch|validators?|discount|referral|promo|coupon|voucher',
  'utc|gmt|am|pm|oclock|confirmations?|mb|gb|hz|errors? codes?',
].join('|');

/** Without blanks between words: Japanese, Chinese, Korean. */
export const NUMBERED_OTHERS = [
  '円|どる|各(?=\\d)|(?<=\\d{3})ずつ|払え|家賃|ゆーろ|うぉん|枚|こいん|とーくん|いーさ|送っ|送り(?!まし?たこ)|送金|支払|払[っい]|手数料|残高|買|売|盗|失[っく]|なくな|消え|取られ|奪|騙|入金|出金(?!の?(?:ぱす|暗証))|振り?込|投資|損|儲|価格|値段|金額|合計|貯金|がす(?:代|料|価|り|[がをは]|\\s?\\d)|なんす|ぶろっく|ちぇーん|ぽーと|ばーじょん|型番|びるど|ふぁーむ|注文|問い?合|受付|追跡|住所|電話番号|番地|郵便|(?<=\\d\\s?)(?:頃|[ごこ]ろ)|えらー(?:こーど|\\s?\\d)',
  '(?<=\\d\\s?[万萬千]?)[块塊元聪聰顆颗]|美[元金刀]|人民[币幣]|[转轉](?:了|[账帳出走给給到])|付了|[付支]出|付款(?!密)|付(?=\\d)|各(?=\\d)|房租|粉[丝絲]|(?<=\\d)刀|[邮郵][递遞][区區]|花[了费費]|[买買卖賣]|手[续續][费費]|余[额額]|餘額|金[额額]|充[值了币幣]|提[现現币幣][了的到]|到[账帳]|被[盗盜骗騙偷]|[亏虧赚賺]|投[资資]|[丢丟]了|[损損]失|[没沒]了$|[区區][块塊]|[链鏈]|端口|版本|[构構]建|型[号號]|固件|韌體|工[单單]|[订訂][单單]|地址|卡尾|[门門]牌|[电電][话話][号號]|[邮郵][编編]|[优優]惠|邀[请請]|(?<=\\d\\s?)(?:点|點|分[钟鐘]|小[时時])|[错錯报報][误誤错錯](?:代?[码碼]|\\s?\\d)',
  '달러|유로|엔화|각 ?(?=\\d)|(?<=\\d{3})씩|내라|월세|(?<=\\d\\s?)원|만\\s?원|보냈|송금|이체|잃었|(?<=\\d\\s?)(?:을|를)?\\s?[냈낸]|지불|수수료|잔액|샀|구매|팔았|입금|출금(?!\\s?(?:비|암|핀))|코인|토큰|도난|털렸|털린|사라[졌진]|사기|투자|손해|가격|금액|합계|가스|논스|블록|체인|포트|버전|빌드|모델|펌웨어|문의|주문|접수|주소|전화번호|우편|할인|추천|(?:오류|에러)\\s?(?:코드|\\d)',
].join('|');
