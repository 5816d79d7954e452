import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LANGUAGES } from '../../../../core/language.ts';
import { agrees, offersAnything } from '../../../../trust/secrets/outgoing/asking/offered.ts';

type Texts = Record<'offers' | 'yeses' | 'harmless' | 'noes', string[]>;
const ROOT = join(__dirname, '../../../..');
const words = parse(readFileSync(join(ROOT, 'tests/support/staffConsents.yaml'), 'utf8')) as Record<string, Texts>;

describe.each(LANGUAGES)('%s', (language) => {
  const { offers, yeses, harmless, noes } = words[language] as Texts;

  it.each(offers)('an offer of what nobody knows is one: %s', (text) => expect(offersAnything(text)).toBe(true));
  it.each(harmless)('what is harmless by its name, or handed over to nobody, is none: %s', (text) =>
    expect(offersAnything(text)).toBe(false),
  );
  it.each(yeses)('a yes agrees: %s', (text) => expect(agrees(text)).toBe(true));
  it.each(noes)('a no, a question and a delay do not: %s', (text) => expect(agrees(text)).toBe(false));
});

it('nothing is harmless that stands beside what secrets are kept on', () => {
  expect(offersAnything('Shall I send you the hash and what is on the plate?')).toBe(true);
  expect(offersAnything('要我把哈希和钢板上的都发给您吗？')).toBe(true);
});

it('a yes to what is named and harmless agrees to nothing else', () => {
  expect(agrees('Yes, send the transaction hash.')).toBe(false);
  expect(agrees('はい、取引ハッシュをお願いします。')).toBe(false);
  expect(agrees('好的，请发交易哈希。')).toBe(false);
  expect(agrees('네, 거래 해시를 보내 주세요.')).toBe(false);
});
