import { isOfThing, passwordsBeside } from './besideWords.ts';
import { OTHER } from './calledOther.ts';
import { withoutDates } from './dates.ts';
import type { Finding } from './detection.ts';
import { readGivenPasswords } from './givenPasswords.ts';
import { NAME as API_KEY, apiKeys } from './keys/apiKeys.ts';
import { isPredicate } from './ownWords.ts';
import { ADDED, CODE, PASSWORD, PIN_NAME, readPasswords } from './passwords.ts';
import { recoveryCodes } from './recoveryCodes.ts';
import { readSecondFactors } from './secondFactors.ts';
import { COUNTED } from './sentCodes.ts';
import { NAME as SINGLE, singleCodes } from './singleCodes.ts';
import { tellsOfNumbers } from './toldFigures.ts';
import type { WordLists } from './words/wordLists.ts';
import { view } from './written/fold.ts';

/*
 * "my password is" and in the next message, on the next line or behind 👇 its value: read as if it stood right behind its name. The name
 * ends what is said before, so whoever goes on to tell something else is not asked. Linear.
 */

export type Named =
  | 'api key'
  | 'passphrase'
  | 'recovery code'
  | 'authenticator key'
  | 'verification code'
  | 'pin'
  | 'password'
  /** One that its writer said comes now: it may be a word. */
  | 'given password';

const NAMES: readonly (readonly [Named, string])[] = [
  ['passphrase', `${ADDED}|密[语語]|隐藏钱包密[码语]`],
  [
    'authenticator key',
    String.raw`(?<![a-z0-9])(?:2fa|mfa|totp|otp|authenticator)(?: app)?'?s? (?:key|secret|seed)s?|認証あぷりの?(?:きー|鍵|しーくれっと)|[验驗][证證]器的?(?:密[钥鑰码碼]|[种種]子)|(?:otp|인증\s?(?:앱|기))의?\s?(?:키|시드|비밀\s?키)`,
  ],
  ['api key', API_KEY],
  ['recovery code', SINGLE.source],
  ['verification code', CODE],
  ['pin', PIN_NAME],
  ['password', `${PASSWORD}|ぱす(?=[をは]?(?:教|言|送|書))`],
];

/** What says that its value comes. */
const COMES =
  '(?:is|was|are|would be|(?:is )?the following|はこちら|はこれ(?:です)?|これです|は|が|是(?:这个|這個)?|为|為|就是|는|은|이|가|(?:以下|下記|次)の?(?:通り|とおり)?(?:です)?|如下|在下面|见下|아래(?:와 같아요)?|다음과 같아요|여기(?:요|예요)|이거(?:예요|요)|요|喔|哦|here(?: it is)?|(?:is |as )?(?:see )?(?:below|follows)|[:=>→↓⬇👇…-]|\\.{2,3})';
const BETWEEN = '[\\s"\'“”‘’「」『』()（）*_\\ufe0f,、，]{0,4}';
/** All that stands with a bare name: whose it is, and what for. */
const ONLY =
  /^(?:(?:my|the|our|this|here|is|it|its|new|old|current|wallet|app|ledger|trezor|metamask|phone|device|account|github|google|sms|email|login|for|and|ok|so|alright|right|well|fine|私|僕|の|うぉれっと|あぷり|今|これが|我|的|这是|這是|钱包|錢包|제|내|저의|지갑|앱|새|의)|['’]s|[\s'’:,、，。.-]){0,24}$/u;
