import { THING } from './besideWords.ts';
import { OTHER } from './calledOther.ts';
import { type Finding, matches, type Span } from './detection.ts';
import { CODE } from './passwords.ts';
import { COUNTED } from './sentCodes.ts';
import type { WordLists } from './words/wordLists.ts';

/*
 * One recovery code that its message calls so: `a1b2c-d3e4f` (GitHub), `abcd-efgh` (Discord), 4821 9930 (Google), 32 hexadecimal digits,
 * 24 or 28 capitals, the seed of an authenticator. A name and the form of such a code are needed both: by its form alone it is an
 * order, a ticket or an error. All are asked about. Linear.
 */

const KIND =
  '(?:recovery|restore|back-?\\s?up|rescue|emergency|scratch|bypass|fallback|spare|reset|2fa|mfa|2sv|totp|two[- ](?:factor|step)|one[- ]time|single[- ]use|authenticator|set-?\\s?up|unlock)';
export const NAME = new RegExp(
  `(?<![a-z0-9])${KIND}s? (?:(?!(?:error|order|ticket|phone|phrase|words?)(?![a-z]))[a-z0-9]{2,14} ){0,2}(?:codes?|keys?|tokens?|pass ?codes?|secrets?|seeds?)(?![a-z])|(?:りかばり|復旧|復元|回復|ばっくあっぷ|緊急|えまーじぇんしー|予備|[二2]段階認証|二要素認証|[2二]fa|すぺあ)ー?の?(?:ため|用)?の?(?:認証)?(?:こーど|きー|鍵|しーど|番号|しーくれっと)|(?:恢[复復]|[复復]原|[还還]原|[备備]份|[备備]用|救援|[紧緊]急|[应應]急|[两兩]步[验驗][证證]|[双雙]重[验驗][证證]|二次[验驗][证證]|2fa)用?的?(?:[验驗][证證])?(?:代?[码碼]|代[号號]|[密金]?[钥鑰]匙?|密[码碼]|[种種]子)|(?:복구|백업|비상|긴급|복원|예비|2단계\\s?인증|이중\\s?인증|2fa)용?\\s?(?:코드|키|열쇠|시드|번호)`,
  'gu',
);
/** What comes by message is shorter; of figures alone `passwords.ts` tells. */
const SENT = new RegExp(CODE, 'gu');
const REACH = { before: 64, after: 28 };
const END = /[.!?](?=\s|$)|[。！？\n]/u;
const LONGEST = 48;

