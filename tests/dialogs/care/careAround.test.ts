import type { CountryLines } from '../../../core/care.ts';
import { aroundReply } from '../../../dialogs/care/careAround.ts';
import type { CareMemory } from '../../../dialogs/care/careMemory.ts';
import { carePhrases } from '../../../languages/care/index.ts';

const country = {
  country: 'JP',
  assumedFor: ['ja'],
  emergency: { numbers: ['110'] },
  lines: [{ for: ['crisis'], name: 'Line', number: '0120-000-111', hours: 'always', languages: ['ja'] }],
  fraud: { name: 'Police', number: '#9110', hours: 'unknown' },
} as unknown as CountryLines; // a reply reads nothing else
const reply = (text: string, tellsWhen: boolean) =>
  aroundReply('lineNumber', { memory: {} as CareMemory, language: 'en', country, text, tellsWhen });

describe('a number that somebody in distress names', () => {
  const { helpline, always } = carePhrases('en');

  it('is said to answer at night only where that was read', () => {
    expect(reply('does #9110 answer at night', true)).toContain(helpline.hours(null));
    expect(reply('does 0120-000-111 answer at night', true)).toContain(helpline.hours(always));
  });

  it('has no hours told to who asks whether it is right, nor one that was not read', () => {
    expect(reply('is #9110 right', false)).not.toContain(helpline.hours(null));
    expect(reply('does 4321 answer at night', true)).not.toContain(helpline.hours(null));
  });
});
