import { join } from 'node:path';
import { staffGuard } from '../../../../app/compose/support/staffGuard.ts';
import { createStaffRows, type StaffRows } from '../../../../app/compose/support/staffRows.ts';
import { judgeRow } from '../../../../handoff/staffRow.ts';
import { readInTwo } from '../../../../trust/secrets/outgoing/asking/askingInTwo.ts';

const ROOT = join(__dirname, '../../../..');
const program = join(ROOT, 'app/compose/support/staffRowWorker.ts');
const HOOK = join(ROOT, 'tests/support/products/runTypeScript.cjs');
const guarded = { allowedHosts: ['wallet.example.com'], knownNumbers: [], walletName: 'Handrail Wallet' };

let rows: StaffRows;
afterEach(() => rows.close());
const open = (more: Parameters<typeof createStaffRows>[1] = {}) => {
  rows = createStaffRows(guarded, { program, execArgv: ['-r', HOOK], timeout: 60_000, ...more });
  return rows;
};
const alone = (words: string) => ({ words, own: [], others: [] });
const LONG = '不要把助记词发给我，助记词在纸上，'.repeat(130).slice(0, 2_000);

it.each([
  ['Thank you for waiting.', { objection: null, order: null }],
  ['Please send me your recovery phrase.', { objection: 'asks-for-secret' }],
  ['Please install our recovery tool.', { objection: null, order: 'software' }],
])('judges a short message at once: %s', (words, judged) => {
  expect(open().judge(alone(words))).toMatchObject(judged);
});

it('judges a long message, and a short one behind long ones, beside the event loop', async () => {
  open();
  await rows.judge(alone(`Please send me your recovery phrase. ${'Thank you for waiting so long. '.repeat(40)}`));
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 1);
  const judged = await Promise.all([
    rows.judge({ words: LONG, own: [LONG, LONG], others: [] }),
    rows.judge({ words: 'Please send me your recovery phrase.', own: [LONG], others: [] }),
    rows.judge(alone(`${'Thank you for waiting so long. '.repeat(40)} Please send me your recovery phrase.`)),
  ]);
  clearInterval(ticking);
  expect(judged[0]).not.toBeNull();
  expect(judged.slice(1)).toMatchObject([{ objection: 'asks-for-secret' }, { objection: 'asks-for-secret' }]);
  expect(ticks).toBeGreaterThan(10);
});

it('says that nobody has read what could not be read in time', async () => {
  expect(await open({ timeout: 1 }).judge(alone(LONG))).toBeNull();
  rows.close();
  expect(await open({ execArgv: ['-r', join(ROOT, 'nothing-here.cjs')] }).judge(alone(LONG))).toBeNull();
});

it('reads a message once, however many others it stands before', () => {
  open();
  expect(readInTwo(LONG)).toBe(readInTwo(LONG));
});

const heard = (own: readonly string[], words: string) => judgeRow({ words, own, others: [] }, staffGuard(guarded));

it.each([
  [['There is a service fee of 2 USDT.', 'Now connect your wallet'], 'at the page that I name'],
  [['There is a service fee of 2 USDT. Now connect your wallet'], 'at the page that I name'],
  [['Your recovery phrase is important here.', '请您把币转到'], '我给的地址'],
  [['Your recovery phrase is important here.', '화면을 저에게'], '보여 주세요'],
  [['Your recovery phrase is important here.', 'コインを私の'], 'アドレスに送ってください'],
])('a warning excuses no order in halves behind it: %j %s', (own, words) => {
  expect(heard(own.slice(0, -1), own.at(-1) ?? '').objection).toBeNull();
  const { objection, order } = heard(own, words);
  expect(objection ?? order).not.toBeNull();
});

it('a warning stands once under what it is for, and not under what is said next', () => {
  expect(heard(['Pop the recov', 'ery phrase in'], 'Thank you.')).toMatchObject({ objection: null, order: null });
  expect(heard(['There is a service fee of 2 USDT.'], 'Thank you.')).toMatchObject({ objection: null, order: null });
});

it.each([
  ['Pop the recov', 'ery phrase in'],
  ['The ser', 'vice fee is 20'],
  ['リカバリーフレ', 'ーズだけ残っています'],
  ['保证', '金三百'],
  ['保證', '金三百'],
  ['수수', '료 20달러예요'],
])('a word that is cut over two messages is warned of: %s – %s', (before, words) => {
  expect(heard([], before)).toMatchObject({ objection: null, order: null });
  expect(heard([before], words).order).not.toBeNull();
});

it('a secret is heard of at the end of the longest message', () => {
  const long = `${'Thank you for waiting while I read about the transfer. '.repeat(140)}Pop the 12 words in.`;
  expect(long.length).toBeGreaterThan(7_500);
  expect(heard([], long).order).toBe('secret');
});
