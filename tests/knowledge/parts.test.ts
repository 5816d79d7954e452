import { join } from 'node:path';
import { LANGUAGES } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { openLibrary } from '../../knowledge/articleStore/library.ts';
import { partsOf, speak, wordsIn } from '../../knowledge/parts.ts';
import { type Article, partId } from '../../knowledge/ports.ts';
import { silentLog } from '../support/desk/silentLog.ts';

const ARTICLE = {
  id: 'send-pending',
  answers: [],
  lead: '**While it waits, the coins are yours.** Nothing has moved. Usually the fee is below today’s price.',
  sections: [
    {
      anchor: 'why',
      heading: 'Why',
      markdown: '- The fee is low.\n- An earlier one blocks it.\n- The app shows old data.',
    },
    {
      anchor: 'steps',
      heading: 'Steps',
      markdown: '1. Find the hash.\n2. Open an explorer.\n3. Look for the oldest.\n4. Speed it up.',
    },
    { anchor: 'wait', heading: 'How long', markdown: 'Usually minutes. With a low fee, days.' },
    { anchor: 'never', heading: 'Never', markdown: '- Don’t send it again.\n- Don’t delete the app.' },
  ],
} as unknown as Article; // the parts read nothing else

const part = (anchor: string) => {
  const found = partsOf(ARTICLE).find((one) => one.anchor === anchor);
  if (!found) throw new Error(anchor);
  return found;
};
/** Fits where it has the word. */
const about = (word: string) => (text: string) => Number(text.includes(word));
const nothing = () => 0;

describe('the parts of an article', () => {
  it('are its short answer and every section', () => {
    expect(partsOf(ARTICLE).map(partId)).toEqual([
      'send-pending#lead',
      'send-pending#why',
      'send-pending#steps',
      'send-pending#wait',
      'send-pending#never',
    ]);
  });
});

describe('a part that is said first', () => {
  it('is the short answer with the steps and the warning that fits best', () => {
    const said = speak(part('lead'), { fits: about('delete'), again: false });
    expect(said.lead).toBe(ARTICLE.lead);
    expect(said.steps).toHaveLength(4);
    expect(said.never).toEqual([{ text: 'Don’t delete the app.', loses: false }]);
  });

  it('keeps the condition at the end of a short answer of sixty words, and cuts whole sentences off a longer one', () => {
    const sentence = `${'One of ten words stands here and there '.repeat(2).trim()}.`;
    const condition = 'Only while nobody else knows the phrase.';
    const lead = `${sentence} ${sentence} ${sentence} ${condition}`;
    const said = (text: string) => {
      const [first] = partsOf({ ...ARTICLE, lead: text });
      return first && speak(first, { fits: nothing, again: false }).lead;
    };
    expect(wordsIn(lead)).toBeGreaterThan(50);
    expect(said(lead)).toBe(lead);
    expect(said(`${lead} ${sentence} ${sentence}`)).toBe(`${lead}`);
  });

  it('begins with where the money is, whatever section answers', () => {
    const said = speak(part('wait'), { fits: nothing, again: false });
    expect(said.lead).toBe('**While it waits, the coins are yours.**\n\nUsually minutes. With a low fee, days.');
  });
});

describe('a short answer', () => {
  const answer = { id: 'add-gas', kind: 'mayI', needs: {}, text: '**No.** Wait.', claims: [], asked: [] } as const;
  const part = { article: { ...ARTICLE, answers: [answer] }, anchor: answer.id, section: null, answer };

  it('is a part, and is said by itself, first or later', () => {
    expect(partsOf(part.article).map(partId)).toContain('send-pending#add-gas');
    for (const again of [false, true])
      expect(speak(part, { fits: nothing, again })).toMatchObject({ lead: '**No.** Wait.', steps: [], never: [] });
  });
});

describe('what not to do, said to who goes on', () => {
  it('is the one that the message is about, as a sentence', () => {
    expect(speak(part('never'), { fits: about('delete'), again: true }).lead).toBe('Don’t delete the app.');
  });

  it('is two of them where none stands out', () => {
    expect(speak(part('never'), { fits: nothing, again: true }).lead).toBe(
      '- Don’t send it again.\n- Don’t delete the app.',
    );
  });
});

