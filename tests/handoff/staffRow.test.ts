import { judgeRow, type RowGuard } from '../../handoff/staffRow.ts';

const LONG = '不要把助记词发给我，助记词在纸上，'.repeat(470).slice(0, 7_990);

/** Refuses and orders nothing, and counts what it reads. */
function countingGuard(more: Partial<RowGuard> = {}) {
  const read: string[] = [];
  const guard: RowGuard = {
    drawsCode: () => false,
    addsUp: () => false,
    completes: () => false,
    objectionTo: (text) => {
      read.push(text);
      return null;
    },
    orderIn: (text) => {
      read.push(text);
      return null;
    },
    asksInTwo: () => false,
    offersSecret: () => false,
    turnsDown: () => false,
    offersAnything: () => false,
    offersKept: () => false,
    agrees: () => false,
    codeAsked: () => null,
    asksOtherNumber: () => false,
    dressesCode: () => false,
    secretTalk: () => null,
    namesSafeguard: () => false,
    placesIn: () => [],
    ...more,
  };
  return { guard, read };
}

it('reads little of what stands before a message: it was judged when it was said', () => {
  const alone = countingGuard();
  judgeRow({ words: LONG, own: [], others: [] }, alone.guard);
  const row = countingGuard();
  judgeRow({ words: LONG, own: Array(8).fill(LONG), others: [] }, row.guard);
  const most = (read: readonly string[]) => Math.max(...read.map(({ length }) => length));
  expect(most(alone.read)).toBe(LONG.length);
  expect(most(row.read)).toBeLessThan(LONG.length + 1_500);
  expect(new Set(row.read.filter((text) => !text.includes(LONG))).size).toBe(1);
});

it('reads nothing more of a message that may not be said by itself', () => {
  const { guard, read } = countingGuard({
    objectionTo: () => 'asks-for-secret',
    asksInTwo: () => read.push('two') > 0,
  });
  expect(judgeRow({ words: LONG, own: [LONG], others: [] }, guard)).toEqual({
    objection: 'asks-for-secret',
    order: null,
    asksFor: null,
    secret: null,
    safeguard: false,
    places: [],
  });
  expect(read).toEqual([]);
});

it.each([
  ['at its end', `${'We looked at your case. '.repeat(40)}Please send me your recovery`],
  ['in a text without any stop', `${'we looked at it and '.repeat(40)}please send me your recovery`],
])('joins the next words to what a long message says %s', (_, before) => {
  const asks = (text: string) => (/send me your recovery phrase/.test(text) ? 'asks-for-secret' : null);
  const { guard } = countingGuard({ objectionTo: asks });
  expect(judgeRow({ words: ' phrase now', own: [before], others: [] }, guard).objection).toBe('asks-for-secret');
});

it.each([
  [['Please send me your r', 'ec', 'ov'], 'ery phrase'],
  [['Your sec', 'ret wor'], 'ds please'],
  [['So, your rec', 'overy ph'], 'rase? I need it'],
])('joins every seam with and without a blank: %j %s', (own, words) => {
  const asks = (text: string) => (/\b(?:recovery phrase|secret words)\b/.test(text) ? 'asks-for-secret' : null);
  const { guard } = countingGuard({ objectionTo: asks });
  expect(judgeRow({ words, own, others: [] }, guard).objection).toBe('asks-for-secret');
});

it('takes letters behind a full stop for the next sentence, in any writing', () => {
  const asks = (text: string) => (text.includes('フレーズを 送って') ? 'asks-for-secret' : null);
  const { guard } = countingGuard({ objectionTo: asks });
  const words = '送ってくださいますようお願いいたします、そうすればすぐに確認いたしまして復旧の手続きを始めます';
  expect(judgeRow({ words, own: ['了解しました。フレーズを'], others: [] }, guard).objection).toBe('asks-for-secret');
});

it('cuts no denial off what it denies', () => {
  const before = `${'We looked at your case today. '.repeat(12)}We will never ask you to send me your recovery phrase ${'and so on and on '.repeat(14)}. Well then`;
  const asks = (text: string) => (/(?<!never ask you to )send me your recovery/.test(text) ? 'asks-for-secret' : null);
  const { guard } = countingGuard({ objectionTo: asks });
  expect(judgeRow({ words: 'goodbye', own: [before], others: [] }, guard).objection).toBeNull();
});

it('hears no order to keep quiet in a no to whoever offers a secret', () => {
  const orders = (text: string) => (/keep that to yourself/.test(text) ? 'money' : null);
  const { guard } = countingGuard({
    orderIn: orders,
    offersSecret: () => true,
    turnsDown: (text) => /^Oh no/.test(text),
  });
  const others = [{ by: 'user', text: 'Should I send you my recovery phrase?', answers: [] }] as const;
  const judged = (words: string, before: typeof others | []) => judgeRow({ words, own: [], others: before }, guard);
  expect(judged('Oh no, please keep that to yourself.', others)).toMatchObject({ objection: null, order: null });
  expect(judged('Oh no, please keep that to yourself.', [])).toMatchObject({ order: 'money' });
});
