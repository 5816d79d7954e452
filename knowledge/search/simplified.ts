import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';
import taiwan from 'opencc-js/dict/TWPhrasesRev';
import { longestMatch } from '../../languages/hant/converter.ts';

const inSimplified = longestMatch([phrases, characters, '帳 账']);
const inMainlandWords = longestMatch([inSimplified(taiwan)]);

/**
 * Traditional characters read as Simplified, and words of Taiwan as those of the mainland, so that all meet in one
 * index (OpenCC's tables).
 */
export function toSimplified(text: string): string {
  return inMainlandWords(inSimplified(text));
}
