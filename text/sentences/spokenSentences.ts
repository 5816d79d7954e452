/** The end of a sentence in any of our languages; what is set in bold or quoted ends with its mark. */
const END = /(?<=[.!?]["”)]?(?:\*\*)?)\s+|(?<=[。！？][」』）”]?(?:\*\*)?)(?!\*\*|[」』）”]|$)\s*/;

/** The sentences of one line of Markdown, marks included. Joined by what stood between them they are the line again. */
export function spokenSentences(line: string): string[] {
  return line.split(END).filter((sentence) => sentence.trim() !== '');
}

/** A list's mark or a heading's, before the sentence that follows it. */
export const LINE_MARK = /^\s*(?:(?:[-*+]|\d{1,3}[.)])\s+|#{1,6}\s+|>\s+)/;
