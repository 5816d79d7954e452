import { isOfThing } from './besideWords.ts';
import type { Finding, SecretKind } from './detection.ts';
import { isSaidOf } from './fields.ts';
import { isExample, PASSWORD } from './passwords.ts';
import { COUNTED } from './sentCodes.ts';

/*
 * Passwords as people give them without saying "my password is …": what they typed, set or tried, a name of the thing
 * between, in front of the word, in another language; and PINs in front of theirs. Patterns read folded text; each gap is
 * bounded, so each is linear. All are asked about: the value is weaker evidence than the words for it.
 */

/** Printable ASCII without blanks: what a password is in every language. */
const VALUE = `["'“”‘’「『«(]?([!-~]{6,64})`;
/** As the words look once folded: letters of other alphabets that look like Latin ones are those. */
const ELSEWHERE = `(?<![a-z])(?:napoлb|mat khau|sifre(?:m|miz|niz)?|parolam?|kata sandi|haslo|wachtwoord|losenord|salasana|jelszo)(?![a-z])|كلمة (?:المرور|السر)|पासवर्ड|รหัสผ่าน`;
const WORD = `(?:${PASSWORD}|${ELSEWHERE})`;
const IS = String.raw`(?:\s*(?:(?:is|was|are|es|est|e|la|adalah)\s+|(?:は|が|是|为|為|는|은|이|가|[:=])\s*))`;
/** "Used to be", "must be": what it is, told with a doubt. */
const ONCE = String.raw`(?:\s(?:used to be|has always been|was always|has been|(?:should|must|might|could|may) be)\s+)`;

const ANY_WORD = new RegExp(WORD, 'u');

const ASKED: readonly { readonly kind: SecretKind; readonly pattern: RegExp }[] = [
  // "My icloud backup password for the wallet is …", with what it is of in between.
  { kind: 'password', pattern: new RegExp(`${WORD}[^\\n.!?。！？:=]{0,40}?(?<![a-z])${IS}${VALUE}`, 'gu') },
  { kind: 'password', pattern: new RegExp(`(?:${ELSEWHERE})[a-z ]{0,16}?[\\s:=]{1,3}${VALUE}`, 'gu') },
  { kind: 'password', pattern: new RegExp(`${WORD}[^\\n.!?。！？:=]{0,40}?${ONCE}${VALUE}`, 'gu') },
  // A mailbox and what is typed below it, as people copy them out of their notes: "anna@mail.com / Sunny84rain".
  {
    kind: 'password',
    pattern: new RegExp(
      String.raw`[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]{2,10}(?:\s?[/|:,;\n-]\s?|\s(?:and |with |my |the )?(?:pass|pw|pwd)\s)${VALUE}`,
      'gu',
    ),
  },
  // "…というパスワード", "… 这个密码", "… 이 비밀번호".
  {
    kind: 'password',
    pattern: new RegExp(
      String.raw`${VALUE}\s?(?:(?:という|って|っていう|の)(?:ぱすわーど|暗証)|(?:这个|這個)?密[码碼]|(?:이라는|라는|이)?\s?(?:비밀번호|비번|암호)|(?:is|was) (?:my|the|our) (?:\w{1,12} ){0,2}(?:password|passcode|passphrase))`,
      'gu',
    ),
  },
];

