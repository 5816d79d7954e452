import type { Answer, Article, Passage } from '../../knowledge/ports.ts';
import { answersInTalk, isFollowUp, questionsIn, saysLittle } from '../../knowledge/talk.ts';

const article = (id: string) => ({ id, title: id }) as Article;
const answered = (id: string): Answer => ({
  kind: 'answered',
  passage: { article: article(id) } as Passage,
  confidence: 0.9,
  others: [article('other')],
  rivals: [],
});
const notKnown: Answer = { kind: 'notKnown', confidence: 0.1 };

describe('a message of several questions', () => {
  it.each([
    ['Why is my transfer pending? And how do I cancel it?', 2],
    ['why is it pending and how do I cancel it', 2],
    ['送金が届きません。それと、手数料はいくらですか？', 2],
    ['转账一直没到账。另外，手续费是多少？', 2],
    ['송금이 안 왔어요. 그리고 수수료는 얼마예요?', 2],
    ['Hello?? Where is my money?', 2],
    ['my transfer is pending since yesterday and I am scared', 1],
    ['Hi? why? is it late? what now? help me please', 1],
    ['送金したのに届かないので心配です', 1],
  ])('%s: %i', (text, count) => expect(questionsIn(text)).toHaveLength(count));

  it('is searched without the word that only adds', () => {
    expect(questionsIn('怎么添加网络？还有怎么备份？')).toEqual(['怎么添加网络？', '怎么备份？']);
    expect(questionsIn('How do I add a network? And how do I make a backup?')[1]).toBe('how do I make a backup?');
  });

  it('is answered one after the other where both have an answer of their own', async () => {
    const answer = async (question: string) => answered(/cancel/.test(question) ? 'cancel' : 'pending');
    const both = await answersInTalk(answer, 'Why is it pending? How do I cancel it?', 'en', null);
    expect(both).toEqual([answered('pending'), answered('cancel')]);
  });

  it('is one question where one half says nothing', async () => {
    const answer = async (question: string) => (question.startsWith('Hello') ? notKnown : answered('pending'));
    expect(await answersInTalk(answer, 'Anyone there? Why is it pending?', 'en', null)).toEqual([answered('pending')]);
  });
});

describe('a story', () => {
  const story = 'I sent coins to my brother and he sees nothing. '.repeat(4);

  it('is one question, whatever it ends with', () => {
    expect(questionsIn(`${story}Where is it? And can I get it back?`)).toHaveLength(1);
    const text = `${story}Where is it and can I get it back?`;
    expect(questionsIn(text)).toEqual([text]);
  });

  it('is two where it says that it asks for something else', () => {
    expect(questionsIn(`${story}Also, how do I add a network?`)[1]).toBe('how do I add a network?');
    expect(questionsIn(`${'弟に送ったコインが届いていません。'.repeat(6)}それと、妻に怒られました。`)).toHaveLength(1);
  });
});

describe('how to reach a person', () => {
  const answer = async (question: string) => {
    if (/anybody there/.test(question)) return answered('reach-a-person');
    return /swap/.test(question) ? answered('swap-failed') : notKnown;
  };

  it('is no second answer', async () => {
    const text = 'Why did my swap fail? And is anybody there?';
    expect(await answersInTalk(answer, text, 'en', null)).toEqual([answered('swap-failed')]);
  });

  it('is not the answer to a message that also tells what happened', async () => {
    const text = 'I am scared. The swap took my coins. Please, is anybody there?';
    expect(await answersInTalk(answer, text, 'en', null)).toEqual([answered('swap-failed')]);
  });

  it('is the answer where nothing else was asked that can be answered', async () => {
    const text = 'I am seventy-eight. Is anybody there?';
    expect(await answersInTalk(answer, 'anybody there?', 'en', null)).toEqual([answered('reach-a-person')]);
    expect(await answersInTalk(answer, text.replace('Is any', 'is any'), 'en', null)).toEqual([
      answered('reach-a-person'),
    ]);
  });

  it('is asked of no model twice', async () => {
    const asked: unknown[] = [];
    const counting: typeof answer = async (question, ...rest: unknown[]) => {
      asked.push(rest[1]);
      return answer(question);
    };
    await answersInTalk(counting, 'The swap took my coins. Please, is anybody there?', 'en', null);
    expect(asked).toEqual([undefined, { model: false }, { model: false }, undefined]);
  });
});

describe('a follow-up', () => {
  it.each(['and on polygon?', 'what about fees', 'Polygonの場合は？', '那手续费呢', '그럼 이더리움은요?'])(
    '%s is one',
    (text) => expect(isFollowUp(text)).toBe(true),
  );
  it.each(['my money is gone', '送金が届かない'])('%s is none', (text) => expect(isFollowUp(text)).toBe(false));

  it('is asked again with what was answered last, when it says too little by itself', async () => {
    const answer = async (question: string) => (question.startsWith('wrong network') ? answered('polygon') : notKnown);
    expect(await answersInTalk(answer, 'and on polygon?', 'en', article('wrong network'))).toEqual([
      answered('polygon'),
    ]);
    expect(await answersInTalk(answer, 'and on polygon?', 'en', null)).toEqual([notKnown]);
    expect(await answersInTalk(answer, 'polygon prices', 'en', article('wrong network'))).toEqual([notKnown]);
  });

  it.each([
    'and how long does it take?',
    'how much is it',
    'when will it arrive?',
    'それはいくら？',
    'どのくらいかかりますか？',
    '那要多久？',
    '多少钱',
    '얼마나 걸려요?',
    '그건 얼마예요?',
  ])('%s says little by itself', (text) => expect(saysLittle(text)).toBe(true));
  it.each(['how much is the network fee', '送金はいくらかかりますか', '转账要多久', '송금은 얼마나 걸려요?'])(
    '%s says enough',
    (text) => expect(saysLittle(text)).toBe(false),
  );

  it('is asked in context although something would answer it alone, when it says little', async () => {
    const answer = async (question: string) =>
      answered(question.startsWith('unstaking') ? 'unstaking' : 'confirmations');
    const [again] = await answersInTalk(answer, 'how long does it take?', 'en', article('unstaking'));
    expect(again).toMatchObject({ kind: 'unsure', candidates: [{ id: 'unstaking' }, { id: 'other' }] });
    expect(await answersInTalk(answer, 'how long does it take?', 'en', null)).toEqual([answered('confirmations')]);
  });

  it('offers the neighbours rather than saying the same again', async () => {
    const answer = async (question: string) => (question.startsWith('fees') ? answered('fees') : notKnown);
    const [again] = await answersInTalk(answer, 'and on polygon?', 'en', article('fees'));
    expect(again).toMatchObject({ kind: 'unsure', candidates: [{ id: 'fees' }, { id: 'other' }] });
  });
});
