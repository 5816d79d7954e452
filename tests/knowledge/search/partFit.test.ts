import { filesOf, sourceOfFiles } from '../../../core/markdown/articleSource.ts';
import { parseArticle } from '../../../knowledge/articleStore/articleFile.ts';
import type { PartFits } from '../../../knowledge/ports.ts';
import { createPartFits } from '../../../knowledge/search/partFit.ts';
import type { WaysOf } from '../../../knowledge/search/ways.ts';
import type { KeptValues } from '../../../text/learning/keptModels.ts';
import { loadThesaurus } from '../../../text/words/thesaurus.ts';
import { memoryValues } from '../../support/stores/memoryValues.ts';
import { articleText } from '../../support/texts/articleText.ts';

const ANSWERS = `answers:
  - id: add-gas
    kind: mayI
    text: It may be taken at once.
    asked: [can I top it up with ether, may I put some gas in, should I fund it first]
  - id: half
    kind: whatIf
    text: Treat it as seen.
    asked: [only a few words were seen, what if it was half of it, just a part of the words]
`;
const body = '## Steps {#steps}\n1. Wait.\n\n## Never {#never}\n- Do not send it again.\n- Do not delete the app.';
const parsed = parseArticle(articleText({ answers: ANSWERS, body }), { id: 'send-pending', language: 'en' });
if (parsed.kind !== 'ok') throw new Error(JSON.stringify(parsed.problems));
const { article } = parsed;
const fits = (waysOf?: WaysOf): PartFits => createPartFits({ articles: () => [article] }, loadThesaurus(), waysOf);
const fitOf = (text: string, anchor: string, waysOf?: WaysOf) => {
  const fit = fits(waysOf)
    .of(text, article)
    .find(({ part }) => part.anchor === anchor);
  if (!fit) throw new Error(anchor);
  return fit;
};

describe('how a part stands to a message', () => {
  it('is told of every section and every short answer', () => {
    expect(
      fits()
        .of('x', article)
        .map(({ part }) => part.anchor),
    ).toEqual(['lead', 'steps', 'never', 'add-gas', 'half']);
  });

  it('is how like the message is to the nearest of the ways in which it is asked', () => {
    expect(fitOf('may I put some gas in', 'add-gas').asked).toBeCloseTo(1);
    expect(fitOf('ok so may I put a little gas in now', 'add-gas').asked).toBeGreaterThan(0.5);
    expect(fitOf('may I put some gas in', 'half').asked).toBeLessThan(0.2);
    expect(fitOf('may I put some gas in', 'steps').asked).toBe(0);
  });

  it('takes other ways in which a part is asked than those that stand with it', () => {
    const waysOf: WaysOf = ({ anchor }) => (anchor === 'steps' ? ['and now what'] : []);
    expect(fitOf('and now what', 'steps', waysOf).asked).toBeCloseTo(1);
  });

  it('counts, of what not to do, the one that has most of the message', () => {
    const { words } = fitOf('delete the app', 'never');
    expect(words).toBeGreaterThan(fitOf('delete the app and send it again', 'never').words);
  });
});

it('an article without short answers has no other parts', () => {
  const { markdown } = filesOf(article.markdown);
  const plain = parseArticle(sourceOfFiles({ markdown, answers: 'questions: []\n' }), article);
  expect(plain).toMatchObject({ kind: 'ok', article: { answers: [] } });
});

it('tells the same of a message whether its articles were analysed now or at an earlier start', async () => {
  const values = memoryValues();
  const all = async (kept?: KeptValues) => {
    const made = createPartFits({ articles: () => [article] }, loadThesaurus(), () => ['shall I pay for gas'], kept);
    await made.prepare('en');
    await made.learn();
    const said = ['can I add gas to it?', 'should I send it again?'];
    return said.map((text) => [made.of(text, article), made.nearest(text, 'en', 3), made.text(text, 'add gas', 'en')]);
  };
  const anew = await all(values);
  expect(values.kept.size).toBe(3);
  expect(await all(values)).toEqual(anew);
  expect(await all()).toEqual(anew);
});

it('is got ready once, however many messages wait for it, and after an edit for what was edited', async () => {
  const values = memoryValues();
  let articles = [article];
  const read: string[] = [];
  const counting: KeptValues = {
    ...values,
    readValue: (name, from) => {
      read.push(name);
      return values.readValue(name, from);
    },
  };
  const made = createPartFits({ articles: () => articles }, loadThesaurus(), () => ['shall I pay for gas'], counting);
  await Promise.all([made.prepare('en'), made.prepare('en')]);
  await made.prepare('en');
  expect(read).toEqual(['terms-en']);
  const edited = { ...article, id: 'edited' };
  articles = [article, edited];
  await made.prepare('en');
  expect(read).toEqual(['terms-en']);
  expect(made.of('can I add gas to it?', edited)).toEqual(
    made
      .of('can I add gas to it?', article)
      .map((fit) => ({ ...fit, part: { ...fit.part, article: edited }, learnt: 0, typical: 0 })),
  );
});

it('learns how parts are asked also where a message came before it was got ready', async () => {
  const many = Array.from({ length: 12 }, (_, n) => `shall I pay for gas ${n}`);
  const waysOf: WaysOf = ({ anchor }) => (anchor === 'steps' ? many : []);
  const made = createPartFits({ articles: () => [article, { ...article, id: 'other' }] }, loadThesaurus(), waysOf);
  made.of('how much gas', article);
  await made.prepare('en');
  expect(made.likely('how much gas', 'en').size).toBe(0);
  await made.learn();
  expect([...made.likely('how much gas', 'en').keys()]).toEqual([article.id, 'other']);
});
