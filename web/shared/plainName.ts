/** Check marks, seals, stars, coloured dots and invisible signs: whatever could pass for a badge beside a name. */
const BADGE_LIKE =
  /[\p{So}\p{Sk}\p{Sm}\p{Cf}\p{Co}\p{Cn}\p{Extended_Pictographic}\u2190-\u2bff\p{Variation_Selector}]/gu;

/** A name as it may stand on the plate: letters, marks and punctuation alone. */
export function plainName(name: string): string {
  return name.normalize('NFKC').replace(BADGE_LIKE, '').replace(/\s+/g, ' ').trim().slice(0, 60);
}
