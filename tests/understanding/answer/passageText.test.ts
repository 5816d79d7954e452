import type { Part } from '../../../knowledge/ports.ts';
import { passageText } from '../../../understanding/answer/passageText.ts';

const section = { answer: null };
const short = { answer: { id: 'one' } as Part['answer'] };

it('shows a short answer whole, without marks and targets of links', () => {
  const text = `**Yes, one copy in a bank box.** ${'Keep the other one elsewhere. '.repeat(11)}Details: [phrase exposed](article:phrase-exposed).`;
  const read = passageText(short, text, 'en');
  expect(read.length).toBeGreaterThan(350);
  expect(read).toMatch(/^Yes, one copy.*Details: phrase exposed\.$/);
});

it('ends a long section after a whole sentence, and says that it goes on', () => {
  const read = passageText(section, 'Wait for an hour, please. '.repeat(40), 'en');
  expect(read).toMatch(/an hour, please\. …$/);
  expect(read.length).toBeLessThan(335);
});

it('shows no number of a step of which nothing is read', () => {
  const steps = Array.from({ length: 12 }, (_, at) => `${at + 1}. Open the settings of the app and look there for it.`);
  expect(passageText(section, steps.join('\n'), 'en')).toMatch(/look there for it\. …$/);
});

it('ends one long sentence after a word', () => {
  expect(passageText(section, 'wait '.repeat(100), 'en')).toMatch(/ wait…$/);
});

it('shows who writes Traditional what the desk would say to them, as they read it', () => {
  expect(passageText(section, '**充值**到钱包。', 'zh-Hant')).toBe('儲值到錢包。');
  expect(passageText(section, '**充值**到钱包。', 'zh-Hans')).toBe('充值到钱包。');
});