/** Whose account it is, and its password right behind: a line of nothing else, or behind a name for the account. */
const ACCOUNTS = [
  String.raw`(?:^|\n)\s{0,3}[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]{2,10}[ \t]{1,3}${VALUE}(?=\s*(?:\n|$))`,
  String.raw`(?:(?<![a-z])(?:user ?name|user|login|log-in|account|acc|id)(?: is| was)?|ゆーざー名?|ろぐいん|あかうんと|用[户戶]名?|[账帳][号號户戶]|登[录錄入]|아이디|계정|로그인)\s?[:：=はが是]?\s?(?!(?:numbers?|address|no|name|balance|with|and|to|in|on|is|my|has|the|for|at|of)(?![a-z]))[\w.+-]{2,30}(?:@[\w.-]{3,40})?(?:\s?[/|,，、]\s?|\s)(?:(?:and|then|with) )?${VALUE}`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** Behind a mailbox a word with a figure is its password, however short: nothing else is told so. */
const BEHIND_MAILBOX = new RegExp(
  String.raw`[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]{2,10}\s?(?:\n\s{0,3}|,?\s(?:and|then|und|y|with)\s|[,，、]\s?(?:then\s)?|\s?(?:と|和|跟|还有|하고|이랑|랑)\s?)${VALUE}`,
  'gu',
);
const isShortOne = (value: string): boolean => {
  const word = value.replace(/[.,;:)"'”’」』]+$/, '');
  return (
    /[a-z]{3}/.test(word) &&
    /\d/.test(word) &&
    !/@|^https?:|^0x|\w\/\w|\.[a-z]{2,6}(?:\/|$)/.test(word) &&
    !isOfThing(word)
  );
};

/** What a program is given on its command line, by the name of the program. */
const COMMANDS = [
  String.raw`(?<![\w-])(?:-u|--user)[ =]["']?[^\s:"']{1,40}:${VALUE}`,
  String.raw`(?<![a-z])(?:walletpassphrase|encryptwallet|walletpassphrasechange|sshpass -p|(?:mysql|7z|unzip|veracrypt)(?= )[^\n]{0,60}? -p|redis-cli [^\n]{0,40}?-a|openssl [^\n]{0,60}?-k|--passphrase|--password)\s?${VALUE}`,
  String.raw`(?<![a-z])(?:unlockaccount|fromencryptedjson)\([^\n"']{0,60}${VALUE}`,
  String.raw`wifi:[^\n]{0,80};p:${VALUE}`,
].map((command) => new RegExp(command, 'gu'));

const IS_COMMAND = /\s-|walletpass|encryptwallet|\(|wifi:/;

/** A page or a caller that was not who it said: what was typed there is a password, whatever it is called. */
const OF_FRAUD =
  /(?<![a-z])(?:fake|scam\w*|phish\w*|fraud\w*)(?![a-z])|偽|詐欺|ふぃっしんぐ|[假骗騙]|[钓釣][鱼魚]|가짜|사기|피싱/u;

/** What was done with it: only where the message speaks of a password, or of fraud, at all. */
const DONE = new RegExp(
  String.raw`(?:(?<![a-z])(?:typed?|typing|tried|try|trying|enter(?:ed|ing)?|use[ds]?|using|set (?:it )?(?:as|to)|chang(?:ed|e) it to|with|and|or|put(?: in)?)|(?:[输輸]入|[输輸](?=[了咗])|试了?|試了?|用了?|[设設](?:置|定)?(?:的|成|为|為)?是?|改成)(?:了|的|咗)?(?:密[码碼])?)\s*${VALUE}`,
  'gu',
);
const DONE_AFTER = new RegExp(
  String.raw`(?<![!-~])${VALUE}\s?(?:[をと](?:入力|入れ|打|せってい|設定)|(?:을|를|으로|로|이라고|라고)?\s?(?:입력|쳤|치|넣|설정)|[をとって]{0,3}(?:入れ|入力))`,
  'gu',
);
/** "I encrypted the backup with …": a thing that a password was set for, and its value. */
const LOCKED = new RegExp(
  String.raw`(?<![a-z])(?:encrypt|lock|protect)(?:ed|s)? [^\n.!?:=]{0,48}?\bwith ${VALUE}`,
  'gu',
);

/** "I log in with …": so that the value has to look like nothing that a sentence goes on with. */
const SIGNED_IN = new RegExp(
  String.raw`(?<![a-z])(?:log(?:ged|ging)?|sign(?:ed|ing)?) in(?:to \w{1,12})? (?:with|using) ${VALUE}`,
  'gu',
);

/** "The code to unlock the app is 9633": named by what it does. */
const UNLOCKS =
  /(?:(?<![a-z])(?:code|number|digits|combination|one)s? (?:to|that|for|which) (?:un)?(?:lock|open)\w* [^\d\n.!?]{0,32}?|(?:ろっく解除|解除|(?<!ぶ)ろっく)(?:の|に使う|する)?(?:番号|数字|こーど)[^\d\n。]{0,8}?|解[锁鎖](?:用的?|的)?(?:数字|號碼|号码|代码|码)[^\d\n。]{0,8}?|잠금 ?(?:해제|을 푸는)? ?(?:번호|숫자|코드)[^\d\n.]{0,8}?)(?<![\w.,])(\d{4,8})(?![\w,]|\.\d)/gu;

/** Named by what it locks, or by how many figures it has. */
const LOCKS =
  /(?:(?<![a-z])(?:(?:screen|phone) ?lock(?: code| pin| number)?|unlock(?:s|ed)? (?:the|my) (?:phone|app|wallet|screen|ledger|trezor|device|tablet)(?: is| with| using)?|(?:four|six|[46])[ -]digits?(?: code| number| pin)?|(?:four|six) digits)(?: is| are| was|:)?\s|(?:すまほ|画面|携帯|端末|あぷり)の?ろっく(?:の?番号|の?数字)?[はが:]?|(?<![下末後上]|[最上下]の|末尾)[4四6六]桁の?(?:数字|番号|こーど)?[はが:]\s?|わんたいむ(?:は|が|:)\s?|[锁鎖]屏(?:密[码碼]|[数數]字)?[是为為:]?\s?|[四六46][位](?:[数數](?:字|密[码碼])?|密[码碼])[是为為:]?\s?|(?:화면|휴대폰|핸드폰|스마트폰)?\s?잠금(?:\s?해제)?(?:은|는|이)?\s|(?<!(?:끝|뒤|뒷|앞|마지막)\s?)(?:네|여섯|[46])\s?자리(?:\s?숫자)?[는은이가]?\s)[:"'「(]?(?<![\w.,])(\d{4,8})(?![\w,%]|\.\d)(?!\s?(?:年|년|円|원|元|usd|krw|jpy))/gu;

/** What a PIN is called behind its figures; a password of figures alone is one. */
const PIN_NAME =
  '(?:(?<![a-z])(?:pin|pass ?code|pass ?word)(?![a-z])(?! (?:manager|reset|fee|page))|暗証番号|ぴん(?![ぁ-んー])|ぱすこーど|ぱすわーど|[锁鎖]屏|(?:解[锁鎖]|支付|交易|[钱錢]包|取款)?密[码碼]|핀\\s?번호|핀(?=으?로|[을를이가은는에도]|코드|[^가-힣]|$)|잠금|비번|비밀번호|암호)';
const SAID_TO_BE = [
  '(?:[(（](?=[^()（）\\n]{2,16}[)）])|←|<-|«)\\s?(?:[a-z]{3,10} )?',
  '(?:is|was|were|as|for|being|=|->|→|into|in) ?(?:(?:my|the|our|a|its) )?(?:\\w{1,12} ){0,4}',
  '(?:[がはをでと]|という|として)[ぁ-ん、 ]{0,6}(?:私の|自分の|新しい)?',
  '(?:[这這][个個串]|就|[当當][作做成]?|[作做][为為成]?|[设設改][成为為置]{1,2}|[用拿]?[来來]?[当當做作]|是|用在|[填输輸]入?[进進到]?)[^\\d\\n。，,]{0,6}?',
  '(?:이|가|을|를|로|으로|이?라고|이?라는|은|는)\\s?(?:제|내|새|지갑|앱|저의)?\\s?',
].join('|');
/** "482913 is my ledger pin", 1472作为PIN, 4471を暗証番号として, 4471을 핀으로: four to eight figures, then their name. */
const PIN_AFTER = new RegExp(
  `(?<![\\w.,/#$€£¥-])(?<!(?:in|since|until|from) (?=(?:19|20)\\d\\d ))(\\d{4,8})["'”」』)]?\\s?(?:${SAID_TO_BE})${PIN_NAME}`,
  'gu',
);

/** Typed, and then told that the PIN is wrong: "I enter 4471 and it says wrong pin", 输入4471提示PIN错误, 4471って入れてもPINが違う. */
const TYPED = [
  '(?<![a-z])(?:enter(?:ed|ing)?|typ(?:e|ed|ing)|try|tried|press(?:ed)?) (?:in |the |code |my )?',
  '[输輸]入?了?|[试試]了?|按了?',
].join('|');
const TYPED_BEHIND = '(?:って|と|を)?(?:入れ|入力|打|押)|(?:을|를|이?라고)?\\s?(?:입력|눌|누르|치|쳤|쳐|넣)';
/** Round ones are amounts. */
const FIGURES = `(?<![\\w.,/#$€£¥-])(?!\\d{1,2}000(?!\\d))(\\d{4,8})(?![\\w%]|[.,:/-]\\d)(?!${COUNTED})`;
const IS_WRONG =
  "(?=[^\\n.!?。！？]{0,48}(?:wrong|incorrect|invalid|not|n't|error|fails?|failed|reject|違|ちが|えらー|通らな|[错錯]|不[对對行]|틀|오류|안 ))";
const TYPED_PIN = [
  new RegExp(`(?:${TYPED})${FIGURES}${IS_WRONG}[^\\d\\n.!?。！？]{0,28}?${PIN_NAME}`, 'gu'),
  new RegExp(`${FIGURES}(?:${TYPED_BEHIND})${IS_WRONG}[^\\d\\n.!?。！？]{0,20}?${PIN_NAME}`, 'gu'),
  new RegExp(
    `${FIGURES}(?: (?:opens|unlocks) (?:my|the|our) |解[锁鎖]不|で(?:解除|開か|開け|ろぐいん)|으?로\\s?(?:잠금|안 열|열리지))`,
    'gu',
  ),
];

/** Passwords and PINs that are given without the usual words for it. */
export function readGivenPasswords(folded: string): Finding[] {
  const done = ANY_WORD.test(folded) || OF_FRAUD.test(folded) ? [DONE, DONE_AFTER] : [];
  const loose = [...done, LOCKED, SIGNED_IN].map((pattern) => ({
    kind: 'password' as const,
    pattern,
    accept: isMadeUp,
  }));
  const commands = (IS_COMMAND.test(folded) ? COMMANDS : []).map((pattern) => ({
    kind: 'password' as const,
    pattern,
    accept: isFilledIn,
  }));
  const accounts = ACCOUNTS.map((pattern) => ({
    kind: 'password' as const,
    pattern,
    accept: (value: string) => isStrong(value) && !isOfThing(value),
  }));
  const mailboxes = [{ kind: 'password' as const, pattern: BEHIND_MAILBOX, accept: isShortOne }];
  const named = [...ASKED.map((rule) => ({ ...rule, accept: isStrong })), ...accounts, ...mailboxes, ...commands];
  const rules = [
    ...named,
    ...loose,
    ...[PIN_AFTER, ...TYPED_PIN, UNLOCKS, LOCKS].map((pattern) => ({
      kind: 'pin' as const,
      pattern,
      accept: () => true,
    })),
  ];
  const given = rules.flatMap(({ kind, pattern, accept }) =>
    [...folded.matchAll(pattern)].flatMap((match): Finding[] => {
      const value = match[1] ?? '';
      if (!accept(value) || isExample(value, folded)) return [];
      const start = match.index + match[0].indexOf(value);
      return [{ verdict: 'ask', kind, start, end: start + value.length }];
    }),
  );
  return [...given, ...exportedPasswords(folded)];
}

/** The file that a browser or a password manager writes: a line of names, one of them a password's, then one line each. */
function exportedPasswords(folded: string): Finding[] {
  const names = EXPORT_NAMES.exec(folded);
  if (!names) return [];
  const rows = folded.slice(names.index + names[0].length);
  const [row = ''] = rows.split('\n');
  if (rows.length < SHORTEST_LINE || row.split(/[,;\t]/).every(isSaidOf)) return [];
  return [{ verdict: 'block', kind: 'password', start: names.index, end: folded.length }];
}

const EXPORT_NAMES =
  /^[^\n]{0,200}(?:[,;\t]|^)"?(?:login_)?(?:password|pwd)"?(?:[,;\t][^\n]{0,200})?\n(?=[^\n,;\t]{0,200}[,;\t])/mu;
const SHORTEST_LINE = 6;

/** Marks that a sentence puts behind a word; `!`, `?` and others end passwords as well. */
const ENDS = /[.,;:)"'”’」』]+$/;
/** Links, addresses, hashes, amounts, versions and names of networks are no passwords, whatever they are made of. */
const PUBLIC =
  /^(?:https?:|www\.|0x|[\w.+-]+@[\w-]+\.[\w.-]+$|[\d.,:/%$-]+[a-z]{0,5}$|v?\d+(?:\.\d+)+|[a-z]{2,}-?\d{1,2}[!?.]*$|(?:bc1|tb1|addr1|npub1|ltc1|cosmos1|[xyz]pub))|\w\/\w|\.[a-z]{2,6}(?:\/|$)/;

/** Letters and figures: what a sentence hardly goes on with. */
function isStrong(value: string): boolean {
  const word = value.replace(ENDS, '');
  return word.length >= 6 && word.length <= 40 && /[a-z]/.test(word) && /\d/.test(word) && !PUBLIC.test(word);
}

/** What stands in the place of a password on a command line, and is none that somebody has to fill in or that is asked for. */
const isFilledIn = (value: string): boolean =>
  !/^[<$%{*>-]|your|pass|secret|example|xxx|\.\.\./.test(value) && /[a-z\d]{4}/.test(value);

/** And a sign that no word or name has, or figures in two places. */
function isMadeUp(value: string): boolean {
  const word = value.replace(ENDS, '');
  return isStrong(value) && word.length >= 8 && (/[!#$%&*?@^~+=]/.test(word) || /\d[a-z]+\d/.test(word));
}
