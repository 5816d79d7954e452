import { denialRules, deniesDanger } from '../../../understanding/recognise/denial.ts';
import { deskWishIn } from '../../../understanding/recognise/deskWish.ts';

describe('what takes a card back that was raised for nothing', () => {
  for (const { language, yes, no } of denialRules()) {
    it.each(yes)(`hears in ${language}: %s`, (text) => expect(deniesDanger(text)).toBe(true));
    it.each(no)(`leaves in ${language}: %s`, (text) => expect(deniesDanger(text)).toBe(false));
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
});
