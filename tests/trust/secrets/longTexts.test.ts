import { join } from 'node:path';
import { freshPhrase, PHRASE_LISTS } from '../../../bench/secretCorpus.ts';
import { detect, scanNext } from '../../../trust/secrets/index.ts';
import { createLongTexts, type LongTexts } from '../../../trust/secrets/longTexts.ts';

const FOLDER = join(__dirname, '../../../trust/secrets');
const HOOK = join(__dirname, '../../support/products/runTypeScript.cjs');
const program = join(FOLDER, 'longTextWorker.ts');

let texts: LongTexts;
afterEach(() => texts.close());

const open = (more: Parameters<typeof createLongTexts>[0] = {}) => {
  texts = createLongTexts({ program, execArgv: ['-r', HOOK], timeout: 60_000, ...more });
  return texts;
};
const long = (end: string) =>
  `${'we spoke about the weather and the garden today, and about nothing else. '.repeat(40)}${end}`;

it('reads a long text in its thread as it would be read at once, alone and after others', async () => {
  const phrase = freshPhrase(PHRASE_LISTS['english'] ?? [], 12).join(' ');
  const { state } = scanNext('my recovery phrase is as follows', undefined);
  for (const text of [long(phrase), long('thank you')]) {
    expect(open().detect(text)).toBeInstanceOf(Promise);
    expect(await texts.detect(text)).toEqual(detect(text));
    expect(await texts.next(text, state)).toEqual(scanNext(text, state));
    texts.close();
  }
});

it('reads a short text at once', () => {
  expect(open().detect('hello')).toEqual(detect('hello'));
});

it('lets the event loop go on while it reads', async () => {
  open();
  await texts.detect(long('to begin with'));
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 1);
  const words = '的一是在不了有和人这中大为上个国我以要他'.repeat(400);
  await Promise.all(Array.from({ length: 8 }, () => texts.detect(words)));
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(10);
});

it('lets nothing pass that nobody has read: the thread is silent, or cannot start', async () => {
  open({ timeout: 1 });
  expect(await texts.detect(long('thank you'))).toMatchObject({ verdict: 'ask', chainTells: false });
  texts.close();
  open({ execArgv: ['-r', join(FOLDER, 'nothing-here.cjs')] });
  expect(await texts.detect(long('thank you'))).toMatchObject({ verdict: 'ask' });
});

it('reads a short one before the longer ones that came first, and what others wrote after one that took too long', async () => {
  open();
  await texts.detect(long('to begin with'));
  const order: string[] = [];
  const words = '的一是在不了有和人这中大为上个国我以要他'.repeat(400);
  const longer = Array.from({ length: 6 }, () => Promise.resolve(texts.detect(words)).then(() => order.push('longer')));
  await Promise.resolve(texts.detect(long('thank you'))).then(() => order.push('short'));
  expect(order.length).toBeLessThan(4);
  await Promise.all(longer);
});
