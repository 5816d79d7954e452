import type { Locale } from '../../core/language.ts';
import { createHearing, type HearingParts } from '../../understanding/hearing.ts';

/** A hearing that takes everything for this remark, as far as what was learnt goes. */
const hearingOf = (remark: string) =>
  createHearing({
    guess: () => null,
    sense: { danger: () => null },
    about: () => null,
    alone: { alarm: () => null, aside: () => remark },
  } as unknown as HearingParts);

const asideOf = (remark: string, text: string, locale: Locale) =>
  hearingOf(remark)(text, locale, { open: null, after: 'nothing' }).aside;

const ASKED: readonly (readonly [Locale, string])[] = [
  ['en', 'good news, the phone boots. which menu do i open first'],
  ['ja', 'スマホが生き返りました。最初にどこを開けばいいですか'],
  ['ko', '폰이 살아났어요 어디부터 들어가면 되나요'],
  ['zh-Hans', '手机修好了，先点哪里'],
  ['zh-Hant', '部機救返喇，而家撳邊度先'],
];

const TOLD: readonly (readonly [Locale, string])[] = [
  ['en', 'good news, the phone boots and all of it is there'],
  ['ja', 'スマホが生き返りました。全部ありました'],
  ['ko', '폰이 살아났어요 다 있네요'],
  ['zh-Hans', '手机修好了，钱都在'],
  ['zh-Hant', '部機救返喇，啲錢都喺度'],
];

it.each(ASKED)('is no good news alone where something is asked with it (%s): %s', (locale, text) => {
  for (const remark of ['helped', 'thanks', 'ack']) expect(asideOf(remark, text, locale)).toBeNull();
  expect(asideOf('distress', text, locale)).toBe('distress');
});

it.each(TOLD)('is good news where nothing is asked (%s): %s', (locale, text) => {
  expect(asideOf('helped', text, locale)).toBe('helped');
});

it('hears leave and thanks in dialect once something was said, though nothing is open, and never in a first message', () => {
  const nothing = createHearing({
    guess: () => null,
    sense: { danger: () => null },
    about: () => null,
    alone: { alarm: () => null, aside: () => null },
  } as unknown as HearingParts);
  const aside = (text: string, locale: Locale, after: 'question' | 'nothing') =>
    nothing(text, locale, { open: null, after }).aside;
  expect(aside('욕봤소', 'ko', 'question')).toBe('thanks');
  expect(aside('唔該晒，走先', 'zh-Hant', 'question')).toBe('goodbye');
  expect(aside('욕봤소', 'ko', 'nothing')).toBeNull();
});
