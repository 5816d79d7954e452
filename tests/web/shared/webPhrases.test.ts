import { DEPARTMENTS } from '../../../core/departments.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { phrases } from '../../../languages/index.ts';
import { webPhrases } from '../../../languages/web/index.ts';

/** Every phrase as words, functions called with small samples. */
function allWords(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return allWords((value as (...samples: unknown[]) => unknown)('2', '3'), path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => allWords(part, `${path}.${key}`));
}

describe.each(LANGUAGES)('the web’s words in %s', (language) => {
  const all = allWords(webPhrases(language), language);

  it('leave nothing empty', () => expect(all.filter(([, words]) => words.trim() === '')).toEqual([]));

  it('do not shout and show no picture signs', () =>
    expect(all.filter(([, words]) => /[!！]|\p{Extended_Pictographic}/u.test(words))).toEqual([]));

  it('promise no recovery and do not say sorry for nothing', () =>
    expect(all.filter(([, words]) => /oops|guarantee|必ず取り戻|保证找回|반드시 복구/i.test(words))).toEqual([]));

  it('ask for consent to the same facts on the page and in a chat without cards', () => {
    const { bot, deleted, noKeys } = webPhrases(language).consent;
    for (const fact of [bot, deleted, noKeys]) expect(phrases(language).consentAsk).toContain(`- ${fact}`);
  });

  it('call the departments what the bot calls them', () => {
    for (const id of DEPARTMENTS)
      expect(webPhrases(language).departments[id].name).toBe(phrases(language).departments[id]);
  });

  it('say in the same words what is never asked for', () =>
    expect(webPhrases(language).neverAsk).toBe(phrases(language).neverAsk));

  if (language !== 'en') {
    it('are translated', () => {
      const english = new Map(allWords(webPhrases('en'), language));
      const same = all.filter(([path, words]) => english.get(path) === words && /[a-z]{3}/i.test(words));
      expect(same).toEqual([]);
    });
  }

  if (language === 'ja' || language === 'zh-Hans') {
    it('type no spaces between scripts', () =>
      expect(
        all.filter(
          ([path, words]) =>
            !path.endsWith('wordHint') &&
            /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}] [A-Za-z0-9]|[A-Za-z0-9] [\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(
              words,
            ),
        ),
      ).toEqual([]));
  }
});
