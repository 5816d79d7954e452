import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshPhrase, KEYS, LOOK_HARMLESS, PHRASE_LISTS, WRITINGS } from '../../../bench/secretCorpus.ts';
import { stronger, type Verdict } from '../../../trust/secrets/detection.ts';
import { createScanner, detect } from '../../../trust/secrets/index.ts';

const ROUNDS = 8;
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

function verdictOf(messages: readonly string[]): Verdict {
  const scanner = createScanner();
  return messages.reduce<Verdict>((verdict, text) => stronger(verdict, scanner.add(text).detection.verdict), 'allow');
}
const isCaught = (verdict: Verdict) => verdict === 'block' || verdict === 'ask' || verdict === 'hold';

describe('a generated corpus of secrets', () => {
  it.each(Object.keys(PHRASE_LISTS))('is caught: phrases of the %s list in every writing', (name) => {
    const list = PHRASE_LISTS[name] ?? [];
    const cases = Object.entries(WRITINGS).flatMap(([writing, write]) =>
      times(ROUNDS, (n) => ({ writing, messages: write(freshPhrase(list, [12, 15, 18, 21, 24][n % 5])) })),
    );
    const missed = cases.filter(({ messages }) => !isCaught(verdictOf(messages)));
    expect(missed.length / cases.length).toBeLessThanOrEqual(0.01);
  });

  it.each(Object.entries(KEYS))('is caught: %s', (_, make) => {
    const missed = times(60, make).filter((text) => detect(text).verdict !== 'block');
    expect(missed).toEqual([]);
  });
});

describe('harmless text', () => {
  it.each(Object.entries(LOOK_HARMLESS))('passes: %s', (_, make) => {
    expect(times(60, make).filter((text) => isCaught(detect(text).verdict))).toEqual([]);
  });

  it('passes: every sentence and question of the published articles', () => {
    const root = join(__dirname, '../../../knowledge/articles');
    const sentences = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => readFileSync(join(root, file), 'utf8').split(/[\n.。!?？]+/))
      .filter((sentence) => sentence.trim().length > 3);
    const stopped = sentences.filter((sentence) => isCaught(detect(sentence).verdict));
    const blocked = stopped.filter((sentence) => detect(sentence).verdict === 'block');
    expect(blocked).toEqual([]);
    expect(stopped.length / sentences.length).toBeLessThan(0.005);
  });
});
