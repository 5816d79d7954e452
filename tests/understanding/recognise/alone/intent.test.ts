import {
  type Intent,
  intentOf,
  intentRules,
  spellingsOf,
  yesOrNo,
} from '../../../../understanding/recognise/alone/intent.ts';

/** The others are learnt. */
const said: Record<
  Exclude<Intent, `language:${string}` | 'distress' | 'ashamed' | 'bot' | 'unclear' | 'helped' | 'detail'>,
  string[]
> = {
  person: [
    'I want a person',
    'agent',
    'can I talk to a human please?',
    'let me speak with a real person!!',
    'is there anyone I can talk to',
    'stop this bot, connect me to support',
    'live agent pls',
    'i need a human',
    '人と話したい',
    'オペレーターにつないでください',
    '担当者をお願いします',
    '人間に代わって',
    'ボットじゃなくて人がいい',
    '人工客服',
    '转人工',
    '我要找真人',
    '轉人工客服',
    '不要机器人',
    '상담원 연결해 주세요',
    '사람이랑 얘기하고 싶어요',
    '상담원',
    '상담원이요',
    '챗봇 말고 사람이요',
    'human please im scared',
    'ボットはいいから人を出して',
    '사람이랑 말하게 해줘',
    'are you a human? if not connect me to a human please',
    '你是真人吗？不是的话转人工',
    '你是真人嗎？不是就幫我轉人工',
    '사람 맞아요? 아니면 상담원 연결해 주세요',
    'I was scammed, I want to talk to a human',
    '被骗了，我要人工',
    '被騙了，我要人工',
    '사기당했어요 상담원 연결해주세요',
    '詐欺に遭いました、オペレーターにつないでください',
  ],
  help: ['help', '救救我', 'HELP!', 'menu', 'ヘルプ', '何ができますか？', '帮助', '幫助', '도움말', '도와주세요'],
  cancel: [
    'cancel',
    'never mind',
    'stop',
    'キャンセル',
    'やめる',
    'やっぱりいいです',
    '取消',
    '算了',
    '취소',
    '그만',
    '아니 됐어요',
  ],
  thanks: [
    'thanks',
    'Thank you so much!',
    'thx 🙏',
    'ありがとうございます',
    '助かりました',
    '谢谢你',
    '謝謝',
    '감사합니다',
    '고마워요',
  ],
  yes: ['yes', 'ok', 'はい', '分かりました', '是的', '好', '네', '알겠습니다'],
  leaveQueue: ['leave the queue', '順番待ちをやめたい', '取消排隊', '대기 취소해 주세요'],
  no: ['no', 'いいえ', '不是', '沒有', '아니요'],
  quiet: [
    'be quiet',
    'please stop answering me',
    'shut up bot',
    'ボットは黙って',
    'うるさい',
    '机器人别说话',
    '別吵了',
    '機器人安靜',
    '봇은 조용히 해',
    '시끄러워',
  ],
  upset: [
    'this is useless!!!',
    'give me my money back',
    'ふざけるな！金返せ！',
    '役に立たない',
    '骗子！还我钱！',
    '騙子！還我錢！',
    '사기꾼! 내 돈 돌려줘!',
    '짜증나요',
  ],
  wordless: ['😀😀', '😭', '???', '…', 'ㅠㅠ'],
  goodbye: ['goodbye', 'I want to end this chat', '終わりにしたい', '结束对话', '再見', '안녕히 계세요'],
  notHelped: ['no it did not help', "that didn't work", '解決しません', '没用', '還是不行', '도움이 안 됐어요'],
  greeting: [
    'hi',
    'are you there?',
    'Hello!',
    'good morning',
    'こんにちは',
    'すみません',
    '不好意思',
    'はじめまして',
    '你好',
    '您好',
    '안녕하세요',
  ],
};

describe('intent', () => {
  for (const [intent, messages] of Object.entries(said)) {
    it.each(messages)(`hears "${intent}" in %s`, (message) => expect(intentOf(message)).toBe(intent));
  }

  it.each([
    'are you a real person?',
    'are you a human agent?',
    '你是人工客服吗',
    '你是真人吗',
    '人工还是AI啊',
    '진짜 사람이에요?',
    '人間ですか',
    '人間か確認してくださいと出る',
    '有人対応?無人対応?',
    '진짜 사람 같네요',
    '진짜 사람인지 궁금하네',
  ])('hears no wish for a person in the question whether the bot is one: %s', (message) =>
    expect(intentOf(message)).toBeNull(),
  );

  it.each([
    ['English please', 'language:en'],
    ['英語でお願いします', 'language:en'],
    ['英語でお願い', 'language:en'],
    ['영어로 해 주세요', 'language:en'],
    ['日本語で', 'language:ja'],
    ['speak Japanese', 'language:ja'],
    ['中文', 'language:zh-Hans'],
    ['说中文可以吗', 'language:zh-Hans'],
    ['한국어로 해주세요', 'language:ko'],
    ['Korean', 'language:ko'],
  ])('hears a wish for a language in %s', (message, intent) => expect(intentOf(message)).toBe(intent));

  it.each([
    'thanks but my coins are still gone',
    'my wife is going to kill me',
    'my phone died, will the wallet die too',
    '死ぬほど怖い',
    '急死了，什么时候到账',
    '死机了怎么办',
    '답답해 죽겠어요 언제 도착하나요',
    'the scammer is taking my life savings right now',
    'will this end my life savings?',
    'suicide squad token not showing',
    '只能死等确认吗？',
    '跌了这么多，只能死扛吗',
    '年轻生活需要什么钱包',
    '这个币结束生命周期了怎么办',
    '폰이 죽어버리면 지갑은 어떻게 돼요?',
    '투자살려주세요 코인이 안 와요',
    '혼자살고 있는데 백업은 어디에 둬야 하나요',
    'how do I cancel a pending transaction',
    'someone pretending to be a support agent asked for my phrase',
    'a fake support agent wants me to talk to a person',
    '假客服让我转人工',
    '担当者につないでと言われたが詐欺かも',
    '가짜 상담원이 직원 연결해준다고 했어요',
    'I sent it to a person I do not know',
    '送金をキャンセルしたい',
    'サポートを名乗る人に偽のサイトを案内された',
    '怎么取消交易',
    '自称客服的人问我要助记词',
    '거래를 취소하고 싶어요',
    '지인에게 보냈는데 도착하지 않았어요',
    'where can I change the app language to english',
    '',
    'stop the transfer',
    'my transaction is still not working',
    'is this token useless?',
    '還我錢，我轉錯地址了',
    '내 돈이 안 들어왔어요',
  ])('leaves %s to the knowledge', (message) => expect(intentOf(message)).toBeNull());
});

it('every rule hears what its sentences say, and nothing that only comes near', () => {
  const wrong = intentRules().flatMap(({ say, yes, no }) => {
    const hears = (text: string) => spellingsOf(text).some((spelling) => say.test(spelling));
    return [...yes.filter((text) => !hears(text)), ...no.filter(hears)];
  });
  expect(wrong).toEqual([]);
});

it.each(['はい？', '嗯？？', '응?', 'ok?'])('hears no yes in %s', (text) => {
  expect(yesOrNo(text)).toBeNull();
});
