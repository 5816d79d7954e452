import { withoutSentences } from '../../../understanding/claims/muting.ts';

const without = (text: string) => withoutSentences(text, (sentence) => sentence.includes('safe'));

describe('a text without some of its sentences', () => {
  it('is the same where none of them stands in it', () => {
    const text = '**One.** Two  three.\n\n1. Four';
    expect(without(text)).toBe(text);
  });

  it('keeps the others as they are', () => {
    expect(without('You are safe. Call the bank.')).toBe('Call the bank.');
    expect(without('**You are safe. Call the bank.**')).toBe('Call the bank.');
  });

  it('loses an item whose beginning goes, since the rest of it leans on that', () => {
    expect(without('- This is safe. See there.\n- Stay.')).toBe('- Stay.');
    expect(without('- Stay. This is safe.')).toBe('- Stay.');
  });

  it('counts its steps on from where it began', () => {
    expect(without('4. One\n5. safe\n6. Three')).toBe('4. One\n5. Three');
  });

  it('loses a heading under which nothing is left', () => {
    expect(without('Before.\n\n**Do this**\n- be safe')).toBe('Before.');
  });

  it('is empty where all of it goes', () => {
    expect(without('safe.\n\n1. safe')).toBe('');
  });

  it.each(['資産はsafeです。電話します。', '币safe。打电话。'])('knows the ends of sentences in %s', (text) => {
    expect(without(text)).toBe(`${text.split('。')[1]}。`);
  });
});
