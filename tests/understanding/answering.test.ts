import { NEW_CASE } from '../../core/case.ts';
import type { Article } from '../../knowledge/ports.ts';
import { answersTo, type ChoosePart } from '../../understanding/answering.ts';
import { chosenPart, NOT_KNOWN } from '../support/chosen.ts';

const article = (id: string) =>
  ({ id, title: id, lead: id, sections: [] as readonly unknown[], answers: [] as readonly unknown[] }) as Article;
const answered = (id: string) => chosenPart(article(id));
const asked = (text: string) => ({ text, locale: 'en' as const, known: NEW_CASE, model: true });

describe('a message of several questions', () => {
  it('is answered one after the other where both have an answer of their own', async () => {
    const choose: ChoosePart = async ({ text }) => answered(/cancel/.test(text) ? 'cancel' : 'pending');
    const both = await answersTo(choose, asked('Why is it pending? How do I cancel it?'));
    expect(both).toEqual([answered('pending'), answered('cancel')]);
  });

  it('is one question where one half says nothing', async () => {
    const choose: ChoosePart = async ({ text }) => (text.startsWith('Hello') ? NOT_KNOWN : answered('pending'));
    expect(await answersTo(choose, asked('Anyone there? Why is it pending?'))).toEqual([answered('pending')]);
  });
});

describe('how to reach a person', () => {
  const choose: ChoosePart = async ({ text }) => {
    if (/anybody there/.test(text)) return answered('reach-a-person');
    return /swap/.test(text) ? answered('swap-failed') : NOT_KNOWN;
  };

  it('is no second answer', async () => {
    expect(await answersTo(choose, asked('Why did my swap fail? And is anybody there?'))).toEqual([
      answered('swap-failed'),
    ]);
  });

  it('is not the answer to a message that also tells what happened', async () => {
    const text = 'I am scared. The swap took my coins. Please, is anybody there?';
    expect(await answersTo(choose, asked(text))).toEqual([answered('swap-failed')]);
  });

  it('is the answer where nothing else was asked that can be answered', async () => {
    expect(await answersTo(choose, asked('anybody there?'))).toEqual([answered('reach-a-person')]);
    expect(await answersTo(choose, asked('I am seventy-eight. Please, is anybody there?'))).toEqual([
      answered('reach-a-person'),
    ]);
  });

  it('is asked of no model twice', async () => {
    const models: boolean[] = [];
    const counting: ChoosePart = (one) => {
      models.push(one.model);
      return choose(one);
    };
    await answersTo(counting, asked('The swap took my coins. Please, is anybody there?'));
    expect(models).toEqual([true, false, false, true]);
  });
});
