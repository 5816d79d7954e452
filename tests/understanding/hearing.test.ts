import { createHearing } from '../../understanding/hearing.ts';

/** Before anything was learnt: these are heard in every message. */
const hearing = (alone: { alarm?: string; aside?: string }) =>
  createHearing({
    search: () => ({ hits: [], confidence: 0, verdict: 'notKnown', subject: null }),
    about: () => null,
    guess: () => null,
    sign: () => null,
    sense: { danger: () => null, dangerAtBest: () => null, topic: () => null, remark: () => null },
    alone: { alarm: () => alone.alarm ?? null, aside: () => alone.aside ?? null },
  });
const hear = hearing({ alarm: 'funds-stolen' });
const alarmIn = (text: string) => hear(text, 'en', { open: null, after: 'nothing' }).alarm;

it('hears no theft in what its writer sent to a wallet of their own, and one where coins left', () => {
  expect(alarmIn('i sent 500 to my own second wallet, does it show as stolen?')).toBeNull();
  expect(alarmIn('nothing was stolen, I just cannot see it')).toBeNull();
  expect(alarmIn('0.5 eth left my wallet and it was not me')).toBe('funds-stolen');
});

it('hears what surely tells of a danger before anything was learnt', () => {
  expect(alarmIn('he made dad install rustdesk last night')).toBe('device-compromised');
  expect(alarmIn('already sent her a blurry screenshot, you can read maybe 5 of the words')).toBe('phrase-exposed');
});

it('takes a greeting for one only where nothing more is said', () => {
  const greeted = hearing({ aside: 'greeting' });
  const asideIn = (text: string) => greeted(text, 'ko', { open: null, after: 'nothing' }).aside;
  expect(asideIn('안녕하세요')).toBe('greeting');
  expect(asideIn('안녕하세요 렛저라는거를 샀는데요 사용법을 모르겠읍니다')).toBeNull();
});

it('hears thanks in a plan that ends with them, whatever piece of a story it sounds like', () => {
  const pieces = hearing({ aside: 'detail' });
  const asideIn = (text: string) => pieces(text, 'en', { open: 'fees-explained', after: 'answer' }).aside;
  expect(asideIn('aii i go try am on sunday morning. thanks')).toBe('thanks');
  expect(asideIn('it was on sunday morning')).toBe('detail');
  expect(asideIn('I moved 180 USDT from Binance on Friday, thanks')).toBe('detail');
});

it('hears more than a greeting where a coin or what does not work is named behind it', () => {
  const greeted = hearing({ aside: 'greeting' });
  const first = { open: null, after: 'nothing' } as const;
  expect(greeted('안녕하세요 테더가 안들어와서요', 'ko', first).aside).toBeNull();
  expect(greeted('hello, still nothing here', 'en', first).aside).toBeNull();
  expect(greeted('hello there', 'en', first).aside).toBe('greeting');
});

it('asks for more where a first message names nothing, and says what to write if coins are leaving where something is gone', () => {
  const heard = hearing({ aside: 'ack' });
  const first = { open: null, after: 'nothing' } as const;
  expect(heard('its not working', 'en', first).aside).toBe('goOn');
  expect(heard('its gone', 'en', first).aside).toBe('distress');
  expect(heard('its not working', 'en', { open: 'send-pending', after: 'answer' }).aside).not.toBe('goOn');
  expect(heard('it wont let me send', 'en', first).aside).not.toBe('goOn');
});

it('hears thanks in praise that is like asking what the bot is', () => {
  const praised = hearing({ aside: 'bot' });
  const asideIn = (text: string) => praised(text, 'en', { open: 'fees-explained', after: 'answer' }).aside;
  expect(asideIn('understood, thx. you are calmer than my husband')).toBe('thanks');
  expect(asideIn('thanks, are you a bot?')).not.toBe('thanks');
});

it('shows nobody the way out in the middle of a theft whose words no pattern knows for a farewell', () => {
  const leaving = hearing({ aside: 'goodbye' });
  const asideIn = (text: string, open: string) => leaving(text, 'ja', { open, after: 'answer' }).aside;
  expect(asideIn('おわた', 'phishing-site')).toBe('distress');
  expect(asideIn('もうええわ', 'phishing-site')).toBeNull();
  expect(asideIn('もうええわ', 'fees-explained')).toBe('goodbye');
  expect(asideIn('そろそろ失礼します', 'phishing-site')).toBe('goodbye');
});
