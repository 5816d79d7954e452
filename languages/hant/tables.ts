import characters from 'opencc-js/dict/STCharacters';
import phrases from 'opencc-js/dict/STPhrases';
import regional from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import taiwan from 'opencc-js/dict/TWPhrases';
import variants from 'opencc-js/dict/TWVariants';
import variantPhrases from 'opencc-js/dict/TWVariantsPhrases';
import { TERMS } from './terms.ts';

/**
 * Simplified to Traditional, then to the words and forms of Taiwan: OpenCC's tables (`from to|from to`), the longest
 * match wins, and what was reviewed here comes last, so it wins over the same key. The pages are built with the part
 * of them that their phrases need (`web/vite.config.mts`).
 */
export const TABLES: readonly (readonly string[])[] = [
  [phrases, regional, characters],
  [taiwan, variantPhrases, variants, TERMS],
];
