import { decide } from '../../../understanding/decide.ts';
import { denialRules, deniesDanger, refutesTheft } from '../../../understanding/recognise/denial.ts';
import { deskWishIn } from '../../../understanding/recognise/deskWish.ts';

describe('what takes a card back that was raised for nothing', () => {
  for (const { of, language, yes, no } of denialRules()) {
    const hears = of === 'act' ? deniesDanger : refutesTheft;
    it.each(yes)(`hears in ${language}: %s`, (text) => expect(hears(text)).toBe(true));
    it.each(no)(`leaves in ${language}: %s`, (text) => expect(hears(text)).toBe(false));
  }

  const said = (text: string, open: string, after: 'alarm' | 'answer') =>
    deskWishIn({ text, remark: null, facts: {}, setting: { open, after } });

  it('lifts the card of a fake site right after it', () => {
    expect(said("I didn't go to the site", 'phishing-site', 'alarm')).toBe('falseAlarm');
  });

  it('lifts nothing later, and no card of a theft: who was robbed has signed nothing either', () => {
    expect(said("I didn't go to the site", 'phishing-site', 'answer')).toBeNull();
    expect(said('nobody has seen the words', 'funds-stolen', 'alarm')).toBeNull();
  });

  it('lifts no card of a theft for who typed no words, however like a false alarm that sounds', () => {
    const sounds = { remark: 'falseAlarm', likelihood: 0.9 };
    const heard = (text: string, open: string) =>
      deskWishIn({ text, remark: sounds, facts: {}, setting: { open, after: 'answer' } });
    expect(heard('単語は入れてません。押したのは確認ボタンだけ', 'funds-stolen')).toBeNull();
    expect(heard('I never typed anything', 'funds-stolen')).toBeNull();
    expect(heard('my mistake, I sent it myself', 'funds-stolen')).toBe('falseAlarm');
  });

  it('lifts the card of a theft whenever what was seen explains it, and asks again with what was seen', () => {
    const open = { article: 'funds-stolen', query: 'I see a withdrawal', turn: 1 };
    const move = (text: string) =>
      decide({
        text,
        wish: null,
        asksForGuide: false,
        certain: null,
        heard: { guess: null, alarm: null, aside: null, wish: null },
        known: { open, last: 'answer', said: [] },
        asked: false,
        waits: false,
        answered: true,
      });
    expect(move('it says 0 USDT sent')).toMatchObject({ kind: 'lift', question: expect.stringContaining('0 USDT') });
    expect(move('0.5 ETH went out')).toEqual({ kind: 'find' });
  });
});
