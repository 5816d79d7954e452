import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AFTER_MENTION,
  freshPhrase,
  KEYS,
  LOOK_HARMLESS,
  OTHER_LISTS,
  PHRASE_LISTS,
  WRITINGS,
} from '../../../bench/secretCorpus.ts';
import { deskMessages } from '../../../bench/secrets/harmless.ts';
import { stronger, type Verdict } from '../../../trust/secrets/detection.ts';
import { createScanner, detect } from '../../../trust/secrets/index.ts';

/** `npm run bench -- secrets` measures the rates on many more. */
const ROUNDS = 3;
/** Of what people and articles say, one in so many: enough to see a rule that takes everyday words for words of a phrase. */
const ONE_IN = 16;
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

function verdictOf(messages: readonly string[]): Verdict {
  const scanner = createScanner();
  return messages.reduce<Verdict>((verdict, text) => stronger(verdict, scanner.add(text).detection.verdict), 'allow');
}
const isCaught = (verdict: Verdict) => verdict === 'block' || verdict === 'ask' || verdict === 'hold';

const PRINCIPAL = /^(?:[a-z2-7]{5}-){10}[a-z2-7]{3}$/;

describe('a generated corpus of secrets', () => {
  it.each(Object.keys(PHRASE_LISTS))('is caught: phrases of the %s list in every writing', (name) => {
    const list = PHRASE_LISTS[name] ?? [];
    const cases = Object.entries(WRITINGS).flatMap(([writing, write]) =>
      times(ROUNDS, (n) => ({ writing, messages: write(freshPhrase(list, [12, 18, 24][n % 3])) })),
    );
    const missed = cases.filter(({ messages }) => !isCaught(verdictOf(messages)));
    expect(missed.length / cases.length).toBeLessThanOrEqual(0.01);
  });

  it.each(Object.entries(OTHER_LISTS))('is caught: %s phrases in every writing', (_, { fresh, counts, least }) => {
    const cases = Object.values(WRITINGS).flatMap((write) =>
      times(ROUNDS, (n) => write(fresh(counts[n % counts.length] ?? 12))),
    );
    const missed = cases.filter((messages) => !isCaught(verdictOf(messages)));
    expect(missed.length / cases.length).toBeLessThanOrEqual(1 - least + 0.01);
  });

  it.each(Object.entries(KEYS))('is caught: %s', (_, make) => {
    const verdicts = times(20, make).map((text) => ({ text, verdict: detect(text).verdict }));
    expect(verdicts.filter(({ verdict }) => !isCaught(verdict))).toEqual([]);
    // Where it is cut decides: of a few broken ones (1 of 500) enough is missing that the user is asked.
    expect(verdicts.filter(({ verdict }) => verdict !== 'block').length / verdicts.length).toBeLessThanOrEqual(0.05);
  });
});

describe('after somebody mentioned a phrase', () => {
  it.each(Object.entries(AFTER_MENTION))('parts of one are caught: %s', (name, { mention, parts }) => {
    const cases = parts.flatMap((write) =>
      times(15, (n) => [mention, write(freshPhrase(PHRASE_LISTS[name] ?? []).slice(0, 4 + (n % 5)))]),
    );
    const missed = cases.filter((messages) => !isCaught(verdictOf(messages)));
    expect(missed.length / cases.length).toBeLessThanOrEqual(0.03);
  });

  it.each([
    ['en', 'I lost my recovery phrase'],
    ['ja', '復元フレーズをなくしました'],
    ['ko', '복구 문구를 잃어버렸어요'],
    ['zh-Hans', '我的助记词丢了'],
  ])('what people go on to say passes: %s', (language, mention) => {
    const messages = deskMessages().filter(({ lang }, at) => lang === language && at % ONE_IN === 0);
    const verdicts = messages.map(({ text }) => verdictOf([mention, text]));
    expect(verdicts.filter((verdict) => verdict === 'block').length / messages.length).toBeLessThanOrEqual(0.0005);
    expect(verdicts.filter(isCaught).length / messages.length).toBeLessThanOrEqual(0.01);
  });

  it('a hash is no key', () => {
    const harmless = Object.values(LOOK_HARMLESS).flatMap((make) => times(20, make));
    const stopped = harmless.filter((text) => isCaught(verdictOf(['I lost my recovery phrase', text])));
    // Drawn by chance: of other kinds one of four thousand. Of principals of ICP that begin with 5 some read as keys in the import format of bitcoin once their hyphens are gone.
    expect(stopped.filter((text) => !PRINCIPAL.test(text)).slice(1)).toEqual([]);
    expect(stopped.length).toBeLessThanOrEqual(4);
  });
});

describe('letters in disguise', () => {
  const phrase = () => freshPhrase(PHRASE_LISTS['english'] ?? []).join(' ');
  const alphabet = (first: number) => (text: string) =>
    text.replace(/[a-z]/g, (letter) => String.fromCodePoint(first + letter.charCodeAt(0) - 97));
  it.each<[string, (text: string) => string]>([
    ['regional indicators', alphabet(0x1f1e6)],
    ['negative squared', alphabet(0x1f170)],
    ['negative circled', alphabet(0x1f150)],
    ['squared', alphabet(0x1f130)],
    ['circled', alphabet(0x24d0)],
    ['parenthesised', alphabet(0x249c)],
    ['mathematical bold', alphabet(0x1d41a)],
    ['mathematical script', alphabet(0x1d4ea)],
    ['mathematical monospace', alphabet(0x1d68a)],
    ['tags', (text) => text.replace(/[ -~]/g, (sign) => String.fromCodePoint(0xe0000 + sign.charCodeAt(0)))],
    ['\\x escapes', (text) => text.replace(/./g, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`)],
    ['U+ notation', (text) => text.replace(/./g, (sign) => `U+00${sign.charCodeAt(0).toString(16)} `)],
  ])('are read: %s', (_, disguise) => {
    expect(times(20, () => detect(disguise(phrase())).verdict).filter((verdict) => !isCaught(verdict))).toEqual([]);
  });

  it('are no secret as flags', () => {
    expect(detect('Hello from 🇯🇵 and 🇰🇷 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🅿️ 🆗').verdict).toBe('allow');
  });
});

describe('harmless text', () => {
  it.each(Object.entries(LOOK_HARMLESS))('passes: %s', (_, make) => {
    const stopped = times(30, make).filter((text) => isCaught(detect(text).verdict));
    expect(stopped.filter((text) => !PRINCIPAL.test(text)).slice(1)).toEqual([]);
    expect(stopped.length).toBeLessThanOrEqual(5);
  });

  it('passes: the sentences and questions of the published articles', () => {
    const root = join(__dirname, '../../../knowledge/articles');
    const sentences = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md') || file.endsWith('.answers.yaml'))
      .flatMap((file) => readFileSync(join(root, file), 'utf8').split(/[\n.。!?？]+/))
      .filter((sentence) => sentence.trim().length > 3);
    const verdicts = [...new Set(sentences)]
      .filter((_, at) => at % ONE_IN === 0)
      .map((sentence) => ({ sentence, verdict: detect(sentence).verdict }));
    const stopped = verdicts.filter(({ verdict }) => isCaught(verdict));
    expect(stopped.filter(({ verdict }) => verdict === 'block')).toEqual([]);
    expect(stopped.length / verdicts.length).toBeLessThan(0.005);
  });
});
