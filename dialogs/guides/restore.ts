import type { GuideOf } from './guide.ts';

/** From the words on paper to the same address on a new device. Nothing here is ever told the words. */
export const restore: GuideOf<'restore'> = {
  department: 'recovery',
  first: 'phrase',
  steps: {
    phrase: { picture: 'paper', ways: { yes: 'app', oldPhone: 'oldPhone', no: 'none' } },
    oldPhone: { picture: 'paper', ways: { done: 'app', cannot: 'none' } },
    none: { loses: true, picture: 'search', ways: { found: 'app', more: { action: 'article', id: 'lost-phrase' } } },
    app: { picture: 'download', ways: { done: 'private' } },
    private: { picture: 'private', ways: { done: 'choose' } },
    choose: { picture: 'choose', ways: { done: 'type', other: 'inside' } },
    inside: { loses: true, picture: 'choose', ways: { done: 'type' } },
    type: { loses: true, picture: 'type', ways: { done: 'compare', refused: 'refused' } },
    refused: {
      loses: true,
      picture: 'paper',
      ways: { done: 'compare', more: { action: 'article', id: 'word-not-accepted' } },
    },
    compare: { picture: 'compare', ways: { same: 'finish', different: 'different', empty: 'empty' } },
    different: { picture: 'compare', ways: { same: 'finish', more: { action: 'article', id: 'restored-but-empty' } } },
    empty: {
      loses: true,
      picture: 'networks',
      ways: { seen: 'finish', more: { action: 'article', id: 'restored-but-empty' } },
    },
    finish: {
      picture: 'done',
      ways: {
        helped: { action: 'helped', article: 'restore-wallet' },
        stolen: { action: 'article', id: 'lost-phone' },
      },
    },
  },
};
