import { LANGUAGES } from '../../../core/language.ts';
import { readAlarmHeldOut, readAlarmTraining } from '../../../understanding/labelled/alarmLines.ts';
import { readEmergencies } from '../../../understanding/labelled/training.ts';

describe.each(LANGUAGES)('messages that raise an alarm or none, %s', (language) => {
  const heldOut = readAlarmHeldOut(language);

  it('are held out on both sides', () => {
    expect(heldOut.filter(({ label }) => label !== 'calm').length).toBeGreaterThanOrEqual(30);
    expect(heldOut.filter(({ label }) => label === 'calm').length).toBeGreaterThanOrEqual(30);
  });

  it('are learnt from nowhere when they are held out', () => {
    const learnt = [...readAlarmTraining(language), ...readEmergencies(language)].map(({ text }) => text.toLowerCase());
    expect(heldOut.filter(({ text }) => learnt.includes(text.toLowerCase()))).toEqual([]);
  });
});
