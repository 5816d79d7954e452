import { isValue } from './besideWords.ts';
import { OTHER } from './calledOther.ts';
import { withoutDates } from './dates.ts';
import type { Finding, Span } from './detection.ts';
import { isDrawn } from './drawnWords.ts';
import { isNamed } from './namedBefore.ts';
import { ADDED, CODE, isExample, PASSWORD, PIN_NAME } from './passwords.ts';
import { respelled } from './respelled.ts';
import { saidFigureRuns } from './saidDigits.ts';
import { COUNTED, NO_CODE } from './sentCodes.ts';
import { tellsOfNumbers, untoldFigures } from './toldFigures.ts';
import { isTypedToOpen } from './typedToOpen.ts';
import type { WordLists } from './words/wordLists.ts';

/*
 * "My pin doesnt work", and among the next messages, lines or sentences one that holds a value: four to eight figures, or one word as
 * passwords are, alone or in a few words that tell of nothing else ("i think its 4817", 4817で入れたのに, 纸上写的4817). A complaint does not end
 * in a name, so `namedBefore.ts` reads none of it. Amounts, years, versions, orders and devices, which answer what is asked next, are free.
 * In the sentence that names a PIN, or tells what was typed to open something, figures are read alike, wherever they stand. All are asked
 * about. Linear.
 */

/** Messages that a name speaks for; within one message as many pieces. */
const REACH = 4;
const LONGEST = { text: 4_000, value: 48, told: 72, named: 200, came: 48 };

/** A code that came, by whatever it is called: what came is for its reader alone. */
const CAME =
  /(?<![a-z])(?:sms|authenticator|authy)(?![a-z])|しょーとめ|短信|[简簡][讯訊]|短[讯訊]|(?:(?<![a-z])(?:texts?|message|code|number|it)(?![a-z])|めーる|番号|こーど|手机|手機|邮件|[码碼]|문자|번호|코드|메일).{0,24}(?:(?<![a-z])(?:came|arrived|comes)(?![a-z])|届|来|來|嚟|收到|왔|도착)|(?<![a-z])(?:got|get|received|have|sen[dt]|here comes)(?![a-z]).{0,12}(?<![a-z])(?:texts?|message|code|number)(?![a-z])|(?<![a-z])(?:code|number) (?:that )?(?:you|i) (?:got|get|received)|收到.{0,4}[码碼]/u;

/** What a PIN opens, and that it did not: only a bare or doubted value is read behind it. */
const LOCKED =
  /(?<![a-z])(?:(?:attempts?|tries) (?:left|remaining)|(?:screen|phone|device|wallet|ledger|trezor) (?:is )?lock(?:ed|s)?|(?:can['’]?t|cannot|won['’]?t|wont|doesn['’]?t|doesnt|couldn['’]?t) unlock|digits (?:are|were|is))(?![a-z])|ろっく(?:が|を)?(?:外|解除)|(?:番号|数字)が(?:違|間違)|あと\s?\d回で|解不[了开開]|[锁鎖]屏|[还還]剩\s?\d[次回]|[数數]字(?:不[对對]|[错錯])|잠금이|안 풀[려리]|\d번 남았|(?:번호|숫자)가 틀/u;

/** A mark right behind a word with a figure may be the last sign of a password: "with Mika1701! and it says wrong". */
const PIECE = /[^\n。！？]+?(?:\.(?=\s)|(?<![a-z][!-~]{0,23}\d)[!?](?=\s)|[\n。！？]+|$)/gu;
/** "Anna: ", "[14:02, 3/4/2024] Support: ", "<me> ". */
const SPEAKER = /^\s*(?:\[[^\]\n]{4,30}\]\s?)?<?[\p{L}\p{N}]{1,16}(?:>|[:：])\s?/u;

