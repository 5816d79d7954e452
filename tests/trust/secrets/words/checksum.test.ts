import { OTHER_LISTS } from '../../../../bench/secretCorpus.ts';
import { detect } from '../../../../trust/secrets/index.ts';
import { hasValidMoneroWord } from '../../../../trust/secrets/words/checksum.ts';

/** From Monero's own functional tests; nobody keeps anything there. */
const PUBLISHED =
  'velvet lymph giddy number token physics poetry unquoted nibs useful sabotage limits benches lifestyle eden nitrogen anvil fewest avoid batch vials washing fences goat unquoted'.split(
    ' ',
  );

it('a Monero phrase ends in the word that its checksum chooses', () => {
  expect(hasValidMoneroWord(PUBLISHED)).toBe(true);
  expect(hasValidMoneroWord(PUBLISHED.with(24, 'velvet'))).toBe(false);
  expect(hasValidMoneroWord(PUBLISHED.slice(0, 24))).toBe(false);
});

it('the first three letters of its words are the phrase as well', () => {
  const plates = Array.from({ length: 100 }, () =>
    OTHER_LISTS['Monero']
      ?.fresh(25)
      .map((word) => word.slice(0, 3))
      .join(' '),
  );
  expect(plates.filter((text) => detect(text ?? '').verdict !== 'block')).toEqual([]);
});