const HERE = /(?<![a-z])here(?:['’]s| is)(?![a-z])|これが|[这這]是|여기/u;
/** Whoever asks for it, or has lost it, gives none. */
export const HAS_NONE =
  /(?<![a-z])(?:know|forg[eo]t\w*|remember|recall|lost|what|where|which|how|why|if|whether|wrong|reset|n't|not|never|need|want|asks?|asking)(?![a-z])|忘|わから|分から|知ら|どこ|何|なに|なくし|失|哪|什么|甚麼|怎么|怎麼|不知|丢|丟|重[设設置]|잊|모르|뭐|무엇|어디|어떻게|분실|재설정/u;
const ENDING = NAMES.map(
  ([named, name]) => [named, new RegExp(`(?:${name})(${BETWEEN}(?:${COMES}${BETWEEN}){0,3})$`, 'u')] as const,
);
/** That its writer gives it now, or that it has come: "I'll tell you the PIN, ready?", 验证码来了. */
const GIVES =
  /(?<![a-z])(?:(?:i(?:'ll| will| can|'m going to| am going to|'m gonna)?|let me)(?: just| now)* (?:give|tell|send|type|write|say|share|read|spell|dictate)|ready\??$|here (?:it )?(?:comes|goes)|(?:just )?(?:got|received|have) (?:a|the|my|it)|(?:has |have |just )?(?:came|come in|arrived))(?![a-z])|(?:言い|伝え|教え|送り|書き|打ち|入力し|読み|読み上げ|お伝えし|お知らせし|お送りし)ます|(?:言|伝え|教え|送|書)る(?:ね|よ|わ)|(?:告诉|告訴|[给給发發念说說报報传傳])(?:[你您]|给[你您]|給[你您])|(?:来|來|到|收到)(?:了|嘞)|(?:알려|말씀|말해|불러|보내|적어|써|읽어)\s?(?:드릴|드려|줄|드리|드림)|왔(?:어|습|네)|받았/u;
/** The same in any frame: what is named, and that it comes ("here comes my PIN", いまから暗証番号いうよ, 那我报密码了), or that one looks for it. */
const COMES_NOW =
  /(?<![a-z])(?:coming|incoming|here comes|(?:sending|giving|telling|typing|writing|reading|sharing|spelling)(?: you| it| down| out)?(?: my| the| our)|one (?:sec|second|moment|min)|hang on|hold on)(?![a-z])|(?:言い|いい|いき|おくり|送り|教え|書き|打ち|読み)(?:ます|ましょう)|(?:言う|いう|おくる|送る|教える|教え|書く|かく|打つ|読む)(?:ね|よ|わ|ぞ|から|$)|えーと|ええと|えっと|ちょっと待|少々お待|[说說讲講报報念发發给給打写寫](?:一下|给|給|你|了|吧|下|[码碼密p])|[跟和][你您][说說讲講]|接下[来來]|[来來](?:了|囉|咯|啰|喽)|等[下等]|等一下|稍等|(?:말|불러|알려|보내|보낼|적을|적어|드릴|줄)\s?(?:할|드릴|줄)?(?:게|께)요?|(?:보냅|갑|칩|드립|적습)니다|잠시만|잠깐만/u;
/** Whatever sort of code it is: what came is for its reader alone. */
const CODE_CAME =
  /(?<![a-z])(?:got|received) (?:a|the|my|their|that) (?:new |sms |\d-digit )?code(?![a-z])|(?<![a-z])code (?:just |has |have )?(?:came|arrived|is here)(?![a-z])|こーど(?:が|も|は)?(?:届|来ま|来た|きま|きた)|(?:码|碼)(?:来|來|到|收到)了|코드(?:가|는)?\s?(?:왔|도착)/u;
const NAMED = NAMES.map(([named, name]) => [named, new RegExp(name, 'u')] as const);
const ANY = new RegExp(NAMES.map(([, name]) => name).join('|'), 'u');

const JOINT = /\n+|[👇⬇↓]\ufe0f?\s*|\.{3}|…|->|→|=|[(（](?:see |it is |it's )?(?:below|下記|以下|如下|见下|아래)[)）]/u;
const SENTENCE = /[.!?。！？](?=\s|$)|[。！？\n]/u;
const LONGEST = { head: 64, value: 72, apiKey: 160, behind: 24, before: 10, text: 4_000, parts: 80 };
/** One to three words in Latin letters, a word or two in others: what is added to a phrase may be any. */
const OWN_WORDS =
  /^(?:[a-z]{4,14}(?: [a-z]{2,14}){0,2}|[\p{sc=Han}\u3041-\u3096ー]{2,6}|[가-힣]{2,4}(?: [가-힣]{2,4})?)$/u;
/** What a sentence ends in, or begins with, and no name of anything does. */
const IS_SENTENCE =
  /(?:です|ます|した|ない|ません|だ|か|よ|ね|て|は|요|다|까|어|아|죠|음|니|줘|吗|嗎|呢|了|吧|的|啊|谢谢|謝謝|ください|すみません|안녕|감사)$|[不没沒忘哪吗给給请請能]|わか|どう|なに|^(?:help|please|thanks?|hello|hi|yes|yeah|okay|sorry|wait|wrong|empty|none|nothing|optional|unknown|gone|blank|set|still|just|can|could|do|does|is|are|the|it|that|there|they|you|and|but|so|for|in|on|at|no)(?![a-z])/u;
/** Behind figures: how many of what. */
const OF_WHAT = new RegExp(
  `^(?:\\s?[万萬億亿억만천千百]|\\s?(?:sats?|gwei|wei|k|digits?|桁|자리|位)(?![a-z])|${COUNTED})`,
  'u',
);
const ONE_WORD = /^(?:[a-z]{5,24}|[\p{sc=Han}\u3041-\u3096ー]{4,10}|[가-힣]{4,8})$/u;
const ENDS_SENTENCE =
  /(?:です|ます|した|ません|だよ|よ|ね|요|[니한는했었었있없된]다|까|죠|줘|吗|嗎|呢|了|吧|啊|谢谢|謝謝|ください|すみません)$|[给給请請能]|わか|どう|なに/u;
const ANSWERS =
  /^(?:sure|understood|great|perfect|anyways?|alright|ready|moment|really|seriously|maybe|whatever|agreed|exactly|screenshot|support|agent|human|brave|firefox|samsung|huawei|windows|macbook|laptop|computer)$|様|さん|님$/u;
const MOST_BEHIND_PASSWORD = 10;

/** Whether a text names such a thing anywhere. `folded`: see `fold.ts`. */
export const isNamed = (folded: string): boolean => ANY.test(folded);

/** What a text names at its end, so that what comes next is its value. `folded`: see `fold.ts`. */
export function namedAtEnd(folded: string): Named | undefined {
  const head =
    folded
      .slice(-LONGEST.head)
      .trim()
      .split(SENTENCE)
      .filter((part) => part.trim())
      .at(-1) ?? '';
  if (!ANY.test(head)) return CODE_CAME.test(head) ? givenIn(head) : undefined;
  for (const [named, pattern] of ENDING) {
    const found = pattern.exec(head);
    if (!found) continue;
    const before = head.slice(0, found.index);
    const comes = (found[1] ?? '').trim() !== '';
    if (HAS_NONE.test(before) || (!comes && !ONLY.test(before))) return givenIn(head);
    return (comes || HERE.test(before)) && named === 'password' ? 'given password' : named;
  }
  return givenIn(head);
}

/** What a short sentence says that it gives: "i will give you the password for metamask ok?". */
function givenIn(head: string): Named | undefined {
  if (HAS_NONE.test(head)) return undefined;
  if (CODE_CAME.test(head)) return 'verification code';
  if (!GIVES.test(head) && !COMES_NOW.test(head)) return undefined;
  const named = NAMED.find(([, name]) => name.test(head))?.[0];
  return named === 'password' ? 'given password' : named;
}

/** A short message of the keys of a program or an exchange, in whatever words: "my binance api:", 取引所のAPIの鍵です. */
const OF_KEYS =
  /(?<![a-z])(?:api|credentials?|webhook|access tokens?)(?![a-z])|(?<![a-z])keys? (?:first|then|and (?:the )?secret)|(?:exchange|binance|kraken|coinbase|bybit|okx|kucoin|trading|取引所|交易所|거래소).{0,24}(?:codes?|keys?|log-?in|secrets?|tokens?|こーど|鍵|きー|[密金][钥鑰]|키|코드)|(?:otp|2fa|認証).{0,8}(?:きー|鍵|こーど)/u;
const OF_TROUBLE =
  /[?？]|(?<![a-z])(?:errors?|limit|fail\w*|expired?|down|docs?|revoke|delete|support)(?![a-z])|えらー|使え|消|ですか|ますか|[错錯][误誤]|[删刪]|嗎|吗|오류|삭제|나요|까요/u;

/** Whether a message speaks of such keys and asks for nothing: what is drawn by chance in the next one is one of them. */
export function speaksOfKeys(folded: string): boolean {
  return folded.length <= LONGEST.head && OF_KEYS.test(folded) && !HAS_NONE.test(folded) && !OF_TROUBLE.test(folded);
}

/** The value that a text gives of what was named before it. `text` keeps case. */
export function namedValue(named: Named, text: string, lists: WordLists): Finding[] {
  const shift = text.length - text.trimStart().length;
  const [first = ''] = text.trim().split('\n');
  // Around a sentence quotation marks say nothing of it.
  const line = /[^!-~]/.test(first) ? first.replace(/^["“「『]/, ' ') : first;
  const longest = named === 'api key' ? LONGEST.apiKey : LONGEST.value;
  if (line.length > longest || withoutDates(line) !== line) return [];
  if (named === 'passphrase') return isOwnWord(line) ? [asked(shift, shift + line.length)] : [];
  if (named === 'given password' && isOneWord(line)) return [asked(shift, shift + line.length)];
  const read = valueCalled(named === 'given password' ? 'password' : named, line, lists);
  // Whoever says PIN may mean a password: alone on its line its form tells.
  const isElse = read.length === 0 && (named === 'pin' || named === 'verification code') && /^\s?[!-~]+\s?$/.test(line);
  const found = isElse && !isOfThing(line.trim().toLowerCase()) ? valueCalled('password', line, lists) : read;
  return found.map((one) => ({ ...one, start: Math.max(0, one.start) + shift, end: one.end + shift }));
}

/** The value of a line as if its name stood before it; places are those of the line. */
function valueCalled(named: Named, line: string, lists: WordLists): Finding[] {
  const said = `my ${named} is `;
  const seen = view(said + line);
  const folded = seen.folded.slice(said.length);
  if (folded.length !== line.length) return [];
  const mostBehind = named === 'password' ? MOST_BEHIND_PASSWORD : LONGEST.behind;
  const mostBefore = named === 'api key' ? LONGEST.head : LONGEST.before;
  return [
    ...readPasswords(seen.folded),
    ...readGivenPasswords(seen.folded),
    ...passwordsBeside(seen.folded),
    ...readSecondFactors(seen.folded),
    ...recoveryCodes(seen.text, seen.folded, lists),
    ...singleCodes(seen.text, seen.folded, lists),
    ...apiKeys(seen.text, seen.folded),
  ]
    .map(({ kind, start, end }) => asked(start - said.length, end - said.length, kind))
    .filter(({ start, end }) => end > 0 && start <= mostBefore && line.length - end <= mostBehind)
    .filter(
      ({ start, end }) =>
        !OF_WHAT.test(folded.slice(end)) &&
        !isOfElse(folded.slice(Math.max(0, start), end), folded) &&
        !OTHER.endsIn(folded.slice(0, Math.max(0, start))) &&
        !OTHER.beginsWith(folded.slice(end)),
    );
}

/** Figures of a line that tells of money, a day or a thing with a number. */
const isOfElse = (value: string, line: string) =>
  /^[\d\s]+$/.test(value) && (tellsOfNumbers(line) || (/^(?:19|20)\d\d$/.test(value) && line.trim() !== value));

const asked = (start: number, end: number, kind: Finding['kind'] = 'password'): Finding => ({
  verdict: 'ask',
  kind,
  start,
  end,
});

/** Words of one's own, or what nobody goes on with. */
function isOwnWord(line: string): boolean {
  const { folded } = view(line);
  const isOne = /^[!-~]{6,40}$/.test(line) && /\d/.test(line) && /[a-z]/i.test(line);
  return isOne || (OWN_WORDS.test(folded) && !IS_SENTENCE.test(folded) && !HAS_NONE.test(folded));
}

/** A word that says nothing of a password, and answers nothing. */
function isOneWord(line: string): boolean {
  const folded = view(line).folded.replace(/[。.!]+$/u, '');
  return ONE_WORD.test(folded) && !ANSWERS.test(folded) && !isPredicate(folded) && !ENDS_SENTENCE.test(folded);
}

/** Values on the line below their names, or behind a sign that points to them. */
export function namedAbove(text: string, folded: string, lists: WordLists): Finding[] {
  if (folded.length > LONGEST.text || !JOINT.test(folded) || !ANY.test(folded)) return [];
  const parts = partsOf(folded).slice(0, LONGEST.parts);
  return parts.slice(1).flatMap(({ start, end }, at) => {
    const before = parts[at];
    const named = before && namedAtEnd(folded.slice(before.start, before.end));
    if (!named) return [];
    return namedValue(named, text.slice(start, end), lists).map((one) => ({
      ...one,
      start: one.start + start,
      end: one.end + start,
    }));
  });
}

function partsOf(folded: string): { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  for (const { 0: joint, index } of [
    ...folded.matchAll(new RegExp(JOINT.source, 'gu')),
    { 0: '', index: folded.length },
  ]) {
    if (/[\p{L}\p{N}]/u.test(folded.slice(start, index))) parts.push({ start, end: index });
    start = index + joint.length;
  }
  return parts;
}
