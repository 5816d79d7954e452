/** The sentences of one line, in any of our languages. The words of a link are never cut: half of one left out leaves its address standing. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|(?<=[。！？])(?!\]\()/).filter((sentence) => sentence.trim() !== '');
}
