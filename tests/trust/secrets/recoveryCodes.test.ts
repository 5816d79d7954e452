import { drawInt } from '../../../bench/chance.ts';
import { detect } from '../../../trust/secrets/index.ts';

const BASE32 = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const EASY16 = 'asdfghjkwertuion';
const letters = (alphabet: string, count: number) =>
  Array.from({ length: count }, () => alphabet.charAt(drawInt(alphabet.length))).join('');
const groups = (count: number, size: number, alphabet = BASE32) =>
  Array.from({ length: count }, () => letters(alphabet, size));

/** Made anew each time, so that no rule was written from a value. */
const CODES = {
  'paper backup of Armory': () => `${groups(9, 4, EASY16).join(' ')}\n${groups(9, 4, EASY16).join(' ')}`,
  'code of Muun': () => groups(8, 4).join('-'),
  'key of Apple': () => groups(7, 4).join('-'),
  'code of Bitwarden': () => groups(8, 4).join(' '),
  'key of 1Password': () => `A3-${[...groups(2, 6), ...groups(4, 5)].join('-')}`,
  'key of BitLocker': () => groups(8, 6, '0123456789').join('-'),
  '64 figures of a chat backup': () => groups(16, 4, '0123456789').join(' '),
  'three groups of somebody unknown': () => groups(3, 4).join('-'),
  'groups on lines': () => groups(6, 4).join('\n'),
};
const SENTENCES: readonly ((code: string) => string)[] = [
  (code) => `my recovery code is ${code}, it says not valid`,
  (code) => `the emergency kit key on the sheet: ${code}`,
  (code) => `リカバリーキーは${code}です`,
  (code) => `復旧コード：${code}`,
  (code) => `我的恢复密钥是${code}`,
  (code) => `我的復原金鑰是${code}`,
  (code) => `제 복구 키는 ${code}예요`,
];
const isStopped = (text: string) => !['allow', 'mask'].includes(detect(text).verdict);

it.each(Object.entries(CODES))('a %s is asked about beside its name, in five writings', (_, make) => {
  const texts = SENTENCES.flatMap((sentence) => Array.from({ length: 10 }, () => sentence(make())));
  const passed = texts.filter((text) => !isStopped(text));
  expect(passed.length).toBeLessThanOrEqual(1); // Three groups may all be words by chance.
});

it.each([
  ['en', 'my 2FA backup code is 4821 9930'],
  ['ja', 'バックアップコード：4821 9930'],
  ['zh', '备用码：482199, 301245, 118203, 990412, 551820'],
  ['zh-Hant', '備用碼：48219930'],
  ['ko', '백업 코드: 4821 9930'],
])('a single backup code and a list of them are asked about (%s)', (_, text) => expect(isStopped(text)).toBe(true));

it('words of four letters in capitals after "secret words" are asked about, a shout is not', () => {
  expect(isStopped('my xrp secret words: ALTO ANTE BAWL BUD BAWD BUM ASIA BELT ALMA AIRY ALGA AID')).toBe(true);
  expect(isStopped('I LOST MY SEED AND I DO NOT KNOW HOW TO GET MY COIN OUT OF IT SO HELP ME')).toBe(false);
});

it.each([
  'where is my recovery code, I have lost that card they gave',
  'the recovery key does not work since 2024 and they will not help',
  'my backup code list was made 12-12-2024 at home',
  'backup phone number +1 555 123 4567 is wrong',
  'I lost my recovery phrase. My address: TJmm qQhf gqNq vAKq',
  'リカバリーコードはどこにありますか',
  '恢复码丢了怎么办，2024年设的',
  '복구 코드를 잃어버렸어요 어떻게 하나요',
  'license ABCDE-12345-FGHIJ-67890 expired',
])('talk about such codes passes: %s', (text) => expect(isStopped(text)).toBe(false));

const drawn = (signs: string, count: number) =>
  Array.from({ length: count }, () => signs.charAt(drawInt(signs.length))).join('');
const FORMS: readonly (readonly [string, () => string])[] = [
  ['eight figures', () => `3${drawn('0123456789', 7)}`],
  ['four and four', () => `${drawn('3456789', 4)} ${drawn('3456789', 4)}`],
  [
    'five and five',
    () => `${drawn('23456789abcdefghjkmnpqrstuvwxyz', 4)}7-${drawn('23456789', 2)}${drawn('bcdfghjk', 3)}`,
  ],
];

it.each(FORMS)('a bare list of codes of %s is asked about', (_, code) => {
  const codes = Array.from({ length: 8 }, code);
  const lists = [codes.join('\n'), codes.join(', '), codes.map((one, at) => `${at + 1}. ${one}`).join('\n')];
  expect(lists.filter((text) => detect(text).verdict !== 'ask')).toEqual([]);
  expect(detect(codes.slice(0, 2).join('\n')).verdict).toBe('allow');
});

it.each([
  '20240103\n20240211\n20240319\n20240402\n20240530',
  'my orders: 31666695 92336843 25499820 71234985 64412378',
])('dates and what says its own name are no such list: %j', (text) => {
  expect(detect(text).verdict).toBe('allow');
});
