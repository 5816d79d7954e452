import { countryFor } from '../../../dialogs/care/careLines.ts';
import { careBrief } from '../../../dialogs/care/careWords.ts';
import { readCrisisLines } from '../../../knowledge/crisisLines.ts';

const korea = countryFor(readCrisisLines(), 'KR', 'ko');
const asked: Omit<Parameters<typeof careBrief>[0], 'firm' | 'to'> = {
  language: 'ko',
  kinds: ['coercion'],
  country: korea,
  named: true,
  said: 1,
  person: '',
  reply: '**다치지 않을 쪽으로 하고, 할 수 있게 되면 바로 긴급 번호로 전화하세요.**',
};

it('names the emergency number below an answer to who is threatened, beside the helpline', () => {
  const { text } = careBrief({ ...asked, firm: null, to: 'part' });
  expect(text).toMatch(/1366.*112/s);
});

it('names the helpline alone where pictures are the threat, and below the words of the state', () => {
  expect(careBrief({ ...asked, firm: 'pictures', to: 'part' }).text).not.toContain('112');
  expect(careBrief({ ...asked, firm: null, to: 'more' }).text).not.toContain('112');
});
