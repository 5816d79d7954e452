import { AnswerDialog } from '../../../dialogs/answer/answerDialog.ts';
import { caseOf } from '../../../dialogs/case.ts';
import { attemptsOf, keepAttempts } from '../../../dialogs/routing/attempts.ts';
import { request } from '../../../handoff/conversation.ts';
import { passageOf } from '../../../knowledge/answer.ts';
import { partsOf } from '../../../knowledge/parts.ts';
import type { Article } from '../../../knowledge/ports.ts';
import { en } from '../../../languages/en.ts';
import { ja } from '../../../languages/ja.ts';
import { ko } from '../../../languages/ko.ts';
import type { Chosen } from '../../../understanding/answer/answering.ts';
import { chosenPart, KNOWS_NOTHING, NOT_KNOWN } from '../../support/desk/chosen.ts';
import { talkTo } from '../../support/desk/dialogClient.ts';
import { sampleArticle } from '../../support/texts/sampleArticle.ts';

const steps = ['Open Settings', 'Choose Networks', 'Add it', 'Compare the values', 'Save'];

const ARTICLE = sampleArticle('add-network', {
  title: 'Add a network',
  department: 'tokens',
  lead: 'You can add a network yourself.',
  sections: [
    { anchor: 'steps', heading: 'Steps', markdown: steps.map((step, index) => `${index + 1}. ${step}`).join('\n') },
    { anchor: 'wait', heading: 'How long', markdown: 'It takes a minute.' },
    { anchor: 'never', heading: 'Never', markdown: '- Take values from a stranger', losses: [0] },
  ],
});

/** No lines of any country. */
const NOBODY = { lines: [] };

/** Each message is answered by the next of these. */
function dialog(...answers: Chosen[]) {
  return new AnswerDialog({
    ...KNOWS_NOTHING,
    care: NOBODY,
    choose: async () => answers.shift() ?? NOT_KNOWN,
    passage: (id) => (id === ARTICLE.id ? passageOf(ARTICLE, null) : null),
  });
}

