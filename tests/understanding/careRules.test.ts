import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { careSpellings } from '../../app/compose/knowledge/careReader.ts';
import { yamlValue } from '../../core/files/yamlText.ts';
import { LANGUAGES } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { parseCareRules, readCareRules } from '../../understanding/recognise/care/careRules.ts';
import { createCareReader } from '../../understanding/recognise/care/crisis.ts';

const rules = readCareRules();

/** What a rule finds by itself, in any spelling of any sentence. */
function matches(rule: (typeof rules)[number], text: string): boolean {
  const alone = { ...rule, side: 'for' as const, kind: 'crisis' as const };
  const read = createCareReader({ rules: [alone], spellings: careSpellings, likelihood: () => null });
  return read(text, rule.language).crisis.heard;
}

it.each(rules.map((rule) => [rule.file, rule.id, rule] as const))('%s: %s matches what it is for', (_, __, rule) => {
  expect(rule.yes.filter((text) => !matches(rule, text))).toEqual([]);
});

it.each(rules.map((rule) => [rule.file, rule.id, rule] as const))('%s: %s leaves the rest alone', (_, __, rule) => {
  expect(rule.no.filter((text) => matches(rule, text))).toEqual([]);
});

it('names no rule twice in a language', () => {
  const names = rules.map(({ language, kind, side, id }) => `${language}/${kind}/${side}/${id}`);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

it('reads the same rules whether the build has parsed them or this start does', () => {
  const dir = join(packageRoot(__dirname), 'understanding', 'rules');
  const parsed = LANGUAGES.flatMap((language) => {
    const name = `crisis.${language}.yaml`;
    return parseCareRules(readFileSync(join(dir, name), 'utf8'), name, language);
  });
  const values = parsed.map(({ language: _, file: __, match, ...rule }) => ({ ...rule, match: match.source }));
  const texts = LANGUAGES.flatMap((language) => yamlValue(readFileSync(join(dir, `crisis.${language}.yaml`), 'utf8')));
  expect(values).toEqual(texts.map((text) => expect.objectContaining(text)));
  expect(rules).toEqual(parsed);
});

describe('a broken file of rules', () => {
  const GOOD = '- {id: want-to-die, kind: crisis, match: die, yes: [I die, die], no: [live, lives]}\n';

  it.each([
    [
      'a missing example',
      `${GOOD}- {id: other, kind: crisis, match: xx, yes: [x], no: [a, b]}`,
      /crisis\.en\.yaml:2: yes: /,
    ],
    [
      'an unknown kind',
      `\n\n- {id: other, kind: mood, match: xx, yes: [x, x], no: [a, b]}`,
      /crisis\.en\.yaml:3: kind: /,
    ],
    [
      'a pattern that is none',
      '- {id: other, kind: crisis, match: "(x", yes: [x, x], no: [a, b]}',
      /yaml:1: other: Invalid/,
    ],
    ['what is no YAML', `${GOOD}- {id: [`, /crisis\.en\.yaml:2: /],
    ['no list', 'id: x', /yaml:1: not a list/],
    ['a book', `${GOOD}# ${'x'.repeat(200_000)}`, /larger than/],
  ])('is refused with file and line: %s', (_, source, message) => {
    expect(() => parseCareRules(source, 'crisis.en.yaml', 'en')).toThrow(message);
  });
});

describe('a hint of a crisis', () => {
  const read = createCareReader({ rules, spellings: careSpellings, likelihood: () => null });

  it.each([
    ["can you put it so it pays out to Karen if I'm not the one picking up", 'en'],
    ["she doesn't know about any of it, not the overdraft either", 'en'],
    ['이자랑 대출은 제 이름으로만 돼있는데 그런 빚도 지갑 받는 사람한테 넘어가나요', 'ko'],
  ] as const)('is asked about and opens nothing: %s', (text, language) => {
    const reading = read(text, language);
    expect(reading.hinted).toBe(true);
    expect(reading.crisis.heard).toBe(false);
  });

  it.each([
    ['I have power of attorney for my dad, he has dementia, do I need his PIN', 'en'],
    ['my father died, do his debts pass to me', 'en'],
    ['돌아가신 아버지 빚도 저한테 넘어가나요', 'ko'],
    ['아버지가 치매 초기신데 동생들한테 먼저 말하고 옮겨도 되나요', 'ko'],
  ] as const)('is none of an heir or who looks after a parent: %s', (text, language) => {
    expect(read(text, language).hinted).toBe(false);
  });
});
