import { careSpellings } from '../../../app/compose/knowledge/careReader.ts';
import type { Language } from '../../../core/language.ts';
import { readCareRules } from '../../../understanding/recognise/care/careRules.ts';
import { createCareReader } from '../../../understanding/recognise/care/crisis.ts';

const read = createCareReader({ rules: readCareRules(), spellings: careSpellings, likelihood: () => null });
const firmIn = (text: string, language: Language) => {
  const { heard, firm } = read(text, language).coercion;
  return heard ? firm : null;
};

/** Not used for the rules. */
const HELD: readonly (readonly [Language, string])[] = [
  ['en', 'the money lender and his brother surrounded me in the parking lot, phone in my hand'],
  ['en', 'they say I cannot go home until I send them the rest'],
  ['en', 'a creditor came with three men, they blocked the door'],
  ['ja', '債権者の男たちに囲まれて、今すぐコインを渡せと言われています'],
  ['ja', '契約するまで店から出さないと言われました'],
  ['ja', '取り立ての人が玄関に立ちふさがっています'],
  ['ko', '돈 빌려준 사람들이 가게 문을 걸어 잠갔어요'],
  ['ko', '사무실에 감금됐어요 지갑 풀어야 보내준대요'],
  ['ko', '채권자들이 저를 에워쌌어요'],
  ['zh-Hans', '债主带了几个人堵住我不让出门'],
  ['zh-Hans', '大耳窿鎖咗門'],
  ['zh-Hans', '不签就不让走 我在店里'],
];
const FREE: readonly (readonly [Language, string])[] = [
  ['en', 'the lender closed my position and I cannot get out of the pool'],
  ['en', 'a debt collector mailed me about my crypto taxes'],
  ['ja', '借金の取り立ての通知が届きました'],
  ['ja', '店員さんにLedgerの使い方を聞きました'],
  ['ko', '대부업체에서 담보로 코인을 받나요'],
  ['ko', '직원이 출금을 안 보내줘요'],
  ['zh-Hans', '他们不让我提现'],
  ['zh-Hans', '高利贷平台要我还款'],
];

it.each(HELD)('hears who is held by those who want money, and names the police first (%s): %s', (language, text) => {
  expect(firmIn(text, language)).toBe('violence');
});

it.each(FREE)('hears no force in what a lender or a shop does otherwise (%s): %s', (language, text) => {
  expect(firmIn(text, language)).toBeNull();
});
