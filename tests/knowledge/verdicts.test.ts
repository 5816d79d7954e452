import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { openLibrary } from '../../knowledge/articleStore/library.ts';
import { partsOf } from '../../knowledge/parts.ts';
import { partId } from '../../knowledge/ports.ts';
import { behind, type Judged, verdictLines } from '../../knowledge/verdicts.ts';
import { silentLog } from '../support/desk/silentLog.ts';

const judged = (what: Partial<Judged>): Judged => ({
  ...{ code: 'succeeded', notes: [], family: 'evm', view: 'sender', cause: null, swapped: false },
  ...what,
});

it('names articles that exist', () => {
  const articles = readdirSync(join(packageRoot(__dirname), 'knowledge', 'articles', 'en'));
  for (const { article } of verdictLines()) if (article) expect(articles).toContain(`${article}.md`);
});

it('names parts that every language has', async () => {
  const library = await openLibrary({
    articlesDir: join(packageRoot(__dirname), 'knowledge', 'articles'),
    log: silentLog,
    pollEvery: 0,
  });
  for (const { lost, howLong, cancel } of verdictLines())
    for (const part of [lost, howLong, cancel].filter((one) => one !== undefined))
      for (const language of LANGUAGES) {
        const article = library.article(part.split('#')[0] ?? '', language);
        expect(article ? partsOf(article).map(partId) : []).toContain(part);
      }
  await library.close();
});

it('answers nothing behind a card that shows a danger', () => {
  const nothing = { article: null, lost: null, howLong: null, cancel: null };
  expect(behind(judged({ notes: ['left-unsent'] }))).toEqual(nothing);
  expect(behind(judged({ notes: ['token-arrived', 'allowance-used'], view: 'receiver' }))).toEqual(nothing);
});

it.each([
  ['bridge-delayed', { notes: ['bridge-deposit'] }],
  ['layer2-withdrawal', { notes: ['bridge-withdrawal'] }],
  ['revoke-approvals', { notes: ['permission-given'] }],
  ['bitcoin-stuck', { code: 'pending-low-rate', family: 'bitcoin' }],
  ['send-pending', { code: 'pending-underpriced' }],
  ['send-pending', { code: 'replaced-sped-up', view: 'neither' }],
  ['not-received', { code: 'pending-ok', view: 'receiver' }],
  ['swap-failed', { code: 'reverted', cause: 'slippage' }],
  ['send-failed', { code: 'reverted', cause: 'balance' }],
  ['token-not-shown', { view: 'receiver', notes: ['token-arrived'] }],
  ['slippage', { swapped: true }],
  ['where-is-my-money', { code: 'not-found', family: null }],
  [null, {}],
  [null, { code: 'unreachable', family: null }],
] as const)('%s is about %j', (article, what) => {
  expect(behind(judged(what)).article).toBe(article);
});
