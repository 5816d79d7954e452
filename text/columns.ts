/** How wide a text is, in columns: an ideograph, a kana or a syllable takes two. */
export function columns(text: string): number {
  return text.length + (text.match(/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af]/g)?.length ?? 0);
}