describe('the answer dialog', () => {
  it('says what a word means, with a way to the article about it, where no article is asked that', async () => {
    const nonce = { id: 'nonce', names: ['nonce'], say: 'A nonce is a running number.', see: ARTICLE.id };
    const speaking = new AnswerDialog({
      ...KNOWS_NOTHING,
      care: NOBODY,
      choose: async () => chosenPart({ ...ARTICLE, id: 'send-pending' }),
      define: (text) => (/what is a nonce/i.test(text) ? nonce : null),
      passage: () => passageOf(ARTICLE, null),
    });
    const client = talkTo(speaking, 'en', { question: 'What is a nonce?' });
    expect(await client.say('What is a nonce?')).toBe(nonce.say);
    expect(client.lastButtons()[0]).toMatchObject({
      title: ARTICLE.title,
      value: { action: 'article', id: ARTICLE.id },
    });
  });

  it('leaves a word to the article that is asked for it', async () => {
    const asked = { ...ARTICLE, questions: ['what is a nonce'] };
    const speaking = new AnswerDialog({
      ...KNOWS_NOTHING,
      care: NOBODY,
      choose: async () => chosenPart(asked),
      define: (text) => (/what is a nonce/i.test(text) ? { id: 'nonce', names: ['nonce'], say: 'No.' } : null),
      passage: () => passageOf(asked, null),
    });
    const client = talkTo(speaking, 'en', { question: 'What is a nonce?' });
    expect(await client.say('What is a nonce?')).toContain(ARTICLE.lead);
  });

  it('speaks of the wallet that was named earlier in the conversation', async () => {
    const heard: (string | null | undefined)[] = [];
    const speaking = new AnswerDialog({
      ...KNOWS_NOTHING,
      care: NOBODY,
      choose: async () => chosenPart(ARTICLE),
      speak: (part, to) => {
        heard.push(to.wallet);
        return KNOWS_NOTHING.speak(part, to);
      },
      passage: () => passageOf(ARTICLE, null),
    });
    const client = talkTo(speaking, 'en', { question: 'q' });
    client.draft.content = {
      ...client.draft.content,
      dialogs: { case: { facts: { wallet: { value: 'Rabby', turn: 1 } } } },
    };
    await client.say('How do I add a network?');
    expect(heard).toEqual(['Rabby']);
  });

  it('says what holds for the network that was told earlier, under its name, and nothing of it that a case forbids', async () => {
    const line = (text: string) => ({ place: 'BNB Smart Chain', text });
    const speaking = new AnswerDialog({
      ...KNOWS_NOTHING,
      care: NOBODY,
      choose: async () => chosenPart(ARTICLE),
      speak: (part, to) => ({
        ...KNOWS_NOTHING.speak(part, to),
        lines: (to.places?.networks ?? []).flatMap(() => [
          line('It is BNB.'),
          line('Cents. Put some BNB into this wallet.'),
        ]),
      }),
      passage: () => passageOf(ARTICLE, null),
    });
    const toldOf = async (facts: object) => {
      const client = talkTo(speaking, 'en', { question: 'q' });
      client.draft.content = { ...client.draft.content, dialogs: { case: { facts } } };
      return client.say('How do I add a network?');
    };
    const network = { value: 'BNB Smart Chain', turn: 1 };
    expect(await toldOf({ network })).toContain('**BNB Smart Chain:** Cents. Put some BNB');
    const exposed = await toldOf({ network, phrase: { value: 'exposed', turn: 1 } });
    expect(exposed).toContain('**BNB Smart Chain:** It is BNB.');
    expect(exposed).not.toMatch(/Put some BNB|Cents/);
    expect(await toldOf({})).not.toContain('BNB');
  });

  it('offers beside an answer that is most likely none what comes next, by what it answers', async () => {
    const next = partsOf(ARTICLE).filter(({ anchor }) => anchor === 'wait');
    const offered = async (confidence: number) => {
      const client = talkTo(dialog(chosenPart(ARTICLE, 'lead', { confidence, next })), 'en', { question: 'q' });
      await client.say('And then?');
      return client.lastButtons().map(({ title, value }) => ({ title, value }));
    };
    const wait = { title: 'How long', value: { action: 'article', id: 'add-network', part: 'wait' } };
    expect((await offered(0.2))[0]).toEqual(wait);
    expect(await offered(0.9)).not.toContainEqual(wait);
  });

  it('says a short answer of which it is unsure under the question that it answers', async () => {
    const cost = { id: 'cost', needs: {}, text: 'It costs nothing.', claims: [], asked: ['What is it'] };
    const own: Article = { ...ARTICLE, answers: [{ ...cost, kind: 'howMuch' }] };
    const saidOf = (confidence: number) =>
      talkTo(dialog(chosenPart(own, 'cost', { confidence, again: true })), 'en', { question: 'q' }).say('And what?');
    expect(await saidOf(0.39)).toMatch(/^\[What is it\]\(article:add-network#cost\)\n\nIt costs nothing\./);
    expect(await saidOf(0.41)).toMatch(/^It costs nothing\./);
  });

  it('names what may answer another question of the message, instead of what comes next', async () => {
    const [wait] = partsOf(ARTICLE).filter(({ anchor }) => anchor === 'wait');
    const elsewhere = wait ? [wait] : [];
    const client = talkTo(dialog(chosenPart(ARTICLE, 'lead', { confidence: 0.4, elsewhere })), 'en', { question: 'q' });
    expect(await client.say('How do I add it, and does it last?')).toContain(en.otherQuestion);
    expect(client.lastButtons()[0]?.title).toBe('How long');
    const plain = talkTo(dialog(chosenPart(ARTICLE, 'lead')), 'en', { question: 'q' });
    expect(await plain.say('How do I add it?')).not.toContain(en.otherQuestion);
  });

  it('keeps for who wants another answer the parts that come next', async () => {
    const next = partsOf(ARTICLE).filter(({ anchor }) => anchor === 'wait');
    const client = talkTo(dialog(chosenPart(ARTICLE, 'lead', { next })), 'en', { question: 'q' });
    await client.say('And then?');
    expect(attemptsOf(client.draft).others).toEqual(['add-network#wait']);
  });

  it('says nothing where a model leaves it at what stands, and what else may fit still may', async () => {
    const does = { by: 'remark' as const, remark: 'notHelped' };
    const client = talkTo(dialog(), 'en', { question: 'q', stands: does });
    keepAttempts(client.draft, { others: ['add-network#wait'] });
    expect(await client.say('no use to me')).toBe('');
    expect(attemptsOf(client.draft).others).toEqual(['add-network#wait']);
  });

  it('asks what was chosen to be asked, and is kind where nothing was asked, in words of its own', async () => {
    const client = talkTo(dialog({ kind: 'ask', question: 'network' }, { kind: 'talk', about: 'thanks' }), 'en', {
      question: 'q',
    });
    expect(await client.say('It is gone')).toBe(en.asking.network);
    expect(caseOf(client.draft)).toMatchObject({ last: 'question', open: null });
    expect(await client.say('Thank you')).toContain(en.thanks);
  });

  it('says of an article that is new the answer, its first steps and one warning, and offers the others', async () => {
    const client = talkTo(dialog(chosenPart(ARTICLE)), 'en', { question: 'q' });
    const text = await client.say('How do I add a network?');
    expect(text).toContain(ARTICLE.lead);
    expect(text).toContain('1. Open Settings\n2. Choose Networks\n3. Add it\n\n');
    expect(text).toContain(`**${en.never}**\n- Take values from a stranger`);
    expect(text).toContain('](/articles/add-network?lang=en)');
    expect(client.lastCard()).toMatchObject({ never: ['Take values from a stranger'], losses: [0] });
    expect(client.lastButtons()[0]).toMatchObject({
      title: en.buttons.allSteps,
      value: { action: 'article', id: 'add-network', whole: true },
    });
    expect(client.draft.content.brief.articles).toEqual(['add-network']);
    expect(client.draft.events).toEqual([
      { kind: 'answered', result: 'answered', department: 'tokens', article: 'add-network' },
    ]);
    expect(caseOf(client.draft)).toMatchObject({ open: { article: 'add-network' }, last: 'steps', steps: 3 });
  });

  it('says only the part to who goes on, and where it stands', async () => {
    const client = talkTo(dialog(chosenPart(ARTICLE, 'wait', { again: true })), 'en', { question: 'q' });
    const text = await client.say('and how long?');
    expect(text).toMatch(/^It takes a minute\.\n\n\[/);
    expect(text).toContain('](/articles/add-network?lang=en#wait)');
    // What else there is to do stays within reach.
    expect(client.lastButtons()[0]?.title).toBe(en.buttons.allSteps);
  });

  it('says a short answer by itself, also where it is the first of its article', async () => {
    const gas = { id: 'add-gas', kind: 'mayI', needs: {}, text: '**否。** 不要充值。', claims: [], asked: [] } as const;
    const article = { ...ARTICLE, language: 'zh-Hans' as const, answers: [gas] };
    const client = talkTo(dialog(chosenPart(article, 'add-gas', { again: true })), 'zh-Hans', { question: 'q' });
    expect(await client.say('要不要充值？')).toMatch(
      /^\*\*否。\*\* 不要充值。\n\n\[[^\]]*\]\(\/articles\/add-network\?lang=zh-Hans#add-gas\)$/,
    );
    expect(caseOf(client.draft)).toMatchObject({ open: { article: 'add-network' }, said: ['add-network#add-gas'] });
  });

  it('goes on with the steps that were not said yet', async () => {
    const client = talkTo(dialog(), 'en', { onward: true });
    client.draft.content = {
      ...client.draft.content,
      dialogs: { case: { open: { article: 'add-network', query: '', turn: 1 }, steps: 3 } },
    };
    expect(await client.say('done')).toContain('4. Compare the values\n5. Save');
  });

  it('begins another article with its first step, however many of the open one were said', async () => {
    const chosen = chosenPart(ARTICLE, 'steps', { again: true, continues: 'stays' });
    const client = talkTo(dialog(chosen), 'en', { question: 'q' });
    const open = { article: 'send-pending', query: '', turn: 1 };
    client.draft.content = { ...client.draft.content, dialogs: { case: { open, steps: 3 } } };
    expect(await client.say('and how do I add it?')).toContain('1. Open Settings\n2. Choose Networks');
    expect(caseOf(client.draft)).toMatchObject({ open: { article: 'send-pending' }, steps: 3 });
  });

  it('says all steps where they are asked for', async () => {
    const client = talkTo(dialog(), 'en', { articleId: 'add-network', whole: true });
    expect(await client.say(en.buttons.allSteps)).toContain('5. Save');
  });

  it('says when the article exists only in another language', async () => {
    const client = talkTo(dialog(chosenPart(ARTICLE)), 'ja', { question: 'q' });
    expect(await client.say('ネットワークの追加')).toContain(ja.otherLanguage('English'));
  });

  it('says that it does not know, and offers a person', async () => {
    const client = talkTo(dialog(NOT_KNOWN), 'ja', { question: 'q' });
    expect(await client.say('天気は？')).toBe(ja.notKnown);
  });

  it('offers what the question sounds like, where there is something', async () => {
    const client = talkTo(dialog({ kind: 'notKnown', near: [ARTICLE] }), 'ko', { question: 'q' });
    expect(await client.say('네트워크')).toBe(ko.notKnownNear);
    expect(client.lastButtons().map(({ value }) => value)).toEqual([
      { action: 'article', id: 'add-network' },
      { action: 'person' },
    ]);
  });

  describe('what comes near', () => {
    const answer = { kind: 'howLong' as const, needs: {}, claims: [] };
    const asked = sampleArticle('fees', {
      answers: [
        { ...answer, id: 'long', text: 'A minute.', asked: ['how long does it take'] },
        { ...answer, id: 'cost', text: 'A cent.', asked: ['what does it cost'] },
      ],
    });
    const near = (article = asked, likely = 3): Chosen => ({
      kind: 'near',
      article,
      parts: partsOf(article).filter(({ anchor }) => anchor !== 'lead'),
      likely,
    });

    it('is told as no more than that, under the questions which it answers', async () => {
      const client = talkTo(dialog(near()), 'en', { question: 'q' });
      const said = await client.say('is it quick?');
      expect(said).toContain(en.notKnownNear);
      expect(said).toContain('How long does it take');
      expect(said).toContain('A minute.');
      expect(said).toContain('A cent.');
      expect(caseOf(client.draft)).toMatchObject({
        open: { article: 'fees' },
        said: ['fees#long', 'fees#cost'],
        last: 'offer',
      });
    });

    it('takes in what was told with all that is known by name, so that it is seen to be understood', async () => {
      const noted = { ...near(asked, 0), kind: 'noted' as const } as Chosen;
      const client = talkTo(dialog(noted, noted), 'en', { question: 'q' });
      expect(await client.say('two days ago')).toContain(en.noted);
      const facts = { network: { value: 'Tron', turn: 1 }, wallet: { value: 'TokenPocket', turn: 1 } };
      client.draft.content = { ...client.draft.content, dialogs: { case: { facts } } };
      expect(await client.say('from TokenPocket')).toContain(en.notedSo('Tron · TokenPocket'));
    });

    it("is only named where it is unlikely, for a stranger's answer helps nobody", async () => {
      const client = talkTo(dialog(near(asked, 1)), 'en', { question: 'q' });
      const said = await client.say('is it quick?');
      expect(said).toContain('A minute.');
      expect(said).not.toContain('A cent.');
      expect(client.lastButtons().map(({ title }) => title)).toContain('What does it cost');
      const nothing = talkTo(dialog(near(asked, 0)), 'en', { question: 'q' });
      expect(await nothing.say('is it quick?')).toBe(en.notKnownNear);
      expect(nothing.lastButtons().map(({ title }) => title)).toContain('How long does it take');
    });

    it('is told in a case of danger too, where the case leaves all of it', async () => {
      const client = talkTo(dialog(near()), 'en', { question: 'q' });
      client.draft.content = {
        ...client.draft.content,
        dialogs: { case: { facts: { gone: { value: 'some', turn: 1 } } } },
      };
      expect(await client.say('is it quick?')).toContain('A minute.');
    });

    it('leaves the open problem as it is', async () => {
      const client = talkTo(dialog(chosenPart(ARTICLE), near()), 'en', { question: 'q' });
      await client.say('how do I add one?');
      await client.say('is it quick?');
      expect(caseOf(client.draft).open?.article).toBe(ARTICLE.id);
    });

    it('is only offered where a heading alone would say it', async () => {
      const client = talkTo(dialog(near(ARTICLE)), 'en', { question: 'q' });
      expect(await client.say('is it quick?')).toBe(en.notKnownNear);
      expect(client.lastButtons().map(({ title }) => title)).toEqual(expect.arrayContaining(['How long']));
    });
  });

  it('does not offer a person who has been called already', async () => {
    const client = talkTo(dialog(NOT_KNOWN), 'ko', { question: 'q' });
    client.draft.move(request(client.draft.facts.owner, { department: 'app', reason: 'asked' }, 1));
    expect(await client.say('얼마나 기다려야 하나요')).toBe(ko.notKnownWaiting);
  });

  it('asks which one is meant where there are several', async () => {
    const candidates = [ARTICLE, { ...ARTICLE, id: 'other' }];
    const client = talkTo(dialog({ kind: 'unsure', candidates }), 'en', { question: 'q' });
    expect(await client.say('network?')).toBe(en.unsure);
  });

  it('offers what might be meant when it is unsure', async () => {
    const client = talkTo(dialog({ kind: 'unsure', candidates: [ARTICLE] }), 'en', { question: 'q' });
    expect(await client.say('network?')).toBe(en.unsureOfOne);
  });

  it('answers with the article that the user chose', async () => {
    const client = talkTo(dialog(), 'en', { articleId: 'add-network' });
    expect(await client.say('Add a network')).toContain(ARTICLE.lead);
  });
});
