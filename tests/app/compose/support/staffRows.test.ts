import { join } from 'node:path';
import { createStaffRows, type StaffRows } from '../../../../app/compose/support/staffRows.ts';
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
