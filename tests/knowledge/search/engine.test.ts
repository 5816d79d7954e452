import { createSearchEngine } from '../../../knowledge/search/engine.ts';

function passage(id: string, text: string, more: { title?: string; aliases?: string[] } = {}) {
  return { id, group: id, text, ...more };
}
const first = (engine: ReturnType<typeof createSearchEngine>, question: string, language: string) =>
  engine.search(question, language).hits[0]?.passage.id;

describe('the search engine', () => {
  it('finds a passage in every language by words that are bent or cut differently', () => {
    const engine = createSearchEngine();
    engine.put('en', 'a', [passage('a', 'A stuck transaction waits in the mempool.')]);
    engine.put('en', 'b', [passage('b', 'Staking rewards arrive weekly.')]);
    engine.put('ja', 'a', [passage('a', '送金した取引が保留のまま動かないときは手数料を上げます。')]);
    engine.put('ja', 'b', [passage('b', '通知の設定を変える方法を説明します。')]);
    engine.put('ko', 'a', [passage('a', '거래소에서 출금한 코인이 지갑에 도착하지 않을 때')]);
    engine.put('ko', 'b', [passage('b', '알림 설정을 바꾸는 방법')]);
    expect(first(engine, 'transactions stuck in mempools', 'en')).toBe('a');
    expect(first(engine, '取引が保留になっている', 'ja')).toBe('a');
    expect(first(engine, '거래소의 출금은 언제 도착하나요', 'ko')).toBe('a');
  });

  it('reads Traditional and Simplified Chinese as one, and answers either from the other', () => {
    const engine = createSearchEngine();
    engine.put('zh-Hans', 'a', [passage('a', '钱包的助记词应该抄在纸上保存')]);
    engine.put('zh-Hans', 'b', [passage('b', '交易手续费的计算方法')]);
    expect(first(engine, '錢包助記詞怎麼保存', 'zh-Hant')).toBe('a');
  });

  it('reads the words of Taiwan as those of the mainland', () => {
    const engine = createSearchEngine();
    engine.put('zh-Hans', 'a', [passage('a', '添加自定义网络')]);
    engine.put('zh-Hans', 'b', [passage('b', '新增条目会增加路由')]);
    expect(first(engine, '怎麼新增網路', 'zh-Hant')).toBe('a');
    engine.put('zh-Hans', 'c', [passage('c', '账户的数据保存在服务器')]);
    expect(engine.search('帳戶 資料 儲存 伺服器', 'zh-Hant').hits[0]).toMatchObject({ passage: { id: 'c' } });
  });

  it('closes the gap between words by concepts', () => {
    const engine = createSearchEngine();
    engine.put('ja', 'pending', [passage('pending', 'トランザクションがペンディングの場合')]);
    engine.put('ja', 'price', [passage('price', '時価の表示について')]);
    expect(first(engine, '送ったのに詰まってる', 'ja')).toBe('pending');
  });

  it('forgets what was removed and finds what was put, at once, through many edits', () => {
    const engine = createSearchEngine();
    for (let round = 0; round < 200; round++) {
      engine.put('en', 'a', [passage('a', `Edition number${round} about bridges.`)]);
      expect(first(engine, `number${round}`, 'en')).toBe('a');
      expect(engine.search(`number${round - 1}`, 'en').hits).toEqual([]);
    }
    engine.remove('en', 'a');
    expect(engine.search('bridges', 'en')).toMatchObject({ hits: [], verdict: 'notKnown' });
    expect(engine.size).toBe(0);
  });

  it('counts passages of one group once', () => {
    const engine = createSearchEngine();
    const group = ['one', 'two', 'three'].map((id) => ({ id, group: 'g', text: `bridge delay ${id}` }));
    engine.put('en', 'g', group);
    expect(engine.search('bridge delay', 'en').hits).toHaveLength(1);
  });

  it('says that it does not know when the question is about something else, and obeys a threshold that is set', () => {
    const passages = ['Bridges move coins between chains.', 'Gas is paid in the coin of the network.'];
    const build = (thresholds?: Record<string, { answer: number; unsure: number }>) => {
      const engine = createSearchEngine(thresholds ? { thresholds } : {});
      for (const text of passages) engine.put('en', text, [passage(text, text)]);
      return engine;
    };
    expect(build().search('capital city of australia', 'en').verdict).toBe('notKnown');
    const all = build({ en: { answer: 0, unsure: 0 } });
    expect(all.search('what are bridges made of in australia', 'en').verdict).toBe('answered');
    const none = build({ en: { answer: 1.1, unsure: 1.1 } });
    expect(none.search('bridges move coins between chains', 'en').verdict).toBe('notKnown');
  });

  it('is surer of words that meet in one sentence than of the same words all over a passage', () => {
    const confidence = (text: string) => {
      const engine = createSearchEngine();
      engine.put('en', 'a', [passage('a', text)]);
      for (const other of ['Rain fell on Sunday.', 'A museum opened.'])
        engine.put('en', other, [passage(other, other)]);
      return engine.search('Which comet did the observatory photograph?', 'en').confidence;
    };
    const together = confidence('The observatory went on to photograph a comet. It was cold. They had tea.');
    expect(together).toBeGreaterThan(
      confidence('A comet. It was cold at the observatory. They had tea. To photograph went on.'),
    );
  });

  it('learns from aliases what a question is about, and from asides what it is not', () => {
    const asides = Array.from({ length: 30 }, (_, n) => ({ text: `weather in city ${n} tomorrow`, language: 'en' }));
    const engine = createSearchEngine({ asides });
    const ask = ['my transfer hangs', 'still waiting for my payment', 'it is not moving', 'payment pending since noon'];
    const lost = ['i dropped my phone', 'my handset is gone', 'phone fell into the sea', 'cannot find my mobile'];
    for (const [group, aliases] of [
      ['pending', ask],
      ['lost', lost],
    ] as const) {
      for (const language of ['en', 'ja', 'ko']) {
        engine.put(language, group, [passage(group, 'Some text.', { title: group, aliases: [...aliases] })]);
      }
    }
    engine.learn();
    expect(first(engine, 'is my payment still hanging', 'en')).toBe('pending');
    // An alias is found as it stands, even one whose words say something else.
    engine.put('en', 'lost', [
      passage('lost', 'Some text.', { title: 'lost', aliases: [...lost, 'Payment pending, it is not moving!'] }),
    ]);
    engine.learn();
    expect(first(engine, 'payment pending it is not moving', 'en')).toBe('lost');
    const question = 'my payment is not moving';
    const known = engine.search(question, 'en').confidence;
    expect(engine.search('weather tomorrow', 'en').confidence).toBeLessThan(known);
    // A story around the question takes nothing from it.
    const asked = engine.search(`Weather in the city tomorrow! ${question}. Weather tomorrow?`, 'en');
    expect(asked.hits[0]?.passage.id).toBe('pending');
    expect(asked.confidence).toBeGreaterThan(known * 0.9);
  });

  it.each(['', '   ', '😀😀', '???', '0', 'の', 'a'.repeat(100_000)])('survives %#', (question) => {
    const engine = createSearchEngine();
    engine.put('ja', 'a', [passage('a', '送金')]);
    engine.put('en', 'a', [passage('a', 'send')]);
    for (const language of ['ja', 'en', 'zh-Hant', 'xx']) {
      expect(engine.search(question, language).verdict).toBe('notKnown');
    }
  });
});
