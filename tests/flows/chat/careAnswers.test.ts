import { openStoryDesk, type StoryDesk } from '../../../app/commands/talk/storyDesk.ts';
import type { Locale } from '../../../core/language.ts';
import { carePhrases } from '../../../languages/care/index.ts';

let desk: StoryDesk;
beforeAll(async () => {
  desk = await openStoryDesk();
});
afterAll(() => desk?.close());

/** What is said to each message of one conversation, as one text a message. */
async function talk(locale: Locale, ...messages: readonly string[]): Promise<string[]> {
  const visitor = await desk.visit(locale);
  const said: string[] = [];
  for (const message of messages) said.push((await visitor.say(message)).map(({ text }) => text ?? '').join('\n'));
  return said;
}

describe('who is called by "the prosecutor"', () => {
  it('hears at every turn to hang up and to move nothing, and is in no state of force', async () => {
    const said = await talk(
      'ko',
      '검찰에서 전화왔는데 제 명의로 대포통장이 나왔대요. 국가 안전지갑으로 옮겨야 된대요',
      '지금 통화중인데 끊으면 체포한다고 협박해요',
      '영장 사진도 보내왔어요',
      '그럼 이게 다 가짜예요?',
      '앱도 깔라고 해서 깔았는데요',
    );
    const { coercion } = carePhrases('ko').parts;
    for (const text of said) expect(text).not.toContain(coercion.lead);
    expect(said[0]).toMatch(/끊으세요/);
    expect(said[1]).toMatch(/끊으세요/);
    expect(said[2]).toMatch(/가짜입니다/);
    expect(said[3]).toMatch(/사기입니다/);
    expect(said[4]).toMatch(/비행기 모드/);
  });
});

describe('somebody beside whom one hits', () => {
  it('hears how the police are reached without a voice, by the number of the country', async () => {
    const [, hidden, silent] = await talk(
      'zh-Hans',
      '我老公让我把币都转给他 不转就打',
      '孩子在屋里睡觉 我不敢出去',
      '能发短信报警吗 我不敢出声',
    );
    expect(hidden).toMatch(/锁好门/);
    for (const text of [hidden, silent]) expect(text).toContain('12110');
  });

  it('is never told to refuse', async () => {
    const [, said] = await talk('en', 'he put a knife on the table and said open the app', 'if I pay is it over then');
    expect(said).not.toMatch(/not even once/);
  });
});

describe('who is threatened with pictures', () => {
  it('hears that paying ends nothing, and what comes before the block', async () => {
    const [, pay, block] = await talk(
      'en',
      "they have a video of me, they'd send it to my mum and everyone in my class",
      'if i pay the 900 would that be the end of it',
      'do i block them first or keep the messages',
    );
    expect(pay).toMatch(/^No, not even once/);
    expect(block).toMatch(/^Block, but save everything first/);
  });
});

describe('who passes on money for others', () => {
  it('hears at once to stop, then what to do about papers and fear, and is not told that a scolding is feared', async () => {
    const said = await talk(
      'ja',
      'バイトで、自分のウォレットに入ってきたUSDTを別のアドレスに送っています',
      '免許証の写真も送りました',
      '5回くらいやりました、捕まりますか',
      'やめると言ったら家に人を行かせると言われました',
      '今も30万入ってきて、今夜中に送れって',
    );
    expect(said[0]).toMatch(/送らないでください/);
    expect(said[1]).toMatch(/警察に話し/);
    expect(said[2]).toMatch(/弁護士/);
    expect(said[3]).toContain(carePhrases('ja').parts.coercion.lead);
    expect(said[4]).toMatch(/盗まれたお金/);
  });

  it('a child moves none of it, whoever knows the words', async () => {
    const [told, , child] = await talk(
      'en',
      'I let my mate use my verified binance account, he has the login',
      'i typed my 12 words into a site',
      "I'm 14, the birthday money is still in there",
    );
    expect(told).toMatch(/delete, API keys/);
    expect(child).toContain(carePhrases('en').parts.minor.lead);
    expect(child).not.toContain(carePhrases('en').wordsKnown);
  });
});
