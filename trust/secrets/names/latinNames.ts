import { type NameWords, oneOf, oneOfEither } from './nameWords.ts';

/** A part of a name in Latin letters: with a capital, or an initial. */
const PART = String.raw`(?:\p{Lu}[\p{Ll}'’-][\p{L}'’-]{0,30}|\p{Lu}\.)`;
/** The same where a label or a title stands before it: all in capitals as well. */
const WRITTEN = String.raw`\p{Lu}[\p{L}'’-]{0,40}`;

/** Names in Latin letters, by what stands beside them; the first group is the name. */
export function latinNames(words: NameWords): RegExp[] {
  const closing = oneOfEither(words.closings);
  return [
    new RegExp(String.raw`\b${oneOf(words.names)}\s+(\p{L}[\p{L}'’-]{0,40}(?:\s+${WRITTEN}){0,3})`, 'giu'),
    new RegExp(String.raw`\b${oneOf(words.titles)}\.?\s+(${WRITTEN}(?:\s+${WRITTEN}){0,2})`, 'gu'),
    new RegExp(String.raw`\b${oneOf(words.titlesApart)}\.?\s+(\p{Lu}[\p{L}'’-]{1,40}(?:\s+${WRITTEN}){0,2})`, 'gu'),
    // Two words with a capital: one alone is a product or a people ("this is Ledger", "I am German").
    new RegExp(String.raw`\b${oneOfEither(words.before)}\s+(${PART}(?:\s+${PART}){1,3})`, 'gu'),
    new RegExp(
      String.raw`(?:^|\n)\s*(?:(?:[Hh]i|[Hh]ello|[Hh]ey)[,!]?\s+)?(${PART}(?:\s+${PART}){0,2})\s+here\b(?=[,.!\s])`,
      'gu',
    ),
    new RegExp(String.raw`\b${closing}\s?[,!.—–-]?\s{1,4}(${PART}(?:\s+${PART}){1,2})\s*[.!]?\s*(?=\n|$)`, 'gu'),
    new RegExp(
      String.raw`(?:^|[\n.!?])\s*${closing}\s?[,!—–-]\s{0,4}(${PART}(?:\s+${PART}){0,2})\s*[.!]?\s*(?=\n|$)`,
      'gu',
    ),
    new RegExp(String.raw`[\n.!?]\s*[—–~-]{1,2}\s?(${PART}(?:\s+${PART}){0,2})\s*[.!]?\s*$`, 'gu'),
    // A house.
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(\d{1,5}[a-z]?\s(?:\p{Lu}[\p{L}'’.-]{1,20}\s){1,3}${oneOf(words.streets)}\b\.?)`,
      'gu',
    ),
    ...inSmallLetters(words),
    ...beside(words),
  ];
}

/** "im john smith", "I AM JOHN SMITH", "my wife anna": by a first name that is no everyday word. */
function inSmallLetters(words: NameWords): RegExp[] {
  const first = oneOf(words.first.split(/\s+/));
  const family = String.raw`(?:\s{1,4}(?!${oneOf(words.notFamily)}(?!\p{L}))\p{L}[\p{L}'’-]{1,30})?`;
  const name = String.raw`(${first}(?!\p{L})${family})`;
  const streets = oneOf(words.streets.filter((street) => street.length > 3));
  return [
    new RegExp(String.raw`(?<!\p{L})${oneOf(words.before)}\s{1,4}${name}`, 'giu'),
    new RegExp(String.raw`(?<!\p{L})(?:my|our|his|her)\s${oneOf(words.relations)},?\s{1,4}(${first})(?!\p{L})`, 'giu'),
    new RegExp(
      String.raw`(?<!\p{L})${oneOf(words.livesAt)}\s{1,4}(\d{1,5}[a-z]?\s(?:\p{L}[\p{L}'’.-]{1,20}\s){1,3}${streets}(?!\p{L}))`,
      'giu',
    ),
  ];
}

/** "my wife Anna Schmidt", "Account holder: JOHN SMITH". */
function beside(words: NameWords): RegExp[] {
  const labels = oneOf(words.labels.flatMap((label) => [label, titled(label), sentence(label), label.toUpperCase()]));
  return [
    new RegExp(String.raw`\b[Mm]y\s${oneOf(words.relations)},?\s{1,4}(${PART}(?:\s{1,4}${PART}){1,2})`, 'gu'),
    new RegExp(
      String.raw`(?<!\p{L})${labels}\s?[:：=]\s{0,4}(\p{Lu}[\p{L}'’-]{1,30}(?:[ .]{1,2}${WRITTEN}){1,3})`,
      'gu',
    ),
  ];
}

const sentence = (label: string) => label.slice(0, 1).toUpperCase() + label.slice(1);
const titled = (label: string) => label.split(' ').map(sentence).join(' ');
