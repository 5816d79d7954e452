import { randomBytes } from 'node:crypto';
import { type ConversationId, newId, type StaffId } from '../../core/ids.ts';
import { LOCALES } from '../../core/language.ts';
import { checkWords } from '../../languages/checkWords.ts';
import { checkWord, verifyCheckWord } from '../../staff/staffCode.ts';
import { detect } from '../../trust/secrets/index.ts';

const secret = randomBytes(32);
const [conversation, staff] = [newId<ConversationId>(), newId<StaffId>()];

describe.each(LOCALES)('the check word in %s', (locale) => {
  const wordFor = (of: ConversationId, by = staff) => checkWord(secret, of, by, locale);

  it('is one of many words and two digits, the same each time, and known however it is typed', () => {
    expect(new Set(checkWords(locale)).size).toBe(checkWords(locale).length);
    expect(checkWords(locale).length).toBeGreaterThanOrEqual(100);
    const word = wordFor(conversation);
    expect(word).toMatch(/^\p{L}+ [1-9]\d$/u);
    expect(wordFor(conversation)).toBe(word);
    for (const said of [word, word.toUpperCase(), word.replace(' ', '-'), ` ${word}. `, word.replace(' ', '　')]) {
      expect(verifyCheckWord(secret, conversation, staff, said)).toBe(true);
    }
  });

  it('is worth nothing in another conversation, for another person or under another secret', () => {
    const others = Array.from({ length: 200 }, () => wordFor(newId<ConversationId>()));
    expect(new Set(others).size).toBeGreaterThan(180);
    const word = wordFor(conversation);
    const wrong = Array.from({ length: 200 }, () => verifyCheckWord(secret, newId<ConversationId>(), staff, word));
    expect(wrong.filter(Boolean).length).toBeLessThan(3);
    expect(verifyCheckWord(secret, conversation, staff, '')).toBe(false);
  });

  it('can be written in the chat without being taken for a secret', () => {
    const asked = Array.from({ length: 200 }, () => `Is ${wordFor(newId<ConversationId>())} really support?`);
    expect(asked.filter((text) => detect(text).verdict !== 'allow')).toEqual([]);
  });
});
