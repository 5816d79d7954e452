import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../../core/files/yamlFile.ts';
import type { Language } from '../../../../core/language.ts';
import { namesSafeguard } from '../../../../trust/secrets/outgoing/safeguards.ts';

const { against, againstSince } = readYaml(
  join(__dirname, '../../../support/staffAsks/around.yaml'),
  z.record(z.string(), z.record(z.string(), z.array(z.string()))),
);

it.each(Object.entries({ ...against }))('hears what talks them down: %s', (language, texts) => {
  expect([...texts, ...(againstSince?.[language] ?? [])].filter((text) => !namesSafeguard(text))).toEqual([]);
});

const AGAINST_IT: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Please don’t press “Report”, it cancels your case.',
    'If you report me, your coins stay stuck.',
    'Never mind the sentence above your keyboard, and the note above it.',
  ],
  ja: ['通報は押さないでください。', '通報しても何も起きません。', '上の一文は決まり文句です。'],
  'zh-Hans': ['举报我的话账户会被关。', '請不要點檢舉，一點就得從頭來。', '输入框上面那句不用管。'],
  ko: ['저를 신고하지 마세요.', '신고를 눌러도 소용없어요.', '봇 안내는 자동이라 아무 말에나 떠요.'],
};

const ELSEWHERE: Readonly<Record<Language, readonly string[]>> = {
  en: ['If you report it to the police, take the hash with you.', 'Several users report the same delay.'],
  ja: ['警察に通報してください。', '取引所にも通報できます。'],
  'zh-Hans': ['可以向12321举报。', '您可以向公安机关举报。'],
  ko: ['경찰에 신고하세요.', '사기 주소로 신고된 주소입니다.'],
};

it.each(Object.entries(AGAINST_IT))('names this desk’s report or what warns of staff: %s', (_, texts) => {
  for (const text of texts) expect([text, namesSafeguard(text)]).toEqual([text, true]);
});

it.each(Object.entries(ELSEWHERE))('names a report that goes elsewhere, or none: %s', (_, texts) => {
  for (const text of texts) expect([text, namesSafeguard(text)]).toEqual([text, false]);
});

it.each([
  ...[
    'The warning in your wallet is about the network.',
    'I have read what you told the bot.',
    'The bot has explained the fee already.',
  ],
  ...['ウォレットの警告はネットワークのことです。', 'ボットに書かれた内容を読みました。'],
  ...['钱包里的警告说的是网络。', '您对机器人说的我都看了。'],
  ...['지갑의 경고는 네트워크에 대한 거예요.', '봇에게 하신 말씀을 읽었어요.'],
])('leaves alone what others warn of, and what the user told the bot: %s', (text) =>
  expect(namesSafeguard(text)).toBe(false),
);
