import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { articleOf, type Judged, verdictLines } from '../../knowledge/verdicts.ts';

const judged = (what: Partial<Judged>): Judged => ({
  ...{ code: 'succeeded', notes: [], family: 'evm', view: 'sender', cause: null, swapped: false },
  ...what,
});

it('names articles that exist', () => {
  const articles = readdirSync(join(packageRoot(__dirname), 'knowledge', 'articles', 'en'));
  for (const { article } of verdictLines()) expect(articles).toContain(`${article}.md`);
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
  expect(articleOf(judged(what))).toBe(article);
});
