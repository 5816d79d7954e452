import { LOCALES } from '../../../core/language.ts';
import { countryFor, countryHere } from '../../../dialogs/care/careLines.ts';
import { careBrief, careSaid, pointerOf } from '../../../dialogs/care/careWords.ts';
import { readCrisisLines } from '../../../knowledge/crisisLines.ts';
import { carePhrases } from '../../../languages/care/index.ts';

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
  const { text } = careBrief({ ...asked, woman: true, firm: null, to: 'part' });
  expect(text).toMatch(/1366.*112/s);
});

it("names a women's line to a woman alone, and to whoever told nothing of it the police", () => {
  const { text } = careBrief({ ...asked, firm: null, to: 'part' });
  expect(text).not.toContain('1366');
  expect(text).toContain('112');
});

it('names the helpline alone where pictures are the threat, and below the words of the state', () => {
  expect(careBrief({ ...asked, firm: 'pictures', to: 'part' }).text).not.toContain('112');
  expect(careBrief({ ...asked, woman: true, firm: null, to: 'more' }).text).not.toContain('112');
});

it.each(LOCALES)('names to who is held no door, and no number of the country of their language (%s)', (language) => {
  const all = readCrisisLines();
  const { stepsHeld } = carePhrases(language);
  const country = countryHere({ country: null, held: true }, all, language);
  const held = {
    language,
    kinds: ['coercion'],
    firm: 'violence',
    held: true,
    country,
    all,
    asks: false,
    person: null,
  } as const;
  const { card } = careSaid(held);
  expect(card).toMatchObject({ steps: stepsHeld, question: null, lines: [], danger: { text: '', numbers: [] } });
  const pointed = { language, kinds: ['coercion'], firm: 'violence', country, said: 1, to: 'more' } as const;
  expect(pointerOf({ ...pointed, held: true })).toEqual({ text: '', numbers: [] });
  expect(countryHere({ country: 'KR', held: true }, all, language)?.country).toBe('KR');
});
