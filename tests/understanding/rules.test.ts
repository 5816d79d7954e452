import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHAINS } from '../../chains/definitions/index.ts';
import { LANGUAGES } from '../../core/language.ts';
import { recogniser } from '../../understanding/recognise/facts/facts.ts';
import { brokenExamples } from '../../understanding/recognise/facts/recogniser/examples.ts';
import { readGazetteer, slips } from '../../understanding/recognise/facts/recogniser/gazetteer.ts';
import { readRules } from '../../understanding/recognise/facts/recogniser/rules.ts';

describe('rules', () => {
  test.each(LANGUAGES)('of %s find what their sentences say and take nothing else for a fact', (language) => {
    expect(brokenExamples(recogniser(language), language)).toEqual([]);
  });

  function refused(rules: string): string {
    const dir = mkdtempSync(join(tmpdir(), 'rules-'));
    writeFileSync(join(dir, 'en.yaml'), rules);
    try {
      readRules('en', { coin: 'btc' }, dir);
    } catch (error) {
      return error instanceof Error ? error.message.replace(dir, '') : '';
    }
    return '';
  }

  const good = `- { is: { gone: all }, say: 'all gone', yes: ["all gone", "it is all gone"], no: ["gone", "all"] }`;

  test('are refused with file, line and reason when one is no pattern', () => {
    expect(refused(`cues: []\nrules:\n  ${good}\n  ${good.replace('all gone', 'all (gone')}\n`)).toMatch(
      /^\/en\.yaml:4: .*[Uu]nterminated group/,
    );
  });

  test('are refused when a sentence is missing, a slot or a piece unknown', () => {
    expect(refused(`cues: []\nrules:\n  ${good.replace('["gone", "all"]', '["gone"]')}\n`)).toMatch(
      /^\/en\.yaml:3: rules\.0\.no/,
    );
    expect(refused(`cues: []\nrules:\n  ${good.replace('gone: all', 'mood: bad')}\n`)).toMatch(/^\/en\.yaml:3: .*mood/);
    expect(refused(`cues: []\nrules:\n  ${good.replace('all gone', '{planet} gone')}\n`)).toMatch(
      /^\/en\.yaml:3: there is no piece \{planet\}/,
    );
  });

  test('are refused when one finds everything, and when the file is no YAML', () => {
    expect(refused(`cues: []\nrules:\n  ${good.replace('all gone', '(?:gone)?')}\n`)).toMatch(
      /^\/en\.yaml:3: finds even the empty text/,
    );
    expect(refused('cues: []\nrules:\n  - { is: {\n')).toMatch(/^\/en\.yaml:\d+: /);
  });

  test('are read where they are good', () => {
    expect(refused(`cues: []\nrules:\n  ${good}\n`)).toBe('');
  });
});

describe('the gazetteer', () => {
  test('names the networks that are watched by their ids there', () => {
    const ids = readGazetteer().networks.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(CHAINS.map(({ id }) => String(id))));
  });

  test('is refused with its line when two entries claim a name', () => {
    const dir = mkdtempSync(join(tmpdir(), 'names-'));
    writeFileSync(join(dir, 'networks.yaml'), '- { name: A, names: [one] }\n- { name: B, names: [two, one] }\n');
    expect(() => readGazetteer(dir)).toThrow(/networks\.yaml:2: "one" is a name of A too/);
  });

  test('says where a coin lives by the name of a network of its own', () => {
    const { coins, networks } = readGazetteer();
    const known = new Set(networks.map(({ name }) => name));
    expect(coins.flatMap(({ home }) => (home && !known.has(home) ? [home] : []))).toEqual([]);
  });

  test('counts letters that are missing, wrong, too many or swapped', () => {
    expect([
      slips('metamask', 'metamask'),
      slips('metamsk', 'metamask'),
      slips('metamusk', 'metamask'),
      slips('metaamsk', 'metamask'),
    ]).toEqual([0, 1, 1, 1]);
    expect(slips('finance', 'phantom')).toBe(3);
  });
});
