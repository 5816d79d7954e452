import type { Span } from '../detection.ts';

/* What is said, cut into clauses and put together to sentences: one denies, another orders. Of folded text (see `fold.ts`). */

const CLAUSE = /[^.!?;:,、。！？；：，\n–—]+(?:\.(?=[^\s*])[^.!?;:,、。！？；：，\n–—]+)*/gu;
/** Words after which a sentence starts over: a negation before them does not reach past them. */
const TURN =
  /\b(?:but|(?<!\byou (?:have )?)just|then|so|however|simply|please|instead|only(?! (?:on|in|into) (?:the|your) (?:hardware |wallet )?(?:device|wallet|app)\b)|and then)\b|(?<=ので|から|が、|けど)|(?:但是?|只要|只需|(?<![不会會別别])(?:请|請))|(?:그냥|하지만|그러니)/u;

const COURTESY = /^(?:please|just|then|only|so|请|請)\W*$/u;

export interface Clause extends Span {
  readonly text: string;
  readonly isQuestion: boolean;
}

/** The clauses of a folded text, with their places in it. */
export function clausesOf(folded: string): Clause[] {
  return [...folded.matchAll(CLAUSE)].flatMap((match) => {
    const end = match.index + match[0].length;
    const isQuestion = /[?？]/.test(folded.charAt(end));
    const whole = { text: match[0], start: match.index, end, isQuestion };
    const turn = TURN.exec(match[0]);
    if (!match[0].trim()) return [];
    // A courtesy at the end begins nothing: "your words, please".
    if (!turn || !match[0].slice(0, turn.index).trim() || COURTESY.test(match[0].slice(turn.index))) return [whole];
    const cut = match.index + turn.index;
    return [
      { text: match[0].slice(0, turn.index), start: match.index, end: cut, isQuestion: false },
      { text: match[0].slice(turn.index), start: cut, end, isQuestion },
    ];
  });
}

export interface Sentence extends Span {
  readonly text: string;
}

const SENTENCE_END = /[.!?。！？\n]/u;

/** Whole sentences, each of what its clauses say. `says`: nothing where a clause does not count. */
export function sentencesOf(folded: string, clauses: readonly Clause[], says: (clause: Clause) => string): Sentence[] {
  const sentences: { text: string; start: number; end: number }[] = [];
  for (const clause of clauses) {
    const { start, end } = clause;
    const said = says(clause);
    const open = sentences.at(-1);
    if (open && !SENTENCE_END.test(folded.slice(open.end, start))) {
      open.text += `,${said}`;
      open.end = end;
    } else sentences.push({ text: said, start, end });
  }
  return sentences;
}
