import type { GuideOf } from './guide.ts';

/** The words are lost and the app still opens: they are shown and written down, or the coins move out while that is possible. */
export const noPhrase: GuideOf<'no-phrase'> = {
  department: 'recovery',
  first: 'keep',
  steps: {
    keep: { picture: 'private', ways: { done: 'show' } },
    show: { loses: true, picture: 'key', ways: { shown: 'write', code: 'code', notShown: 'notShown' } },
    write: { picture: 'paper', ways: { done: 'seen' } },
    seen: { picture: 'search', ways: { no: 'finish', yes: { action: 'guide', id: 'move-wallet' } } },
    code: {
      picture: 'type',
      ways: {
        sends: { action: 'guide', id: 'move-wallet' },
        locked: { action: 'article', id: 'forgot-passcode' },
      },
    },
    notShown: {
      picture: 'choose',
      ways: { sends: { action: 'guide', id: 'move-wallet' }, no: { action: 'article', id: 'lost-phrase' } },
    },
    finish: { picture: 'done', ways: { helped: { action: 'helped', article: 'lost-phrase' } } },
  },
};
