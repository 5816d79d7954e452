import { freshPhrase, PHRASE_LISTS } from '../../../../bench/secretCorpus.ts';
import { detect } from '../../../../trust/secrets/index.ts';

const CUTS: Readonly<Record<string, (word: string) => string>> = {
  'its first letter': (word) => word.slice(1),
  'its last letter': (word) => word.slice(0, -1),
  'vowels behind the first letter': (word) => word.charAt(0) + word.slice(1).replace(/[aeiou]/g, ''),
};

it.each(Object.entries(CUTS))('a phrase whose words all lack %s is asked about', (_, cut) => {
  const texts = Array.from({ length: 40 }, () =>
    freshPhrase(PHRASE_LISTS['english'] ?? [])
      .map(cut)
      .join(' '),
  );
  expect(texts.filter((text) => detect(text).verdict === 'allow').length).toBeLessThanOrEqual(3);
});

it('a sentence of short words passes', () => {
  const text = 'so we got it all set up and now he can not see any of it on his old mac at all';
  expect(detect(text).verdict).toBe('allow');
});
