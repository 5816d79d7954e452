import { spelling } from '../../../understanding/recognise/languageRules.ts';

it.each([
  ['DON’T do that', 'en', "don't do that"],
  ['不是嗎？', 'zh-Hans', '不是吗?'],
] as const)('reads %s as rules of %s are written', (text, language, read) =>
  expect(spelling(text, language)).toBe(read),
);
