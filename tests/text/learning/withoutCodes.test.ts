import { drawBytes } from '../../../bench/chance.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { featuresOf } from '../../../text/learning/features.ts';
import { writingOf } from '../../../text/normalise.ts';
import { shinglesOf } from '../../../text/shingles.ts';

it.each(LANGUAGES)(
  'learns the words around a hash, an address and a link, and none of their digits (%s)',
  (language) => {
    const said = 'これ 这笔 이거 this:';
    const hash = `0x${drawBytes(32).toString('hex')}`;
    const link = `https://etherscan.io/tx/${hash}`;
    for (const code of [hash, hash.slice(2), link]) {
      expect(featuresOf(`${said} ${code}`, language)).toEqual(featuresOf(said, language));
      expect(shinglesOf(`${said} ${code}`, writingOf(language))).toEqual(shinglesOf(`${said} `, writingOf(language)));
    }
  },
);
