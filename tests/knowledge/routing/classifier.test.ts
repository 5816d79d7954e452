import { trainClassifier } from '../../../knowledge/routing/classifier.ts';

const train = ['send', 'stake', 'phone'].flatMap((label) =>
  Array.from({ length: 40 }, (_, n) => ({ text: `please ${label} number ${n} my ${label}ing`, label, language: 'en' })),
);

describe('the classifier', () => {
  it('labels what is like its samples and refuses what is not', () => {
    const classifier = trainClassifier(train);
    expect(classifier.classify('can you stake this', 'en').label).toBe('stake');
    expect(classifier.classify('phoning my phone', 'en').label).toBe('phone');
  });

  it('is the same every time', () => {
    const [one, two] = [trainClassifier(train), trainClassifier(train)];
    expect(one.classify('send it now', 'en')).toEqual(two.classify('send it now', 'en'));
  });
});
