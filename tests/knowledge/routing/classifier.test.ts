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

  it('keeps a text that hangs between two classes, and refuses one that is a little like all', () => {
    const classifier = trainClassifier(train);
    expect(classifier.classify('send the stake', 'en').label).toMatch(/send|stake/);
    expect(classifier.classify('quarterly weather forecasts', 'en').label).toBe('none');
  });

  it('tells classes apart by words that stand near each other, in whatever order', () => {
    const kinds = { cancelled: 'cancel the order', ordered: 'order the ticket', refunded: 'refund the ticket' };
    const samples = Object.entries(kinds).flatMap(([label, words]) =>
      Array.from({ length: 20 }, (_, n) => ({ text: `case ${n}: please ${words} now`, label, language: 'en' })),
    );
    const classifier = trainClassifier(samples);
    expect(classifier.classify('the order, cancel it', 'en').label).toBe('cancelled');
    expect(classifier.classify('that ticket I ordered, refund it', 'en').label).toBe('refunded');
  });

  it('learns from a few samples what belongs nowhere', () => {
    const nowhere = ['what is the weather', 'who won the match', 'sing me a song'].map((text) => ({
      text,
      label: 'none',
      language: 'en',
    }));
    const classifier = trainClassifier([...train, ...nowhere]);
    expect(classifier.classify('how is the weather', 'en').label).toBe('none');
    expect(classifier.classify('please stake it', 'en').label).toBe('stake');
  });

  it('is the same every time', () => {
    const [one, two] = [trainClassifier(train), trainClassifier(train)];
    expect(one.classify('send it now', 'en')).toEqual(two.classify('send it now', 'en'));
  });
});