/** All that stands with a bare value. */
const BEFORE =
  /^(?:[\s"'“”‘’「『(（*_~#:：,，、-]|(?<![a-z])(?:its|it['’]?s|it is|this is|that['’]s|is|was|but|ok|yes|here|so|i (?:put|use|used|type|typed|enter|entered|try|tried))(?![a-z])|番号は|これ(?:は|です)?|はい|就?[是係]|我(?:是)?[输輸打用按撳試试填]的?[是係]?|好|네|예)*/u;
const BEHIND =
  /^(?:[\s"'“”‘’」』)）*_~.。!！?？,，、#]|\p{Extended_Pictographic}|\ufe0f|です|でした|だよ|が?使って(?:い?ます|る)|を入れて(?:い?ます|る)|でやって(?:い?ます|る)|[这這呢][个個]|이?(?:요|에요|예요|거요|입니다|거든요|인데요)|(?:누르|쓰|치|입력하)(?:는데|고)|(?<![a-z])(?:this one|please|thanks?|ok|right|always)(?![a-z]))*$/u;
const FIGURES = /^(?:\d{4,8}|\d{3}[ -]\d{3}|\d{4}[ -]\d{4})(?!\d)/;
const WORD = /^[!-~]{6,24}/;
const LETTERS = /[a-z]/g;
/** Told of an account or a reference by a sign before it, of a mailbox by one in it. */
const CALLS = /^[@#/<]|@[\w-]+\.[a-z]{2,}|^[A-Z]{1,6}[-_#]?\d+$|^[A-Z\d]+(?:-[A-Z\d]+)+$/;
const SIGN = /[#$&*@^~+=_]|[!?][!-~]*\d|\d[!?]/;

/** "Order 20418832": whoever gave that may give it again. */
const ITS_VALUE = /[\s#]{0,3}[\w-]{0,24}$/;

export interface Lately {
  readonly found: readonly Finding[];
  /** For how many more messages a bare value is one of what was named. */
  readonly left: number;
}

/** The next message after one that left `before`. `text` keeps case, `folded` has the same places. */
export function nextLately(text: string, folded: string, lists: WordLists, before = 0): Lately {
  const named = respelled(folded);
  const pieces = folded.length > LONGEST.text ? [] : piecesOf(folded);
  const found: Finding[] = [];
  let left = before;
  let isOther = false;
  for (const [at, { start, end }] of pieces.entries()) {
    const piece = folded.slice(start, end);
    const isOne = namesOne(named.slice(start, end));
    const isRead = (left > 0 && !isOther) || isPointedAt(pieces[at + 1], named, piece);
    const values = isRead ? valuesIn(text.slice(start, end), piece) : [];
    const around = named.slice(start, end);
    const isTyped = isTypedToOpen(around);
    const beside = [
      ...(isTyped || NAMES_PIN.test(around) ? figuresBeside(piece) : []),
      ...(NAMES_CODE.test(around) ? figuresBeside(piece).filter(isOfSix) : []),
      ...(isTyped || NAMES_PASSWORD.test(around) ? wordsBeside(text.slice(start, end), piece, lists) : []),
    ];
    found.push(...[...values, ...beside].map((one) => ({ ...one, start: one.start + start, end: one.end + start })));
    left = isOne ? REACH : pieces.length > 1 ? Math.max(0, left - 1) : left;
    isOther = !isOne && OTHER.endsIn(piece.trim().replace(ITS_VALUE, ''));
  }
  const isFresh = namesOne(named) || found.length > 0;
  return { found, left: isOther ? 0 : isFresh ? REACH : Math.max(0, before - 1) };
}

/** "4817\nthat is my pin": the name on the next line, or in the next sentence. */
function isPointedAt(next: Span | undefined, named: string, piece: string): boolean {
  const line = next ? named.slice(next.start, next.end) : '';
  if (!NAMES_PIN.test(line)) return false;
  return (
    (line.length <= LONGEST.came && POINTS.test(line)) ||
    (line.length <= LONGEST.told && REFUSED.test(line) && /\p{L}/u.test(piece))
  );
}

/** "I know it is 3729. Why is my PIN refused??" */
const REFUSED =
  /refuse|reject|wrong|incorrect|invalid|(?<![a-z])not |n['’]?t(?![a-z])|違|ちが|だめ|通らない|[错錯]|不[对對行]|틀|오류|안 /u;

const POINTS =
  /^\s*(?:(?:and |so )?(?:that|this)(?:['’]?s| is| was)|it['’]?s|[\^<↑👆]|これ|それ|上[がの]|[这這那]|上面|이게|이거|이건|그게|위)|(?:是[这這]|です|예요|이에요|입니다)/u;

const namesOne = (folded: string): boolean =>
  isNamed(folded) || (folded.length <= LONGEST.came && (CAME.test(folded) || LOCKED.test(folded)));

/** Lines and sentences that say anything, without who says them where several do. */
function piecesOf(folded: string): Span[] {
  const pieces = [...folded.matchAll(PIECE)]
    .map(({ 0: piece, index }) => ({ piece, start: index, end: index + piece.length }))
    .filter(({ piece }) => /[\p{L}\p{N}]/u.test(piece));
  const isTalk = pieces.filter(({ piece }) => SPEAKER.test(piece)).length > 1;
  return pieces.map(({ piece, start, end }) => {
    const speaker = isTalk ? (SPEAKER.exec(piece)?.[0] ?? '') : '';
    return { start: OTHER.endsIn(speaker) ? start : start + speaker.length, end };
  });
}

/** Values that a piece is nothing else but, or tells of nothing else. */
function valuesIn(text: string, folded: string): Finding[] {
  if (folded.length > LONGEST.told || withoutDates(folded) !== folded) return [];
  const bare = folded.length > LONGEST.value ? undefined : (valueIn(text, folded) ?? dressedIn(folded));
  if (bare) return [bare];
  const figures = untoldFigures(folded).map((span): Finding => ({ verdict: 'ask', kind: 'pin', ...span }));
  return [...figures, ...passwordsIn(text, folded)];
}

/** The value that a piece is nothing else but. */
function valueIn(text: string, folded: string): Finding | undefined {
  const start = BEFORE.exec(folded)?.[0].length ?? 0;
  const rest = folded.slice(start);
  const figures = FIGURES.exec(rest)?.[0];
  if (figures !== undefined) {
    const isFree =
      NO_CODE.test(figures) || !BEHIND.test(rest.slice(figures.length)) || HOW_MUCH.test(rest.slice(figures.length));
    return isFree ? undefined : { verdict: 'ask', kind: 'pin', start, end: start + figures.length };
  }
  const word = WORD.exec(rest)?.[0] ?? '';
  if (!BEHIND.test(rest.slice(word.length)) || !isPassword(text.slice(start, start + word.length))) return undefined;
  return { verdict: 'ask', kind: 'password', start, end: start + word.length };
}

/** "9 0 2 4", "48 17", four eight one seven, 四八一七, よんはち…: nothing else. With dots it is a version. */
function dressedIn(folded: string): Finding | undefined {
  const pairs = PAIRS.exec(folded);
  const runs = pairs ? [{ start: pairs[1]?.length ?? 0, end: pairs[0].length }] : saidFigureRuns(folded);
  const run = runs.find(
    ({ start, end }) =>
      isAll(BEFORE, folded.slice(0, start)) && BEHIND.test(folded.slice(end)) && !/\d\./.test(folded.slice(start, end)),
  );
  return run && { verdict: 'ask', kind: 'pin', start: run.start, end: run.end };
}

const PAIRS = /^(\D{0,12})\d\d \d\d(?: \d\d)?(?![\d.,:/%-])/u;
const isAll = (pattern: RegExp, text: string) => pattern.exec(text)?.[0].length === text.length;

/** Words as passwords are, of a clause that tells neither of money nor of whoever is called so. */
function passwordsIn(text: string, folded: string): Finding[] {
  if (tellsOfNumbers(folded) || CALLED.test(folded)) return [];
  return [...text.matchAll(TOKEN)].flatMap(({ 0: token, index }): Finding[] => {
    const word = token.replace(AROUND, '');
    const start = index + token.indexOf(word);
    return word.length <= LONGEST_WORD && isPassword(word) && !MODEL.test(word)
      ? [{ verdict: 'ask', kind: 'password', start, end: start + word.length }]
      : [];
  });
}

const TOKEN = /(?<![!-~])[!-~]{6,32}(?![!-~])/g;
const AROUND = /^["'(?!,;:]+|["').,;:]+$/g;
const LONGEST_WORD = 24;
const CALLED =
  /(?<![a-z])(?:e-?mails?|mailbox|user ?names?|nick(?:name)?|handle|telegram|discord|twitter|whatsapp|accounts?|called|wi-?fi|devices?|phone|laptop|app)(?![a-z])|めーる|ゆーざー名|あかうんと|あぷり|すまほ|[邮郵][箱件]|信箱|用[户戶]名|[账帳][号號户戶]|手[机機]|메일|아이디|계정|핸드폰|휴대폰|앱/u;
const MODEL =
  /^[a-z]{1,3}\d{1,6}(?![a-z\d])|^[a-z]{1,2}\d+[a-z]?$|^[a-z]{1,12}\d{1,3}(?:pro|max|promax|mini|plus|ultra|fe|lite)$/i;

/** Figures of the sentence that names a PIN, of a clause that tells of nothing else. */
function figuresBeside(piece: string): Finding[] {
  if (piece.length > LONGEST.named) return [];
  const clear = withoutDates(piece);
  const isOwnYear = OF_BIRTH.test(piece);
  return [...clear.matchAll(CLAUSE)].flatMap(({ 0: clause, index }) =>
    untoldFigures(clause, isOwnYear).map(
      ({ start, end }): Finding => ({ verdict: 'ask', kind: 'pin', start: start + index, end: end + index }),
    ),
  );
}

/**
 * Words as passwords are, of the sentence that names one: "the app says incorrect password although I use Monkey64", "for the password I took the
 * dog's name, Bella66!". What else is told of in it tells what else a word may be; one that is drawn may be nothing else.
 */
function wordsBeside(text: string, folded: string, lists: WordLists): Finding[] {
  if (folded.length > LONGEST.named) return [];
  return [...text.matchAll(TOKEN)].flatMap(({ 0: token, index }): Finding[] => {
    const word = token.replace(AROUND, '');
    const start = index + token.indexOf(word);
    const isOther =
      isExample(word.toLowerCase(), folded) ||
      OTHER.endsIn(folded.slice(0, start)) ||
      CALLED_SO.test(folded.slice(0, start));
    const isOne = isDrawn(word) || ((isPassword(word) || areNames(word.toLowerCase(), lists)) && !MODEL.test(word));
    return isOne && !isOther ? [{ verdict: 'ask', kind: 'password', start, end: start + word.length }] : [];
  });
}

/** Right behind it stands whose name it is. */
const CALLED_SO =
  /(?:(?<![a-z])(?:user ?name|nick(?:name)?|handle|called|named|account|wi-?fi|device|model|version|update|build|browser)(?: is| was|:)?|ゆーざー名[はが:]?|あかうんと[はが:]?|用[户戶]名[是:]?|[账帳][号號户戶][是:]?|아이디[는가]?|계정[은이]?)\s?["'“「(]?$/u;

/** "tigermika7": longer than one name is, and no word with a number, as "account1" is. */
function areNames(folded: string, { everyday }: WordLists): boolean {
  const [, letters] = /^([a-z]{8,20})\d$/.exec(folded) ?? [];
  return letters !== undefined && isValue(folded) && !everyday.has(letters);
}

/** And what else opens an account, by whatever name. */
const NAMES_PASSWORD = new RegExp(
  `${PASSWORD}|${ADDED}|(?<![a-z])(?:memorable|secret|safe|security|access|magic|vault|master) (?:word|key)(?![a-z])|合言葉|秘密の(?:言葉|単語)|(?:密|暗|口)[语語](?=[是为為:])|通行[码碼]|비밀\\s?(?:단어|말)|암구호`,
  'u',
);
const NAMES_PIN = new RegExp(`${PIN_NAME}|${PASSWORD}`, 'u');
/** What comes by message, or is shown by an app, has six figures. */
const NAMES_CODE = new RegExp(
  `${CODE}|[2二]段階認証|二要素認証|[两兩二]步[验驗][证證]|二[阶階]段[验驗][证證]|[双雙]重[验驗][证證]|(?:2단계|이중|2차)\\s?인증|인증\\s?숫자|(?<![a-z])(?:(?:two|2)[- ](?:factor|step)|sms|authenticator|ask(?:s|ed|ing)? (?:me )?for (?:my|the|a) (?:\\w+ )?code)(?![a-z])|(?:番号|こーど)を(?:聞|教え|伝え)|(?:번호|코드)를?\\s?(?:물|알려|말해|불러)|[码碼](?:告[诉訴]|报给|報給)`,
  'u',
);
const isOfSix = ({ start, end }: Span) => end - start === 6 || end - start === 7;
/** "The PIN is the year I was born, 1967." */
const OF_BIRTH = /(?<![a-z])(?:born|birth\w*)(?![a-z])|生まれ|誕生|生年|出生|生日|태어난|생년|생일/u;
const CLAUSE = /[^,，、;；]+/gu;

const HOW_MUCH = new RegExp(`^${COUNTED}`, 'u');

/** Three letters, and two figures or a sign that no word of a sentence has; or drawn by a program. */
function isPassword(word: string): boolean {
  if (isDrawn(word)) return true;
  const folded = word.toLowerCase();
  if ((folded.match(LETTERS)?.length ?? 0) < 3 || CALLS.test(word)) return false;
  const figures = folded.replace(/\D/g, '').length;
  return figures > 0 ? isValue(folded) && (figures > 1 || SIGN.test(folded)) : false;
}