/** One group, or groups with hyphens between. */
const TOKEN =
  /(?<![A-Za-z0-9@#/.$€£¥_-])[A-Za-z0-9]{3,64}(?:[-–—‐‑][A-Za-z0-9]{2,8}){0,9}(?![A-Za-z0-9@/_%]|[-.:,]\w)/g;
/** Two groups with a blank between, a figure in each. */
const PAIR =
  /(?<![A-Za-z0-9@#/.,$€£¥_-])(?=[A-Za-z]{0,5}\d)[A-Za-z0-9]{3,6} (?=[A-Za-z]{0,5}\d)[A-Za-z0-9]{3,6}(?![A-Za-z0-9@/_%]|[-.:,]\w)/g;

/** What stands between a name and its value and says no more than "is". */
const SAYS =
  /(?<![a-z])(?:(?:for|from|of|on|at|with) (?:my |the |our )?[a-z]{2,14}(?: account)?|['’]?s|is|was|are|were|be|as|it|this|here|reads?|says?|now|still|one|mine|my|the|our|a|an|that|which|i|have|got|have got|used|wrote|typed|entered|given|gave|give|gives|sent|they|me|you|just|github|google|discord|microsoft|apple)(?![a-z])|の一つ|として|という|って|私|です|其中一[个個]|我|中|중 하나|제|내|저의|라는|이라는|[はがをにともでの]|[是为為就了的]|[는은이가를을도]/gu;
const NOTHING_ELSE = /^[\s=:：→>,、，("“”'‘’「」『』【】[\])-]*$/u;

const FEWEST = { figures: 6, grouped: 6, mixed: 8, spelled: 8, capitals: 12, letters: 16 };
const MOST_FIGURES = 12;
/** A thing's name and its number. */
const MODEL = /^[a-z]+\d+(?:pro|max|promax|mini|plus|ultra|[a-z])?$/;
const SENT_SIGNS = { least: 5, most: 10 };
/** As many as those of Google have: a few words may stand between them and their name. */
const EIGHT = /^\d{8}$/;
const FEW_WORDS = 24;
const NUMBERED = new RegExp(`^${COUNTED}`, 'u');
const YEARS = /^(?:(?:19|20)\d\d){2}$/;
const DAY = /^(?:(?:19|20)\d\d[01]\d[0-3]\d|[0-3]\d[01]\d(?:19|20)\d\d)$/;
const MEASURE =
  /^\d+(?:bits?|bytes?|words?|digits?|characters?|chars?|letters?|minutes?|mins?|hours?|days?|weeks?|months?|years?|usdt?|usdc|eth|btc)$/;
const ACCOUNT = /^(?:0x|[a-z]{1,10}1[02-9ac-hj-np-z]{38,}$)/;

/** `text` keeps case, `folded` has the same places. */
export function singleCodes(text: string, folded: string, lists: WordLists): Finding[] {
  const names = [...namesIn(folded, NAME, false), ...namesIn(folded, SENT, true)].toSorted((a, b) => a.start - b.start);
  if (names.length === 0) return [];
  const values = [TOKEN, PAIR].flatMap((shape) => matches(text, shape)).toSorted((a, b) => a.start - b.start);
  let next = 0;
  return values.flatMap((value): Finding[] => {
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= value.start) next++;
    const beside = [names[next - 1], names[next]].filter((name) => name !== undefined);
    const isCalledSo = beside.some((name) => isAnnounced(name, value, { text, folded, lists }));
    return isCalledSo ? [{ verdict: 'ask', kind: 'one-time-code', start: value.start, end: value.end }] : [];
  });
}

interface Name extends Span {
  readonly isSent: boolean;
}

const namesIn = (folded: string, name: RegExp, isSent: boolean): Name[] =>
  matches(folded, name).map((span) => ({ ...span, isSent }));

interface Stands {
  readonly isSent: boolean;
  readonly isNear: boolean;
  readonly isBeside: boolean;
}

interface Around {
  readonly text: string;
  readonly folded: string;
  readonly lists: WordLists;
}

function isAnnounced(name: Name, value: Span, { text, folded, lists }: Around): boolean {
  const isBehind = value.start >= name.end;
  if (!isBehind && value.end > name.start) return false;
  const [from, to] = isBehind ? [name.end, value.start] : [value.end, name.start];
  if (to - from > (isBehind ? REACH.before : REACH.after)) return false;
  const gap = folded.slice(from, to);
  const isNear = NOTHING_ELSE.test(gap.replace(SAYS, ''));
  if (!isNear && (END.test(gap) || (isBehind ? OTHER.endsIn(gap) : OTHER.beginsWith(gap)))) return false;
  if (!isBehind && OTHER.endsIn(sentenceBefore(value, folded))) return false;
  const isBeside = isNear || to - from <= FEW_WORDS;
  return (
    !NUMBERED.test(folded.slice(value.end, value.end + 16)) &&
    isCode(text.slice(value.start, value.end), { isNear, isBeside, isSent: name.isSent }, lists)
  );
}

/** A few words: "ticket AB12-CD34 about my recovery code". */
function sentenceBefore({ start }: Span, folded: string): string {
  return (
    folded
      .slice(Math.max(0, start - 24), start)
      .split(/[.!?。！？\n]/u)
      .at(-1) ?? ''
  );
}

/** `isNear`: its name says that it is this; `isBeside`: it stands a few words off. */
function isCode(value: string, { isNear, isBeside, isSent }: Stands, lists: WordLists): boolean {
  const groups = value.split(/[^A-Za-z0-9]/);
  const signs = groups.join('');
  const folded = signs.toLowerCase();
  if (signs.length > LONGEST || !areOfOneLength(groups)) return false;
  if (isSent) return isSentCode(signs, { isNear, isBeside }, lists);
  if ([THING, MEASURE, ACCOUNT].some((shape) => shape.test(folded))) return false;
  if (/^\d+$/.test(signs)) return (isNear || (isBeside && EIGHT.test(signs))) && isOfFigures(signs);
  if (!/\d/.test(signs)) return isOfLetters(groups, isNear, lists);
  // Letters of both sizes, and many of them, are an account or a transaction.
  if (groups.length === 1) return signs.length >= FEWEST.mixed && isOfOneSize(signs) && (isNear || isMixed(signs));
  return signs.length >= FEWEST.grouped;
}

/** Letters and figures by chance, or capitals that are no word right beside their name. */
function isSentCode(signs: string, { isNear, isBeside }: Omit<Stands, 'isSent'>, lists: WordLists): boolean {
  if (signs.length < SENT_SIGNS.least || signs.length > SENT_SIGNS.most || /^\d+$/.test(signs)) return false;
  const folded = signs.toLowerCase();
  if (MEASURE.test(folded) || (THING.test(folded) && MODEL.test(folded))) return false;
  if (!/\d/.test(signs)) return isNear && /^[A-Z]+$/.test(signs) && isNoWord(signs, lists);
  return isNear || isMixed(signs) || /^[A-Z\d]+$/.test(signs) || (isBeside && /^\d/.test(signs));
}

/** The last one may be shorter, or the first. */
function areOfOneLength(groups: readonly string[]): boolean {
  const lengths = new Set(groups.map(({ length }) => length));
  return lengths.size === 1 || (groups.length > 2 && lengths.size === 2);
}

function isOfFigures(signs: string): boolean {
  return signs.length >= FEWEST.figures && signs.length <= MOST_FIGURES && !YEARS.test(signs) && !DAY.test(signs);
}

const isOfOneSize = (signs: string) => signs.length <= 12 || !(/[a-z]/.test(signs) && /[A-Z]/.test(signs));
/** A word with a number behind it is a name. */
const isMixed = (signs: string) => /\d[a-z]+\d|[a-z]\d+[a-z]/i.test(signs);

/** `abcd-efgh`, or more letters than words have. */
function isOfLetters(groups: readonly string[], isNear: boolean, lists: WordLists): boolean {
  const signs = groups.join('');
  if (groups.length > 1)
    return isNear && signs.length >= FEWEST.spelled && groups.every((group) => isNoWord(group, lists));
  const fewest = /^[A-Z]+$/.test(signs) ? FEWEST.capitals : FEWEST.letters;
  return signs.length >= fewest && isNoWord(signs, lists);
}

function isNoWord(group: string, lists: WordLists): boolean {
  const word = group.toLowerCase();
  return [word, word.replace(/s$/, '')].every((one) => !lists.everyday.has(one) && !lists.latin.get(one));
}
