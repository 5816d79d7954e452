import { createRouter } from '../../../knowledge/routing.ts';
import type { ArticleSearchResult } from '../../../knowledge/search/librarySearch.ts';
import { searchedOnce } from '../../../knowledge/search/searchedOnce.ts';
import { createEmergencyDetector } from '../../../understanding/recognise/alone/emergency.ts';
import { NOT_KNOWN } from '../../support/desk/chosen.ts';
import { openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';

const NOTHING: ArticleSearchResult = { hits: [], confidence: 0, verdict: 'notKnown', subject: null };

function counted() {
  const asked: string[] = [];
  const search = (question: string) => {
    asked.push(question);
    return { ...NOTHING, subject: question };
  };
  return { asked, ...searchedOnce({ search }) };
}

const nextRound = () => new Promise((resolve) => setImmediate(resolve));

describe('search for one message', () => {
  it('is made once for a whole turn, whoever asks', async () => {
    const { asked, search } = counted();
    const desk = await openDeskUnderTest({
      choose: async ({ text, locale }) => {
        search(text, locale);
        return NOT_KNOWN;
      },
      route: createRouter({ search }),
      emergencyIn: createEmergencyDetector({ search, sense: { danger: () => 0.4, dangerAtBest: () => 0.4 } }),
    });
    const visitor = desk.visitor();
    await visitor.enter();
    await visitor.say('my coins went somewhere odd');
    await nextRound();
    await visitor.say('my coins went somewhere odd');
    expect(asked).toEqual(['my coins went somewhere odd', 'my coins went somewhere odd']);
    await desk.close();
  });

  it('tells questions and languages apart', () => {
    const { asked, search } = counted();
    expect(search('one', 'en').subject).toBe('one');
    expect(search('two', 'en').subject).toBe('two');
    search('two', 'ja');
    expect(asked).toEqual(['one', 'two', 'two']);
  });

  it('is forgotten when the event loop goes on', async () => {
    const { asked, search } = counted();
    search('one', 'en');
    await nextRound();
    search('one', 'en');
    expect(asked).toHaveLength(2);
  });

  it('shows no more than was asked for', () => {
    const hits = Array.from({ length: 5 }, (_, score) => ({ score })) as unknown as ArticleSearchResult['hits']; // only counted
    const { search } = searchedOnce({ search: () => ({ ...NOTHING, hits }) });
    expect(search('one', 'en', 4).hits).toHaveLength(4);
    expect(search('one', 'en', 1).hits).toHaveLength(1);
  });
});
