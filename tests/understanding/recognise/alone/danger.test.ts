import { DANGER_ORDER, dangerIn, dangerSigns } from '../../../../understanding/recognise/alone/danger.ts';
import { foldedFor, isSignIn } from '../../../../understanding/recognise/alone/emergency.ts';
import { harmlessRules, isHarmless } from '../../../../understanding/recognise/alone/harmless.ts';

type Examined = Parameters<typeof isSignIn>[0] & {
  readonly language: 'en' | 'ja' | 'ko' | 'zh-Hans';
  readonly yes: readonly string[];
  readonly no: readonly string[];
};

const found = (rule: Examined, text: string): boolean => isSignIn(rule, foldedFor(text)[rule.language]);
const missed = (rules: readonly Examined[]): string[] =>
  rules.flatMap((rule) => rule.yes.filter((text) => !found(rule, text)));
const mistaken = (rules: readonly Examined[]): string[] =>
  rules.flatMap((rule) => rule.no.filter((text) => found(rule, text)));

describe('what surely tells of a danger', () => {
  it('is found in the sentences of every rule, and in none of their near ones', () => {
    expect(missed(dangerSigns())).toEqual([]);
    expect(mistaken(dangerSigns())).toEqual([]);
  });

  it('has a place in the order, in which words in other hands come first and an impostor last', () => {
    const topics = new Set(dangerSigns().map(({ topic }) => topic));
    expect([...topics].filter((topic) => !DANGER_ORDER.includes(topic))).toEqual([]);
    const both = 'the fake support agent tricked me, I sent him a photo of half of the words';
    expect(dangerIn(both)).toBe('phrase-exposed');
    expect(dangerIn('someone who said he was customer service got me')).toBe('fake-support');
    const told = 'a man who claimed to be support had me install rustdesk so he could watch what I press, he got me';
    expect(dangerIn(told)).toBe('device-compromised');
  });

  it('is said in any language of whoever writes, and never is what only might be', () => {
    expect(dangerSigns().flatMap(({ yes }) => yes.filter((text) => dangerIn(text) === null))).toEqual([]);
    expect(dangerIn('should I send him a photo of the words')).toBeNull();
  });
});

describe('what is said near a theft and tells of none', () => {
  it('is found in the sentences of every rule, and not beside what tells of harm', () => {
    expect(missed(harmlessRules())).toEqual([]);
    expect(mistaken(harmlessRules())).toEqual([]);
  });

  it('is no danger', () => {
    const sure = harmlessRules().flatMap(({ yes }) => yes.filter((text) => dangerIn(text) !== null));
    expect(sure).toEqual([]);
  });

  it('is not found in what surely tells of one', () => {
    const calm = dangerSigns().flatMap(({ yes }) => yes.filter((text) => isHarmless(text)));
    expect(calm).toEqual([]);
  });
});
