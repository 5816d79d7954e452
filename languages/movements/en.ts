import type { MovementPhrases } from './movementPhrases.ts';

export const movements: MovementPhrases = {
  who: {
    you: 'You',
    sender: (address) => `The sender ${address}`,
    account: (address) => `The account ${address}`,
    other: (address) => address,
    contract: (address) => `The contract ${address}`,
  },
  gave: (who, what) => `${who} gave ${what}`,
  got: (who, what) => `${who} got ${what}`,
  gaveAndGot: (who, gave, got) => `${who} gave ${gave} and got ${got}`,
  went: (what, from, to) => `${what} went from ${from} to ${to}`,
  destroyed: (what) => `${what} went to an address that nobody holds`,
  toSelf: (what, address) => `${what} went from ${address} back to the same address`,
  nothing: 'It went through. The record shows no coins or tokens that moved',
  ownBooks: 'Some contracts keep balances of their own; what changed there is not shown here.',
  moreParties: (count) => `${count} more gave or got something`,
  units: (count, token) => `${count}\u00a0smallest\u00a0${count === '1' ? 'unit' : 'units'}\u00a0(${token})`,
  copied: (symbol, token) => `copied\u00a0“${symbol}”\u00a0(${token})`,
  piece: (piece, token, count) => `${count ? `${count}\u00a0×\u00a0` : ''}${piece}\u00a0(${token})`,
  moreAmounts: (count) => `${count} more`,
  stop: '.',
  final: 'This is final and cannot be undone.',
  settling: 'Every new block makes it firmer, until it is final.',
};
