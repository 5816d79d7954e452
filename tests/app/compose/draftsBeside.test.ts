import { join } from 'node:path';
import { createDraftsBeside, type DraftsBeside } from '../../../app/compose/knowledge/draftsBeside.ts';

const ROOT = join(__dirname, '../../..');
const program = join(ROOT, 'app/compose/knowledge/draftWorker.ts');
const HOOK = join(ROOT, 'tests/support/products/runTypeScript.cjs');
const guarded = { allowedHosts: ['wallet.example.com'], walletName: 'Handrail Wallet' };

let drafts: DraftsBeside;
afterEach(() => drafts.close());
const open = (more: Parameters<typeof createDraftsBeside>[1] = {}) => {
  drafts = createDraftsBeside(guarded, { program, execArgv: ['-r', HOOK], timeout: 60_000, ...more });
  return drafts;
};

const ORDER = 'Please install our recovery tool.';
const LINES = [...Array.from({ length: 60 }, (_, n) => `Line ${n} says where the list of networks is shown.`), ORDER];
const endangering = () => LINES.filter((line) => drafts.endangers(line));

it('judges what is long beside the event loop, each text once', async () => {
  open();
  await drafts.beside(() => drafts.namesSecret(LINES.join(' ')));
  let runs = 0;
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 1);
  const judged = () => {
    runs += 1;
    return endangering();
  };
  expect(await drafts.beside(judged)).toEqual([ORDER]);
  clearInterval(ticking);
  expect([runs, ticks > 1]).toEqual([2, true]);
  // Known now: nothing is asked of the thread for it, which is gone.
  drafts.close();
  expect(await drafts.beside(judged)).toEqual([ORDER]);
  expect(runs).toBe(3);
});

it('finds what is asked for an answer alone, and says meanwhile that it is not sure', async () => {
  open();
  const sure: boolean[] = [];
  const found = await drafts.beside(() => {
    const first = LINES.some((line) => drafts.endangers(line));
    const second = first && drafts.objectionTo(`${LINES.join(' ')} Please send me your recovery phrase.`);
    sure.push(drafts.isSure());
    return second;
  });
  expect(found).toBe('asks-for-secret');
  expect(sure).toEqual([false, false, true]);
  expect(drafts.isSure()).toBe(true);
});

it('takes for suspect what could not be judged in time, this once', async () => {
  open({ timeout: 1 });
  const text = `${LINES.join(' ')} That is all.`;
  const judged = () => [drafts.objectionTo(text), drafts.namesSecret(text), drafts.isSure()];
  expect(await drafts.beside(judged)).toEqual(['not read in time', true, false]);
  expect(drafts.namesSecret('The list of networks.')).toBe(false);
});

it('judges at once where there is no thread, and what stands in no run', async () => {
  open({ program: join(ROOT, 'nothing-here.js') });
  expect(await drafts.beside(endangering)).toEqual([ORDER]);
  expect(drafts.endangers(`${ORDER} It is new.`)).toBe(true);
});
