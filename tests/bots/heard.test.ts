import { heardOf } from '../../bots/heard.ts';

const HASH = `0x${'5f'.repeat(32)}`;

it('reads a message of usual length as it is', () => {
  const text = 'my USDT has not arrived, here is the hash: '.repeat(30);
  expect(heardOf(text)).toBe(text);
});

it('reads the beginning and the end of a long one, and the hash in the middle', () => {
  const page = `What is this?\n${'From To Value Fee Block '.repeat(120)}${HASH}${' Nonce Input Gas'.repeat(150)}\nIs my money gone?`;
  const heard = heardOf(page);
  expect(heard).toContain('What is this?');
  expect(heard).toContain(HASH);
  expect(heard).toContain('Is my money gone?');
  expect(heard.length).toBeLessThan(2_500);
});

it.each([1_400, 1_450, 1_499, 2_440, 2_470, 2_499])(
  'reads a hash across a cut whole, and no piece of one: at %i',
  (start) => {
    const text = `${'a '.repeat(1_500).slice(0, start - 1)} ${HASH} ${'b '.repeat(1_500).slice(0, 3_000 - start - HASH.length - 1)}`;
    expect(heardOf(text).match(/\w{5,}/g)).toEqual([HASH]);
  },
);

it('reads a message that is one hash too long as it is', () => {
  const text = `${'a '.repeat(745)} ${'x'.repeat(30)} ${'b '.repeat(240)}`;
  expect(heardOf(text)).toBe(text);
});

it('keeps no more codes of the middle than a person means', () => {
  const codes = Array.from({ length: 60 }, (_, n) => `${'ab'.repeat(31)}${10 + n}`).join(' ');
  expect(heardOf(`${'a '.repeat(900)}${codes}${' b'.repeat(300)}`).match(/\w{64}/g)?.length).toBeLessThanOrEqual(12);
});

it.each(['ﷺ', '㍿', 'ǆ'])('reads no more of %s in its plain form than people write', (character) => {
  expect(heardOf(character.repeat(8_000)).normalize('NFKC').length).toBeLessThanOrEqual(4_000);
});
