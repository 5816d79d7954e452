import type { Span } from '../../detection.ts';

/*
 * A form: the name of a secret with a blank to fill in behind it asks for the secret, and says nothing else. Patterns read
 * folded text (see `fold.ts`), across the signs at which clauses end.
 */

const NAME = [
  '(?:(?:recovery|seed|secret|backup|mnemonic|wallet|restore)[ -]?(?:recovery )?(?:phrase|words?|key|code)|mnemonics?|seed|srp|(?:private|secret|master) ?keys?|pass ?(?:word|code|phrase)|pin(?: code)?|(?:12|24|twelve|twenty-?four) words|otp|(?:sms|2fa|verification|one-?time|security|confirmation) code|keystore|xprv)',
  '(?:(?:[複復回]元|回復|しーど|りかばりー|秘密の?|ばっくあっぷ)(?:ふれーず|の?単語|の?言葉|用語)|にーもにっく|秘密鍵|ぷらいべーときー|ぱすわーど|暗証番号|ぱすこーど|(?:認証|確認|わんたいむ)(?:こーど|番号)|(?:12|24|十二|二十四)(?:個の)?(?:単語|言葉))',
  '(?:助[记記](?:词|詞|码|碼)|(?:恢[复復]|[备備]份|[种種]子)(?:短[语語]|词|詞|[单單][词詞])|私[钥鑰]|密[码碼]|密[语語]|口令|[验驗][证證][码碼]|(?:12|24|十二|二十四)[个個](?:单词|單詞|词|詞))',
  '(?:(?:복구|시드|백업|비밀|복원) ?(?:문구|구문|단어|키)|니모닉|개인 ?키|비밀번호|암호|핀 ?번호|인증 ?(?:번호|코드)|(?:열두|스물네|12|24) ?개(?:의)? ?단어)',
].join('|');
/** Places of words: "word 3", "1st word", 第3个词, 3番目, 세 번째 단어. */
const PLACE = [
  'words? ?(?:no\\.? ?|number )?\\d{1,2}|(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|next|last) word',
  '(?:[\\d一二三四五六七八九十]{1,3}(?:番目|つ目|個目|語目)|最初|最後|次)(?:の(?:単語|言葉|語))?',
  '第[\\d一二三四五六七八九十]{1,3}[个個](?:单?[词詞]|單詞|字)?|(?:单词|單詞)\\d{1,2}',
  '(?:첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열|\\d{1,2}) ?번째(?: ?단어)?|단어 ?\\d{1,2}',
].join('|');
const BLANK =
  '(?:_{2,}|\\.{4,}|-{4,}|(?:_ ){2,}|□+|\\[[ _.]{2,60}\\]|\\([ _.]{2,60}\\)|\\{[ _.]{2,60}\\}|【[ _]{0,60}】|「[ _]{0,60}」|〔[ _]{0,60}〕|(?<=[:=] ?)(?:\\[ ?\\]|\\( ?\\)|<[^>\\n]{1,30}>))';
const FORM = new RegExp(`(?:${NAME}|${PLACE})(?:s|\\(s\\))?[ "'”’)\\]*]{0,4}[:=)\\-–—>→]{0,3} {0,4}${BLANK}`, 'u');
/** What is to be filled in, named last, and a sign after which it goes on: "Please type: name, recovery phrase:". */
const TO_FILL = new RegExp(
  `(?:(?:^|[\\n.!?:])[ *>-]{0,6}(?:please |now |kindly )*(?:type|fill|enter|complete|reply)|请填|請填|填写|填寫|回[复復覆]|ご?記入|入力して|작성|입력해|적어)[^\\n.!?。]{0,60}(?:${NAME})["'”’)]{0,2} ?[:=] {0,4}(?=\\n|$)`,
  'u',
);

/** Marked as something that has to be filled in, or pointed at. */
const MARKED = new RegExp(
  `(?:${NAME})s?["'”’)]? ?(?:[(\\[【〔] ?(?:required|mandatory|必須|入力必須|必填|필수(?: ?(?:입력|항목))?) ?[)\\]】〕]|[*※] ?(?:required|必須|必填|필수)|[👇⬇▼↓→➡](?![^\\n]{0,3}[\\p{L}\\p{N}])|(?:の?(?:記入|入力))?欄(?![\\p{L}])|一栏)`,
  'u',
);
/** Nothing but the name and a colon, or the last of what is to be filled in: "Name, mail, recovery phrase:". */
const ALONE = new RegExp(
  `^[^\\n.!?。]{0,40}(?:^|[\\s,、，:：])(?:${NAME})s?(?: ?[(（][^)）\\n]{1,12}[)）])? ?[:：…]{1,3}\\s*$`,
  'u',
);
/** "Step 2: recovery phrase", "Fill in: seed phrase". */
const STEP = new RegExp(
  `^\\W*(?:step \\d+(?: of \\d+)?|fill in|please enter|to continue|すてっぷ ?\\d+|第 ?\\d+ ?步|\\d+ ?단계|인증|본인 ?확인|本人確認|身份(?:核验|验证)|(?:验证|认证)(?:方式)?) ?[:：] ?(?:your |您的|你的)?(?:${NAME})s?\\W*$`,
  'u',
);

/** Where a form asks for a secret; null: nowhere. */
export function secretForm(folded: string): Span | null {
  const found = [FORM, TO_FILL, MARKED, ALONE, STEP].map((form) => form.exec(folded)).find(Boolean);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}
