import type { GuideOf } from './guide.ts';

/** Withdraws approvals, unless the phrase itself has leaked: then the coins go first. */
export const revoke: GuideOf<'revoke'> = {
  department: 'security',
  first: 'leak',
  steps: {
    leak: { picture: 'paper', ways: { no: 'coin', yes: { action: 'emergency' } } },
    coin: { picture: 'coin', ways: { have: 'open', lack: { action: 'article', id: 'not-enough-for-fee' } } },
    open: { picture: 'list', ways: { found: 'list', notFound: 'explorer' } },
    explorer: { loses: true, picture: 'search', ways: { found: 'list' } },
    list: { picture: 'list', ways: { found: 'sign', nothing: 'permit' } },
    sign: { picture: 'sign', ways: { matches: 'others', different: 'reject' } },
    reject: { picture: 'sign', ways: { again: 'explorer' } },
    others: { picture: 'clock', ways: { done: 'permit' } },
    permit: { picture: 'sign', ways: { no: 'finish', yes: { action: 'article', id: 'phishing-site' } } },
    finish: { picture: 'done', ways: { helped: { action: 'helped', article: 'revoke-approvals' } } },
  },
};
