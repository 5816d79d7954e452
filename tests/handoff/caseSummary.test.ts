import { NEW_CASE, readCase } from '../../core/case.ts';
import { LOCALES } from '../../core/language.ts';
import { caseSummary } from '../../handoff/caseSummary.ts';
import type { ConversationFacts } from '../../handoff/ports.ts';
import { isUrgent, summaryInWords } from '../../languages/case/caseInWords.ts';
import { casePhrases } from '../../languages/case/index.ts';
import { NOON, sampleContent, sampleFacts } from '../support/desk/sampleConversation.ts';

const PENDING = { article: 'send-pending', query: 'my eth is pending', turn: 1 };
const GAS = { article: 'gas-fees', query: 'why is gas so high', turn: 3 };
const HASH = `0x${'5a'.repeat(32)}`;
const WAITS: ConversationFacts['owner'] = {
  kind: 'waiting',
  department: 'security',
  since: NOON,
  urgent: true,
  reason: 'emergency',
};

const summaryOf = (known: object, owner: ConversationFacts['owner'] = { kind: 'bot' }, care?: object) =>
  caseSummary({
    facts: sampleFacts({ owner }),
    content: sampleContent({
      dialogs: { case: { ...NEW_CASE, ...known }, ...(care ? { care } : {}) },
      brief: { question: 'hello', hash: null, chain: null, verdict: null, articles: [] },
      chain: {
        transactions: [{ hash: HASH, chain: null, standing: 'confirmed', sighting: null, watch: null }],
        addresses: [],
      },
    }),
  });

describe('what a case is called', () => {
  it('is what makes it urgent, whatever was asked since', () => {
    const known = { open: GAS, waiting: [PENDING], alarm: 'phrase-exposed' };
    expect(summaryOf(known, WAITS).title).toEqual({ kind: 'urgent', article: 'phrase-exposed' });
    const care = { crisis: false, minor: true, coercion: false };
    expect(summaryOf(known, WAITS, care).title).toEqual({ kind: 'care', care: 'minor' });
  });

  it('is else the open problem, then what was asked', () => {
    expect(summaryOf({ open: GAS, alarm: 'phrase-exposed' }).title).toEqual({ kind: 'problem', article: 'gas-fees' });
    expect(summaryOf({}).title).toEqual({ kind: 'question', text: 'hello' });
  });
});

it('lists the open problem first and those that wait, the latest first', () => {
  const older = { article: 'nft', query: 'and my picture?', turn: 2 };
  const { problems } = summaryOf({ open: GAS, waiting: [PENDING, older] });
  expect(problems.map(({ article }) => article)).toEqual(['gas-fees', 'nft', 'send-pending']);
});

it('tells a fact from a suspicion and from what a network has shown, each with its source', () => {
  const facts = {
    phrase: { value: 'exposed', turn: 2 },
    gone: { value: 'all', turn: 3, suspected: true },
    amount: { value: { value: '0.5', symbol: 'ETH' }, turn: 1 },
    done: [{ value: 'typedWords', turn: 2 }],
  };
  expect(summaryOf({ facts }).facts).toEqual([
    { slot: 'transaction', value: '0x5a5a5a…5a5a5a', from: 'observed', turn: null },
    { slot: 'done', value: 'typedWords', from: 'told', turn: 2 },
    { slot: 'amount', value: '0.5\u00a0ETH', from: 'told', turn: 1 },
    { slot: 'gone', value: 'all', from: 'suspected', turn: 3 },
    { slot: 'phrase', value: 'exposed', from: 'told', turn: 2 },
  ]);
});

it('is empty of what an older version did not write', () => {
  const { alarm: _, removed: __, ...older } = NEW_CASE;
  expect(readCase(older)).toEqual(NEW_CASE);
});

it.each(LOCALES)('says in %s what matters now before all else, and what was removed and why', (locale) => {
  const removed = [{ hash: '0x1234…abcd', why: 'unreachable' as const }];
  const facts = { phrase: { value: 'exposed', turn: 2 } };
  const summary = summaryOf({ open: GAS, alarm: 'phrase-exposed', removed, facts, said: ['gas-fees#lead'] }, WAITS);
  const words = casePhrases(locale);
  const lines = summaryInWords(summary, (article) => `“${article}”`, locale);
  expect(isUrgent(summary.title)).toBe(true);
  expect(lines[0]).toBe(`${words.urgent}: “phrase-exposed”`);
  expect(lines).toContain(`${words.problem}: “gas-fees”`);
  expect(lines).toContain(`${words.slots.phrase}: ${words.values.phrase.exposed} (${words.told('2')})`);
  expect(lines).toContain(`${words.alreadySaid}: “gas-fees”`);
  expect(lines).toContain(`${words.removed}: 0x1234…abcd (${words.why.unreachable})`);
});
