import type { Locale } from '../../../core/language.ts';
import { readCrisisLines } from '../../../knowledge/crisisLines.ts';
import { carePhrases } from '../../../languages/care/index.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';
import { talkWith } from '../../support/desk/talkWith.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

/** What somebody who has agreed reads at the last of these. */
async function told(locale: Locale, ...messages: readonly string[]): Promise<string> {
  return (await talkWith(desk, locale, messages)).at(-1) ?? '';
}

const HELD = "the company took our passports, they won't let us leave the compound before we pay";
const emergency = (country: string) =>
  readCrisisLines().find((one) => one.country === country)?.emergency.numbers[0] ?? 'none';

describe('who is held until money is paid', () => {
  it.each<[Locale, string, string]>([
    ['en', HELD, 'US'],
    ['ja', '園区でパスポートを取られ、払うまで出してもらえません', 'JP'],
    ['zh-Hans', '公司收了护照，园区门口有保安守着，我出不去', 'CN'],
    ['zh-Hant', '我俾人困咗喺園區，護照俾老闆收咗，保安睇住走唔甩', 'HK'],
    ['ko', '회사에서 여권을 뺏고 돈을 갚아야 단지에서 내보내 준대요', 'KR'],
  ])(
    'reads what keeps unharmed, and no number of the country of their language (%s)',
    async (locale, message, country) => {
      const said = await told(locale, message);
      expect(said).toContain(carePhrases(locale).stepsHeld[0]);
      expect(said).not.toContain(emergency(country));
    },
  );

  it.each(['can I run, the guards are asleep', "I'm scared", "I can't call, they hear me", 'they beat me again'])(
    'is sent out of no door and to no telephone: %s',
    async (message) => {
      expect(await told('en', HELD, message)).not.toMatch(
        /\bgo now\b|\bGet out\b|if you can leave|\bneighbou?r\b|emergency number/i,
      );
    },
  );

  it('reads it where they first told of blows alone', async () => {
    expect(await told('en', 'he beats me', HELD)).toContain(carePhrases('en').stepsHeld[0]);
  });
});

describe('who is held at home', () => {
  it.each<[Locale, string]>([
    ['en', 'I am locked in the bathroom, held against my will by my husband'],
    ['en', "two men are in my flat and they won't let me go until I send the bitcoin"],
    ['zh-Hans', '我被老公关在房里，不给钱不让我走'],
  ])('keeps the way out and the police (%s: %s)', async (locale, message) => {
    expect(await told(locale, message)).not.toContain(carePhrases(locale).stepsHeld[0]);
  });
});
