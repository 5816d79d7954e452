import { LOCALES } from '../../core/language.ts';
import { phrases } from '../../languages/index.ts';

/** Bitcoin, Tron and XRP write a hash without 0x, and Solana's looks altogether different. */
it.each(LOCALES)('whoever is asked for a hash in %s is not told that it begins with 0x', (locale) => {
  const words = phrases(locale);
  for (const said of [words.askFullHash('4f2a…91bc'), words.addressNotHash, words.stoppedUnsure]) {
    expect(said).not.toContain('0x');
  }
  for (const said of [words.askHash, words.notAHash]) expect(said).toContain('Solana');
});
