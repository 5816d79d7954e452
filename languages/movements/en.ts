import { began as first } from '../verdicts/money/en.ts';
import type { MovementPhrases } from './movementPhrases.ts';

export const movements: MovementPhrases = {
  who: {
    you: 'You',
    sender: (address) => `The sender ${address}`,
    account: (address) => `The account ${address}`,
    other: (address) => address,
    contract: (address) => `The contract ${address}`,
    carrier: (address) => `The service that sent it in, ${address},`,
  },
  gave: (who, what) => `${who} sent ${what}`,
  got: (who, what) => `${who} received ${what}`,
  gaveAndGot: (who, gave, got) => `${who} sent ${gave} and received ${got}`,
  debtMore: (whose, what) => `${whose === null ? 'Your debt' : `The debt of ${whose}`} grew by ${what}`,
  debtLess: (whose, what) => `${whose === null ? 'Your debt' : `The debt of ${whose}`} fell by ${what}`,
  debtNamed: (who, what) =>
    `${who} was given ${what}, which bears the name of a debt: whether it is one can’t be seen here`,
  went: (what, from, to) => `${first(what)} went from ${from} to ${to}`,
  wentFirst: (what, to) => `${first(what)} went to ${to} first`,
  destroyed: (what) => `${first(what)} was taken out of circulation (burned)`,
  toSelf: (what, address) => `${first(what)} went from ${address} back to the same address`,
  nothing: 'It went through. The record shows no coins or tokens that moved',
  ownBooks: 'Some contracts keep balances of their own; what changed there is not shown here.',
  moreParties: (count) => `${count} more addresses sent or received something`,
  many: (count) => `${count} addresses sent or received something`,
  onlyThis: 'Only this moved:',
  noneMoved: 'Nothing moved.',
  units: (count, token) => `an amount of the token\u00a0${token} (${count}\u00a0in its smallest unit)`,
  copied: (symbol, token) => `copied\u00a0“${symbol}”\u00a0(${token})`,
  unproven: (symbol, token) => `“${symbol}”\u00a0(${token})`,
  piece: (piece, token, count) => `${count ? `${count}\u00a0×\u00a0` : ''}NFT\u00a0${piece}\u00a0(${token})`,
  pieces: (count, pieces, token) => `${count}\u00a0NFTs ${pieces} (${token})`,
  moreAmounts: (count) => `${count} more`,
  stop: '.',
  final: 'This is final and cannot be undone.',
  settling: 'Every new block makes it firmer, until it is final.',
};
