import { NEW_CASE } from '../../../core/case.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { NO_CARE } from '../../../understanding/claims/safety.ts';
import { BAIT_PARTS, baitRules, isBait } from '../../../understanding/recognise/bait.ts';
import { certainIn } from '../../../understanding/recognise/certain.ts';
import { toldIn } from '../../../understanding/recognise/facts/told.ts';

describe("a stranger's words with money in them", () => {
  it('are heard in every language, and the words of the user are not', () => {
    expect(baitRules().map(({ language }) => language)).toEqual(expect.arrayContaining([...LANGUAGES]));
    const missed = baitRules().flatMap(({ language, yes }) => yes.filter((text) => !isBait(text, language)));
    const mistaken = baitRules().flatMap(({ language, no }) => no.filter((text) => isBait(text, language)));
    expect(missed).toEqual([]);
    expect(mistaken).toEqual([]);
  });

  it('are a bait, and never a reason to move coins', () => {
    const text = 'he got the words from a comment on youtube, somebody asking for help how to withdraw';
    expect(toldIn(text, 'en').facts.phrase).toBeUndefined();
    const asked = { text, language: 'en', care: NO_CARE } as const;
    expect(certainIn({ ...asked, known: NEW_CASE })).toEqual({
      part: BAIT_PARTS[0],
      explains: expect.arrayContaining(['phrase-exposed', 'wallet-swept']),
    });
    expect(certainIn({ ...asked, known: { ...NEW_CASE, said: [BAIT_PARTS[0]] } })?.part).toBe(BAIT_PARTS[1]);
  });

  it('leave to somebody who is forced the words that are said to them', () => {
    const text = 'someone dropped their seed phrase in the chat and there is 900 usdt inside';
    const part = (care: typeof NO_CARE) => certainIn({ text, language: 'en', known: NEW_CASE, care })?.part;
    expect(part(NO_CARE)).toBe(BAIT_PARTS[0]);
    expect(part({ ...NO_CARE, coercion: true })).not.toBe(BAIT_PARTS[0]);
  });
});

it('is never what was taken from its writer, or what its writer was made to type', () => {
  expect(isBait('they took 3 ETH from my wallet after I joined a discord', 'en')).toBe(false);
  expect(isBait('somebody on discord support made me type the seed phrase, now there is 3k usdt inside', 'en')).toBe(
    false,
  );
  expect(isBait('陌生人把我钱包里的u转走了', 'zh-Hans')).toBe(false);
});
