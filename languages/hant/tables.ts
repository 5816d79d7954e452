import { TERMS } from './terms.ts';

/**
 * Simplified to Traditional, then to the words and forms of Taiwan: OpenCC's tables (`from to|from to`), the longest
 * match wins, and what was reviewed here comes last, so it wins over the same key. The pages are built with the part
 * of them that their phrases need (`web/vite.config.mts`). They are a megabyte, so a server that nobody asks in
 * Traditional Chinese does not load them: hence `require`, which waits until it is called.
 */
export function readTables(): readonly (readonly string[])[] {
  const phrases: Table = require('opencc-js/dict/STPhrases');
  const regional: Table = require('opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases');
  const characters: Table = require('opencc-js/dict/STCharacters');
  const taiwan: Table = require('opencc-js/dict/TWPhrases');
  const variants: Table = require('opencc-js/dict/TWVariants');
  const variantPhrases: Table = require('opencc-js/dict/TWVariantsPhrases');
  return [
    [phrases.default, regional.default, characters.default],
    [taiwan.default, variantPhrases.default, variants.default, TERMS],
  ];
}

interface Table {
  readonly default: string;
}
