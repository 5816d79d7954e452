import { type Intent, intentOf } from '../../knowledge/intent.ts';

const said: Record<Exclude<Intent, `language:${string}`>, string[]> = {
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
    '챗봇 말고 사람이요',
  ],
  help: ['help', 'HELP!', 'menu', 'ヘルプ', '何ができますか？', '帮助', '幫助', '도움말', '도와주세요'],
  cancel: ['cancel', 'never mind', 'stop', 'キャンセル', 'やめる', '取消', '算了', '취소', '그만'],
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
  greeting: ['hi', 'Hello!', 'good morning', 'こんにちは', 'はじめまして', '你好', '您好', '안녕하세요'],
};

describe('intent', () => {
  for (const [intent, messages] of Object.entries(said)) {
    it.each(messages)(`hears "${intent}" in %s`, (message) => expect(intentOf(message)).toBe(intent));
  }

  it.each([
    ['English please', 'language:en'],
    ['英語でお願いします', 'language:en'],
    ['日本語で', 'language:ja'],
    ['speak Japanese', 'language:ja'],
    ['中文', 'language:zh-Hans'],
    ['说中文可以吗', 'language:zh-Hans'],
    ['한국어로 해주세요', 'language:ko'],
    ['Korean', 'language:ko'],
  ])('hears a wish for a language in %s', (message, intent) => expect(intentOf(message)).toBe(intent));

  it.each([
    'thanks but my coins are still gone',
    'how do I cancel a pending transaction',
    'someone pretending to be a support agent asked for my phrase',
    'I sent it to a person I do not know',
    '送金をキャンセルしたい',
    'サポートを名乗る人に偽のサイトを案内された',
    '怎么取消交易',
    '自称客服的人问我要助记词',
    '거래를 취소하고 싶어요',
    '지인에게 보냈는데 도착하지 않았어요',
    'where can I change the app language to english',
    '',
    '😀😀',
  ])('leaves %s to the knowledge', (message) => expect(intentOf(message)).toBeNull());
});
