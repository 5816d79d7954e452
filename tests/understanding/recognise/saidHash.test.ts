import { drawBytes } from '../../../bench/chance.ts';
import { hashWords, saidHash, saidKey } from '../../../understanding/recognise/saidHash.ts';

const DIGITS = drawBytes(32).toString('hex');

for (const { language, yes, no } of hashWords()) {
  it.each(yes)(`${language}: “%s” says what the digits are`, (text) =>
    expect(saidHash(`${text} ${DIGITS}`)).toBe(true),
  );
  it.each(no)(`${language}: “%s” does not`, (text) => expect(saidHash(`${text} ${DIGITS}`)).toBe(false));
}

it('digits say nothing of themselves', () => {
  expect(saidHash(DIGITS)).toBe(false);
  expect(saidHash(`my private key for this transaction: ${DIGITS}`)).toBe(false);
});

describe.each(hashWords())('digits that are called a key ($language)', ({ keys, yes }) => {
  it.each(keys)('“%s”', (text) => expect(saidKey(text)).toBe(true));
  it.each(yes)('not “%s”', (text) => expect(saidKey(text)).toBe(false));
});
