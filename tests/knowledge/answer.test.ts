import { listItems } from '../../core/markdown/listItems.ts';
import { createAnswerer } from '../../knowledge/answer.ts';
import { parseArticle } from '../../knowledge/articleStore/articleFile.ts';
import type { Article } from '../../knowledge/ports.ts';
import type { ArticleSearchResult } from '../../knowledge/search/librarySearch.ts';
import { articleText } from '../support/texts/articleText.ts';

function article(): Article {
  const parsed = parseArticle(articleText(), { id: 'send-pending', language: 'en' });
  if (parsed.kind === 'invalid') throw new Error('sample is invalid');
  return parsed.article;
}

function answerer(verdict: ArticleSearchResult['verdict']) {
  const hits = [{ article: article(), section: null, score: 1, parts: { words: 1, meaning: null } }];
  const search = { search: () => ({ hits, verdict, confidence: 0.7, subject: null }) };
  return createAnswerer({ search });
}

describe('an answer', () => {
  it('quotes the article: short answer, steps, what never to do', async () => {
    await expect(answerer('answered')('where is it', 'en')).resolves.toMatchObject({
      kind: 'answered',
      passage: {
        lead: '**Your coins are still in your wallet.** A pending transfer has not moved anything.',
        steps: ['Look at the hash.', 'Wait.'],
        never: [{ text: 'Do not send again.', loses: false }],
      },
    });
  });

  it('offers what might be meant when unsure, and says so when it does not know', async () => {
    await expect(answerer('unsure')('x', 'en')).resolves.toMatchObject({
      kind: 'unsure',
      candidates: [{ id: 'send-pending' }],
    });
    await expect(answerer('notKnown')('x', 'en')).resolves.toMatchObject({ kind: 'notKnown' });
  });

  it.each([
    [0.3, 'send-pending', ['send-pending', 'close']],
    [0.05, 'send-pending', []],
    [0.3, null, []],
  ])('that is not known (%d, about %s) still says what it sounds like: %j', async (confidence, subject, near) => {
    const hit = (id: string, score: number) => ({
      article: { ...article(), id },
      section: null,
      score,
      parts: { words: 1, meaning: null },
    });
    const hits = [hit('send-pending', 0.5), hit('close', -0.4), hit('far', -0.6)];
    const answer = createAnswerer({ search: { search: () => ({ hits, verdict: 'notKnown', confidence, subject }) } });
    const found = await answer('x', 'en');
    expect(found.kind === 'notKnown' && found.near?.map(({ id }) => id)).toEqual(near);
  });

  it('reads list items over several lines', () => {
    expect(listItems('Intro\n\n1. One\n   more\n2. Two\n\nAfter', 'ordered')).toEqual(['One more', 'Two']);
    expect(listItems('- a\n- b', 'bullets')).toEqual(['a', 'b']);
  });
});
