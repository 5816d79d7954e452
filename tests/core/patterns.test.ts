/**
 * Patterns are seen while they are made, so all is loaded for this suite anew.
 * @jest-environment node
 */

import { LANGUAGES } from '../../core/language.ts';
import { backtrackingOf } from '../support/patterns/backtracking.ts';
import { madePatterns, type Written, writtenPatterns } from '../support/patterns/everyPattern.ts';

/*
 * One message held the desk for good: "I've just I've just …" could be read in two ways by one loop of one pattern, and a
 * backtracking matcher tries all 2^n of them. So every pattern is looked at, those of the files of rules included.
 */

/** A text of 8,000 characters is read 8,000² times at most; a third power would take minutes. */
const MOST = 2;

const tooSlow = (patterns: readonly Written[]) =>
  patterns.flatMap(({ source, flags, where }) => {
    const { power, why } = backtrackingOf(source, flags);
    return power === 'exponential' || power > MOST ? [`${where}: ${power} by ${why} in /${source.slice(0, 200)}/`] : [];
  });

it.each<[string, number | 'exponential']>([
  ['^abc$', 0],
  ['a*b', 2],
  ['^a*b', 1],
  ['^\\s*x?\\s*$', 2],
  ['^\\s*\\s*\\s*$', 3],
  ['^(a|a)*$', 'exponential'],
  ['^(a*)*$', 'exponential'],
  ['^(?:just|ive just|ive) *$', 1],
  ['^(?:(?:just|ive just|ive) )*$', 'exponential'],
  ['^(?:刚|刚刚)*$', 'exponential'],
  ['^(?:a|ab)*', 0],
  ['x(?=(?:a|a)*$)', 'exponential'],
  ['^(?:a{1,3}b?){0,9}$', 0],
  ['보낸 (?:[가-힣]+ ?){1,3}됐', 3],
])('tells how long a pattern may take: %s', (source, power) => {
  expect(backtrackingOf(source, 'u').power).toBe(power);
});

it('has no pattern in the code that a text could hold the desk with', () => {
  const patterns = writtenPatterns();
  expect(patterns.length).toBeGreaterThan(800);
  expect(tooSlow(patterns)).toEqual([]);
});

it('makes none out of its rules, lists and pieces', async () => {
  const patterns = await madePatterns(async () => {
    // Not before the first of them is made.
    const [{ readRules }, { readCareRules }, { createGlossary }, { checkOutgoing }, { mask }, { looksPersonal }] =
      await Promise.all([
        import('../../app/compose/knowledge/readRules.ts'),
        import('../../understanding/recognise/care/careRules.ts'),
        import('../../knowledge/glossary.ts'),
        import('../../trust/secrets/outgoing/outgoing.ts'),
        import('../../trust/secrets/mask.ts'),
        import('../../trust/secrets/names/looksPersonal.ts'),
        import('../../app/compose/compose.ts'),
      ]);
    readRules({ readValue: () => null, keepValue: () => undefined });
    readCareRules();
    checkOutgoing('Hello.', { allowedHosts: [] });
    const define = createGlossary();
    for (const language of LANGUAGES) define('gas?', language);
    mask('who');
    looksPersonal('who');
  });
  expect(patterns.length).toBeGreaterThan(1_000);
  expect(tooSlow(patterns)).toEqual([]);
});
