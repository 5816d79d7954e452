/** The sentences of one line, in any of our languages. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|(?<=[。！？])/).filter((sentence) => sentence.trim() !== '');
}
