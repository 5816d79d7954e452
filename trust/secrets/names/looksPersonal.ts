import { nameWords, oneOf } from './nameWords.ts';

let shape: RegExp | null = null;

/**
 * Whether a sentence that would be kept for good may still tell of somebody: of their name, home or handle, in whatever words. Stricter
 * than what is masked: a sentence too many that is refused costs its editor another wording. Errors: `input.invalid` of the file of words.
 */
export function looksPersonal(sentence: string): boolean {
  shape ??= readShape();
  return shape.test(sentence);
}

function readShape(): RegExp {
  const words = nameWords();
  const first = oneOf(words.first.split(/\s+/).filter((name) => name.length > 2));
  const family = oneOf([...new Set(Object.values(words.surnames).flatMap((list) => list.split(' ')))]);
  return new RegExp(
    [
      String.raw`(?<!\p{L})(?:my|his|her|our)\s${oneOf(words.own)}\s?(?:is|was|:|=)`,
      String.raw`(?<!\p{L})${first}(?!\p{L})`,
      String.raw`(?<![\p{sc=Han}가-힣])${family}(?:\p{sc=Han}{0,2}|[가-힣]{2})${oneOf(words.honorifics)}`,
      oneOf(words.ownElsewhere),
    ].join('|'),
    'iu',
  );
}
