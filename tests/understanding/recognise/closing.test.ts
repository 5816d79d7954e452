import type { Language } from '../../../core/language.ts';
import {
  asksSomething,
  type Closing,
  closingIn,
  closingRules,
  isAnnounced,
  isShy,
  isSupposed,
  showsOnlyStatus,
} from '../../../understanding/recognise/closing.ts';

describe.each(closingRules().map((rule) => [rule.language, rule] as const))(
  'a closing (%s)',
  (language, { yes, no, asked, supposed, real, announced, told, shown, there, shyYes, shyNo, relieved, harmed }) => {
    it.each(relieved)('is good news where a loss was only feared: %s', (text) => {
      expect(closingIn(text, language)).toBe('helped');
    });

    it.each(harmed)('is none where harm is told beside what was thought: %s', (text) => {
      expect(closingIn(text, language)).toBeNull();
    });

    it.each(shyYes)('says only that it is hard to say: %s', (text) => {
      expect(isShy(text, language)).toBe(true);
    });

    it.each([...shyNo, ...told, ...yes, ...no])('says more than that it is hard to say: %s', (text) => {
      expect(isShy(text, language)).toBe(false);
    });

    it.each(yes)('is heard: %s', (text) => {
      expect(closingIn(text, language)).not.toBeNull();
    });

    it.each(no)('is none where more is asked or told: %s', (text) => {
      expect(closingIn(text, language)).toBeNull();
    });

    it.each(asked)('asks for something: %s', (text) => {
      expect(asksSomething(text, language)).toBe(true);
      expect(closingIn(text, language)).toBeNull();
    });

    it.each(supposed)('is no news where it is only supposed: %s', (text) => {
      expect(isSupposed(text, language)).toBe(true);
      expect(closingIn(text, language)).toBeNull();
    });

    it.each(real)('supposes nothing: %s', (text) => {
      expect(isSupposed(text, language)).toBe(false);
    });

    it.each(announced)('only announces that something will be asked: %s', (text) => {
      expect(isAnnounced(text, language)).toBe(true);
    });

    it.each([...told, ...yes, ...no])('says what it is about: %s', (text) => {
      expect(isAnnounced(text, language)).toBe(false);
    });

    it.each(shown)('says only what the network shows: %s', (text) => {
      expect(showsOnlyStatus(text)).toBe(true);
    });

    it.each(there)('says that something is there: %s', (text) => {
      expect(showsOnlyStatus(text)).toBe(false);
    });

    it.each(yes)('asks for nothing: %s', (text) => {
      expect(asksSomething(text, language)).toBe(false);
    });
  },
);

it('is no story, however it ends', () => {
  expect(closingIn(`it went through, thanks ${'and then I went to the shop '.repeat(5)}`, 'en')).toBeNull();
});

const KINDS: readonly (readonly [Language, string, Closing])[] = [
  ['en', 'gotta run, it went through', 'goodbye'],
  ['en', 'my heart is racing', 'distress'],
  ['ja', '手が震えて止まりません', 'distress'],
  ['ja', 'お、着金しとる!', 'helped'],
  ['ko', '대출 승인났어요', 'helped'],
  ['ko', '이만 끊을게요 고생하셨어요', 'goodbye'],
  ['zh-Hans', '佢出嚟喇，我走先。唔該你', 'goodbye'],
  ['zh-Hans', '入咗數喇，多謝', 'helped'],
  ['zh-Hans', '明白晒', 'ack'],
  ['zh-Hans', '多謝晒，嚇到我一晚冇瞓', 'thanks'],
  ['ko', '다 보냈습니다. 휴 손떨려', 'helped'],
];

it.each(KINDS)('tells what kind it is (%s): %s', (language, text, kind) => {
  expect(closingIn(text, language)).toBe(kind);
});

const LOST: readonly (readonly [Language, string])[] = [
  ['en', 'thanks, but my coins are gone'],
  ['en', 'my money don go'],
  ['ja', 'ありがとう、でも残高が消えた'],
  ['ko', '고맙습니다 코인이 사라졌어요'],
  ['ko', '모르는 문자가 왔네'],
  ['zh-Hans', '謝謝，錢被轉走了'],
  ['zh-Hans', '唔該，啲錢唔見咗'],
];

it.each(LOST)('is none where a loss is told, however politely (%s): %s', (language, text) => {
  expect(closingIn(text, language)).toBeNull();
});
