import { wordlist } from '@scure/bip39/wordlists/english.js';
import { drawBytes, drawInt } from '../../bench/chance.ts';
import type { ConversationId } from '../../core/ids.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
const opened = async (options: Parameters<typeof openDeskUnderTest>[0] = {}) => {
  desk = await openDeskUnderTest(options);
  const visitor = desk.visitor('en');
  await visitor.enter();
  await visitor.press({ action: 'person' });
  await desk.desk.claim(visitor.id, MINA);
  return visitor.id;
};
afterEach(() => desk.close());

let count = 0;
const note = (id: ConversationId, text: string) => desk.desk.note(id, MINA, text, `${count++}`);
const say = (id: ConversationId, text: string) => desk.desk.say(id, MINA, text, `${count++}`);

const words = () => Array.from({ length: 12 }, () => wordlist[drawInt(wordlist.length)] ?? '');
const inRows = (all: readonly string[], of: number) =>
  all.flatMap((_, at) => (at % of === 0 ? [all.slice(at, at + of).join(' ')] : []));
const hex = () => drawBytes(32).toString('hex');
const inQuarters = (digits: string) => [0, 16, 32, 48].map((at) => digits.slice(at, at + 16));
const inHalves = (digits: string) => [`first half ${digits.slice(0, 32)}`, `second half ${digits.slice(32)}`];

it.each<[string, () => string[]]>([
  ['a phrase by two words', () => inRows(words(), 2)],
  ['a phrase by three words', () => inRows(words(), 3)],
  ['a phrase word by word', words],
  ['a key in halves', () => inHalves(hex())],
  ['a PIN behind its name', () => ['user told me his PIN', `it is ${100_000 + drawInt(900_000)}`]],
  ['a PIN in Japanese', () => ['お客様の暗証番号を聞きました', `${1001 + drawInt(8000)}です`]],
  ['a PIN in Chinese', () => ['用户把PIN告诉我了', `${1001 + drawInt(8000)}`]],
  ['a PIN in Korean', () => ['고객이 PIN을 알려줌', `${1001 + drawInt(8000)}`]],
])('no note completes what the notes before it began: %s', async (_, parts) => {
  const id = await opened();
  const answers = [];
  for (const part of parts()) answers.push(await note(id, part));
  expect(answers).toContainEqual({ kind: 'refused', reason: 'holds-secret' });
});

it.each<[string, () => string[]]>([
  ['a phrase', () => inRows(words(), 6)],
  ['a phrase by three words', () => inRows(words(), 3)],
  ['a key in halves', () => [hex().slice(32), hex().slice(32)]],
  ['a key in quarters amid sentences', () => inQuarters(hex()).map((part) => `she read ${part} off her sheet`)],
])('no note completes what was said to the user, and nothing that is said completes a note: %s', async (_, parts) => {
  for (const ways of [
    [note, say],
    [say, note],
  ]) {
    const id = await opened();
    const answers = [];
    for (const [at, part] of parts().entries()) {
      answers.push(await ways[at % 2]?.(id, part));
      await say(id, 'Thank you, one moment please.');
    }
    expect(answers).toContainEqual({ kind: 'refused', reason: 'holds-secret' });
    await desk.close();
  }
  await opened();
});

it('what was named in replies and notes makes a piece of no transaction, address or ticket', async () => {
  const id = await opened();
  const row = [
    [say, 'Nobody needs your recovery phrase or your private key.'],
    [note, 'She asked whether the private key is needed. It is not.'],
    [say, 'The transfer begins with 0x4be1 and ends in 77c0.'],
    [note, `Contract 0x${drawBytes(20).toString('hex')}, twelve swaps.`],
    [say, `You sent it to 0x${drawBytes(20).toString('hex')}, is that yours?`],
    [note, 'Ticket 482913, block 21345678.'],
    [say, 'Open Settings, then Networks, and choose Arbitrum.'],
  ] as const;
  for (const [act, text] of row) expect(await act(id, text)).toMatchObject({ kind: 'ok' });
});

const HONEST = [
  ['User forgot the PIN of the device.', 'Told her to reset it.', 'Order 482913 at the exchange.', 'Waiting for her.'],
  ['Private key question: he imported an account.', 'Two accounts, both fine.', '4821 USDT still there.'],
  ['ユーザーは暗証番号を忘れたとのこと。', '端末の初期化を案内。', '注文番号482913を確認。'],
  ['密码输不进去。', '版本7.24.1，安卓14。', '重装后好了。'],
  ['복구 문구 사진 찍음.', '자산 이동 권고.', '완료.'],
];

it.each(HONEST)('an honest row of notes is written: “%s”', async (...row) => {
  const id = await opened();
  for (const text of row) expect(await note(id, text)).toMatchObject({ kind: 'ok' });
});

it('what staff say to the user makes a secret of no note, and no note of what they say', async () => {
  const id = await opened();
  for (const text of ['Nobody needs your PIN.', 'Never show the twelve words.']) await say(id, text);
  expect(await note(id, '482913 is the ticket of last week')).toMatchObject({ kind: 'ok' });
  await note(id, 'User forgot his PIN.');
  expect(await say(id, 'Block 213456 has it.')).toMatchObject({ kind: 'ok' });
});

it.each(['note', 'say'] as const)('digits that nobody knows are in no %s, and it is said why', async (act) => {
  const strange = hex();
  const said: string[] = [];
  const id = await opened({
    strangeDigits: async (text, all) => {
      said.push(...(await all()));
      return text.includes(strange);
    },
  });
  await note(id, 'She wrote of the swap of Monday.');
  const refused = await (act === 'note' ? note : say)(id, `Import this one: ${strange}`);
  expect(refused).toEqual({ kind: 'refused', reason: 'strange-digits' });
  expect(said).toContain('She wrote of the swap of Monday.');
  const entries = await desk.stores.conversations.entries(id, { after: 0, limit: 200, audience: 'staff' });
  expect(JSON.stringify(entries)).not.toContain(strange);
});
