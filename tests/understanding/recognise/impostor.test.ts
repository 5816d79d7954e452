import { NEW_CASE } from '../../../core/case.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { NO_CARE } from '../../../understanding/claims/safety.ts';
import {
  IMPOSTOR_PARTS,
  impostorRules,
  isImpostorCall,
  isImpostorTold,
} from '../../../understanding/recognise/care/impostor.ts';
import { certainIn } from '../../../understanding/recognise/certain.ts';
import { spelling } from '../../../understanding/recognise/languageRules.ts';

describe('an office on the telephone that wants coins moved', () => {
  it('is heard in every language, and an office that was called by the user is not', () => {
    expect(impostorRules().map(({ language }) => language)).toEqual(expect.arrayContaining([...LANGUAGES]));
    const missed = impostorRules().flatMap(({ language, say, unless, yes }) =>
      yes.filter((text) => !say.test(spelling(text, language)) || unless.test(spelling(text, language))),
    );
    const mistaken = impostorRules().flatMap(({ language, no }) => no.filter((text) => isImpostorCall(text, language)));
    expect(missed).toEqual([]);
    expect(mistaken).toEqual([]);
  });

  it('is answered by hanging up, and no card that tells to move coins takes its place', () => {
    const text = 'a prosecutor is on the phone, my wallet must go to the national safe wallet or I am arrested';
    const asked = { text, language: 'en', care: NO_CARE } as const;
    const found = certainIn({ ...asked, known: NEW_CASE });
    expect(found?.part).toBe(IMPOSTOR_PARTS[0]);
    expect(found?.explains).toEqual(expect.arrayContaining(['funds-stolen', 'fake-support', 'device-compromised']));
    expect(certainIn({ ...asked, known: { ...NEW_CASE, said: [IMPOSTOR_PARTS[0]] } })?.part).toBe(IMPOSTOR_PARTS[1]);
  });

  it('has the phone once an app of it was installed or the screen is shared, in the same message or a later one', () => {
    const both = 'the police called about laundering in my name and I installed anydesk, they see my screen';
    const asked = { language: 'en', care: NO_CARE } as const;
    expect(certainIn({ ...asked, text: both, known: NEW_CASE })?.part).toBe('device-compromised#caller-app');
    const later = { ...asked, text: 'I am sharing my screen' };
    expect(certainIn({ ...later, known: NEW_CASE })).toBeNull();
    const known = { ...NEW_CASE, said: [IMPOSTOR_PARTS[0]] };
    expect(certainIn({ ...later, known })?.part).toBe('device-compromised#caller-app');
  });

  it('is another matter once words were told to it', () => {
    const text = 'the police called about laundering and I told the officer my 12 words';
    expect(certainIn({ text, language: 'en', care: NO_CARE, known: NEW_CASE })?.part).not.toBe(IMPOSTOR_PARTS[0]);
  });

  it.each([
    ['en', 'but the number ends in 0110 like theirs', 'real-support#number-shown'],
    ['en', 'suppose he is genuine and I get in trouble', 'real-support#hang-up-real'],
    ['en', 'the volume is low, I am hiding in the bathroom', 'fake-support#still-on-line'],
    ['en', 'which number do I dial then', 'fake-support#authority-check'],
    ['en', 'binance waits for me to confirm the withdrawal by mail, how do I stop it', 'report-theft#stop-withdrawal'],
    ['ja', 'でも着信の番号は警察と同じです', 'real-support#number-shown'],
    ['zh-Hans', '那要打给谁 一个电话就好', 'fake-support#authority-check'],
    ['ko', '끊었는데 진짜 검사면 처벌받나요', 'real-support#hang-up-real'],
  ] as const)('is what is asked of within it (%s: %s)', (language, text, part) => {
    const asked = { text, language, care: NO_CARE };
    expect(certainIn({ ...asked, known: { ...NEW_CASE, said: [IMPOSTOR_PARTS[0]] } })?.part).toBe(part);
    expect(certainIn({ ...asked, known: NEW_CASE })?.part).not.toBe(part);
  });

  it('is what the talk is of from then on', () => {
    expect(isImpostorTold(NEW_CASE)).toBe(false);
    expect(isImpostorTold({ said: ['fake-support#warrant-sent'] })).toBe(true);
    expect(isImpostorTold({ said: ['real-support#number-shown'] })).toBe(true);
  });
});
