import { columns } from '../../../text/columns.ts';

/** What a step of a guide can be answered with. */
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
  /** That somebody does not know, asks, or takes half of it back: "success but only half of it". */
  readonly unsure: RegExp;
}

/** In columns: what a reply says beside the words of a button; more tells or asks something else. */
const MOST_BESIDE = 30;
/** In columns: a shorter title ("Yes", "Done") stands in too many sentences that mean something else. */
const TELLING = 5;

/** The way whose button says just this, or begins so: "yes" is "Yes, or maybe". Null where several do. */
export function namedWay<Way>(text: string, { titles }: Pick<Ways<Way>, 'titles'>): Way | null {
  const said = bare(text);
  const exact = titles.find(([title]) => bare(title) === said);
  if (exact) return exact[1];
  const [first, ...others] = titles.filter(([title]) => bare(title.split(/[,，、。]/)[0] ?? '') === said);
  return first && others.length === 0 ? first[1] : null;
}

/**
 * The way that a reply takes in words of its own: "it says success now" takes "Success". Null where it is a question or a guess,
 * where no way is named or several are, and where a "not" is in one of the two alone: "it is not pending" is no "Pending".
 * A reply that tells of something else beside is for whoever reads messages: this is asked only of what means nothing there.
 */
export function typedWay<Way>(text: string, { titles, done }: Ways<Way>, { did, not, unsure }: Typed): Way | null {
  const said = bare(text);
  if (/[?？]/.test(text)) return null;
  if (done !== null && did.test(said)) return done;
  const named = titles.filter(([title]) => {
    const whole = bare(title);
    const isNamed = columns(whole) >= TELLING && holds(said, whole) && columns(said) - columns(whole) <= MOST_BESIDE;
    return isNamed && not.test(said) === not.test(whole) && !unsure.test(said.replace(whole, ' '));
  });
  const [first, ...others] = named;
  return first && others.length === 0 ? first[1] : null;
}

/** Words in alphabets end where they end. */
const holds = (text: string, words: string): boolean =>
  columns(words) > words.length ? text.includes(words) : ` ${text} `.includes(` ${words} `);

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
