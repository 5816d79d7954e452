import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Case, NEW_CASE } from '../../../core/case.ts';
import { readYaml } from '../../../core/files/yamlFile.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { leadOf, type Part, partId } from '../../../knowledge/ports.ts';
import type { RankedPart } from '../../../understanding/answer/rank/rank.ts';
import {
  contradictedBy,
  contradictedRules,
  withoutContradicted,
} from '../../../understanding/answer/untold/contradicted.ts';
import { spelling } from '../../../understanding/recognise/languageRules.ts';
import { sampleArticle } from '../../support/texts/sampleArticle.ts';

const part = (id: string, anchor = 'lead'): Part => ({ ...leadOf(sampleArticle(id)), anchor });
const ranked = (score: number, one: Part, asked = 0.2) =>
  ({ part: one, score, likely: 0.1, ahead: 0, features: { asked } }) as unknown as RankedPart; // what is read of it
const ARRIVED: Case['facts'] = { state: { value: 'arrived', turn: 1 } };
const of = (text: string, facts: Case['facts']) => ({ text, language: 'en' as const, known: { ...NEW_CASE, facts } });

describe('an answer that a known fact contradicts', () => {
  const all = [ranked(2, part('send-pending', 'why')), ranked(1, part('exchange-not-credited', 'who-has-it'))];
  const left = (text: string, facts: Case['facts'], from: readonly RankedPart[] = all) =>
    withoutContradicted(from, of(text, facts)).map((one) => partId(one.part));

  it('gives way: nothing waits for a better fee that a block has taken', () => {
    expect(left('So where is it?', ARRIVED)).toEqual(['exchange-not-credited#who-has-it']);
    expect(left('So where is it?', { state: { value: 'arrived', turn: 1, observed: true } })).toHaveLength(1);
  });

  it('is said while nothing of it is known, and where something else is', () => {
    expect(withoutContradicted(all, of('So where is it?', {}))).toBe(all);
    expect(left('So where is it?', { state: { value: 'waiting', turn: 1 } })).not.toContain(
      'exchange-not-credited#who-has-it',
    );
  });

  it('is said where the message asks for it all the same, or in its very words', () => {
    expect(left('and why is the other one pending?', ARRIVED)).toHaveLength(2);
    const asked = (one: Part) => left('why does a transfer wait', ARRIVED, [ranked(2, one, 0.97)]);
    const answer = { id: 'just-wait', kind: 'mayI', needs: {}, text: 'wait', claims: [], asked: [] } as const;
    expect(asked({ ...part('send-pending', 'just-wait'), answer })).toHaveLength(1);
    expect(asked(part('send-pending', 'why'))).toEqual([]);
  });

  it('leaves what holds all the same', () => {
    expect(left('So where is it?', ARRIVED, [ranked(2, part('send-pending', 'explorer-success'))])).toHaveLength(1);
  });

  it('counts no more: what is left is weighed among itself', () => {
    const [best] = withoutContradicted(all, of('So where is it?', ARRIVED));
    expect(best?.likely).toBe(1);
  });

  it('is another one on a network where nothing can be replaced, unless the way leads to a second network', () => {
    const tron: Case['facts'] = { network: { value: 'Tron', turn: 1 } };
    const speedUp = part('speed-up-cancel');
    expect(contradictedBy(of('how long?', tron))(speedUp)).toBe(true);
    expect(contradictedBy(of('how long?', { ...tron, toNetwork: { value: 'Ethereum', turn: 1 } }))(speedUp)).toBe(
      false,
    );
    expect(contradictedBy(of('how long?', { network: { value: 'Ethereum', turn: 1 } }))(speedUp)).toBe(false);
  });
});

const ARTICLES = join(__dirname, '../../../knowledge/articles/en');
const Answers = z.object({ answers: z.array(z.object({ id: z.string() })) });
/** Whether an article, or its beginning, a section or a short answer of it (`article#anchor`), is shipped. */
const exists = (named: string): boolean => {
  const [id, anchor] = named.split('#');
  const file = join(ARTICLES, `${id}.md`);
  if (anchor === undefined || anchor === 'lead' || !existsSync(file)) return existsSync(file);
  if (readFileSync(file, 'utf8').includes(`{#${anchor}}`)) return true;
  return readYaml(join(ARTICLES, `${id}.answers.yaml`), Answers).answers.some((answer) => answer.id === anchor);
};

describe.each(contradictedRules().map((rule) => [JSON.stringify(rule.facts), rule] as const))(
  'the row of %s',
  (_, rule) => {
    const asksFor = (text: string) => LANGUAGES.some((language) => rule.unless.test(spelling(text, language)));

    it('names articles and parts that exist, and excepts only what it names', () => {
      expect([...rule.parts, ...rule.but].filter((named) => !exists(named))).toEqual([]);
      expect(rule.but.filter((named) => !rule.parts.includes(named.split('#')[0] ?? ''))).toEqual([]);
    });

    it('hears what asks for it all the same, and nothing in what does not', () => {
      expect(rule.yes.filter((text) => !asksFor(text))).toEqual([]);
      expect(rule.no.filter(asksFor)).toEqual([]);
    });

    it('contradicts nothing where nothing is known', () => {
      const isContradicted = contradictedBy(of('', {}));
      expect(rule.parts.some((named) => isContradicted(part(named.split('#')[0] ?? '', named.split('#')[1])))).toBe(
        false,
      );
    });
  },
);
