import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { packageRoot } from '../../core/packageRoot.ts';
import { createDangerSense, type DangerSense } from '../../knowledge/danger.ts';
import { openLibrary } from '../../knowledge/library.ts';
import type { LiveLibrary } from '../../knowledge/ports.ts';
import { isEmergency } from '../../knowledge/safety.ts';
import { readEmergencies } from '../../knowledge/training.ts';
import { silentLog } from '../support/silentLog.ts';

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

const LIKELY = 0.25;
let library: LiveLibrary;
let danger: DangerSense;

beforeAll(async () => {
  library = await openLibrary({
    articlesDir: join(packageRoot(__dirname), 'knowledge', 'articles'),
    log: silentLog,
    pollEvery: 0,
  });
  danger = createDangerSense(library);
  danger.learn();
});
afterAll(() => library.close());

describe('the sense of danger', () => {
  it.each(emergencies)('hears an emergency that no sign has: %s', (text, language) => {
    expect(danger.of(text, language)).toBeGreaterThan(LIKELY);
  });

  it.each(calm)('hears none in: %s', (text, language) => {
    expect(danger.of(text, language)).toBeLessThan(LIKELY);
  });

  it('hears in one of its sentences what a story around it drowns', () => {
    const told =
      'Yesterday I had lunch with a colleague and wondered how fees work. I typed my recovery phrase into a website and now my funds are gone.';
    expect(isEmergency(told, 'en')).not.toBeNull();
    expect(danger.atBest(told, 'en')).toBeGreaterThan(LIKELY);
  });

  it('hears a message in its own language, whichever the conversation is in', () => {
    const text = 'all my coins were sent to an address that is not mine';
    expect(danger.of(text, 'ja')).toBe(danger.of(text, 'en'));
  });

  it('says nothing before it has learnt, and learns the same beside other work', async () => {
    const other = createDangerSense(library);
    const [text] = emergencies[0] ?? [''];
    expect(other.of(text, 'en')).toBeNull();
    await other.learnMeanwhile();
    expect(other.of(text, 'en')).toBe(danger.of(text, 'en'));
  });

  it('learns from sentences that say one thing only', () => {
    for (const language of LANGUAGES) {
      const lines = readEmergencies(language);
      expect(lines.length).toBeGreaterThan(500);
      expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length);
    }
  });

  it('adds to the signs', () => {
    expect(emergencies.filter(([text, language]) => isEmergency(text, language))).toHaveLength(0);
  });
});
