import type { Locale } from '../../../core/language.ts';
import { carePhrases } from '../../../languages/care/index.ts';
import { careForTest } from '../../support/desk/careForTest.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';
import { talkWith } from '../../support/desk/talkWith.ts';

/** What is learnt hears nothing: what is said here is said by known words alone. */
const QUIET = {
  ...{
    crisis: 0.001,
    minor: 0.001,
    coercion: 0.001,
    swindle: 0.001,
    shared: 0.001,
    watched: 0.001,
    taken: 0.001,
    none: 0.99,
  },
  schemes: { mule: 0, impostor: 0, platform: 0, love: 0, recovery: 0, trade: 0 },
};

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest({ care: careForTest(undefined, () => QUIET) });
});
afterEach(() => desk.close());

/** Somebody who has agreed, and has said these one after another: what they read at the last. */
async function told(locale: Locale, ...messages: readonly string[]): Promise<string> {
  return (await talkWith(desk, locale, messages)).at(-1) ?? '';
}

const asksOutright = (language: 'en' | 'ja' | 'zh-Hans' | 'ko') =>
  carePhrases(language).suspected.crisis.perhaps(null).slice(0, 24);

const STOLEN = 'All my coins were stolen last night, somebody emptied my wallet';

describe('who has lost much and then arranges for those they would leave', () => {
  it.each<['en' | 'ja' | 'zh-Hans' | 'ko', string, string]>([
    ['en', STOLEN, 'How would my husband reach what is left if anything happened to me?'],
    ['en', STOLEN, 'do you know if my life insurance still pays'],
    ['ja', 'ウォレットのコインが全部盗まれました', '私に万一のことがあったら、主人は残りを受け取れますか'],
    ['zh-Hans', '我钱包里的币全部被盗了', '如果我哪天不在了，我太太怎么拿剩下的'],
    ['ko', '지갑에 있던 코인을 전부 도난당했어요', '혹시 제가 잘못되면 남편이 남은 걸 찾을 수 있나요'],
  ])('is asked outright, in %s, and the question is answered all the same: %s %s', async (language, loss, question) => {
    const said = await told(language, loss, question);
    expect(said).toContain(asksOutright(language));
    expect(said).not.toContain(carePhrases(language).parts.crisis.lead);
  });

  it('is asked where the loss is told with it', async () => {
    expect(await told('en', `${STOLEN}. If I die, does my wife get the rest?`)).toContain(asksOutright('en'));
  });

  it('is asked once, and reads the words for a crisis once more of it is told', async () => {
    const question = 'How would my husband reach what is left if anything happened to me?';
    const more = 'Can I put everything in his name, so that he can manage without me?';
    const said = await told('en', STOLEN, question, more);
    expect(said).not.toContain(asksOutright('en'));
    expect(said).toContain(carePhrases('en').parts.crisis.lead);
  });
});

describe('is answered as ever', () => {
  it.each<['en' | 'ja' | 'zh-Hans' | 'ko', string]>([
    ['en', 'How would my husband find my coins if anything happened to me?'],
    ['ja', '私に万一のことがあったら、主人はコインを受け取れますか'],
    ['zh-Hans', '如果我哪天不在了，我太太怎么拿到币'],
    ['ko', '혹시 제가 잘못되면 남편이 코인을 찾을 수 있나요'],
  ])('who provides for a family and has told of no loss, in %s', async (language, question) => {
    expect(await told(language, 'How do I back up my wallet?', question)).not.toContain(asksOutright(language));
  });

  it('an heir who asks about a dead father whose coins were taken', async () => {
    const father = 'My father died in March. His coins were stolen from his wallet since';
    const said = await told('en', father, 'When the owner dies, how does my mother reach what is left?');
    expect(said).not.toContain(asksOutright('en'));
  });

  it('who was robbed and asks what can still be done', async () => {
    expect(await told('en', STOLEN, 'What else is there left to do now?')).not.toContain(asksOutright('en'));
  });

  it('who gave a child the words for the day they die, and lost nothing', async () => {
    const given = 'I gave my son my recovery words in case I die';
    expect(await told('en', given, 'Can he open it once I am dead?')).not.toContain(asksOutright('en'));
  });
});
