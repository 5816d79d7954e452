import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Case, NEW_CASE } from '../../../core/case.ts';
import { readYaml } from '../../../core/files/yamlFile.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { leadOf, type Part } from '../../../knowledge/ports.ts';
import { isTold, presupposedRules, withoutPresupposed } from '../../../understanding/answer/untold/presupposed.ts';
import { spelling } from '../../../understanding/recognise/languageRules.ts';
import { sampleArticle } from '../../support/texts/sampleArticle.ts';

const known = (more: Partial<Case> = {}): Case => ({ ...NEW_CASE, ...more });
const part = (id: string, anchor = 'lead'): Part => ({ ...leadOf(sampleArticle(id)), anchor });
const ARTICLES = join(__dirname, '../../../knowledge/articles/en');
const Answers = z.object({ answers: z.array(z.object({ id: z.string() })) });
/** Whether an article, or a section or a short answer of it (`article#anchor`), is shipped. */
const exists = (named: string): boolean => {
  const [id, anchor] = named.split('#');
  const file = join(ARTICLES, `${id}.md`);
  if (anchor === undefined || !existsSync(file)) return existsSync(file);
  if (readFileSync(file, 'utf8').includes(`{#${anchor}}`)) return true;
  return readYaml(join(ARTICLES, `${id}.answers.yaml`), Answers).answers.some((answer) => answer.id === anchor);
};
const weighed = (one: Part, asked = 0.2) => ({ part: one, features: { asked } });

describe('answers that take something for granted', () => {
  const ranked = [part('phrase-exposed', 'how-fast'), part('phrase-exposed'), part('unknown-token')].map((one) =>
    weighed(one),
  );
  const left = (text: string, of: Case = known(), sure = 0.4) =>
    withoutPresupposed(ranked, { text, language: 'en', known: of }, () => sure).map((one) => one.part.article.id);

  it('give way, all of them, to what is left where nobody has told it', () => {
    expect(left('there is a thing in my wallet that I did not put there')).toEqual(['unknown-token']);
  });

  it('are said where the message tells it, or the first words of a problem', () => {
    expect(left('somebody has read my words')).toHaveLength(3);
    const open = { article: 'send-crypto', query: 'I typed my seed somewhere', turn: 1 };
    expect(left('and now?', known({ open }))).toHaveLength(3);
  });

  it('are said where a fact, a danger or an article that was begun tells it', () => {
    expect(left('and now?', known({ facts: { phrase: { value: 'exposed', turn: 1 } } }))).toHaveLength(3);
    expect(left('and now?', known({ said: ['fake-app#lead'] }))).toHaveLength(3);
    const open = { article: 'fake-support', query: 'he rang', turn: 1 };
    expect(left('and now?', known({ open }))).toHaveLength(3);
  });

  it('are said where they are surely meant, or asked for nearly word by word', () => {
    expect(left('a thing', known(), 0.9)).toHaveLength(3);
    const asked = [weighed(part('phrase-exposed', 'how-fast'), 0.9), weighed(part('unknown-token'))];
    expect(withoutPresupposed(asked, { text: 'a thing', language: 'en', known: known() }, () => 0.1)).toHaveLength(2);
  });

  it('leave a ranking alone that begins with another', () => {
    const other = [weighed(part('send-crypto')), ...ranked];
    expect(withoutPresupposed(other, { text: 'a thing', language: 'en', known: known() }, () => 0.1)).toBe(other);
  });

  it('that there is time is said to nobody whose coins are in danger', () => {
    const wait = [weighed(part('price-advice', 'not-now'), 0.6), weighed(part('device-compromised'))];
    const said = (of: Case) =>
      withoutPresupposed(wait, { text: 'or just leave it?', language: 'en', known: of }, () => 0.4)[0]?.part.anchor;
    expect(said(known())).toBe('not-now');
    expect(said(known({ facts: { scam: { value: 'asked', turn: 1 } } }))).toBe('lead');
  });
});

describe.each(presupposedRules().map((rule) => [rule.parts[0] ?? '', rule] as const))('the rule of %s', (_, rule) => {
  const { parts, told, yes = [], no = [] } = rule;
  const isSaid = (text: string) => LANGUAGES.some((language) => told?.says.test(spelling(text, language)));

  it('names articles and parts that exist', () => {
    expect([...parts, ...(told?.begun ?? [])].filter((named) => !exists(named))).toEqual([]);
  });

  it('hears what tells it and nothing in what does not', () => {
    expect(yes.filter((text) => !isSaid(text))).toEqual([]);
    expect(no.filter(isSaid)).toEqual([]);
    if (told) expect(Math.min(yes.length, no.length)).toBeGreaterThan(1);
  });

  it('holds of no case of which nothing is known', () => {
    const silent = { text: '', language: 'en' as const, known: known() };
    expect(isTold(rule, silent)).toBe(told === undefined);
  });
});
