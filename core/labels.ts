/** What a question asks for. `undone`: whether it can be reversed or got back; `howKnow`: whether it is true. */
export const KINDS = [
  'howLong',
  'howMuch',
  'where',
  'which',
  'whatIs',
  'why',
  'mayI',
  'undone',
  'who',
  'howKnow',
  'whatIf',
  'whatNext',
  'otherWay',
  'none',
] as const;
export type Kind = (typeof KINDS)[number];

/** What a sentence of an article claims or tells somebody to do, and a case may forbid. */
export const CLAIMS = ['coins-safe', 'fund-this-wallet', 'send', 'pay', 'sign', 'reversible'] as const;
export type Claim = (typeof CLAIMS)[number];

/**
 * What people wish of the desk itself: somebody to talk to, how long that takes, what becomes of what they write, to have it
 * erased, to complain; and that an alarm was none.
 */
export const DESK_WISHES = ['person', 'queue', 'data', 'erase', 'complaint', 'falseAlarm'] as const;
export type DeskWish = (typeof DESK_WISHES)[number];

export const isDeskWish = (label: string): label is DeskWish => DESK_WISHES.some((wish) => wish === label);
