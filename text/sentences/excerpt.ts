import type { Locale } from '../../core/language.ts';

/** The beginning of a text, at most `limit` characters, ended after a whole word and marked as cut. */
export function excerpt(text: string, limit: number, locale: Locale): string {
  const whole = text.trim();
  if (whole.length <= limit) return whole;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(whole)) {
    if (index + segment.length >= limit) break;
    end = index + segment.length;
  }
  // One word that is longer than all there is room for, as an address is.
  return `${whole.slice(0, end || limit - 1).replace(/[\s,;:、，；：(（「『“]+$/u, '')}…`;
}
