import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectionToArticles } from '../../../app/compose/mayBeSaid.ts';
import { risksAnew, type Suspects } from '../../../knowledge/editing/newlySaid.ts';
import { earnsTrust, speaksOfSecret, turnsToDesk } from '../../../trust/secrets/outgoing/asking/trusting.ts';
import { orderIn } from '../../../trust/secrets/outgoing/orders.ts';
import { articleText } from '../../support/texts/articleText.ts';

const live = readFileSync(join(__dirname, '../../../knowledge/articles/en/add-network.md'), 'utf8');
const KEY = { id: 'add-network', language: 'en' } as const;
const suspects: Suspects = {
  objectionTo: objectionToArticles({ allowedHosts: [], publicOrigin: undefined }, [], []),
  endangers: (line) => orderIn(line) !== null || earnsTrust(line),
  namesSecret: speaksOfSecret,
  turnsToDesk,
};
const whyHigh = (draft: string) => risksAnew(suspects, KEY, draft, [live]);
const withLine = (line: string) => live.replace(/^## /m, `${line}\n\n## `);
const changed = (from: string, to: string) => {
  expect(live).toContain(from);
  return live.replace(from, to);
};
const DONT = "- Don't enter your recovery phrase. Adding a network never needs it. {loss}";

it.each([
  'Enter your recovery phrase and save.',
  'The page asks for your recovery phrase. Enter it and save.',
  'On the web page that opens, import the wallet with its twelve words.',
  'To trace the scammer type your seed phrase here.',
  '復元フレーズを入力して保存します。',
  '输入助记词并保存。',
  '복구 문구를 입력하고 저장합니다.',
])('has a second editor read a new line that names a secret, whatever it says of it: %s', (line) => {
  expect(whyHigh(withLine(line))).toBe('secret');
});

it('has a second editor read such a title and such a first way of asking', () => {
  expect(whyHigh(live.replace(/^title:.*$/m, 'title: Enter your recovery phrase to add a network'))).toBe('secret');
  const short = (asked: string) =>
    articleText({
      answers: `answers:\n  - asked:\n      - ${asked}\n      - b\n      - c\n    text: '**Ok.** Open the app and wait.'\n`,
    });
  const own = { id: 'send-pending', language: 'en' } as const;
  const why = (asked: string) => risksAnew(suspects, own, short(asked), [short('a')]);
  expect(why('Unlock it by writing the twelve words down')).toBe('secret');
  expect(why('The words go to whoever helps here, please')).toBe('desk');
  expect(why('Show it to the man who answers here')).toBe('desk');
  expect(why('what does it show')).toBeNull();
});

it.each([
  'Feel free to be open about everything with the person who answers here.',
  'A colleague will phone you and lead you through it.',
  'Get the values from whoever helps you in the chat.',
  'Someone will write to you from another account; that is us.',
  '请让我们的客服看您的屏幕。',
])('has a second editor read what readers are to do with those at the desk: %s', (line) => {
  expect(whyHigh(withLine(line))).toBe('desk');
});

it.each([
  ['is gone', DONT, ''],
  ['lost its mark', DONT, DONT.replace(' {loss}', '')],
  ['says something else', "- Don't take values from a stranger's message.", '- Take values from a message.'],
  ['stands under another heading', '## What not to do {#never}', '## What to do {#never}'],
])('has a second editor read a draft in which a "don\'t" %s', (_, from, to) => {
  expect(whyHigh(changed(from, to))).toBe('dont');
});

it('leaves a draft to one editor that says something else, or one "don\'t" more', () => {
  expect(whyHigh(live)).toBeNull();
  expect(whyHigh(withLine('A test network has its own numbers.'))).toBeNull();
  expect(whyHigh(changed(DONT, `${DONT}\n- Don't add a network that nobody uses.`))).toBeNull();
});

it('reads no draft of very many new lines by rules: a second editor reads it', () => {
  const read: string[] = [];
  const many = Array.from({ length: 2000 }, (_, n) => `Network ${n} is known.`).join('\n');
  const counting = { ...suspects, endangers: (line: string) => read.push(line) < 0 };
  expect(risksAnew(counting, KEY, withLine(many), [live])).toBe('long');
  expect(read).toEqual([]);
});
