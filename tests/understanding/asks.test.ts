import { questionsIn } from '../../understanding/recognise/asks.ts';

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
    ['証拠に残す？それとも消す？', 2],
    ['削除はここで言えばいいですか、それともメールですか', 1],
    ['8番目が読めません、もう一つは全部にじんでいます', 1],
    ['もう一つ、手数料はいくらですか？', 1],
    ['送金が届きません。もう一つ、手数料はいくらですか？', 2],
    ['转过去了一半，另外那半来不及了', 1],
    ['好我等，前面還有幾個人啊', 1],
    ['转账没到账。还有，手续费是多少？', 2],
  ])('%s: %i', (text, count) => expect(questionsIn(text)).toHaveLength(count));

  it('is searched without the word that only adds', () => {
    expect(questionsIn('怎么添加网络？还有怎么备份？')).toEqual(['怎么添加网络？', '怎么备份？']);
    expect(questionsIn('How do I add a network? And how do I make a backup?')[1]).toBe('how do I make a backup?');
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
