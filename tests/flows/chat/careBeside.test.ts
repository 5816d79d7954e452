import type { Locale } from '../../../core/language.ts';
import { carePhrases } from '../../../languages/care/index.ts';
import { careForTest } from '../../support/desk/careForTest.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';
import { talkWith } from '../../support/desk/talkWith.ts';

let desk: DeskUnderTest;
afterEach(() => desk.close());

/** What is said to each message of one conversation, as one text a message. */
const talk = (locale: Locale, ...messages: readonly string[]) => talkWith(desk, locale, messages);

describe('what is asked of coins in the middle of force', () => {
  beforeEach(async () => {
    desk = await openDeskUnderTest();
  });

  it('is read as ever, with one line of the number under it, and the state stays', async () => {
    const words = carePhrases('ko');
    const [, said = '', later = ''] = await talk(
      'ko',
      '안 보내면 가만 안 둔대요',
      '거래가 아직 대기 중인데 취소할 수 있어요?',
      '무서워요',
    );
    for (const line of [...words.goOn, ...words.goOnForced, words.notHere, words.ledAway])
      expect(said).not.toContain(line);
    // Who it is was not told: the police, and no line for women.
    expect(said).toContain('112');
    expect(later).toContain('112');
    expect(said).not.toContain('1366');
  });

  it('shows how to pay to nobody who is pressed to', async () => {
    const [, said = ''] = await talk(
      'en',
      "they have a video of me, they'd send it to my mum and everyone in my class",
      'how do I send USDT to an address',
    );
    expect(said).not.toMatch(/Paste the address|tap .{0,3}Send/i);
  });

  it('puts a refusal into nobody’s mouth beside somebody who hits', async () => {
    const [, said = ''] = await talk(
      'en',
      'my husband hits me until I give him my coins',
      'he wants me to put the deposit on his exchange, should I pay it',
    );
    expect(said).not.toMatch(/Pay nothing|Send nothing/);
  });
});

describe('a swindle that is told in a state that no rule has heard', () => {
  const LIKELY = 0.95;

  it('is answered first', async () => {
    desk = await openDeskUnderTest({ care: careForTest((sentence) => (/last one/.test(sentence) ? LIKELY : 0)) });
    const words = carePhrases('en');
    const [first = '', second = ''] = await talk(
      'en',
      'about 18k, this is just the last one',
      'I have to pay a verification deposit before I can withdraw from the platform',
    );
    expect(first).toContain(words.parts.crisis.lead);
    for (const line of [...words.goOn, words.ledAway, words.parts.crisis.lead]) expect(second).not.toContain(line);
  });

  it('is no wish to die of who hurries away from somebody that hits', async () => {
    desk = await openDeskUnderTest({
      care: careForTest((sentence) => (/have to go|be ready/.test(sentence) ? LIKELY : 0)),
    });
    const [, said = ''] = await talk(
      'en',
      'he hit me in February, I just want to be ready',
      'have to go, I hear the car',
    );
    expect(said).toContain(carePhrases('en').closeNow);
  });

  it('waits where a rule has heard a wish to die', async () => {
    desk = await openDeskUnderTest();
    const words = carePhrases('en');
    const [, second = ''] = await talk(
      'en',
      'I want to die',
      'I have to pay a verification deposit before I can withdraw from the platform',
    );
    expect(second).toContain(words.ledAway);
  });
});
