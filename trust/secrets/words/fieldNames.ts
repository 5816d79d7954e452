/*
 * What a field is called that holds a secret, all of its name: of a column, a key of JSON or YAML, a line by itself. Folded; `_`, `-` and
 * dots are blanks.
 */

/** Whose it is, and what it is for. */
const OF =
  '(?:(?:rpc|my|the|our|your|new|old|current|user|account|wallet|app|login|log in|sign in|ledger|trezor|metamask|keystore|vault|master|main|spending|web|site|email|mail|unlock(?:ing)?|backup|encryption|device|phone|screen|lock|card|trading|exchange|db|admin|root|access|secret|mnemonic|seed|payment|bip ?39|hidden|google|apple|icloud) ?){0,3}';
const JA_OF =
  '(?:(?:私|自分|新しい|古い|今|現在|旧|新|うぉれっと|あぷり|ろぐいん|すまほ|携帯|端末|画面|ばっくあっぷ|復元|暗号化|取引所?|出金|決済|送金|銀行|めーる|あかうんと|さいと|解除|ろっく|めたますく|れじゃー|とれざー|ledger|trezor|metamask|app)の? ?){0,3}';
const ZH_OF =
  '(?:(?:我|你|的|新|旧|舊|原|老|主|[钱錢]包|登[录錄陆入]|应用|應用|[软軟][件體]|app|手[机機]|[备備]份|加密|用[户戶]|[账帳][号號户戶]|交易所?|[网網]站|提[现現]|[资資]金|取款|支付|交易|[银銀]行|[邮郵]箱|信箱|解[锁鎖]|恢[复復]|[设設][备備]|[电電][脑腦]|[后後][台臺]|二[级級]|[锁鎖]屏|当前|ledger|trezor|metamask) ?){0,3}';
const KO_OF =
  '(?:(?:내|제|나의|저의|새|이전|현재|기존|지갑|결제|출금|인출|거래|은행|카드|앱|어플|로그인|핸드폰|휴대폰|폰|기기|화면|백업|복구|암호화|거래소?|메일|이메일|계정|사이트|잠금|메타마스크|렛저|트레저|ledger|trezor|metamask|app)의? ?){0,3}';

export const FIELD_NAMES = {
  password: [
    `${OF}(?:pass ?words?|passwd|pass|p ?w ?d?|p/w|pass ?phrases?|secrets?(?: (?:word|code|answer))?|kennwort|passwort|contrasena|senha|mot de passe|(?:25th|13th|extra) word)(?: ?(?:1|2|old|new|hint))?`,
    `${JA_OF}(?:ぱすわーど|ぱすふれーず|ぱす|pw|合言葉|合い言葉|秘密の(?:言葉|答え)|秘密|しーくれっと|暗号)`,
    `${ZH_OF}(?:密[码碼]|口令|密[语語]|暗[号號]|密鑰短語|通[关關]密[语語]|秘密)`,
    `${KO_OF}(?:비밀번호|비번|암호|패스워드|패스프레이즈|암구호|비밀|시크릿)`,
  ].join('|'),
  pin: [
    `${OF}(?:pin(?: ?(?:code|number|no))?s?|pass ?codes?|(?:unlock(?:ing)?|lock|screen|access|security) (?:codes?|numbers?))`,
    `${JA_OF}(?:暗証番号|ぴん(?:こーど|番号)?|pin(?:こーど|番号)?|ぱすこーど|ろっく(?:解除)?(?:番号|こーど)?)`,
    `${ZH_OF}(?:pin ?[码碼]?|(?:支付|交易|解[锁鎖]|[锁鎖]屏|[数數]字)密[码碼]|解[锁鎖][码碼])`,
    `${KO_OF}(?:핀(?:\\s?(?:번호|코드))?|pin(?:\\s?(?:번호|코드))?|잠금\\s?(?:번호|해제)|패스코드)`,
  ].join('|'),
  phrase: [
    `${OF}(?:(?:recovery |secret |backup |seed |mnemonic )?(?:seeds?|phrases?|mnemonics?|srp)|(?:recovery|secret|backup|seed|mnemonic) words?)`,
    `${JA_OF}(?:しーど(?:ふれーず)?|ふれーず|にーもにっく|復元の言葉)`,
    `${ZH_OF}(?:助[记記憶][词詞]|[种種]子[词詞]?|恢[复復]短[语語]|[备備]份[词詞])`,
    `${KO_OF}(?:시드(?:\\s?(?:구문|문구))?|(?:복구|백업)\\s?(?:구문|문구|단어)|니모닉|문구)`,
  ].join('|'),
  key: [
    `${OF}(?:(?:private|secret|signing|api) ?(?:keys?|secret)|priv ?key|pk|sk)`,
    `${JA_OF}(?:秘密鍵|ひみつ鍵|ぷらいべーときー|しーくれっときー)`,
    `${ZH_OF}(?:私[钥鑰]|密[钥鑰]|秘[钥鑰])`,
    `${KO_OF}(?:개인\\s?키|비밀\\s?키|프라이빗\\s?키|시크릿\\s?키)`,
  ].join('|'),
} as const;

/** What stands in such a field and is none: types of a form, states, names of houses. */
export const KEPT_FREE =
  'string|varchar|text|char|boolean|bool|integer|number|object|array|true|false|null|nil|undefined|none|n/a|na|empty|blank|yes|no|ok|okay|unset|masked|redacted|encrypted|plaintext|hashed|bcrypt|sha256|argon2|pbkdf2|scrypt|md5|base64|hex|utf8|utf-8|user|username|name|email|address|amount|balance|wallet|metamask|ledger|trezor|phantom|trust|exodus|coinbase|binance|kraken|iphone|android|chrome|firefox|passed|failed|pass|fail|done|todo|pending|active|inactive|enabled|disabled|on|off|low|high|medium|weak|strong|minor|major|critical|free|paid|public|private|internal|external|manual|automatic|default|custom|standard|basic|premium|biometric|biometrics|fingerprint|face ?id|touch ?id|passkey|yubikey|authenticator|sms|google|apple|icloud|reset|resets|confirm|cancel|submit|next|back|login|logout|settings|security|backup|recovery|restore|import|export|send|receive|swap|bridge|stake|buy|sell|あり|なし|はい|いいえ|有|无|無|是|否|有り|無し|있음|없음|예|아니오|네|아니요';
