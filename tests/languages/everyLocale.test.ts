import type { Locale } from '../../core/language.ts';
import { everyLocale } from '../../languages/everyLocale.ts';

it('asks the converted locale for its words only where a text has ideographs, and each once', () => {
  const asked: Locale[] = [];
  const find = everyLocale((locale) => {
    asked.push(locale);
    return new Map([[`停止 ${locale}`, locale]]);
  });
  expect(find('stop')).toBeUndefined();
  expect(asked).toEqual(['en', 'ja', 'zh-Hans', 'ko']);
  expect(find('停止 zh-Hant')).toBe('zh-Hant');
  expect(find('停止 ko')).toBe('ko');
  expect(asked).toEqual(['en', 'ja', 'zh-Hans', 'ko', 'zh-Hant']);
});
