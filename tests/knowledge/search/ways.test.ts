import { parseArticle } from '../../../knowledge/articleStore/articleFile.ts';
import type { Article } from '../../../knowledge/ports.ts';
import { createWays } from '../../../knowledge/search/ways.ts';
import { createTermNumbers } from '../../../text/terms/termNumbers.ts';
import { articleText } from '../../support/texts/articleText.ts';

const answers = (id: string, ...asked: string[]) =>
  `answers:\n  - id: ${id}\n    kind: mayI\n    text: No.\n    asked: [${asked.join(', ')}]\n`;

function article(id: string, text: string): Article {
  const parsed = parseArticle(articleText({ id, answers: text }), { id, language: 'en' });
  if (parsed.kind !== 'ok') throw new Error(JSON.stringify(parsed.problems));
  return parsed.article;
}

const fees = article('fees', answers('lower', 'can I pay less', 'is there a cheaper way', 'why so dear'));
const wait = article('wait', answers('again', 'can I send it again', 'shall I repeat it', 'send a second one'));

function ways(...articles: Article[]) {
  const analysed: string[] = [];
  const made = createWays(
    { articles: () => articles },
    createTermNumbers((text) => {
      analysed.push(text);
      return text.toLowerCase().split(' ');
    }),
    () => [],
  );
  return { ...made, analysed };
}

describe('the part that is asked as a message asks', () => {
  it('is found over all articles, nearest way first', () => {
    const near = ways(fees, wait).near('can I send it again', 'en');
    expect(near.get('wait#again')?.asked).toBeCloseTo(1);
    expect(near.get('fees#lower')?.asked ?? 0).toBeLessThan(0.5);
  });

  it('is less near, the more the message says that nobody asks', () => {
    const { near } = ways(fees, wait);
    const plain = near('send it again', 'en').get('wait#again')?.asked ?? 0;
    expect(near('send it again tomorrow from another telephone', 'en').get('wait#again')?.asked).toBeLessThan(plain);
  });

  it('is the lead of the article whose problem is put so', () => {
    const question = fees.questions[0] ?? '';
    expect(question).not.toBe('');
    expect(ways(fees).near(question, 'en').get('fees#lead')?.asked).toBeCloseTo(1);
  });

  it('is none where nothing is shared', () => {
    expect(ways(fees, wait).near('zebra', 'en').size).toBe(0);
  });
});

it('an article is read once, by whoever needs it first', async () => {
  const made = ways(fees, wait);
  await made.prepare('en');
  const before = made.analysed.length;
  made.near('can I pay less', 'en');
  expect(made.analysed.length).toBe(before + 1);
});
