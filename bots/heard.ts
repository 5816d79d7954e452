/*
 * What of a long message the bot reads. It is stored whole, and an agent sees all of it; but rules, names, search and the
 * learnt models read on the event loop, and 8,000 characters that are made for it would hold it for a second.
 */

/** UTF-16 units of its beginning and of its end: who pastes a page says what is wrong before or after it. */
const BEGINNING = 1_500;
const END = 500;
/** Hashes, addresses and the like between them: a page of an explorer has one that counts. */
const CODE = /(?<![A-Za-z0-9])[A-Za-z0-9]{26,100}(?![A-Za-z0-9])/g;
const MOST_CODES = 4;
/** One character can stand for eighteen (U+FDFA) once it is read in its plain form. */
const MOST_UNFOLDED = 2 * (BEGINNING + END);

/** The message as the bot reads it; one of usual length is read as it is. */
export function heardOf(text: string): string {
  return withoutLigatures(text.length <= BEGINNING + END ? text : shortened(text));
}

/** No code is torn: one across a cut goes with the beginning or with the end. */
function shortened(text: string): string {
  const codes = [...text.matchAll(CODE)].map(({ index, 0: code }) => ({ start: index, end: index + code.length }));
  const across = (cut: number) => codes.find(({ start, end }) => start < cut && cut < end);
  const first = across(BEGINNING)?.end ?? BEGINNING;
  const last = across(text.length - END)?.start ?? text.length - END;
  if (first >= last) return text;
  const between = codes.filter(({ start, end }) => start >= first && end <= last).slice(0, MOST_CODES);
  return [text.slice(0, first), ...between.map(({ start, end }) => text.slice(start, end)), text.slice(last)].join(
    '\n',
  );
}

/** Cut where its plain form is longer than anything that people write. */
function withoutLigatures(text: string): string {
  if (text.normalize('NFKC').length <= MOST_UNFOLDED) return text;
  let left = MOST_UNFOLDED;
  const kept: string[] = [];
  for (const character of text) {
    left -= character.normalize('NFKC').length;
    if (left < 0) break;
    kept.push(character);
  }
  return kept.join('');
}
