import { excerpt } from '../../../text/sentences/excerpt.ts';

describe('the beginning of a text', () => {
  it('is all of it where there is room', () => expect(excerpt(' Two words ', 20, 'en')).toBe('Two words'));
  it('ends after a whole word, without a comma, and says that it goes on', () =>
    expect(excerpt('Your coins are safe, and nobody else can move them.', 22, 'en')).toBe('Your coins are safe…'));
  it('ends after a whole word where words are not spaced', () => {
    const cut = excerpt('送金がまだ届いていない場合は、取引ハッシュを確認してください。', 20, 'ja');
    expect(cut.length).toBeLessThanOrEqual(20);
    expect(cut).toMatch(/取引…$|は…$|確認…$|ハッシュ…$/u);
  });
  it('is never longer than asked, even of one long word', () =>
    expect(excerpt(`0x${'ab'.repeat(40)}`, 20, 'en')).toHaveLength(20));
});
