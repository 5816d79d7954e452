import { AnswerDialog } from '../../../dialogs/answer/answerDialog.ts';
import { request } from '../../../handoff/conversation.ts';
import type { Answer, Article, Passage } from '../../../knowledge/ports.ts';
import { en } from '../../../languages/en.ts';
import { ja } from '../../../languages/ja.ts';
import { ko } from '../../../languages/ko.ts';
import { talkTo } from '../../support/dialogClient.ts';

const ARTICLE: Article = {
  id: 'add-network',
  language: 'en',
  title: 'Add a network',
  department: 'tokens',
  risk: 'normal',
  reviewed: '2026-11-12',
  expires: '2027-05-12',
  related: [],
  sources: [],
  questions: [],
  lead: 'You can add a network yourself.',
  sections: [{ anchor: 'steps', heading: 'Steps', markdown: '' }],
  markdown: '',
};
const PASSAGE: Passage = {
  article: ARTICLE,
  section: ARTICLE.sections[0] ?? null,
  lead: ARTICLE.lead,
  steps: ['Open Settings', 'Choose Networks'],
  never: ['Take values from a stranger'],
};

const dialog = (answer: Answer) =>
  new AnswerDialog({ answer: async () => answer, passage: (id) => (id === ARTICLE.id ? PASSAGE : null) });

describe('the answer dialog', () => {
  it('says the answer with its steps, its warning and the section it came from', async () => {
    const client = talkTo(
      dialog({ kind: 'answered', passage: PASSAGE, confidence: 0.9, others: [], rivals: [] }),
      'en',
      {
        question: 'q',
      },
    );
    const text = await client.say('How do I add a network?');
    expect(text).toContain(ARTICLE.lead);
    expect(text).toContain('1. Open Settings\n2. Choose Networks');
    expect(text).toContain(`**${en.never}**\n- Take values from a stranger`);
    expect(text).toContain('](/articles/add-network?lang=en#steps)');
    expect(client.draft.content.brief.articles).toEqual(['add-network']);
    expect(client.draft.events).toEqual([
      { kind: 'answered', result: 'answered', department: 'tokens', article: 'add-network' },
    ]);
  });

  it('says when the article exists only in another language', async () => {
    const client = talkTo(
      dialog({ kind: 'answered', passage: PASSAGE, confidence: 0.9, others: [], rivals: [] }),
      'ja',
      {
        question: 'q',
      },
    );
    expect(await client.say('ネットワークの追加')).toContain(ja.otherLanguage('English'));
  });

  it('says that it does not know, and offers a person', async () => {
    const client = talkTo(dialog({ kind: 'notKnown', confidence: 0.1 }), 'ja', { question: 'q' });
    expect(await client.say('天気は？')).toBe(ja.notKnown);
  });

  it('offers what the question sounds like, where there is something', async () => {
    const client = talkTo(dialog({ kind: 'notKnown', confidence: 0.3, near: [ARTICLE] }), 'ko', { question: 'q' });
    expect(await client.say('네트워크')).toBe(ko.notKnownNear);
    expect(client.lastButtons().map(({ value }) => value)).toEqual([
      { action: 'article', id: 'add-network' },
      { action: 'person' },
    ]);
  });

  it('does not offer a person who has been called already', async () => {
    const client = talkTo(dialog({ kind: 'notKnown', confidence: 0.1 }), 'ko', { question: 'q' });
    client.draft.move(request(client.draft.facts.owner, 'app', false, 1));
    expect(await client.say('얼마나 기다려야 하나요')).toBe(ko.notKnownWaiting);
  });

  it('asks which one is meant where there are several', async () => {
    const candidates = [ARTICLE, { ...ARTICLE, id: 'other' }];
    const client = talkTo(dialog({ kind: 'unsure', candidates, confidence: 0.4 }), 'en', { question: 'q' });
    expect(await client.say('network?')).toBe(en.unsure);
  });

  it('offers what might be meant when it is unsure', async () => {
    const client = talkTo(dialog({ kind: 'unsure', candidates: [ARTICLE], confidence: 0.4 }), 'en', { question: 'q' });
    expect(await client.say('network?')).toBe(en.unsureOfOne);
  });

  it('answers with the article that the user chose', async () => {
    const client = talkTo(dialog({ kind: 'notKnown', confidence: 0 }), 'en', { articleId: 'add-network' });
    expect(await client.say('Add a network')).toContain(ARTICLE.lead);
  });
});
