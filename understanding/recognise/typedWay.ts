import { columns } from '../../text/columns.ts';

/** What a step asks, and the words in which it can be answered. */
export interface Ways<Way> {
  /** By what its button says. */
  readonly titles: readonly (readonly [title: string, way: Way])[];
  /** "I did that already": the way of who has done what the step says; null where that answers nothing. */
  readonly done: Way | null;
}

/** The words of one language in which a step is answered without its buttons. */
export interface Typed {
  /** A report that it was done, and nothing else. */
  readonly did: RegExp;
  /** What turns a sentence round. */
  readonly not: RegExp;
  /** That somebody does not know: "no idea" is no "No". */
  readonly unsure: RegExp;
}

/** In columns: what is longer tells or asks more than a step does. */
const LONGEST = 90;

/**
 * The way that a reply takes in words of its own: "it says success now" takes "Success", "yes I have them" takes "Yes".
 * Null where it is a question, where no way is named or several are as clearly, and where a "not" is in one of the two
 * alone: "it is not pending" is no "Pending".
 */
export function typedWay<Way>(text: string, { titles, done }: Ways<Way>, { did, not, unsure }: Typed): Way | null {
  const said = bare(text);
  if (columns(text) > LONGEST || /[?？]/.test(text)) return null;
  if (done !== null && did.test(said)) return done;
  const isUnsure = unsure.test(said);
  const named = titles
    .filter(([title]) => unsure.test(bare(title)) || !isUnsure)
    .map(([title, way]) => ({ way, length: likeness(said, title, not) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  const [first, second] = named;
  return first && first.length > (second?.length ?? 0) ? first.way : null;
}

/** How much of a title a reply says: all of it, or what it begins with ("Yes, or maybe"); 0 where neither. */
function likeness(said: string, title: string, not: RegExp): number {
  const whole = bare(title);
  const head = bare(title.split(/[,，、。,]/)[0] ?? '');
  // What begins with the answer may go on as it likes: "yes but not all of them".
  if (head !== '' && startsWith(said, head)) return whole.length;
  return not.test(said) === not.test(whole) && holds(said, whole) ? whole.length : 0;
}

/** Words in alphabets end where they end; "没有" does not begin with "没" alone. */
const startsWith = (text: string, head: string): boolean =>
  text === head || text.startsWith(`${head} `) || (isWide(head) && head.length > 1 && text.startsWith(head));

const holds = (text: string, words: string): boolean =>
  isWide(words) ? words.length > 1 && text.includes(words) : ` ${text} `.includes(` ${words} `);

const isWide = (text: string): boolean => columns(text) > text.length;

/** What is said, without the ways of writing it. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[\p{P}\p{S}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
