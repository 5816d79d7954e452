import { undenied } from '../../../../trust/secrets/outgoing/asking/governedDenial.ts';
import { inAnyReading } from '../../../../trust/secrets/outgoing/asShown.ts';
import { checkOutgoing } from '../../../../trust/secrets/outgoing/outgoing.ts';
import { ASKED_DESPITE, HONEST_OF_SECRETS } from '../../../support/texts/askedDespite.ts';
import { UNREAD } from '../../../support/texts/askedUnread.ts';

const reasonOf = (text: string) =>
  inAnyReading(text, (reading) => {
    const checked = checkOutgoing(reading, { allowedHosts: [] });
    return checked.kind === 'ok' ? null : checked.reason;
  });

it.each([
  ['never send your seed phrase to anyone', '¬ your to anyone'],
  ['you cannot lose anything so type your seed phrase', 'you cannot lose anything so type your seed phrase'],
  ['nobody from our team will ever ask you to type it', '¬ it'],
  ['nobody forbids you to send it', 'nobody forbids you to send it'],
  ['we do not need it', 'we do ¬ it'],
  ['you cannot avoid sending it', 'you cannot avoid sending it'],
  ['it would be a pity not to send it', 'it would be a pity not to send it'],
  ['scammers ask you to send it', '¬ it'],
  ['scammers ask you to send it to me', 'scammers ask you to send it to me'],
  ['share it with nobody', '¬'],
  ['share it with nobody but us', 'share it with nobody but us'],
  ['ここに入力しないでください', 'ここに ⌐ でください'],
  ['送っていただけませんか', '送っていただけませんか'],
  ['여기에 적지 마세요', '⌐'],
  ['적지 않으면', '적지 않으면'],
  ['不要把助记词发给任何人', '¬ 任何人'],
  ['登录不了把助记词发给我', '登录 把助记词发给我'],
  ['能不能发给我', '发给我'],
])('takes the deed that is denied out of a clause, and nothing else: %s', (clause, said) => {
  expect(undenied(clause).trim().replace(/ +/g, ' ')).toBe(said.replace(/ +/g, ' '));
});

it('refuses what asks beside a denial of something else, beside thieves and beside others who ask', () => {
  expect(ASKED_DESPITE.length).toBeGreaterThan(300);
  expect(ASKED_DESPITE.filter((text) => reasonOf(text) !== 'asks-for-secret')).toEqual([]);
});

it('lets pass what an agent says of secrets', () => {
  expect(HONEST_OF_SECRETS.length).toBeGreaterThan(300);
  expect(HONEST_OF_SECRETS.flatMap((text) => (reasonOf(text) === null ? [] : [text]))).toEqual([]);
});

it('does the same with sentences that no rule was written from', () => {
  const rates = Object.values(UNREAD).map(({ asks, honest }) => ({
    missed: asks.filter((text) => reasonOf(text) === null).length / asks.length,
    disturbed: honest.filter((text) => reasonOf(text) !== null).length / honest.length,
  }));
  const mean = (kind: 'missed' | 'disturbed') => rates.reduce((sum, rate) => sum + rate[kind], 0) / rates.length;
  expect(mean('missed')).toBeLessThanOrEqual(0.1);
  expect(mean('disturbed')).toBeLessThanOrEqual(0.02);
  expect(rates.every(({ missed }) => missed <= 0.2)).toBe(true);
});