describe('a part that is said to who goes on', () => {
  it('is nothing but the part', () => {
    expect(speak(part('wait'), { fits: nothing, again: true })).toMatchObject({
      lead: 'Usually minutes. With a low fee, days.',
      steps: [],
      never: [],
    });
  });

  it('names the items of a list that fit, in the order of the article', () => {
    const said = speak(part('why'), { fits: (text) => Number(/old data|fee/.test(text)), again: true });
    expect(said.lead).toBe('- The fee is low.\n- The app shows old data.');
  });

  it('has no number where its steps begin in the middle of a list, as if the first were lost', () => {
    const steps = ['1. Make a new wallet.', '2. Send a little.', '3. Send the rest.'].join('\n');
    const article = { ...part('why').article, sections: [{ anchor: 'why', heading: 'Why', markdown: steps }] };
    const said = (fits: (text: string) => number) =>
      speak({ ...part('why'), article, section: article.sections[0] ?? null }, { fits, again: true }).lead;
    expect(said((text) => Number(/little|rest/.test(text)))).toBe('- Send a little.\n- Send the rest.');
    expect(said((text) => Number(/new|little/.test(text)))).toBe('1. Make a new wallet.\n2. Send a little.');
  });

  it('is all of it and nothing of its article, where it was chosen by itself', () => {
    const whole = { again: true, whole: true };
    const said = speak(part('why'), { fits: about('old data'), ...whole });
    expect(said.lead).toBe('- The fee is low.\n- An earlier one blocks it.\n- The app shows old data.');
    const steps = speak(part('steps'), { fits: about('oldest'), ...whole });
    expect(steps).toMatchObject({ lead: '', never: [], first: 0 });
    expect(steps.steps).toHaveLength(4);
  });

  it('names every case of "which is yours", for the one that is left out may be the reader’s', () => {
    const cases = ['- **Only connected:** nothing.', '- **Signed:** act at once.', '- **Typed the words:** move all.'];
    const check = (items: readonly string[]) =>
      ({ ...ARTICLE, sections: [{ anchor: 'check', heading: 'Which?', markdown: items.join('\n') }] }) as Article;
    const said = (items: readonly string[]) => {
      const found = partsOf(check(items)).find(({ anchor }) => anchor === 'check');
      return found && speak(found, { fits: about('words'), again: true }).lead;
    };
    expect(said(cases)).toBe(cases.join('\n'));
    expect(said(['- Nothing.', '- Act at once.', '- The words.'])).toBe('- Nothing.\n- The words.');
    expect(said([...cases, '- **A:** a.', '- **B:** b.', '- **C:** c.'])?.split('\n')).toHaveLength(2);
  });

  it('begins with the step that is asked about, else with the one that comes next', () => {
    expect(speak(part('steps'), { fits: about('oldest'), again: true, from: 1 })).toMatchObject({
      first: 2,
      steps: ['Look for the oldest.', 'Speed it up.'],
    });
    expect(speak(part('steps'), { fits: about('hash'), again: true, from: 3 }).steps).toEqual([
      'Find the hash.',
      'Open an explorer.',
    ]);
    expect(speak(part('steps'), { fits: nothing, again: true, from: 3 })).toMatchObject({
      first: 3,
      steps: ['Speed it up.'],
    });
    expect(speak(part('steps'), { fits: nothing, again: true, from: 4 }).first).toBe(0);
  });

  it('takes of the short answer the sentence that is asked about', () => {
    expect(speak(part('lead'), { fits: about('price'), again: true }).lead).toBe(
      'Usually the fee is below today’s price.',
    );
  });
});

describe('what is cut out of bold', () => {
  const of = (lead: string, markdown = 'Why.') =>
    ({ ...ARTICLE, lead, sections: [{ anchor: 'why', heading: 'Why', markdown }] }) as unknown as Article;
  const inside = of('**It is normal. The balances are separate.** Nothing is lost.');
  const lead = (article: Article, word: string, anchor = 'lead') => {
    const chosen = partsOf(article).find((one) => one.anchor === anchor) ?? part('lead');
    return speak(chosen, { fits: about(word), again: anchor === 'lead' }).lead;
  };

  it('ends with the mark where its first sentence alone is said', () => {
    expect(lead(inside, '', 'why')).toBe('**It is normal.**\n\nWhy.');
  });

  it('begins with the mark where its second sentence is asked about', () => {
    expect(lead(inside, 'separate')).toBe('**The balances are separate.** Nothing is lost.');
  });

  it('has every mark twice in whatever is said of the shipped articles', async () => {
    const articlesDir = join(packageRoot(__dirname), 'knowledge', 'articles');
    const library = await openLibrary({ articlesDir, log: silentLog, pollEvery: 0 });
    const open = LANGUAGES.flatMap((language) => library.articles(language))
      .flatMap(partsOf)
      .flatMap((one) => [true, false].map((again) => ({ one, said: speak(one, { fits: nothing, again }) })))
      .filter(({ said }) =>
        [said.lead, ...said.steps, ...said.never.map((one) => one.text)].some(
          (text) => text.split('**').length % 2 === 0,
        ),
      );
    expect(open.map(({ one }) => partId(one))).toEqual([]);
    library.close();
  });
});

it('two characters of a writing without spaces count as a word', () => {
  expect(wordsIn('two words')).toBe(2);
  expect(wordsIn('手数料は')).toBe(2);
  expect(wordsIn('[the article](article:send-pending)')).toBe(2);
});
