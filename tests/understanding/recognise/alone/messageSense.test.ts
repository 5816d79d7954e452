import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../../../core/language.ts';
import { packageRoot } from '../../../../core/process/packageRoot.ts';
import { openLibrary } from '../../../../knowledge/articleStore/library.ts';
import type { LiveLibrary } from '../../../../knowledge/ports.ts';
import { readStrangers } from '../../../../knowledge/training.ts';
import type { Remark } from '../../../../understanding/labelled/labels.ts';
import { readEmergencies, readRemarks } from '../../../../understanding/labelled/training.ts';
import { isEmergency } from '../../../../understanding/recognise/alone/emergency.ts';
import { createMessageSense, type MessageSense } from '../../../../understanding/recognise/alone/messageSense.ts';
import { silentLog } from '../../../support/desk/silentLog.ts';

/** None of them is in the training, and none has a sign. */
const emergencies: [string, Language][] = [
  ['the address I pasted was swapped for another one and somebody I do not know has the coins', 'en'],
  ['there were withdrawals this morning that nobody here knows about', 'en'],
  ['balance is at zero although nobody else has my phone', 'en'],
  ['the operator gave my number to somebody and now my coins are missing', 'en'],
  ['貼り付けたアドレスが違っていて、お金が知らない人に行ってしまいました', 'ja'],
  ['SIMが再発行されていて、コインがなくなっています', 'ja'],
  ['粘贴的地址被换了，钱到了陌生人那里', 'zh-Hans'],
  ['貼上的地址被換了，錢到了陌生人那裡', 'zh-Hans'],
  ['에어드랍 승인하고 나서 코인이 전부 없어졌어요', 'ko'],
];

const calm: [string, Language][] = [
  ['how does phishing work, I would like to learn about it', 'en'],
  ['thieves, you took 12 dollars of gas from me', 'en'],
  ['is a Ledger safe from hackers?', 'en'],
  ['my friend lost his coins to a scam in 2019', 'en'],
  ['フィッシングの仕組みを知りたいです', 'ja'],
  ['友達が2019年に詐欺でコインをなくしました', 'ja'],
  ['ledger会被黑客攻击吗', 'zh-Hans'],
  ['朋友2019年被骗走了币', 'zh-Hans'],
  ['피싱이 어떻게 되는 건지 배우고 싶어요', 'ko'],
  ['hello', 'en'],
  ['0x52908400098527886E0F7030069857D2E4169EE7', 'en'],
];

/** None of them is in the training. */
const remarks: [Remark, string, Language][] = [
  ['distress', 'I feel awful, I really do not know what to do', 'en'],
  ['distress', 'that was all the money my family had', 'en'],
  ['distress', '不安でたまりません', 'ja'],
  ['distress', '我真的急死了', 'zh-Hans'],
  ['distress', '너무 걱정돼서 잠이 안 와요', 'ko'],
  ['bot', 'am I talking to a machine?', 'en'],
  ['bot', 'ロボットが返事してるの？', 'ja'],
  ['bot', '你是不是机器人', 'zh-Hans'],
  ['bot', '지금 봇이랑 얘기하는 건가요', 'ko'],
  ['unclear', 'sorry, I do not follow you', 'en'],
  ['unclear', '言っている意味が分かりません', 'ja'],
  ['unclear', '你说的我没看懂', 'zh-Hans'],
  ['unclear', '무슨 말인지 모르겠어요', 'ko'],
  ['notHelped', 'I did all of that and it is still the same', 'en'],
  ['notHelped', 'それはもう試しました', 'ja'],
  ['notHelped', '这些我都试过了', 'zh-Hans'],
  ['notHelped', '그거 다 해 봤는데 그대로예요', 'ko'],
  ['helped', 'oh great, now it shows up', 'en'],
  ['detail', 'it was DAI, around 620', 'en'],
  ['detail', 'I believe it was the Avalanche network', 'en'],
  ['detail', '1.5くらいだったと思います', 'ja'],
  ['detail', '大概三百个USDC吧', 'zh-Hans'],
  ['detail', '아발란체였던 것 같아요', 'ko'],
];

const LIKELY = 0.25;
let library: LiveLibrary;
let sense: MessageSense;

beforeAll(async () => {
  library = await openLibrary({
    articlesDir: join(packageRoot(__dirname), 'knowledge', 'articles'),
    log: silentLog,
    pollEvery: 0,
  });
  sense = createMessageSense(library, readStrangers);
  sense.learn();
});
afterAll(() => library.close());

describe('the sense of a message', () => {
  it.each(emergencies)('hears an emergency that no sign has: %s', (text, language) => {
    expect(sense.danger(text, language)).toBeGreaterThan(LIKELY);
  });

  it.each(calm)('hears none in: %s', (text, language) => {
    expect(sense.danger(text, language)).toBeLessThan(LIKELY);
  });

  it('hears in one of its sentences what a story around it drowns', () => {
    const told =
      'Yesterday I had lunch with a colleague and wondered how fees work. I typed my recovery phrase into a website and now my funds are gone.';
    expect(isEmergency(told, 'en')).not.toBeNull();
    expect(sense.dangerAtBest(told, 'en')).toBeGreaterThan(LIKELY);
  });

  it('hears a message in its own language, whichever the conversation is in', () => {
    const text = 'all my coins were sent to an address that is not mine';
    expect(sense.danger(text, 'ja')).toBe(sense.danger(text, 'en'));
  });

  it('says nothing before it has learnt, and learns the same beside other work', async () => {
    const other = createMessageSense(library, readStrangers);
    const [text] = emergencies[0] ?? [''];
    expect(other.danger(text, 'en')).toBeNull();
    await other.learnMeanwhile();
    expect(other.danger(text, 'en')).toBe(sense.danger(text, 'en'));
  });

  it('learns from sentences that say one thing only', () => {
    for (const language of LANGUAGES)
      for (const lines of [readEmergencies(language), readRemarks(language)]) {
        expect(lines.length).toBeGreaterThan(500);
        expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length);
      }
  });

  it.each(remarks)('hears %s in: %s (%s)', (remark, text, language) => {
    expect(sense.remark(text, language)?.remark).toBe(remark);
    expect(sense.danger(text, language)).toBeLessThan(LIKELY);
  });

  it('adds to the signs', () => {
    expect(emergencies.filter(([text, language]) => isEmergency(text, language))).toHaveLength(0);
  });
});
