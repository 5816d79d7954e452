import { drawBytes } from '../../../bench/chance.ts';
import { freshPhrase, PHRASE_LISTS } from '../../../bench/secretCorpus.ts';
import { createScanner } from '../../../trust/secrets/index.ts';

/*
 * A secret that was stopped ends no sum of another kind: who gives a PIN between two words of a phrase began the sum anew, and all twelve
 * reached the desk.
 */

const TELLING: Readonly<Record<string, readonly [list: string, tell: string, pin: string]>> = {
  en: ['english', 'next is X', 'my pin is 4712'],
  ja: ['japanese', '次はXです', '暗証番号は4712です'],
  'zh-Hans': ['simplified', '下一个是X', 'PIN是4712'],
  ko: ['korean', '다음은 X 입니다', '핀번호는 4712 입니다'],
};

function passed(messages: readonly string[], between: string): number {
  const scanner = createScanner();
  return messages.filter((message) => {
    const isPassed = scanner.add(message).detection.verdict === 'allow';
    expect(scanner.add(between).detection.verdict).not.toBe('allow');
    return isPassed;
  }).length;
}

it.each(Object.entries(TELLING))(
  'a PIN between the words of a phrase begins no sum anew: %s',
  (_, [list, tell, pin]) => {
    const told = Array.from({ length: 10 }, () =>
      passed(
        freshPhrase(PHRASE_LISTS[list] ?? []).map((word) => tell.replace('X', word)),
        pin,
      ),
    );
    expect(told.reduce((sum, count) => sum + count, 0) / told.length).toBeLessThanOrEqual(3);
  },
);

it('nor does one between quarters of a key', () => {
  const key = drawBytes(32).toString('hex');
  const quarters = [0, 16, 32, 48].map((start) => `part ${key.slice(start, start + 16)}`);
  expect(passed(quarters, 'my pin is 4712')).toBeLessThanOrEqual(2);
});

it('a phrase that was stopped leaves nothing of itself, and a key in parts goes on over it', () => {
  const scanner = createScanner();
  const key = drawBytes(32).toString('hex');
  scanner.add(`part ${key.slice(0, 16)}`);
  scanner.add(`part ${key.slice(16, 32)}`);
  expect(scanner.add(freshPhrase(PHRASE_LISTS['english'] ?? []).join(' ')).detection.verdict).toBe('block');
  expect(scanner.add('what now?').detection.verdict).toBe('allow');
  expect(scanner.add(`part ${key.slice(32, 48)}`).detection.verdict).toBe('ask');
});
